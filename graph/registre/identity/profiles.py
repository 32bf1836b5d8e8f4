"""What the documents tell of each organisation: names, numbers, who names it, with whom, since when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from registre.identity.names import Name, named
from registre.identity.places import announced, department_of, implied, scope_of
from registre.inference.facts import Facts
from registre.vocabulary import DCT, ORG, REG, SKOS

_NUMBERS = {REG.SIREN: "SIREN", REG.RNA: "RNA", REG.SIRET: "SIRET"}
_THROUGH = (
    (REG.subsidy, (REG.beneficiary, REG.funder)),
    (REG.partnership, (REG.partner, REG.partnerOf)),
    (REG.agreement, (REG.counterparty,)),
)
"""How an act names an organisation through a part of it."""


@dataclass(slots=True)
class Profile:
    """What is known of an organisation.

    Attributes:
        path: its address below the base.
        names: as printed, sorted.
        aliases: other names that a document gives it: acronyms, short forms.
        numbers: its SIREN, SIRET and RNA, each after its kind ("SIREN 200046977").
        kinds: what it is, where said.
        councils: whose acts name it, as paths.
        acts: the acts that name it.
        documents: those that hold these acts.
        dates: of these acts.
        funders: who gives it money.
        listed: the acts that list it among several beneficiaries.
    """

    path: str
    names: tuple[Name, ...] = ()
    aliases: tuple[Name, ...] = ()
    numbers: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    councils: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    dates: set[dt.date] = field(default_factory=set)
    funders: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    authority: str = ""

    @property
    def scope(self) -> str:
        """The council that its name alone belongs to ("judo" of one town), or ""."""
        return "" if self.path == scope_of(self.path) else scope_of(self.path)

    @property
    def departments(self) -> frozenset[str]:
        """The départements of the councils that name it."""
        return frozenset(filter(None, map(department_of, self.councils)))

    @property
    def marks(self) -> set[tuple[str, str]]:
        """What no two members of one cluster may have of its kind but alike: numbers, authority, council of its own."""
        found = {(kind, number) for kind, _, number in (n.partition(" ") for n in self.numbers) if kind == "SIREN"}
        found |= {("authority", self.authority)} if self.authority else set()
        return found | ({("council", self.scope)} if self.scope else set())


def _local(node: NamedNode, base: str) -> str:
    return node.value.removeprefix(base)


def profiles(facts: Facts, base: str) -> dict[str, Profile]:
    """Return what the documents tell of each organisation, by path."""
    found = {path: Profile(path) for path in sorted(_local(node, base) for node in facts.members(REG.Organisation))}
    _read_names(facts, base, found)
    _read_acts(facts, base, found)
    for profile in found.values():
        profile.authority = _authority(profile)
    return found


def _read_names(facts: Facts, base: str, found: dict[str, Profile]) -> None:
    printed, other = facts.values(REG.printedName), facts.values(SKOS.altLabel)
    for node in map(NamedNode, (base + path for path in found)):
        profile = found[_local(node, base)]
        profile.names = tuple(named(value) for value in sorted(v.value for v in printed.get(node, ())))
        profile.aliases = tuple(named(value) for value in sorted(v.value for v in other.get(node, ())))
    for node, value in facts.pairs(ORG.identifier):
        if isinstance(value, Literal) and value.datatype in _NUMBERS and (at := found.get(_local(node, base))):
            at.numbers.add(f"{_NUMBERS[value.datatype]} {value.value}")
    for node, kind in facts.links(REG.organisationKind):
        if at := found.get(_local(node, base)):
            at.kinds.add(kind.value.removeprefix(REG.iri))


def _naming(facts: Facts) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Each act with each organisation that it names."""
    yield from facts.links(REG.mentions)
    for of_act, of_part in _THROUGH:
        acts = {part: act for act, part in facts.links(of_act)}
        for term in of_part:
            yield from ((acts[part], body) for part, body in facts.links(term) if part in acts)


def _read_acts(facts: Facts, base: str, found: dict[str, Profile]) -> None:
    dates = {act: value for act, value in facts.pairs(REG.date) if isinstance(value, Literal)}
    sources, sittings = facts.values(DCT.source), dict(facts.links(REG.adoptedAt))
    for act, body in _naming(facts):
        if profile := found.get(_local(body, base)):
            profile.acts.add(_local(act, base))
            profile.councils.add(scope_of(_local(sittings.get(act, act), base)))
            profile.documents |= {value.value for value in sources.get(act, ())}
            if act in dates:
                profile.dates.add(dt.date.fromisoformat(dates[act].value))
    authorities = dict(facts.links(REG.councilOf))
    for council, authority in authorities.items():
        if profile := found.get(_local(authority, base)):
            profile.councils.add(scope_of(_local(council, base)))
    for session, council in facts.links(REG.sessionOf):
        if session in dates and council in authorities and (at := found.get(_local(authorities[council], base))):
            at.dates.add(dt.date.fromisoformat(dates[session].value))
    _read_grants(facts, base, found)


def _read_grants(facts: Facts, base: str, found: dict[str, Profile]) -> None:
    funders = dict(facts.links(REG.funder))
    acts = {part: act for act, part in facts.links(REG.subsidy)}
    beneficiaries: dict[NamedNode, set[NamedNode]] = {}
    for grant, body in facts.links(REG.beneficiary):
        if grant in acts:
            beneficiaries.setdefault(acts[grant], set()).add(body)
        if grant in funders and (profile := found.get(_local(body, base))):
            profile.funders.add(_local(funders[grant], base))
    for act, bodies in beneficiaries.items():
        for body in bodies if len(bodies) > 1 else ():
            if profile := found.get(_local(body, base)):
                profile.listed.add(_local(act, base))


def _authority(profile: Profile) -> str:
    """The one authority that its address or its names mean; "" where they mean none, or several."""
    if profile.path.startswith("authority/") and not profile.scope:
        return "" if profile.path.startswith("authority/nom/") else profile.path
    meant = {announced(name.printed, profile.departments) for name in profile.names}
    bare = {implied(name.printed, council, profile.dates) for name in profile.names for council in profile.councils}
    found = meant - {""} or (bare if "" not in bare else set())
    return found.pop() if len(found) == 1 else ""
