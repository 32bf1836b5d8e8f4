"""From lists, agreements and financing plans to the partners of an act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from registre.extraction.organisations import initials
from registre.extraction.organisations.exclusions import NOT_BODIES
from registre.extraction.organisations.levels import leveled, may_be_one
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

LISTED = Rule("partner-list", 3, Decimal("0.85"))
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


def _is_body(name: str) -> bool:
    """Whether the name of a funder is that of a body: that of a fund is none."""
    return name not in NOT_BODIES and not fold(name).startswith("fonds ")


def _funders(budgets: Iterable[BudgetTable], requested: Iterable[Subsidy]) -> Iterator[Partnership]:
    """Those that a financing plan counts on by name, and those that are asked."""
    for budget in budgets:
        for line in budget.lines:
            if line.side is Side.REVENUE and p.CATEGORY.match(plain(line.label)):
                body = Organisation(p.BRACKETS.sub("", line.label).strip())
                yield Partnership(body, PartnerRole.CO_FUNDER, Proof(line.proof.spans, FUNDER))
    for subsidy in requested:
        if subsidy.status is SubsidyStatus.REQUESTED and subsidy.funder and _is_body(subsidy.funder.name):
            yield Partnership(subsidy.funder, PartnerRole.CO_FUNDER, Proof(subsidy.proof.spans, FUNDER))


def _keys(organisation: Organisation) -> set[str]:
    return {fold(name) for name in (organisation.name, *organisation.acronyms, *organisation.aliases)}


def _is_kind_of(partner: Organisation, deciding: Organisation | None) -> bool:
    """Whether a name is but the kind or the letters of the authority that decides ("Métropole", "CCLO")."""
    if deciding is None:
        return False
    own, name = fold(deciding.name), fold(partner.name)
    return own.startswith(f"{name} ") or (len(name) > 2 and name == initials(deciding.name))


def _is_told(one: Partnership, every: Sequence[Partnership], found: Sequence[Partnership]) -> bool:
    """Whether a département or région is told already, or is told with its place elsewhere."""
    means = leveled(one.partner.name)
    if means is None:
        return False
    placed = any(may_be_one(p.partner.name, one.partner.name) and _place(p) for p in every)
    return (placed and not means.place) or any(may_be_one(p.partner.name, one.partner.name) for p in found)


def _place(one: Partnership) -> str:
    means = leveled(one.partner.name)
    return means.place if means else ""


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
    every = [*_listed(listed), *_parties(agreements), *_funders(budgets, subsidies)]
    for one in every:
        if (
            taken.isdisjoint(_keys(one.partner))
            and not _is_kind_of(one.partner, deciding)
            and not _is_told(one, every, found)
        ):
            taken |= _keys(one.partner)
            found.append(Partnership(one.partner, one.role, one.proof, of, one.open_list))
    return tuple(found)
