"""Where words are printed: the page, and the box around them there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice, takewhile
from operator import attrgetter
from typing import NamedTuple

_end = attrgetter("end")

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in points (1/72 inch) from the top left corner of the page as it is seen."""


class Place(NamedTuple):
    """Where a run of a text is printed: its offsets, the number of its page (from 1) and its box there."""

    start: int
    end: int
    page: int
    box: Box


def printed_at(places: Sequence[Place], start: int, end: int) -> tuple[int, Box] | None:
    """Return the page on which the words from ``start`` to ``end`` begin, and the box around their lines there.

    Args:
        places: where the lines of their text are printed, in order.
        start: the offset of their first character.
        end: the offset after their last one.

    Returns:
        ``None`` for a source without pages, and for words that no line holds.
    """
    first = bisect_right(places, start, key=_end)
    page = places[first].page if first < len(places) else 0
    within = takewhile(lambda p: p.start < end and p.page == page, islice(places, first, None))
    boxes = list(zip(*(p.box for p in within), strict=True))
    return (page, (min(boxes[0]), min(boxes[1]), max(boxes[2]), max(boxes[3]))) if boxes else None
