"""Holds a graph against the shapes of the ontology (SHACL): what can never be right, and what is incomplete."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, serialize

from registre import ontology
from registre.vocabulary import NIF, SH

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

GRAPHS = ("graph/document/", "graph/common", "graph/evidence/", "graph/inferred")
# The shapes look at no text, and it is most of the bytes.
UNCHECKED = frozenset({NIF.isString})


class Severity(Enum):
    """How bad a finding is: a violation can never be right, a warning is a gap or a doubt."""

    VIOLATION = "Violation"
    WARNING = "Warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a person should look at.

    Attributes:
        severity: whether it can be right at all.
        focus: the IRI of what is wrong.
        path: the property at fault, a SPARQL path of IRIs; empty when the whole node is.
        message_fr: what to do about it, in French.
        message_en: the same, in English.
    """

    severity: Severity
    focus: str
    path: str
    message_fr: str
    message_en: str


def check(quads: Iterable[Quad]) -> list[Finding]:
    """Check the union of some quads, whatever their graphs.

    Args:
        quads: facts with their evidence, and what :func:`registre.inference.infer` infers from them: shapes of a class
            are for its subclasses too, whose members the inferred types name. It is meant for some documents, not for
            millions of triples: rdflib holds them.

    Returns:
        The findings, violations first, then by focus, path and message.

    Raises:
        RegistreError: the shapes are missing or broken.
    """
    data = _graph(quad.triple for quad in quads if quad.predicate not in UNCHECKED)
    findings = set(_findings(_validated(data)))
    order = list(Severity)
    return sorted(findings, key=lambda f: (order.index(f.severity), f.focus, f.path, f.message_en))


def check_store(store: Store, base: str) -> list[Finding]:
    """Check what a store holds of documents, with their evidence and what was inferred; see :func:`check`."""
    starts = tuple(base + graph for graph in GRAPHS)
    named = (graph for graph in store.named_graphs() if isinstance(graph, NamedNode) and graph.value.startswith(starts))
    return check(quad for graph in named for quad in store.quads_for_pattern(None, None, None, graph))


def _graph(triples: Iterable[Triple]) -> Graph:
    from rdflib import Graph  # noqa: PLC0415  (a quarter of a second that only checking pays)

    file = io.BytesIO()
    serialize(triples, file, format=RdfFormat.N_TRIPLES)
    return Graph().parse(data=file.getvalue(), format="nt")


def _validated(data: Graph) -> Graph:
    import pyshacl  # noqa: PLC0415
    from rdflib import Graph  # noqa: PLC0415

    shapes = _graph(ontology.triples(ontology.SHAPES))
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", advanced=False)
    assert isinstance(report, Graph)
    return report


def _findings(report: Graph) -> Iterator[Finding]:
    from rdflib import RDF, URIRef  # noqa: PLC0415

    for result in report.subjects(RDF.type, URIRef(SH.ValidationResult.value)):
        messages = _messages(report, result)
        yield Finding(
            severity=Severity(str(_value(report, result, SH.resultSeverity)).rpartition("#")[2]),
            focus=str(_value(report, result, SH.focusNode)),
            path=_path(report, _value(report, result, SH.resultPath)),
            message_fr=messages.get("fr", ""),
            message_en=messages.get("en", ""),
        )


def _value(report: Graph, node: Node, predicate: NamedNode) -> Node | None:
    from rdflib import URIRef  # noqa: PLC0415

    return report.value(node, URIRef(predicate.value))


def _messages(report: Graph, result: Node) -> dict[str, str]:
    from rdflib import Literal, URIRef  # noqa: PLC0415

    stated = report.objects(result, URIRef(SH.resultMessage.value))
    return {str(message.language): str(message) for message in stated if isinstance(message, Literal)}


def _path(report: Graph, path: Node | None) -> str:
    """Write a property path as SPARQL does: ``^<…>`` for an inverse, ``<…>|<…>`` for alternatives."""
    from rdflib import URIRef  # noqa: PLC0415

    if path is None:
        return ""
    if isinstance(path, URIRef):
        return f"<{path}>"
    if (inverse := _value(report, path, SH.inversePath)) is not None:
        return f"^{_path(report, inverse)}"
    alternatives = _value(report, path, SH.alternativePath)
    return "|".join(_path(report, one) for one in report.items(alternatives)) if alternatives is not None else ""
