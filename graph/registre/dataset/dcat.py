"""How a data set is published: DCAT-AP 3.0 (SEMIC), the profile that data.europa.eu and data.gouv.fr harvest."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from registre.dataset.publication import Publication
from registre.vocabulary import DCAT, DCT, FOAF, RDF, SKOS, SPDX, VCARD, VOID, XSD, Namespace

_LANGUAGE = "http://publications.europa.eu/resource/authority/language/"
_FILE_TYPE = Namespace("http://publications.europa.eu/resource/authority/file-type/")
_MEDIA = "https://www.iana.org/assignments/media-types/"
_FORMATS = {
    "turtle": (_FILE_TYPE.RDF_TURTLE, "text/turtle"),
    "trig": (_FILE_TYPE.RDF_TRIG, "application/trig"),
    "nquads": (_FILE_TYPE.RDF_N_QUADS, "application/n-quads"),
    "canonical": (_FILE_TYPE.RDF_N_QUADS, "application/n-quads"),
    "ntriples": (_FILE_TYPE.RDF_N_TRIPLES, "application/n-triples"),
    "jsonld": (_FILE_TYPE.JSON_LD, "application/ld+json"),
    "rdfxml": (_FILE_TYPE.RDF_XML, "application/rdf+xml"),
}
Triples = Iterator[ox.Triple]
_RANGES = {
    DCT.language: DCT.LinguisticSystem,
    DCT.license: DCT.LicenseDocument,
    DCT.spatial: DCT.Location,
    DCT.accrualPeriodicity: DCT.Frequency,
    DCT.conformsTo: DCT.Standard,
    DCT["format"]: DCT.MediaTypeOrExtent,
    DCAT.mediaType: DCT.MediaType,
    DCAT.theme: SKOS.Concept,
    FOAF.homepage: FOAF.Document,
    SPDX.algorithm: SPDX.ChecksumAlgorithm,
}
"""What DCAT-AP wants the resources of others to be: said here too, so that the description stands by itself."""


def _texts(node: ox.NamedNode, said: Publication) -> Triples:
    for language, words in sorted(said.title.items()):
        yield ox.Triple(node, DCT.title, ox.Literal(words, language=language))
    for language, words in sorted(said.description.items()):
        yield ox.Triple(node, DCT.description, ox.Literal(words, language=language))


def _publisher(node: ox.NamedNode, dataset: ox.NamedNode, said: Publication) -> Triples:
    """Who publishes; by name and address as given, at an address of ours where none is given."""
    if not said.publisher:
        return
    agent = ox.NamedNode(said.publisher_iri or f"{dataset.value}/publisher")
    yield ox.Triple(node, DCT.publisher, agent)
    yield ox.Triple(agent, RDF.type, FOAF.Agent)
    yield ox.Triple(agent, FOAF.name, ox.Literal(said.publisher, language="fr"))


def _led_to(node: ox.NamedNode, said: Publication) -> Triples:
    found = ((DCT.license, said.licence), (FOAF.homepage, said.homepage), (DCT.spatial, said.spatial))
    yield from (ox.Triple(node, predicate, ox.NamedNode(iri)) for predicate, iri in found if iri)


def _contact(dataset: ox.NamedNode, said: Publication) -> Triples:
    if said.contact:
        point = ox.NamedNode(f"{dataset.value}/contact")
        yield ox.Triple(dataset, DCAT.contactPoint, point)
        yield ox.Triple(point, RDF.type, VCARD.Kind)
        yield ox.Triple(point, VCARD.hasEmail, ox.NamedNode(f"mailto:{said.contact}"))


def _dataset(node: ox.NamedNode, said: Publication, days: tuple[str, str] | None) -> Triples:
    yield ox.Triple(node, RDF.type, DCAT.Dataset)
    yield from _texts(node, said)
    yield from _publisher(node, node, said)
    yield from _led_to(node, said)
    yield from _contact(node, said)
    yield ox.Triple(node, DCT.language, ox.NamedNode(f"{_LANGUAGE}FRA"))
    yield from (ox.Triple(node, DCAT.keyword, ox.Literal(word, language="fr")) for word in said.keywords)
    for predicate, iri in ((DCAT.theme, said.theme), (DCT.accrualPeriodicity, said.frequency)):
        if iri:
            yield ox.Triple(node, predicate, ox.NamedNode(iri))
    for predicate, day in ((DCT.issued, said.issued), (DCT.modified, said.modified)):
        if day:
            yield ox.Triple(node, predicate, ox.Literal(day, datatype=XSD.date))
    if days:
        period = ox.NamedNode(f"{node.value}/period")
        yield ox.Triple(node, DCT.temporal, period)
        yield ox.Triple(period, RDF.type, DCT.PeriodOfTime)
        yield ox.Triple(period, DCAT.startDate, ox.Literal(days[0], datatype=XSD.date))
        yield ox.Triple(period, DCAT.endDate, ox.Literal(days[1], datatype=XSD.date))


def _catalogue(node: ox.NamedNode, dataset: ox.NamedNode, said: Publication) -> Triples:
    yield ox.Triple(node, RDF.type, DCAT.Catalog)
    yield from _texts(node, said)
    yield from _publisher(node, dataset, said)
    yield from _led_to(node, said)
    yield ox.Triple(node, DCAT.dataset, dataset)


def _service(dataset: ox.NamedNode, catalogue: ox.NamedNode, said: Publication) -> Triples:
    if not said.endpoint:
        return
    service, endpoint = ox.NamedNode(f"{dataset.value}/endpoint"), ox.NamedNode(said.endpoint)
    yield ox.Triple(catalogue, DCAT.service, service)
    yield ox.Triple(service, RDF.type, DCAT.DataService)
    yield ox.Triple(service, DCT.title, ox.Literal("SPARQL"))
    yield ox.Triple(service, DCAT.endpointURL, endpoint)
    yield ox.Triple(service, DCAT.endpointDescription, endpoint)
    yield ox.Triple(service, DCAT.servesDataset, dataset)
    yield ox.Triple(service, DCT.conformsTo, ox.NamedNode("https://www.w3.org/TR/sparql11-protocol/"))
    yield ox.Triple(dataset, VOID.sparqlEndpoint, endpoint)


def _distribution(dataset: ox.NamedNode, name: str, address: str, said: Publication, checksum: str) -> Triples:
    node, url = ox.NamedNode(f"{dataset.value}/distribution/{name}"), ox.NamedNode(address)
    yield ox.Triple(dataset, DCAT.distribution, node)
    yield ox.Triple(dataset, VOID.dataDump, url)
    yield ox.Triple(node, RDF.type, DCAT.Distribution)
    yield ox.Triple(node, DCT.title, ox.Literal(name))
    yield ox.Triple(node, DCAT.accessURL, url)
    yield ox.Triple(node, DCAT.downloadURL, url)
    if said.licence:
        yield ox.Triple(node, DCT.license, ox.NamedNode(said.licence))
    if name in _FORMATS:
        kind, media = _FORMATS[name]
        yield ox.Triple(node, DCT["format"], kind)
        yield ox.Triple(node, DCAT.mediaType, ox.NamedNode(_MEDIA + media))
    if name == "canonical":
        yield ox.Triple(node, SPDX.checksum, ox.NamedNode(f"{dataset.value}/checksum/{checksum}"))


def _checksum(dataset: ox.NamedNode, checksum: str) -> Triples:
    """The hash of the canonical form (RDFC-1.0), which anyone can recompute from a dump."""
    node = ox.NamedNode(f"{dataset.value}/checksum/{checksum}")
    yield ox.Triple(dataset, SPDX.checksum, node)
    yield ox.Triple(node, RDF.type, SPDX.Checksum)
    yield ox.Triple(node, SPDX.algorithm, SPDX.checksumAlgorithm_sha256)
    yield ox.Triple(node, SPDX.checksumValue, ox.Literal(checksum, datatype=XSD.hexBinary))
    yield ox.Triple(node, DCT.conformsTo, ox.NamedNode("https://www.w3.org/TR/rdf-canon/"))


def dcat(dataset: ox.NamedNode, said: Publication, days: tuple[str, str] | None, checksum: str) -> Triples:
    """Give the DCAT-AP description of a data set: its catalogue, itself, its distributions, its endpoint.

    Args:
        dataset: its address.
        said: what its publisher says.
        days: the first and the last day of its sittings, if there are any.
        checksum: the SHA-256 of its canonical N-Quads.
    """
    for triple in _stated(dataset, said, days, checksum):
        yield triple
        if (kind := _RANGES.get(triple.predicate)) and isinstance(triple.object, ox.NamedNode):
            yield ox.Triple(triple.object, RDF.type, kind)


def _stated(dataset: ox.NamedNode, said: Publication, days: tuple[str, str] | None, checksum: str) -> Triples:
    catalogue = ox.NamedNode(f"{dataset.value}/catalogue")
    yield from _catalogue(catalogue, dataset, said)
    yield from _dataset(dataset, said, days)
    yield from _checksum(dataset, checksum)
    yield from _service(dataset, catalogue, said)
    for name, address in sorted(said.distributions.items()):
        yield from _distribution(dataset, name, address, said, checksum)
