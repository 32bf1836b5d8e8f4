"""Reads files in this process or in several, in their order; a reader that dies takes one document with it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from registre.build.found import Found
from registre.build.reading import Read, failed, read_one

_LARGEST = 8
"""Files that a process is given at once: enough to make the talk between processes cheap."""

Chunk = Sequence[Found]


def read_all(found: Sequence[Found], base: str, jobs: int) -> Iterator[Read]:
    """Give what each file states, in the order of the files.

    Args:
        found: the files.
        base: the IRI that individuals begin with.
        jobs: how many processes read; with one, it is this one.
    """
    if jobs == 1 or len(found) < 2:
        return (read_one(one, base) for one in found)
    return _in_processes(found, base, jobs)


def _in_processes(found: Chunk, base: str, jobs: int) -> Iterator[Read]:
    from registre.extraction.pipeline import pipeline  # noqa: PLC0415  (see read_one)

    pipeline()  # what takes seconds to make is made once, and shared by the processes that fork from this one
    size = max(1, min(_LARGEST, len(found) // (2 * jobs)))
    waiting = deque(found[n : n + size] for n in range(0, len(found), size))
    while waiting:
        yield from _until_one_dies(waiting, base, jobs)
        if waiting:
            yield from _one_by_one(waiting.popleft(), base)


def _one_by_one(chunk: Chunk, base: str) -> Iterator[Read]:
    """Reads the files of a chunk that killed a reader, or stood beside one, in a process for each to kill."""
    waiting: deque[Chunk] = deque([one] for one in chunk)
    while waiting:
        yield from _until_one_dies(waiting, base, jobs=1)
        if waiting:
            (culprit,) = waiting.popleft()
            yield failed(culprit, "its reader died, for want of memory or by a crash", "split it, or report it")


def _read_chunk(chunk: Chunk, base: str) -> list[Read]:
    return [read_one(found, base) for found in chunk]


def _until_one_dies(waiting: deque[Chunk], base: str, jobs: int) -> Iterator[Read]:
    """Reads the chunks that wait and strikes them off; where a reader dies, those not yet handed back go on waiting."""
    ahead, running = iter(tuple(waiting)), deque[Future[list[Read]]]()
    room = 1 if jobs == 1 else 4 * jobs  # (results must not pile up faster than they are stored)
    pool = ProcessPoolExecutor(jobs)
    try:
        while waiting:
            for chunk in islice(ahead, room - len(running)):
                running.append(pool.submit(_read_chunk, chunk, base))
            reads = running.popleft().result()
            waiting.popleft()
            yield from reads
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(cancel_futures=True)
