"""Graphs that follow from others: brought up to date without holding them in memory."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from pyoxigraph import NamedNode, Quad, Store, Triple

_AT_ONCE = 20_000
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
    kept: set[int] = set()
    coming = iter(follows)
    while some := {Quad(t.subject, t.predicate, t.object, graph) for t in islice(coming, _AT_ONCE)}:
        kept.update(map(hash, some))
        if new := [quad for quad in some if quad not in store]:
            store.extend(new)
            store.flush()
    stale = [quad for quad in store.quads_for_pattern(None, None, None, graph) if hash(quad) not in kept]
    for quad in stale:
        store.remove(quad)
