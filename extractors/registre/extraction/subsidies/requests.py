"""Support that the council asks for: from whom, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from registre.extraction.organisations import NamedOrganisation, named_at
from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.clause import Clause, amounts, nature, year
from registre.facts import (
    BudgetLine,
    Organisation,
    OrganisationKind,
    Proof,
    Rule,
    Side,
    Span,
    Subsidy,
    SubsidyStatus,
)
from registre.french.text import fold

RULE = Rule("subsidy-request", 1, Decimal("0.8"))


def _funders(clause: Clause) -> Iterator[NamedOrganisation]:
    """The bodies and funds that a request names, each once."""
    seen: set[str] = set()
    for found in sorted((*_funds(clause), *_bodies(clause)), key=lambda f: f.span):
        if fold(found.organisation.name) not in seen:
            seen.add(fold(found.organisation.name))
            yield found


def _funds(clause: Clause) -> Iterator[NamedOrganisation]:
    for m in p.FUND.finditer(clause.text.plain, clause.span.start, clause.span.end):
        span = Span(m.start(), m.end())
        name = clause.text.quote(span).replace(".", "")
        yield NamedOrganisation(Organisation(name, kind=OrganisationKind.PUBLIC_BODY), span)


def _bodies(clause: Clause) -> Iterator[NamedOrganisation]:
    for m in p.FROM.finditer(clause.text.plain, clause.span.start, clause.span.end):
        found = named_at(clause.text, m.end(), clause.span.end)
        while found:
            if not p.FUND.search(clause.text.plain, found.span.start, found.span.end):
                yield found
            following = p.AND_FROM.match(clause.text.plain, found.span.end, clause.span.end)
            found = named_at(clause.text, following.end(), clause.span.end) if following else None


def _from_plan(funder: Organisation, lines: Sequence[BudgetLine]) -> Iterator[BudgetLine]:
    """The lines of revenue of a financing plan that name a funder."""
    names = [fold(name) for name in (funder.name, *funder.acronyms)]
    for line in lines:
        label = f" {fold(line.label)} "
        if line.side is Side.REVENUE and any(f" {name} " in label for name in names):
            yield line


def requests(clause: Clause, asking: Organisation, plan: Sequence[BudgetLine]) -> Iterator[Subsidy]:
    """Give what ``asking`` requests in a clause, an event per funder and amount.

    Where the clause prints no amount, those of the act's financing plan beside the funder's name are taken.
    """
    printed, funders = amounts(clause), list(_funders(clause))
    for funder in funders:
        lines = [] if printed else list(_from_plan(funder.organisation, plan))
        values: list[tuple[Decimal | None, str | None, tuple[Span, ...]]] = [
            (money.amount, money.currency, (money.span,)) for money in printed[:1] if funder is funders[0]
        ]
        values += [(line.amount, line.currency, line.proof.spans) for line in lines]
        for amount, currency, spans in values or [(None, None, ())]:
            yield Subsidy(
                beneficiary=asking,
                status=SubsidyStatus.REQUESTED,
                proof=Proof((clause.span, *spans), RULE),
                amount=amount,
                currency=currency,
                funder=funder.organisation,
                nature=nature(clause),
                year=year(clause.text, funder.span.end, min(clause.span.end, funder.span.end + 12)),
            )
