"""Each body once, under its longest name, with every place that names it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from registre.extraction.organisations.named import NamedOrganisation
from registre.facts import Organisation, OrganisationKind, Span
from registre.french.text import fold

Grouped = dict[str, tuple[Organisation, list[Span]]]


def _key(organisation: Organisation) -> str:
    return organisation.authority or fold(organisation.name)


def _fuller(first: Organisation, other: Organisation) -> Organisation:
    """Two mentions of one body: the longer name, and the acronyms and identifiers of both."""
    if first.kind is OrganisationKind.AUTHORITY and first.authority:
        main = first
    else:
        main = max((first, other), key=lambda o: len(o.name) if o.name not in {*first.acronyms, *other.acronyms} else 0)
    acronyms = tuple(dict.fromkeys((*first.acronyms, *other.acronyms)))
    return replace(main, acronyms=acronyms, kind=first.kind or other.kind)


def _by_name(found: Iterable[NamedOrganisation]) -> Grouped:
    """The mentions of each body; an acronym defined leads to its name."""
    everything = sorted(found, key=lambda f: f.span)
    acronyms = {a: _key(f.organisation) for f in everything for a in f.organisation.acronyms}
    groups: Grouped = {}
    for one in everything:
        key = acronyms.get(one.organisation.name, _key(one.organisation))
        organisation, spans = groups.get(key, (one.organisation, []))
        groups[key] = (_fuller(organisation, one.organisation), [*spans, one.span])
    return groups


def _longer(short: str, names: dict[str, str]) -> list[str]:
    """The bodies whose name begins with a short one of two words at least."""
    words = names[short]
    return [key for key, name in names.items() if name.startswith(f"{words} ") and " " in words]


def grouped(found: Iterable[NamedOrganisation]) -> list[tuple[Organisation, list[Span]]]:
    """Return the bodies named, in order; a name that begins just one longer name of the act is its short form."""
    groups = _by_name(found)
    names = {key: fold(organisation.name) for key, (organisation, _) in groups.items()}
    for key, (organisation, _) in list(groups.items()):
        longer = _longer(key, names)
        if len(longer) == 1 and not organisation.authority:
            body, places = groups[longer[0]]
            aliases = tuple(dict.fromkeys((*body.aliases, organisation.name)))
            groups[longer[0]] = (replace(body, aliases=aliases), sorted((*places, *groups[key][1])))
            del groups[key], names[key]
    return list(groups.values())
