"""Financing plans printed as a run of labels and amounts, one a line or all in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registre.extraction.budget import patterns as p
from registre.facts import BudgetLine, BudgetTable, Proof, Rule, Side, Span
from registre.french.money import amount
from registre.reading.text import Text

RULE = Rule("budget-run", 3, Decimal("0.8"))


@dataclass(frozen=True, slots=True)
class _Item:
    """A label with its amount, and the sides that the heads right above it name."""

    label: Span
    value: Decimal
    end: int
    heads: tuple[Side, ...]


def _heads(text: Text, at: int, end: int) -> tuple[tuple[Side, ...], int]:
    """The sides that the heads from ``at`` on name, and where they end."""
    sides: list[Side] = []
    while m := p.RUN_HEADS.match(text.plain, at, end):
        sides += [side for side, word in p.SIDES if word.match(m[0])]
        at = m.end()
    return tuple(dict.fromkeys(sides)), at


def _items(text: Text, start: int, end: int) -> Iterator[_Item]:
    """The lines that follow each other from ``start``; the first words that are no line end them."""
    while True:
        heads, start = _heads(text, start, end)
        if heads and (sums := p.HEAD_SUMS.match(text.plain, start, end)):
            start = sums.end()
            continue
        m = p.RUN_LINE.match(text.plain, start, end)
        if m is None or p.NO_LABEL.search(m["label"]):
            return
        label = text.trim(m.start("label"), m.end("label"))
        yield _Item(label, amount(m["figures"]), m.end("figures"), heads)
        start = m.end()


def _is_total(text: Text, item: _Item) -> bool:
    return p.TOTAL.match(text.plain[item.label.start : item.label.end]) is not None


def _own_side(label: str, side: Side) -> Side:
    """The side of a label in a plan without heads: costs are told by what they begin with."""
    if named := next((side for side, word in p.SIDES if word.match(label)), None):
        return named
    return Side.EXPENSE if p.SPENT.match(label) and not p.GIVEN.match(label) else side


def _in_order(text: Text, items: Sequence[_Item]) -> Iterator[tuple[_Item, Side]]:
    """The side of each item where the heads stand above the lines of each side, or nowhere."""
    headed = any(item.heads for item in items)
    side = Side.REVENUE
    for item in items:
        side = item.heads[-1] if item.heads else side
        label = text.plain[item.label.start : item.label.end]
        yield item, side if headed else _own_side(label, Side.REVENUE)


def _side_by_side(text: Text, items: Sequence[_Item]) -> Iterator[tuple[_Item, Side]]:
    """The side of each item where both sides are headed side by side: rows print one of each, totals too."""
    totals = 0
    for item in items:
        label = text.plain[item.label.start : item.label.end]
        if _is_total(text, item):
            yield item, (Side.EXPENSE, Side.REVENUE)[totals % 2]
            totals += 1
        else:
            yield item, Side.REVENUE if p.GIVEN.search(label) and not p.SPENT.match(label) else Side.EXPENSE


def _budget(text: Text, sided: Sequence[tuple[_Item, Side]]) -> BudgetTable:
    lines: list[BudgetLine] = []
    totals: dict[Side, Decimal | None] = dict.fromkeys(Side)
    for item, side in sided:
        if _is_total(text, item):
            totals[side] = item.value
        else:
            proof = Proof((Span(item.label.start, item.end),), RULE)
            lines.append(BudgetLine(side, text.quote(item.label).rstrip(" :-("), item.value, proof))
    return BudgetTable(tuple(lines), totals[Side.EXPENSE], totals[Side.REVENUE])


def _balances(budget: BudgetTable) -> bool:
    """Whether both sides of a plan come to the same sum, which is the printed total where there is one."""
    sums = {side: sum(line.amount for line in budget.lines if line.side is side) for side in Side}
    total = budget.total_expense or budget.total_revenue or sums[Side.EXPENSE]
    return sums[Side.EXPENSE] == sums[Side.REVENUE] == total


def _run(text: Text, start: int, end: int) -> BudgetTable:
    """The plan that begins at ``start``; one whose sides stand side by side must balance."""
    items = list(_items(text, start, end))
    if any(len(item.heads) > 1 for item in items):
        budget = _budget(text, list(_side_by_side(text, items)))
        return budget if _balances(budget) else BudgetTable(())
    return _budget(text, list(_in_order(text, items)))


def _in_table(text: Text, span: Span) -> bool:
    return any(t.span.start < span.end and span.start < t.span.end for t in text.tables)


def runs(text: Text, zone: Span) -> list[BudgetTable]:
    """Return the financing plans within ``zone`` that are runs of two lines or more, outside of tables."""
    opened = (m.end() for m in text.matches(p.PLAN, "plan budge finan le", zone))
    found = [_run(text, start, zone.end) for start in opened]
    return [run for run in found if len(run.lines) > 1 and not _in_table(text, run.lines[0].proof.spans[0])]
