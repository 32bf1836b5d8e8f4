"""Finds the one act of minutes whose single decision stands below a paragraph that reads as its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registre.extraction.zones.headings import Heading
from registre.extraction.zones.patterns import OPERATIVE
from registre.extraction.zones.unnumbered import unnumbered
from registre.reading.text import Text

_FORMULAS = OPERATIVE[:-2]
_APART = 400
"""So far apart at least stand the formulas of two acts: nearer ones are of one."""
_NO_ACT = re.compile(
    r"\b(?:proces[- ]?verba\w+|comptes?[- ]?rendus?|secretaires?|ordre\s+du\s+jour|huis\s+clos)\b", re.IGNORECASE
)
"""What councils decide about the sitting itself."""

_NO_TITLE = re.compile(
    r"[^\w\n]*(?:[^\n]*:[^\w\n]*$|(?i:etai\w+|sont|reunion|l'an|du\s+\d+|sous\s+la)\b)", re.MULTILINE
)
"""Lines of a roll, an opening: no title of an act."""

_SAYS = re.compile(r"[^\n]*?(?:\b[a-z]{3,}|\b(?:DU|DES|DE|D'|AUX?|ET|POUR|SUR)\b|\d)")
"""A line with more words than names have."""


def _reads_as_title(text: Text, heading: Heading) -> bool:
    plain, at = text.plain, heading.title
    return bool(heading.series == "object" or (_SAYS.match(plain, at) and not _NO_TITLE.match(plain, at)))


def _decisions(text: Text) -> Iterator[int]:
    """Where the formulas of decision stand, one for each act."""
    reached: int | None = None
    for at in sorted({m.start() for pattern in _FORMULAS for m in text.finditer(pattern)}):
        if not _NO_ACT.search(text.quote(text.statement(at, text.whole))):
            if reached is None or at - reached > _APART:
                yield at
            reached = at


def only_one(text: Text) -> tuple[Heading, ...]:
    """Return the heading nearest above the only decision of a text; none where it holds several, or none is above."""
    decisions = list(_decisions(text))
    if len(decisions) != 1:
        return ()
    above = [h for found in unnumbered(text).values() for h in found if h.start < decisions[0]]
    titled = [h for h in above if _reads_as_title(text, h)]
    return (max(titled, key=lambda h: h.start),) if titled else ()
