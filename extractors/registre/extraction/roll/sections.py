"""Where the sections of a roll stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registre.extraction.roll.patterns import HEADINGS, LEADS_TO, OF_VOTE, PARAGRAPH, PROSE, STOP, STOP_STEMS, Heading
from registre.facts import AttendanceStatus, Span
from registre.reading.text import Text

_NEAR = 600
_LONGEST = 24_000
_LEAD = 60
_HEAD = 2500
"""So far those away are looked for where nobody is listed as present."""


_FIRST = [(rank, h) for rank, h in enumerate(HEADINGS) if h.status is AttendanceStatus.PRESENT or "tous" in h.opens]
"""What opens a roll: those present, or "all but"."""


@dataclass(frozen=True, slots=True)
class Section:
    """The members listed under one heading."""

    status: AttendanceStatus
    proxies: bool
    heading: Span
    body: Span

    def moved(self, by: int) -> Section:
        """Return the section as it stands ``by`` characters further on."""
        return Section(self.status, self.proxies, self.heading.moved(by), self.body.moved(by))


@dataclass(frozen=True, slots=True)
class _Opening:
    start: int
    end: int
    rank: int


def _found(text: Text, headings: Iterable[tuple[int, Heading]], zone: Span) -> Iterator[_Opening]:
    """Where headings stand within ``zone``, each with its rank."""
    for rank, heading in headings:
        for at, _ in text.starts(heading.opens.split(), zone):
            m = heading.pattern.match(text.plain, at, zone.end)
            if m and not _in_brackets(text.plain, at) and not OF_VOTE.search(text.plain, max(0, at - _LEAD), at):
                yield _Opening(at, m.end(), rank)


def _in_brackets(plain: str, at: int) -> bool:
    """Whether a parenthesis is open before a place: what it holds is a note, or tells of a vote."""
    start = max(0, at - _LEAD)
    return plain.rfind("(", start, at) > plain.rfind(")", start, at)


def _openings(text: Text, zone: Span) -> list[_Opening]:
    """Every heading in order; of those that overlap, the one that opens first, then the surest."""
    found = list(_found(text, enumerate(HEADINGS), zone))
    kept: list[_Opening] = []
    for opening in sorted(found, key=lambda o: (o.start, o.rank)):
        if not kept or opening.start >= kept[-1].end:
            kept.append(opening)
        elif opening.rank < kept[-1].rank and opening.start == kept[-1].start:
            kept[-1] = opening
    return kept


def _chained(openings: list[_Opening], first: int) -> list[_Opening]:
    """The headings from the first of those present on, and that of those excused if it stands right before it."""
    at = next(n for n, opening in enumerate(openings) if opening.start >= first)
    return openings[at - (1 if at and HEADINGS[openings[at - 1].rank].status is AttendanceStatus.EXCUSED else 0) :]


def _stop(text: Text, zone: Span, *, empty: bool) -> int:
    """Where the roll stops within ``zone``: at words that end it, outside of parentheses, or at a paragraph of prose.

    A heading may stand above nobody (``empty``), but that of those present.
    """
    plain, start = text.plain, zone.start
    stops = (m.start() for m in text.matches(STOP, STOP_STEMS, zone))
    end = next((at for at in stops if plain.count("(", start, at) <= plain.count(")", start, at)), zone.end)
    titles = (m.start() for m in PARAGRAPH.finditer(plain, start, end) if PROSE.search(m["words"]))
    return next((at for at in titles if empty or plain[start:at].strip(" \n:")), end)


def sections(text: Text, zone: Span) -> Iterator[Section]:
    """Give the sections of the first roll within ``zone``, in order: those present, the others beside.

    Some rolls list none but those who are away.
    """
    first = min((opening.start for opening in _found(text, _FIRST, zone)), default=None)
    if first is None:
        head = Span(zone.start, min(zone.end, zone.start + _HEAD))
        away = _found(text, enumerate(HEADINGS), head)
        sure = (o.start for o in away if HEADINGS[o.rank].proxies or ":" in text.plain[o.start : o.end])
        first = min(sure, default=None)
    if first is None:
        return
    before = max(zone.start, first - _NEAR)
    openings = _chained(_openings(text, Span(before, min(zone.end, first + _LONGEST))), first)
    reached = openings[0].start
    for n, opening in enumerate(openings):
        if opening.start - reached > _NEAR:
            return
        limit = openings[n + 1].start if n + 1 < len(openings) else min(zone.end, opening.end + _LONGEST)
        heading = HEADINGS[opening.rank]
        end = _stop(text, Span(opening.end, limit), empty=heading.status is not AttendanceStatus.PRESENT)
        leads = LEADS_TO.search(text.plain, max(opening.end, end - _LEAD), end) if end == limit else None
        end = leads.start() if leads else end
        yield Section(heading.status, heading.proxies, Span(opening.start, opening.end), Span(opening.end, end))
        reached = end
