"""Ruled tables: lines that cross make cells, cells hold words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from registre.reading.pdf.lines import lines
from registre.reading.pdf.page import Word
from registre.reading.pdf.rules import Rule

_SAME = 2.5
"""Lines nearer to each other than this, in points, are one."""
_NARROW = 4.0
"""A column or row narrower than this, in points, is a double line."""
_MOST_LINES = 14
"""A cell with more lines than this holds a page's prose: the lines are no table's, but frames of a layout."""

Cells = tuple[tuple[tuple[Word, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells between ruled lines.

    Attributes:
        uprights: where columns are parted, from left to right, with the lines drawn there.
        levels: where rows are parted, from the top down, with the lines drawn there.
    """

    uprights: tuple[tuple[float, tuple[Rule, ...]], ...]
    levels: tuple[tuple[float, tuple[Rule, ...]], ...]

    @property
    def edges(self) -> tuple[float, ...]:
        """Where its columns are parted."""
        return tuple(at for at, _ in self.uprights)

    def cell(self, word: Word) -> tuple[int, int] | None:
        """Return the row and column that hold the middle of a word."""
        x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
        column = bisect_right(self.uprights, x, key=_position) - 1
        row = bisect_right(self.levels, y, key=_position) - 1
        inside = 0 <= column < len(self.uprights) - 1 and 0 <= row < len(self.levels) - 1
        return self._origin(row, column) if inside else None

    def _origin(self, row: int, column: int) -> tuple[int, int]:
        """The first of the cells that are one with this: no line is drawn between them."""
        y = (self.levels[row][0] + self.levels[row + 1][0]) / 2
        while column and not _drawn(self.uprights[column][1], y):
            column -= 1
        x = (self.uprights[column][0] + self.uprights[column + 1][0]) / 2
        while row and not _drawn(self.levels[row][1], x):
            row -= 1
        return row, column

    def cells(self, words: Iterable[Word]) -> Cells:
        """Return the words of each cell, row by row; rows without any word are left out."""
        held: dict[tuple[int, int], list[Word]] = {}
        for word in words:
            if place := self.cell(word):
                held.setdefault(place, []).append(word)
        rows = sorted({row for row, _ in held})
        columns = range(len(self.uprights) - 1)
        return tuple(tuple(tuple(held.get((row, column), ())) for column in columns) for row in rows)


def _position(edge: tuple[float, tuple[Rule, ...]]) -> float:
    return edge[0]


def _drawn(drawn: Sequence[Rule], at: float) -> bool:
    return any(rule.start - _SAME <= at <= rule.end + _SAME for rule in drawn)


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Lines of one direction, those joined that lie on one another or go on where another ends."""
    found: list[Rule] = []
    aligned: list[Rule] = []
    for rule in sorted(rules, key=lambda r: r.at):
        if aligned and rule.at - aligned[0].at > _SAME:
            found += _runs(aligned)
            aligned = []
        aligned.append(rule)
    return found + _runs(aligned)


def _runs(aligned: Sequence[Rule]) -> list[Rule]:
    runs: list[Rule] = []
    for rule in sorted(aligned, key=lambda r: r.start):
        if runs and rule.start <= runs[-1].end + _SAME:
            runs[-1] = runs[-1]._replace(end=max(runs[-1].end, rule.end))
        else:
            runs.append(rule)
    return runs


def _cross(a: Rule, b: Rule) -> bool:
    return (
        a.upright != b.upright and a.start - _SAME <= b.at <= a.end + _SAME and b.start - _SAME <= a.at <= b.end + _SAME
    )


def _groups(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Lines that hang together by crossing."""
    left = list(rules)
    while left:
        group, reached = [], [left.pop(0)]
        while reached:
            rule = reached.pop()
            group.append(rule)
            reached += (crossed := [other for other in left if _cross(rule, other)])
            left = [other for other in left if other not in crossed]
        yield group


def _edges(drawn: Sequence[Rule], across: Sequence[Rule]) -> tuple[tuple[float, tuple[Rule, ...]], ...]:
    """Where lines of one direction stand, and where those that they cross begin and end without any."""
    edges: list[tuple[float, list[Rule]]] = []
    ends = [Rule(False, at, 0, 0) for at in (min(r.start for r in across), max(r.end for r in across))]
    for rule in sorted([*drawn, *ends], key=lambda r: r.at):
        if not edges or rule.at - edges[-1][0] > _NARROW:
            edges.append((rule.at, []))
        edges[-1][1].append(rule)
    return tuple((at, tuple(rules)) for at, rules in edges)


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the grids that the lines of a page make, of two columns at least."""
    upright, level = (_joined(r for r in rules if r.upright is direction) for direction in (True, False))
    found = []
    for group in _groups([*upright, *level]):
        columns, rows = ([r for r in group if r.upright is direction] for direction in (True, False))
        if len(columns) >= 2 <= len(rows) or (columns and len(rows) >= 3):
            grid = Grid(_edges(columns, rows), _edges(rows, columns))
            found += [grid] if len(grid.uprights) > 2 else []
    return found


def is_layout(cells: Cells) -> bool:
    """Whether cells hold a page's prose rather than a table's entries."""
    return any(sum(1 for _ in lines(cell)) > _MOST_LINES for row in cells for cell in row)
