"""Which rows of a table list grants, and what its columns hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from registre.extraction.budget.cells import Row, at, is_figure, is_filled, is_worded, words
from registre.extraction.subsidies import heads as h
from registre.facts import SubsidyNature, SubsidyStatus
from registre.reading.text import Table, Text

_MOST_HEAD_ROWS = 3
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_STATUS = {True: SubsidyStatus.AWARDED, False: SubsidyStatus.PROPOSED}


@dataclass(frozen=True, slots=True)
class Grants:
    """A column of grants: where they stand, for which year, of which nature."""

    column: int
    status: SubsidyStatus
    year: int | None = None
    nature: SubsidyNature | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Rows that list grants, and what their columns hold.

    Attributes:
        heads: the words above each column.
        rows: the rows below them.
        name: the column of the beneficiaries.
        grants: the columns of their grants.
        purpose, nature: the columns of what they are for, and of their nature.
    """

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    name: int
    grants: tuple[Grants, ...]
    purpose: int | None = None
    nature: int | None = None


def _is_head(text: Text, rows: Sequence[Row], n: int) -> bool:
    """Whether a row may head columns of names and of amounts."""
    filled = [words(text, cell) for cell in rows[n] if is_filled(cell)]
    if len(filled) < 2 or any(is_figure(text, cell) for cell in rows[n]):
        return False
    return any(h.BODY.search(cell) or h.NAME.search(cell) for cell in filled) or _heads_amounts(text, rows, n)


def _heads_amounts(text: Text, rows: Sequence[Row], n: int) -> bool:
    """Whether the first rows of a table head amounts alone: the column of names below them has no head."""
    heads = rows[: n + _MOST_HEAD_ROWS] if n == 0 else ()
    above = [row for row in heads if not is_filled(at(row, 0))]
    said = " ".join(words(text, cell) for row in above for cell in row)
    first = rows[len(above)] if len(above) < len(rows) else ()
    return bool(above and h.VOTED.search(said) and is_worded(text, at(first, 0)))


def _spread(text: Text, row: Row, *others: Row) -> list[str]:
    """The words of a row of heads, those that span columns over each that has a head of its own in another row."""
    found = [words(text, cell).strip() for cell in row]
    for n in range(1, len(found)):
        if not found[n] and any(is_filled(at(other, n)) and is_filled(at(other, n - 1)) for other in others):
            found[n] = found[n - 1]
    return found


def _head_rows(text: Text, rows: Sequence[Row], start: int) -> int:
    """Where the rows of heads that begin at ``start`` end: those without amounts that name no one."""
    end, name = start + 1, h.first([words(text, cell) for cell in rows[start]], h.BODY, h.NAME, but=h.CODE) or 0
    while end < min(len(rows), start + _MOST_HEAD_ROWS):
        row = rows[end]
        if is_filled(at(row, name)) or any(is_figure(text, cell) for cell in row) or not any(map(is_filled, row)):
            break
        end += 1
    return end


def _heads(text: Text, rows: Sequence[Row]) -> tuple[str, ...]:
    spread = [_spread(text, row, *rows[n + 1 : n + 2], *rows[max(0, n - 1) : n]) for n, row in enumerate(rows)]
    width = max(len(row) for row in spread)
    return tuple(" ".join(row[i] for row in spread if i < len(row) and row[i]) for i in range(width))


def _own_year(head: str) -> int | None:
    years = {int(year) for year in _YEAR.findall(head)}
    return years.pop() if len(years) == 1 else None


def _grants(column: int, head: str, current: int | None) -> Grants | None:
    """What the head of a column says of the amounts below it; ``current`` is the year that the act is about."""
    own, decided = _own_year(head), h.DECIDED.search(head)
    if h.ASKED.search(head) or (h.NOT_GRANTED.search(head) and not decided):
        return None
    if (own and current and own < current) or (h.PAST.search(head) and not (own and own == current)):
        year = own or (current - 1 if current and h.LAST_YEAR.search(head) else None)
        return Grants(column, SubsidyStatus.PREVIOUS, year, h.nature_in(head))
    if decided or h.PROPOSED.search(head) or h.MONEY.search(head) or (own and own == current):
        proposed = h.PROPOSED.search(head) and not decided
        return Grants(column, _STATUS[not proposed], own or current, h.nature_in(head))
    return None


def _without_totals(heads: Sequence[str], grants: Sequence[Grants]) -> tuple[Grants, ...]:
    """Columns of grants without one that sums others of the same standing."""
    apart = tuple(g for g in grants if not h.TOTAL.search(heads[g.column]))
    standing = {(g.status, g.year) for g in apart}
    return apart + tuple(g for g in grants if g not in apart and (g.status, g.year) not in standing)


def _surest(heads: Sequence[str], grants: Sequence[Grants]) -> tuple[Grants, ...]:
    """Columns of grants, what was proposed or merely headed by money left out where another says what is decided."""
    decided = [g for g in grants if g.status is SubsidyStatus.AWARDED and h.DECIDED.search(heads[g.column])]
    if not decided:
        firm = [g for g in grants if g.status is SubsidyStatus.AWARDED]
        return tuple(g for g in grants if not firm or g.status is not SubsidyStatus.PROPOSED)
    return tuple(g for g in grants if g in decided or g.status is SubsidyStatus.PREVIOUS)


def _carried_over(heads: Sequence[str], grants: tuple[Grants, ...]) -> tuple[Grants, ...]:
    """Where a column carries earlier grants over ("à reporter"), the others are those of the past."""
    if not any(h.REPORTED.search(heads[g.column]) for g in grants):
        return grants
    return tuple(
        replace(g, year=None) if h.REPORTED.search(heads[g.column]) else replace(g, status=SubsidyStatus.PREVIOUS)
        for g in grants
    )


def _current_year(heads: Sequence[str], year: int | None) -> int | None:
    """The year that a table is about: the last of those that head its columns, where several do; else the act's."""
    headed = {own for head in heads if (own := _own_year(head)) and not h.ASKED.search(head)}
    return max(headed) if len(headed) > 1 or (headed and year is None) else year


def _name_column(text: Text, heads: Sequence[str], rows: Sequence[Row]) -> int | None:
    """The column of the beneficiaries, when it prints words."""
    column = h.first(heads, h.BODY, h.NAME, but=h.CODE)
    if column is None and heads and not heads[0]:
        column = 0
    if column is None or any(map(h.PERSON.search, heads)):
        return None
    filled = [cell for row in rows if is_filled(cell := at(row, column))]
    return column if 2 * sum(is_worded(text, cell) for cell in filled) > len(filled) else None


def _layout(text: Text, heads: tuple[str, ...], rows: tuple[Row, ...], year: int | None) -> Layout | None:
    name = _name_column(text, heads, rows)
    if name is None:
        return None
    current = _current_year(heads, year)
    holds = [n for n in range(len(heads)) if n != name and any(is_figure(text, at(row, n)) for row in rows)]
    found = [one for n in holds if (one := _grants(n, heads[n], current))]
    grants = _carried_over(heads, _surest(heads, _without_totals(heads, found)))
    if not grants:
        return None
    others = [head if n != name and n not in holds else "" for n, head in enumerate(heads)]
    return Layout(heads, rows, name, grants, h.first(others, h.PURPOSE), h.first(others, h.NATURE))


def layouts(text: Text, table: Table, year: int | None) -> Iterator[Layout]:
    """Give the parts of a table that list grants: each row of heads, repeated or new, begins one.

    Args:
        text: the document.
        table: the table.
        year: the fiscal year of the act, where it says one.
    """
    starts = [n for n in range(len(table.rows)) if _is_head(text, table.rows, n)]
    for start, end in pairwise([*starts, len(table.rows)]):
        body = _head_rows(text, table.rows[:end], start)
        if body < end and (found := _layout(text, _heads(text, table.rows[start:body]), table.rows[body:end], year)):
            yield found
