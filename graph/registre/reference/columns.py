"""Arrays on disk: ordinary ``.npy`` files that are written bit by bit and read without being loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint32]


class Column:
    """An array that grows on disk."""

    def __init__(self, path: Path, dtype: str) -> None:
        self._dtype, self._count = np.dtype(dtype), 0
        self._file = path.open("wb")
        self._head()

    def _head(self) -> None:
        head = {"descr": self._dtype.str, "fortran_order": False, "shape": (self._count,)}
        self._file.seek(0)
        np.lib.format.write_array_header_1_0(self._file, head)  # (padded, so that any length fits in place)

    def extend(self, values: NDArray[Any]) -> None:
        """Add values at the end."""
        self._file.write(values.astype(self._dtype, copy=False).tobytes())
        self._count += len(values)

    def close(self) -> None:
        """Write the length at the file's beginning; before that the file is an empty array."""
        self._head()
        self._file.close()


def column(path: Path) -> NDArray[Any]:
    """Return an array on disk; its pages are read when they are looked at.

    An empty file cannot be mapped, and is read.
    """
    array: NDArray[Any] = np.load(path, mmap_mode="r")
    return array.view(np.ndarray)  # (a plain view: slices of ``memmap`` objects cost more)
