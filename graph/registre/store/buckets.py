"""Numbers on the disk, parted so that equal ones are together: each part fits in memory, however many there are."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from tempfile import TemporaryFile

_COUNT = 64


class Buckets:
    """Parts of many whole numbers of 64 bits.

    >>> with Buckets() as buckets:
    ...     buckets.add([7, -3, 7])
    ...     [array("q", part).tolist() for part in buckets.read() if part]
    [[7, 7], [-3]]
    """

    def __enter__(self) -> Buckets:
        self._stack = ExitStack()
        self._files = [self._stack.enter_context(TemporaryFile()) for _ in range(_COUNT)]  # noqa: SIM115  (it closes them)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def add(self, numbers: Iterable[int]) -> None:
        """Put numbers into their parts."""
        parts = [array("q") for _ in self._files]
        for number in numbers:
            parts[number % _COUNT].append(number)
        for part, file in zip(parts, self._files, strict=True):
            part.tofile(file)

    def read(self) -> Iterator[bytes]:
        """Give the parts, each as the bytes of its numbers."""
        for file in self._files:
            file.seek(0)
            yield file.read()
