"""Who acts for the public: elected people in their role, as the graph knows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from registre.french.text import fold
from registre.vocabulary import RDF, RDFS, REG, SKOS

ROLES = (
    REG.attendee, REG.mandateOf, REG.rapporteur, REG.presidedBy, REG.secretary, REG.proxyGiver, REG.proxyHolder,
    REG.voterAgainst, REG.voterAbstaining, REG.nonParticipant, REG.shortFormOf,
)  # fmt: skip
"""What leads to a person who has a public role."""

NAMING = (REG.printedName, RDFS.label, SKOS.altLabel)


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an elected person: all its words, and those of the family name."""

    words: frozenset[str]
    family: frozenset[str]

    @classmethod
    def of(cls, printed: str) -> Name:
        """Return a printed name's words; the family name is its last word and those in capitals.

        >>> sorted(Name.of("Jean-Marc DU BOIS").family)
        ['bois', 'du']
        """
        parts = printed.split()
        family = [part for n, part in enumerate(parts) if n == len(parts) - 1 or (part.isupper() and len(part) > 1)]
        return cls(frozenset(fold(printed).split()), frozenset(fold(" ".join(family)).split()))

    def covers(self, words: frozenset[str]) -> bool:
        """Whether words are of this name, some of them of the family name."""
        return words <= self.words and bool(words & self.family)


class People:
    """The names that may be shown.

    Args:
        names: of the elected people of each authority, by the beginning of their addresses.
    """

    def __init__(self, names: dict[str, list[Name]]) -> None:
        self._names = names

    @classmethod
    def of(cls, store: ox.Store) -> People:
        """Return the people of a store who have a public role."""
        names: dict[str, list[Name]] = defaultdict(list)
        for person in elected(store):
            council = council_of(person)
            names[council] += [Name.of(printed) for printed in _printed(store, person)]
        return cls(dict(names))

    @classmethod
    def named(cls, *printed: str) -> People:
        """Return people of one council, by their printed names."""
        return cls({"": [Name.of(one) for one in printed]})

    def among(self, councils: Iterable[str]) -> list[Name]:
        """Return the names of the people of some councils."""
        return [name for council in councils for name in self._names.get(council, ())]

    @property
    def all(self) -> list[Name]:
        """The names of all."""
        return self.among(self._names)


def council_of(person: ox.NamedNode) -> str:
    """Return what the addresses of a council's people begin with."""
    return person.value.rpartition("/person/")[0]


def elected(store: ox.Store) -> set[ox.NamedNode]:
    """Return the people of a store who have a public role."""
    found = (quad.object for role in ROLES for quad in store.quads_for_pattern(None, role, None, None))
    return {person for person in found if isinstance(person, ox.NamedNode)}


def known(store: ox.Store) -> set[ox.NamedNode]:
    """Return all people of a store."""
    found = (quad.subject for quad in store.quads_for_pattern(None, RDF.type, REG.Person, None))
    return {person for person in found if isinstance(person, ox.NamedNode)}


def _printed(store: ox.Store, person: ox.NamedNode) -> Iterator[str]:
    found = {quad.object for naming in NAMING for quad in store.quads_for_pattern(person, naming, None, None)}
    return (term.value for term in found if isinstance(term, ox.Literal))
