"""What a graph rests on beside its documents: the reference files that ship with the program, and their licences."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from registre.authorities.table import PATH as AUTHORITIES
from registre.linking.crosswalk import PATH as CROSSWALK
from registre.linking.sirens import PATH as SIRENS
from registre.scdl.schema import SCHEMAS, Schema
from registre.vocabulary import DCT, PROV, RDF, REG, XSD

LICENCE_OUVERTE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"

_COG = (
    "insee-cog",
    "INSEE, Code officiel géographique, 1er janvier 2024",
    "https://www.insee.fr/fr/information/2560452",
)
_BANATIC = ("dgcl-banatic", "DGCL, BANATIC, 2024", "https://www.banatic.interieur.gouv.fr/")
_SIRENE = ("insee-sirene", "INSEE, répertoire SIRENE, 2026", "https://www.sirene.fr/")
_RDF = ("insee-rdf", "INSEE, données géographiques en RDF", "https://rdf.insee.fr/")

_SHIPPED = (
    ("authorities", "Référence des collectivités livrée avec registre", AUTHORITIES, (_COG, _BANATIC)),
    ("sirens", "SIREN des départements et régions livrés avec registre", SIRENS, (_SIRENE,)),
    ("crosswalk", "Adresses INSEE des départements et régions livrées avec registre", CROSSWALK, (_RDF,)),
)
"""What ships, and where it comes from (the NOTICE.md beside each file)."""


@cache
def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _licensed(node: ox.NamedNode, title: str) -> Iterator[ox.Triple]:
    yield ox.Triple(node, RDF.type, PROV.Entity)
    yield ox.Triple(node, DCT.title, ox.Literal(title, language="fr"))
    yield ox.Triple(node, DCT.license, ox.NamedNode(LICENCE_OUVERTE))


def sources(dataset: ox.NamedNode) -> Iterator[ox.Triple]:
    """Give where the facts come from that are in no document: codes, numbers and addresses of authorities, schemas.

    Args:
        dataset: the address of the data set.
    """
    for name, title, path, origins in _SHIPPED:
        yield from _file(dataset, name, title, path)
        for origin in origins:
            yield from _origin(dataset, name, *origin)
    for schema in map(Schema.load, SCHEMAS):
        node = ox.NamedNode(schema.source)
        yield ox.Triple(dataset, DCT.references, node)
        yield from _licensed(node, f"Schéma SCDL {schema.name} {schema.version}")


def _named(dataset: ox.NamedNode, name: str) -> ox.NamedNode:
    return ox.NamedNode(f"{dataset.value}/source/{name}")


def _file(dataset: ox.NamedNode, name: str, title: str, path: Path) -> Iterator[ox.Triple]:
    node = _named(dataset, name)
    yield ox.Triple(dataset, PROV.wasDerivedFrom, node)
    yield from _licensed(node, title)
    yield ox.Triple(node, REG.sha256, ox.Literal(_sha256(path), datatype=XSD.string))


def _origin(dataset: ox.NamedNode, file: str, name: str, title: str, address: str) -> Iterator[ox.Triple]:
    node = _named(dataset, name)
    yield ox.Triple(_named(dataset, file), PROV.wasDerivedFrom, node)
    yield from _licensed(node, title)
    yield ox.Triple(node, DCT.source, ox.NamedNode(address))
