"""Budgets laid out as tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registre.extraction.budget import patterns as p
from registre.facts import BudgetLine, BudgetTable, Proof, Rule, Side, Span
from registre.french.money import amount
from registre.reading.text import Table, Text

RULE = Rule("budget-table", 1, Decimal("0.95"))
_HEADER_ROWS = 3


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of one side: those that may hold its labels, and the one whose amounts are read."""

    side: Side
    labels: range
    amount: int


def _words(text: Text, cell: Span) -> str:
    return text.plain[cell.start : cell.end]


def _figures(text: Text, cell: Span) -> re.Match[str] | None:
    return p.AMOUNT_CELL.match(_words(text, cell))


def _value(text: Text, cell: Span) -> Decimal | None:
    m = _figures(text, cell)
    return amount(m["figures"].replace("- ", "-")) if m else None


def _heading(text: Text, row: Sequence[Span]) -> list[tuple[int, Side]]:
    """Which cells of a row head a side."""
    if any(_figures(text, cell) for cell in row):
        return []
    return [(i, side) for i, cell in enumerate(row) for side, word in p.SIDES if word.search(_words(text, cell))]


def _amount_columns(text: Text, rows: Sequence[Sequence[Span]], columns: range) -> list[int]:
    """The columns, among those given, that hold amounts in more than half of the rows that fill them."""
    found = []
    for i in columns:
        filled = [row[i] for row in rows if i < len(row) and row[i].end > row[i].start]
        if filled and 2 * sum(_figures(text, cell) is not None for cell in filled) > len(filled):
            found.append(i)
    return found


def _to_come(text: Text, heads: Sequence[Sequence[Span]], amounts: Sequence[int]) -> int:
    """Of several columns of amounts, the one headed as to come, else the first that is not accounts."""
    headed = {i: " ".join(_words(text, row[i]) for row in heads if i < len(row)) for i in amounts}
    for i in amounts:
        if p.TO_COME.search(headed[i]) and not p.PAST.search(headed[i]):
            return i
    return next((i for i in amounts if not p.PAST.search(headed[i])), amounts[-1])


def _columns(text: Text, table: Table, at: int, sides: Sequence[tuple[int, Side]]) -> Iterator[_Columns]:
    """The columns of each side that row ``at`` of a table heads."""
    body, heads = table.rows[at + 1 :], table.rows[at : at + _HEADER_ROWS]
    width = max(len(row) for row in table.rows)
    edges = [i for i, _ in sides] + [width]
    for n, (start, side) in enumerate(sides):
        own = range(0 if n == 0 else start, edges[n + 1])
        amounts = _amount_columns(text, body, range(start, edges[n + 1]))
        if amounts and amounts[0] > own.start:
            yield _Columns(side, range(own.start, amounts[0]), _to_come(text, heads, amounts))
        elif amounts:
            yield _Columns(side, range(sides[0][0]), amounts[0])


def _line(text: Text, row: Sequence[Span], columns: _Columns) -> tuple[Span, Span] | None:
    """Where a row prints a label and an amount of one side."""
    if columns.amount >= len(row) or _figures(text, row[columns.amount]) is None:
        return None
    labels = [row[i] for i in columns.labels if i < len(row) and row[i].end > row[i].start]
    labels = [cell for cell in labels if not _figures(text, cell) or cell is not labels[-1]]
    return (Span(labels[0].start, labels[-1].end), row[columns.amount]) if labels else None


def _read(text: Text, rows: Sequence[Sequence[Span]], columns: _Columns) -> tuple[list[BudgetLine], Decimal | None]:
    """The lines of one side, and the total that it prints."""
    lines: list[BudgetLine] = []
    total = None
    for row in rows:
        if (found := _line(text, row, columns)) is None:
            continue
        label, cell = found
        value = _value(text, cell)
        if p.TOTAL.match(_words(text, label)):
            total = value if p.GRAND_TOTAL.match(_words(text, label)) else total
        elif value is not None:
            proof = Proof((Span(min(label.start, cell.start), max(label.end, cell.end)),), RULE)
            lines.append(BudgetLine(columns.side, text.quote(label), value, proof))
    return lines, total


def _budget(text: Text, table: Table) -> BudgetTable | None:
    for at, row in enumerate(table.rows[:_HEADER_ROWS]):
        if sides := _heading(text, row):
            read = {c.side: _read(text, table.rows[at + 1 :], c) for c in _columns(text, table, at, sides)}
            lines = tuple(line for found, _ in read.values() for line in found)
            totals = {side: total for side, (_, total) in read.items()}
            return BudgetTable(lines, totals.get(Side.EXPENSE), totals.get(Side.REVENUE)) if lines else None
    return None


def tables(text: Text, zone: Span) -> list[BudgetTable]:
    """Return the tables within ``zone`` that are budgets or financing plans."""
    within = (t for t in text.tables if zone.start <= t.span.start and t.span.end <= zone.end)
    return [budget for table in within if (budget := _budget(text, table))]
