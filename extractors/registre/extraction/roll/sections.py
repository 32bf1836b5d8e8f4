"""Where the sections of a roll stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from registre.extraction.roll.patterns import HEADINGS, STOP
from registre.facts import AttendanceStatus, Span
from registre.reading.text import Text

_NEAR = 600
_LONGEST = 24_000


_PRESENT = tuple(heading for heading in HEADINGS if heading.status is AttendanceStatus.PRESENT)


@dataclass(frozen=True, slots=True)
class Section:
    """The members listed under one heading."""

    status: AttendanceStatus
    proxies: bool
    heading: Span
    body: Span


@dataclass(frozen=True, slots=True)
class _Opening:
    start: int
    end: int
    rank: int


def _openings(text: Text, zone: Span) -> list[_Opening]:
    """Every heading in order; of those that overlap, the one that opens first, then the surest."""
    found = [
        _Opening(m.start(), m.end(), rank)
        for rank, heading in enumerate(HEADINGS)
        for m in heading.pattern.finditer(text.plain, zone.start, zone.end)
    ]
    kept: list[_Opening] = []
    for opening in sorted(found, key=lambda o: (o.start, o.rank)):
        if not kept or opening.start >= kept[-1].end:
            kept.append(opening)
        elif opening.rank < kept[-1].rank and opening.start == kept[-1].start:
            kept[-1] = opening
    return kept


def _stop(plain: str, start: int, end: int) -> int:
    """Where the roll stops before ``end``: at words that end it, outside of parentheses."""
    stops = (m.start() for m in STOP.finditer(plain, start, end))
    return next((at for at in stops if plain.count("(", start, at) <= plain.count(")", start, at)), end)


def sections(text: Text, zone: Span) -> Iterator[Section]:
    """Give the sections of the first roll within ``zone``, in order: those present first, the others right after."""
    starts = [m.start() for h in _PRESENT if (m := h.pattern.search(text.plain, zone.start, zone.end))]
    if not starts:
        return
    openings = _openings(text, Span(min(starts), min(zone.end, min(starts) + _LONGEST)))
    reached = openings[0].start
    for n, opening in enumerate(openings):
        if opening.start - reached > _NEAR:
            return
        limit = openings[n + 1].start if n + 1 < len(openings) else min(zone.end, opening.end + _LONGEST)
        end = _stop(text.plain, opening.end, limit)
        heading = HEADINGS[opening.rank]
        yield Section(heading.status, heading.proxies, Span(opening.start, opening.end), Span(opening.end, end))
        reached = end
