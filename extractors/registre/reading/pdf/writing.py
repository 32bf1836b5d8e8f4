"""From the blocks of pages to one text that knows where each of its lines is printed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from registre.facts import Span
from registre.places import Box, Place
from registre.reading.pdf.blocks import Block, TableBlock
from registre.reading.pdf.hyphens import mended
from registre.reading.pdf.lines import Line, box_of, lines
from registre.reading.pdf.page import HYPHENS, Word
from registre.reading.text import Table, Text

_RULED, _GAP = " | ", "   "
"""What stands between cells: where a line is drawn, and where only a gap is left."""
_APART = 0.45
"""Lines further apart than the usual distance and this, in heights, begin a new paragraph."""
_SAME_EDGE = 3.0
_GOES_ON = re.compile(r"[^.;:!?]\s*\Z")
_HYPHEN = re.compile(f"[{HYPHENS}]")


def _usual_gap(blocks: Sequence[Block]) -> float:
    """The distance between most lines of a page, in points."""
    gaps = sorted(b.box[1] - a.box[3] for a, b in pairwise(blocks) if b.box[1] > a.box[1])
    return gaps[len(gaps) // 4] if gaps else 0.0


def _begins_paragraph(a: Block, b: Block, usual: float) -> bool:
    if isinstance(a, TableBlock) or isinstance(b, TableBlock) or b.box[1] < a.box[1]:
        return True
    return b.box[1] - a.box[3] > usual + _APART * b.height


def _breaks_in_word(a: Word, b: Word, right: float) -> bool:
    """Whether a cell that ends at ``right`` was too narrow for its word, so that ``b`` is the rest of ``a``."""
    letter = (a.right - a.left) / max(1, len(a.string))
    fragment = (
        len(b.string) <= 2
        and b.string.isalpha()
        and a.string.isalpha()
        and a.string[-1].islower() == b.string.islower()
    )
    return fragment and right - a.right < letter + 6


def _lowest_table(blocks: Sequence[Block]) -> TableBlock | None:
    """The table that ends a page: what comes after it in the stream stands above it, as stamps do."""
    tables = [block for block in blocks if isinstance(block, TableBlock)]
    lowest = max(blocks, key=lambda block: block.box[3], default=None)
    return tables[-1] if tables and tables[-1] is lowest else None


def _continues(a: TableBlock | None, b: Block) -> bool:
    """Whether a table that begins a page goes on from one that ends the page before."""
    if not (a and isinstance(b, TableBlock) and len(a.edges) == len(b.edges) > 0):
        return False
    return all(abs(x - y) < _SAME_EDGE for x, y in zip(a.edges, b.edges, strict=True))


class Writer:
    """Writes blocks, page by page, into a text.

    Args:
        known: words that the document prints whole, to mend those parted at the end of lines.
    """

    def __init__(self, known: Collection[str]) -> None:
        self._known = known
        self._parts: list[str] = []
        self._length = 0
        self._tables: list[Table] = []
        self._pages: list[Span] = []
        self._places: list[Place] = []
        self._last: Block | None = None
        self._table_at_end: TableBlock | None = None

    def _write(self, string: str) -> Span:
        self._parts.append(string)
        self._length += len(string)
        return Span(self._length - len(string), self._length)

    def _write_words(self, string: str, box: Box) -> Span:
        span = self._write(_HYPHEN.sub("-", string))
        self._places.append(Place(span.start, span.end, len(self._pages) + 1, box))
        return span

    def _write_line(self, line: Line) -> None:
        for n, cell in enumerate(line.cells):
            self._write(_GAP if n else "")
            self._write_words(" ".join(word.string for word in cell), box_of(cell))

    def _cell(self, cell: Sequence[Word], right: float) -> str:
        """The words of a cell, its lines one after the other."""
        string, last = "", None
        for line in mended(lines(cell), self._known):
            broken = last and len(line.words) == 1 and _breaks_in_word(last, line.words[0], right)
            string += line.string if broken or not last else f" {line.string}"
            last = line.words[-1]
        return string

    def _write_row(self, row: Sequence[Sequence[Word]], edges: Sequence[float]) -> tuple[Span, ...]:
        spans = []
        for n, cell in enumerate(row):
            self._write((_RULED if edges else _GAP) if n else "")
            right = edges[n + 1] if edges else float("inf")
            spans.append(self._write_words(self._cell(cell, right), box_of(cell)) if cell else self._write(""))
        return tuple(spans)

    def _write_table(self, block: TableBlock, *, goes_on: bool) -> None:
        rows = []
        for n, row in enumerate(block.cells):
            self._write("\n" if n else "")
            rows.append(self._write_row(row, block.edges))
        if goes_on:
            self._tables[-1] = Table((*self._tables[-1].rows, *rows))
        else:
            self._tables.append(Table(tuple(rows)))

    def _part_pages(self, block: Block) -> None:
        """Begin a page: a paragraph that goes on is not parted."""
        string = block.string if isinstance(block, Line) else ""
        goes_on = self._parts and _GOES_ON.search(self._parts[-1]) and string[:1].islower()
        self._write(("\n" if goes_on else "\n\n") if self._last else "")

    def write_page(self, blocks: Iterable[Block]) -> None:
        """Write the blocks of the next page."""
        found = list(blocks)
        usual, start, before = _usual_gap(found), self._length, None
        for block in found:
            if before is None:
                self._part_pages(block)
                start = self._length
            else:
                self._write("\n\n" if _begins_paragraph(before, block, usual) else "\n")
            if isinstance(block, TableBlock):
                self._write_table(block, goes_on=before is None and _continues(self._table_at_end, block))
            else:
                self._write_line(block)
            before = self._last = block
        self._table_at_end = _lowest_table(found)
        self._pages.append(Span(start, self._length))

    def text(self, remarks: tuple[str, ...] = ()) -> Text:
        """Return what was written."""
        return Text("".join(self._parts), tuple(self._tables), tuple(self._pages), remarks, tuple(self._places))
