"""Finds what may head an act in a document that holds many: a running number and, behind it, a title."""

from __future__ import annotations

import re
from bisect import insort
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from registre.facts import Span
from registre.french.dates import DATE, is_years
from registre.reading.text import Text

TITLE = r"(?=[\"'(]?\s?[A-Z\"(])"
_WORDS = r"(?:deliberation|delib\.?|dcm|dcc|question|affaire|dossier|rapport|point|sujet|objet)"
_LINE = r"(?m)^[ |*#>-]*"
ANYWHERE = r"(?:(?<=\s)|\A)"
_DAY = r"(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\s*\|\s*)?"
_NO_CODE = r"(?:DU|DE|DES|LE|LA|LES|AU|AUX|ET|EN|A|N|NO|ART|ARTICLE|LOT|PAGE|ANNEXE|CHAPITRE|COMPTE|LOI|DECRET)\b"
"""Words in capitals before figures that are no act's number."""

_CODE = (
    rf"(?i:ref(?:erence)?\.?\s*:\s*)?(?i:{_WORDS}\s*)?(?i:n\s?°\s*)?"
    rf"(?P<number>(?:(?P<letters>(?!{_NO_CODE})[A-Z]{{1,8}}[\s._-]?)?\d{{1,4}}(?:\s?[._/-]\s?[A-Z]{{0,3}}\d{{1,4}}){{0,3}}[A-Z]?"
    r"|[A-Z]{0,8}\s?(?:19|20)\d\d[ ]\d{2,4}))(?![A-Za-z\d])"
)
_ITEM = r"(?:\d{1,3}[ ]?[-.)/][ ]+(?=[A-Z]{2,8}[\s._-]?\d))?"
_OBJECT_OR_ITEM = r"(?i:-?\s*objet\s*:\s*)?(?:(?:\d{1,2}|[IVX]{1,5})\s?[.)-]\s+)?"
_COUNT = r"(?P<number>\d{1,2})"
_IN_SECTION = r"(?P<section>\d{1,2})\s?[.-]\s?(?P<number>\d{1,2})(?P<after>\s?[.):/-]{0,2}\s+)"
_POINT = re.compile(
    rf"\b(?:(?P<act>(?i:deliberation|delib\.?|dcm|dcc)\s*(?i:n\s?°)\s*|DE\s?N\s?°\s?)|(?i:{_WORDS}\s*n\s?°\s*))"
    rf"(?P<number>\d{{1,3}})\b(?P<after>\s*[-:.|)]*\s*){TITLE}"
)


_BEFORE_NUMBER = (
    r"(?:[-:(]|\b(?i:ref(?:erence)?|delib(?:eration)?)\.?[ ]*:?)?[ ]*"
    r"(?i:\bn\s?°(?:[ ]*interne[ ]+de[ ]+l'acte)?[ ]*:?[ ]*)?"
)
_TRAILING = re.compile(
    rf"(?m)^[ |*#>-]*{TITLE}(?P<title>[^\n|]{{5,240}}?)[ ]*{_BEFORE_NUMBER}(?<=[ (°])"
    r"(?P<number>(?P<letters>[A-Z]{1,6}[_ .-]?)?(?:19|20)\d\d(?:[-_/]\d{1,4}|[ ]\d{2,3}){1,2})[ ]*\)?[ ]*\.?[ ]*$"
)
"""A title, and the act's number at the end of its line."""


_RANGE = re.compile(r"\d\s+(?:a|au)\s*(?:n\s?°)?\s*\Z", re.IGNORECASE)
"""What stands before the last number of several ("n° 12 à 18")."""


class _Ways(NamedTuple):
    """How headings are printed: at the start of a line, or anywhere in a text that has lost its lines."""

    coded: re.Pattern[str]
    nested: re.Pattern[str]
    numbered: re.Pattern[str]
    roman: re.Pattern[str]


_BY_LINE = _Ways(
    coded=re.compile(rf"{_LINE}{_DAY}{_ITEM}{_CODE}(?P<after>[ ]*[-:.|)]*[ ]*\n?\s*{_OBJECT_OR_ITEM}){TITLE}"),
    nested=re.compile(rf"{_LINE}{_IN_SECTION}{TITLE}"),
    numbered=re.compile(rf"{_LINE}{_COUNT}(?P<after>\s?[.)/°-]{{0,2}}[ ]*:?[ ]+){TITLE}"),
    roman=re.compile(rf"{_LINE}(?P<number>[IVX]{{1,5}})(?P<after>\s?[.)/:-]+\s*|[ ]+){TITLE}"),
)
_WITHOUT_LINES = _Ways(
    coded=re.compile(rf"{ANYWHERE}{_CODE}(?P<after>\s*(?:[-:|]\s*){{1,2}}{_OBJECT_OR_ITEM}){TITLE}"),
    nested=re.compile(rf"{ANYWHERE}{_IN_SECTION}{TITLE}"),
    numbered=re.compile(rf"{ANYWHERE}(?<!\bh\s){_COUNT}(?P<after>\s?[.)/-]{{1,2}}\s+|\s?\)\s*){TITLE}"),
    roman=re.compile(rf"{ANYWHERE}(?P<number>[IVX]{{1,5}})(?P<after>\s?[.)/:-]+\s*){TITLE}"),
)
_LONGEST_LINE = 400
_DASH = r"(?:[-•▪➢]\s+)"
_PARAGRAPH = re.compile(
    rf"(?m)^(?P<after>[ ]*{_DASH}?){TITLE}(?P<lines>[^\n]+(?:\n(?!\s*{_DASH})[^\n]+){{0,2}})(?=\n\s*\n|\Z)"
)
_DASHED = re.compile(rf"(?<=\s)[-•▪➢](?P<after>\s+){TITLE}")
_BARE = re.compile(
    rf"{ANYWHERE}(?P<number>\d{{1,2}}|[IVX]{{1,5}})(?P<after>\s?[.)/:-]{{0,2}}\s+){TITLE}(?P<word>[A-Za-z]{{3,}})"
)
_NOT_LETTERS = re.compile(r"[^a-z]+")
_OPENING = 12
"""So many letters tell that the agenda announced what a dash opens."""
_GROUP = re.compile(r"\d+")
_DAY_ALONE = re.compile(DATE)
_THREE_PARTS = re.compile(r"\d{2}[._/-]\d{1,3}[._/-]\d{2,4}")
"""A year of two figures, a month or sitting, and a count: an act's number without letters ("24-06/118")."""
_ROMANS = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Heading:
    """A place where an act may begin.

    Attributes:
        start: where it begins.
        title: where its title begins, behind the number.
        series: what its number has in common with others of its run ("DEL2025-#").
        key: its place in the run: the section, if any, and the number there.
        number: where the number is printed, if it is the act's own (not its place on the agenda).
        ordinal: where a mere count is printed.
        own_count: whether the count is the act's number, where it has no other.
    """

    start: int
    title: int
    series: str
    key: tuple[int, int]
    number: Span | None = None
    ordinal: Span | None = None
    own_count: bool = False


def _roman(digits: str) -> int:
    values = [_ROMANS[d] for d in digits]
    return sum(-v if any(later > v for later in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


def has_lines(text: Text) -> bool:
    """Whether a text is printed in lines: readers of scans may lose them."""
    return len(text.plain) < _LONGEST_LINE * (text.plain.count("\n") + 1)


def _coded(text: Text, pattern: re.Pattern[str]) -> Iterator[Heading]:
    """Numbers with letters, a year, or several groups of digits: each group may be the one that runs."""
    for m in text.finditer(pattern):
        printed, groups = m["number"], list(_GROUP.finditer(m["number"]))
        telling = len(groups) > 1 and any(len(g[0]) == 4 for g in groups)
        if not (m["letters"] or telling or _THREE_PARTS.fullmatch(printed)):
            continue
        if is_years(printed) or _DAY_ALONE.fullmatch(printed):
            continue
        at = Span(m.start("number"), m.end("number"))
        for group in {groups[0].start(): groups[0], groups[-1].start(): groups[-1]}.values():
            series = f"{printed[: group.start()]}#{printed[group.end() :]}".replace(" ", "")
            yield Heading(m.start(), m.end("after"), series, (0, int(group[0])), at)


def _trailing(text: Text) -> Iterator[Heading]:
    """Titles that the act's number follows on their line; it runs in its last group of digits."""
    for m in _TRAILING.finditer(text.plain):
        if is_years(m["number"]) or _RANGE.search(m["title"]):
            continue
        at, title = Span(*m.span("number")), m.start("title")
        last = list(_GROUP.finditer(m["number"]))[-1]
        series = f"…{m['number'][: last.start()]}#"
        yield Heading(m.start(), title, series, (0, int(last[0])), at)


def _counted(text: Text, pattern: re.Pattern[str], series: str) -> Iterator[Heading]:
    for m in text.finditer(pattern):
        section = int(m["section"]) if "section" in pattern.groupindex else 0
        value = int(m["number"]) if m["number"].isdigit() else _roman(m["number"])
        at = Span(*m.span("number"))
        own = at if m.groupdict().get("act") else None
        yield Heading(m.start(), m.end("after"), series, (section, value), number=own, ordinal=at)


def _said_twice(text: Text) -> Iterator[Heading]:
    """Counts with the words behind them, both of which the agenda printed too: lost lines took the mark behind some."""
    found = list(text.finditer(_BARE))
    said = Counter((m["number"], m["word"].casefold()) for m in found)
    for m in found:
        if said[m["number"], m["word"].casefold()] > 1:
            roman = not m["number"].isdigit()
            key = (0, _roman(m["number"]) if roman else int(m["number"]))
            yield Heading(m.start(), m.end("after"), "roman" if roman else "#", key, ordinal=Span(*m.span("number")))


def headings(text: Text) -> dict[str, list[Heading]]:
    """Return the headings of each series, in the order of the text; the more telling series first."""
    found: dict[str, list[Heading]] = {}
    ways = _BY_LINE if has_lines(text) else _WITHOUT_LINES
    series = (
        _coded(text, ways.coded),
        _trailing(text),
        _counted(text, _POINT, "point #"),
        _counted(text, ways.nested, "#.#"),
        _counted(text, ways.numbered, "#"),
        _counted(text, ways.roman, "roman"),
    )
    for way in series:
        for heading in way:
            found.setdefault(heading.series, []).append(heading)
    for heading in () if ways is _BY_LINE else _said_twice(text):
        same = found.setdefault(heading.series, [])
        if all(one.start != heading.start for one in same):
            insort(same, heading, key=lambda one: one.start)
    return found


def paragraphs(text: Text, zone: Span) -> Iterator[tuple[Heading, Span]]:
    """Give the short paragraphs of ``zone``, and those of a dash right behind its first line: headings within an item.

    With each goes where its words stand.
    """
    opening = text.plain.find("\n", zone.start, zone.end) + 1
    for n, m in enumerate(_PARAGRAPH.finditer(text.plain, zone.start, zone.end)):
        dashed = bool(m["after"].strip())
        alone = text.plain[max(zone.start, m.start() - 2) : m.start()].endswith(("\n\n", "_\n"))
        if alone or (dashed and m.start() == opening):
            yield (
                Heading(m.start(), m.end("after"), "-" if dashed else "", (0, n)),
                Span(m.start("lines"), m.end("lines")),
            )


def dashed(text: Text, zone: Span, before: int) -> Iterator[tuple[Heading, Span]]:
    """Give what a dash opens in ``zone`` of a text without lines, where it opened it ``before`` the acts too.

    With each goes where its first words stand.
    """
    told = {_letters(text, m.end()) for m in _DASHED.finditer(text.plain, 0, before)}
    for n, m in enumerate(_DASHED.finditer(text.plain, zone.start, zone.end)):
        if len(letters := _letters(text, m.end())) == _OPENING and letters in told:
            yield Heading(m.start(), m.end(), "", (0, n)), Span(m.end(), m.end() + _OPENING)


def _letters(text: Text, at: int) -> str:
    """The first letters behind a place."""
    return _NOT_LETTERS.sub("", text.plain[at : at + 3 * _OPENING].casefold())[:_OPENING]


def nested(text: Text, zone: Span) -> list[Heading]:
    """Return the headings of two numbers ("6.2 …") in ``zone``."""
    pattern = (_BY_LINE if has_lines(text) else _WITHOUT_LINES).nested
    return [h for h in _counted(text, pattern, "#.#") if zone.start <= h.start < zone.end]
