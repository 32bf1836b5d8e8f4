"""What follows from all documents, brought up to date: the inferred graph, and who is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pyoxigraph as ox

from registre import identity, inference
from registre.store.anew import Anew
from registre.store.apart import apart
from registre.store.derived import renew
from registre.store.opening import OpenStore, writing
from registre.store.publishing import checkpoint, room, steps

_AT_ONCE = 20_000
"""How many statements are written at once."""


def follow(store: OpenStore) -> None:
    """Bring up to date what follows from the documents of a store.

    Raises:
        StoreError: the store cannot be read or written.
    """
    with writing(store):
        if store.path is None or steps(store) is not apart:
            _renew(store, _following(store.graph, store.base))
            return
        with checkpoint(store) as now, room(store, "following") as folder:
            folder.mkdir()
            apart(write_following, now, store.base, folder)
            _renew(store, _written(store.base, folder))


def write_following(source: str, base: str, folder: str) -> None:
    """Write what follows from the documents of a store: one file of N-Triples for each graph, of its name.

    Args:
        source: the folder of the store, which nobody writes.
        base: the IRI under which individuals and graphs are named.
        folder: where the files are written.

    Raises:
        OSError: one cannot be read or written.
    """
    for graph, triples in _following(Anew(source), base):
        coming = iter(triples)
        with _file(graph, base, Path(folder)).open("wb") as file:
            while some := list(islice(coming, _AT_ONCE)):
                file.write(ox.serialize(some, format=ox.RdfFormat.N_TRIPLES) or b"")


def _following(store: ox.Store | Anew, base: str) -> Iterator[tuple[ox.NamedNode, Iterable[ox.Triple]]]:
    """Each graph that follows from others, and what it is to hold."""
    yield inference.inferred_graph(base), inference.follows(store, base)
    yield from identity.follows(store, base)[1].items()


def _file(graph: ox.NamedNode, base: str, folder: Path) -> Path:
    return folder / f"{graph.value.removeprefix(f'{base}graph/')}.nt"


def _written(base: str, folder: Path) -> Iterator[tuple[ox.NamedNode, Iterable[ox.Triple]]]:
    for path in sorted(folder.glob("*.nt")):
        quads = ox.parse(path=str(path), format=ox.RdfFormat.N_TRIPLES)
        yield ox.NamedNode(f"{base}graph/{path.stem}"), (quad.triple for quad in quads)


def _renew(store: OpenStore, graphs: Iterable[tuple[ox.NamedNode, Iterable[ox.Triple]]]) -> None:
    for graph, triples in graphs:
        renew(store.graph, graph, triples)
