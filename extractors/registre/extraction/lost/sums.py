"""The one way to read the figures of a lost table that gives the totals that it prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

T = TypeVar("T")
Values = tuple[Decimal, ...]
"""Amounts, column by column."""
_MOST_SUMS = 5_000
"""So many sums at most are kept: beyond, nothing is proven."""


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """One way to read a run of figures.

    Attributes:
        values: what it adds to each column.
        state: what is expected behind it.
        read: what was read.
    """

    values: Values
    state: str
    read: T


@dataclass(slots=True)
class _Path(Generic[T]):
    count: int
    step: T | None = None
    before: _Path[T] | None = None

    def steps(self) -> list[T]:
        """The steps from the first on."""
        found: list[T] = []
        at: _Path[T] | None = self
        while at and at.step is not None:
            found.append(at.step)
            at = at.before
        return found[::-1]


def read_in_one_way(
    runs: Iterable[Callable[[str], Sequence[Step[T]]]], opening: str, width: int, accepts: Callable[[str, Values], bool]
) -> list[T] | None:
    """Return what was read of runs of figures in the only way that ends as it must; None where none does, or several.

    Args:
        runs: for each run, the ways to read it after what is expected there.
        opening: what is expected first.
        width: how many columns are summed.
        accepts: whether runs may end in a state, with some sums.
    """
    reached: dict[tuple[str, Values], _Path[T]] = {(opening, (Decimal(0),) * width): _Path(1)}
    for ways in runs:
        further: dict[tuple[str, Values], _Path[T]] = {}
        for (state, sums), path in reached.items():
            for step in ways(state):
                key = (step.state, tuple(a + b for a, b in zip(sums, step.values, strict=True)))
                count = path.count + (further[key].count if key in further else 0)
                further[key] = _Path(count, step.read, path)
        if not further or len(further) > _MOST_SUMS:
            return None
        reached = further
    ends = [path for (state, sums), path in reached.items() if accepts(state, sums)]
    return ends[0].steps() if len(ends) == 1 and ends[0].count == 1 else None
