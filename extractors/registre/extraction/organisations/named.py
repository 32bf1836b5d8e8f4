"""Reads the name of one organisation where it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from registre.extraction.organisations import exclusions as x
from registre.extraction.organisations import patterns as p
from registre.extraction.organisations import words as w
from registre.extraction.organisations.acronyms import defined_after, stands_for
from registre.facts import Organisation, OrganisationKind, Span
from registre.french.text import fold
from registre.reading.text import Text
from registre.reading.words import stem

_MOST_WORDS = 14


def _compiled(head: p.Head) -> re.Pattern[str]:
    """A head with what continues it: for a name that keeps its head, any number of tails."""
    if not head.part:
        return re.compile(rf"(?P<head>{head.pattern})(?P<rest>{head.tail})")
    after_noun = w.AFTER_NOUN if head.tail is w.TAIL else ""
    tails = rf"{after_noun}(?:{head.tail}){{0,{_MOST_WORDS}}}" if head.tail else ""
    return re.compile(rf"(?P<head>{head.pattern})(?P<rest>{tails})")


BY_STEM: dict[str, list[tuple[int, p.Head, re.Pattern[str]]]] = {}
"""The heads that words with a stem may open, each with its rank and its pattern, in the order of their rank."""

for _rank, _head in enumerate(p.HEADS):
    _pattern = _compiled(_head)
    for _stem in _head.opens.split():
        BY_STEM.setdefault(_stem, []).append((_rank, _head, _pattern))
_QUOTED_KIND = next(head for head in p.HEADS if head.kind is OrganisationKind.ASSOCIATION and not head.part)
_DETERMINER = re.compile(r"(?:(?:l'|la\s+|le\s+|les\s+|ladite\s+|ledit\s+)\s*)?", re.IGNORECASE)
_PROPER = re.compile(
    rf"(?:l'|la\s+|le\s+|les\s+)?(?P<name>(?:L'|La\s+|Le\s+|Les\s+)?(?:{w.DOTTED}|{w.CAPITAL})(?:{w.GAP}{w.ADJECTIVE}\b){{0,2}}{w.TAIL}{{0,{_MOST_WORDS}}}{w.BOUNDED})"
)
_TRAILING = re.compile(r"(?:\s+(?:et|de|du|des|la|le|les|en|pour|a|au|aux|[&/-]))+$", re.IGNORECASE)
_ENDS = ("de", "du", "des", "la", "le", "les", "en", "pour", "a", "au", "aux", "et", "&", "/", "-")
"""What a name that has something trailing ends in."""
_LETTERS = re.compile(r"[A-Za-z]+")
_WORD = re.compile(r"[\w'-]+")
_CAPITALS = re.compile(r"[^\sa-z]{4}")
"""What a word in capitals cannot be without."""
_BLANK = re.compile(r"\n\s*\n(?P<opens>(?:Les?|La|L'|Une?)\b)?")
"""Ends a name, but where it stops at a link and no sentence opens: readers of scans break lines anywhere."""
_NEW_LINE = re.compile(r"\s*\n\s*(?=[A-Z])")
_LINK = re.compile(r"(?:\b(?:de|du|des|d'|la|le|les|l'|et|en|sur|a|au|aux)|'|-)\s*$", re.IGNORECASE)
_QUOTES = frozenset('"«»“”')
_NO_QUOTES = str.maketrans(dict.fromkeys(_QUOTES, " "))
BROKEN = re.compile(r"(?<=\w)-\n\s*")
_LONGEST, _WRAPPED = 130, 45


@dataclass(frozen=True, slots=True)
class NamedOrganisation:
    """An organisation and where its name stands."""

    organisation: Organisation
    span: Span


def _before_capitals(text: Text, span: Span, head: p.Head | None) -> Span:
    """A name without words in capitals that run into it from a heading; companies are often printed so."""
    if (head and head.kind is OrganisationKind.COMPANY) or not _CAPITALS.search(text.plain, *span):
        return span
    small = False
    for m in _WORD.finditer(text.plain, span.start, span.end):
        if small and len(m[0]) > 3 and m[0].isupper() and not _LINK.search(text.plain, span.start, m.start()):
            return text.trim(span.start, m.start())
        small = small or (m.start() > span.start and m[0][0].isupper() and not m[0].isupper())
    return span


def _on_its_line(text: Text, span: Span) -> Span:
    """A name without the next line where the line it stands on is too short to be wrapped, or a blank one follows."""
    if text.plain.find("\n", span.start, span.end) < 0:
        return span
    blank = _BLANK.search(text.plain, span.start, span.end)
    if blank and (blank["opens"] or not _LINK.search(text.plain, span.start, blank.start())):
        span = _trimmed(text, span.start, blank.start())
    for m in _NEW_LINE.finditer(text.plain, span.start, span.end):
        line = m.start() - text.plain.rfind("\n", 0, m.start())
        if line < _WRAPPED and not _LINK.search(text.plain, span.start, m.start()):
            return text.trim(span.start, m.start())
    return span


def _trimmed(text: Text, start: int, end: int) -> Span:
    span = text.trim(start, end)
    words = text.plain[span.start : span.end]
    if not words.casefold().endswith(_ENDS):
        return span
    trailing = _TRAILING.search(words)
    return text.trim(span.start, span.start + trailing.start()) if trailing else span


def _is_none(name: str) -> bool:
    """Whether what was read names no body."""
    long_enough = 1 < len(name) <= _LONGEST and any(c.isalpha() for c in name)
    return (
        not long_enough or bool(x.INTERNAL.match(fold(name))) or (name.upper() in x.NOT_BODIES and name not in x.STATE)
    )


def _enumerated(text: Text, name: str, span: Span) -> int | None:
    """Where a name ends that goes on over commas, as the acronym behind it proves ("Syndicat d'eau, d'air (SEA)")."""
    m = w.ENUMERATED.match(text.plain, span.end)
    return m.end("more") if m and stands_for(m["acronym"], f"{name} {m['more']}") else None


def organisation(text: Text, start: int, end: int, head: p.Head | None = None) -> NamedOrganisation | None:
    """Return the organisation that the words at ``start, end`` name; None when they name an organ or a thing."""
    span = _before_capitals(text, _on_its_line(text, _trimmed(text, start, end)), head)
    printed = text.string[span.start : span.end]
    whole = BROKEN.sub("-", printed) if "-\n" in printed else printed
    name = " ".join((whole if _QUOTES.isdisjoint(whole) else whole.translate(_NO_QUOTES)).split()).strip(" ,;.:-'")
    if _is_none(name):
        return None
    acronyms = defined_after(text, name, span.end)
    if not acronyms and (whole_name := _enumerated(text, name, span)):
        return organisation(text, span.start, whole_name, head)
    generic = bool(x.GENERIC.match(fold(name)))
    return NamedOrganisation(
        Organisation(name, acronyms, kind=head.kind if head else None, generic=generic),
        _trimmed(text, *_bare(text, span)),
    )


def _bare(text: Text, span: Span) -> tuple[int, int]:
    """A place without the quotes around it."""
    words = text.plain[span.start : span.end]
    return span.start + len(words) - len(words.lstrip('"')), span.end - (len(words) - len(words.rstrip('"')))


def quoted(text: Text, start: int, end: int, head: p.Head | None = None) -> NamedOrganisation | None:
    """Return the organisation whose name stands in quotes at ``start``."""
    m = w.QUOTED.match(text.plain, start, end)
    return organisation(text, m.start("name"), m.end("name"), head) if m else None


def of_match(text: Text, head: p.Head, m: re.Match[str]) -> NamedOrganisation | None:
    """Return the organisation that a head and what follows it name."""
    return organisation(text, m.start() if head.part else m.start("rest"), m.end(), head)


def named_at(text: Text, start: int, end: int) -> NamedOrganisation | None:
    """Return the organisation whose name begins at ``start``, after an article; None when none does.

    "l'association Réseau des territoires innovants dans le cadre de …" gives "Réseau des territoires innovants".
    """
    at = m.end() if (m := _DETERMINER.match(text.plain, start, end)) else start
    if kind := p.QUOTED_AFTER.match(text.plain, at, end):
        return quoted(text, kind.end(), end, _QUOTED_KIND)
    if found := quoted(text, at, end):
        return found
    first = _LETTERS.match(text.plain, at, end)
    for _, head, pattern in BY_STEM.get(stem(first[0]), ()) if first else ():
        if m := pattern.match(text.plain, at, end):
            return of_match(text, head, m)
    proper = _PROPER.match(text.plain, start, end)
    return organisation(text, proper.start("name"), proper.end()) if proper else None


def listed_at(text: Text, start: int, end: int) -> NamedOrganisation | None:
    """Return the organisation at ``start`` of a list, whose separators bound its name; None when none stands there.

    Between separators a name need not be guessed: "France urbaine, Coter Club" are two.
    """
    found = named_at(text, start, end)
    element = w.ELEMENT.match(text.plain, start, end)
    if found is None or element is None:
        return found
    guessed, edge = found.organisation.kind is None, element.end("name")
    if found.span.end < edge or (guessed and found.span.end > edge):
        return organisation(text, element.start("name"), edge) or found
    return found
