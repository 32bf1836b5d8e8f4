"""Judgements in the graph: what is written, and how it is read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from registre.identity.judgements import Contradiction, Judgement, Pair, Verdict
from registre.identity.outside import is_record, of_term, term
from registre.mapping.graph import literal
from registre.store.anew import Anew
from registre.vocabulary import RDF, REG

RULE, PERSON = "rule", "person"
_RECORDS = (REG.judgesIdentifier, REG.judgesTarget)


def judgements_graph(base: str) -> NamedNode:
    """Name the graph of judgements."""
    return NamedNode(f"{base}graph/judgements")


def canonical_graph(base: str) -> NamedNode:
    """Name the graph of what follows from them."""
    return NamedNode(f"{base}graph/canonical")


def node_of(judgement: Judgement, base: str) -> NamedNode:
    """Return the address of a judgement: a rule and a person may each judge a pair once."""
    return NamedNode(f"{base}judgement/{judgement.pair.key}/{RULE if judgement.by_rule else PERSON}")


def triples(judgement: Judgement, base: str) -> Iterator[Triple]:
    """Give the statements of a judgement."""
    node = node_of(judgement, base)
    yield Triple(node, RDF.type, REG.Judgement)
    for side in (judgement.pair.one, judgement.pair.other):
        if is_record(side):
            found = term(side)
            yield Triple(node, REG.judgesTarget if isinstance(found, NamedNode) else REG.judgesIdentifier, found)
        else:
            yield Triple(node, REG.judges, NamedNode(base + side))
    yield Triple(node, REG.verdict, REG[judgement.verdict.value])
    yield Triple(node, REG.author, Literal(judgement.author))
    yield Triple(node, REG.score, literal(judgement.score))
    yield from (Triple(node, REG.reason, Literal(reason, language="fr")) for reason in judgement.reasons)


def contradicting(contradiction: Contradiction, base: str) -> Iterator[Triple]:
    """Give what says that a judgement was not followed, and why."""
    node = node_of(contradiction.judgement, base)
    yield Triple(node, REG.notFollowed, Literal(contradiction.reason, language="fr"))
    if contradiction.apart:
        yield Triple(node, REG.contradictedBy, node_of(contradiction.apart, base))


def stored(store: Store | Anew, base: str) -> list[Judgement]:
    """Return the judgements of a store, in the order of their pairs, a rule's before a person's."""
    found: dict[str, dict[str, list[NamedNode | Literal]]] = {}
    for quad in store.quads_for_pattern(None, None, None, judgements_graph(base)):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            values = found.setdefault(quad.subject.value, {})
            values.setdefault(quad.predicate.value, []).append(quad.object)
    return sorted((_read(values, base) for values in found.values()), key=lambda j: (j.pair, not j.by_rule))


def _read(values: dict[str, list[NamedNode | Literal]], base: str) -> Judgement:
    individuals = [node.value.removeprefix(base) for node in values[REG.judges.value]]
    records = (node for term in _RECORDS for node in values.get(term.value, ()))
    one, other = (*individuals, *map(of_term, records))
    verdict = Verdict(values[REG.verdict.value][0].value.removeprefix(REG.iri))
    reasons = tuple(sorted(node.value for node in values.get(REG.reason.value, ())))
    author, score = values[REG.author.value][0].value, Decimal(values[REG.score.value][0].value)
    return Judgement(Pair.of(one, other), verdict, author, score, reasons)


def put(store: Store, base: str, judgement: Judgement) -> None:
    """Write a judgement in the place of the one that stood there; "undecided" of a person takes it back."""
    graph, node = judgements_graph(base), node_of(judgement, base)
    for quad in list(store.quads_for_pattern(node, None, None, graph)):
        store.remove(quad)
    if judgement.by_rule or judgement.verdict is not Verdict.UNDECIDED:
        store.extend([Quad(t.subject, t.predicate, t.object, graph) for t in triples(judgement, base)])


def all_triples(judgements: Iterable[Judgement], base: str) -> Iterator[Triple]:
    """Give the statements of several judgements."""
    for judgement in judgements:
        yield from triples(judgement, base)


def not_followed(store: Store, base: str) -> list[Judgement]:
    """Return the judgements that contradict others, each with what keeps its two sides apart as its first reason."""
    against = {
        quad.subject: quad.object.value
        for quad in store.quads_for_pattern(None, REG.notFollowed, None, None)
        if isinstance(quad.object, Literal)
    }
    found = ((j, against.get(node_of(j, base))) for j in stored(store, base))
    return [replace(j, reasons=(reason, *j.reasons)) for j, reason in found if reason]
