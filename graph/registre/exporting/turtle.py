"""Turtle and TriG that people can read: grouped by subject, sorted, the type first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

import pyoxigraph as ox

from registre.exporting.terms import Names
from registre.vocabulary import RDF

by_subject, by_predicate = attrgetter("subject"), attrgetter("predicate")


def order(triple: ox.Triple) -> tuple[str, bool, str, str]:
    """Return what triples are sorted by: subject, the type first, predicate, object."""
    return str(triple.subject), triple.predicate != RDF.type, str(triple.predicate), str(triple.object)


def _statements(about: Iterable[ox.Triple], names: Names, indent: str) -> Iterator[str]:
    """Give the statements about one subject as lines, each predicate on its own."""
    for predicate, same in groupby(about, key=by_predicate):
        objects = ", ".join(names.turtle(triple.object) for triple in same)
        yield f"{indent}    {names.predicate(predicate)} {objects}"


def blocks(triples: Iterable[ox.Triple], names: Names, indent: str = "") -> Iterator[str]:
    """Give a block for each subject of triples that are in :func:`order`."""
    for subject, about in groupby(triples, key=by_subject):
        yield f"{indent}{names.turtle(subject)}\n" + " ;\n".join(_statements(about, names, indent)) + " .\n"


def turtle(triples: Iterable[ox.Triple], names: Names) -> Iterator[str]:
    """Give a Turtle document, piece by piece, for triples that are in :func:`order`."""
    yield names.declarations()
    for block in blocks(triples, names):
        yield f"\n{block}"


def trig(store: ox.Store, graphs: Iterable[ox.NamedNode], names: Names) -> Iterator[str]:
    """Give a TriG document, piece by piece: a block for each graph, in order."""
    yield names.declarations()
    for graph in graphs:
        yield f"\n{names.turtle(graph)} {{\n"
        about = (quad.triple for quad in store.quads_for_pattern(None, None, None, graph))
        yield "\n".join(blocks(sorted(about, key=order), names, "  "))
        yield "}\n"
