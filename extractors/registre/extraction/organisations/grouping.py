"""Each body once, under its longest name, with every place that names it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from registre.extraction.organisations.acronyms import initials
from registre.extraction.organisations.named import NamedOrganisation
from registre.facts import Organisation, OrganisationKind, Span
from registre.french.text import fold

_SHORTEST, _LONGEST = 3, 10
_LEVELS = {
    "region": "region/",
    "conseil regional": "region/",
    "departement": "departement/",
    "conseil departemental": "departement/",
    "conseil general": "departement/",
}
_KINDS = frozenset(
    {
        "sivom",
        "sivu",
        "sivos",
        "petr",
        "admr",
        "smictom",
        "sictom",
        "rpi",
        "caue",
        "ccas",
        "cias",
        "drac",
        "dreal",
        "ars",
        "caf",
        "cpam",
        "msa",
        "cci",
        "cma",
        "sdis",
        "ogec",
        "apel",
    }
)
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
    """The bodies whose name begins with a short one of two words at least, or a kind of syndicate."""
    words = names[short]
    alone = " " not in words and words not in _KINDS
    return [key for key, name in names.items() if name.startswith(f"{words} ") and not alone]


def _spelt_out(short: str, names: dict[str, str]) -> list[str]:
    """The bodies whose name begins, word by word, with the letters of a short one."""
    acronym = names[short]
    if " " in acronym or not _SHORTEST <= len(acronym) <= _LONGEST:
        return []
    return [key for key, name in names.items() if key != short and initials(name) == acronym]


def _same_words(short: str, names: dict[str, str]) -> list[str]:
    """The first body whose name has the same words in another order ("SASU MARTIN Luc", "SASU Luc MARTIN")."""
    words = sorted(names[short].split())
    first = next(key for key, name in names.items() if sorted(name.split()) == words)
    return [first] if first != short else []


def _of_level(short: str, names: dict[str, str]) -> list[str]:
    """The authorities that "la Région" or "le Conseil départemental" may mean."""
    level = _LEVELS.get(names[short])
    return [key for key in names if key.startswith(level)] if level else []


def grouped(found: Iterable[NamedOrganisation]) -> list[tuple[Organisation, list[Span]]]:
    """Return the bodies named, in order; what can only be a short form of one of them is no body of its own."""
    groups = _by_name(found)
    names = {key: fold(organisation.name) for key, (organisation, _) in groups.items()}
    for key, (organisation, _) in list(groups.items()):
        ways = (way(key, names) for way in (_longer, _spelt_out, _same_words, _of_level))
        meant = next((keys for keys in ways if keys), [])
        if len(meant) == 1 and not organisation.authority:
            groups[meant[0]] = _merged(groups[meant[0]], groups[key])
            del groups[key], names[key]
    return list(groups.values())


def _merged(
    body: tuple[Organisation, list[Span]], short: tuple[Organisation, list[Span]]
) -> tuple[Organisation, list[Span]]:
    (main, places), (other, more) = body, short
    aliases = tuple(dict.fromkeys((*main.aliases, other.name)))
    return replace(main, aliases=aliases), sorted((*places, *more))
