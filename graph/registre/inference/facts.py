"""The facts that the documents state: a view on their graphs that sees nothing else of the store."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, QuerySolutions, Store

from registre.store.anew import Anew
from registre.vocabulary import RDF

Value = NamedNode | Literal


class Facts:
    """What the graphs ``{base}graph/document/*`` of a store say, each fact once.

    Each look-up is one pattern of one predicate over the union of these graphs: the store then decodes once a fact that
    a hundred documents repeat, and holds no more than the facts of one predicate to tell them apart.
    The graph has no blank nodes: they are not seen.
    """

    def __init__(self, store: Store | Anew, base: str) -> None:
        self._store = store
        start = f"{base}graph/document/"
        self._graphs: list[NamedNode | BlankNode] = [
            graph for graph in store.named_graphs() if isinstance(graph, NamedNode) and graph.value.startswith(start)
        ]

    def statements(self, *predicates: NamedNode) -> Iterator[tuple[NamedNode, NamedNode, Value]]:
        """What is stated of the predicates: subject, predicate, value."""
        for predicate in predicates:
            for row in self._distinct(f"?s ?o {{ ?s {predicate} ?o }}"):
                subject, value = row["s"], row["o"]
                if isinstance(subject, NamedNode) and isinstance(value, Value):
                    yield subject, predicate, value

    def pairs(self, predicate: NamedNode) -> Iterator[tuple[NamedNode, Value]]:
        """What is stated of one predicate: subject, value."""
        return ((subject, value) for subject, _, value in self.statements(predicate))

    def links(self, predicate: NamedNode) -> Iterator[tuple[NamedNode, NamedNode]]:
        """What is stated of one object property: subject, object."""
        for subject, value in self.pairs(predicate):
            if isinstance(value, NamedNode):
                yield subject, value

    def values(self, predicate: NamedNode) -> dict[NamedNode, set[Value]]:
        """What each subject has for a predicate."""
        found: dict[NamedNode, set[Value]] = {}
        for subject, value in self.pairs(predicate):
            found.setdefault(subject, set()).add(value)
        return found

    def members(self, kind: NamedNode) -> Iterator[NamedNode]:
        """The individuals of a class that the documents name."""
        for row in self._distinct(f"?s {{ ?s {RDF.type} {kind} }}"):
            if isinstance(row["s"], NamedNode):
                yield row["s"]

    def _distinct(self, pattern: str) -> QuerySolutions:
        union: list[NamedNode | BlankNode | DefaultGraph] = [*self._graphs]
        return _rows(self._store.query(f"SELECT DISTINCT {pattern}", default_graph=union))

    def counts(self, predicate: NamedNode) -> dict[NamedNode, dict[Literal, int]]:
        """In how many documents each subject has each literal."""
        query = f"SELECT ?s ?o (COUNT(*) AS ?n) {{ GRAPH ?g {{ ?s {predicate} ?o }} }} GROUP BY ?s ?o"
        found: dict[NamedNode, dict[Literal, int]] = {}
        for row in _rows(self._store.query(query, named_graphs=self._graphs)):
            subject, value, count = row["s"], row["o"], row["n"]
            if isinstance(subject, NamedNode) and isinstance(value, Literal) and isinstance(count, Literal):
                found.setdefault(subject, {})[value] = int(count.value)
        return found


def _rows(answer: object) -> QuerySolutions:
    assert isinstance(answer, QuerySolutions)
    return answer
