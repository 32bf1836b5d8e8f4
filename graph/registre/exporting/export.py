"""Writes a store in one of the formats, sorted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import BinaryIO

import pyoxigraph as ox

from registre.errors import UsageError
from registre.exporting.jsonld import jsonld
from registre.exporting.terms import Names
from registre.exporting.turtle import trig, turtle
from registre.exporting.walking import graphs, lines, triples
from registre.store.opening import OpenStore
from registre.vocabulary import PREFIXES

Writer = Callable[[OpenStore, BinaryIO], None]


def _text(pieces: Iterable[str], output: BinaryIO) -> None:
    output.writelines(piece.encode() for piece in pieces)


def _turtle(store: OpenStore, output: BinaryIO) -> None:
    _text(turtle(triples(store.graph), Names(store.base)), output)


def _trig(store: OpenStore, output: BinaryIO) -> None:
    _text(trig(store.graph, graphs(store.graph), Names(store.base)), output)


def _jsonld(store: OpenStore, output: BinaryIO) -> None:
    _text(jsonld(store.graph, graphs(store.graph), Names(store.base)), output)


def _nquads(store: OpenStore, output: BinaryIO) -> None:
    for graph in graphs(store.graph):
        end = f" {graph} .\n".encode()
        output.writelines(line + end for line in lines(store.graph, graph))


def _ntriples(store: OpenStore, output: BinaryIO) -> None:
    found = {line for graph in graphs(store.graph) for line in lines(store.graph, graph)}
    output.writelines(line + b" .\n" for line in sorted(found))


def _rdfxml(store: OpenStore, output: BinaryIO) -> None:
    prefixes = {prefix: str(namespace) for prefix, namespace in PREFIXES.items() if prefix != "rdf"}
    ox.serialize(triples(store.graph), output, format=ox.RdfFormat.RDF_XML, prefixes=prefixes)


def _canonical(store: OpenStore, output: BinaryIO) -> None:
    """RDFC-1.0: what ``registre hash`` hashes."""
    from registre.dataset import canonical_lines, described_lines  # noqa: PLC0415  (it counts and describes, too)

    output.writelines(canonical_lines(described_lines(store)))


FORMATS: dict[str, Writer] = {
    "turtle": _turtle,
    "trig": _trig,
    "nquads": _nquads,
    "canonical": _canonical,
    "ntriples": _ntriples,
    "jsonld": _jsonld,
    "rdfxml": _rdfxml,
}
"""The formats by name; each writes a store."""


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
    FORMATS[format_name](store, output)
