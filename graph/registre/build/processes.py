"""Reads files in this process or in others, in their order; a reader that fails takes one document with it.

A reader in a process of its own can be ended: a document that takes too long, too much memory, or the reader itself
with it, is told as a failure, and another reader takes the place of the one that is gone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from ctypes import Array, c_int
from itertools import islice
from multiprocessing import RawArray

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from registre.build.found import Found
from registre.build.limits import Limits, hold
from registre.build.reading import Read, failed, read_one
from registre.reading.progress import watched_by

_AHEAD = 4
"""Documents that are given out for each reader: results must not pile up faster than they are stored."""
_MOST_READ = 500
"""Documents after which a reader is made anew: what it holds on to then goes."""

_pages: list[Array[c_int]] = []
"""In a reader: the page that each document given out is at, which the process that gives them out reads, too."""


def read_all(found: Sequence[Found], base: str, jobs: int, limits: Limits) -> Iterator[Read]:
    """Give what each file states, in the order of the files.

    Args:
        found: the files.
        base: the IRI that individuals begin with.
        jobs: how many processes read; with one, and without ``limits``, it is this one.
        limits: what one document may take.
    """
    if not found or (jobs == 1 and not limits):
        return (read_one(one, base) for one in found)
    return _in_processes(found, base, jobs, limits)


def _in_processes(found: Sequence[Found], base: str, jobs: int, limits: Limits) -> Iterator[Read]:
    import registre.mapping  # noqa: F401, PLC0415  (see read_one)
    from registre.extraction.pipeline import pipeline  # noqa: PLC0415

    pipeline()  # what takes seconds to make is made once, and shared by the processes that fork from this one
    room = _AHEAD * jobs
    pages = RawArray(c_int, room)
    pool = ProcessPool(jobs, max_tasks=_MOST_READ, initializer=_begin, initargs=(pages, limits.memory))
    ahead, running = iter(enumerate(found)), deque[tuple[Found, int, ProcessFuture[Read]]]()
    try:
        while True:
            for n, one in islice(ahead, room - len(running)):
                task = pool.schedule(_read, args=(one, base, n % room), timeout=limits.seconds)
                running.append((one, n % room, task))
            if not running:
                return
            one, slot, task = running.popleft()
            try:
                yield task.result()
            except (TimeoutError, ProcessExpired) as error:
                yield _ended(one, error, pages[slot], limits)
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _begin(pages: Array[c_int], memory: int | None) -> None:
    """What a reader does first."""
    _pages[:] = [pages]
    hold(memory)


def _read(found: Found, base: str, slot: int) -> Read:
    (pages,) = _pages
    pages[slot] = 0
    watched_by(lambda page: pages.__setitem__(slot, page))
    return read_one(found, base)


def _ended(found: Found, error: Exception, page: int, limits: Limits) -> Read:
    """Why a reader did not hand back what a file states, and where in it that was."""
    if isinstance(error, TimeoutError):
        what, next_step = f"it took more than {limits.seconds:g} seconds", "split it, or allow more (--max-seconds)"
    else:
        what, next_step = "its reader died, for want of memory or by a crash", "split it, or allow more (--max-memory)"
    return failed(found, f"{what}, at page {page}" if page else what, next_step)
