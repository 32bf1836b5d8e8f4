"""Links to other places on the web: what a thing's identifiers open elsewhere, and what the graph links it with."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from registre.pages.describing import Describer, Shown
from registre.vocabulary import IGEO, ORG, OWL, RDFS, REG, SKOS

_REGISTERS = {
    REG.SIREN: ("SIREN", "https://annuaire-entreprises.data.gouv.fr/entreprise/{}"),
    REG.SIRET: ("SIRET", "https://annuaire-entreprises.data.gouv.fr/etablissement/{}"),
    REG.RNA: ("RNA", "https://annuaire-entreprises.data.gouv.fr/rechercher?terme={}"),
}
_CODE = ("INSEE", "http://id.insee.fr/geo/commune/{}")
_LINKS = (OWL.sameAs, SKOS.exactMatch, SKOS.closeMatch, RDFS.seeAlso)


def _identifiers(describer: Describer, node: ox.NamedNode) -> Iterator[Shown]:
    for value in describer.showing.objects(node, ORG.identifier):
        if isinstance(value, ox.Literal) and value.datatype in _REGISTERS and value.value.isalnum():
            name, address = _REGISTERS[value.datatype]
            yield Shown(f"{name} {value.value}", address.format(value.value))
    for value in describer.showing.objects(node, IGEO.codeINSEE):
        if value.value.isalnum():
            yield Shown(f"{_CODE[0]} {value.value}", _CODE[1].format(value.value))


def outside(describer: Describer, node: ox.NamedNode) -> Iterator[Shown]:
    """Give what leads from a thing to other places: national registers, and what the graph says is the same."""
    yield from _identifiers(describer, node)
    for predicate in _LINKS:
        for value in describer.showing.objects(node, predicate):
            if isinstance(value, ox.NamedNode) and _elsewhere(describer, value):
                yield describer.value(value)


def _elsewhere(describer: Describer, node: ox.NamedNode) -> bool:
    return node.value.startswith(("http://", "https://")) and not node.value.startswith(describer.store.base)
