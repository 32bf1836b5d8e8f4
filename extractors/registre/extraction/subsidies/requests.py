"""Support that the council asks for: from whom, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from registre.extraction.organisations import NamedOrganisation
from registre.extraction.subsidies import asked
from registre.extraction.subsidies.clause import Clause, nature, year
from registre.extraction.subsidies.funders import funders
from registre.facts import BudgetLine, Organisation, Proof, Rule, Span, Subsidy, SubsidyStatus
from registre.french.text import fold

RULE = Rule("subsidy-request", 3, Decimal("0.8"))
_Asked = tuple[NamedOrganisation, Decimal | None, str | None, tuple[Span, ...]]


def _asked(clause: Clause, named: Sequence[NamedOrganisation], plan: Sequence[BudgetLine]) -> Iterator[_Asked]:
    """Each funder with what it is asked for: in the clause, else in the financing plan."""
    told = asked.of_clause(clause, named)
    single = sum(map(len, told)) == 1 and len(named) > 1
    for funder, own in zip(named, told, strict=True):
        lines = [] if own or (single and not plan) else list(asked.of_plan(funder.organisation, plan))
        for money in own:
            yield funder, money.amount, money.currency or None, (money.span,)
        for line in lines:
            yield funder, line.amount, line.currency, line.proof.spans
        if not own and not lines:
            yield funder, None, None, ()


def requests(clause: Clause, asking: Organisation, plan: Sequence[BudgetLine]) -> Iterator[Subsidy]:
    """Give what ``asking`` requests in a clause, an event per funder and amount.

    Where the clause prints no amount for a funder, that of the act's financing plan beside its name is taken.
    """
    named = [one for one in funders(clause) if fold(one.organisation.name) != fold(asking.name)]
    for funder, amount, currency, spans in _asked(clause, named, plan):
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
