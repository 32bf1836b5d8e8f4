"""Grants laid out as tables: a beneficiary a row, what it got and gets in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registre.extraction.budget.cells import NOTHING, Row, at, is_filled, is_worded, value, words
from registre.extraction.subsidies import heads as h
from registre.extraction.subsidies.clause import year as year_of
from registre.extraction.subsidies.layout import Grants, Layout, layouts
from registre.extraction.subsidies.names import Named, name_in
from registre.extraction.subsidies.patterns import AID, DUES
from registre.facts import BudgetTable, Organisation, Proof, Rule, Span, Subsidy, SubsidyNature
from registre.reading.text import Table, Text

RULE = Rule("subsidy-table", 4, Decimal("0.95"))
_LEAD = 700
"""How far before a table it may be said what it lists."""
_INTRODUCES = 200
"""How far before a table the words stand that introduce it alone."""


@dataclass(frozen=True, slots=True)
class _Recipient:
    """The body of a row, and where its name stands."""

    named: Named
    cell: Span


def _is_of_grants(text: Text, zone: Span, title: Span | None, table: Table, layout: Layout) -> bool:
    """Whether a table lists grants: its heads say so, else what introduces it; dues, plans and charges are none."""
    heads, start = " ".join(layout.heads), table.span.start
    titled = text.plain[title.start : title.end] if title else ""
    introduced = text.plain[max(zone.start, start - _INTRODUCES) : start]
    if h.ELSE.search(heads) or (DUES.search(heads + titled) and not AID.search(heads + titled)):
        return False
    if h.GRANTS.search(heads) or (AID.search(titled) and h.BODY.search(layout.heads[layout.name])):
        return True
    if AID.search(titled) and any(h.DECIDED.search(layout.heads[grants.column]) for grants in layout.grants):
        return True
    if DUES.search(introduced) and not AID.search(introduced):
        return False
    return bool(
        h.BODY.search(layout.heads[layout.name])
        and not h.ELSE.search(introduced)
        and text.search(AID, max(zone.start, start - _LEAD), start)
    )


def _introduced_year(text: Text, zone: Span, start: int) -> int | None:
    """The fiscal year that the words before a table name."""
    return year_of(text, max(zone.start, start - _INTRODUCES), start)


def _recipient(text: Text, zone: Span, row: Row, layout: Layout, before: _Recipient | None) -> _Recipient | None:
    """Whom a row is about: the one above where its name spans rows with purposes of their own."""
    if any(h.SUM.match(words(text, cell)) for cell in row if is_worded(text, cell)):
        return None
    cell = at(row, layout.name)
    if not is_filled(cell):
        return before if layout.purpose is not None and is_filled(at(row, layout.purpose)) else None
    named = name_in(text, cell, zone)
    return _Recipient(named, cell) if named else None


def _purpose(text: Text, row: Row, layout: Layout, named: Named) -> str | None:
    cell = at(row, layout.purpose) if layout.purpose is not None else NOTHING
    return (text.quote(cell) if is_worded(text, cell) else None) or named.purpose


def _nature(text: Text, row: Row, layout: Layout, grants: Grants) -> SubsidyNature | None:
    cell = at(row, layout.nature) if layout.nature is not None else NOTHING
    return h.nature_of(words(text, cell)) or grants.nature


def _rows(text: Text, zone: Span, layout: Layout, funder: Organisation | None) -> Iterator[Subsidy]:
    recipient: _Recipient | None = None
    for row in layout.rows:
        recipient = _recipient(text, zone, row, layout, recipient)
        for grants in layout.grants if recipient else ():
            amount = value(text, cell := at(row, grants.column))
            if recipient and amount and amount > 0:
                yield Subsidy(
                    beneficiary=recipient.named.organisation,
                    status=grants.status,
                    proof=Proof(tuple(sorted((recipient.cell, cell))), RULE),
                    amount=amount,
                    currency="EUR",
                    funder=funder,
                    nature=_nature(text, row, layout, grants),
                    year=grants.year,
                    purpose=_purpose(text, row, layout, recipient.named),
                )


def tables(
    text: Text,
    zone: Span,
    *,
    funder: Organisation | None,
    year: int | None,
    title: Span | None = None,
    budgets: Sequence[BudgetTable] = (),
    lost: Sequence[Table] = (),
) -> Iterator[Subsidy]:
    """Give the grants of the tables within ``zone``; totals, empty, refused and postponed rows are none.

    What was asked for is no row; what is only proposed is Proposed.

    Args:
        text: the document.
        zone: the act.
        funder: who gives, in each row.
        year: the fiscal year of the act, to tell this year's column from the last one's.
        title: where the act's title stands: it may say that its tables are of grants.
        budgets: the act's budgets and plans: a table that is one lists no grants.
        lost: tables whose cells were lost, made out again.
    """
    lines = [line.proof.spans[0].start for budget in budgets for line in budget.lines]
    for table in (*text.tables, *lost):
        span = table.span
        is_budget = any(span.start <= start < span.end for start in lines)
        if zone.start <= span.start and span.end <= zone.end and not is_budget:
            for layout in layouts(text, table, year or _introduced_year(text, zone, span.start)):
                if _is_of_grants(text, zone, title, table, layout):
                    yield from _rows(text, zone, layout, funder)
