"""The statements of an act, one by one."""

from __future__ import annotations

from collections.abc import Iterator

from registre.extraction.subsidies.patterns import SENTENCE_END
from registre.facts import Span
from registre.reading.text import Text


def sentences(text: Text, zone: Span) -> Iterator[Span]:
    """Give the place of each statement within ``zone``, in order."""
    start = zone.start
    for m in SENTENCE_END.finditer(text.plain, zone.start, zone.end):
        span = text.trim(start, m.end())
        if span.end > span.start:
            yield span
        start = m.end()
    if (rest := text.trim(start, zone.end)).start < rest.end:
        yield rest
