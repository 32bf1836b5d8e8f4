"""Makes the reference of authorities from the files that INSEE and the DGCL publish.

    python -m registre.authorities.compile --insee DIR --output FILE

DIR holds ``communes.csv``, ``departements.csv``, ``regions.csv`` (COG), ``banatic_siren_insee.xlsx`` and
``epcicom.xlsx`` (BANATIC). The same sources give the same bytes.
"""

from __future__ import annotations

import csv
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from registre.authorities.reference import FIELDS, Row
from registre.facts import Level

_METROPOLES = {"METRO", "MET69"}


def _csv(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as f:
        yield from csv.DictReader(f)


def _xlsx(path: Path) -> Iterator[dict[str, str]]:
    from openpyxl import load_workbook  # noqa: PLC0415  (only who renews the reference needs it)

    rows = load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)
    heads = [str(head) for head in next(rows)]
    for row in rows:
        yield {head: "" if value is None else str(value) for head, value in zip(heads, row, strict=True)}


def _regions(folder: Path) -> Iterator[Row]:
    for r in _csv(folder / "regions.csv"):
        yield Row("region", r["REG"], "", r["LIBELLE"], Level.REGION.value, "")


def _departments(folder: Path) -> Iterator[Row]:
    for r in _csv(folder / "departements.csv"):
        yield Row("departement", r["DEP"], "", r["LIBELLE"], Level.DEPARTMENT.value, r["DEP"])


def _epcis(folder: Path) -> Iterator[Row]:
    seen: set[str] = set()
    for r in _xlsx(folder / "epcicom.xlsx"):
        if r["siren"] not in seen:
            seen.add(r["siren"])
            level = Level.METROPOLIS if r["nature_juridique"] in _METROPOLES else Level.INTERCOMMUNALITY
            yield Row("epci", r["siren"], r["siren"], r["raison_sociale"], level.value, r["dept"])


def _communes(folder: Path) -> Iterator[Row]:
    sirens = {r["insee"]: r["siren"] for r in _xlsx(folder / "banatic_siren_insee.xlsx")}
    for r in _csv(folder / "communes.csv"):
        if r["TYPECOM"] == "COM":
            yield Row("commune", r["COM"], sirens.get(r["COM"], ""), r["LIBELLE"], Level.COMMUNE.value, r["DEP"])


def compile_reference(folder: Path) -> bytes:
    """Return the reference, compressed, made from the published files in ``folder``."""
    rows = [row for kind in (_regions, _departments, _epcis, _communes) for row in sorted(kind(folder))]
    lines = ["\t".join(FIELDS), *("\t".join(row) for row in rows)]
    return lzma.compress(("\n".join(lines) + "\n").encode(), format=lzma.FORMAT_XZ, preset=9 | lzma.PRESET_EXTREME)


def _main(
    insee: Annotated[Path, typer.Option(help="the folder with the published files")],
    output: Annotated[Path, typer.Option(help="the file to write")],
) -> None:
    output.write_bytes(compile_reference(insee))


if __name__ == "__main__":
    typer.run(_main)
