"""Looks things up in a store: what a node has, in a fixed order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pyoxigraph as ox

from registre.scdl.values import Value
from registre.store.opening import OpenStore
from registre.vocabulary import DCT, ORG, RDF, RDFS, REG, XSD

Term = ox.NamedNode | ox.Literal


class Look:
    """What the nodes of a store have, over all graphs as one."""

    def __init__(self, store: OpenStore) -> None:
        self._graph = store.graph

    def members(self, kind: ox.NamedNode) -> list[ox.NamedNode]:
        """Return the individuals of a class, in order."""
        found = {q.subject for q in self._graph.quads_for_pattern(None, RDF.type, kind, None)}
        return sorted((node for node in found if isinstance(node, ox.NamedNode)), key=str)

    def values(self, node: ox.NamedNode, predicate: ox.NamedNode) -> list[Term]:
        """Return what a node has for a predicate, each once, in order."""
        found = {q.object for q in self._graph.quads_for_pattern(node, predicate, None, None)}
        return sorted((term for term in found if isinstance(term, Term)), key=str)

    def nodes(self, node: ox.NamedNode, predicate: ox.NamedNode) -> list[ox.NamedNode]:
        """Return the nodes that a node leads to."""
        return [term for term in self.values(node, predicate) if isinstance(term, ox.NamedNode)]

    def node(self, node: ox.NamedNode | None, *path: ox.NamedNode) -> ox.NamedNode | None:
        """Return the node at the end of a path; of several at a step, the first in order."""
        for predicate in path:
            if node is None:
                return None
            node = next(iter(self.nodes(node, predicate)), None)
        return node

    def value(self, node: ox.NamedNode | None, predicate: ox.NamedNode) -> Value | None:
        """Return the one value that a node has for a predicate: None where it has none, or several that differ."""
        found = [python(term) for term in self.values(node, predicate) if isinstance(term, ox.Literal)] if node else []
        return found[0] if len(found) == 1 else None

    def text(self, node: ox.NamedNode | None, predicate: ox.NamedNode) -> str | None:
        """Return the first text that a node has for a predicate."""
        found = [term.value for term in self.values(node, predicate) if isinstance(term, ox.Literal)] if node else []
        return found[0] if found else None

    def label(self, node: ox.NamedNode | None) -> str | None:
        """Return the label of a node."""
        return self.text(node, RDFS.label) or self.text(node, REG.printedName)

    def identifier(self, node: ox.NamedNode | None, kind: ox.NamedNode) -> str | None:
        """Return the identifier of a kind (``reg:SIREN``, ``reg:SIRET``, ``reg:RNA``): None where there are several.

        What documents print of the body goes before what is known of all that are one with it: what links bring.
        """
        if node is None:
            return None
        for group in ([node], self._one_with(node)):
            terms = {term for one in group for term in self.values(one, ORG.identifier)}
            found = [term.value for term in terms if isinstance(term, ox.Literal) and term.datatype == kind]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def _one_with(self, node: ox.NamedNode) -> list[ox.NamedNode]:
        """All that the same node stands for, itself among them (``reg:canonical``)."""
        return [
            quad.subject
            for canonical in self.nodes(node, REG.canonical)
            for quad in self._graph.quads_for_pattern(None, REG.canonical, canonical, None)
            if isinstance(quad.subject, ox.NamedNode)
        ]

    def authority(self, act: ox.NamedNode) -> ox.NamedNode | None:
        """Return the authority whose council took an act."""
        return self.node(act, REG.adoptedAt, REG.sessionOf, REG.councilOf)

    def held(self) -> Iterator[ox.NamedNode]:
        """Give the acts that a document holds."""
        return (act for act in self.members(REG.Deliberation) if self.nodes(act, DCT.source))


def python(term: ox.Literal) -> Value:
    """Return a literal as a Python value; its words where they are none of its type."""
    convert = {
        XSD.integer: int,
        XSD.decimal: Decimal,
        XSD.date: dt.date.fromisoformat,
        XSD.gYear: int,
        XSD.boolean: lambda words: words == "true",
    }.get(term.datatype, str)
    try:
        return convert(term.value)  # type: ignore[operator, no-any-return]
    except (ValueError, ArithmeticError):
        return term.value
