"""What a graph rests on beside its documents: the reference files that ship with the program, and their licences."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from registre.authorities.table import PATH as AUTHORITIES
from registre.scdl.schema import SCHEMAS, Schema
from registre.vocabulary import DCT, PROV, RDF, REG, XSD

LICENCE_OUVERTE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"

_AUTHORITIES = (
    ("insee-cog", "INSEE, Code officiel géographique, 1er janvier 2024", "https://www.insee.fr/fr/information/2560452"),
    ("dgcl-banatic", "DGCL, BANATIC, 2024", "https://www.banatic.interieur.gouv.fr/"),
)
"""Where the reference of authorities comes from (extractors/registre/authorities/NOTICE.md)."""


@cache
def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _licensed(node: ox.NamedNode, title: str) -> Iterator[ox.Triple]:
    yield ox.Triple(node, RDF.type, PROV.Entity)
    yield ox.Triple(node, DCT.title, ox.Literal(title, language="fr"))
    yield ox.Triple(node, DCT.license, ox.NamedNode(LICENCE_OUVERTE))


def sources(dataset: ox.NamedNode) -> Iterator[ox.Triple]:
    """Give where the facts come from that are in no document: codes and SIREN of authorities, the SCDL schemas.

    Args:
        dataset: the address of the data set.
    """
    reference = ox.NamedNode(f"{dataset.value}/source/authorities")
    yield ox.Triple(dataset, PROV.wasDerivedFrom, reference)
    yield from _licensed(reference, "Référence des collectivités livrée avec registre")
    yield ox.Triple(reference, REG.sha256, ox.Literal(_sha256(AUTHORITIES), datatype=XSD.string))
    for name, title, address in _AUTHORITIES:
        origin = ox.NamedNode(f"{dataset.value}/source/{name}")
        yield ox.Triple(reference, PROV.wasDerivedFrom, origin)
        yield from _licensed(origin, title)
        yield ox.Triple(origin, DCT.source, ox.NamedNode(address))
    for schema in map(Schema.load, SCHEMAS):
        node = ox.NamedNode(schema.source)
        yield ox.Triple(dataset, DCT.references, node)
        yield from _licensed(node, f"Schéma SCDL {schema.name} {schema.version}")
