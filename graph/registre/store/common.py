"""States once what several documents state alike.

A roll that thirty extracts of one sitting repeat stands in thirty graphs. Over all graphs as one, an engine that does
not drop repeated statements then meets each of them thirty times, and a pattern of five statements 30⁵ times. So the
graphs that readers see hold each statement once: in its document's graph where one document makes it, else in
``{base}graph/common``.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from registre.vocabulary import RDF


def common_graph(base: str) -> ox.NamedNode:
    """Name the graph of what several documents state alike."""
    return ox.NamedNode(f"{base}graph/common")


def _shared(store: ox.Store) -> Iterator[ox.NamedNode]:
    """The individuals that several graphs describe."""
    first: dict[str, str] = {}
    several: set[str] = set()
    for quad in store.quads_for_pattern(None, RDF.type, None, None):
        subject, graph = quad.subject, str(quad.graph_name)
        if isinstance(subject, ox.NamedNode) and first.setdefault(subject.value, graph) != graph:
            several.add(subject.value)
    return map(ox.NamedNode, several)


def share(store: ox.Store, base: str) -> None:
    """Move what several graphs state of an individual to the graph of common statements.

    Args:
        store: a store that nobody else reads meanwhile: it is changed statement by statement.
        base: the IRI under which graphs are named.

    Raises:
        OSError: the store cannot be written.
    """
    graph, common = common_graph(base), []
    for individual in _shared(store):
        seen: dict[ox.Triple, list[ox.Quad]] = {}
        for quad in store.quads_for_pattern(individual, None, None, None):
            seen.setdefault(quad.triple, []).append(quad)
        for triple, quads in seen.items():
            if len(quads) > 1:
                common.append(ox.Quad(triple.subject, triple.predicate, triple.object, graph))
                for quad in quads:
                    store.remove(quad)
    store.extend(common)
    store.flush()
