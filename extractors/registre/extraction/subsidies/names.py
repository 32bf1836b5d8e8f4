"""Reads the name of a beneficiary that a cell or a line of a list bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from registre.extraction.organisations import named_at
from registre.extraction.organisations.acronyms import stands_for
from registre.extraction.organisations.exclusions import GENERIC
from registre.extraction.subsidies import heads as h
from registre.facts import Organisation, Span
from registre.french.text import fold, plain
from registre.reading.text import Text


@dataclass(frozen=True, slots=True)
class Named:
    """A beneficiary, and what its cell says of the purpose."""

    organisation: Organisation
    purpose: str | None = None


def _stands_alone(text: Text, name: str, cell: Span, zone: Span) -> bool:
    """Whether the act names a body so elsewhere, without what follows the name in its cell."""
    words = re.compile(r"\W+".join(map(re.escape, re.findall(r"\w+", plain(name)))) + r"\b(?!\s+-\s)", re.IGNORECASE)
    places = (m.start() for m in words.finditer(text.plain, zone.start, zone.end))
    return any(not cell.start <= at < cell.end for at in places)


def _parted(text: Text, printed: str, cell: Span, zone: Span) -> tuple[str, tuple[str, ...], str | None]:
    """A printed name, its acronyms, and the purpose that follows it."""
    m = h.ACRONYM.match(plain(printed))
    if m and (acronym := m["inside"] or m["after"]) and (m["inside"] or stands_for(acronym, m["name"])):
        return printed[: m.end("name")], (acronym,) if stands_for(acronym, m["name"]) else (), None
    m = h.TAIL.match(plain(printed))
    if m and _stands_alone(text, m["name"], cell, zone):
        return printed[: m.end("name")], (), printed[m.start("tail") :]
    return printed, (), None


def _unquoted(printed: str) -> str:
    """A name without marks around it; a mark whose pair stands inside is part of it ("Club « Les Ormes »")."""
    name = printed.strip(' ,;:-–"«»“”')
    pairs = (("«", "»"), ("“", "”"))
    ends = [closing for opening, closing in pairs if opening in name and name.count(closing) < name.count(opening)]
    return printed[printed.index(name) : printed.rindex(ends[0]) + 1] if ends and ends[0] in printed else name


def name_in(text: Text, cell: Span, zone: Span) -> Named | None:
    """Return the body whose name fills ``cell``; None for figures and private persons.

    "Union sportive (US)" has an acronym; "Union sportive - tournoi" a purpose, where the act also names the Union
    sportive alone.
    """
    printed = h.FOOTNOTE.sub("", plain(text.quote(cell)))
    printed = _unquoted(text.quote(cell)[: len(printed)])
    if sum(c.isalpha() for c in printed) < 2 or h.PRIVATE.match(plain(printed)):
        return None
    name, acronyms, purpose = _parted(text, printed, cell, zone)
    known = named_at(text, cell.start, cell.end)
    if known and plain(name).endswith(plain(known.organisation.name)):
        organisation = known.organisation
        return Named(replace(organisation, acronyms=organisation.acronyms or acronyms), purpose)
    return Named(Organisation(name, acronyms, generic=GENERIC.match(fold(name)) is not None), purpose)
