"""The canonical form of a graph (RDFC-1.0, W3C Recommendation, 21 May 2024), and its hash.

RDFC-1.0 renames blank nodes, then writes canonical N-Quads in the order of code points. The graph has no blank nodes,
so its canonical form is its N-Quads, sorted; whoever has a dump can recompute the hash with ``sort`` and ``sha256sum``.
"""

from __future__ import annotations

import hashlib
import heapq
import re
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from tempfile import TemporaryFile
from typing import IO

import pyoxigraph as ox

_AT_ONCE = 500_000
"""How many lines are sorted in memory; more are merged from the disk."""
_BLANK = re.compile(rb'^_:|^\S+ \S+ _:| _:[^\s"]+ \.\n?\Z')
"""A line of N-Quads with a blank node: as its subject, its object or its graph; never within a literal."""


class _Sorted:
    """Lines, sorted some at a time into files that vanish with ``files``."""

    def __init__(self, lines: Iterable[bytes], files: ExitStack) -> None:
        self.blank = False
        self._files: list[IO[bytes]] = []
        stream = iter(lines)
        while some := sorted(set(islice(stream, _AT_ONCE))):
            self.blank = self.blank or any(map(_BLANK.search, some))
            file = files.enter_context(TemporaryFile())  # noqa: SIM115  (the stack closes it)
            file.writelines(some)
            file.seek(0)
            self._files.append(file)

    def __iter__(self) -> Iterator[bytes]:
        last = b""
        for line in heapq.merge(*self._files):
            if line != last:
                yield line
            last = line


def _renamed(lines: Iterable[bytes]) -> list[bytes]:
    """The lines of a graph that has blank nodes, renamed as RDFC-1.0 does: the whole graph is held in memory."""
    dataset = ox.Dataset(ox.parse(b"".join(lines), format=ox.RdfFormat.N_QUADS))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    written = ox.serialize(dataset, format=ox.RdfFormat.N_QUADS) or b""
    return sorted(written.splitlines(keepends=True))


def canonical_lines(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Give the canonical N-Quads of a graph, line by line.

    Args:
        lines: its statements as N-Quads, each with its line break, in any order; repeated ones are one.
    """
    with ExitStack() as files:
        found = _Sorted(lines, files)
        yield from (_renamed(found) if found.blank else found)


class Hashing:
    r"""Lines that are hashed as they pass.

    >>> passing = Hashing([b'<http://example.org/a> <http://example.org/b> "c" .\n'])
    >>> len(list(passing)), passing.digest[:12]
    (1, '259f38f117b5')
    """

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines, self._sha256 = lines, hashlib.sha256()

    def __iter__(self) -> Iterator[bytes]:
        for line in self._lines:
            self._sha256.update(line)
            yield line

    @property
    def digest(self) -> str:
        """The SHA-256 of what has passed, in hexadecimal."""
        return self._sha256.hexdigest()


def digest(lines: Iterable[bytes]) -> str:
    """Return the SHA-256 of canonical N-Quads, in hexadecimal."""
    passing = Hashing(lines)
    deque(passing, maxlen=0)
    return passing.digest
