"""Tables without ruled lines: figures that stand below one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from registre.reading.pdf.grids import Cells
from registre.reading.pdf.lines import Line, box_of
from registre.reading.pdf.page import Word

_FIGURE = re.compile(
    r"[-+]?\s?\d[\d\s.,]*(?:\s?(?:€|k€|EUR|euros?|F|frs?|%)(?:\s?(?:HT|TTC))?)?|[-–—]\s?€?", re.IGNORECASE
)
_FAR = 2.0
"""A line further below than this, in heights, belongs to no table above it."""

Column = tuple[float, float]
_Cell = tuple[Word, ...]


def _string(cell: _Cell) -> str:
    return " ".join(word.string for word in cell)


def _is_figure(cell: _Cell) -> bool:
    return _FIGURE.fullmatch(_string(cell)) is not None


def _near(a: Line, b: Line) -> bool:
    """Whether ``b`` follows ``a`` closely enough to be of one table with it."""
    return b.box[1] > a.box[1] and b.box[1] - a.box[3] < _FAR * a.height


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that may be of one table: near each other, of several cells or between such."""
    run: list[Line] = []
    for line in lines:
        if run and not (_near(run[-1], line) and (len(line.cells) > 1 or len(run[-1].cells) > 1)):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _widths(rows: Sequence[Line]) -> list[Column]:
    """The columns that the rows with most cells share, from left to right; none where they do not."""
    most = max(len(row.cells) for row in rows)
    full = [row.cells for row in rows if len(row.cells) == most]
    boxes = [[box_of(cells[n]) for cells in full] for n in range(most)]
    found = [(min(b[0] for b in column), max(b[2] for b in column)) for column in boxes]
    return found if all(a[1] < b[0] for a, b in pairwise(found)) else []


def _column(cell: _Cell, found: Sequence[Column]) -> int:
    """The column that a cell stands in, or stands nearest to."""
    left, _, right, _ = box_of(cell)
    return max(range(len(found)), key=lambda n: min(right, found[n][1]) - max(left, found[n][0]))


def _placed(row: Line, found: Sequence[Column]) -> tuple[_Cell, ...]:
    placed: list[_Cell] = [() for _ in found]
    for cell in row.cells:
        placed[_column(cell, found)] += cell
    return tuple(placed)


def _table(rows: Sequence[Line]) -> Cells | None:
    """The table that rows make when figures stand below one another in one of their columns."""
    if sum(len(row.cells) > 1 for row in rows) < 2 or not (found := _widths(rows)):
        return None
    placed = tuple(_placed(row, found) for row in rows)
    for n in range(1, len(found)):
        filled = [row[n] for row in placed if row[n]]
        figures = sum(map(_is_figure, filled))
        if figures >= 2 and 2 * figures >= len(filled):
            return placed
    return None


def columns(lines: Sequence[Line]) -> Iterator[Line | Cells]:
    """Give lines as they come, those that stand in columns of figures together as the cells of a table."""
    for run in _runs(lines):
        while len(run) > 1 and len(run[0].cells) == 1:
            yield run.pop(0)
        tail: list[Line] = []
        while len(run) > 1 and len(run[-1].cells) == 1:
            tail.insert(0, run.pop())
        table = _table(run)
        yield from run if table is None else (table,)
        yield from tail
