"""Finds what may head an act in a document that holds many: a running number and, behind it, a title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from registre.extraction.zones.decisions import DECIDED
from registre.facts import Span
from registre.reading.text import Text

_TITLE = r"(?=[\"'(]?\s?[A-Z\"(])"
_WORDS = r"(?:deliberation|delib\.?|dcm|dcc|question|affaire|dossier|rapport|point|sujet|objet)"
_LINE = r"(?m)^[ |*#>-]*"
_ANYWHERE = r"(?:(?<=\s)|\A)"
_DAY = r"(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\s*\|\s*)?"
_CODE = (
    rf"(?i:{_WORDS}\s*)?(?i:n\s?°\s*)?"
    r"(?P<number>(?P<letters>[A-Z]{1,8}[\s._-]?)?\d{1,4}(?:\s?[._/-]\s?[A-Z]{0,3}\d{1,4}){0,2}[A-Z]?)(?![A-Za-z\d])"
)
_OBJECT_OR_ITEM = r"(?i:-?\s*objet\s*:\s*)?(?:(?:\d{1,2}|[IVX]{1,5})\s?[.)-]\s+)?"
_COUNT = r"(?P<number>\d{1,2})"
_IN_SECTION = r"(?P<section>\d{1,2})\s?[.-]\s?(?P<number>\d{1,2})(?P<after>\s?[.):/-]{0,2}\s+)"
_POINT = re.compile(rf"\b(?i:{_WORDS}\s*n\s?°\s*)(?P<number>\d{{1,3}})\b(?P<after>\s*[-:.|)]*\s*){_TITLE}")


class _Ways(NamedTuple):
    """How headings are printed: at the start of a line, or anywhere in a text that has lost its lines."""

    coded: re.Pattern[str]
    nested: re.Pattern[str]
    numbered: re.Pattern[str]
    roman: re.Pattern[str]


_BY_LINE = _Ways(
    coded=re.compile(rf"{_LINE}{_DAY}{_CODE}(?P<after>[ ]*[-:.|)]*[ ]*\n?\s*{_OBJECT_OR_ITEM}){_TITLE}"),
    nested=re.compile(rf"{_LINE}{_IN_SECTION}{_TITLE}"),
    numbered=re.compile(rf"{_LINE}{_COUNT}(?P<after>\s?[.)/°-]{{0,2}}[ ]+){_TITLE}"),
    roman=re.compile(rf"{_LINE}(?P<number>[IVX]{{1,5}})(?P<after>\s?[.)/:-]+\s*|[ ]+){_TITLE}"),
)
_WITHOUT_LINES = _Ways(
    coded=re.compile(rf"{_ANYWHERE}{_CODE}(?P<after>\s*(?:[-:|]\s*){{1,2}}{_OBJECT_OR_ITEM}){_TITLE}"),
    nested=re.compile(rf"{_ANYWHERE}{_IN_SECTION}{_TITLE}"),
    numbered=re.compile(rf"{_ANYWHERE}(?<!\bh\s){_COUNT}(?P<after>\s?[.)/-]{{1,2}}\s+|\s?\)\s*){_TITLE}"),
    roman=re.compile(rf"{_ANYWHERE}(?P<number>[IVX]{{1,5}})(?P<after>\s?[.)/:-]+\s*){_TITLE}"),
)
_LONGEST_LINE = 400
_UPPER = r"[A-Z0-9 '\"/,;:()&°.-]"
_CAPITALS = re.compile(rf"(?m)^[ ]*(?P<lines>[A-Z]{_UPPER}{{7,}}(?:\n[ ]*[A-Z0-9'\"(-]{_UPPER}{{2,}})*)$")
_FORMULA = re.compile(
    r"(?:LE\b|LA\b|LES\b|L'|DELIB|DECI|APPROU|AUTORI|ADOPT|VOTE|POUR\b|CONTRE\b|ABST|TOTA|DEPENSE|RECETTE|PLAN\s+DE\s+FINANCEMENT|PROCES|"
    r"COMPTE[- ]RENDU|ORDRE\s+DU|EXTRAIT|REPUBLIQUE|SEANCE|REUNION|CONSEIL|PRESENT|ABSENT|ANNEXE|"
    r"ARTICLE|CONSIDERANT|VU\b|ENTENDU|"
    r"COMMUNE\b|VILLE\b|MAIRIE|DEPARTEMENT|ARRONDISSEMENT|CANTON|COMMUNAUTE|METROPOLE|REGION\b|SECRETAIRE|DATE\b|QUORUM)"
)
_OBJECT = re.compile(rf"(?m)^[ |*#>-]*(?P<after>(?i:objet)\s*:\s*){_TITLE}")
_OBJECT_ANYWHERE = re.compile(rf"{_ANYWHERE}(?P<after>(?i:objet)\s*:\s*){_TITLE}")
_TITLE_LINE = re.compile(rf"\s*{_TITLE}(?P<line>[^\n]{{5,200}})")
_NO_TITLE = re.compile(
    r"(?:Monsieur|Madame|MM?\.|Mme|Le\s|La\s|Les\s|L'|Vu\s|Considerant|Il\s|Apres|Fait\b|Pour\s)|.*[,;.]\s*$"
)
_LEAST_LETTERS = 12
_OFTEN = 3
_MOSTLY = 0.6
_DASH = r"(?:[-•▪➢]\s+)"
_PARAGRAPH = re.compile(
    rf"(?m)^(?P<after>[ ]*{_DASH}?){_TITLE}(?P<lines>[^\n]+(?:\n(?!\s*{_DASH})[^\n]+){{0,2}})(?=\n\s*\n|\Z)"
)
UNNUMBERED = frozenset({"object", "capitals", "formula"})
"""The series of headings that have no number."""

_GROUP = re.compile(r"\d+")
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
    for m in pattern.finditer(text.plain):
        printed, groups = m["number"], list(_GROUP.finditer(m["number"]))
        if not m["letters"] and not (len(groups) > 1 and any(len(g[0]) == 4 for g in groups)):
            continue
        at = Span(m.start("number"), m.end("number"))
        for group in {groups[0].start(): groups[0], groups[-1].start(): groups[-1]}.values():
            series = f"{printed[: group.start()]}#{printed[group.end() :]}".replace(" ", "")
            yield Heading(m.start(), m.end("after"), series, (0, int(group[0])), at)


def _counted(text: Text, pattern: re.Pattern[str], series: str) -> Iterator[Heading]:
    for m in pattern.finditer(text.plain):
        section = int(m["section"]) if "section" in pattern.groupindex else 0
        value = int(m["number"]) if m["number"].isdigit() else _roman(m["number"])
        yield Heading(m.start(), m.end("after"), series, (section, value), ordinal=Span(*m.span("number")))


def headings(text: Text) -> dict[str, list[Heading]]:
    """Return the headings of each series, in the order of the text; the more telling series first."""
    found: dict[str, list[Heading]] = {}
    ways = _BY_LINE if has_lines(text) else _WITHOUT_LINES
    series = (
        _coded(text, ways.coded),
        _counted(text, _POINT, "point #"),
        _counted(text, ways.nested, "#.#"),
        _counted(text, ways.numbered, "#"),
        _counted(text, ways.roman, "roman"),
    )
    for way in series:
        for heading in way:
            found.setdefault(heading.series, []).append(heading)
    return found


def _in_capitals(text: Text) -> Iterator[Heading]:
    """The paragraphs in capitals, but for formulas; of those that follow each other, the last: sections stand above."""
    found = [m for m in _CAPITALS.finditer(text.plain) if not _FORMULA.match(m["lines"])]
    for n, (m, after) in enumerate(zip(found, [*found[1:], None], strict=False)):
        if after is None or text.plain[m.end() : after.start()].strip():
            yield Heading(m.start(), m.start("lines"), "capitals", (0, n))


def unnumbered(text: Text) -> dict[str, list[Heading]]:
    """Return the headings without numbers of each series: those that a label opens, those in capitals."""
    pattern = _OBJECT if has_lines(text) else _OBJECT_ANYWHERE
    objects = [Heading(m.start(), m.end("after"), "object", (0, n)) for n, m in enumerate(pattern.finditer(text.plain))]
    found = {"object": objects, "capitals": list(_in_capitals(text))}
    return {series: headings_ for series, headings_ in found.items() if headings_}


def after_formulas(text: Text) -> dict[str, list[Heading]]:
    """Return the headings behind a formula that the text repeats and that decides: it closes one act, the next begins.

    None where what follows the formula mostly is no title.
    """
    ends = list(_repeated_decisions(text.plain))
    found = [m for end in ends if (m := _TITLE_LINE.match(text.plain, end)) and not _NO_TITLE.match(m["line"])]
    if len(found) < max(_OFTEN - 1, _MOSTLY * len(ends)):
        return {}
    return {"formula": [Heading(m.start("line"), m.start("line"), "formula", (0, n)) for n, m in enumerate(found)]}


def _repeated_decisions(plain: str) -> Iterator[int]:
    """Where runs of repeated lines end that hold a decision."""
    lines = list(re.finditer(r"[^\n]*\n", plain))
    words = ["".join(filter(str.isalpha, m[0].casefold())) for m in lines]
    counts = Counter(words)
    decided = False
    for n, m in enumerate(lines):
        repeated = len(words[n]) >= _LEAST_LETTERS and counts[words[n]] >= _OFTEN
        decided = (decided or (repeated and DECIDED.search(m[0]) is not None)) if repeated or not words[n] else False
        following = words[n + 1] if n + 1 < len(lines) else ""
        if decided and following and not (len(following) >= _LEAST_LETTERS and counts[following] >= _OFTEN):
            yield m.end()


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


def nested(text: Text, zone: Span) -> list[Heading]:
    """Return the headings of two numbers ("6.2 …") in ``zone``."""
    pattern = (_BY_LINE if has_lines(text) else _WITHOUT_LINES).nested
    return [h for h in _counted(text, pattern, "#.#") if zone.start <= h.start < zone.end]
