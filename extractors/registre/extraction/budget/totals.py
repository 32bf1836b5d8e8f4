"""Totals as checks: what sums other lines is no line."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate, combinations

from registre.facts import BudgetLine

_MOST = 8
"""So many lines at most are tried as sums of others."""


def _sums_the_next(lines: Sequence[BudgetLine], n: int) -> bool:
    """Whether a line prints the sum of one or more that follow it."""
    return lines[n].amount in accumulate(line.amount for line in lines[n + 1 :])


def without_sums(lines: list[BudgetLine], total: Decimal | None) -> list[BudgetLine]:
    """Return ``lines`` without those that sum the next ones, where the printed total proves that they are no lines.

    Without a total, or where leaving them out does not give it, all are kept.
    """
    excess = sum(line.amount for line in lines) - (total or Decimal(0))
    if not total or excess <= 0:
        return lines
    sums = [n for n in range(len(lines)) if lines[n].amount and _sums_the_next(lines, n)][:_MOST]
    for count in range(1, len(sums) + 1):
        for left_out in combinations(sums, count):
            if sum(lines[n].amount for n in left_out) == excess:
                return [line for n, line in enumerate(lines) if n not in left_out]
    return lines
