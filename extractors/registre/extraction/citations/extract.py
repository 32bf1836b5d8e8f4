"""From the words that name earlier deliberations to citations."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from registre.extraction.citations import patterns as p
from registre.extraction.zones import ActZones
from registre.facts import Citation, Proof, Rule, Span
from registre.french.dates import FoundDate, first_date
from registre.reading.text import Text

RULE = Rule("citation", 1, Decimal("0.95"))
_REACH = 45
_SEPARATOR = re.compile(r"\s*([/-])\s*")


def _date_after(text: Text, start: int, end: int) -> FoundDate | None:
    """The date that follows within the same breath."""
    broken = p.BROKEN.search(text.plain, start, min(end, start + 200))
    limit = broken.start() + 1 if broken else min(end, start + 200)
    for m in p.DATE_NEAR.finditer(text.plain, start, limit):
        found = first_date(text.plain, m.end(), min(end, m.end() + _REACH))
        if found and found.span.start - m.end() <= 2:
            return found
    return None


def _number(m: re.Match[str]) -> str:
    return _SEPARATOR.sub(r"\1", " ".join(m["number"].split())).rstrip(".,-")


def _has_digit(m: re.Match[str] | None) -> re.Match[str] | None:
    return m if m and re.search(r"\d", m["number"]) else None


def _citations(text: Text, cue: re.Match[str], end: int) -> Iterator[Citation]:
    """What one cue names: a number with its date, further numbers, or a date alone."""
    plain = text.plain
    number = _has_digit(p.WITH_NUMBER.match(plain, cue.end(), end) or p.BARE_NUMBER.match(plain, cue.end(), end))
    if number is None:
        if date := _date_after(text, cue.end(), end):
            yield Citation(None, date.start, Proof((Span(cue.start(), date.span.end),), RULE))
        return
    while number:
        date = _date_after(text, number.end(), end)
        stop = date.span.end if date else number.end()
        yield Citation(_number(number), date.start if date else None, Proof((Span(cue.start(), stop),), RULE))
        number = _has_digit(p.NEXT.match(plain, stop, end))


def _is_own(citation: Citation, own_number: str | None, session_date: dt.date | None) -> bool:
    if citation.number and own_number:
        return re.sub(r"\W", "", citation.number) == re.sub(r"\W", "", own_number)
    return citation.number is None and citation.date == session_date


def extract(
    text: Text, act: ActZones, own_number: str | None = None, session_date: dt.date | None = None
) -> tuple[Citation, ...]:
    """Return the earlier deliberations that ``act`` names, each once.

    Args:
        text: the document.
        act: the parts of the act; its heading, which bears its own number, is not read.
        own_number: the number of the act itself.
        session_date: the day it was decided: a citation of that day alone is the act's own.
    """
    found: dict[tuple[str | None, dt.date | None], Citation] = {}
    for cue in p.CUE.finditer(text.plain, act.body.start, act.body.end):
        for citation in _citations(text, cue, act.body.end):
            if _is_own(citation, own_number, session_date):
                continue
            key = (citation.number, None if citation.number else citation.date)
            first = found.setdefault(key, citation)
            if first is not citation:
                spans = tuple(sorted({*first.proof.spans, *citation.proof.spans}))
                found[key] = replace(first, date=first.date or citation.date, proof=Proof(spans, RULE))
    dated = {c.date for c in found.values() if c.number}
    return tuple(c for c in found.values() if c.number or c.date not in dated)
