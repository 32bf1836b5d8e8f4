"""Dates as French administrations write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from registre.facts import Span
from registre.french.numbers import IN_WORDS, number

MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin",
    "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip
WEEKDAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
MONTH = rf"(?:{'|'.join(MONTHS)})"
DAY = r"(?:0?1\s?(?:er|[°*%\"])|premier|[0-3]?\d)"
YEAR = r"(?:19|20)\d\d"
DATE = rf"(?:{WEEKDAY}\s+)?{DAY}\s+{MONTH}\s+{YEAR}|[0-3]?\d\s?[/.]\s?[01]?\d\s?[/.]\s?(?:{YEAR}|\d\d)(?!\d)"
"""One date in figures, as a pattern on plain text (no groups)."""

_ONE = rf"(?:{WEEKDAY}\s+)?(?P<day>{DAY})(?:\s+(?P<month>{MONTH}))?(?:\s+(?P<year>{YEAR}))?"
_RANGE = re.compile(
    rf"\b(?P<day>{DAY})(?:\s+(?P<month>{MONTH})(?:\s+(?P<year>{YEAR}))?)?"
    rf"(?:\s*(?:,\s*{DAY}(?=\s*,|\s+et\b))*\s*(?:et|au|-|/)\s*(?:le\s+)?)"
    rf"(?:{WEEKDAY}\s+)?(?P<day2>{DAY})\s+(?P<month2>{MONTH})\s+(?P<year2>{YEAR})\b",
    re.IGNORECASE,
)
_LONG = re.compile(
    rf"\b(?:{WEEKDAY}\s+)?(?P<day>{DAY}|{IN_WORDS})\s+(?P<month>{MONTH}),?\s+(?:de\s+l'an\s+)?"
    rf"(?P<year>{YEAR}|deux\s+mil(?:le)?(?:[ -]{IN_WORDS})?)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"(?<![\d/.])(?P<day>[0-3]?\d)\s?[/.]\s?(?P<month>[01]?\d)\s?[/.]\s?(?P<year>{YEAR}|\d\d)(?!\d|/\d)"
)
_YEAR_FIRST = re.compile(
    rf"\ban\s+(?P<year>{YEAR}|{IN_WORDS})\s*,?\s*(?:et\s+)?(?:le\s+)?(?:{WEEKDAY}\s+)?(?P<day>{DAY}|{IN_WORDS})\s+(?:du\s+mois\s+(?:de\s+|d')|d')?(?P<month>{MONTH})\b",
    re.IGNORECASE,
)


_YEARS = re.compile(rf"({YEAR})\s?[/-]\s?({YEAR})")
_FIRST = re.compile(r"0?1\s?(?:er|[°*%\"])|premier")
"""The first of a month, its raised letters as readers of scans take them, too."""
_LONGEST_SPAN = 30


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date, or a run of days (``end``), with the place of its words."""

    span: Span
    start: dt.date
    end: dt.date | None = None


def _day(printed: str) -> int | None:
    printed = printed.casefold()
    return 1 if _FIRST.fullmatch(printed) else number(printed)


def _month(printed: str) -> int:
    return int(printed) if printed.isdigit() else MONTHS.index(printed.casefold()) + 1


def _year(printed: str) -> int | None:
    year = number(" ".join(printed.split()))
    return year if year is None or year > 99 else year + (2000 if year < 70 else 1900)


def _date(day: str, month: str, year: str) -> dt.date | None:
    numbers = _year(year), _month(month), _day(day)
    try:
        return None if None in numbers else dt.date(*numbers)  # type: ignore[arg-type]
    except ValueError:
        return None


def is_years(printed: str) -> bool:
    """Tell whether printed groups of figures are a span of years: of school, of a mandate.

    >>> is_years("2017/2018"), is_years("2021-2026"), is_years("2017/018"), is_years("2020-1999")
    (True, True, False, False)
    """
    m = _YEARS.fullmatch(printed)
    return m is not None and 0 < int(m[2]) - int(m[1]) < _LONGEST_SPAN


def _ranges(text: str, start: int, end: int) -> Iterator[FoundDate]:
    for m in _RANGE.finditer(text, start, end):
        last = _date(m["day2"], m["month2"], m["year2"])
        first = _date(m["day"], m["month"] or m["month2"], m["year"] or m["year2"])
        if first and last and first < last:
            yield FoundDate(Span(m.start(), m.end()), first, last)


def _singles(text: str, start: int, end: int) -> Iterator[FoundDate]:
    for pattern in (_YEAR_FIRST, _LONG, _SHORT):
        for m in pattern.finditer(text, start, end):
            if found := _date(m["day"], m["month"], m["year"]):
                yield FoundDate(Span(m.start(), m.end()), found)


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[FoundDate]:
    """Return the dates that stand in plain ``text[start:end]``, in order, none inside another.

    >>> [str(d.start) for d in find_dates("les 12 et 13 decembre 2019, puis le 1er mars 2020")]
    ['2019-12-12', '2020-03-01']
    >>> find_dates("en decembre 2019")
    []
    """
    end = len(text) if end is None else end
    found: list[FoundDate] = []
    for one in (*_ranges(text, start, end), *_singles(text, start, end)):
        if not any(one.span.start < other.span.end and other.span.start < one.span.end for other in found):
            found.append(one)
    return sorted(found, key=lambda d: d.span)


def first_date(text: str, start: int = 0, end: int | None = None) -> FoundDate | None:
    """Return the first date that stands in plain ``text[start:end]``, or None."""
    return next(iter(find_dates(text, start, end)), None)
