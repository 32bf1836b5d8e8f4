"""From lists, agreements and financing plans to the partners of an act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from registre.extraction.organisations.exclusions import NOT_BODIES
from registre.extraction.partners import patterns as p
from registre.extraction.partners.lists import Listed
from registre.facts import (
    Agreement,
    BudgetTable,
    Organisation,
    PartnerRole,
    Partnership,
    Proof,
    Rule,
    Side,
    Subsidy,
    SubsidyStatus,
)
from registre.french.text import fold, plain

LISTED = Rule("partner-list", 2, Decimal("0.85"))
PARTY = Rule("partner-agreement", 1, Decimal("0.75"))
FUNDER = Rule("partner-funder", 1, Decimal("0.75"))


def _listed(listed: Iterable[Listed]) -> Iterator[Partnership]:
    for one in listed:
        proof = Proof((one.named.span,), LISTED)
        yield Partnership(one.named.organisation, one.role, proof, open_list=one.open_list)


def _parties(agreements: Iterable[Agreement]) -> Iterator[Partnership]:
    for agreement in agreements:
        for party in agreement.counterparties:
            yield Partnership(party, PartnerRole.PARTNER, Proof(agreement.proof.spans, PARTY))


def _funders(budgets: Iterable[BudgetTable], requested: Iterable[Subsidy]) -> Iterator[Partnership]:
    """Those that a financing plan counts on by name, and those that are asked."""
    for budget in budgets:
        for line in budget.lines:
            if line.side is Side.REVENUE and p.CATEGORY.match(plain(line.label)):
                body = Organisation(p.BRACKETS.sub("", line.label).strip())
                yield Partnership(body, PartnerRole.CO_FUNDER, Proof(line.proof.spans, FUNDER))
    for subsidy in requested:
        if subsidy.status is SubsidyStatus.REQUESTED and subsidy.funder and subsidy.funder.name not in NOT_BODIES:
            yield Partnership(subsidy.funder, PartnerRole.CO_FUNDER, Proof(subsidy.proof.spans, FUNDER))


def _keys(organisation: Organisation) -> set[str]:
    return {fold(name) for name in (organisation.name, *organisation.acronyms, *organisation.aliases)}


def _is_kind_of(partner: Organisation, deciding: Organisation | None) -> bool:
    """Whether a name is but the kind of the authority that decides ("Métropole")."""
    return deciding is not None and fold(deciding.name).startswith(f"{fold(partner.name)} ")


def _is_short(one: Partnership, found: Sequence[Partnership]) -> bool:
    """Whether a council without its place is one that was found with it ("Conseil départemental")."""
    name = fold(one.partner.name)
    return name.startswith("conseil ") and any(fold(p.partner.name).startswith(f"{name} ") for p in found)


def extract(
    listed: Sequence[Listed],
    *,
    deciding: Organisation | None = None,
    beneficiaries: Sequence[Organisation] = (),
    agreements: Sequence[Agreement] = (),
    budgets: Sequence[BudgetTable] = (),
    subsidies: Sequence[Subsidy] = (),
) -> tuple[Partnership, ...]:
    """Return the partners that an act names, each once, under the surest role.

    Args:
        listed: those that its lists name.
        deciding: the authority, which is no partner of its own act.
        beneficiaries: whom the act grants money: they are no partners of themselves.
        agreements: their other parties are partners.
        budgets: financing plans, whose funders are partners.
        subsidies: what is requested, whose funders are partners.
    """
    taken = set().union(*(_keys(o) for o in beneficiaries), _keys(deciding) if deciding else set())
    of = beneficiaries[0] if len(beneficiaries) == 1 else None
    found: list[Partnership] = []
    for one in (*_listed(listed), *_parties(agreements), *_funders(budgets, subsidies)):
        if (
            taken.isdisjoint(_keys(one.partner))
            and not _is_kind_of(one.partner, deciding)
            and not _is_short(one, found)
        ):
            taken |= _keys(one.partner)
            found.append(Partnership(one.partner, one.role, one.proof, of, one.open_list))
    return tuple(found)
