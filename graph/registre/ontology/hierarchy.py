"""What is a kind of what: the subclasses, subproperties and inverses that the ontology and its alignments declare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from pyoxigraph import NamedNode, Triple

from registre.ontology.files import ALIGNMENTS, TERMS, triples
from registre.vocabulary import OWL, RDFS

Ancestors = Mapping[NamedNode, tuple[NamedNode, ...]]


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """The transitive closure of what is declared; only named terms, each one's ancestors sorted.

    Attributes:
        classes: a class and those it is a subclass of.
        properties: a property and those it is a subproperty of.
        reversed: a property and those that its inverse is a subproperty of: they hold from object to subject.
    """

    classes: Ancestors
    properties: Ancestors
    reversed: Ancestors


@cache
def hierarchy() -> Hierarchy:
    """Read the hierarchy from the ontology's files.

    Raises:
        RegistreError: a file is missing or broken.
    """
    declared = tuple(chain(triples(TERMS), triples(ALIGNMENTS)))
    properties = _closure(_edges(declared, RDFS.subPropertyOf))
    inverses = _inverses(declared)
    return Hierarchy(
        classes=_closure(_edges(declared, RDFS.subClassOf)),
        properties=properties,
        reversed={term: properties[inverse] for term, inverse in inverses.items() if inverse in properties},
    )


def _edges(declared: Iterable[Triple], predicate: NamedNode) -> dict[NamedNode, set[NamedNode]]:
    edges: dict[NamedNode, set[NamedNode]] = {}
    for child, relation, parent in declared:
        if relation == predicate and isinstance(child, NamedNode) and isinstance(parent, NamedNode):
            edges.setdefault(child, set()).add(parent)
    return edges


def _inverses(declared: Iterable[Triple]) -> dict[NamedNode, NamedNode]:
    both: dict[NamedNode, NamedNode] = {}
    for term, (inverse, *_) in _edges(declared, OWL.inverseOf).items():
        both |= {term: inverse, inverse: term}
    return both


def _closure(edges: Mapping[NamedNode, set[NamedNode]]) -> Ancestors:
    return {term: tuple(sorted(_ancestors(term, edges), key=str)) for term in edges}


def _ancestors(term: NamedNode, edges: Mapping[NamedNode, set[NamedNode]]) -> set[NamedNode]:
    found: set[NamedNode] = set()
    waiting = [term]
    while waiting:
        new = edges.get(waiting.pop(), set()) - found
        found |= new
        waiting.extend(new)
    return found - {term}
