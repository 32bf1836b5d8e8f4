"""What follows from the documents' graphs, materialised in one graph of its own.

The graph ``{base}graph/inferred`` is a pure function of the union of ``{base}graph/document/*``: whoever drops it and
infers again gets the same triples, whatever the order in which the documents came. It holds

- the types and properties of the aligned vocabularies (ELI, ORG, CPOV, schema.org …), so that a query in their terms
  alone finds acts, sessions, organisations, partnerships (:mod:`registre.inference.alignment`);
- one label per shared node, and its other printed names as ``skos:altLabel`` (:mod:`registre.inference.labels`);
- ``reg:Partner``, ``reg:sameGrantAs``, ``reg:citedOnly`` (:mod:`registre.inference.rules`).
"""

from __future__ import annotations

from itertools import chain, islice

from pyoxigraph import NamedNode, Quad, Store, Triple

from registre.inference import alignment, labels, rules
from registre.inference.facts import Facts

__all__ = ["infer", "inferred_graph"]

_AT_ONCE = 20_000
"""How many statements are written at once."""


def inferred_graph(base: str) -> NamedNode:
    """Name the graph that holds what was inferred."""
    return NamedNode(f"{base}graph/inferred")


def infer(store: Store, base: str) -> None:
    """Bring the inferred graph up to date; write nothing if nothing changed.

    What follows is not held in memory: it is written some at a time, then what no longer follows goes. A build that is
    cut short leaves some of the old, which the next one removes; readers see neither, since it was not published.

    Args:
        store: a store that can be written, or one in memory.
        base: the IRI under which individuals and graphs are named.

    Raises:
        OSError: the store cannot be read or written.
    """
    graph, facts = inferred_graph(base), Facts(store, base)
    follows = chain(alignment.triples(facts), labels.triples(facts), rules.triples(facts))
    kept: set[int] = set()
    while some := {_quad(triple, graph) for triple in islice(follows, _AT_ONCE)}:
        kept.update(map(hash, some))
        if new := [quad for quad in some if quad not in store]:
            store.extend(new)
            store.flush()
    stale = [quad for quad in store.quads_for_pattern(None, None, None, graph) if hash(quad) not in kept]
    for quad in stale:
        store.remove(quad)


def _quad(triple: Triple, graph: NamedNode) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, graph)
