"""Cuts a text into the cells of its lines (RFC 4180), each with its place: the csv module tells no places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from registre.facts import Span

SEPARATORS = (",", ";", "\t", "|")
_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_SAMPLE = 30


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its value, without quotes and outer blanks, and where its words stand in the text."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Line:
    """A record of the table: the line of the file on which it begins (from 1), and its cells."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def blank(self) -> bool:
        """Whether no cell says anything."""
        return not any(cell.value for cell in self.cells)


def _cell(value: str, start: int) -> Cell:
    stripped = value.strip()
    start += value.find(stripped) if stripped else 0
    return Cell(stripped, Span(start, start + len(stripped)))


def _quoted(text: str, start: int) -> tuple[Cell, int] | None:
    m = _QUOTED.match(text, start)
    if m is None:
        return None
    inner = _cell(m[1], m.start(1))
    return Cell(inner.value.replace('""', '"'), inner.span), m.end()


def _next(text: str, start: int, separator: str) -> tuple[Cell, int]:
    """The cell that begins at ``start``, and where it ends; what follows a closing quote by error is passed over."""
    quoted = _quoted(text, start)
    ends = [text.find(mark, quoted[1] if quoted else start) for mark in (separator, "\n")]
    end = min((place for place in ends if place >= 0), default=len(text))
    if quoted and not text[quoted[1] : end].strip():
        return quoted[0], end
    return _cell(text[start:end], start), end


def lines(text: str, separator: str) -> Iterator[Line]:
    r"""Give the records of a text, whose line breaks are ``\n``; quoted cells may hold separators and breaks."""
    at, number = 0, 1
    while at < len(text):
        begun, cells = number, []
        while True:
            cell, end = _next(text, at, separator)
            number += text.count("\n", at, end)
            cells.append(cell)
            at = end + 1
            if end >= len(text) or text[end] == "\n":
                break
        number += 1
        yield Line(begun, tuple(cells))


def separator(text: str) -> str:
    r"""Return the separator that cuts most of the first lines into the same number of cells, more than one.

    >>> separator("CODE;STRUCTURE;Montant\n1;Les amis, la suite;1 000,00")
    ';'
    """

    def even(mark: str) -> tuple[int, int]:
        sample = text[:20_000]
        counts = Counter(len(line.cells) for _, line in zip(range(_SAMPLE), lines(sample, mark), strict=False))
        cells, times = max(counts.items(), key=lambda item: (item[0] > 1, item[1]), default=(1, 0))
        return (times, cells) if cells > 1 else (0, 0)

    return max(SEPARATORS, key=even)
