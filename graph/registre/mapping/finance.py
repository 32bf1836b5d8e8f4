"""Who gives what to whom, with whom, under which earlier act, at whose cost."""

from __future__ import annotations

from pyoxigraph import NamedNode

from registre.facts import Agreement, BudgetCharge, BudgetLine, BudgetTable, Citation, Partnership, Subsidy
from registre.mapping.graph import french, year
from registre.mapping.keys import organisation_key
from registre.mapping.part import Whole
from registre.mapping.people import organisation
from registre.vocabulary import RDFS, REG


def subsidy(act: Whole, fact: Subsidy) -> None:
    """State a subsidy as a whole event."""
    graph = act.graph
    node = graph.describe(
        act.apart(graph.ids.subsidy(act.node, fact)),
        REG.Subsidy,
        beneficiary=organisation(graph, fact.beneficiary),
        funder=organisation(graph, fact.funder) if fact.funder else None,
        amount=fact.amount,
        currency=fact.currency,
        subsidyStatus=fact.status,
        nature=fact.nature,
        fiscalYear=year(fact.year),
        purpose=french(fact.purpose),
        decidedBy=_cited(act, fact.decided_by) if fact.decided_by else None,
    )
    act.has(REG.subsidy, node, fact.proof)


def partnership(act: Whole, fact: Partnership) -> None:
    """State that an organisation takes part, and in which role."""
    graph = act.graph
    node = graph.describe(
        act.apart(graph.ids.below(act.node, "partnership", organisation_key(fact.partner), fact.role.value)),
        REG.Partnership,
        partner=organisation(graph, fact.partner),
        partnerOf=organisation(graph, fact.partner_of) if fact.partner_of else None,
        role=fact.role,
        openList=fact.open_list or None,
    )
    act.has(REG.partnership, node, fact.proof)


def agreement(act: Whole, fact: Agreement) -> None:
    """State an agreement to be signed."""
    graph = act.graph
    parties = "-".join(sorted(organisation_key(party) for party in fact.counterparties))
    node = graph.describe(
        act.apart(graph.ids.below(act.node, "agreement", parties or "sans-partie")),
        REG.Agreement,
        signatory=french(fact.signatory),
    )
    for party in fact.counterparties:
        graph.state(node, REG.counterparty, organisation(graph, party))
    act.has(REG.agreement, node, fact.proof)


def budget(act: Whole, fact: BudgetTable) -> None:
    """State a table and its lines; its printed totals are kept beside them, as checks."""
    graph = act.graph
    table = graph.describe(
        act.numbered("budget"),
        REG.BudgetTable,
        totalExpense=fact.total_expense,
        totalRevenue=fact.total_revenue,
    )
    graph.state(act.node, REG.budgetTable, table)
    for ordinal, line in enumerate(fact.lines, start=1):
        _line(act, line, table, ordinal)


def _line(act: Whole, fact: BudgetLine, table: NamedNode, ordinal: int) -> None:
    graph = act.graph
    node = graph.describe(
        act.apart(graph.ids.below(table, fact.side.value, fact.label)),
        REG.BudgetLine,
        side=fact.side,
        amount=fact.amount,
        currency=fact.currency,
        ordinal=ordinal,
        inTable=table,
    )
    graph.state(node, RDFS.label, french(fact.label))
    act.has(REG.budgetLine, node, fact.proof)


def charge(act: Whole, fact: BudgetCharge) -> None:
    """State where an expense is charged."""
    graph = act.graph
    node = graph.describe(
        act.numbered("charge"),
        REG.BudgetCharge,
        budget=fact.budget,
        fiscalYear=year(fact.year),
        chapter=fact.chapter,
        budgetArticle=fact.article,
        operation=fact.operation,
        amount=fact.amount,
    )
    act.has(REG.charge, node, fact.proof)


def citation(act: Whole, fact: Citation) -> None:
    """State that the act names an earlier one; it is the earlier one's own node, so its own document completes it."""
    act.has(REG.cites, _cited(act, fact), fact.proof)


def _cited(act: Whole, fact: Citation) -> NamedNode:
    node = act.graph.ids.cited(fact, act.node)
    return act.graph.describe(node, REG.Deliberation, number=fact.number, date=fact.date)
