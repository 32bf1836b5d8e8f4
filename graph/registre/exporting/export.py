"""Writes a store in one of the formats, sorted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

import pyoxigraph as ox

from registre.errors import UsageError
from registre.exporting.jsonld import jsonld
from registre.exporting.terms import Names
from registre.exporting.turtle import order, trig, turtle
from registre.store.opening import OpenStore
from registre.vocabulary import PREFIXES


def _graphs(store: ox.Store) -> list[ox.NamedNode]:
    return sorted((g for g in store.named_graphs() if isinstance(g, ox.NamedNode)), key=lambda g: g.value)


def _triples(store: ox.Store) -> set[ox.Triple]:
    """The statements of all graphs together, each once."""
    return {quad.triple for quad in store}


def _turtle(store: OpenStore) -> Iterable[str]:
    return turtle(_triples(store.graph), Names(store.base))


def _trig(store: OpenStore) -> Iterable[str]:
    return trig(store.graph, _graphs(store.graph), Names(store.base))


def _jsonld(store: OpenStore) -> Iterable[str]:
    return jsonld(store.graph, _graphs(store.graph), Names(store.base))


def _nquads(store: OpenStore) -> Iterator[str]:
    for graph in _graphs(store.graph):
        yield from sorted(f"{quad} .\n" for quad in store.graph.quads_for_pattern(None, None, None, graph))


def _ntriples(store: OpenStore) -> Iterable[str]:
    return sorted(f"{triple} .\n" for triple in _triples(store.graph))


def _rdfxml(store: OpenStore) -> Iterator[str]:
    prefixes = {prefix: str(namespace) for prefix, namespace in PREFIXES.items() if prefix != "rdf"}
    triples = sorted(_triples(store.graph), key=order)
    yield (ox.serialize(triples, format=ox.RdfFormat.RDF_XML, prefixes=prefixes) or b"").decode()


FORMATS: dict[str, Callable[[OpenStore], Iterable[str]]] = {
    "turtle": _turtle,
    "trig": _trig,
    "nquads": _nquads,
    "ntriples": _ntriples,
    "jsonld": _jsonld,
    "rdfxml": _rdfxml,
}
"""The formats by name; each gives its document piece by piece."""


def export(store: OpenStore, format_name: str, output: BinaryIO) -> None:
    """Write all of ``store`` to ``output``, in UTF-8.

    Args:
        store: a store that is open.
        format_name: one of :data:`FORMATS`.
        output: where to write.

    Raises:
        UsageError: there is no such format.
    """
    if format_name not in FORMATS:
        raise UsageError(f"“{format_name}” is no format", next_step=f"take one of {', '.join(FORMATS)}")
    for piece in FORMATS[format_name](store):
        output.write(piece.encode())
