"""Charges laid out as tables: chapters and articles in columns, or columns that lost their lines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from registre.extraction.budget.cells import Row, at, is_amount, is_filled, words
from registre.extraction.charge import patterns as p
from registre.facts import BudgetCharge, Proof, Rule, Span
from registre.reading.text import Table, Text

RULE = Rule("charge-table", 2, Decimal("0.9"))
_INTRODUCES = 200
"""How far before a table the words stand that introduce it."""


def _columns(text: Text, row: Row) -> dict[str, int]:
    """Which columns a row heads as parts of charges."""
    if any(is_amount(text, cell) for cell in row):
        return {}
    heads = [words(text, cell).strip() for cell in row]
    return {part: n for part, head, _ in p.HEADS for n, cell in reversed(list(enumerate(heads))) if head.match(cell)}


def _charge(text: Text, row: Row, columns: dict[str, int]) -> BudgetCharge | None:
    cells = {part: at(row, n) for part, n in columns.items()}
    printed = {
        part: text.quote(cells[part])
        for part, _, code in p.HEADS
        if part in cells and is_filled(cells[part]) and code.fullmatch(words(text, cells[part]).strip())
    }
    if not printed.keys() & {"chapter", "article"}:
        return None
    proof = Proof(tuple(sorted(cells[part] for part in printed)), RULE)
    return BudgetCharge(
        proof, chapter=printed.get("chapter"), article=printed.get("article"), operation=printed.get("operation")
    )


def _of_table(text: Text, table: Table, zone: Span) -> Iterator[BudgetCharge]:
    before = text.plain[max(zone.start, table.span.start - _INTRODUCES) : table.span.start]
    head = " ".join(words(text, cell) for cell in table.rows[0])
    if not p.INTRODUCED.search(before + head) or p.PLAN.search(before + head):
        return
    columns = _columns(text, table.rows[0])
    for row in table.rows[1:] if columns else ():
        if charge := _charge(text, row, columns):
            yield charge


def rows(text: Text, zone: Span) -> Iterator[BudgetCharge]:
    """Give the charges that the tables within ``zone`` list; those of budgets are none."""
    for table in text.tables:
        if zone.start <= table.span.start and table.span.end <= zone.end:
            yield from _of_table(text, table, zone)
    for m in text.matches(p.COLUMNS, "chapi", zone):
        yield BudgetCharge(Proof((Span(*m.span()),), RULE), chapter=m["chapter"], article=m["article"])
