"""Takes what Oxigraph writes, as long as it is not too much, and cuts it after so many rows."""

from __future__ import annotations

import io
import re
from itertools import islice
from typing import Any

ROW_ENDS = {
    "application/sparql-results+json": re.compile(rb'"(?:[^"\\]|\\.)*"|(\}(?=,\{|\]\}\}))'),
    "application/sparql-results+xml": re.compile(rb"(</result>)"),
    "text/csv": re.compile(rb'"[^"]*"|(\n)'),
    "text/tab-separated-values": re.compile(rb"(\n)"),
}
"""Finds where a row ends: what the group matches. Strings are passed over, since they may hold anything."""

TAILS = {
    "application/sparql-results+json": b"]}}",
    "application/sparql-results+xml": b"</results></sparql>",
}
"""What follows the last row."""

HEADED = frozenset({"text/csv", "text/tab-separated-values"})
"""The forms whose first line names the columns."""

_CHECKED = 1 << 20
"""After so many bytes the rows are counted for the first time, then after twice as many, and so on."""

_SIGNS = {
    "application/sparql-results+json": b"},{",
    "application/sparql-results+xml": b"</result>",
    "text/csv": b"\n",
    "text/tab-separated-values": b"\n",
}
"""What ends every row but the last, and may stand elsewhere: where there is little of it, there are few rows."""


class TooMuchError(Exception):
    """More bytes were written than may be."""


class TooManyError(Exception):
    """More rows were written than are wanted."""


class Sink(io.RawIOBase):
    """Where an answer is written.

    Args:
        most: how many bytes it takes.
        form: the media type that is written.
        rows: how many rows it takes; further ones end the writing.
    """

    def __init__(self, most: int, form: str, rows: int) -> None:
        super().__init__()
        self.data, self.cut = bytearray(), False
        self._most, self._form, self._rows, self._next = most, form, rows, _CHECKED

    def writable(self) -> bool:
        """Say that it can be written."""
        return True

    def write(self, piece: Any, /) -> int:
        """Take a piece.

        Raises:
            TooMuchError: it is full.
            TooManyError: it holds more rows than are wanted; it can be finished.
        """
        before = len(self.data)
        self.data += piece
        if len(self.data) > self._most:
            raise TooMuchError
        if len(self.data) > self._next:
            self._next *= 2
            if self.end_of_last_row() is not None:
                raise TooManyError
        return len(self.data) - before

    def end_of_last_row(self) -> int | None:
        """Return where the last row that is wanted ends, if there are more."""
        if self.data.count(_SIGNS[self._form]) < self._rows:
            return None
        found = (m.end() for m in ROW_ENDS[self._form].finditer(self.data) if m[1])
        last = self._rows + (self._form in HEADED) - 1
        wanted = list(islice(found, last, last + 2))
        return wanted[0] if len(wanted) == 2 else None

    def finish(self) -> None:
        """Cut what was written after the last row that is wanted."""
        end = self.end_of_last_row()
        if end is not None:
            del self.data[end:]
            self.data += TAILS.get(self._form, b"")
            self.cut = True
