"""Reads the name of one organisation where it begins."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass

from registre.extraction.organisations import patterns as p
from registre.facts import Organisation, OrganisationKind, Span
from registre.french.text import fold
from registre.reading.text import Text


def _compiled(head: p.Head) -> re.Pattern[str]:
    """A head with what continues it: for a name that keeps its head, any number of tails."""
    if not head.part:
        return re.compile(rf"(?P<head>{head.pattern})(?P<rest>{head.tail})")
    after_noun = p.AFTER_NOUN if head.tail is p.TAIL else ""
    return re.compile(
        rf"(?P<head>{head.pattern})(?P<rest>{after_noun}(?:{head.tail})*)"
        if head.tail
        else rf"(?P<head>{head.pattern})(?P<rest>)"
    )


_HEADS = tuple((head, _compiled(head)) for head in p.HEADS)
_BY_STEM: dict[str, list[tuple[int, p.Head, re.Pattern[str]]]] = {}
for _rank, (_head, _pattern) in enumerate(_HEADS):
    for _stem in _head.opens.split():
        _BY_STEM.setdefault(_stem, []).append((_rank, _head, _pattern))
_ENDINGS = {"metro": len("Metropole"), "agglo": len("Agglomeration")}
_INSIDE = frozenset("-_" + string.digits)
_DETERMINER = re.compile(r"(?:(?:l'|la\s+|le\s+|les\s+|ladite\s+|ledit\s+)\s*)?", re.IGNORECASE)
_PROPER = re.compile(rf"(?:l'|la\s+|le\s+|les\s+)?(?P<name>(?:L'|La\s+|Le\s+|Les\s+)?{p.CAPITAL}{p.TAIL}*)")
_TRAILING = re.compile(r"(?:\s+(?:et|de|du|des|la|le|les|en|pour|a|au|aux|[&/-]))+$", re.IGNORECASE)
_WORD = re.compile(r"[\w'-]+")
_LONGEST = 130


@dataclass(frozen=True, slots=True)
class NamedOrganisation:
    """An organisation and where its name stands."""

    organisation: Organisation
    span: Span


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym begin with that of a name and follow each other in it.

    >>> stands_for("AdCF", "Assemblée des communautés de France"), stands_for("ROQUES", "Pouvoir à Madame")
    (True, False)
    """
    letters = iter(fold(name))
    wanted = [c for c in fold(acronym) if c.isalpha()]
    return bool(wanted) and fold(name)[:1] == wanted[0] and all(c in letters for c in wanted)


def _before_capitals(text: Text, span: Span, head: p.Head | None) -> Span:
    """A name without words in capitals that run into it from a heading; companies are often printed so."""
    if head and head.kind is OrganisationKind.COMPANY:
        return span
    small = False
    for m in _WORD.finditer(text.plain, span.start, span.end):
        if small and len(m[0]) > 3 and m[0].isupper():
            return text.trim(span.start, m.start())
        small = small or (m.start() > span.start and m[0][0].isupper() and not m[0].isupper())
    return span


def _organisation(text: Text, start: int, end: int, head: p.Head | None) -> NamedOrganisation | None:
    span = text.trim(start, end)
    trailing = _TRAILING.search(text.plain[span.start : span.end])
    if trailing:
        span = text.trim(span.start, span.start + trailing.start())
    span = _before_capitals(text, span, head)
    name = text.quote(span).strip(" ,;.:-\"'«»“”")
    if (
        not 1 < len(name) <= _LONGEST
        or not any(c.isalpha() for c in name)
        or p.INTERNAL.match(fold(name))
        or name.upper() in p.NOT_BODIES
    ):
        return None
    defined = p.DEFINED.match(text.plain, span.end)
    acronyms = (defined["acronym"],) if defined and stands_for(defined["acronym"], name) else ()
    kind = head.kind if head else None
    return NamedOrganisation(Organisation(name, acronyms, kind=kind, generic=bool(p.GENERIC.match(fold(name)))), span)


def _quoted(text: Text, start: int, end: int, head: p.Head | None) -> NamedOrganisation | None:
    m = p.QUOTED.match(text.plain, start, end)
    return _organisation(text, m.start("name"), m.end("name"), head) if m else None


def _of_match(text: Text, head: p.Head, m: re.Match[str]) -> NamedOrganisation | None:
    start = m.start() if head.part else m.start("rest")
    return _organisation(text, start, m.end(), head)


def named_at(text: Text, start: int, end: int) -> NamedOrganisation | None:
    """Return the organisation whose name begins at ``start``, after an article; None when none does.

    "l'association Réseau des territoires innovants dans le cadre de …" gives "Réseau des territoires innovants".
    """
    at = m.end() if (m := _DETERMINER.match(text.plain, start, end)) else start
    if kind := p.QUOTED_AFTER.match(text.plain, at, end):
        return _quoted(text, kind.end(), end, next(h for h in p.HEADS if h.kind and not h.part))
    if found := _quoted(text, at, end, None):
        return found
    for head, pattern in _HEADS:
        if m := pattern.match(text.plain, at, end):
            return _of_match(text, head, m)
    proper = _PROPER.match(text.plain, start, end)
    return _organisation(text, proper.start("name"), proper.end(), None) if proper else None


def listed_at(text: Text, start: int, end: int) -> NamedOrganisation | None:
    """Return the organisation at ``start`` of a list, whose separators bound its name; None when none stands there.

    Between separators a name need not be guessed: "France urbaine, Coter Club" are two.
    """
    found = named_at(text, start, end)
    element = p.ELEMENT.match(text.plain, start, end)
    guessed = found is not None and found.organisation.kind is None
    if (
        found
        and element
        and (found.span.end < element.end("name") or (guessed and found.span.end > element.end("name")))
    ):
        return _organisation(text, element.start("name"), element.end("name"), None) or found
    return found


def _opened(text: Text, zone: Span) -> Iterator[tuple[int, p.Head, re.Match[str]]]:
    """The heads that stand within ``zone``, each with its rank; none in the middle of a compound."""
    for at, key in text.starts(_BY_STEM, zone):
        if at and text.plain[at - 1] in _INSIDE or p.NOT_BEFORE.search(text.plain, max(zone.start, at - 24), at):
            continue
        for rank, head, pattern in _BY_STEM[key]:
            if m := pattern.match(text.plain, at, zone.end):
                yield rank, head, m


def _ended(text: Text, zone: Span) -> Iterator[NamedOrganisation]:
    """The groupings whose kind ends their name ("Guingamp-Paimpol Agglomération")."""
    for at, key in text.starts(_ENDINGS, zone):
        end = at + _ENDINGS[key]
        m = p.ENDED.search(text.plain[max(zone.start, at - 70) : end])
        if m and not text.plain[end : end + 1].isalnum():
            found = _organisation(text, end - (m.end() - m.start()), end, p.GROUPING)
            if found:
                yield found


def headed(text: Text, zone: Span) -> list[NamedOrganisation]:
    """Return the organisations within ``zone`` that a head names, the surest heads first; they may overlap."""
    quoted = [
        found
        for kind in p.QUOTED_AFTER.finditer(text.plain, zone.start, zone.end)
        if (found := _quoted(text, kind.end(), zone.end, None))
    ]
    opened = sorted(_opened(text, zone), key=lambda found: (found[0], found[2].start()))
    named = [found for _, head, m in opened if (found := _of_match(text, head, m))]
    return [*quoted, *_ended(text, zone), *named]
