"""Makes the graph that everybody may see out of the whole graph, in place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
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
_EVIDENCE = f"SELECT DISTINCT ?o {{{{ GRAPH {{}} {{{{ ?s {REG.evidence} ?o }}}} }}}}"
_NAMED = """SELECT ?g ?s ?p ?o {{ GRAPH ?g {{ ?s ?p ?o }}
    FILTER(REGEX(STR(?s), {0}) || (isIRI(?o) && REGEX(STR(?o), {0}))) }}"""


_AT_ONCE = 5_000
"""How many statements are changed at once: the engine holds them in memory until they are on the disk."""
_TEXTS_AT_ONCE = 100
"""After so many texts the store is opened anew."""

Change = tuple[ox.Quad, list[ox.Quad]]
"""A statement, and those that take its place."""


def _rows(store: ox.Store, query: str) -> Iterator[ox.Quad]:
    for row in cast(ox.QuerySolutions, store.query(query)):
        yield ox.Quad(row["s"], row["p"], row["o"], row["g"])


def _write(store: ox.Store, changes: Iterable[Change]) -> None:
    """Make changes, some at a time; what is read of the store meanwhile is as it was when the reading began."""
    gone, new = list[ox.Quad](), list[ox.Quad]()
    for old, others in changes:
        gone.append(old)
        new += others
        if len(gone) + len(new) >= _AT_ONCE:
            _put(store, gone, new)
            gone, new = [], []
    _put(store, gone, new)


def _put(store: ox.Store, gone: list[ox.Quad], new: list[ox.Quad]) -> None:
    store.bulk_extend(new)  # (straight to the disk)
    for quad in gone:
        store.remove(quad)
    store.flush()


def _fragments(store: ox.Store, text: ox.Quad) -> list[tuple[int, int]]:
    """Where the evidence stands that is drawn from a text, in order; it is in the graph of the text."""
    assert isinstance(text.subject, ox.NamedNode)
    found = set()
    for row in cast(ox.QuerySolutions, store.query(_EVIDENCE.format(text.graph_name))):
        m = _FRAGMENT.match(row["o"].value) if isinstance(row["o"], ox.NamedNode) else None
        if m and m[1] == text.subject.value:
            found.add((int(m[2]), int(m[3])))
    return sorted(found)


def _texts(store: ox.Store) -> list[ox.NamedNode]:
    """The graphs that hold texts."""
    rows = cast(ox.QuerySolutions, store.query(f"SELECT DISTINCT ?g {{ GRAPH ?g {{ ?s {NIF.isString} ?o }} }}"))
    return [row["g"] for row in rows]


def _words(store: ox.Store, graphs: Iterable[ox.NamedNode], masks: Masks) -> Iterator[Change]:
    """The words of each piece of evidence, in the place of the text that they stand in."""
    for graph in graphs:
        for quad in store.quads_for_pattern(None, NIF.isString, None, graph):
            yield quad, list(_evidence(store, quad, masks.of(graph)))


def _evidence(store: ox.Store, text: ox.Quad, mask: Mask) -> Iterator[ox.Quad]:
    assert isinstance(text.subject, ox.NamedNode)
    if isinstance(text.object, ox.Literal):
        hidden = mask.spans(text.object.value)
        for start, end in _fragments(store, text):
            if end - start <= LONGEST:
                node = ox.NamedNode(f"{text.subject.value}#char={start},{end}")
                printed = ox.Literal(without(text.object.value, hidden, (start, end)))
                yield ox.Quad(node, NIF.anchorOf, printed, text.graph_name)


def _masked(quad: ox.Quad, masks: Masks) -> ox.Quad:
    mask, literal = masks.of(quad.graph_name), quad.object  # type: ignore[arg-type]
    assert isinstance(literal, ox.Literal)
    text = mask.masked(literal.value)
    if text == literal.value:
        return quad
    return ox.Quad(quad.subject, quad.predicate, ox.Literal(text, language=literal.language), quad.graph_name)


def _names_somebody(quad: ox.Quad, masks: Masks) -> bool:
    """Whether a statement gives the name of a person who is not shown, though it may be that of an organisation."""
    graph, name = quad.graph_name, quad.object
    if quad.predicate not in NAMING or not isinstance(graph, ox.NamedNode) or not isinstance(name, ox.Literal):
        return False
    return names_a_person(name.value, masks.of(graph))


def _again(store: ox.Store, masks: Masks) -> Iterator[ox.Quad]:
    """The words of documents that hide whole names: these may stand there without any sign beside them."""
    for text in store.quads_for_pattern(None, NIF.isString, None, None):
        evidence = text.graph_name
        if not isinstance(evidence, ox.NamedNode) or not masks.of(evidence).hides:
            continue
        for graph in (evidence, ox.NamedNode(evidence.value.replace("graph/evidence/", "graph/document/"))):
            for quad in store.quads_for_pattern(None, None, None, graph):
                if isinstance(quad.object, ox.Literal) and quad.predicate != NIF.isString:
                    yield quad


def _literals(store: ox.Store, masks: Masks, private: set[ox.NamedNode]) -> Iterator[Change]:
    """The words that name people who are not shown, without their names; whom they call so is added to ``private``."""
    for quad in chain(_rows(store, _SUSPECTS), _again(store, masks)):
        if not isinstance(quad.subject, ox.NamedNode) or "/person/" in quad.subject.value:
            continue
        if _names_somebody(quad, masks):
            private.add(quad.subject)
        if (masked := _masked(quad, masks)) != quad:
            yield quad, [masked]


def _about(store: ox.Store, nodes: set[ox.NamedNode]) -> set[ox.Quad]:
    """What is said of nodes, and of all that bears the end of their addresses in its own."""
    found = {quad for node in nodes for quad in store.quads_for_pattern(node, None, None, None)}
    found |= {quad for node in nodes for quad in store.quads_for_pattern(None, None, node, None)}
    ends = sorted({end for node in nodes if len(end := node.value.rpartition("/")[2]) >= _SHORTEST})
    if ends:
        pattern = ox.Literal(rf"/({'|'.join(map(re.escape, ends))})(/|-\d|$)")
        found.update(_rows(store, _NAMED.format(pattern)))
    return found


def make_public(opened: Callable[[], ox.Store]) -> None:
    """Take out of a store what is not for everybody, and put the words of evidence in the place of the texts.

    Args:
        opened: opens a copy that nobody reads yet; it is opened again and again, since what it has read stays in memory
            until it is closed.
    """
    masks, private = _knowing(opened())
    _mask(opened(), masks, private)
    graphs = iter(_texts(opened()))
    while some := list(islice(graphs, _TEXTS_AT_ONCE)):
        _part(opened(), some, masks)
    _forget(opened(), private)


def _knowing(store: ox.Store) -> tuple[Masks, set[ox.NamedNode]]:
    """The masks for all graphs, and the people who are not shown."""
    return Masks.of_all(store), known(store) - elected(store)


def _mask(store: ox.Store, masks: Masks, private: set[ox.NamedNode]) -> None:
    _write(store, _literals(store, masks, private))


def _part(store: ox.Store, graphs: Iterable[ox.NamedNode], masks: Masks) -> None:
    _write(store, _words(store, graphs, masks))


def _forget(store: ox.Store, nodes: set[ox.NamedNode]) -> None:
    for quad in _about(store, nodes):
        store.remove(quad)
    store.flush()
