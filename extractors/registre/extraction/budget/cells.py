"""What a cell of a table prints: words, an amount, a year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from registre.extraction.budget.patterns import AMOUNT_CELL
from registre.facts import Span
from registre.french.money import amount
from registre.reading.text import Text

Row = Sequence[Span]
"""A row of a table: the places of its cells."""

_YEAR = re.compile(r"[\s:()*]*(?:19|20)\d\d[\s:()*]*")
_LETTERS = re.compile(r"[A-Za-z]{2}")
NOTHING = Span(0, 0)
"""The place of a cell that a row does not have."""


def at(row: Row, column: int) -> Span:
    """Return the place of the cell of ``row`` in ``column``."""
    return row[column] if column < len(row) else NOTHING


def words(text: Text, cell: Span) -> str:
    """Return the plain words of a cell."""
    return text.plain[cell.start : cell.end]


def is_filled(cell: Span) -> bool:
    """Whether a cell prints anything."""
    return cell.end > cell.start


def is_worded(text: Text, cell: Span) -> bool:
    """Whether a cell prints words, and no mere amount or code."""
    return _LETTERS.search(words(text, cell)) is not None and not is_amount(text, cell)


def is_amount(text: Text, cell: Span) -> bool:
    """Whether a cell prints one amount and nothing else."""
    return AMOUNT_CELL.match(words(text, cell)) is not None


def is_figure(text: Text, cell: Span) -> bool:
    """Whether a cell prints one amount that is no year."""
    return is_amount(text, cell) and not _YEAR.fullmatch(words(text, cell))


def value(text: Text, cell: Span) -> Decimal | None:
    """Return the amount that a cell prints."""
    m = AMOUNT_CELL.match(words(text, cell))
    return amount(m["figures"].replace("- ", "-")) if m else None
