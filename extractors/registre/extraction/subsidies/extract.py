"""From the statements and tables of an act to its subsidies, each a complete event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from registre.extraction.organisations import NamedOrganisation
from registre.extraction.subsidies import flattened
from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.clause import (
    MONEY_NATURES,
    Clause,
    amounts,
    beneficiaries,
    beside,
    clause,
    nature,
    purpose,
    status,
    subject,
    year,
)
from registre.extraction.subsidies.heads import nature_in
from registre.extraction.subsidies.items import asked_items, items
from registre.extraction.subsidies.leading import leading
from registre.extraction.subsidies.lists import lists
from registre.extraction.subsidies.merging import once
from registre.extraction.subsidies.recipients import default_body, matter, only_association, pairs, titled_body
from registre.extraction.subsidies.requests import requests
from registre.extraction.subsidies.tables import tables
from registre.extraction.zones import ActZones
from registre.facts import (
    BudgetCharge,
    BudgetTable,
    Citation,
    Organisation,
    Outcome,
    Proof,
    Rule,
    Span,
    Subsidy,
    SubsidyNature,
    SubsidyStatus,
)
from registre.french.text import fold, plain
from registre.reading.text import Table, Text

RULE = Rule("subsidy-clause", 4, Decimal("0.9"))
_BECOMES = {Outcome.ADOPTED: SubsidyStatus.AWARDED, Outcome.REJECTED: SubsidyStatus.REFUSED}
_UNDECIDED = {Outcome.POSTPONED: SubsidyStatus.PROPOSED, Outcome.REJECTED: SubsidyStatus.REFUSED}


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of an act says that its subsidies need.

    Attributes:
        deciding: the authority, as an organisation; it gives what is awarded and gets what is requested.
        outcome: what became of the act: what is proposed and adopted is awarded.
        title: where the title stands: it may name the beneficiary or the year for the whole act.
        citations: the earlier acts that it names: a grant recalled with one was decided by it.
        budgets: its financing plans: a request may leave its amount to them.
        charges: where its expense is charged: the fiscal year, where nothing nearer says it.
        session_date: the day it was decided.
    """

    deciding: Organisation | None = None
    outcome: Outcome | None = None
    title: Span | None = None
    citations: tuple[Citation, ...] = ()
    budgets: tuple[BudgetTable, ...] = ()
    charges: tuple[BudgetCharge, ...] = ()
    session_date: dt.date | None = None


def _act_year(text: Text, act: ActZones, context: Context) -> int | None:
    """The fiscal year that the title names, else that of the charge, else that of the sitting: "cette année"."""
    titled = year(text, context.title.start, context.title.end) if context.title else None
    charged = titled or next((charge.year for charge in context.charges if charge.year), None)
    if charged or context.session_date is None:
        return charged
    return context.session_date.year if text.search(p.THIS_YEAR, act.whole.start, act.whole.end) else None


def _decided_by(found: Clause, citations: Sequence[Citation]) -> Citation | None:
    """The earlier act cited within a clause."""
    inside = (c for c in citations if found.span.start <= c.proof.spans[0].start < found.span.end)
    return next(inside, None)


def _previous_year(found: Clause, decided_by: Citation | None) -> int | None:
    if decided_by and decided_by.date:
        return decided_by.date.year
    return year(found.text, found.span.start, found.span.end)


def _by_another(found: Clause, deciding: Organisation | None) -> bool:
    """Whether a clause recalls what a body of another kind gives ("accordée par la Région")."""
    m = found.text.search(p.BY_OTHER, found.span.start, found.span.end)
    return m is not None and m["giver"].split()[-1].casefold() not in fold(deciding.name if deciding else "")


def _of_clause(
    found: Clause, context: Context, default: NamedOrganisation | None, *, operative: bool
) -> Iterator[Subsidy]:
    stands = status(found, operative=operative, rejected=context.outcome is Outcome.REJECTED)
    if stands is None and not _by_another(found, context.deciding):
        yield from _beside(found, context, default)
    if stands is None or _by_another(found, context.deciding):
        return
    if stands is SubsidyStatus.REQUESTED:
        yield from _requested(found, context)
        return
    yield from _given(found, context, default, stands)
    yield from _beside(found, context, default)


def _requested(found: Clause, context: Context) -> Iterator[Subsidy]:
    """What a clause asks for, with the amounts of the financing plan where it prints none."""
    lines = [line for budget in context.budgets for line in budget.lines]
    if context.deciding:
        yield from requests(found, context.deciding, lines)


def _given(
    found: Clause, context: Context, default: NamedOrganisation | None, stands: SubsidyStatus
) -> Iterator[Subsidy]:
    """Each amount of a clause with the body that gets it."""
    decided_by = _decided_by(found, context.citations) if stands is SubsidyStatus.PREVIOUS else None
    for money, to in pairs(found, amounts(found), default):
        own_year = year(found.text, found.aid.start, found.span.end)
        spans = {found.span, to.span} if to.span.start < found.span.start else {found.span}
        yield Subsidy(
            beneficiary=to.organisation,
            status=stands,
            proof=Proof(tuple(sorted(spans)), RULE),
            amount=money.amount if money else None,
            currency=(money.currency or None) if money else None,
            funder=context.deciding,
            nature=nature(found),
            year=_previous_year(found, decided_by) if stands is SubsidyStatus.PREVIOUS else own_year,
            purpose=purpose(found, (money.span if money else found.aid).end),
            decided_by=decided_by,
        )


def _of_items(text: Text, act: ActZones, context: Context, taken: Sequence[Span]) -> Iterator[Subsidy]:
    """What lists tell whose items leave the words of support to what stands above them."""
    for lead, item in items(text, act, context.title):
        operative = act.operative is not None and item.span.start >= act.operative.start
        stands = status(lead, operative=operative)
        if stands and not any(one.start <= item.span.start < one.end for one in taken):
            yield from _given(item, context, None, stands)


def _of_leading(text: Text, act: ActZones, context: Context, taken: Sequence[Span]) -> list[tuple[Span, Subsidy]]:
    """What lists tell whose items open with the amount, each with the item that tells it."""
    free = (
        (item, stands)
        for item, stands in leading(text, act, context.title)
        if not any(one.start <= item.span.start < one.end for one in taken)
    )
    return [(item.span, given) for item, stands in free for given in _given(item, context, None, stands)]


def _beside(found: Clause, context: Context, default: NamedOrganisation | None) -> Iterator[Subsidy]:
    """What the same body got in earlier years, printed in brackets."""
    to = next(beneficiaries(found, found.span.start, found.span.end), None) or subject(found) or default
    if to is None:
        return
    for money, given in beside(found):
        yield Subsidy(
            beneficiary=to.organisation,
            status=SubsidyStatus.PREVIOUS,
            proof=Proof((found.span,), RULE),
            amount=money.amount,
            currency=money.currency or None,
            funder=context.deciding,
            year=given,
        )


def _of_text(
    text: Text, act: ActZones, context: Context, taken: Sequence[Span], lost: Sequence[Table]
) -> Iterator[Subsidy]:
    """What the statements of an act tell, but for what its tables have told."""
    titled = titled_body(text, context.title)
    only = None if titled else only_association(text, act.whole)
    asked = list(asked_items(text, act))
    for item in asked:
        yield from _requested(item, context)
    taken = [*taken, *(Span(text.statement(item.span.start, act.whole).start, item.span.end) for item in asked)]
    for span in text.statements(p.AID_STEMS, act.whole):
        if any(one.start <= span.start and span.end <= one.end for one in taken):
            continue
        operative = act.operative is not None and span.start >= act.operative.start
        in_title = context.title and context.title.start <= span.start < context.title.end
        if found := clause(text, matter(text, span) if in_title else _before(span, lost)):
            yield from _of_clause(found, context, default_body(found, titled, only), operative=operative)


def _act_nature(text: Text, act: ActZones, charges: Sequence[BudgetCharge]) -> SubsidyNature | None:
    """The nature that the act speaks of, when it speaks of one only, else that of the budget it charges."""
    budgets = {charge.budget for charge in charges if charge.budget}
    charged = {n for n, pattern in MONEY_NATURES for budget in budgets if pattern.search(plain(budget))}
    if len(charged) == 1:
        return charged.pop()
    named = [n for n, pattern in MONEY_NATURES if text.search(pattern, *act.whole)]
    return named[0] if len(named) == 1 else None


def _decided(subsidy: Subsidy, outcome: Outcome | None) -> Subsidy:
    """What became of a support that the act proposes or, in a table, lists."""
    if subsidy.status is SubsidyStatus.PROPOSED and outcome in _BECOMES:
        return replace(subsidy, status=_BECOMES[outcome])
    if subsidy.status is SubsidyStatus.AWARDED and outcome in _UNDECIDED:
        return replace(subsidy, status=_UNDECIDED[outcome])
    return subsidy


def _of_grants(text: Text, act: ActZones, outcome: Outcome | None) -> Outcome | None:
    """What became of the grants of an act: one that puts something off may give all the same."""
    gives = p.DECIDES_TO_GIVE.search(text.plain, act.whole.start, act.whole.end)
    return Outcome.ADOPTED if outcome is Outcome.POSTPONED and gives else outcome


def _named_nature(subsidy: Subsidy, text: Text, title: Span | None) -> Subsidy:
    """A listed grant with the nature that the title names for all."""
    if title is None or subsidy.nature or subsidy.status is not SubsidyStatus.AWARDED:
        return subsidy
    return replace(subsidy, nature=nature_in(text.plain[title.start : title.end]))


def _settled(
    subsidy: Subsidy, outcome: Outcome | None, act_year: int | None, act_nature: SubsidyNature | None
) -> Subsidy:
    """What became of a proposed support, and its year and nature where its own words leave them to the act."""
    if subsidy.status is SubsidyStatus.PROPOSED:
        subsidy = _decided(subsidy, outcome)
    if subsidy.status is SubsidyStatus.AWARDED:
        return replace(subsidy, year=subsidy.year or act_year, nature=subsidy.nature or act_nature)
    return subsidy


def _lost_tables(text: Text, zone: Span) -> list[Table]:
    """The tables of an act whose cells were lost on the way."""
    kept = [table.span for table in text.tables]
    lost = flattened.tables(text, zone)
    return [t for t in lost if not any(t.span.start < one.end and one.start < t.span.end for one in kept)]


def _before(span: Span, lost: Sequence[Table]) -> Span:
    """What stands of a statement before a table whose cells were lost: no full stop parts the two."""
    return Span(span.start, min((t.span.start for t in lost if span.start < t.span.start < span.end), default=span.end))


def _within(span: Span, row: Subsidy) -> bool:
    return span.start <= row.proof.spans[0].start < span.end


def extract(text: Text, act: ActZones, context: Context) -> tuple[Subsidy, ...]:
    """Return the subsidies that ``act`` awards, requests, recalls, proposes or refuses, each event once.

    An event that the report proposes and the operative part decides is one, with the words of both.
    """
    act_year = _act_year(text, act, context)
    funder, title, lost = context.deciding, context.title, _lost_tables(text, act.whole)
    rows = list(tables(text, act.whole, year=act_year, funder=funder, title=title, budgets=context.budgets, lost=lost))
    lost = [t for t in lost if any(_within(t.span, row) for row in rows)]
    taken = [t.span for t in (*text.tables, *lost)]
    rows += lists(text, act, act_year=act_year, funder=funder, title=title, taken=taken)
    act_nature, outcome = _act_nature(text, act, context.charges), _of_grants(text, act, context.outcome)
    opened = _of_leading(text, act, context, taken)
    taken += [span for span, _ in opened]
    stated = (
        *_of_text(text, act, context, taken, lost),
        *_of_items(text, act, context, taken),
        *(s for _, s in opened),
    )
    told = (_settled(s, outcome, act_year, act_nature) for s in stated)
    listed = (_named_nature(_decided(s, outcome), text, title) for s in rows)
    return tuple(once(listed, told))
