"""States once what several documents state alike.

A roll that thirty extracts of one sitting repeat stands in thirty graphs. Over all graphs as one, an engine that does
not drop repeated statements then meets each of them thirty times, and a pattern of five statements 30⁵ times. So the
graphs that readers see hold each statement once: in its document's graph where one document makes it, else in
``{base}graph/common``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import NamedTemporaryFile

import pyoxigraph as ox

from registre.discretion import make_public
from registre.store.buckets import Buckets

_AT_ONCE = 20_000
"""How many statements are loaded at once: the engine holds them in memory until they are on the disk."""


def common_graph(base: str) -> ox.NamedNode:
    """Name the graph of what several documents state alike."""
    return ox.NamedNode(f"{base}graph/common")


def _graphs(store: ox.Store) -> list[ox.NamedNode]:
    return sorted((g for g in store.named_graphs() if isinstance(g, ox.NamedNode)), key=str)


def _lines(store: ox.Store, graph: ox.NamedNode) -> Iterator[bytes]:
    """The statements of a graph as N-Triples without their full stop, by way of the disk: a graph may be large."""
    with NamedTemporaryFile(suffix=".nt") as file:
        store.dump(file.name, format=ox.RdfFormat.N_TRIPLES, from_graph=graph)
        yield from (line.removesuffix(b" .\n") for line in file)


def _repeated(store: ox.Store) -> set[int]:
    """The hashes of the statements that several graphs make."""
    import numpy as np  # noqa: PLC0415  (who only reads a store need not load it)

    found: set[int] = set()
    with Buckets() as buckets:
        for graph in _graphs(store):
            buckets.add(map(hash, _lines(store, graph)))
        for keys in buckets.read():
            ordered = np.sort(np.frombuffer(keys, dtype=np.int64))
            found.update(np.unique(ordered[1:][ordered[1:] == ordered[:-1]]).tolist())
    return found


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


def copy_shared(store: ox.Store, path: Path, public: Path, base: str) -> None:
    """Write new stores that state each statement of ``store`` once; see :func:`shared`.

    Args:
        store: what is copied.
        path: the store of all statements.
        public: the store of those that are for everybody; it shares its files with the other where it can.
        base: the IRI under which graphs are named.

    Raises:
        OSError: one cannot be written.
    """
    copy, lines = ox.Store(str(path)), shared(store, base)
    while some := b"".join(islice(lines, _AT_ONCE)):
        copy.bulk_load(some, format=ox.RdfFormat.N_QUADS)
    copy.flush()
    copy.backup(str(public))
    view = ox.Store(str(public))
    make_public(view)
    view.flush()
