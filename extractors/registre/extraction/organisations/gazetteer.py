"""The bodies that any act of any authority may name, found where their first word stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from registre.extraction.organisations.named import NamedOrganisation
from registre.facts import Organisation, Span
from registre.french.text import fold, plain
from registre.reading.text import Text
from registre.reading.words import stem

_BODIES = Path(__file__).with_name("bodies.tsv")
_ANYWHERE = 6
"""Shorter names are matched as printed ("ANS", "Free"), longer ones in any case."""
_LETTERS = re.compile(r"[a-z]+")
_CATEGORIES = {"Mission locale", "Agence de l'eau", "Société publique locale", "Caisse d'allocations familiales"}
"""Names that a place may follow: the rules read them to their end."""


@dataclass(frozen=True, slots=True)
class Known:
    """A body of the gazetteer, and where a text names it."""

    organisation: Organisation
    span: Span


@cache
def bodies() -> tuple[tuple[Organisation, tuple[str, ...]], ...]:
    """Return each body of the gazetteer with all names it goes by."""
    found = []
    for line in _BODIES.read_text(encoding="utf-8").splitlines():
        name, acronym, aliases = line.split("\t")
        if name in _CATEGORIES:
            continue
        known = tuple(filter(None, (name, acronym, *aliases.split("|"))))
        found.append((Organisation(name, (acronym,) if acronym else ()), known))
    return tuple(found)


@cache
def _folded() -> frozenset[str]:
    return frozenset(fold(name) for _, names in bodies() for name in names)


def holds(name: str) -> bool:
    """Tell whether the gazetteer knows a name.

    >>> holds("La Poste"), holds("Le Poste")
    (True, False)
    """
    return fold(name) in _folded()


def as_printed(text: Text, zone: Span, known: Iterable[Known]) -> Iterator[NamedOrganisation]:
    """Give the bodies of the gazetteer that ``zone`` names, each under the longest name that it prints there."""
    forms: dict[str, list[Span]] = {}
    for one in known:
        if zone.start <= one.span.start and one.span.end <= zone.end:
            forms.setdefault(one.organisation.name, []).append(one.span)
    bodies = {one.organisation.name: one.organisation for one in known}
    for name, spans in forms.items():
        printed = {text.quote(span) for span in spans}
        longest = max(printed, key=lambda form: (len(form), form))
        acronyms = tuple(a for a in bodies[name].acronyms if a in printed and a != longest)
        yield from (NamedOrganisation(replace(bodies[name], name=longest, acronyms=acronyms), span) for span in spans)


class _Form(NamedTuple):
    """A name as texts print it, of the body with that number, and whether its letters' case tells."""

    plain: str
    body: int
    as_printed: bool


@cache
def _forms() -> dict[str, list[_Form]]:
    """The names of the gazetteer, by the stem of their first word."""
    found: dict[str, list[_Form]] = {}
    for n, (_, names) in enumerate(bodies()):
        for name in dict.fromkeys(map(plain, names)):
            as_printed = len(name) <= _ANYWHERE or " " not in name
            if first := _LETTERS.match(name.lower()):
                form = _Form(name if as_printed else name.lower(), n, as_printed)
                found.setdefault(stem(first[0]), []).append(form)
    return found


def _printed(text: Text) -> Iterator[tuple[Span, int]]:
    """Where names of the gazetteer stand as whole words, each with its body's number."""
    forms = _forms()
    for at, key in text.starts(forms, text.whole):
        for form in forms[key]:
            end = at + len(form.plain)
            found = (text.plain if form.as_printed else text.lower).startswith(form.plain, at)
            if found and not (text.plain[at - 1 : at].isalnum() or text.plain[end : end + 1].isalnum()):
                yield Span(at, end), form.body


def known_in(text: Text) -> Iterator[Known]:
    """Give the bodies of the gazetteer that a text names; the longest of those that overlap."""
    reached: list[Span] = []
    for span, body in sorted(_printed(text), key=lambda found: (found[0].start - found[0].end, found[0].start)):
        if all(span.end <= other.start or other.end <= span.start for other in reached):
            reached.append(span)
            yield Known(bodies()[body][0], span)
