"""The statistics of a data set in VoID (W3C Interest Group Note, 3 March 2011)."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from registre.dataset.statistics import Statistics
from registre.french.text import slug
from registre.vocabulary import DCT, PREFIXES, RDF, VOID, XSD

_KINDS = ("document", "evidence", "common", "inferred", "canonical", "judgements", "corrections", "links")
"""The kinds of graphs, each a subset."""


def number(count: int) -> ox.Literal:
    """Return a count."""
    return ox.Literal(str(count), datatype=XSD.integer)


def _below(node: ox.NamedNode, *parts: str) -> ox.NamedNode:
    return ox.NamedNode("/".join((node.value, *parts)))


def _named(iri: str) -> str:
    """A term as a part of an address: by its prefix where it has one."""
    for prefix, space in sorted(PREFIXES.items()):
        if iri.startswith(space.iri):
            return f"{prefix}-{iri.removeprefix(space.iri)}"
    return slug(iri)


def void(node: ox.NamedNode, found: Statistics, base: str) -> Iterator[ox.Triple]:
    """Give the VoID description of a data set.

    Args:
        node: the data set.
        found: its statistics.
        base: the IRI that its individuals begin with.
    """
    yield ox.Triple(node, RDF.type, VOID.Dataset)
    yield ox.Triple(node, VOID.uriSpace, ox.Literal(base))
    yield ox.Triple(node, VOID.triples, number(found.triples))
    yield ox.Triple(node, VOID.distinctSubjects, number(found.subjects))
    yield ox.Triple(node, VOID.distinctObjects, number(found.objects))
    yield ox.Triple(node, VOID["classes"], number(len(found.classes)))
    yield ox.Triple(node, VOID["properties"], number(len(found.properties)))
    used = (*found.classes, *found.properties)
    for prefix, space in sorted(PREFIXES.items()):
        if prefix not in {"rdf", "xsd"} and any(term.startswith(space.iri) for term in used):
            yield ox.Triple(node, VOID.vocabulary, ox.NamedNode(space.iri))
    yield from _partitions(node, found)
    yield from _subsets(node, found, base)
    yield from _linksets(node, found)


def _partitions(node: ox.NamedNode, found: Statistics) -> Iterator[ox.Triple]:
    for iri, count in sorted(found.classes.items()):
        part = _below(node, "class", _named(iri))
        yield ox.Triple(node, VOID.classPartition, part)
        yield ox.Triple(part, VOID["class"], ox.NamedNode(iri))
        yield ox.Triple(part, VOID.entities, number(count))
    for iri, count in sorted(found.properties.items()):
        part = _below(node, "property", _named(iri))
        yield ox.Triple(node, VOID.propertyPartition, part)
        yield ox.Triple(part, VOID.property, ox.NamedNode(iri))
        yield ox.Triple(part, VOID.triples, number(count))


def _subsets(node: ox.NamedNode, found: Statistics, base: str) -> Iterator[ox.Triple]:
    for kind in _KINDS:
        start = f"{base}graph/{kind}"
        counts = [count for graph, count in found.graphs.items() if graph == start or graph.startswith(f"{start}/")]
        if counts:
            part = _below(node, "graph", kind)
            yield ox.Triple(node, VOID.subset, part)
            yield ox.Triple(part, RDF.type, VOID.Dataset)
            yield ox.Triple(part, DCT.title, ox.Literal(f"graph/{kind}"))
            yield ox.Triple(part, VOID.triples, number(sum(counts)))


def _linksets(node: ox.NamedNode, found: Statistics) -> Iterator[ox.Triple]:
    for (site, predicate), count in sorted(found.links.items()):
        target = _below(node, "target", slug(site))
        linkset = _below(node, "linkset", slug(site), _named(predicate))
        yield ox.Triple(node, VOID.subset, linkset)
        yield ox.Triple(linkset, RDF.type, VOID.Linkset)
        yield ox.Triple(linkset, VOID.subjectsTarget, node)
        yield ox.Triple(linkset, VOID.objectsTarget, target)
        yield ox.Triple(linkset, VOID.linkPredicate, ox.NamedNode(predicate))
        yield ox.Triple(linkset, VOID.triples, number(count))
        yield ox.Triple(target, RDF.type, VOID.Dataset)
        yield ox.Triple(target, VOID.uriSpace, ox.Literal(site))
