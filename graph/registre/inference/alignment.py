"""Facts in the terms of other vocabularies: the closure of types and properties over the declared alignments."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from registre.inference.facts import Facts
from registre.ontology.hierarchy import hierarchy
from registre.vocabulary import ELI, ELI_DL, RDF, REG, SCHEMA

# A property whose meaning elsewhere depends on the class of its subject: OWL has no axiom for that.
BY_CLASS = (
    (REG.Deliberation, REG.date, ELI.date_document),
    (REG.Session, REG.date, ELI_DL.activity_date),
)
# What was requested, proposed or refused has funded nothing.
GRANTED = (REG.Awarded, REG.Previous)


def triples(facts: Facts) -> Iterator[Triple]:
    """Everything that the alignments entail."""
    yield from _types(facts)
    yield from _properties(facts)
    yield from _by_class(facts)
    yield from _funded(facts)


def _types(facts: Facts) -> Iterator[Triple]:
    for kind, parents in hierarchy().classes.items():
        for member in facts.members(kind):
            yield from (Triple(member, RDF.type, parent) for parent in parents)


def _properties(facts: Facts) -> Iterator[Triple]:
    forward, backward = hierarchy().properties, hierarchy().reversed
    for subject, term, value in facts.statements(*forward, *backward):
        yield from (Triple(subject, parent, value) for parent in forward.get(term, ()))
        if isinstance(value, NamedNode):
            yield from (Triple(value, parent, subject) for parent in backward.get(term, ()))


def _by_class(facts: Facts) -> Iterator[Triple]:
    for kind, term, parent in BY_CLASS:
        members = set(facts.members(kind))
        yield from (Triple(subject, parent, value) for subject, value in facts.pairs(term) if subject in members)


def _funded(facts: Facts) -> Iterator[Triple]:
    granted = {subsidy for subsidy, status in facts.links(REG.subsidyStatus) if status in GRANTED}
    yield from (
        Triple(grant, SCHEMA.fundedItem, body) for grant, body in facts.links(REG.beneficiary) if grant in granted
    )
