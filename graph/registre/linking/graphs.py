"""Links in the graph: the link itself with its reasons, and what those that are followed state of the individual."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from registre.linking.records import Link, Number
from registre.mapping.graph import literal
from registre.vocabulary import DCT, IGEO, ORG, RDF, REG, SKOS

_SCHEMES = "https://w3id.org/registre/vocabulary/"


def links_graph(base: str) -> NamedNode:
    """Name the graph of links."""
    return NamedNode(f"{base}graph/links")


def triples(links: Iterable[Link], base: str, crosswalk: Mapping[str, str]) -> Iterator[Triple]:
    """Give the statements of links.

    Args:
        links: all of them, candidates too.
        base: the IRI that individuals begin with.
        crosswalk: INSEE's address of each of its codes, where known.
    """
    for link in links:
        yield from _described(link, base)
        if link.followed:
            yield from _stated(link, NamedNode(base + link.of), crosswalk)


def _described(link: Link, base: str) -> Iterator[Triple]:
    node = NamedNode(f"{base}link/{link.key}")
    yield Triple(node, RDF.type, REG.Link)
    yield Triple(node, REG.linkOf, NamedNode(base + link.of))
    yield Triple(node, REG.linkStatus, REG.Linked if link.followed else REG.Candidate)
    yield Triple(node, REG.score, literal(link.score))
    yield Triple(node, REG.linkedBy, Literal(link.rule))
    yield Triple(node, REG.recordName, Literal(link.name))
    yield Triple(node, REG.reference, Literal(link.reference))
    yield from (Triple(node, REG.reason, Literal(reason, language="fr")) for reason in link.reasons)
    for kind, value in link.numbers:
        yield Triple(node, REG.linkedIdentifier, Literal(value, datatype=REG[kind.value]))
    yield from (Triple(node, REG.target, NamedNode(target)) for target in link.targets)


def _stated(link: Link, node: NamedNode, crosswalk: Mapping[str, str]) -> Iterator[Triple]:
    """What follows of the individual: numbers are literals to join by, never ``owl:sameAs``."""
    for kind, value in link.numbers:
        if kind is Number.INSEE:
            yield Triple(node, IGEO.codeINSEE, Literal(value))
            if place := crosswalk.get(_coded(node, value)):
                yield Triple(node, SKOS.exactMatch, NamedNode(place))
        else:
            yield Triple(node, ORG.identifier, Literal(value, datatype=REG[kind.value]))
    for target in link.targets:
        yield Triple(node, DCT.subject if target.startswith(_SCHEMES) else SKOS.exactMatch, NamedNode(target))


def _coded(node: NamedNode, code: str) -> str:
    """The key of a code in the crosswalk: départements and régions share numbers, so the kind stands before it."""
    for kind in ("departement", "region"):
        if f"/authority/{kind}/" in node.value:
            return f"{kind}/{code}"
    return f"commune/{code}"
