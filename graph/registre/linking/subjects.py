"""What is to be linked: each body once, with all that the documents tell of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Store

from registre.authorities import Reference
from registre.identity.graphs import canonical_graph
from registre.identity.names import Name
from registre.identity.profiles import Profile, profiles
from registre.inference.facts import Facts
from registre.vocabulary import REG


@dataclass
class Subject:
    """A body: its canonical path, and what the documents tell of all that are one with it."""

    path: str
    names: dict[str, Name] = field(default_factory=dict)
    aliases: dict[str, Name] = field(default_factory=dict)
    numbers: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    councils: set[str] = field(default_factory=set)
    dates: set[dt.date] = field(default_factory=set)
    authorities: set[str] = field(default_factory=set)
    deciding: bool = False

    def add(self, profile: Profile) -> None:
        """Take what the documents tell of one of its nodes."""
        self.names |= {name.printed: name for name in profile.names}
        self.aliases |= {name.printed: name for name in profile.aliases}
        self.numbers |= profile.numbers
        self.kinds |= profile.kinds
        self.councils |= profile.councils
        self.dates |= profile.dates
        self.authorities |= {profile.authority} - {""}
        self.deciding = self.deciding or profile.path in profile.councils

    @property
    def departments(self) -> frozenset[str]:
        """The départements of the councils that name it."""
        known = Reference.load().departments()
        return frozenset(filter(None, (known.get(c.removeprefix("authority/"), "") for c in self.councils)))

    @property
    def communes(self) -> frozenset[str]:
        """The communes whose councils name it."""
        start = "authority/commune/"
        return frozenset(c.removeprefix(start) for c in self.councils if c.startswith(start))


def canonical(store: Store, base: str) -> Mapping[str, str]:
    """Return the path that stands for each individual, by its own path."""
    found = store.quads_for_pattern(None, REG.canonical, None, canonical_graph(base))
    return {
        quad.subject.value.removeprefix(base): quad.object.value.removeprefix(base)
        for quad in found
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
    }


def subjects(store: Store, base: str) -> list[Subject]:
    """Return the organisations of a store, in the order of their paths."""
    chosen_for, found = canonical(store, base), dict[str, Subject]()
    for path, profile in profiles(Facts(store, base), base).items():
        chosen = chosen_for.get(path, path)
        found.setdefault(chosen, Subject(chosen)).add(profile)
    return [found[path] for path in sorted(found)]
