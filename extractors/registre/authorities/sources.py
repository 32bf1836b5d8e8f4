"""Reads the files of INSEE and BANATIC as published, down to the columns that the reference needs."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from registre.errors import UsageError
from registre.facts import Level

COG = "communes.csv", "departements.csv", "regions.csv", "collectivites-outremer.csv"
BANATIC = "banatic_siren_insee.xlsx", "epcicom.xlsx"
SINGLE = {"75"}
"""Départements whose one commune has their powers: "Paris" alone means the Ville de Paris (CGCT L2512-1)."""
_OUTSIDE_COG = {"975", "977", "978", "987", "988"}
"""Overseas collectivities that have communes, or are one."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the COG: commune, former commune, département or région.

    ``parent`` is the département of a commune, the present commune of a former one, the région of a département.
    ``article`` is the column TNCC of the COG: which article the name takes.
    """

    code: str
    name: str
    parent: str = ""
    article: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """An EPCI of BANATIC: ``form`` is its legal form (CC, CA, CU, METRO, MET69), ``members`` INSEE codes."""

    siren: str
    name: str
    form: str
    department: str
    members: tuple[str, ...]

    @property
    def level(self) -> Level:
        """Métropoles, that of Lyon included, are a level of their own."""
        return Level.METROPOLIS if self.form.startswith("MET") else Level.INTERCOMMUNALITY


def check(folder: Path) -> None:
    """Raise :class:`UsageError` naming the files of INSEE and BANATIC that ``folder`` lacks."""
    missing = [name for name in (*COG, *BANATIC) if not (folder / name).is_file()]
    if missing:
        raise UsageError(f"no {', '.join(missing)}", where=str(folder), next_step="give the folder with all sources")


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def _sheet(path: Path) -> Iterator[dict[str, str]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - only those who compile the reference need it

    rows = load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)
    header = [str(cell) for cell in next(rows)]
    for row in rows:
        yield dict(zip(header, ("" if cell is None else str(cell) for cell in row), strict=True))


def communes(folder: Path) -> list[Place]:
    """Return the communes of today, those of the overseas collectivities included."""
    cog = [
        Place(row["COM"], row["LIBELLE"], row["DEP"])
        for row in _rows(folder / "communes.csv")
        if row["TYPECOM"] == "COM"
    ]
    overseas = [
        Place(row["code_commune"], row["nom_commune"], row["code_collectivite"])
        for row in _rows(folder / "collectivites-outremer.csv")
        if row["code_collectivite"] in _OUTSIDE_COG
    ]
    return cog + overseas


def former_communes(folder: Path) -> list[Place]:
    """Return the delegated and associated communes: merged into one that bears another name or the same."""
    rows = _rows(folder / "communes.csv")
    return [Place(row["COM"], row["LIBELLE"], row["COMPARENT"]) for row in rows if row["TYPECOM"] in {"COMD", "COMA"}]


def departments(folder: Path) -> list[Place]:
    """Return the départements."""
    rows = _rows(folder / "departements.csv")
    return [Place(row["DEP"], row["LIBELLE"], row["REG"], int(row["TNCC"])) for row in rows]


def regions(folder: Path) -> list[Place]:
    """Return the régions."""
    return [Place(row["REG"], row["LIBELLE"], "", int(row["TNCC"])) for row in _rows(folder / "regions.csv")]


def sirens(folder: Path) -> dict[str, str]:
    """Return the SIREN of each commune by its INSEE code."""
    return {row["insee"]: row["siren"] for row in _sheet(folder / "banatic_siren_insee.xlsx")}


def groups(folder: Path) -> list[Group]:
    """Return the EPCI with own taxation, each with its members."""
    members: dict[str, list[str]] = {}
    first: dict[str, dict[str, str]] = {}
    for row in _sheet(folder / "epcicom.xlsx"):
        first.setdefault(row["siren"], row)
        members.setdefault(row["siren"], []).append(row["insee"])
    return [
        Group(siren, row["raison_sociale"], row["nature_juridique"], row["dept"], tuple(members[siren]))
        for siren, row in first.items()
    ]
