"""From the names printed in an act to the organisations it mentions, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from registre.authorities import Reference
from registre.extraction.organisations import acronyms
from registre.extraction.organisations.gazetteer import Known, as_printed
from registre.extraction.organisations.grouping import grouped
from registre.extraction.organisations.headed import headed
from registre.extraction.organisations.named import NamedOrganisation, organisation
from registre.extraction.zones import ActZones
from registre.facts import Authority, Level, Mention, Organisation, OrganisationKind, Proof, Rule, Span
from registre.french.text import fold, plain
from registre.reading.text import Text
from registre.reading.words import stem

RULE = Rule("organisation", 4, Decimal("0.8"))
_ALONE = {Level.METROPOLIS: "metropole", Level.REGION: "region", Level.DEPARTMENT: "departement"}
_TERRITORY = re.compile(r"(?:departement|region) ")
_TOWN = re.compile(r"^(?:commune|ville|mairie|municipalite) (?:de la |de l |du |des |de |d )")
_LETTERS = re.compile(r"[A-Za-z]+")
_ARTICLE = re.compile(r"(?:\b(?:[Ll][ea]|[Dd]u|de|[Aa]u|par|avec|et|entre)\s+|')$")
_ORGANS = {Level.REGION: ("conseil regional",), Level.DEPARTMENT: ("conseil departemental", "conseil general")}


def deciding(authority: Authority) -> Organisation:
    """Return the authority that decides, as an organisation."""
    return Organisation(
        authority.name, kind=OrganisationKind.AUTHORITY, authority=authority.address, siren=authority.siren
    )


def _disjoint(found: Iterable[NamedOrganisation]) -> Iterator[NamedOrganisation]:
    """Of names that overlap, the one that comes first, from the surest source."""
    taken: set[int] = set()
    for one in found:
        places = range(one.span.start, one.span.end)
        if taken.isdisjoint(places):
            taken.update(places)
            yield one


def _defined(text: Text, zone: Span) -> Iterator[NamedOrganisation]:
    for acronym, span in acronyms.defining(text, zone):
        if found := organisation(text, span.start, span.end):
            yield NamedOrganisation(replace(found.organisation, acronyms=(acronym,)), found.span)


def _acting(text: Text, zone: Span) -> Iterator[NamedOrganisation]:
    for span in acronyms.acting(text, zone):
        yield NamedOrganisation(Organisation(text.quote(span)), span)


def _printed(text: Text, zone: Span, bodies: Iterable[Organisation]) -> Iterator[NamedOrganisation]:
    """Where the names of bodies that other components found are printed."""
    for body in bodies:
        name = plain(body.name)
        words = r"\s+".join(re.escape(word) for word in name.split())
        if first := _LETTERS.match(name):
            found = text.matches(re.compile(rf"(?<!\w){words}(?!\w)"), stem(first[0]), zone)
            yield from (NamedOrganisation(body, Span(m.start(), m.end())) for m in found)


def _alone(text: Text, zone: Span, authority: Authority) -> Iterator[NamedOrganisation]:
    """The authority that decides, where its kind alone names it ("la Métropole")."""
    word = _ALONE.get(authority.level) if authority.level else None
    start = text.plain.casefold().find(f"la {word} ", zone.start, zone.end) if word else -1
    if word and start >= 0:
        yield NamedOrganisation(deciding(authority), Span(start + 3, start + 3 + len(word)))


def _as_authority(found: NamedOrganisation, reference: Reference, hints: tuple[str, ...]) -> NamedOrganisation:
    """The same organisation with its address, where the reference knows its name or the longest beginning of it."""
    if found.organisation.kind is not OrganisationKind.AUTHORITY:
        return found
    name = found.organisation.name
    while " " in name:
        if known := reference.find(name, context=hints):
            end = found.span.end - (len(found.organisation.name) - len(name))
            body = replace(found.organisation, name=name, authority=known.address, siren=known.siren)
            return NamedOrganisation(body, Span(found.span.start, end))
        name = name.rpartition(" ")[0]
    return found


def _is_own(found: Organisation, authority: Authority) -> bool:
    by_letters = (
        found.name.isupper() and len(found.name) > 2 and found.name.casefold() == acronyms.initials(authority.name)
    )
    by_kind = fold(found.name).removeprefix("la ") == (_ALONE.get(authority.level) if authority.level else None)
    alike = found.authority == authority.address or _TOWN.sub("", fold(found.name)) == _TOWN.sub(
        "", fold(authority.name)
    )
    return by_letters or by_kind or alike


def _is_organ(found: Organisation, authority: Authority) -> bool:
    """Whether a council named by its kind alone is the one that decides."""
    return authority.level is not None and fold(found.name) in _ORGANS.get(authority.level, ())


def _is_letterhead(text: Text, act: ActZones, found: NamedOrganisation) -> bool:
    """Whether a département or région is but the place that a letterhead gives ("DÉPARTEMENT DE L'ALLIER")."""
    if not (_TERRITORY.match(fold(found.organisation.name)) and found.span.start < act.heading.end):
        return False
    return not _ARTICLE.search(text.plain, max(0, found.span.start - 10), found.span.start)


def _named(
    text: Text, act: ActZones, known: Sequence[Known], others: Iterable[NamedOrganisation], authority: Authority | None
) -> Iterator[NamedOrganisation]:
    """What each source names, the surest first."""
    zone = act.whole
    yield from others
    yield from _defined(text, zone)
    yield from sorted(headed(text, zone), key=lambda f: (f.span.start - f.span.end, f.span.start))
    yield from as_printed(text, zone, known)
    if authority:
        yield from _alone(text, zone, authority)
    yield from _acting(text, zone)


def extract(
    text: Text,
    act: ActZones,
    *,
    authority: Authority | None = None,
    known: Sequence[Known] = (),
    also: Sequence[NamedOrganisation] = (),
    named: Sequence[Organisation] = (),
    hints: tuple[str, ...] = (),
) -> tuple[Mention, ...]:
    """Return the organisations that ``act`` names, each once with every place, in order of first mention.

    Args:
        text: the document.
        act: the parts of the act.
        authority: who decides: "la Métropole" alone means it.
        known: the bodies of the gazetteer found in the document.
        also: organisations that other components found, with their places.
        named: organisations that other components found: they are mentioned wherever their name is printed.
        hints: what tells homonymous authorities apart.
    """
    reference = Reference.load()
    others = [*also, *_printed(text, act.whole, named)]
    found = [_as_authority(one, reference, hints) for one in _disjoint(_named(text, act, known, others, authority))]
    own = deciding(authority) if authority else None
    if authority and own:
        found = [one for one in found if not _is_organ(one.organisation, authority)]
        found = [replace(one, organisation=own) if _is_own(one.organisation, authority) else one for one in found]
    kept = [one for one in found if one.organisation == own or not _is_letterhead(text, act, one)]
    return tuple(Mention(body, Proof(tuple(spans), RULE)) for body, spans in grouped(kept))
