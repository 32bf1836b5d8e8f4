"""Compares two organisations: what agrees, what does not, and what that makes together."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from registre.french.text import fold
from registre.identity.judgements import Judgement, Pair, Verdict
from registre.identity.likeness import best
from registre.identity.names import LINKS, TYPES, Name
from registre.identity.odds import reasons
from registre.identity.places import department_of
from registre.identity.profiles import Profile
from registre.identity.weights import APART, ONE, REVIEWED, Weight, score

AUTHOR = "rule:organisations/1"
SHORT = {Weight.INITIALS, Weight.BEGINS}
"""Likenesses that hold only where nothing else answers to the short form."""

_TOLD = Weight.SPELLING.bits
"""From which likeness on two names that are told apart are worth saying so."""

Answering = Callable[[Profile, Profile], int]
"""How many other bodies of a council a short name may mean beside the long one."""


def judge(pair: Pair, one: Profile, other: Profile, answering: Answering) -> Judgement | None:
    """Return what the rule says of two organisations; None where they are plainly two.

    Args:
        pair: their paths.
        one: what the documents tell of the first.
        other: what they tell of the second.
        answering: how many bodies a short name may mean.
    """
    like = _likeness(one, other)
    facts = tuple(_facts(one, other, like))
    name = () if Weight.AUTHORITY in facts and like.bits < 0 else (like,)
    weights = (*facts, *name, *_around(one, other, like, answering))
    likely = score(weights)
    if likely >= ONE:
        verdict = Verdict.SAME
    elif likely >= REVIEWED:
        verdict = Verdict.UNDECIDED
    elif likely <= APART and like.bits >= _TOLD:
        verdict = Verdict.DIFFERENT
    else:
        return None
    return Judgement(pair, verdict, AUTHOR, likely, reasons(weights))


def _likeness(one: Profile, other: Profile) -> Weight:
    department = min(one.departments & other.departments, default="")
    like = best(one.names, other.names, department)
    if like.bits < Weight.STATED.bits and (_gives(one, other) or _gives(other, one)):
        return Weight.STATED
    return like


def _gives(one: Profile, other: Profile) -> bool:
    """Whether the documents give a name of one as another name of the other, and that name tells something."""
    known = {name.bare for name in other.names}
    return any(alias.bare in known and _tells(alias) for alias in one.aliases)


def _tells(name: Name) -> bool:
    return bool(name.telling)


def _facts(one: Profile, other: Profile, like: Weight) -> Iterator[Weight]:
    """What numbers, the reference and the kinds say."""
    mine, theirs = ({n for n in p.numbers if n.startswith("SIREN")} for p in (one, other))
    if one.numbers & other.numbers:
        yield Weight.NUMBER
    elif mine and theirs:
        yield Weight.OTHER_NUMBER
    if one.authority and other.authority:
        yield Weight.AUTHORITY if one.authority == other.authority else Weight.OTHER_AUTHORITY
    elif like is Weight.INITIALS and _by_length(one, other)[0].authority:
        yield Weight.OTHER_AUTHORITY
    if one.kinds and other.kinds:
        yield Weight.KIND if one.kinds & other.kinds else Weight.OTHER_KIND


def _around(one: Profile, other: Profile, like: Weight, answering: Answering) -> Iterator[Weight]:
    """What those say that name them, and how."""
    if one.councils & other.councils:
        yield Weight.COUNCIL
    elif one.departments & other.departments:
        yield Weight.DEPARTMENT
    elif one.departments and other.departments:
        yield Weight.ELSEWHERE
    if not one.councils & other.councils:
        yield from _far(one, other)
    if one.funders & other.funders:
        yield Weight.FUNDER
    if one.listed & other.listed and like is not Weight.NAME:
        yield Weight.LISTED
    if like in SHORT:
        yield from _short(one, other, like, answering)


def _far(one: Profile, other: Profile) -> Iterator[Weight]:
    words = max((len(name.telling) for profile in (one, other) for name in profile.names), default=0)
    if words >= 3:
        yield Weight.RARE
    elif words < 2:
        yield Weight.GENERIC


def _short(one: Profile, other: Profile, like: Weight, answering: Answering) -> Iterator[Weight]:
    """What tells whether a short form means the long one: a generic name needs less than a name of its own."""
    short, long = _by_length(one, other)
    generic = not any(name.telling for name in short.names)
    if one.documents & other.documents and (like is Weight.INITIALS or generic):
        yield Weight.TOGETHER
    elif like is Weight.BEGINS and _adds_place(short, long):
        yield Weight.PLACE
    yield Weight.ALONE if not answering(short, long) else Weight.SEVERAL


def _by_length(one: Profile, other: Profile) -> tuple[Profile, Profile]:
    short, long = sorted((one, other), key=lambda p: (min(len(n.core) for n in p.names), p.path))
    return short, long


def _adds_place(short: Profile, long: Profile) -> bool:
    """Whether the longer name only adds the place of the council that uses the shorter."""
    shared = short.councils & long.councils
    places = {word for council in shared for word in _place_words(council)}
    known = {word for name in short.names for word in name.words}
    added = (set(name.words) - known - LINKS - TYPES for name in long.names)
    return any(words and words <= places for words in added)


def _place_words(council: str) -> Iterator[str]:
    """The words of the names of a council's authority, département and région."""
    from registre.authorities import Reference  # noqa: PLC0415  (read once, and only where a name is short)

    reference, address = Reference.load(), council.removeprefix("authority/")
    yield department_of(council).casefold()
    for place in (address, *reference.around(address).values(), f"departement/{department_of(council)}"):
        if found := reference.named(place):
            yield from fold(found.name).split()
