"""Whose line is whose, where the two sides of a budget stood beside each other and their cells were lost.

>>> told_apart([(Decimal(12),), (Decimal(5),), (Decimal(7),)], ((Decimal(12),), (Decimal(12),)))
(False, True, True)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, product

Values = tuple[Decimal, ...]
_MOST = 12
"""So many lines at most are tried in any order."""


def _orders(count: int) -> Iterator[tuple[bool, ...]]:
    """The orders in which tables are read: row by row, the longer side alone at the end; one side, then the other."""
    for pairs in range(count // 2 + 1):
        for tail in (False, True):
            yield (*(False, True) * pairs, *(tail,) * (count - 2 * pairs))
    for first in range(1, count):
        yield (*(False,) * first, *(True,) * (count - first))


def _sums_to(amounts: list[Decimal], total: Decimal) -> bool:
    """Whether amounts sum to a total, those left out that are the sum of the ones behind them."""
    if sum(amounts) == total:
        return True
    subtotals = [one for n, one in enumerate(amounts) if one and one in accumulate(amounts[n + 1 :])]
    return any(sum(amounts) - one == total for one in (*subtotals, sum(subtotals)))


def _gives(lines: Sequence[Values], sides: Sequence[bool], totals: tuple[Values, Values]) -> bool:
    """Whether both sides come to their totals in their last column, which is the one to come."""
    return all(
        _sums_to([values[-1] for values, of in zip(lines, sides, strict=True) if of is side], totals[side][-1])
        for side in (False, True)
    )


def told_apart(lines: Sequence[Values], totals: tuple[Values, Values]) -> tuple[bool, ...] | None:
    """Return for each line whether it is of the second side; None where the totals leave it open.

    Args:
        lines: the amounts of each line, in the order of the text.
        totals: the totals of the first side and of the second.
    """
    ordered = {sides for sides in _orders(len(lines)) if _gives(lines, sides, totals)}
    if len(ordered) == 1:
        return ordered.pop()
    if ordered or len(lines) > _MOST:
        return None
    found = [sides for sides in product((False, True), repeat=len(lines)) if _gives(lines, sides, totals)]
    return found[0] if len(found) == 1 else None
