"""Finds the one act of minutes whose single decision stands below a paragraph that reads as its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registre.extraction.zones.headings import Heading, headings
from registre.extraction.zones.patterns import OPERATIVE
from registre.extraction.zones.unnumbered import UNNUMBERED, reads_as_title, unnumbered
from registre.reading.text import Text

_FORMULAS = OPERATIVE[:-2]
_APART = 400
"""So far apart at least stand the formulas of two acts: nearer ones are of one."""
_BEFORE = 240
"""So far before a decision, on its line, it is looked for what it is about."""
_NO_ACT = re.compile(
    r"\b(?:proces[- ]?verba\w+|comptes?[- ]?rendus?|secretaires?|ordre\s+du\s+jour|huis\s+clos)\b", re.IGNORECASE
)
"""What councils decide about the sitting itself."""


def _decisions(text: Text) -> Iterator[int]:
    """Where the formulas of decision stand, one for each act."""
    reached: int | None = None
    for at in sorted({m.start() for pattern in _FORMULAS for m in text.finditer(pattern)}):
        statement = text.statement(at, text.whole)
        start = min(statement.start, text.plain.rfind("\n", 0, at) + 1)
        if not _NO_ACT.search(text.plain, max(start, at - _BEFORE), statement.end):
            if reached is None or at - reached > _APART:
                yield at
            reached = at


def _may_be_alone(heading: Heading) -> bool:
    """Whether nothing need stand before a heading: it has no number, the first, or that of its act."""
    return heading.series in UNNUMBERED or heading.number is not None or heading.key[1] <= 1


def only_one(text: Text) -> tuple[Heading, ...]:
    """Return the heading nearest above the only decision of a text; none where it holds several, or none is above."""
    decisions = list(_decisions(text))
    if len(decisions) != 1:
        return ()
    for series in (unnumbered, headings):
        above = [h for found in series(text).values() for h in found if h.start < decisions[0]]
        if titled := [h for h in above if _may_be_alone(h) and reads_as_title(text, h)]:
            return (max(titled, key=lambda h: h.start),)
    return ()
