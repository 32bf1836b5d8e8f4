"""Finds the names in an act that a head opens or a kind ends."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from registre.extraction.organisations import exclusions as x
from registre.extraction.organisations import patterns as p
from registre.extraction.organisations.named import BROKEN, BY_STEM, NamedOrganisation, of_match, organisation, quoted
from registre.facts import Organisation, OrganisationKind, Span
from registre.french.names import ends_in_name
from registre.french.text import squeeze
from registre.reading.text import Text

_ENDINGS = {"metro": len("Metropole"), "agglo": len("Agglomeration")}
_INSIDE = frozenset("-_" + string.digits)
_MOST = 60


def _opened(text: Text, zone: Span) -> Iterator[tuple[int, p.Head, re.Match[str]]]:
    """The heads that stand within ``zone``, each with its rank; none in the middle of a compound."""
    for at, key in text.starts(BY_STEM.keys(), zone):
        if at and text.plain[at - 1] in _INSIDE:
            continue
        found = [(rank, head, m) for rank, head, p in BY_STEM[key] if (m := p.match(text.plain, at, zone.end))]
        if found and not x.NOT_BEFORE.search(text.plain, max(zone.start, at - 24), at):
            yield from found


def _ended(text: Text, zone: Span) -> Iterator[NamedOrganisation]:
    """The groupings whose kind ends their name ("Guingamp-Paimpol Agglomération")."""
    for at, key in text.starts(_ENDINGS, zone):
        end, before = at + _ENDINGS[key], text.plain[max(zone.start, at - 70) : at]
        m = p.ENDED.search(text.plain[max(zone.start, at - 70) : end]) if ends_in_name(before) else None
        if m and not text.plain[end : end + 1].isalnum():
            start, of = end - (m.end() - m.start()), p.BODY_OF.match(text.plain, end, zone.end)
            found = organisation(text, start, of.end() if of else end, None if of else p.GROUPING)
            if found:
                yield found


def _commune(text: Text, m: re.Match[str]) -> NamedOrganisation:
    name = squeeze(BROKEN.sub("-", text.string[m.start("name") : m.end("name")]))
    link = "d'" if name[0] in "AEÉÈIOUYH" else "de "
    kind = OrganisationKind.AUTHORITY
    return NamedOrganisation(Organisation(f"commune {link}{name}", kind=kind), Span(m.start("name"), m.end("name")))


def _communes(text: Text, zone: Span) -> Iterator[NamedOrganisation]:
    """Those that a list names under one word: "les communes d'Ahun, Bonnat et Cressat"."""
    for at, _ in text.starts(("commu",), zone):
        following = p.COMMUNES.match(text.plain, at, zone.end)
        for _ in range(_MOST):
            m = p.COMMUNE.match(text.plain, following.end(), zone.end) if following else None
            if m is None:
                break
            yield _commune(text, m)
            following = p.NEXT_COMMUNE.match(text.plain, m.end(), zone.end)


def headed(text: Text, zone: Span) -> list[NamedOrganisation]:
    """Return the organisations within ``zone`` that a head names, the surest first; they may overlap."""
    in_quotes = [
        found
        for kind in text.matches(p.QUOTED_AFTER, p.QUOTED_STEMS, zone)
        if (found := quoted(text, kind.end(), zone.end))
    ]
    opened = sorted(_opened(text, zone), key=lambda found: (found[0], found[2].start()))
    named = [found for _, head, m in opened if (found := of_match(text, head, m))]
    return [*in_quotes, *_communes(text, zone), *_ended(text, zone), *named]
