"""SIRENE's stock files (INSEE): legal units, and establishments. The columns are those of the files of 2018 and after.

A unit's place is in the file of establishments. Of that file, seats complete their unit, and establishments that bear a
name of their own (enseigne, usual name) are held beside it; the others would be found by their unit's name alone.
"""

from __future__ import annotations

from registre.reference.entity import Entity
from registre.reference.kinds import kind_of
from registre.reference.sources.layouts import (
    FaultError,
    Known,
    Layout,
    Row,
    Seat,
    date,
    needed,
    several,
    siren,
    siret,
)

_HIDDEN = "[ND]"
"""What is printed for units that oppose their diffusion (Code de commerce, A123-96)."""
_ACTIVE = {"A": "yes", "C": "no", "F": "no", "": ""}
_UNKNOWN = Seat("", "", "", "", "")
_USUAL = tuple(f"denominationUsuelle{n}UniteLegale" for n in (1, 2, 3))
_SIGNS = ("denominationUsuelleEtablissement", *(f"enseigne{n}Etablissement" for n in (1, 2, 3)))
"""The names that an establishment has of its own."""


def _shown(row: Row, column: str) -> str:
    return _plain(row[column].strip())


def _person(row: Row) -> str:
    first = _shown(row, "prenomUsuelUniteLegale") or _shown(row, "prenom1UniteLegale")
    family = _shown(row, "nomUsageUniteLegale") or _shown(row, "nomUniteLegale")
    return f"{first} {family}".strip() if family else ""


def _unit(row: Row, known: Known) -> Entity | None:
    number = siren(needed(row["siren"], "SIREN"))
    name = _shown(row, "denominationUniteLegale") or _person(row)
    usual = _several(row, _USUAL)
    if not name and not usual:
        if _HIDDEN in row.values() or row["statutDiffusionUniteLegale"] in {"P", "N"}:
            return None
        raise FaultError("no name")
    seat = known.seats.get(number, _UNKNOWN)
    state, begun = _ACTIVE.get(row["etatAdministratifUniteLegale"], ""), row["dateDebut"]
    names = several(*usual, *seat.names.split("|")) if usual or seat.names else ()
    return Entity(
        source="sirene-units",
        name=name or usual[0],
        kind=kind_of(row["categorieJuridiqueUniteLegale"]),
        names=tuple(other for other in names if other != (name or usual[0])),
        acronym=_shown(row, "sigleUniteLegale"),
        siren=number,
        siret=seat.siret or (f"{number}{row['nicSiegeUniteLegale']}" if len(row["nicSiegeUniteLegale"]) == 5 else ""),
        rna=row["identifiantAssociationUniteLegale"],
        commune=seat.commune,
        town=seat.town,
        postal_code=seat.postal_code,
        category=row["categorieJuridiqueUniteLegale"],
        activity=row["activitePrincipaleUniteLegale"],
        created=date(row["dateCreationUniteLegale"]),
        ceased=date(begun) if state == "no" else "",
        active=state,
    )


def _several(row: Row, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return what columns show, each once; mostly nothing, so that is quick."""
    shown = [row[column] for column in columns if row[column]]
    return several(*(value for value in shown if value != _HIDDEN)) if shown else ()


def _is_seat(row: Row) -> bool:
    return row["etablissementSiege"] in {"true", "True", "TRUE", "1"}


def _asked(row: Row) -> str:
    return "" if _is_seat(row) or not _several(row, _SIGNS) else row["siren"]


def _seat(row: Row) -> Seat | None:
    whole = siret(row["siret"])
    if not whole or not _is_seat(row):
        return None  # (a wrong number is told when the file is read for its establishments)
    commune, town = row["codeCommuneEtablissement"], row["libelleCommuneEtablissement"]
    return Seat(
        whole,
        _plain(commune),
        _plain(town),
        _plain(row["codePostalEtablissement"]),
        "|".join(_several(row, _SIGNS)),
    )


def _plain(value: str) -> str:
    return "" if value == _HIDDEN else value


def _establishment(row: Row, known: Known) -> Entity | None:
    whole = siret(row["siret"])
    if not whole:
        raise FaultError(f"“{row['siret']}” is no SIRET")
    if not _asked(row):
        return None
    number, names = siren(row["siren"]), _several(row, _SIGNS)
    unit = known.units.get(number)
    state = _ACTIVE.get(row["etatAdministratifEtablissement"], "")
    return Entity(
        source="sirene-establishments",
        name=names[0],
        kind=kind_of(unit.category if unit else ""),
        names=several(*names[1:], unit.name if unit else ""),
        siren=number,
        siret=whole,
        commune=_plain(row["codeCommuneEtablissement"]),
        town=_plain(row["libelleCommuneEtablissement"]),
        postal_code=_plain(row["codePostalEtablissement"]),
        category=unit.category if unit else "",
        activity=row["activitePrincipaleEtablissement"],
        created=date(row["dateCreationEtablissement"]),
        ceased=date(row["dateDebut"]) if state == "no" else "",
        active=state,
    )


UNITS = Layout(
    "sirene-units",
    ("siren", "denominationUniteLegale", "categorieJuridiqueUniteLegale", "etatAdministratifUniteLegale"),
    (
        "statutDiffusionUniteLegale", "dateCreationUniteLegale", "sigleUniteLegale", "prenom1UniteLegale",
        "prenomUsuelUniteLegale", "identifiantAssociationUniteLegale", "dateDebut", "nomUniteLegale",
        "nomUsageUniteLegale", "denominationUsuelle1UniteLegale", "denominationUsuelle2UniteLegale",
        "denominationUsuelle3UniteLegale", "activitePrincipaleUniteLegale", "nicSiegeUniteLegale",
    ),
    _unit,
    wants="seats",
)  # fmt: skip

ESTABLISHMENTS = Layout(
    "sirene-establishments",
    ("siren", "siret", "etablissementSiege", "codeCommuneEtablissement"),
    (
        "codePostalEtablissement", "libelleCommuneEtablissement", "dateCreationEtablissement", "dateDebut",
        "etatAdministratifEtablissement", "enseigne1Etablissement", "enseigne2Etablissement", "enseigne3Etablissement",
        "denominationUsuelleEtablissement", "activitePrincipaleEtablissement",
    ),
    _establishment,
    seat=_seat,
    wants="sirene-units",
    asks=_asked,
)  # fmt: skip

LAYOUTS = (UNITS, ESTABLISHMENTS)
