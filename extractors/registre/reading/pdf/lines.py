"""Lines: words printed at one height, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from registre.places import Box
from registre.reading.pdf.page import Word

_GAP = 0.9
"""A gap wider than this, in heights of the line, may part cells."""
_JUSTIFIED = 2.2
"""A gap this many times as wide as the line's usual ones is no matter of justification."""
_ITEM = re.compile(r"[-–—•▪●○■□➢➤✓*·o→]|\d{1,2}(?:\.\d{1,2})*[.)°]{0,2}|[a-zA-ZIVX]{1,4}[.)]+")
"""What begins an item of a list: the gap after it parts no cells."""


@dataclass(frozen=True)
class Line:
    """Words printed at one height, from left to right."""

    words: tuple[Word, ...]

    @cached_property
    def box(self) -> Box:
        """The box around its words."""
        return box_of(self.words)

    @cached_property
    def height(self) -> float:
        """The height of its tallest word, in points."""
        return max(bottom - top for _, top, _, bottom, _ in self.words)

    @property
    def string(self) -> str:
        """Its words."""
        return " ".join(word.string for word in self.words)

    @cached_property
    def cells(self) -> tuple[tuple[Word, ...], ...]:
        """Its words, parted where the gap between them is wider than spaces are."""
        gaps = [b.left - a.right for a, b in pairwise(self.words)]
        if not gaps or max(gaps) < _GAP * self.height:
            return (self.words,)
        usual = sorted(gaps)[(len(gaps) - 1) // 4]
        widest = max(_GAP * self.height, _JUSTIFIED * usual if len(gaps) > 4 else 0)
        first = 1 if _ITEM.fullmatch(self.words[0].string) else 0
        cuts = [0, *(i for i, gap in enumerate(gaps, 1) if gap > widest and i > first), len(self.words)]
        return tuple(self.words[a:b] for a, b in pairwise(cuts))


def box_of(words: Sequence[Word]) -> Box:
    """Return the box around words, of which there is at least one."""
    left, top, right, bottom, _ = zip(*words, strict=True)
    return min(left), min(top), max(right), max(bottom)


def _follows(a: Word, b: Word) -> bool:
    """Whether ``b`` is printed after ``a`` at the same height."""
    _, top, right, bottom, _ = a
    left, other_top, _, other_bottom, _ = b
    height, other = bottom - top, other_bottom - other_top
    half = 0.5 * (height if height < other else other)
    low, high = bottom if bottom < other_bottom else other_bottom, top if top > other_top else other_top
    return low - high > half and left > right - half


def lines(words: Iterable[Word]) -> Iterator[Line]:
    """Give the lines of words that come in the order of a page's stream."""
    run: list[Word] = []
    for word in words:
        if run and not _follows(run[-1], word):
            yield Line(tuple(run))
            run = []
        run.append(word)
    if run:
        yield Line(tuple(run))
