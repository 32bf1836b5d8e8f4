"""What the links of a store know, in the terms of the endpoints that they lead to: it stands in for one that is silent.

The links say of the store's own individuals what numbers they bear and what they match. INSEE and Wikidata say the same
of their own resources: ``?place igeo:codeINSEE "60"``, ``?item wdt:P1616 "226000016"``. Asked so, the
store's own individuals must not pass for theirs; the resources that they match do.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from registre.vocabulary import IGEO, ORG, RDF, REG, SKOS, Namespace

WDT = Namespace("http://www.wikidata.org/prop/direct/")
_ITEM = "http://www.wikidata.org/entity/"
_NUMBERS = {REG.SIREN: WDT.P1616, REG.SIRET: WDT.P3215, REG.RNA: WDT.P3918}
_INSEE = "http://id.insee.fr/geo/"
_CLASSES = {"commune": IGEO.Commune, "departement": IGEO.Departement, "region": IGEO.Region}
_OWN = {IGEO.codeINSEE, ORG.identifier}
"""What links state of the store's own individuals, and endpoints of theirs."""


def crosswalk(store: ox.Store, links: ox.NamedNode) -> ox.Store:
    """Return what a graph of links knows of the resources of others.

    Args:
        store: where the graph is.
        links: its name.
    """
    found = ox.Store()
    found.extend(ox.Quad(t.subject, t.predicate, t.object) for t in _known(store, links))
    return found


def _known(store: ox.Store, links: ox.NamedNode) -> Iterator[ox.Triple]:
    numbers: dict[ox.NamedNode, list[ox.Literal]] = {}
    matches: list[tuple[ox.NamedNode, ox.NamedNode]] = []
    for quad in store.quads_for_pattern(None, None, None, links):
        if quad.predicate not in _OWN:
            yield quad.triple
        elif isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
            numbers.setdefault(quad.subject, []).append(quad.object)
        if quad.predicate == SKOS.exactMatch and isinstance(quad.object, ox.NamedNode):
            assert isinstance(quad.subject, ox.NamedNode)
            matches.append((quad.subject, quad.object))
    for own, other in matches:
        yield from _said(other, numbers.get(own, []))


def _said(other: ox.NamedNode, numbers: list[ox.Literal]) -> Iterator[ox.Triple]:
    """What an endpoint says of its resource that the numbers of what it matches tell."""
    for number in numbers:
        if other.value.startswith(_ITEM):
            yield ox.Triple(other, _NUMBERS.get(number.datatype, WDT.P374), ox.Literal(number.value))
        elif other.value.startswith(_INSEE) and number.datatype not in _NUMBERS:
            kind = other.value.removeprefix(_INSEE).partition("/")[0]
            yield ox.Triple(other, IGEO.codeINSEE, ox.Literal(number.value))
            yield from (ox.Triple(other, RDF.type, known) for name, known in _CLASSES.items() if name == kind)
