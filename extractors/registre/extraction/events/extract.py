"""From the words around an edition to an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from registre.extraction.events import patterns as p
from registre.extraction.zones import ActZones
from registre.facts import Event, Proof, Rule, Span
from registre.french.dates import find_dates
from registre.french.text import fold
from registre.reading.text import Text

_BEFORE = 14
"""How far before its noun the number of an edition begins, at the most."""

RULE = Rule("event", 1, Decimal("0.85"))


def _venue(text: Text, start: int, end: int) -> tuple[str, Span] | None:
    m = text.search(p.VENUE, start, end)
    if m is None:
        return None
    span = Span(m.start("venue"), m.end("venue"))
    return p.ARTICLE.sub("", text.quote(span)), span


def _placed(text: Text, event: Event, start: int, end: int) -> Event:
    """The event with the days and the venue that stand within ``start, end``."""
    days = next((d for d in find_dates(text.plain, start, end)), None)
    if days is None:
        return event
    venue = _venue(text, start, end)
    spans = {*event.proof.spans, days.span, *([venue[1]] if venue else [])}
    return replace(
        event,
        start=days.start,
        end=days.end or days.start,
        venue=venue[0] if venue else None,
        proof=Proof(tuple(sorted(spans)), RULE),
    )


def _sentence_end(text: Text, start: int, limit: int) -> int:
    m = p.SENTENCE_END.search(text.plain, start, limit)
    return m.start() if m else limit


def _ranked(text: Text, pattern: re.Pattern[str], stems: str, zone: Span) -> Iterator[re.Match[str]]:
    """Where a pattern matches whose number stands before a word with one of the ``stems``."""
    reached = zone.start
    for at, _ in text.starts(stems.split(), zone):
        for rank in p.RANK.finditer(text.plain, max(reached, at - _BEFORE), max(reached, at)):
            if m := pattern.match(text.plain, rank.start(), zone.end):
                reached = m.end()
                yield m
                break


def _events(text: Text, zone: Span) -> Iterator[Event]:
    for pattern, stems in p.EDITIONS:
        for m in _ranked(text, pattern, stems, zone):
            series = Span(m.start("series"), m.end("series"))
            event = Event(text.quote(series), Proof((Span(m.start(), m.end()),), RULE), int(m["edition"]))
            here = _sentence_end(text, m.end(), zone.end)
            placed = _placed(text, event, m.end(), here)
            if placed.start is None and (then := text.search(p.TAKES_PLACE, here, min(zone.end, here + 60))):
                placed = _placed(text, event, then.end(), _sentence_end(text, then.end(), zone.end))
            yield placed


def _fuller(first: Event, other: Event) -> Event:
    spans = tuple(sorted({*first.proof.spans, *other.proof.spans}))
    return replace(
        first,
        start=first.start or other.start,
        end=first.end or other.end,
        venue=first.venue or other.venue,
        proof=Proof(spans, RULE),
    )


def extract(text: Text, act: ActZones) -> tuple[Event, ...]:
    """Return the editions of events that ``act`` names, each once; editions that contradict each other stay apart."""
    found: dict[tuple[str, int | None], Event] = {}
    for event in _events(text, act.whole):
        key = (fold(event.series), event.edition)
        found[key] = _fuller(found[key], event) if key in found else event
    return tuple(sorted(found.values(), key=lambda event: event.proof.spans[0]))
