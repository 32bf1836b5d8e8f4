"""States once what several documents state alike.

A roll that thirty extracts of one sitting repeat stands in thirty graphs. Over all graphs as one, an engine that does
not drop repeated statements then meets each of them thirty times, and a pattern of five statements 30⁵ times. So the
graphs that readers see hold each statement once: in its document's graph where one document makes it, else in
``{base}graph/common``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import pyoxigraph as ox

from registre.store.buckets import Buckets

_AT_ONCE = 20_000
"""How many statements are loaded at once: the engine holds them in memory until they are on the disk."""
_GRAPHS_AT_ONCE = 100
"""After so many graphs a store that is read is opened anew."""


def common_graph(base: str) -> ox.NamedNode:
    """Name the graph of what several documents state alike."""
    return ox.NamedNode(f"{base}graph/common")


def _graphs(store: ox.Store) -> list[ox.NamedNode]:
    return sorted((g for g in store.named_graphs() if isinstance(g, ox.NamedNode)), key=str)


def _dump(opened: Callable[[], ox.Store], file: IO[bytes]) -> list[tuple[ox.NamedNode, int]]:
    """Write the statements of each graph as N-Triples, graph after graph; return the graphs, and where each ends."""
    ends, graphs = list[tuple[ox.NamedNode, int]](), iter(_graphs(opened()))
    while some := list(islice(graphs, _GRAPHS_AT_ONCE)):
        store = opened()
        for graph in some:
            store.dump(file, format=ox.RdfFormat.N_TRIPLES, from_graph=graph)
            ends.append((graph, file.tell()))
    return ends


def _lines(file: IO[bytes], ends: Iterable[tuple[ox.NamedNode, int]]) -> Iterator[tuple[ox.NamedNode, bytes]]:
    """Give each statement without its full stop, with its graph."""
    at = file.seek(0)
    for graph, end in ends:
        while at < end:
            line = file.readline()
            at += len(line)
            yield graph, line.removesuffix(b" .\n")


def _repeated(lines: Iterable[bytes]) -> set[int]:
    """The hashes of the statements that several graphs make."""
    import numpy as np  # noqa: PLC0415  (who only reads a store need not load it)

    found: set[int] = set()
    with Buckets() as buckets:
        hashes = map(hash, lines)
        while some := list(islice(hashes, _AT_ONCE)):
            buckets.add(some)
        for keys in buckets.read():
            ordered = np.sort(np.frombuffer(keys, dtype=np.int64))
            found.update(np.unique(ordered[1:][ordered[1:] == ordered[:-1]]).tolist())
    return found


def shared(opened: Callable[[], ox.Store], base: str, folder: Path | None = None) -> Iterator[bytes]:
    """Give what a store holds as lines of N-Quads, what several graphs state alike once, in the common graph.

    Args:
        opened: opens a store whose graphs may repeat each other; it is opened again and again, since what it has read
            stays in memory until it is closed.
        base: the IRI under which graphs are named.
        folder: where there is room for all statements, for as long as they are given; by default, where the system
            keeps such files.
    """
    common, given = b"%s .\n" % str(common_graph(base)).encode(), set[int]()
    with TemporaryFile(dir=folder) as file:
        ends = _dump(opened, file)
        repeated = _repeated(line for _, line in _lines(file, ends))
        for graph, line in _lines(file, ends):
            key = hash(line)
            if key not in repeated:
                yield b"%s %s .\n" % (line, str(graph).encode())
            elif key not in given:
                given.add(key)
                yield b"%s %s" % (line, common)


def copy_shared(source: str, copy: str, twin: str, base: str) -> None:
    """Write two new stores that state each statement of another once; see :func:`shared`.

    Args:
        source: the folder of a store that nobody writes.
        copy: the folder of the first.
        twin: that of the second, which shares its files.
        base: the IRI under which graphs are named.

    Raises:
        OSError: they cannot be written.
    """
    store, lines = ox.Store(copy), shared(lambda: ox.Store.read_only(source), base, Path(copy).parent)
    while some := b"".join(islice(lines, _AT_ONCE)):
        store.bulk_load(some, format=ox.RdfFormat.N_QUADS)
    store.flush()
    store.backup(twin)
