"""Which columns of a budget hold the labels and the amounts of its sides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from registre.extraction.budget import patterns as p
from registre.extraction.budget.cells import Row, at, is_amount, is_filled, is_worded, words
from registre.facts import Side
from registre.reading.text import Text

HEAD_ROWS = 3
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
Sides = Sequence[tuple[int, Side]]
"""Where sides are headed: columns, each with its side."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one side: those that may hold its labels, and the one whose amounts are read."""

    side: Side
    labels: range
    amount: int


def sides(text: Text, row: Row) -> list[tuple[int, Side]]:
    """Return which columns a row heads as sides, neighbours of one side as one; none where it prints amounts."""
    if any(is_amount(text, cell) for cell in row):
        return []
    headed = [(i, side) for i, cell in enumerate(row) for side, word in p.SIDES if word.search(words(text, cell))]
    if {side for _, side in headed} == {Side.REVENUE}:
        costs = [i for i, cell in enumerate(row[: headed[0][0]]) if p.COST.search(words(text, cell))]
        headed = [*((i, Side.EXPENSE) for i in costs[:1]), *headed]
    return [one for n, one in enumerate(headed) if n == 0 or headed[n - 1][1] is not one[1]]


def opens_section(text: Text, row: Row) -> bool:
    """Whether a row within a table opens a side: it prints its name, alone or beside that of the other."""
    filled = [words(text, cell) for cell in row if is_filled(cell)]
    return bool(filled) and all(p.SECTION.fullmatch(cell) for cell in filled)


def _mostly(text: Text, rows: Sequence[Row], columns: range, *, amounts: bool) -> list[int]:
    """The columns, among those given, that hold amounts (or words) in more than half of the rows that fill them."""
    holds, found = is_amount if amounts else is_worded, []
    for i in columns:
        filled = [cell for row in rows if is_filled(cell := at(row, i))]
        if filled and 2 * sum(holds(text, cell) for cell in filled) > len(filled):
            found.append(i)
    return found


def _to_come(text: Text, heads: Sequence[Row], amounts: Sequence[int]) -> int:
    """Of several columns of amounts, the one to come: the last year's, voted or whole, before tax; never accounts."""
    headed = {i: " ".join(words(text, at(row, i)) for row in heads) for i in amounts}
    left = [i for i in amounts if not p.PAST.search(headed[i])] or amounts[-1:]
    years = {i: max(map(int, _YEAR.findall(headed[i])), default=0) for i in left}
    left = [i for i in left if years[i] == max(years.values())]
    for wanted in (p.JOINED, p.VOTED, p.BEFORE_TAX, p.TO_COME):
        if one := next((i for i in left if wanted.search(headed[i])), None):
            return one
    return left[0]


def columns(text: Text, heads: Sequence[Row], body: Sequence[Row], headed: Sides) -> Iterator[Columns]:
    """Give the columns of each side.

    Args:
        text: the document.
        heads: the rows that head the table.
        body: the rows below.
        headed: where its sides are headed.
    """
    width = max(len(row) for row in (*heads, *body))
    edges = [0, *(i for i, _ in headed[1:]), width]
    for (start, end), (_, side) in zip(pairwise(edges), headed, strict=True):
        worded = _mostly(text, body, range(start, end), amounts=False)
        first = worded[0] + 1 if worded else start
        amounts = _mostly(text, body, range(first, end), amounts=True)
        if amounts and worded:
            yield Columns(side, range(start, amounts[0]), _to_come(text, heads, amounts))
        elif amounts and headed[0][0]:
            yield Columns(side, range(headed[0][0]), amounts[0])
