"""What pages repeat: running heads and feet, stamps, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from registre.reading.pdf.blocks import Block

_MARGIN = 0.16
"""The share of a page's height, at its top and its foot, in which it repeats itself."""
_SAME = 4.0
"""What stands at the same height on two pages differs by no more than this, in points."""
_NUMBER = re.compile(r"(?:page\s*(?:n°\s*)?)?[-–—]?\s*\d{1,4}\s*(?:(?:/|sur|de)\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE)
_COUNTED = re.compile(r"\b\d{1,4}(?:\s*(?:/|sur|de)\s*\d{1,4})?$|^\d{1,4}\b")

_FEW_PAGES = 5

_Key = tuple[str, int]


def _in_margin(block: Block, height: float) -> bool:
    return block.box[3] < _MARGIN * height or block.box[1] > (1 - _MARGIN) * height


def _keys(block: Block) -> tuple[_Key, _Key]:
    """What tells a block again: its words but for a number that counts pages, and its height, rounded two ways."""
    words, top = _COUNTED.sub("#", block.string), block.box[1] / _SAME
    return (words, int(top)), (words, int(top + 0.5))


def _is_number(block: Block, height: float) -> bool:
    top, bottom = block.box[1], block.box[3]
    return (bottom < 0.1 * height or top > 0.9 * height) and _NUMBER.fullmatch(block.string) is not None


def without_repeats(pages: Sequence[Sequence[Block]], heights: Sequence[float]) -> list[list[Block]]:
    """Return the blocks of each page without what an earlier page has in the same place, and without page numbers."""
    counts = Counter(
        key
        for blocks, height in zip(pages, heights, strict=True)
        for key in {key for block in blocks if _in_margin(block, height) for key in _keys(block)}
    )
    enough = 2 if len(pages) < _FEW_PAGES else 3  # (on many pages, two may end alike by chance)
    seen: set[_Key] = set()
    left = []
    for blocks, height in zip(pages, heights, strict=True):
        kept = []
        for block in blocks:
            if len(pages) > 1 and _is_number(block, height):
                continue
            keys = [key for key in _keys(block) if counts[key] >= enough] if _in_margin(block, height) else []
            if not seen.intersection(keys):
                kept.append(block)
            seen.update(keys)
        left.append(kept)
    return left
