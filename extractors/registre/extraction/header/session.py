"""What a header says of the sitting, and of what became of its acts afterwards."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from registre.extraction.header import patterns as p
from registre.extraction.header.fields import dated, dated_in_year, first, holder, named
from registre.facts import Person, Span
from registre.reading.text import Text

_HEAD = 6000
_POSTED_BEFORE = dt.timedelta(days=31)
"""So long before a sitting its agenda may be posted: what was posted earlier is of another."""
_TITLE = 300
"""So far the title of a text goes."""


@dataclass(frozen=True, slots=True)
class SessionHeader:
    """What was found, and the words that say it (``spans``, in the order of the text)."""

    date: dt.date | None = None
    convocation_date: dt.date | None = None
    president: Person | None = None
    secretary: Person | None = None
    members_in_office: int | None = None
    publication_date: dt.date | None = None
    legal_control_date: dt.date | None = None
    president_span: Span | None = None
    secretary_span: Span | None = None
    opening_end: int = 0
    spans: tuple[Span, ...] = ()


def _president(text: Text, zone: Span) -> tuple[Person, Span] | None:
    if found := named(text, p.PRESIDENT, zone):
        return found
    by_office = text.search(p.PRESIDENT_BY_OFFICE, zone.start, zone.end)
    return holder(text, by_office["office"]) if by_office else None


def session_header(text: Text) -> SessionHeader:
    """Return what the header of ``text`` says of the sitting."""
    head = Span(0, min(_HEAD, len(text.string)))
    title = Span(0, min(_TITLE, head.end))
    date = dated(text, p.SESSION_DATE, head, session=True) or dated(text, p.OPENING_DATE, title, session=True)
    day = date.start if date else None
    convocation = dated(text, p.CONVOCATION, head) or dated_in_year(text, p.CONVOCATION, head, day)
    president = _president(text, head)
    secretary = named(text, p.SECRETARY, head)
    in_office = first(text, p.IN_OFFICE, head, "n", stems="exerc affer")
    since = day - _POSTED_BEFORE if day else None
    received = dated(text, p.LEGAL_CONTROL, text.whole, since=since)
    posted = dated(text, p.PUBLICATION, text.whole, since=day) or dated(text, p.PUBLICATION, text.whole, since=since)
    dates = [found.span for found in (date, convocation, posted, received) if found]
    opening = [date.span if date else None, convocation.span if convocation else None, in_office]
    people = [found[1] for found in (president, secretary) if found]
    return SessionHeader(
        date=day,
        convocation_date=convocation.start if convocation else None,
        president=president[0] if president else None,
        secretary=secretary[0] if secretary else None,
        members_in_office=int(text.quote(in_office)) if in_office else None,
        publication_date=posted.start if posted else None,
        legal_control_date=received.start if received else None,
        president_span=president[1] if president else None,
        secretary_span=secretary[1] if secretary else None,
        opening_end=max((span.end for span in (*opening, *people) if span), default=0),
        spans=tuple(sorted({*dates, *people, *([in_office] if in_office else [])})),
    )
