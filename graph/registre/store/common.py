"""States once what several documents state alike.

A roll that thirty extracts of one sitting repeat stands in thirty graphs. Over all graphs as one, an engine that does
not drop repeated statements then meets each of them thirty times, and a pattern of five statements 30⁵ times. So the
graphs that readers see hold each statement once: in its document's graph where one document makes it, else in
``{base}graph/common``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox


def common_graph(base: str) -> ox.NamedNode:
    """Name the graph of what several documents state alike."""
    return ox.NamedNode(f"{base}graph/common")


def _graphs(store: ox.Store) -> list[ox.NamedNode]:
    return sorted((g for g in store.named_graphs() if isinstance(g, ox.NamedNode)), key=str)


def _lines(store: ox.Store, graph: ox.NamedNode) -> list[bytes]:
    """The statements of a graph as N-Triples without their full stop."""
    written = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph) or b""
    return [line.removesuffix(b" .") for line in written.split(b"\n") if line]


def _repeated(store: ox.Store) -> set[int]:
    """The hashes of the statements that several graphs make: kept for all, so as not to hold the statements."""
    once: set[int] = set()
    again: set[int] = set()
    for graph in _graphs(store):
        for key in map(hash, _lines(store, graph)):
            (again if key in once else once).add(key)
    return again


def shared(store: ox.Store, base: str) -> Iterator[bytes]:
    """Give what a store holds as lines of N-Quads, what several graphs state alike once, in the common graph.

    Args:
        store: a store whose graphs may repeat each other.
        base: the IRI under which graphs are named.
    """
    repeated, common = _repeated(store), common_graph(base)
    given: set[int] = set()
    for graph in _graphs(store):
        for line in _lines(store, graph):
            key = hash(line)
            if key not in repeated:
                yield b"%s %s .\n" % (line, str(graph).encode())
            elif key not in given:
                given.add(key)
                yield b"%s %s .\n" % (line, str(common).encode())


def copy_shared(store: ox.Store, path: Path, base: str) -> None:
    """Write a new store at ``path`` that states each statement of ``store`` once; see :func:`shared`.

    Raises:
        OSError: it cannot be written.
    """
    lines = path.with_suffix(".nq")
    try:
        with lines.open("wb") as file:
            file.writelines(shared(store, base))
        copy = ox.Store(str(path))
        copy.bulk_load(path=str(lines), format=ox.RdfFormat.N_QUADS)
        copy.flush()
    finally:
        lines.unlink(missing_ok=True)
