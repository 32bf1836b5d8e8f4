"""Documents without pages: paragraphs and tables, one after the other, written as one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from registre.facts import Span
from registre.reading.letters import seen
from registre.reading.text import Table, Text

_SEPARATOR = " | "
_SPACES = re.compile(r"[^\S\n]+")
_MOST_LINES = 14
"""A cell with more lines than this holds a page's prose: the table only lays the page out."""
_MOST_CHARACTERS = 2_000
_MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        string: its words; line breaks stand where the source has them.
        apart: whether space parts it from what stands above it.
    """

    string: str
    apart: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: what stands in it, and over how many columns and rows it goes."""

    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1

    @property
    def string(self) -> str:
        """Its words, in one line."""
        return " ".join(" ".join(b.string.split()) for b in self.blocks if isinstance(b, Paragraph)).strip()


@dataclass(frozen=True, slots=True)
class Rows:
    """A table, row by row."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def is_layout(self) -> bool:
        """Whether it only lays a page out: one column, prose in a cell, or a table in a table."""
        cells = [cell for row in self.rows for cell in row]
        return max(map(len, self.rows), default=0) < 2 or any(map(_is_prose, cells))


Block = Paragraph | Rows


def _is_prose(cell: Cell) -> bool:
    lines = sum(1 + b.string.count("\n") for b in cell.blocks if isinstance(b, Paragraph))
    nested = any(isinstance(b, Rows) for b in cell.blocks)
    return nested or lines > _MOST_LINES or len(cell.string) > _MOST_CHARACTERS


def tidy(string: str) -> str:
    r"""Return words without what nobody sees, single spaces between them, line breaks kept.

    >>> tidy("  le  con\u00adseil \n municipal ")
    'le conseil\nmunicipal'
    """
    return "\n".join(_SPACES.sub(" ", line).strip() for line in seen(string).split("\n")).strip()


def placed(table: Rows) -> list[list[str]]:
    """Return the words of each cell, row by row; a cell over several has its words in the first of them.

    >>> [placed(Rows(((Cell((Paragraph("a"),), columns=2),), (Cell(()), Cell((Paragraph("b"),))))))]
    [[['a', ''], ['', 'b']]]
    """
    taken: dict[int, int] = {}
    found = []
    for row in table.rows:
        words: list[str] = []
        for cell in row:
            while taken.get(len(words), 0) > 0:
                words.append("")
            for n in range(min(cell.columns, _MOST_COLUMNS - len(words))):
                taken[len(words)] = cell.rows
                words.append("" if n else cell.string)
        taken = {column: left - 1 for column, left in taken.items() if left > 1}
        found.append(words)
    width = max(map(len, found), default=0)
    return [words + [""] * (width - len(words)) for words in found if any(words)]


def _unfolded(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same blocks, what stands in tables that lay a page out one after the other; none without words."""
    for block in blocks:
        if isinstance(block, Paragraph):
            if string := tidy(block.string):
                yield Paragraph(string, block.apart)
        elif block.is_layout:
            for row in block.rows:
                for cell in row:
                    yield from _unfolded(cell.blocks)
        elif any(cell.string for row in block.rows for cell in row):
            yield block


def _printed(rows: Sequence[Sequence[str]], start: int) -> tuple[str, Table]:
    """The text of a table, a row a line, and where its cells stand when it begins at ``start``."""
    spans = []
    for row in rows:
        row_spans = []
        for words in row:
            row_spans.append(Span(start, start + len(words)))
            start += len(words) + len(_SEPARATOR)
        start += 1 - len(_SEPARATOR)
        spans.append(tuple(row_spans))
    return "\n".join(map(_SEPARATOR.join, rows)), Table(tuple(spans))


def flowed(blocks: Iterable[Block], remarks: tuple[str, ...] = ()) -> Text:
    """Return blocks as one text with its tables."""
    parts: list[str] = []
    tables: list[Table] = []
    length, before = 0, None
    for block in _unfolded(blocks):
        close = isinstance(block, Paragraph) and isinstance(before, Paragraph) and not block.apart
        gap = ("\n" if close else "\n\n") if before else ""
        if isinstance(block, Paragraph):
            part = block.string
        else:
            part, table = _printed(placed(block), length + len(gap))
            tables.append(table)
        parts += [gap, part]
        length += len(gap) + len(part)
        before = block
    return Text("".join(parts), tuple(tables), remarks=remarks)
