"""An act: its header, and all that it decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from pyoxigraph import NamedNode

from registre.facts import Act
from registre.mapping.decisions import article, event, legal_basis, mention, vote
from registre.mapping.finance import agreement, budget, charge, citation, partnership, subsidy
from registre.mapping.graph import Graph, french
from registre.mapping.part import Whole
from registre.mapping.people import person
from registre.vocabulary import DCT, REG

T = TypeVar("T")


def _commission(graph: Graph, name: str | None) -> NamedNode | None:
    if name is None:
        return None
    return graph.describe(graph.ids.commission(name), REG.Commission, printedName=french(name))


def _header(graph: Graph, act: Act, node: NamedNode, sitting: NamedNode | None) -> None:
    session = graph.document.session
    graph.describe(
        node,
        REG.Deliberation,
        number=act.number,
        date=session.date if session else None,
        adoptedAt=sitting,
        rapporteur=person(graph, act.rapporteur),
        commission=_commission(graph, act.commission),
        service=french(act.service),
        outcome=act.outcome,
    )
    graph.state(node, DCT.title, french(act.title))
    graph.state(node, DCT.source, graph.ids.source)
    graph.prove(node, act.proof)


def _each(whole: Whole, facts: Sequence[T], write: Callable[[Whole, T], None]) -> None:
    for fact in facts:
        write(whole, fact)


def deliberation(graph: Graph, act: Act, sitting: NamedNode | None) -> NamedNode:
    """State one act and all that it decides, and return its address."""
    node = graph.ids.act(act)
    _header(graph, act, node, sitting)
    whole = Whole(graph, node)
    _each(whole, act.votes, vote)
    _each(whole, act.articles, article)
    _each(whole, act.subsidies, subsidy)
    _each(whole, act.partnerships, partnership)
    _each(whole, act.agreements, agreement)
    _each(whole, act.budgets, budget)
    _each(whole, act.charges, charge)
    _each(whole, act.citations, citation)
    _each(whole, act.legal_bases, legal_basis)
    _each(whole, act.mentions, mention)
    _each(whole, act.events, event)
    return node
