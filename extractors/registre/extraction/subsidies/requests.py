"""Support that the council asks for: from whom, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from registre.extraction.organisations import NamedOrganisation
from registre.extraction.subsidies import asked
from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.clause import Clause, named_year, nature, year
from registre.extraction.subsidies.funders import funders
from registre.facts import BudgetLine, Organisation, Proof, Rule, Span, Subsidy, SubsidyNature, SubsidyStatus
from registre.french.text import fold

RULE = Rule("subsidy-request", 4, Decimal("0.8"))
_NEXT_TO = 12
"""How far behind a fund its year may stand ("DETR 2024", "DSIL (2024)")."""
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


def _year(clause: Clause, funder: NamedOrganisation, title: Span | None) -> int | None:
    """The year that a request is for: beside the funder, so called in the clause, else that of the title."""
    text, span = clause.text, clause.span
    if near := year(text, funder.span.end, min(span.end, funder.span.end + _NEXT_TO)):
        return near
    return named_year(clause) or (year(text, *title) if title else None)


def _nature(clause: Clause, funder: Organisation, title: Span | None) -> SubsidyNature | None:
    """The nature printed; else that of what is built or bought, and of funds whose very name is investment."""
    if named := nature(clause):
        return named
    words = [clause.span, title] if title else [clause.span]
    if any(clause.text.search(p.UPKEEP, *span) for span in words):
        return None
    built = p.FOR_INVESTMENT.fullmatch(funder.name) or any(clause.text.search(p.BUILT, *span) for span in words)
    return SubsidyNature.INVESTMENT if built else None


def requests(
    clause: Clause, asking: Organisation, plan: Sequence[BudgetLine], title: Span | None = None
) -> Iterator[Subsidy]:
    """Give what ``asking`` requests in a clause, an event per funder and amount.

    Where the clause prints no amount for a funder, that of the act's financing plan beside its name is taken; its year
    and nature may be those of the ``title``.
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
            nature=_nature(clause, funder.organisation, title),
            year=_year(clause, funder, title),
        )
