"""Which printed names are of one person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

from registre.facts import Person, Proof, Rule, SamePerson, Span
from registre.french.text import fold

RULE = Rule("same-person", 1, Decimal("0.97"))


@lru_cache(maxsize=4096)
def _words(name: str) -> list[str]:
    return fold(name).split()


def _fits(short: Person, full: Person) -> bool:
    """Whether the words of a short name begin or end a longer one, or abridge it, with no civility against it."""
    if short.civility and full.civility and short.civility is not full.civility:
        return False
    less, more = _words(short.name), _words(full.name)
    if len(less) == len(more) > 1 and len(less[0]) == 1:
        family_first = less[0] == more[-1][0] and less[1:] == more[:-1]
        return family_first or (less[0] == more[0][0] and less[1:] == more[1:])
    return 0 < len(less) < len(more) and (more[-len(less) :] == less or more[: len(less)] == less)


def match(person: Person, roll: Sequence[Person]) -> Person | None:
    """Return whom on the ``roll`` a name means: the same name, the only fuller one that fits; None in doubt.

    First and family name may stand in either order.
    """
    words = _words(person.name)
    same = [p for p in roll if _words(p.name) == words] or [p for p in roll if sorted(_words(p.name)) == sorted(words)]
    fits = same or [p for p in roll if _fits(person, p) or _fits(p, person)]
    agreeing = [p for p in fits if not (p.civility and person.civility and p.civility is not person.civility)]
    return agreeing[0] if len(agreeing) == 1 else None


def same_persons(named: Iterable[tuple[Person, Span]]) -> tuple[SamePerson, ...]:
    """Return the pairs of a short name and the only fuller one of the same person, each pair once.

    Args:
        named: every printed name of a document with its place.
    """
    places: dict[Person, Span] = {}
    for person, span in named:
        places.setdefault(person, span)
    fuller = [person for person in places if not person.family_name_only]
    found = []
    for short in (person for person in places if person.family_name_only):
        family = _words(short.name)
        fits = [full for full in fuller if _words(full.name)[-len(family) :] == family and _fits(short, full)]
        if len({tuple(_words(full.name)) for full in fits}) == 1:
            spans = tuple(sorted({places[short], places[fits[0]]}))
            found.append(SamePerson(short, fits[0], Proof(spans, RULE)))
    return tuple(found)
