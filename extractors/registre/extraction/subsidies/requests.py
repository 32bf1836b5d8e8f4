"""Support that the council asks for: from whom, and how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from registre.extraction.organisations import NamedOrganisation, named_at
from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.clause import Clause, amounts, nature, printed, year
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
from registre.french.money import Money
from registre.french.text import fold, plain

RULE = Rule("subsidy-request", 2, Decimal("0.8"))


def _funders(clause: Clause) -> Iterator[NamedOrganisation]:
    """The bodies and funds that a request names, each once; the State by its fund, where that is named."""
    funds = list(_funds(clause))
    seen = {"etat"} if funds else set()
    for found in sorted((*funds, *_bodies(clause)), key=lambda f: f.span):
        if fold(found.organisation.name) not in seen:
            seen.add(fold(found.organisation.name))
            yield found


def _funds(clause: Clause) -> Iterator[NamedOrganisation]:
    for m in clause.text.finditer(p.FUND, *clause.span):
        span = Span(m.start(), m.end())
        name = clause.text.quote(span).replace(".", "")
        yield NamedOrganisation(Organisation(name, kind=OrganisationKind.PUBLIC_BODY), span)


def _bodies(clause: Clause) -> Iterator[NamedOrganisation]:
    for m in clause.text.finditer(p.FROM, *clause.span):
        found = named_at(clause.text, m.end(), clause.span.end)
        while found:
            if not clause.text.search(p.FUND, *found.span):
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


def _next_to(clause: Clause, funder: NamedOrganisation) -> Iterator[Money]:
    """The amounts right after the name of a funder ("DETR : 148 000 €"), wherever it stands in a clause."""
    every = printed(clause)
    name = re.compile(rf"\b{re.escape(plain(funder.organisation.name))}\b")
    for m in name.finditer(clause.text.plain, clause.span.start, clause.span.end):
        after = p.GIVES_THEN.match(clause.text.plain, m.end(), clause.span.end)
        yield from (money for money in every if after and money.span.start == after.end())


def _asked(
    clause: Clause, funders: Sequence[NamedOrganisation], plan: Sequence[BudgetLine]
) -> Iterator[tuple[NamedOrganisation, Decimal | None, str | None, tuple[Span, ...]]]:
    """Each funder with what is asked from it: the amount beside its name, the only one, or that of the plan."""
    asked = amounts(clause)
    beside = {n: list(_next_to(clause, funder)) for n, funder in enumerate(funders)}
    for n, funder in enumerate(funders):
        own = beside[n] or (asked[:1] if n == 0 and not any(beside.values()) else [])
        lines = [] if asked else list(_from_plan(funder.organisation, plan))
        for money in own:
            yield funder, money.amount, money.currency or None, (money.span,)
        for line in lines:
            yield funder, line.amount, line.currency, line.proof.spans
        if not own and not lines:
            yield funder, None, None, ()


def requests(clause: Clause, asking: Organisation, plan: Sequence[BudgetLine]) -> Iterator[Subsidy]:
    """Give what ``asking`` requests in a clause, an event per funder and amount.

    Where the clause prints no amount, those of the act's financing plan beside the funder's name are taken.
    """
    funders = [one for one in _funders(clause) if fold(one.organisation.name) != fold(asking.name)]
    for funder, amount, currency, spans in _asked(clause, funders, plan):
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
