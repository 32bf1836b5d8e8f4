"""What an act says besides money: how it was voted, its articles, its grounds, whom and what it names."""

from __future__ import annotations

from registre.facts import Article, Event, LegalBasis, Mention, Vote
from registre.mapping.graph import french
from registre.mapping.part import Whole
from registre.mapping.people import organisation, person
from registre.vocabulary import RDFS, REG


def vote(act: Whole, fact: Vote) -> None:
    """State a vote, and who is named in it."""
    graph = act.graph
    node = graph.describe(
        act.numbered("vote"),
        REG.Vote,
        voteStatus=fact.status,
        votesFor=fact.votes_for,
        votesAgainst=fact.votes_against,
        abstentions=fact.abstentions,
        contradiction=french(fact.contradiction),
    )
    for voter in fact.against:
        graph.state(node, REG.voterAgainst, person(graph, voter))
    for voter in fact.abstaining:
        graph.state(node, REG.voterAbstaining, person(graph, voter))
    for voter in fact.non_participants:
        graph.state(node, REG.nonParticipant, person(graph, voter))
    act.has(REG.vote, node, fact.proof)


def article(act: Whole, fact: Article) -> None:
    """State an article of the operative part."""
    graph = act.graph
    place = graph.ids.below(act.node, "article", fact.number)
    node = graph.describe(act.apart(place), REG.Article, number=fact.number, effect=fact.effect)
    act.has(REG.article, node, fact.proof)


def legal_basis(act: Whole, fact: LegalBasis) -> None:
    """State a provision that the act rests on; acts of all authorities share it."""
    graph = act.graph
    node = graph.describe(graph.ids.legal_basis(fact), REG.LegalBasis, printedName=french(fact.label))
    act.has(REG.legalBasis, node, fact.proof)


def mention(act: Whole, fact: Mention) -> None:
    """State that the act names an organisation."""
    act.has(REG.mentions, organisation(act.graph, fact.organisation), fact.proof)


def event(act: Whole, fact: Event) -> None:
    """State an edition of an event."""
    graph = act.graph
    node = graph.describe(
        graph.ids.event(fact),
        REG.Event,
        edition=fact.edition,
        startDate=fact.start,
        endDate=fact.end,
        venue=french(fact.venue),
    )
    graph.state(node, RDFS.label, french(fact.series))
    act.has(REG.event, node, fact.proof)
