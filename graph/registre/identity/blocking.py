"""Which organisations are worth comparing: those that share a number, an authority, a name or a rare word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from registre.identity.judgements import Pair
from registre.identity.likeness import openings
from registre.identity.names import TYPES, Name, spelled
from registre.identity.profiles import Profile

_LARGEST = 40
"""A key that more share tells too little: "association" would pair every body with every other."""

_PREFIX = 5

Key = tuple[str, ...]


def pairs(profiles: Mapping[str, Profile]) -> list[Pair]:
    """Return the pairs to compare, sorted, each once."""
    blocks: dict[Key, set[str]] = {}
    for path, profile in profiles.items():
        for key in _keys(profile):
            blocks.setdefault(key, set()).add(path)
    small = (members for members in blocks.values() if 1 < len(members) <= _LARGEST)
    found = {Pair.of(*two) for members in small for two in combinations(sorted(members), 2)}
    return sorted(pair for pair in found if _may_meet(profiles[pair.one], profiles[pair.other]))


def _may_meet(one: Profile, other: Profile) -> bool:
    """Whether two may be one at all: a name that is one council's own is not another's, but for its authorities."""
    return bool(one.authority and one.authority == other.authority) or not (
        _foreign(one, other) or _foreign(other, one)
    )


def _foreign(one: Profile, other: Profile) -> bool:
    """Whether a name belongs to one council, and other councils alone name the other."""
    return bool(one.scope and other.councils and one.scope not in other.councils)


def _keys(profile: Profile) -> Iterator[Key]:
    yield from (("number", number) for number in profile.numbers)
    if profile.authority:
        yield "authority", profile.authority
    for name in (*profile.names, *profile.aliases):
        yield "name", " ".join(sorted(name.core))
        yield "letters", name.letters
        for council in profile.councils:
            yield from _local(name, council)


def _local(name: Name, council: str) -> Iterator[Key]:
    """The keys under which the bodies that one council names are compared."""
    for short in name.initials() | openings(name):
        if len(short) > 1:
            yield "acronym", council, short
    if len(name.core) == 1 and len(name.bare) <= 10:
        yield from (("acronym", council, letters) for letters, _ in spelled(name.bare))
    yield from (("word", council, word[:_PREFIX]) for word in name.telling if len(word) > 2)
    yield from (("type", council, word) for word in (name.core if not name.telling else name.core[:2]) if word in TYPES)
