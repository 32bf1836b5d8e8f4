"""An act: what it decides, with whom, on what grounds, at whose cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from pyoxigraph import NamedNode

from registre.facts import (
    Act,
    Agreement,
    Article,
    BudgetCharge,
    BudgetTable,
    Citation,
    Event,
    LegalBasis,
    Mention,
    Partnership,
    Subsidy,
    Vote,
)
from registre.mapping.graph import Graph, french, year
from registre.mapping.people import organisation, person
from registre.vocabulary import DCT, RDFS, REG


class _Act:
    """One act while it is written."""

    def __init__(self, graph: Graph, node: NamedNode) -> None:
        self.graph, self.node = graph, node
        self._seen: Counter[str] = Counter()

    def apart(self, node: NamedNode) -> NamedNode:
        """Return an address that no other part of the act has: true repeats are numbered."""
        self._seen[node.value] += 1
        times = self._seen[node.value]
        return node if times == 1 else NamedNode(f"{node.value}/{times}")

    def vote(self, vote: Vote, n: int) -> None:
        graph = self.graph
        node = graph.describe(
            graph.ids.below(self.node, "vote", n),
            REG.Vote,
            voteStatus=vote.status,
            votesFor=vote.votes_for,
            votesAgainst=vote.votes_against,
            abstentions=vote.abstentions,
            contradiction=french(vote.contradiction),
        )
        sides = ((REG.voterAgainst, vote.against), (REG.voterAbstaining, vote.abstaining))
        for predicate, people in (*sides, (REG.nonParticipant, vote.non_participants)):
            for voter in people:
                graph.state(node, predicate, person(graph, voter))
        graph.state(self.node, REG.vote, node)
        graph.prove(node, vote.proof)

    def subsidy(self, subsidy: Subsidy) -> None:
        graph = self.graph
        decided_by = graph.ids.cited(subsidy.decided_by, self.node) if subsidy.decided_by else None
        node = graph.describe(
            self.apart(graph.ids.subsidy(self.node, subsidy)),
            REG.Subsidy,
            beneficiary=organisation(graph, subsidy.beneficiary),
            funder=organisation(graph, subsidy.funder),
            amount=subsidy.amount,
            currency=subsidy.currency,
            subsidyStatus=subsidy.status,
            nature=subsidy.nature,
            fiscalYear=year(subsidy.year),
            purpose=french(subsidy.purpose),
            decidedBy=decided_by,
        )
        graph.state(self.node, REG.subsidy, node)
        graph.prove(node, subsidy.proof)

    def partnership(self, partnership: Partnership) -> None:
        graph = self.graph
        who, role = graph.ids.organisation_key(partnership.partner), partnership.role.value
        node = graph.describe(
            self.apart(graph.ids.below(self.node, "partnership", who, role)),
            REG.Partnership,
            partner=organisation(graph, partnership.partner),
            partnerOf=organisation(graph, partnership.partner_of),
            role=partnership.role,
            openList=True if partnership.open_list else None,
        )
        graph.state(self.node, REG.partnership, node)
        graph.prove(node, partnership.proof)

    def agreement(self, agreement: Agreement) -> None:
        graph = self.graph
        parties = "-".join(graph.ids.organisation_key(party) for party in agreement.counterparties)
        node = graph.describe(
            self.apart(graph.ids.below(self.node, "agreement", parties)),
            REG.Agreement,
            signatory=french(agreement.signatory),
        )
        for party in agreement.counterparties:
            graph.state(node, REG.counterparty, organisation(graph, party))
        graph.state(self.node, REG.agreement, node)
        graph.prove(node, agreement.proof)

    def budget(self, budget: BudgetTable, n: int) -> None:
        graph = self.graph
        table = graph.describe(
            graph.ids.below(self.node, "budget", n),
            REG.BudgetTable,
            totalExpense=budget.total_expense,
            totalRevenue=budget.total_revenue,
        )
        graph.state(self.node, REG.budgetTable, table)
        for ordinal, line in enumerate(budget.lines, start=1):
            node = graph.describe(
                self.apart(graph.ids.below(table, line.side.value, line.label)),
                REG.BudgetLine,
                side=line.side,
                amount=line.amount,
                currency=line.currency,
                ordinal=ordinal,
                inTable=table,
            )
            graph.state(node, RDFS.label, french(line.label))
            graph.state(self.node, REG.budgetLine, node)
            graph.prove(node, line.proof)

    def charge(self, charge: BudgetCharge, n: int) -> None:
        graph = self.graph
        node = graph.describe(
            graph.ids.below(self.node, "charge", n),
            REG.BudgetCharge,
            budget=charge.budget,
            fiscalYear=year(charge.year),
            chapter=charge.chapter,
            budgetArticle=charge.article,
            operation=charge.operation,
            amount=charge.amount,
        )
        graph.state(self.node, REG.charge, node)
        graph.prove(node, charge.proof)

    def citation(self, citation: Citation) -> None:
        graph = self.graph
        node = graph.describe(
            graph.ids.cited(citation, self.node), REG.Deliberation, number=citation.number, date=citation.date
        )
        graph.state(self.node, REG.cites, node)
        graph.prove(node, citation.proof)

    def legal_basis(self, basis: LegalBasis) -> None:
        graph = self.graph
        node = graph.describe(graph.ids.shared("legal", basis.label), REG.LegalBasis, printedName=french(basis.label))
        graph.state(self.node, REG.legalBasis, node)
        graph.prove(node, basis.proof)

    def mention(self, mention: Mention) -> None:
        graph = self.graph
        node = organisation(graph, mention.organisation)
        graph.state(self.node, REG.mentions, node)
        if node:
            graph.prove(node, mention.proof)

    def event(self, event: Event) -> None:
        graph = self.graph
        when = event.edition or (event.start.isoformat() if event.start else "sans-date")
        node = graph.describe(
            graph.ids.node(
                f"{graph.ids.scope}/event/{graph.ids.shared('x', event.series).value.rpartition('/')[2]}/{when}"
            ),
            REG.Event,
            edition=event.edition,
            startDate=event.start,
            endDate=event.end,
            venue=french(event.venue),
        )
        graph.state(node, RDFS.label, french(event.series))
        graph.state(self.node, REG.event, node)
        graph.prove(node, event.proof)

    def article(self, article: Article) -> None:
        graph = self.graph
        node = graph.describe(graph.ids.below(self.node, "article", article.number), REG.Article, effect=article.effect)
        graph.state(node, REG.number, article.number)
        graph.state(self.node, REG.article, node)
        graph.prove(node, article.proof)


def _header(graph: Graph, act: Act, node: NamedNode, sitting: NamedNode | None) -> None:
    session = graph.document.session
    graph.describe(
        node,
        REG.Deliberation,
        number=act.number,
        date=session.date if session else None,
        adoptedAt=sitting,
        rapporteur=person(graph, act.rapporteur),
        commission=_commission(graph, act),
        service=french(act.service),
        outcome=act.outcome,
    )
    graph.state(node, DCT.title, french(act.title))
    graph.state(node, DCT.source, graph.ids.source)
    graph.prove(node, act.proof)


def _commission(graph: Graph, act: Act) -> NamedNode | None:
    if act.commission is None:
        return None
    node = graph.ids.below(graph.ids.node(graph.ids.scope), "commission", act.commission)
    return graph.describe(node, REG.Commission, printedName=french(act.commission))


def deliberation(graph: Graph, act: Act, sitting: NamedNode | None) -> NamedNode:
    """State one act and all that it decides, and return its address."""
    node = graph.ids.act(act)
    _header(graph, act, node, sitting)
    writer = _Act(graph, node)
    numbered: tuple[tuple[tuple[object, ...], Callable[..., None]], ...] = (
        (act.votes, writer.vote),
        (act.budgets, writer.budget),
        (act.charges, writer.charge),
    )
    for facts, write in numbered:
        for n, fact in enumerate(facts, start=1):
            write(fact, n)
    plain: tuple[tuple[tuple[object, ...], Callable[..., None]], ...] = (
        (act.subsidies, writer.subsidy),
        (act.partnerships, writer.partnership),
        (act.agreements, writer.agreement),
        (act.citations, writer.citation),
        (act.legal_bases, writer.legal_basis),
        (act.mentions, writer.mention),
        (act.events, writer.event),
        (act.articles, writer.article),
    )
    for facts, write in plain:
        for fact in facts:
            write(fact)
    return node
