"""Persons, organisations and the authority: what several facts of a document share."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from registre.facts import Authority, Organisation, OrganisationKind, Person
from registre.mapping.graph import Graph, french
from registre.vocabulary import IGEO, ORG, REG, SKOS

_KINDS = {
    OrganisationKind.ASSOCIATION: REG.Association,
    OrganisationKind.COMPANY: REG.Company,
    OrganisationKind.PUBLIC_BODY: REG.PublicBody,
}


def person(graph: Graph, who: Person | None) -> NamedNode | None:
    """State a person, and return the address."""
    if who is None:
        return None
    return graph.describe(
        graph.ids.person(who),
        REG.Person,
        printedName=french(who.name),
        civility=who.civility.value if who.civility else None,
        familyNameOnly=True if who.family_name_only else None,
    )


def _identifiers(graph: Graph, node: NamedNode, organisation: Organisation) -> None:
    numbers = ((REG.SIREN, organisation.siren), (REG.SIRET, organisation.siret), (REG.RNA, organisation.rna))
    for datatype, number in numbers:
        if number:
            graph.state(node, ORG.identifier, Literal(number, datatype=datatype))


def organisation(graph: Graph, what: Organisation) -> NamedNode:
    """State an organisation, and return the address; a known authority is the authority's own node."""
    kind = REG.Authority if what.authority else REG.Organisation
    node = graph.describe(graph.ids.organisation(what), kind, printedName=french(what.name))
    graph.state(node, REG.organisationKind, _KINDS.get(what.kind) if what.kind else None)
    if what.authority:
        graph.describe(node, REG.Organisation)
    for name in (*what.acronyms, *what.aliases):
        graph.state(node, SKOS.altLabel, french(name))
    _identifiers(graph, node, what)
    return node


def authority(graph: Graph, what: Authority) -> NamedNode:
    """State the authority that decides, and return the address."""
    node = graph.describe(graph.ids.authority(what), REG.Authority, printedName=french(what.name), level=what.level)
    graph.describe(node, REG.Organisation)
    if what.siren:
        graph.state(node, ORG.identifier, Literal(what.siren, datatype=REG.SIREN))
    graph.state(node, IGEO.codeINSEE, what.insee)
    return node
