"""Adds up what speaks for and against, in bits of odds, after Fellegi and Sunter (JASA 64, 1969).

A weight of +3 makes two things eight times likelier to be one, -3 eight times less. Prior and weights together give the
logarithm of the odds, to base 2; the score is the probability that they stand for.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum


class Observation(Enum):
    """What was observed: its weight in bits, and what it says, in French."""

    @property
    def bits(self) -> float:
        """Its weight."""
        return float(self.value[0])

    @property
    def reason(self) -> str:
        """What it says."""
        return f"{self.value[1]} ({self.bits:+.1f})"


def probability(prior: float, observations: Iterable[Observation]) -> Decimal:
    """Return the probability that a prior and weights add up to, to three digits."""
    odds = 2.0 ** (prior + sum(one.bits for one in observations))
    return Decimal(str(round(odds / (1 + odds), 3)))


def reasons(observations: Iterable[Observation]) -> tuple[str, ...]:
    """Return what was observed in words, the heaviest first."""
    return tuple(one.reason for one in sorted(observations, key=lambda one: (-abs(one.bits), one.name)))
