"""Which printed names of a council mean one person.

Only names of one council are compared, and only within a term: "M. Tanguy" and "Ronan Tanguy" are one where nobody else
of that family name sits. Two of another civility are two people; so are two who stand on one roll.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from registre.identity.judgements import Judgement, Pair, Verdict
from registre.identity.people import Someone

AUTHOR = "rule:people/1"
_LONG = 9
"""From how many letters on one letter may be a slip."""

_SLIP = "même nom à une lettre près"
_STATED = Verdict.SAME, "0.98", "un document dit le nom court et le nom entier d’une même personne"

Said = tuple[Verdict, str, str]
"""A verdict, its score, and why."""


def judge_people(found: Mapping[str, Someone], stated: set[Pair]) -> Iterator[Judgement]:
    """Give what the rule says of the names of each council that may mean one person.

    Args:
        found: the people, by path.
        stated: pairs that a document itself says to be one.
    """
    councils: dict[str, list[Someone]] = {}
    for someone in found.values():
        councils.setdefault(someone.scope, []).append(someone)
    for members in councils.values():
        for one, other in _comparable(members):
            pair = Pair.of(one.path, other.path)
            if said := _judge(one, other, members, stated=pair in stated):
                verdict, likely, *reasons = said
                yield Judgement(pair, verdict, AUTHOR, Decimal(likely), tuple(reasons))


def _comparable(members: list[Someone]) -> Iterator[tuple[Someone, Someone]]:
    """The pairs that share a word of their names, or the beginning of both words."""
    blocks: dict[str, set[int]] = {}
    for n, someone in enumerate(members):
        for name in someone.names:
            for word in (*name, "".join(word[0] for word in sorted(name))):
                blocks.setdefault(word, set()).add(n)
    pairs = {two for numbers in blocks.values() for two in combinations(sorted(numbers), 2)}
    yield from ((members[a], members[b]) for a, b in sorted(pairs))


def _judge(one: Someone, other: Someone, members: list[Someone], *, stated: bool) -> Said | None:
    """What is said of two names; None where they are plainly two."""
    like = _like(one, other)
    if told_apart := _apart(one, other) if like else None:
        return told_apart
    if stated:
        return _STATED
    return _likely(like, one, other, members) if like else None


def _apart(one: Someone, other: Someone) -> Said | None:
    """What shows that two names alike are two people."""
    if one.marks and other.marks and one.marks != other.marks:
        return Verdict.DIFFERENT, "0", "civilités différentes"
    if one.rolls & other.rolls:
        return Verdict.DIFFERENT, "0.01", "tous deux à l’appel d’une même séance"
    return None


def _likely(like: str, one: Someone, other: Someone, members: list[Someone]) -> Said:
    """What two names alike are: one person where nobody else of the council may be meant."""
    if not one.terms & other.terms:
        return Verdict.UNDECIDED, "0.6", f"{like}, mais dans des mandats différents ou sans date"
    if like == _SLIP:
        return Verdict.UNDECIDED, "0.8", like
    if rivals := _rivals(one, other, members):
        return Verdict.UNDECIDED, "0.5", f"{like}, mais {rivals} autre(s) de ce nom au même mandat"
    return Verdict.SAME, "0.95", f"{like}, seul de ce nom au même mandat"


def _like(one: Someone, other: Someone) -> str:
    """What two names have in common, in French; "" where they are plainly two."""
    found = {_alike(a, b, one, other) for a in one.names for b in other.names}
    return min(found - {""}, key=len, default="")


def _alike(a: tuple[str, ...], b: tuple[str, ...], one: Someone, other: Someone) -> str:
    short, long = (a, b) if len(a) < len(b) else (b, a)
    who = one if short is a else other
    if sorted(a) == sorted(b):
        return "mêmes mots"
    if (who.family_only or len(short) == 1) and long[-len(short) :] == short:
        return "nom de famille seul"
    if _is_initial(a, b) or _is_initial(b, a):
        return "prénom en initiale"
    letters, others = "".join(a), "".join(b)
    slip = len(a) > 1 and len(letters) >= _LONG and Levenshtein.distance(letters, others, score_cutoff=1) <= 1
    return _SLIP if slip else ""


def _is_initial(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a name is another with the first letter of its given name."""
    return len(short) == len(long) > 1 and len(short[0]) == 1 and (long[0][0], *long[1:]) == short


def _rivals(one: Someone, other: Someone, members: list[Someone]) -> int:
    """How many others of the council answer to the shorter of two names in a term that they share."""
    short, long = sorted((one, other), key=lambda s: (min(map(len, s.names)), s.path))
    shared = one.terms & other.terms
    return sum(
        1
        for third in members
        if third.path not in (one.path, other.path)
        and _alike_in_full(short, third)
        and not _alike_in_full(third, long)
        and (not third.days or third.terms & shared)
        and not (short.marks and third.marks and short.marks != third.marks)
    )


def _alike_in_full(short: Someone, third: Someone) -> bool:
    """Whether a longer name answers to a shorter one."""
    return any((len(b) > len(a) and b[-len(a) :] == a) or _is_initial(a, b) for a in short.names for b in third.names)
