"""A document: what it is, its text, its sitting, its acts."""

from __future__ import annotations

from pyoxigraph import Quad

from registre.facts import Document, DocumentKind
from registre.mapping.act import deliberation
from registre.mapping.graph import Graph, french
from registre.mapping.identifiers import Identifiers
from registre.mapping.session import same_person, session
from registre.vocabulary import DEFAULT_BASE, NIF, REG


def _source(graph: Graph) -> None:
    document, node = graph.document, graph.ids.source
    graph.describe(
        node,
        REG.SourceDocument,
        fileName=document.source.file_name,
        sha256=document.source.sha256,
        documentKind=document.kind,
        publicationDate=document.publication_date,
        legalControlDate=document.legal_control_date,
    )
    for remark in document.remarks:
        graph.state(node, REG.remark, french(remark))
    graph.note(node, NIF.isString, document.text)
    graph.prove(node, document.kind_proof)


def quads(document: Document, base: str = DEFAULT_BASE) -> list[Quad]:
    """Return the two graphs of a document, sorted, each statement once.

    Args:
        document: its facts.
        base: the IRI that individuals and graphs begin with.

    Raises:
        DocumentError: a proof points outside of the text.
    """
    graph = Graph(Identifiers(base, document))
    _source(graph)
    if document.kind is not DocumentKind.OTHER:
        sitting = session(graph, document.session) if document.session else None
        for act in document.acts:
            deliberation(graph, act, sitting)
        for same in document.same_persons:
            same_person(graph, same)
    return graph.quads()
