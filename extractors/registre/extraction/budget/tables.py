"""Budgets laid out as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from registre.extraction.budget import patterns as p
from registre.extraction.budget.cells import Row, at, is_amount, is_filled, is_worded, value, words
from registre.extraction.budget.columns import HEAD_ROWS, Columns, Sides, columns, opens_section, sides
from registre.extraction.budget.totals import without_sums
from registre.facts import BudgetLine, BudgetTable, Proof, Rule, Side, Span
from registre.reading.text import Table, Text

RULE = Rule("budget-table", 2, Decimal("0.95"))
_INTRODUCES = 200
"""How far before a table the words stand that introduce it."""


def _line(text: Text, row: Row, columns: Columns) -> tuple[list[Span], Span] | None:
    """Where a row prints a label, cell by cell, and an amount of one side."""
    cell = at(row, columns.amount)
    if not is_amount(text, cell):
        return None
    labels = [at(row, i) for i in columns.labels if is_filled(at(row, i))]
    while labels and not is_worded(text, labels[-1]):
        labels.pop()
    return (labels, cell) if labels else None


def _read(text: Text, rows: Sequence[Row], columns: Columns) -> tuple[list[BudgetLine], Decimal | None]:
    """The lines of one side, and the total that it prints."""
    lines: list[BudgetLine] = []
    total = None
    for row in rows:
        if (found := _line(text, row, columns)) is None or (printed := value(text, found[1])) is None:
            continue
        labels, cell = found
        if any(p.TOTAL.match(words(text, one)) for one in labels):
            total = printed if any(p.GRAND_TOTAL.match(words(text, one)) for one in labels) else total
        else:
            proof = Proof((Span(min(labels[0].start, cell.start), max(labels[-1].end, cell.end)),), RULE)
            lines.append(BudgetLine(columns.side, " ".join(text.quote(one) for one in labels), printed, proof))
    return without_sums(lines, total), total


def _sections(text: Text, table: Table) -> Iterator[tuple[int, int, Sides]]:
    """The parts of a table that a row of sides heads: where that row stands, where the part ends, its sides."""
    opened = [(n, headed) for n, row in enumerate(table.rows[:HEAD_ROWS]) if (headed := sides(text, row))][:1]
    if opened:
        later = enumerate(table.rows[opened[0][0] + 1 :], start=opened[0][0] + 1)
        opened += [(n, sides(text, row)) for n, row in later if opens_section(text, row)]
    for (start, headed), (end, _) in pairwise([*opened, (len(table.rows), [])]):
        yield start, end, headed


def _is_budget(text: Text, table: Table, sections: Sequence[tuple[int, int, Sides]]) -> bool:
    """Whether both sides are headed, else one in no uncertain words or in a table introduced as a plan."""
    headed = {side for _, _, headed in sections for _, side in headed}
    if len(headed) != 1:
        return bool(headed)
    (start, _, first), *_ = sections
    if p.SURE_SIDE.search(words(text, table.rows[start][first[0][0]])):
        return True
    return text.search(p.FINANCED, max(0, table.span.start - _INTRODUCES), table.span.start) is not None


def budgets(text: Text, table: Table) -> Iterator[BudgetTable]:
    """Give the budgets of a table, one for each part with lines."""
    sections = list(_sections(text, table))
    if not sections or not _is_budget(text, table, sections):
        return
    top = table.rows[: sections[0][0] + HEAD_ROWS]
    heads = [row for row in top if not any(is_amount(text, cell) and at(row, 0) != cell for cell in row)]
    for start, end, headed in sections:
        body = table.rows[start + 1 : end]
        read = {c.side: _read(text, body, c) for c in columns(text, heads, body, headed)} if body else {}
        if lines := tuple(line for found, _ in read.values() for line in found):
            totals = {side: total for side, (_, total) in read.items()}
            yield BudgetTable(lines, totals.get(Side.EXPENSE), totals.get(Side.REVENUE))


def tables(text: Text, zone: Span) -> list[BudgetTable]:
    """Return the tables within ``zone`` that are budgets or financing plans, each once where it is printed again."""
    within = (t for t in text.tables if zone.start <= t.span.start and t.span.end <= zone.end)
    found = (budget for table in within for budget in budgets(text, table))
    once = {tuple((line.side, line.label, line.amount) for line in budget.lines): budget for budget in found}
    return list(once.values())
