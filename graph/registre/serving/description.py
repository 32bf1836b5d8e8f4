"""Describes the service: SPARQL 1.1 Service Description (W3C Recommendation, 21 March 2013)."""

from __future__ import annotations

import pyoxigraph as ox

from registre.queries.running import FUNCTIONS
from registre.serving.settings import Settings
from registre.vocabulary import PREFIXES, RDF, RDFS, SD

_FORMATS = "http://www.w3.org/ns/formats/"
_RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
_TRIPLES = ("Turtle", "N-Triples", "RDF_XML", "JSON-LD")


def description(endpoint: str, settings: Settings, form: ox.RdfFormat) -> bytes:
    """Return the description of an endpoint.

    Args:
        endpoint: its address.
        settings: what the server was started with.
        form: how the description is written.
    """
    service, dataset, default = (ox.NamedNode(endpoint + end) for end in ("#service", "#dataset", "#default-graph"))
    facts: list[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (service, RDF.type, SD.Service),
        (service, RDFS.label, ox.Literal("registre", language="fr")),
        (service, SD.endpoint, ox.NamedNode(endpoint)),
        (service, SD.supportedLanguage, SD.SPARQL11Query),
        (service, SD.feature, SD.UnionDefaultGraph),
        (service, SD.defaultDataset, dataset),
        (dataset, RDF.type, SD.Dataset),
        (dataset, SD.defaultGraph, default),
        (default, RDF.type, SD.Graph),
    ]
    facts += [(service, SD.resultFormat, ox.NamedNode(_FORMATS + name)) for name in (*_RESULTS, *_TRIPLES)]
    for function in FUNCTIONS:
        facts += [(service, SD.extensionFunction, function), (function, RDF.type, SD.Function)]
    if settings.token:
        facts.append((service, SD.supportedLanguage, SD.SPARQL11Update))
    if settings.services:
        facts.append((service, SD.feature, SD.BasicFederatedQuery))
    spaces = {prefix: space.iri for prefix, space in PREFIXES.items()}
    return ox.serialize([ox.Triple(*fact) for fact in facts], format=form, prefixes=spaces) or b""
