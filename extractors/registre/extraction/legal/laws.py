"""Laws, ordinances, decrees and European acts, with their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registre.facts import Span
from registre.french.dates import FoundDate, first_date
from registre.reading.text import Text

I = re.IGNORECASE  # noqa: E741  (as in the re module)

LAWS, EUROPEAN_ACTS = "loi lois ordon decre", "regle direc"
"""The stems of the words that a law or a European act begins with."""

KIND = r"(?P<kind>lois?|ordonnances?|decrets?)"
NUMBERED = re.compile(
    rf"\b{KIND}(?:-loi)?\s+(?:(?:[\w'()-]+\s+){{0,6}}?n\s?[°o]\.?\s*)?(?P<number>(?:\d{{2}}|(?:19|20)\d\d)\s?-\s?\d{{1,5}})\b",
    I,
)
FURTHER = re.compile(
    r"\s*(?:,|et)\s*(?:de\s+la\s+loi\s+|la\s+loi\s+|du\s+)?n\s?[°o]\.?\s*(?P<number>(?:\d{2}|(?:19|20)\d\d)\s?-\s?\d{1,5})\b",
    I,
)
"""One more number after "lois n° …"."""
DATED = re.compile(rf"\b{KIND}\s+(?:(?:organique|modifiee?|municipale)\s+)?(?:du|en\s+date\s+du)\s+(?=\d)", I)
FINANCE = re.compile(
    r"\blois?\s+de\s+finances?\s+(?P<kind>initiale\s+|rectificative\s+)?(?:pour\s+|de\s+)?(?:l'annee\s+|l'exercice\s+)?(?P<year>(?:19|20)\d\d)\b",
    I,
)
YEAR_ONLY = re.compile(r"\bloi\s+(?:de\s+)?(?P<year>1901)\b", I)
"""The law on associations, which is called by its year alone."""
EUROPEAN = re.compile(
    r"\b(?:(?P<reg>reglements?)\s+(?:europeen\s+)?(?:d'exemption\s+)?(?:n\s?[°o]\s*)?\((?P<union>UE|CE|CEE)[^)]{0,10}\)\s*(?:n\s?[°o]\s*)?(?P<number>\d{1,4}/\d{2,4})"
    r"|directives?\s+(?:europeenne\s+)?(?:\((?:UE|CE)\)\s*)?(?:n\s?[°o]\s*)?(?P<directive>\d{2,4}/\d{1,4}(?:/(?:UE|CEE?))?))",
    I,
)
_LINK = re.compile(
    r"[\s,]*(?:(?:modifiee?|consolidee?|dite?\s[\w'\s-]{1,30}?|de\s+la\s+commission(?:\s+europeenne)?|du\s+parlement\s+europeen\s+et\s+du\s+conseil)[\s,]+)*(?:du|en\s+date\s+du)\s*",
    I,
)
_KINDS = {"l": "loi", "o": "ordonnance", "d": "décret"}


@dataclass(frozen=True, slots=True)
class Law:
    """A text of law where it is named: ``label`` is "loi 82-213 1982-03-02"."""

    label: str
    span: Span


def _date(text: Text, after: int, zone: Span) -> FoundDate | None:
    """The date that is said of the law, right after its number."""
    link = _LINK.match(text.plain, after, min(zone.end, after + 80))
    found = first_date(text.plain, link.end(), min(zone.end, link.end() + 24)) if link else None
    return found if link and found and found.span.start == link.end() else None


def _law(text: Text, kind: str, m: re.Match[str], zone: Span, group: str = "number") -> Law:
    date = _date(text, m.end(), zone)
    words = [kind, re.sub(r"\s", "", text.string[slice(*m.span(group))]), *([str(date.start)] if date else [])]
    return Law(" ".join(words), Span(m.start(), date.span.end if date else m.end()))


def _numbered(text: Text, zone: Span) -> Iterator[Law]:
    for m in text.matches(NUMBERED, LAWS, zone):
        kind = _KINDS[m["kind"][0].casefold()]
        law = _law(text, kind, m, zone)
        yield law
        while further := FURTHER.match(text.plain, law.span.end, zone.end):
            law = _law(text, kind, further, zone)
            yield law


def _dated(text: Text, zone: Span) -> Iterator[Law]:
    for m in text.matches(DATED, LAWS, zone):
        date = first_date(text.plain, m.end(), min(zone.end, m.end() + 24))
        if date and date.span.start == m.end():
            yield Law(f"{_KINDS[m['kind'][0].casefold()]} {date.start}", Span(m.start(), date.span.end))


def _named(text: Text, zone: Span) -> Iterator[Law]:
    for m in text.matches(FINANCE, LAWS, zone):
        amending = "rectificative " if (m["kind"] or "").casefold().startswith("rect") else ""
        yield Law(f"loi de finances {amending}pour {m['year']}", Span(*m.span()))
    for m in text.matches(YEAR_ONLY, LAWS, zone):
        yield Law(f"loi {m['year']}", Span(*m.span()))
    for m in text.matches(EUROPEAN, EUROPEAN_ACTS, zone):
        kind = f"règlement ({m['union'].upper()})" if m["reg"] else "directive"
        yield _law(text, kind, m, zone, "number" if m["reg"] else "directive")


def _numbers_known(laws: list[Law]) -> dict[str, str]:
    """For "loi 1982-03-02", the label with the number that the same text gives it elsewhere; none where two fit."""
    full: dict[str, set[str]] = {}
    for law in laws:
        kind, *number, date = law.label.split(" ")
        if len(number) == 1 and date.count("-") == 2:
            full.setdefault(f"{kind} {date}", set()).add(law.label)
    return {short: labels.pop() for short, labels in full.items() if len(labels) == 1}


def laws(text: Text, zone: Span) -> list[Law]:
    """Return the laws, ordinances, decrees and European acts that are named within ``zone``, in order."""
    found = [*_numbered(text, zone), *_dated(text, zone), *_named(text, zone)]
    known = _numbers_known(found)
    return sorted((Law(known.get(law.label, law.label), law.span) for law in found), key=lambda law: law.span)
