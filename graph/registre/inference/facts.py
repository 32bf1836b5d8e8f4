"""The facts that the documents state: a view on their graphs that sees nothing else of the store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Store

from registre.vocabulary import RDF

Value = NamedNode | Literal


class Statement(NamedTuple):
    """What one document says: its subject and value under the predicate asked for, and the document's graph."""

    subject: NamedNode
    value: Value
    graph: NamedNode


class Facts:
    """What the graphs ``{base}graph/document/*`` of a store say. The graph has no blank nodes: they are not seen."""

    def __init__(self, store: Store, base: str) -> None:
        self._store = store
        self._documents = f"{base}graph/document/"

    def statements(self, predicate: NamedNode, value: Value | None = None) -> Iterator[Statement]:
        """All statements of a predicate, or those with that value."""
        for quad in self._store.quads_for_pattern(None, predicate, value, None):
            subject, stated, graph = quad.subject, quad.object, quad.graph_name
            if (
                isinstance(graph, NamedNode)
                and graph.value.startswith(self._documents)
                and isinstance(subject, NamedNode)
                and isinstance(stated, Value)
            ):
                yield Statement(subject, stated, graph)

    def links(self, predicate: NamedNode) -> Iterator[tuple[NamedNode, NamedNode]]:
        """Subject and object of each statement of an object property."""
        for subject, value, _ in self.statements(predicate):
            if isinstance(value, NamedNode):
                yield subject, value

    def having(self, predicate: NamedNode, *values: NamedNode) -> set[NamedNode]:
        """The subjects that have one of the values."""
        return {found.subject for value in values for found in self.statements(predicate, value)}

    def members(self, kind: NamedNode) -> set[NamedNode]:
        """The individuals of a class, by its own name."""
        return self.having(RDF.type, kind)

    def values(self, predicate: NamedNode) -> dict[NamedNode, set[Value]]:
        """What each subject has for a predicate."""
        found: dict[NamedNode, set[Value]] = {}
        for subject, value, _ in self.statements(predicate):
            found.setdefault(subject, set()).add(value)
        return found
