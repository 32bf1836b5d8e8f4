"""What the statements of an act tell of its support, lists whose items leave it to what stands above them included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from registre.extraction.organisations import NamedOrganisation
from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.clause import (
    Clause,
    amounts,
    beneficiaries,
    beside,
    clause,
    named_year,
    nature_of,
    purpose,
    status,
    subject,
    year,
)
from registre.extraction.subsidies.context import Context
from registre.extraction.subsidies.items import asked_items, items
from registre.extraction.subsidies.leading import leading
from registre.extraction.subsidies.recipients import default_body, matter, only_association, pairs, titled_body
from registre.extraction.subsidies.requests import requests
from registre.extraction.zones import ActZones
from registre.facts import Citation, Organisation, Outcome, Proof, Rule, Span, Subsidy, SubsidyStatus
from registre.french.text import fold
from registre.reading.text import Table, Text

RULE = Rule("subsidy-clause", 4, Decimal("0.9"))


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
        yield from requests(found, context.deciding, lines, context.title)


def _given(
    found: Clause, context: Context, default: NamedOrganisation | None, stands: SubsidyStatus
) -> Iterator[Subsidy]:
    """Each amount of a clause with the body that gets it."""
    decided_by = _decided_by(found, context.citations) if stands is SubsidyStatus.PREVIOUS else None
    own_year = year(found.text, found.aid.start, found.span.end) or named_year(found)
    for money, to in pairs(found, amounts(found), default):
        spans = {found.span, to.span} if to.span.start < found.span.start else {found.span}
        yield Subsidy(
            beneficiary=to.organisation,
            status=stands,
            proof=Proof(tuple(sorted(spans)), RULE),
            amount=money.amount if money else None,
            currency=(money.currency or None) if money else None,
            funder=context.deciding,
            nature=nature_of(found, money),
            year=_previous_year(found, decided_by) if stands is SubsidyStatus.PREVIOUS else own_year,
            purpose=purpose(found, (money.span if money else found.aid).end),
            decided_by=decided_by,
        )


def of_items(text: Text, act: ActZones, context: Context, taken: Sequence[Span]) -> Iterator[Subsidy]:
    """What lists tell whose items leave the words of support to what stands above them."""
    for lead, item in items(text, act, context.title):
        operative = act.operative is not None and item.span.start >= act.operative.start
        stands = status(lead, operative=operative)
        if stands and not any(one.start <= item.span.start < one.end for one in taken):
            told = named_year(lead)
            yield from (replace(one, year=one.year or told) for one in _given(item, context, None, stands))


def of_leading(text: Text, act: ActZones, context: Context, taken: Sequence[Span]) -> list[tuple[Span, Subsidy]]:
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


def _before(span: Span, lost: Sequence[Table]) -> Span:
    """What stands of a statement before a table whose cells were lost: no full stop parts the two."""
    return Span(span.start, min((t.span.start for t in lost if span.start < t.span.start < span.end), default=span.end))


def of_text(
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
