"""Judgements: whether two names mean one body or person, who says so, how surely and why."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from registre.identity.outside import is_record


class Verdict(Enum):
    """The four values of a judgement."""

    SAME = "Same"
    DIFFERENT = "Different"
    UNSURE = "Unsure"
    """Someone looked, and cannot tell."""
    UNDECIDED = "Undecided"
    """Nobody has told yet: for review, or a judgement taken back."""


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two individuals by their paths below the base, the first in order first: a natural key, made of facts.

    Where the judgement is about a link, one of them is a record outside (:mod:`registre.identity.outside`).

    >>> Pair.of("org/smoa", "org/adil")
    Pair(one='org/adil', other='org/smoa')
    """

    one: str
    other: str

    @classmethod
    def of(cls, one: str, other: str) -> Pair:
        """Return the pair of two paths, whichever comes first.

        Raises:
            ValueError: they are one path.
        """
        if one == other:
            raise ValueError(f"“{one}” is one thing: there is nothing to judge")
        return cls(*sorted((one, other)))

    @property
    def record(self) -> str:
        """The record outside that one side is, where the judgement is about a link; "" where it is not."""
        return next((side for side in (self.one, self.other) if is_record(side)), "")

    @property
    def individual(self) -> str:
        """The side that is no record; of two individuals, the first."""
        return self.other if is_record(self.one) else self.one

    @property
    def key(self) -> str:
        """The pair as a part of an address: 16 hexadecimal digits, the same on any machine."""
        return hashlib.sha256(f"{self.one}\n{self.other}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What someone, or a rule, says of a pair.

    Attributes:
        pair: whom it is about.
        verdict: what is said.
        author: the rule with its version ("rule:organisations/1"), or who judged.
        score: how likely they are one, from 0 to 1; a person's "same" is 1, "different" 0.
        reasons: why, in French, for people.
    """

    pair: Pair
    verdict: Verdict
    author: str
    score: Decimal
    reasons: tuple[str, ...] = ()

    @property
    def by_rule(self) -> bool:
        """Whether a rule judged; rules judge anew on every run, people's judgements stay."""
        return self.author.startswith("rule:")


CERTAIN = {
    Verdict.SAME: Decimal(1),
    Verdict.DIFFERENT: Decimal(0),
    Verdict.UNSURE: Decimal("0.5"),
    Verdict.UNDECIDED: Decimal("0.5"),
}
"""The score of a person's judgement."""


def judged(pair: Pair, verdict: Verdict, author: str, note: str = "") -> Judgement:
    """Return what a person says of a pair."""
    return Judgement(pair, verdict, author, CERTAIN[verdict], (note,) if note else ())


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A "same" that was not followed, because its two sides are told apart elsewhere.

    Attributes:
        judgement: the one that was not followed.
        apart: the judgement that tells two members of the two sides apart; None where facts do.
        reason: what tells them apart, in French.
    """

    judgement: Judgement
    apart: Judgement | None
    reason: str
