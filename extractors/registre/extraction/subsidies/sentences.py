"""The statements of an act that hold given words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from registre.extraction.subsidies.patterns import SENTENCE_END
from registre.facts import Span
from registre.reading.text import Text

_LONGEST = 2000
"""How far back, in code points, a statement may begin."""


def around(text: Text, zone: Span, at: int) -> Span:
    """Return the place of the statement that holds the character ``at``, within ``zone``."""
    back = max(zone.start, at - _LONGEST)
    start = back
    for m in SENTENCE_END.finditer(text.plain, back, at):
        start = m.end()
    after = SENTENCE_END.search(text.plain, at, zone.end)
    return text.trim(start, after.end() if after else zone.end)


def sentences(text: Text, zone: Span, stems: Iterable[str]) -> Iterator[Span]:
    """Give the place of each statement within ``zone`` that holds a word with one of the ``stems``, in order."""
    reached = zone.start
    for at, _ in text.starts(stems, zone):
        if at >= reached:
            span = around(text, zone, at)
            reached = max(span.end, at + 1)
            yield span
