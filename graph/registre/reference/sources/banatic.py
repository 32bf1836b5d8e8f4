"""BANATIC (DGCL): the SIREN of communes, and the EPCI with own taxation, in its workbooks of each year."""

from __future__ import annotations

from registre.reference.entity import Entity
from registre.reference.kinds import Kind, kind_of
from registre.reference.sources.layouts import FaultError, Known, Layout, Row, needed, siren

_FORMS = {"CC": "7346", "CA": "7348", "CU": "7343", "METRO": "7344", "MET69": "7229"}
"""Legal categories by the short names that BANATIC uses; the Métropole de Lyon is a collectivity (CGCT L3611-1)."""
_WRITTEN = {"CC": "Communauté de communes", "CA": "Communauté d'agglomération", "CU": "Communauté urbaine"}


def _commune(row: Row, _: Known) -> Entity:
    code = needed(row["insee"], "code")
    return Entity(
        source="banatic-communes",
        name=needed(row["nom_com"], "name"),
        kind=Kind.COMMUNE,
        siren=siren(needed(row["siren"], "SIREN")),
        insee=code,
        commune=code,
        town=row["nom_com"],
        category="7210",
        active="yes",
    )


def _group(row: Row, known: Known) -> Entity | None:
    """Make the EPCI of the first of its lines: there is one line for each member."""
    number, form = siren(needed(row["siren"], "SIREN")), row["nature_juridique"]
    if number in known.units:
        return None
    if form not in _FORMS:
        raise FaultError(f"“{form}” is no form of an EPCI")
    name = needed(row["raison_sociale"], "name")
    short, _, rest = name.partition(" ")
    return Entity(
        source="banatic-groups",
        name=name,
        kind=Kind.INTERCOMMUNALITY if form == "MET69" else kind_of(_FORMS[form]),
        names=(f"{_WRITTEN[short]} {rest}",) if short in _WRITTEN else (),
        siren=number,
        department=row["dept"],
        category=_FORMS[form],
        active="yes",
    )


LAYOUTS = (
    Layout("banatic-communes", ("siren", "insee", "nom_com"), (), _commune),
    Layout(
        "banatic-groups",
        ("siren", "raison_sociale", "nature_juridique", "insee"),
        ("dept",),
        _group,
        wants="banatic-groups",
    ),
)
