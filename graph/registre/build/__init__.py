"""Builds the graph: reads every document under the paths given into a store; a bad one never stops the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pyoxigraph as ox

from registre.build.files import find
from registre.build.following import follow
from registre.build.found import Found
from registre.build.held import is_held, recalled
from registre.build.limits import Limits
from registre.build.processes import read_all
from registre.build.reading import Failure, Read, read_one
from registre.build.rules import fingerprint
from registre.build.summary import Summary
from registre.dataset import refresh
from registre.store.changes import replace
from registre.store.opening import OpenStore, flush
from registre.store.publishing import publish

__all__ = ["Failure", "Found", "Limits", "Progress", "Read", "Summary", "build", "find", "read_one"]

_FLUSHED = 20
"""After so many documents what the engine holds goes to the disk: in memory it would grow by two megabytes each."""

_NONE = Limits()

Progress = Callable[[int, int, str], None]
"""Told how many documents are done, of how many, and the name of the last."""


def _store(store: OpenStore, read: Read) -> bool:
    statements = list(ox.parse(read.nquads, format=ox.RdfFormat.N_QUADS))
    return replace(store, statements, read.sha256, read.name, read.found.place, rules=fingerprint())


def _add(summary: Summary, store: OpenStore, read: Read) -> None:
    """Keep what was read of a document, and count it."""
    if read.failure:
        summary.failures.append(read.failure)
    else:
        summary.add(read, changed=_store(store, read))


def build(
    paths: Sequence[Path],
    store: OpenStore,
    *,
    jobs: int = 1,
    limits: Limits = _NONE,
    again: bool = False,
    on_progress: Progress | None = None,
) -> Summary:
    """Read every document under ``paths`` into ``store``, and what follows from them all: who is one among them too.

    A file that has not changed since the same rules read it is not read again. The same documents give the same graph,
    whatever the order of the paths, the number of processes, and what was read before.

    Args:
        paths: files and folders.
        store: a store open to write.
        jobs: how many processes read.
        limits: what one document may take; without, and with one job, this process reads and cannot be ended.
        again: whether also what has not changed is read.
        on_progress: told after each document.

    Raises:
        UsageError: a path cannot be used; nothing was read then.
        StoreError: the store cannot be written; each document is in it whole, or not at all.
    """
    found, summary = find(paths), Summary()
    new = [one for one in found if again or not is_held(store, one, fingerprint())]
    store.ledger.doubt(one.place for one in new)
    reads, waiting = read_all(new, store.base, jobs, limits), set(new)
    for done, one in enumerate(found, start=1):
        if one in waiting:
            _add(summary, store, next(reads))
        else:
            summary.add(recalled(store, one), changed=False)
        if done % _FLUSHED == 0:
            flush(store)
        if on_progress:
            on_progress(done, len(found), one.name)
    follow(store)
    refresh(store)
    publish(store)
    return summary
