"""One value out of a header: the date, person or number that follows a label."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence

from registre.extraction.header.patterns import APPROVED_SESSION, HOLDER, OFFICE, OTHER_SESSION, REAL_OFFICE, Label
from registre.facts import Person, Span
from registre.french.dates import DAY, MONTH, WEEKDAY, FoundDate, first_date
from registre.french.names import CIVILITY, person, without_what_follows
from registre.french.numbers import IN_WORDS
from registre.reading.text import Text
from registre.reading.words import stem

_REACH = 60
_AROUND = 240
_OPENING = 500
"""So far the opening of a document goes, whose day is the sitting's, even after "procès-verbal"."""
_YEARLESS = re.compile(rf"(?:{WEEKDAY}\s+)?(?P<words>(?:{DAY}|{IN_WORDS})\s+{MONTH})\b", re.IGNORECASE)
_GIVEN_TO = re.compile(rf"\ba\s+(?:{CIVILITY}\s*)?\Z")
"""What stands before an office that something is given to: in a list, who follows is the next member."""

_LED = 24
_CIVILITY = re.compile(rf"\s*(?:{CIVILITY})?\s*")


def _labelled(text: Text, label: Label, zone: Span) -> Iterator[re.Match[str]]:
    if label.opens:
        return text.matches(label.pattern, label.opens, zone)
    return text.finditer(label.pattern, zone.start, zone.end)


def dated(
    text: Text,
    labels: Sequence[Label],
    zone: Span,
    *,
    session: bool = False,
    since: dt.date | None = None,
) -> FoundDate | None:
    """Return the first date that follows a label directly, the surest label first.

    Of another ``session`` there is none, and none before the day ``since`` (an earlier act's).
    """
    for label in labels:
        for m in _labelled(text, label, zone):
            other = APPROVED_SESSION if m.start() < _OPENING else OTHER_SESSION
            if session and text.search(other, max(zone.start, m.start() - 90), m.start()):
                continue
            found = first_date(text.plain, m.end(), min(zone.end, m.end() + _REACH))
            if found and since and found.start < since:
                continue
            if found and not text.plain[m.end() : found.span.start].strip(" \n,:lL'"):
                return found
    return None


def dated_in_year(text: Text, labels: Sequence[Label], zone: Span, session: dt.date | None) -> FoundDate | None:
    """Return the day that follows a label without a year: the last such day before the session."""
    if session is None:
        return None
    for label in labels:
        for m in _labelled(text, label, zone):
            day = _YEARLESS.match(text.plain, m.end())
            year = day and next((y for y in (session.year, session.year - 1) if _in(day["words"], y) <= session), None)
            if day and year:
                return FoundDate(Span(day.start(), day.end()), _in(day["words"], year))
    return None


def _in(words: str, year: int) -> dt.date:
    found = first_date(f"{words} {year}")
    return found.start if found else dt.date.max


def around(text: Text, stems: str, zone: Span) -> Iterator[Span]:
    """Give the stretches of ``zone`` around words with one of ``stems``: patterns that begin with a name are slow."""
    reached: Span | None = None
    for at, _ in text.starts(stems.split(), zone):
        start, end = max(zone.start, at - _AROUND), min(zone.end, at + _AROUND)
        if reached and start <= reached.end:
            start = reached.start
        elif reached:
            yield reached
        reached = Span(start, end)
    if reached:
        yield reached


def named(text: Text, labels: Sequence[Label], zone: Span) -> tuple[Person, Span] | None:
    """Return the first person in a group ``who``, the surest label first."""
    for label in labels:
        near = around(text, label.opens, zone)
        for m in (m for part in near for m in text.finditer(label.pattern, part.start, part.end)):
            span = Span(m.start("who"), m.start("who") + len(without_what_follows(m["who"])))
            if found := person(without_office(text, span)):
                return found, span
    return None


def holder(text: Text, office: str) -> tuple[Person, Span] | None:
    """Return whom the document names beside an office ("Monsieur le Maire, Jean Martin"), wherever it does."""
    for pattern in HOLDER:
        for part in around(text, stem(office), text.whole):
            for m in text.finditer(pattern, part.start, part.end):
                end = m.start("who") + len(without_what_follows(m["who"]))
                found = person(text.string[m.start("who") : end])
                if (
                    found
                    and stem(m["office"]) == stem(office)
                    and not _GIVEN_TO.search(text.plain[max(0, m.start() - _LED) : m.start()])
                ):
                    return found, Span(m.start("who"), m.end("who"))
    return None


def without_office(text: Text, span: Span) -> str:
    """Return a printed person without the office between civility and name.

    "Madame la Conseillère déléguée Peillon" is "Madame Peillon".
    """
    civil = _CIVILITY.match(text.plain, span.start, span.end)
    start = civil.end() if civil else span.start
    office = OFFICE.match(text.plain[start : span.end])
    name = text.string[start + (office.end() if office and REAL_OFFICE.search(office[0]) else 0) : span.end]
    return f"{text.string[span.start : start]}{name}"


def first(
    text: Text,
    patterns: Sequence[re.Pattern[str]],
    zone: Span,
    group: str,
    *,
    keep: Callable[[str], bool] = bool,
    stems: str = "",
) -> Span | None:
    """Return where the first pattern's ``group`` stands near words with ``stems``, if its words are to be kept."""
    near = tuple(around(text, stems, zone)) if stems else (zone,)
    for pattern in patterns:
        for m in (m for part in near for m in text.finditer(pattern, part.start, part.end)):
            if keep(m[group]):
                return text.trim(m.start(group), m.end(group))
    return None
