"""Reads one act: calls the component of each family on it, in the order in which they need each other."""

from __future__ import annotations

from decimal import Decimal

from registre.extraction import (
    agreements,
    articles,
    budget,
    charge,
    citations,
    events,
    header,
    legal,
    organisations,
    partners,
    subsidies,
    votes,
)
from registre.extraction.reading import Reading
from registre.extraction.zones import ActZones
from registre.facts import Act, Proof, Rule, Subsidy, SubsidyStatus

RULE = Rule("act", 2, Decimal("0.95"))
_GIVEN = (SubsidyStatus.AWARDED, SubsidyStatus.PREVIOUS)


def _grants(found: tuple[Subsidy, ...]) -> tuple[Subsidy, ...]:
    """A grant to each of those whom the act gives money."""
    return tuple({s.beneficiary.name: s for s in found if s.status in _GIVEN}.values())


def read_act(reading: Reading, act: ActZones, item: int) -> Act:
    """Return the act that stands at ``act``, the ``item``-th of its document."""
    text, session = reading.text, reading.session
    roll = [a.person for a in reading.roll.attendances]
    deciding = organisations.deciding(reading.authority) if reading.authority else None
    head = header.act_header(text, act, after=_after(reading, act))
    voted = votes.extract(text, act, roll)
    outcome = votes.outcome(text, act, voted)
    cited = citations.extract(text, act, head.number, session.date)
    budgets = budget.extract(text, act)
    charges = charge.extract(text, act)
    granted = subsidies.extract(
        text,
        act,
        subsidies.Context(deciding, outcome, head.title_span, cited, budgets, charges, session.date),
    )
    grants = _grants(granted)
    beneficiaries = tuple(grant.beneficiary for grant in grants)
    agreed = agreements.extract(text, act, deciding=deciding, title=head.title_span, grants=grants)
    listed = tuple(partners.lists(text, act.whole))
    joined = partners.extract(
        listed,
        deciding=deciding,
        beneficiaries=beneficiaries,
        agreements=agreed,
        budgets=budgets,
        subsidies=granted,
    )
    mentioned = organisations.extract(
        text,
        act,
        authority=reading.authority,
        known=reading.known,
        also=[one.named for one in listed],
        named=[*beneficiaries, *(body for agreement in agreed for body in agreement.counterparties)],
    )
    return Act(
        item=item,
        proof=Proof(head.spans or (act.whole,), RULE),
        number=head.number,
        title=head.title,
        rapporteur=head.rapporteur,
        commission=head.commission,
        service=head.service,
        outcome=outcome,
        votes=voted,
        subsidies=granted,
        partnerships=joined,
        agreements=agreed,
        budgets=budgets,
        charges=charges,
        citations=cited,
        legal_bases=legal.extract(text, act),
        mentions=mentioned,
        events=events.extract(text, act),
        articles=articles.extract(text, act),
    )


def _after(reading: Reading, act: ActZones) -> int:
    """Where the roll and the session's header end, if they stand in the act's heading."""
    ends = [reading.roll.end, reading.session.opening_end]
    return max((end for end in ends if end <= act.heading.end), default=act.heading.start)
