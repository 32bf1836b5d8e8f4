"""One act, as the words after a cue name it: its number, its date, in either order."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from registre.extraction.citations import patterns as p
from registre.french.dates import FoundDate, first_date
from registre.reading.text import Text

_REACH = 45
_WINDOW = 220
_SPACED = re.compile(r"\s*([/-])\s*")


@dataclass(frozen=True, slots=True)
class Named:
    """What was read so far, and where it ends. Two ``dates`` are two acts."""

    end: int
    number: str | None = None
    dates: tuple[dt.date, ...] = ()


def _number(m: re.Match[str]) -> str:
    return _SPACED.sub(r"\1", " ".join(m["number"].split())).rstrip(".,-_/")


def _dates(found: FoundDate) -> tuple[dt.date, ...]:
    """The days of one sitting are one date; days further apart are two acts."""
    apart = found.end is not None and (found.end - found.start).days > 4
    return (found.start, found.end) if found.end and apart else (found.start,)


def _date_at(text: Text, start: int, end: int) -> FoundDate | None:
    if not p.DATED.match(text.plain, start, end):
        return None
    found = first_date(text.plain, start, min(end, start + _REACH))
    return found if found and found.span.start == start else None


def _step(text: Text, read: Named, at: int, end: int, *, bare: bool) -> Named | None:
    """``read`` with the number or the date that stands at ``at``."""
    if read.number is None:
        m = p.NUMBER.match(text.plain, at, end) or (p.BARE.match(text.plain, at, end) if bare else None)
        if m:
            return replace(read, end=m.end(), number=_number(m))
    if not read.dates and (date := _date_at(text, at, end)):
        return replace(read, end=date.span.end, dates=_dates(date))
    return None


def _elsewhere(text: Text, read: Named, end: int) -> Named:
    """``read`` with a date that stands after its purpose or after the verb of the sentence."""
    pattern = p.LATER if read.number else p.ACTIVE
    m = None if read.dates else pattern.match(text.plain, read.end, end)
    date = _date_at(text, m.end(), end) if m else None
    return replace(read, end=date.span.end, dates=(date.start,)) if date else read


def named(text: Text, start: int, end: int, *, first: bool = False, plain_words: bool = True) -> Named:
    """Return what is named from ``start`` on.

    Args:
        text: the document.
        start: right after the cue, or after the words that lead to a further act.
        end: where the act that cites ends.
        first: right after the cue: words of the organ may stand before the number.
        plain_words: a number without "n°" and a date without number count too.
    """
    limit = min(end, start + _WINDOW)
    read = Named(start)
    at = p.SEPARATOR.match(text.plain, start, limit).end()  # type: ignore[union-attr]
    bare = plain_words
    while at < limit:
        if then := _step(text, read, at, limit, bare=bare):
            read, at = then, then.end
        elif first or read.number or read.dates:
            word = p.WORD.match(text.plain, at, limit)
            if word is None:
                break
            at = word.end()
        else:
            break
        after = p.SEPARATOR.match(text.plain, at, limit).end()  # type: ignore[union-attr]
        bare, at = plain_words and '"' in text.plain[at:after], after
    read = _elsewhere(text, read, limit)
    return read if read.number or plain_words else Named(start)
