"""Reads every piece of evidence again: do the words at its address hold what the node says?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph as ox

from registre.french.text import fold
from registre.store.opening import OpenStore
from registre.vocabulary import NIF, RDF, REG

_FRAGMENT = re.compile(r"(?P<document>.+)#char=(?P<start>\d+),(?P<end>\d+)\Z")
_DIGIT = re.compile(r"\d")
_NAMED_BY = {
    "Attendance": "reg:attendee",
    "Proxy": "reg:proxyHolder",
    "Partnership": "reg:partner",
    "Agreement": "reg:counterparty",
}
"""What a node's own words must name."""

EXTRACTED = (*_NAMED_BY, "Vote", "Subsidy", "BudgetLine", "BudgetCharge")
"""The kinds of nodes that extractors write: each has words that prove it."""

_NODES = """
PREFIX reg: <https://w3id.org/registre/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?node ?name WHERE {{ ?node a reg:{kind} ; {path}/(reg:printedName|skos:altLabel) ?name }}
"""


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A node whose evidence does not hold: what it says, and the words that stand there (empty: no words at all)."""

    node: str
    says: str
    words: tuple[str, ...]


def _texts(store: OpenStore) -> dict[str, str]:
    found = store.graph.quads_for_pattern(None, NIF.isString, None, None)
    return {
        q.subject.value: q.object.value
        for q in found
        if isinstance(q.subject, ox.NamedNode) and isinstance(q.object, ox.Literal)
    }


def _evidence(store: OpenStore, texts: dict[str, str]) -> dict[str, list[str]]:
    """The words of each node's evidence; an address outside of its text gives empty words."""
    words: dict[str, list[str]] = {}
    for quad in store.graph.quads_for_pattern(None, REG.evidence, None, None):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
            m = _FRAGMENT.match(quad.object.value)
            text = texts.get(m["document"], "") if m else ""
            start, end = (int(m["start"]), int(m["end"])) if m else (0, 0)
            words.setdefault(quad.subject.value, []).append(text[start:end] if end <= len(text) else "")
    return words


def _names(store: OpenStore) -> Iterator[tuple[str, set[str]]]:
    """What each node must name: any of the printed names of whom it is about."""
    names: dict[str, set[str]] = {}
    for kind, path in _NAMED_BY.items():
        rows = store.graph.query(_NODES.format(kind=kind, path=path), use_default_graph_as_union=True)
        assert isinstance(rows, ox.QuerySolutions)
        for row in rows:
            node, name = row["node"], row["name"]
            if isinstance(node, ox.NamedNode) and isinstance(name, ox.Literal):
                names.setdefault(node.value, set()).add(name.value)
    yield from sorted(names.items())


def _amounts(store: OpenStore) -> Iterator[tuple[str, Decimal]]:
    for quad in store.graph.quads_for_pattern(None, REG.amount, None, None):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
            yield quad.subject.value, Decimal(quad.object.value)


def _holds_name(words: str, name: str) -> bool:
    longest = max(fold(name).split(), key=len, default="")
    return bool(longest) and longest in fold(words)


def _holds_amount(words: str, amount: Decimal) -> bool:
    """Whether an amount stands in the words: in figures, scaled ("12 k€"), or in words."""
    if not words.strip():
        return False
    digits = "".join(_DIGIT.findall(words))
    whole = str(abs(int(amount)))
    return whole in digits or whole.rstrip("0") in digits or not digits


def _unproven(store: OpenStore) -> set[str]:
    """The nodes that an extractor writes and that have no evidence at all."""
    nodes = {q.subject for kind in EXTRACTED for q in store.graph.quads_for_pattern(None, RDF.type, REG[kind], None)}
    proven = {q.subject for q in store.graph.quads_for_pattern(None, REG.evidence, None, None)}
    return {node.value for node in nodes - proven if isinstance(node, ox.NamedNode)}


def verify(store: OpenStore) -> tuple[int, list[Unsupported]]:
    """Read all evidence again.

    Args:
        store: a store that is open.

    Returns:
        How many nodes with evidence were read; and those whose words do not hold what they say, or that have none.
    """
    words = _evidence(store, _texts(store))
    empty = {node for node, said in words.items() if not all(w.strip() for w in said)}
    found = [Unsupported(node, "", ()) for node in sorted(empty | _unproven(store))]
    for node, names in _names(store):
        said = words.get(node, [])
        if not any(_holds_name(w, name) for w in said for name in names):
            found.append(Unsupported(node, " / ".join(sorted(names)), tuple(said)))
    for node, amount in sorted(set(_amounts(store))):
        said = words.get(node, [])
        if not any(_holds_amount(w, amount) for w in said):
            found.append(Unsupported(node, f"{amount:f}", tuple(said)))
    return len(words), found
