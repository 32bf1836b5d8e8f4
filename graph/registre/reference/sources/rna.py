"""The national register of associations (ministère de l'Intérieur): its files "Waldec" and, of older ones, "Import"."""

from __future__ import annotations

from registre.reference.entity import Entity
from registre.reference.kinds import Kind
from registre.reference.sources.layouts import FaultError, Known, Layout, Row, date, needed, several, siret

_ACTIVE = {"A": "yes", "D": "no", "S": "no", "": ""}
"""Position: active, dissolved, suppressed."""
_CATEGORY, _RECOGNISED = "9220", "9230"


def _association(row: Row, source: str, town: str, others: tuple[str, ...], ceased: str) -> Entity:
    whole = siret(row["siret"])
    if row["position"] not in _ACTIVE:
        raise FaultError(f"“{row['position']}” is no position of an association")
    return Entity(
        source=source,
        name=needed(row["titre"] or "".join(others[:1]), "title"),
        kind=Kind.ASSOCIATION,
        names=tuple(other for other in others if other != row["titre"].strip()),
        siren=whole[:9],
        siret=whole,
        rna=needed(row["id"], "number"),
        commune=row["adrs_codeinsee"],
        town=town,
        postal_code=row["adrs_codepostal"],
        category=_RECOGNISED if row["rup_mi"].strip() else _CATEGORY,
        created=date(row["date_creat"]),
        ceased=ceased,
        active=_ACTIVE[row["position"]],
        predecessors=several(row["id_ex"]),
    )


def _waldec(row: Row, _: Known) -> Entity:
    return _association(row, "rna-waldec", row["adrs_libcommune"], several(row["titre_court"]), date(row["date_disso"]))


def _import(row: Row, _: Known) -> Entity:
    return _association(row, "rna-import", row["libcom"], (), "")


_COMMON = ("siret", "date_creat", "rup_mi", "adrs_codeinsee", "adrs_codepostal", "id_ex")

LAYOUTS = (
    Layout(
        "rna-waldec", ("id", "titre", "titre_court", "position"), (*_COMMON, "date_disso", "adrs_libcommune"), _waldec
    ),
    Layout("rna-import", ("id", "titre", "libcom", "position"), _COMMON, _import),
)
