"""A page as a person reads it: lines and tables, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from registre.places import Box
from registre.reading.pdf.columns import columns
from registre.reading.pdf.grids import Cells, Grid, grids, is_layout
from registre.reading.pdf.lines import Line, box_of, lines
from registre.reading.pdf.order import in_order
from registre.reading.pdf.page import Page, Word


@dataclass(frozen=True)
class TableBlock:
    """A table of a page.

    Attributes:
        cells: the words of each cell, row by row.
        edges: where its columns are parted, to know it again on the next page; empty where nothing is ruled.
    """

    cells: Cells
    edges: tuple[float, ...] = ()

    @property
    def string(self) -> str:
        """Its words, cell by cell."""
        return " ".join(word.string for row in self.cells for cell in row for word in cell)

    @cached_property
    def box(self) -> Box:
        """The box around its words."""
        return box_of([word for row in self.cells for cell in row for word in cell])


Block = Line | TableBlock
_SLACK = 2.0
"""By how much boxes of neighbours may overlap, in points."""


def _holder(grids_: Sequence[Grid], word: Word) -> int:
    """Which grid holds a word; -1 for none."""
    return next((n for n, grid in enumerate(grids_) if grid.cell(word)), -1)


def _ruled(grid: Grid, words: Sequence[Word]) -> Iterator[Block]:
    """The table that a grid is; where it only frames a page's prose, the lines in it, cell by cell."""
    cells = grid.cells(words)
    if not is_layout(cells):
        yield TableBlock(cells, grid.edges)
        return
    for row in cells:
        for cell in row:
            yield from lines(cell)


def _parted(page: Page) -> Iterator[Block]:
    """The lines and ruled tables of a page, a table where its first word comes."""
    words, found = in_order(page.words), grids(page.rules)
    owned = [(_holder(found, word) if found else -1, word) for word in words]
    held: dict[int, list[Word]] = {}
    for owner, word in owned:
        held.setdefault(owner, []).append(word)
    seen = set()
    for owner, run in groupby(owned, key=itemgetter(0)):
        if owner < 0:
            yield from lines(word for _, word in run)
        elif owner not in seen:
            seen.add(owner)
            yield from _ruled(found[owner], held[owner])


def _with_columns(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same blocks, lines that stand in columns of figures made tables."""
    for is_line, run in groupby(blocks, key=lambda block: isinstance(block, Line)):
        if not is_line:
            yield from run
            continue
        for part in columns([line for line in run if isinstance(line, Line)]):
            yield part if isinstance(part, Line) else TableBlock(part)


def _is_above(a: Block, b: Block) -> bool:
    """Whether ``a`` is printed above ``b``, in a column that both share."""
    shared = a.box[0] < b.box[2] and b.box[0] < a.box[2]
    return shared and a.box[3] <= b.box[1] + _SLACK


def _tables_in_place(found: Iterable[Block]) -> list[Block]:
    """The same blocks, each table before those that it is printed above: programs write embedded tables last."""
    placed: list[Block] = []
    for block in found:
        place = len(placed)
        if isinstance(block, TableBlock):
            while place and _is_above(block, placed[place - 1]):
                place -= 1
        placed.insert(place, block)
    return placed


def blocks(page: Page) -> list[Block]:
    """Return the lines and tables of a page in reading order; what runs across the page comes last."""
    return [*_with_columns(_tables_in_place(_parted(page))), *lines(page.turned)]
