"""How alike two names are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import token_set_ratio

from registre.identity.names import LINKS, TYPES, Name, spelled
from registre.identity.places import is_place
from registre.identity.weights import Weight

_CLOSE = 80
_LONG_WORD, _SHORTENED = 7, 3


def likeness(one: Name, other: Name, department: str = "") -> Weight:
    """Return the strongest thing that two names have in common, or that they differ.

    Args:
        one: a name.
        other: another.
        department: the code of the département they are named in, which some acronyms end in.
    """
    if one.numbers != other.numbers and not (one.acronym or other.acronym):
        return Weight.OTHER_NUMBERS
    if one.core == other.core or one.words == other.words:
        return Weight.NAME
    if one.letters == other.letters:
        return Weight.LETTERS
    if sorted(one.core) == sorted(other.core):
        return Weight.ORDER
    return _shortened(one, other, department) or _near(one, other)


def _shortened(one: Name, other: Name, department: str) -> Weight | None:
    if is_acronym_of(one, other, department) or is_acronym_of(other, one, department):
        return Weight.INITIALS
    differing = _differing(one.core, other.core)
    if differing and all(_is_short(a, b) for a, b in differing):
        return Weight.ABBREVIATED
    if differing and all(_misspelt(a, b) for a, b in differing):
        return Weight.SPELLING
    return None


def _near(one: Name, other: Name) -> Weight:
    short, long = sorted((one.core, other.core), key=len)
    if long[: len(short)] == short or (set(short) < set(long) and set(short) <= TYPES):
        return Weight.BEGINS
    if one.head and other.head and one.head != other.head:
        return Weight.OTHER_HEAD
    if token_set_ratio(" ".join(one.core), " ".join(other.core)) >= _CLOSE and set(one.telling) & set(other.telling):
        return Weight.ALIKE
    return Weight.OTHER_NAME


def is_acronym_of(short: Name, long: Name, department: str = "") -> bool:
    """Whether a name of one word is made of the initials of another, or of its beginning and a département.

    >>> from registre.identity.names import named
    >>> is_acronym_of(named("SE60"), named("Syndicat d’Energie de l’Oise"), "60")
    True
    """
    if len(short.core) > 2 or len(long.core) < 2 or len(short.bare) > 10:
        return False
    for letters, number in spelled(short.bare):
        if len(letters) < 2:
            continue
        if not number and letters in long.initials():
            return True
        if number and number == department and letters in openings(long):
            return True
    return False


def openings(name: Name) -> set[str]:
    """Return the initials of the words that begin a name, up to each of them."""
    bare = [word for word in name.words if word not in LINKS]
    return {"".join(word[0] for word in words[:n]) for words in (bare, name.words) for n in range(2, len(words) + 1)}


def _differing(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """The words that differ, place by place; none where the numbers of words do."""
    if len(one) != len(other):
        return []
    return [(a, b) for a, b in zip(one, other, strict=True) if a != b]


def _is_short(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTENED and long.startswith(short) and long not in {f"{short}s", f"{short}e", f"{short}es"}


def _misspelt(one: str, other: str) -> bool:
    """Whether two words are one but for a letter, an ending or an accent lost: never two names of places."""
    if {f"{one}s", one} >= {other, one} or {f"{other}s", other} >= {one, other}:
        return True
    long_enough = min(len(one), len(other)) >= _LONG_WORD
    near = long_enough and one[0] == other[0] and Levenshtein.distance(one, other, score_cutoff=1) <= 1
    return near and not (one not in TYPES and is_place(one) and is_place(other))


def best(ones: Sequence[Name], others: Sequence[Name], department: str = "") -> Weight:
    """Return the strongest likeness among several names of two bodies."""
    found = (likeness(one, other, department) for one, other in product(ones, others))
    return max(found, key=lambda weight: weight.bits, default=Weight.OTHER_NAME)
