"""Financing plans printed as a run of labels and amounts, one a line or all in one."""

from __future__ import annotations

from decimal import Decimal

from registre.extraction.budget import patterns as p
from registre.facts import BudgetLine, BudgetTable, Proof, Rule, Side, Span
from registre.french.money import amount
from registre.reading.text import Text

RULE = Rule("budget-run", 1, Decimal("0.8"))


def _side(label: str) -> Side | None:
    return next((side for side, word in p.SIDES if word.match(label)), None)


def _run(text: Text, start: int, end: int) -> BudgetTable:
    """The lines that follow each other from ``start``; the first words that are no line end them."""
    lines: list[BudgetLine] = []
    side, totals = Side.REVENUE, dict.fromkeys(Side)
    while m := p.RUN_LINE.match(text.plain, start, end):
        label, value = text.trim(m.start("label"), m.end("label")), amount(m["figures"])
        side = _side(m["label"]) or side
        if p.TOTAL.match(m["label"]):
            totals[side] = value
        else:
            proof = Proof((Span(label.start, m.end("figures")),), RULE)
            lines.append(BudgetLine(side, text.quote(label).rstrip(" :-"), value, proof))
        start = m.end()
    return BudgetTable(tuple(lines), totals[Side.EXPENSE], totals[Side.REVENUE])


def _in_table(text: Text, span: Span) -> bool:
    return any(t.span.start < span.end and span.start < t.span.end for t in text.tables)


def runs(text: Text, zone: Span) -> list[BudgetTable]:
    """Return the financing plans within ``zone`` that are runs of two lines or more, outside of tables."""
    opened = (m.end() for m in text.matches(p.PLAN, "plan budge finan", zone))
    found = [_run(text, start, zone.end) for start in opened]
    return [run for run in found if len(run.lines) > 1 and not _in_table(text, run.lines[0].proof.spans[0])]
