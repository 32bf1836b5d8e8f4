"""Facts that take two documents, or two facts, to see."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from registre.inference.facts import Facts, Value
from registre.vocabulary import DCT, RDF, REG, XSD

TRUE = Literal("true", datatype=XSD.boolean)
# What two mentions of one grant must share, and what they may leave unsaid but not contradict.
SHARED = (REG.beneficiary, REG.amount)
COMPATIBLE = (REG.currency, REG.nature, REG.funder)


def triples(facts: Facts) -> Iterator[Triple]:
    """Everything that the rules entail."""
    yield from partners(facts)
    yield from cited_only(facts)
    yield from same_grants(facts)


def partners(facts: Facts) -> Iterator[Triple]:
    """An organisation that is the partner of a partnership is a ``reg:Partner``: the defined class of the ontology."""
    yield from (Triple(organisation, RDF.type, REG.Partner) for _, organisation in facts.links(REG.partner))


def cited_only(facts: Facts) -> Iterator[Triple]:
    """An act that some document cites, and that no document holds."""
    held = {subject for subject, _ in facts.links(DCT.source)}
    yield from (Triple(act, REG.citedOnly, TRUE) for _, act in facts.links(REG.cites) if act not in held)


def same_grants(facts: Facts) -> Iterator[Triple]:
    """A recalled grant is the one that its act awarded, where beneficiary and amount leave just one candidate."""
    stated = {term: facts.values(term) for term in (*SHARED, *COMPATIBLE)}
    status = facts.values(REG.subsidyStatus)
    awards: dict[NamedNode, set[NamedNode]] = {}
    for act, grant in facts.links(REG.subsidy):
        if REG.Awarded in status.get(grant, ()):
            awards.setdefault(act, set()).add(grant)
    for recalled, act in facts.links(REG.decidedBy):
        candidates = [grant for grant in awards.get(act, ()) if _alike(recalled, grant, stated)]
        if REG.Previous in status.get(recalled, ()) and len(candidates) == 1:
            yield Triple(recalled, REG.sameGrantAs, candidates[0])


def _alike(recalled: NamedNode, grant: NamedNode, stated: dict[NamedNode, dict[NamedNode, set[Value]]]) -> bool:
    def both(term: NamedNode) -> tuple[set[Value], set[Value]]:
        return stated[term].get(recalled, set()), stated[term].get(grant, set())

    same = all(one and one == other for one, other in map(both, SHARED))
    return same and all(not one or not other or one & other for one, other in map(both, COMPATIBLE))
