"""The rows of a table: what its query gives, one row for each key, with the words that prove it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph as ox

from registre.store.opening import OpenStore
from registre.tables.definition import Column, Definition
from registre.vocabulary import NIF, PREFIXES, REG

Value = str | int | Decimal | dt.date | bool | None
Row = dict[str, Value]

_FRAGMENT = re.compile(r"(?P<document>.+)#char=(?P<start>\d+),(?P<end>\d+)\Z")
_CONVERT: dict[str, Callable[[str], Value]] = {
    "string": str,
    "iri": str,
    "date": dt.date.fromisoformat,
    "year": int,
    "integer": int,
    "decimal": Decimal,
    "boolean": lambda words: words in {"true", "1"},
}


@dataclass
class Proofs:
    """The words that prove the nodes of a store, their documents and pages.

    Args:
        store: a store that is open.
    """

    def __init__(self, store: OpenStore) -> None:
        self._graph = store.graph
        self._texts: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def of(self, node: str) -> Row:
        """Return the columns that prove a row: its words as they stand in the first document that has them."""
        found = self._graph.quads_for_pattern(ox.NamedNode(node), REG.evidence, None, None)
        places = sorted({place for quad in found if (place := self._place(quad.object))})
        if not places:
            return {}
        document = places[0][0]
        spans = [(start, end) for other, start, end in places if other == document]
        text = self._text(document)
        address = f"{document}#char={spans[0][0]},{spans[0][1]}"
        return {
            "evidence": " … ".join(" ".join(text[start:end].split()) for start, end in spans),
            "evidence_address": address,
            "source": self._name(document),
            "page": self._page(address),
        }

    @staticmethod
    def _place(fragment: object) -> tuple[str, int, int] | None:
        m = _FRAGMENT.match(fragment.value) if isinstance(fragment, ox.NamedNode) else None
        return (m["document"], int(m["start"]), int(m["end"])) if m else None

    def _first(self, node: str, predicate: ox.NamedNode) -> str:
        found = self._graph.quads_for_pattern(ox.NamedNode(node), predicate, None, None)
        return min((quad.object.value for quad in found if isinstance(quad.object, ox.Literal)), default="")

    def _text(self, document: str) -> str:
        if document not in self._texts:
            self._texts[document] = self._first(document, NIF.isString)
        return self._texts[document]

    def _name(self, document: str) -> str:
        if document not in self._names:
            self._names[document] = self._first(document, REG.fileName)
        return self._names[document]

    def _page(self, address: str) -> int | None:
        page = self._first(address, REG.page)
        return int(page) if page else None


def _prologue() -> str:
    return "".join(f"PREFIX {prefix}: <{space.iri}>\n" for prefix, space in sorted(PREFIXES.items()))


def _value(words: set[str], column: Column) -> Value:
    """The value of a cell: of several, the first in order; texts of a list stand beside each other."""
    if not words:
        return None
    if column.name == "other_names":
        return " | ".join(sorted(words))
    return _CONVERT[column.type](min(words))


def rows(definition: Definition, store: OpenStore) -> Iterator[Row]:
    """Give the rows of a table, in the order of their keys.

    Args:
        definition: which table.
        store: a store that is open.
    """
    found = store.graph.query(_prologue() + definition.query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    cells: dict[str, dict[str, set[str]]] = {}
    for solution in found:
        terms = {name: str(getattr(term, "value", term)) for name in names if (term := solution[name]) is not None}
        row = cells.setdefault(terms[definition.key], {name: set() for name in names})
        for name, words in terms.items():
            row[name].add(words)
    proofs = Proofs(store)
    for key in sorted(cells):
        proof = proofs.of(key) if definition.proven else {}
        own = {c.name: _value(cells[key][c.name], c) for c in definition.columns if c.name in names}
        yield {column.name: own.get(column.name, proof.get(column.name)) for column in definition.columns}
