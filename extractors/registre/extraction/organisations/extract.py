"""From the names printed in an act to the organisations it mentions, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from registre.authorities import Reference
from registre.extraction.organisations import patterns as p
from registre.extraction.organisations.gazetteer import Known
from registre.extraction.organisations.named import NamedOrganisation, headed, stands_for
from registre.extraction.zones import ActZones
from registre.facts import Authority, Level, Mention, Organisation, OrganisationKind, Proof, Rule, Span
from registre.french.text import fold
from registre.reading.text import Text

RULE = Rule("organisation", 1, Decimal("0.8"))
_ALONE = {Level.METROPOLIS: "metropole", Level.REGION: "region", Level.DEPARTMENT: "departement"}


def deciding(authority: Authority) -> Organisation:
    """Return the authority that decides, as an organisation."""
    return Organisation(
        authority.name, kind=OrganisationKind.AUTHORITY, authority=authority.address, siren=authority.siren
    )


def _acronyms(text: Text, zone: Span) -> Iterator[NamedOrganisation]:
    """Acronyms that stand alone after an article, or that a name in brackets explains."""
    for m in p.DEFINES.finditer(text.plain, zone.start, zone.end):
        name = text.quote(Span(m.start("name"), m.end("name")))
        if not stands_for(m["acronym"], name):
            continue
        yield NamedOrganisation(Organisation(name, (m["acronym"],)), Span(m.start("name"), m.end("name")))
    for m in p.STANDING.finditer(text.plain, zone.start, zone.end):
        if m["acronym"] not in p.NOT_BODIES:
            span = Span(m.start("acronym"), m.end("acronym"))
            yield NamedOrganisation(Organisation(m["acronym"]), span)


def _disjoint(found: Iterable[NamedOrganisation]) -> Iterator[NamedOrganisation]:
    """Of names that overlap, the one that comes first, from the surest source."""
    taken: list[Span] = []
    for one in found:
        if not any(one.span.start < other.end and other.start < one.span.end for other in taken):
            taken.append(one.span)
            yield one


def _as_authority(found: NamedOrganisation, reference: Reference, hints: tuple[str, ...]) -> NamedOrganisation:
    """The same organisation with its address, where the reference knows its name or the longest beginning of it."""
    if found.organisation.kind is not OrganisationKind.AUTHORITY:
        return found
    name = found.organisation.name
    while " " in name:
        if known := reference.find(name, context=hints):
            span = Span(found.span.start, found.span.start + len(name))
            return NamedOrganisation(
                replace(found.organisation, name=name, authority=known.address, siren=known.siren), span
            )
        name = name.rpartition(" ")[0]
    return found


def _alone(text: Text, zone: Span, authority: Authority) -> Iterator[NamedOrganisation]:
    word = _ALONE.get(authority.level) if authority.level else None
    start = text.plain.casefold().find(f"la {word} ", zone.start, zone.end) if word else -1
    if word and start >= 0:
        yield NamedOrganisation(deciding(authority), Span(start + 3, start + 3 + len(word)))


def _key(organisation: Organisation) -> str:
    return organisation.authority or fold(organisation.name)


def _grouped(found: Iterable[NamedOrganisation]) -> list[tuple[Organisation, list[Span]]]:
    """Each body once, under its longest name, with every place; an acronym defined leads to its name."""
    everything = sorted(found, key=lambda f: f.span)
    acronyms = {a: _key(f.organisation) for f in everything for a in f.organisation.acronyms}
    groups: dict[str, tuple[Organisation, list[Span]]] = {}
    for one in everything:
        key = acronyms.get(one.organisation.name, _key(one.organisation))
        organisation, spans = groups.get(key, (one.organisation, []))
        groups[key] = (_fuller(organisation, one.organisation), [*spans, one.span])
    return list(_without_short_forms(groups).values())


def _fuller(first: Organisation, other: Organisation) -> Organisation:
    """Two mentions of one body: the longer name, and the acronyms and identifiers of both."""
    if first.kind is OrganisationKind.AUTHORITY and first.authority:
        main = first
    else:
        main = max((first, other), key=lambda o: len(o.name) if o.name not in {*first.acronyms, *other.acronyms} else 0)
    acronyms = tuple(dict.fromkeys((*first.acronyms, *other.acronyms)))
    return replace(main, acronyms=acronyms, kind=first.kind or other.kind)


def _without_short_forms(
    groups: dict[str, tuple[Organisation, list[Span]]],
) -> dict[str, tuple[Organisation, list[Span]]]:
    """A name that begins just one longer name of the act is that body's short form."""
    kept = dict(groups)
    for key, (organisation, spans) in groups.items():
        words = fold(organisation.name)
        longer = [k for k in kept if k != key and fold(kept[k][0].name).startswith(f"{words} ")]
        if len(longer) == 1 and not organisation.authority and len(words.split()) > 1:
            body, places = kept[longer[0]]
            kept[longer[0]] = (replace(body, aliases=(*body.aliases, organisation.name)), sorted((*places, *spans)))
            del kept[key]
    return kept


def extract(
    text: Text,
    act: ActZones,
    *,
    authority: Authority | None = None,
    known: Sequence[Known] = (),
    also: Sequence[NamedOrganisation] = (),
    hints: tuple[str, ...] = (),
) -> tuple[Mention, ...]:
    """Return the organisations that ``act`` names, each once with every place, in order of first mention.

    Args:
        text: the document.
        act: the parts of the act.
        authority: who decides: "la Métropole" alone means it.
        known: the bodies of the gazetteer found in the document.
        also: organisations that other components found by name.
        hints: what tells homonymous authorities apart.
    """
    reference, zone = Reference.load(), act.whole
    inside = [k for k in known if zone.start <= k.span.start and k.span.end <= zone.end]
    listed = [NamedOrganisation(k.organisation, k.span) for k in inside]
    own = list(_alone(text, zone, authority)) if authority else []
    named = _disjoint(
        [
            *also,
            *sorted(headed(text, zone), key=lambda f: -(f.span.end - f.span.start)),
            *listed,
            *own,
            *_acronyms(text, zone),
        ]
    )
    found = [_as_authority(one, reference, hints) for one in named]
    if authority:
        found = [_own_name(one, authority) for one in found]
    return tuple(Mention(o, Proof(tuple(spans), RULE)) for o, spans in _grouped(found))


def _own_name(found: NamedOrganisation, authority: Authority) -> NamedOrganisation:
    if found.organisation.authority == authority.address:
        return replace(found, organisation=deciding(authority))
    return found
