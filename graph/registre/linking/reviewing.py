"""What is to be reviewed of the links of a store, and what people said of them, as judgements."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Store

from registre.identity.graphs import stored
from registre.identity.judgements import Judgement, Pair, Verdict
from registre.identity.outside import KINDS, of_term
from registre.linking.graphs import links_graph
from registre.vocabulary import REG

Values = dict[NamedNode, list[NamedNode | Literal]]


def reviewed(store: Store, base: str) -> list[Judgement]:
    """Return the candidates that nobody judged, as undecided, and what people said of links; the likeliest first."""
    said = [one for one in stored(store, base) if one.pair.record and not one.by_rule]
    told = {one.pair for one in said}
    waiting = (one for values in _links(store, base) for one in _waiting(values, base, told))
    return sorted((*said, *waiting), key=lambda one: (-one.score, one.pair))


def _links(store: Store, base: str) -> Iterator[Values]:
    graph = links_graph(base)
    for quad in store.quads_for_pattern(None, REG.linkStatus, REG.Candidate, graph):
        values: Values = {}
        for fact in store.quads_for_pattern(quad.subject, None, None, graph):
            if isinstance(fact.object, NamedNode | Literal):
                values.setdefault(fact.predicate, []).append(fact.object)
        yield values


def _waiting(values: Values, base: str, told: set[Pair]) -> Iterator[Judgement]:
    """A candidate as a judgement of its rule; none where a person has judged one of its records."""
    of = values[REG.linkOf][0].value.removeprefix(base)
    records = sorted(map(of_term, (*values.get(REG.linkedIdentifier, ()), *values.get(REG.target, ()))), key=_order)
    pairs = [Pair.of(of, record) for record in records]
    if not pairs or told & set(pairs):
        return
    name, reference = (values[term][0].value for term in (REG.recordName, REG.reference))
    reasons = sorted(node.value for node in values.get(REG.reason, ()))
    rule, score = values[REG.linkedBy][0].value, Decimal(values[REG.score][0].value)
    yield Judgement(pairs[0], Verdict.UNDECIDED, f"rule:{rule}", score, (f"fiche : {name} ({reference})", *reasons))


def _order(record: str) -> tuple[int, str]:
    """SIREN first, then the other numbers, addresses last: what a candidate is judged by."""
    kind = record.partition(" ")[0]
    order = ("SIREN", "RNA", *KINDS)
    return (order.index(kind) if kind in order else len(order), record)
