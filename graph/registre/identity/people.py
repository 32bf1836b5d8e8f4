"""What the documents tell of each person of a council."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from registre.french.text import fold
from registre.identity.judgements import Pair
from registre.identity.places import scope_of
from registre.identity.terms import terms
from registre.inference.facts import Facts
from registre.vocabulary import REG


@dataclass(slots=True)
class Someone:
    """What the documents tell of a person of a council.

    Attributes:
        path: the address below the base.
        names: as printed, folded, as words.
        civilities: as printed; more than one where documents contradict each other.
        family_only: whether only the family name is printed.
        days: of the sittings and acts that name the person.
        rolls: the sittings on whose roll the name stands.
    """

    path: str
    names: set[tuple[str, ...]] = field(default_factory=set)
    civilities: set[str] = field(default_factory=set)
    family_only: bool = False
    days: set[dt.date] = field(default_factory=set)
    rolls: set[str] = field(default_factory=set)

    @property
    def scope(self) -> str:
        """The council."""
        return scope_of(self.path)

    @property
    def terms(self) -> frozenset[int]:
        """When the person sits."""
        return terms(self.scope, self.days)

    @property
    def marks(self) -> set[tuple[str, str]]:
        """What tells the person from others."""
        return {("civility", next(iter(self.civilities)))} if len(self.civilities) == 1 else set()


def people(facts: Facts, base: str) -> dict[str, Someone]:
    """Return what the documents tell of each person, by path."""
    found = {p: Someone(p) for p in sorted(n.value.removeprefix(base) for n in facts.members(REG.Person))}

    def at(node: NamedNode) -> Someone | None:
        return found.get(node.value.removeprefix(base))

    for node, value in facts.pairs(REG.printedName):
        if (someone := at(node)) and isinstance(value, Literal):
            someone.names.add(tuple(fold(value.value).split()))
    for node, value in facts.pairs(REG.civility):
        if (someone := at(node)) and isinstance(value, Literal):
            someone.civilities.add(value.value)
    for node, _ in facts.pairs(REG.familyNameOnly):
        if someone := at(node):
            someone.family_only = True
    for node, day, roll in _seen(facts):
        if someone := at(node):
            someone.days |= {day} if day else set()
            someone.rolls |= {roll} if roll else set()
    return found


def _seen(facts: Facts) -> Iterator[tuple[NamedNode, dt.date | None, str]]:
    """Each person that a sitting or an act names, its day, and the sitting where it is on the roll."""
    days = {n: dt.date.fromisoformat(v.value) for n, v in facts.pairs(REG.date) if isinstance(v, Literal)}
    sittings = dict(facts.links(REG.attendanceAt))
    proxies = {proxy: sittings.get(line) for line, proxy in facts.links(REG.proxy)}
    acts = {vote: act for act, vote in facts.links(REG.vote)}
    for line, someone in facts.links(REG.attendee):
        if sitting := sittings.get(line):
            yield someone, days.get(sitting), sitting.value
    for term in (REG.presidedBy, REG.secretary, REG.rapporteur):
        yield from ((someone, days.get(where), "") for where, someone in facts.links(term))
    for term in (REG.proxyGiver, REG.proxyHolder):
        for proxy, someone in facts.links(term):
            yield someone, days.get(proxies.get(proxy) or proxy), ""
    for term in (REG.voterAgainst, REG.voterAbstaining, REG.nonParticipant):
        yield from ((someone, days.get(acts.get(vote, vote)), "") for vote, someone in facts.links(term))


def stated_pairs(facts: Facts, base: str) -> set[Pair]:
    """Return the pairs that a document says to be one person."""
    links = ((a.value.removeprefix(base), b.value.removeprefix(base)) for a, b in facts.links(REG.shortFormOf))
    return {Pair.of(one, other) for one, other in links if one != other}
