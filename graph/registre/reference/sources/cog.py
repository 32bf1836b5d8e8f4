"""INSEE's code officiel géographique: communes, départements, régions, overseas, and what became of former communes."""

from __future__ import annotations

from registre.reference.entity import Entity
from registre.reference.kinds import Kind
from registre.reference.sources.layouts import Known, Layout, Row, date, needed, several

_FORMER = {"COMD", "COMA"}
"""Delegated and associated communes: parts of the one that COMPARENT names."""
_MERGED = {"21", "30", "31", "32", "33", "34"}
"""Modifications by which a commune ends in another one: suppression, and the forms of merger."""


def _commune(row: Row, _: Known) -> Entity | None:
    former = row["TYPECOM"] in _FORMER
    if not former and row["TYPECOM"] != "COM":
        return None  # (arrondissements of Paris, Lyon and Marseille are no authorities)
    code = needed(row["COM"], "code")
    return Entity(
        source="cog-communes",
        name=needed(row["LIBELLE"], "name"),
        kind=Kind.COMMUNE,
        insee=code,
        commune=code,
        town=row["LIBELLE"],
        active="no" if former else "yes",
        successors=several(row["COMPARENT"]) if former else (),
    )


def _commune_since_1943(row: Row, _: Known) -> Entity:
    code, ended = needed(row["COM"], "code"), date(row["DATE_FIN"])
    return Entity(
        source="cog-communes-1943",
        name=needed(row["LIBELLE"], "name"),
        kind=Kind.COMMUNE,
        insee=code,
        commune=code,
        town=row["LIBELLE"],
        created=date(row["DATE_DEBUT"]),
        ceased=ended,
        active="no" if ended else "yes",
    )


def _event(row: Row, _: Known) -> Entity | None:
    if row["MOD"] not in _MERGED or row["COM_AV"] == row["COM_AP"] or row["TYPECOM_AV"] != "COM":
        return None
    return Entity(
        source="cog-events",
        name=needed(row["LIBELLE_AV"], "name"),
        kind=Kind.COMMUNE,
        insee=needed(row["COM_AV"], "code"),
        commune=row["COM_AP"],
        town=row["LIBELLE_AP"],
        ceased=date(row["DATE_EFF"]),
        active="no",
        successors=several(row["COM_AP"]),
    )


def _overseas(row: Row, _: Known) -> Entity:
    code = needed(row["code_commune"], "code")
    return Entity(
        source="cog-overseas",
        name=needed(row["nom_commune"], "name"),
        kind=Kind.COMMUNE,
        insee=code,
        commune=code,
        town=row["nom_commune"],
        postal_code=row["code_postal"],
        active="yes",
    )


def _wider(row: Row, source: str, column: str, kind: Kind) -> Entity:
    return Entity(
        source=source,
        name=needed(row["LIBELLE"], "name"),
        kind=kind,
        insee=needed(row[column], "code"),
        commune=row["CHEFLIEU"],
        active="yes",
    )


def _department(row: Row, _: Known) -> Entity:
    return _wider(row, "cog-departments", "DEP", Kind.DEPARTMENT)


def _region(row: Row, _: Known) -> Entity:
    return _wider(row, "cog-regions", "REG", Kind.REGION)


LAYOUTS = (
    Layout("cog-communes", ("TYPECOM", "COM", "LIBELLE", "COMPARENT"), (), _commune),
    Layout("cog-communes-1943", ("COM", "LIBELLE", "DATE_DEBUT", "DATE_FIN"), (), _commune_since_1943),
    Layout(
        "cog-events",
        ("MOD", "DATE_EFF", "TYPECOM_AV", "COM_AV", "LIBELLE_AV", "COM_AP", "LIBELLE_AP"),
        (),
        _event,
    ),
    Layout("cog-overseas", ("code_commune", "nom_commune", "code_collectivite"), ("code_postal",), _overseas),
    Layout("cog-departments", ("DEP", "REG", "CHEFLIEU", "LIBELLE"), (), _department),
    Layout("cog-regions", ("REG", "CHEFLIEU", "LIBELLE"), (), _region),
)
