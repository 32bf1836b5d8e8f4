"""The SPARQL 1.1 Service Description (W3C Recommendation, 21 March 2013) of an endpoint, as triples."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pyoxigraph as ox

from registre.vocabulary import RDF, RDFS, SD

_FORMATS = "http://www.w3.org/ns/formats/"
RESULT_FORMATS = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "RDF_XML", "JSON-LD",
)  # fmt: skip
"""The W3C's names of the formats that answers come in."""


def service_description(
    endpoint: str,
    *,
    functions: Collection[ox.NamedNode] = (),
    formats: Collection[str] = RESULT_FORMATS,
    updates: bool = False,
    federates: bool = False,
    dataset: ox.NamedNode | None = None,
) -> Iterator[ox.Triple]:
    """Give the description of an endpoint whose default graph is the union of all its graphs.

    Args:
        endpoint: its address.
        functions: the extension functions that queries may call.
        formats: the W3C's names of the formats that it answers in.
        updates: whether it takes updates.
        federates: whether queries may call other endpoints.
        dataset: what it serves; an address below the endpoint's own, when None.
    """
    service, default = ox.NamedNode(f"{endpoint}#service"), ox.NamedNode(f"{endpoint}#default-graph")
    served = dataset or ox.NamedNode(f"{endpoint}#dataset")
    yield ox.Triple(service, RDF.type, SD.Service)
    yield ox.Triple(service, RDFS.label, ox.Literal("registre", language="fr"))
    yield ox.Triple(service, SD.endpoint, ox.NamedNode(endpoint))
    yield ox.Triple(service, SD.supportedLanguage, SD.SPARQL11Query)
    yield ox.Triple(service, SD.feature, SD.UnionDefaultGraph)
    yield ox.Triple(service, SD.defaultDataset, served)
    yield ox.Triple(served, RDF.type, SD.Dataset)
    yield ox.Triple(served, SD.defaultGraph, default)
    yield ox.Triple(default, RDF.type, SD.Graph)
    yield from (ox.Triple(service, SD.resultFormat, ox.NamedNode(_FORMATS + name)) for name in formats)
    for function in functions:
        yield ox.Triple(service, SD.extensionFunction, function)
        yield ox.Triple(function, RDF.type, SD.Function)
    if updates:
        yield ox.Triple(service, SD.supportedLanguage, SD.SPARQL11Update)
    if federates:
        yield ox.Triple(service, SD.feature, SD.BasicFederatedQuery)
