"""What follows from the documents' graphs, materialised in one graph of its own.

The graph ``{base}graph/inferred`` is a pure function of the union of ``{base}graph/document/*``: whoever drops it and
infers again gets the same triples, whatever the order in which the documents came. It holds

- the types and properties of the aligned vocabularies (ELI, ORG, CPOV, schema.org …), so that a query in their terms
  alone finds acts, sessions, organisations, partnerships (:mod:`registre.inference.alignment`);
- one label per shared node, and its other printed names as ``skos:altLabel`` (:mod:`registre.inference.labels`);
- ``reg:Partner``, ``reg:sameGrantAs``, ``reg:citedOnly`` (:mod:`registre.inference.rules`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pyoxigraph import NamedNode, Store, Triple

from registre.inference import alignment, labels, rules
from registre.inference.facts import Facts
from registre.store.anew import Anew
from registre.store.derived import renew

__all__ = ["follows", "infer", "inferred_graph"]


def inferred_graph(base: str) -> NamedNode:
    """Name the graph that holds what was inferred."""
    return NamedNode(f"{base}graph/inferred")


def follows(store: Store | Anew, base: str) -> Iterator[Triple]:
    """Give what the inferred graph of a store is to hold."""
    facts = Facts(store, base)
    return chain(alignment.triples(facts), labels.triples(facts), rules.triples(facts))


def infer(store: Store, base: str) -> None:
    """Bring the inferred graph up to date; write nothing if nothing changed.

    Args:
        store: a store that can be written, or one in memory.
        base: the IRI under which individuals and graphs are named.

    Raises:
        OSError: the store cannot be read or written.
    """
    renew(store, inferred_graph(base), follows(store, base))
