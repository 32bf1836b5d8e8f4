"""The order in which a page's words are read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from registre.places import Box
from registre.reading.pdf.lines import Line, lines
from registre.reading.pdf.page import Word

_MOST_RETURNS = 0.2
"""A stream that goes back up within a column more often than this, by lines, is in no order."""
_FEW = 3


def _returns(a: Box, b: Box) -> bool:
    """Whether ``b``, which comes after ``a`` in the stream, is printed above it in the same column."""
    return b[3] <= a[1] + 2 and b[0] < a[2] and a[0] < b[2]


def is_read_as_written(found: Sequence[Line]) -> bool:
    """Whether lines come in an order that a person could read them in."""
    returns = sum(_returns(a.box, b.box) for a, b in pairwise(found))
    return returns <= max(_FEW, _MOST_RETURNS * len(found))


def _from_the_top(words: Sequence[Word]) -> list[Word]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.top + w.bottom):
        if not rows or (word.top + word.bottom) / 2 > rows[-1][0].bottom:
            rows.append([])
        rows[-1].append(word)
    return [word for row in rows for word in sorted(row)]


def in_order(words: Sequence[Word]) -> Sequence[Word]:
    """Return words in the order of reading: that of the page's stream, which writers of documents keep to it.

    A stream that keeps going back up within a column comes from a program that prints as it likes: its words are
    read from the top down, and from left to right at one height.
    """
    return words if is_read_as_written(list(lines(words))) else _from_the_top(words)
