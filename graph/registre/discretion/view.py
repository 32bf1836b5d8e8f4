"""Makes the graph that everybody may see out of the whole graph, in place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import cast

import pyoxigraph as ox

from registre.discretion.mask import Mask, names_a_person, without
from registre.discretion.masks import Masks
from registre.discretion.patterns import SIGNS
from registre.discretion.people import NAMING, elected, known
from registre.vocabulary import NIF, REG

LONGEST = 1000
"""How many characters the words of one piece of evidence may have: more would be a text, not its proof."""

_FRAGMENT = re.compile(r"(.+)#char=(\d+),(\d+)\Z")
_SHORTEST = 5
"""The fewest letters of an end of an address that names somebody: shorter ones stand in others by chance."""

_SUSPECTS = f"""SELECT ?g ?s ?p ?o {{ GRAPH ?g {{ ?s ?p ?o }}
    FILTER(isLiteral(?o) && ?p != {NIF.isString} && REGEX(STR(?o), {ox.Literal(SIGNS)})) }}"""
_NAMED = """SELECT ?g ?s ?p ?o {{ GRAPH ?g {{ ?s ?p ?o }}
    FILTER(REGEX(STR(?s), {0}) || (isIRI(?o) && REGEX(STR(?o), {0}))) }}"""


def _rows(store: ox.Store, query: str) -> list[ox.Quad]:
    found = cast(ox.QuerySolutions, store.query(query))
    return [ox.Quad(row["s"], row["p"], row["o"], row["g"]) for row in found]


def _words(store: ox.Store, masks: Masks) -> Iterator[ox.Quad]:
    """The words of each piece of evidence, in the place of the text that they stand in."""
    fragments: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for quad in store.quads_for_pattern(None, REG.evidence, None, None):
        if isinstance(quad.object, ox.NamedNode) and (m := _FRAGMENT.match(quad.object.value)):
            fragments[m[1]].add((int(m[2]), int(m[3])))
    for quad in store.quads_for_pattern(None, NIF.isString, None, None):
        if not (isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal)):
            continue
        mask = masks.of(quad.graph_name) if isinstance(quad.graph_name, ox.NamedNode) else Mask(())
        text = quad.object.value
        hidden = mask.spans(text)
        for start, end in sorted(fragments[quad.subject.value]):
            if end - start <= LONGEST:
                node = ox.NamedNode(f"{quad.subject.value}#char={start},{end}")
                words = ox.Literal(without(text, hidden, (start, end)))
                yield ox.Quad(node, NIF.anchorOf, words, quad.graph_name)


def _masked(quad: ox.Quad, masks: Masks) -> ox.Quad:
    mask, literal = masks.of(quad.graph_name), quad.object  # type: ignore[arg-type]
    assert isinstance(literal, ox.Literal)
    text = mask.masked(literal.value)
    if text == literal.value:
        return quad
    return ox.Quad(quad.subject, quad.predicate, ox.Literal(text, language=literal.language), quad.graph_name)


def _private(store: ox.Store, suspects: Iterable[ox.Quad], masks: Masks) -> set[ox.NamedNode]:
    """The nodes that are people without a public role, though they may be called organisations."""
    private = known(store) - elected(store)
    for quad in suspects:
        if quad.predicate in NAMING and isinstance(quad.subject, ox.NamedNode) and "/person/" not in quad.subject.value:
            graph, name = quad.graph_name, quad.object
            if isinstance(graph, ox.NamedNode) and isinstance(name, ox.Literal):
                private |= {quad.subject} if names_a_person(name.value, masks.of(graph)) else set()
    return private


def _about(store: ox.Store, nodes: set[ox.NamedNode]) -> set[ox.Quad]:
    """What is said of nodes, and of all that bears the end of their addresses in its own."""
    found = {quad for node in nodes for quad in store.quads_for_pattern(node, None, None, None)}
    found |= {quad for node in nodes for quad in store.quads_for_pattern(None, None, node, None)}
    ends = sorted({end for node in nodes if len(end := node.value.rpartition("/")[2]) >= _SHORTEST})
    if ends:
        pattern = ox.Literal(rf"/({'|'.join(map(re.escape, ends))})(/|-\d|$)")
        found.update(_rows(store, _NAMED.format(pattern)))
    return found


def make_public(store: ox.Store) -> None:
    """Take out of a store what is not for everybody, and put the words of evidence in the place of the texts.

    Args:
        store: a copy that nobody reads yet.
    """
    masks = Masks(store)
    suspects = _rows(store, _SUSPECTS)
    shown = [quad for quad in suspects if "/person/" not in str(quad.subject)]
    changed = [(quad, new) for quad in shown if (new := _masked(quad, masks)) != quad]
    words = list(_words(store, masks))
    store.extend(words)
    store.extend(new for _, new in changed)
    gone = {quad for quad, _ in changed} | set(store.quads_for_pattern(None, NIF.isString, None, None))
    for quad in gone | _about(store, _private(store, shown, masks)):
        store.remove(quad)
