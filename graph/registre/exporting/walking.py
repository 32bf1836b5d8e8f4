"""Goes through a store in order, holding little of it at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from registre.exporting.turtle import order


def graphs(store: ox.Store) -> list[ox.NamedNode]:
    """Return the named graphs, in order."""
    return sorted((g for g in store.named_graphs() if isinstance(g, ox.NamedNode)), key=str)


def triples(store: ox.Store) -> Iterator[ox.Triple]:
    """Give the statements of all graphs together, each once, subject by subject."""
    for subject in sorted({quad.subject for quad in store}, key=str):
        yield from sorted({q.triple for q in store.quads_for_pattern(subject, None, None, None)}, key=order)


def lines(store: ox.Store, graph: ox.NamedNode) -> list[bytes]:
    """Return the statements of one graph as lines of N-Triples without their full stop, in order."""
    written = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph) or b""
    return sorted(line.removesuffix(b" .") for line in written.split(b"\n") if line)
