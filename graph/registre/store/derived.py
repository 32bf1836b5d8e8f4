"""Graphs that follow from others: brought up to date without holding them in memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import islice

from pyoxigraph import NamedNode, Quad, Store, Triple

_AT_ONCE = 4_000
"""How many statements are written at once."""


def renew(store: Store, graph: NamedNode, follows: Iterable[Triple]) -> None:
    """Make a graph hold what follows, and nothing else; write nothing if nothing changed.

    What follows is not held in memory: it is written some at a time, then what no longer follows goes. A run that is
    cut short leaves some of the old, which the next one removes; readers see neither, since it was not published.

    Args:
        store: a store that can be written, or one in memory.
        graph: the graph.
        follows: its statements.

    Raises:
        OSError: the store cannot be read or written.
    """
    kept = array("q")
    coming = iter(follows)
    while some := {Quad(t.subject, t.predicate, t.object, graph) for t in islice(coming, _AT_ONCE)}:
        kept.extend(map(hash, some))
        if new := [quad for quad in some if quad not in store]:
            store.extend(new)
            store.flush()
    for quad in _stale(store, graph, kept):
        store.remove(quad)


def _stale(store: Store, graph: NamedNode, kept: array[int]) -> Iterator[Quad]:
    """What a graph holds whose hash is not among those of what follows: eight bytes are held of each, no more."""
    import numpy as np  # noqa: PLC0415  (who only reads a store need not load it)

    follows = np.unique(np.frombuffer(kept, dtype=np.int64)) if kept else np.empty(0, np.int64)
    held = store.quads_for_pattern(None, None, None, graph)
    while some := list(islice(held, _AT_ONCE)):
        known = np.isin(np.fromiter(map(hash, some), np.int64, len(some)), follows)
        yield from (quad for quad, is_known in zip(some, known.tolist(), strict=True) if not is_known)
