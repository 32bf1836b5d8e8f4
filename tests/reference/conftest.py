"""A small set of national files with invented bodies, in the columns of the published ones, and the index of them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from registre.reference import Index
from registre.reference.building import build
from registre.reference.sources import Source

UNITS = (
    "siren", "statutDiffusionUniteLegale", "dateCreationUniteLegale", "sigleUniteLegale", "prenom1UniteLegale",
    "prenomUsuelUniteLegale", "identifiantAssociationUniteLegale", "etatAdministratifUniteLegale", "dateDebut",
    "nomUniteLegale", "nomUsageUniteLegale", "denominationUniteLegale", "denominationUsuelle1UniteLegale",
    "denominationUsuelle2UniteLegale", "denominationUsuelle3UniteLegale", "categorieJuridiqueUniteLegale",
    "activitePrincipaleUniteLegale", "nicSiegeUniteLegale",
)  # fmt: skip
ESTABLISHMENTS = (
    "siren", "nic", "siret", "dateCreationEtablissement", "etablissementSiege", "codePostalEtablissement",
    "libelleCommuneEtablissement", "codeCommuneEtablissement", "dateDebut", "etatAdministratifEtablissement",
    "enseigne1Etablissement", "enseigne2Etablissement", "enseigne3Etablissement", "denominationUsuelleEtablissement",
    "activitePrincipaleEtablissement",
)  # fmt: skip


def unit(siren: str, name: str, category: str, **more: str) -> dict[str, str]:
    columns = {
        "siren": siren,
        "denominationUniteLegale": name,
        "categorieJuridiqueUniteLegale": category,
        "etatAdministratifUniteLegale": "A",
        "statutDiffusionUniteLegale": "O",
        "nicSiegeUniteLegale": "00011",
    }
    return dict.fromkeys(UNITS, "") | columns | more


def establishment(siret: str, commune: str, town: str, *, seat: bool = True, **more: str) -> dict[str, str]:
    columns = {
        "siren": siret[:9],
        "nic": siret[9:],
        "siret": siret,
        "etablissementSiege": str(seat).lower(),
        "codeCommuneEtablissement": commune,
        "libelleCommuneEtablissement": town,
        "etatAdministratifEtablissement": "A",
    }
    return dict.fromkeys(ESTABLISHMENTS, "") | columns | more


SIRENE_UNITS = (
    unit("100000009", "LES AMIS DE L ORGUE DE VALBRUNE", "9220", sigleUniteLegale="AOV",
         identifiantAssociationUniteLegale="W691000001", dateCreationUniteLegale="1998-03-02"),
    unit("100000017", "LES AMIS DE L ORGUE", "9220"),
    unit("005000025", "SOCIETE DES EAUX DE VALBRUNE", "5710", etatAdministratifUniteLegale="C", dateDebut="2015-12-31"),
    unit("100000033", "COMMUNE DE VALBRUNE", "7210"),
    unit("100000041", "", "1000", prenom1UniteLegale="ZOE", nomUniteLegale="TARNOVAL"),
    unit("100000058", "[ND]", "1000", prenom1UniteLegale="[ND]", nomUniteLegale="[ND]", statutDiffusionUniteLegale="P"),
    unit("12", "SANS NUMERO", "9220"),
    unit("100000066", "", "9220"),
)  # fmt: skip
SIRENE_ESTABLISHMENTS = (
    establishment("10000000900011", "69001", "AFFOUX", codePostalEtablissement="69170"),
    establishment("10000001700011", "33063", "BORDEAUX", codePostalEtablissement="33000"),
    establishment("00500002500011", "69001", "AFFOUX", enseigne1Etablissement="LES EAUX VIVES"),
    establishment("00500002500029", "69123", "LYON", seat=False, enseigne1Etablissement="LE LAVOIR DES BROTTEAUX"),
    establishment("00500002500037", "69123", "LYON", seat=False),
)
WALDEC = (
    "id;id_ex;siret;rup_mi;date_creat;date_disso;titre;titre_court;adrs_codepostal;adrs_libcommune;adrs_codeinsee;position\n"
    "W691000001;0691000001;10000000900011;;1998-03-02;0001-01-01;LES AMIS DE L'ORGUE DE VALBRUNE;AOV;69170;Affoux;69001;A\n"
    "W691000002;;;;2001-05-06;2019-07-08;Théâtre de l'Été;;69003;Lyon;69123;D\n"
    "W691000003;;;;2001-05-06;0001-01-01;Club de l'an deux;;69003;Lyon;69123;Z\n"
    "W691000004;;;;hier;0001-01-01;Cercle du temps;;69003;Lyon;69123;A\n"
    "W691000005;;trop court\n"
)


def write_csv(path: Path, rows: Sequence[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_parquet(path: Path, rows: Sequence[dict[str, str]]) -> Path:
    parquet.write_table(pa.Table.from_pylist(list(rows)), path)
    return path


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Source]:
    folder = tmp_path_factory.mktemp("national")
    (folder / "waldec.csv").write_text(WALDEC, encoding="latin-1")
    return [
        Source("sirene", write_parquet(folder / "units.parquet", SIRENE_UNITS)),
        Source("sirene", write_csv(folder / "establishments.csv", SIRENE_ESTABLISHMENTS)),
        Source("rna", folder / "waldec.csv"),
    ]


@pytest.fixture(scope="session")
def folder(files: list[Source], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "reference"
    build(files, path)
    return path


@pytest.fixture(scope="session")
def index(folder: Path) -> Index:
    return Index.open(folder)
