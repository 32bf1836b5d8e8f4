"""An index of invented bodies, in the layouts of the national files, and stores that name them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from registre.facts import Document
from registre.identity import identify
from registre.inference import infer
from registre.linking import Linking, link
from registre.linking.records import Link
from registre.mapping import quads
from registre.reference import Index
from registre.reference.building import build
from registre.reference.sources import Source
from registre.store.opening import OpenStore

UNITS = [
    "siren",
    "denominationUniteLegale",
    "denominationUsuelle1UniteLegale",
    "sigleUniteLegale",
    "categorieJuridiqueUniteLegale",
    "etatAdministratifUniteLegale",
    "dateCreationUniteLegale",
    "dateDebut",
    "identifiantAssociationUniteLegale",
    "nicSiegeUniteLegale",
    "statutDiffusionUniteLegale",
]
SEATS = ["siren", "siret", "etablissementSiege", "codeCommuneEtablissement", "libelleCommuneEtablissement"]
RNA = [
    "id",
    "titre",
    "titre_court",
    "siret",
    "date_creat",
    "date_disso",
    "adrs_codeinsee",
    "adrs_libcommune",
    "position",
]
WIKIDATA = ["item", "itemLabel", "class", "siren"]
PIERREFONDS, COMPIEGNE, VESOUL = ("60491", "Pierrefonds"), ("60159", "Compiègne"), ("70550", "Vesoul")
_UNITS = (
    ("111111118", "LE LAVOIR DU VAL", "", "", "9220", "A", "1999-05-04", "", "W111111111", PIERREFONDS),
    ("222222226", "SYNDICAT MIXTE DES TROIS RIVIERES", "", "SMTR", "7354", "A", "1990-01-01", "", "", COMPIEGNE),
    ("333333334", "NOUVELLE COMPAGNIE DU CERF", "ATELIER DU CERF VOLANT", "", "5710", "A", "2001-02-03", "", "", PIERREFONDS),
    ("444444442", "LA SCIERIE BLEUE", "", "", "5710", "C", "1980-01-01", "2005-06-30", "", PIERREFONDS),
    ("555555556", "HARMONIA", "", "", "5710", "A", "1990-01-01", "", "", VESOUL),
    ("666666664", "", "", "", "1000", "A", "1990-01-01", "", "", PIERREFONDS),
)  # fmt: skip
_ASSOCIATIONS = (
    ("W222222222", "LES PETITS PAS", "", "", "2000-01-01", "0001-01-01", *VESOUL, "A"),
    ("W333333333", "LES GRANDS PAS", "", "", "2000-01-01", "0001-01-01", *COMPIEGNE, "A"),
    ("W444444444", "COMITE DES FETES DE PIERREFONDS", "", "", "2000-01-01", "0001-01-01", *PIERREFONDS, "A"),
    ("W555555555", "COMITE DES FETES", "", "", "2000-01-01", "0001-01-01", *COMPIEGNE, "A"),
    ("W666666666", "LES DEUX CLOCHES", "", "", "2000-01-01", "0001-01-01", *PIERREFONDS, "A"),
    ("W777777777", "LES DEUX CLOCHES", "", "", "2001-01-01", "0001-01-01", *PIERREFONDS, "A"),
    ("W888888888", "LA FANFARE FUTURE", "", "", "2024-01-01", "0001-01-01", *PIERREFONDS, "A"),
    ("W111111111", "LE LAVOIR DU VAL", "", "", "1999-05-04", "0001-01-01", *PIERREFONDS, "A"),
)
_ITEMS = (("http://www.wikidata.org/entity/Q1", "Syndicat mixte des Trois Rivières", "", "222222226"),)


def write_table(path: Path, columns: list[str], rows: Sequence[tuple[str, ...]], delimiter: str = ",") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerows([columns, *rows])
    return path


def make_index(folder: Path) -> Path:
    """Make an index of invented rows, and return its folder."""
    units = [(*unit[:9], "00011", "O") for unit in _UNITS]
    seats = [(unit[0], f"{unit[0]}00011", "true", *unit[9]) for unit in _UNITS]
    sources = [
        Source("sirene", write_table(folder / "units.csv", UNITS, units)),
        Source("sirene", write_table(folder / "seats.csv", SEATS, seats)),
        Source("rna", write_table(folder / "waldec.csv", RNA, _ASSOCIATIONS, ";")),
        Source("wikidata", write_table(folder / "items.csv", WIKIDATA, _ITEMS)),
    ]
    build(sources, folder / "index")
    return folder / "index"


@pytest.fixture(scope="session")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of that index."""
    return make_index(tmp_path_factory.mktemp("reference"))


@pytest.fixture(scope="session")
def index(reference: Path) -> Index:
    """That index, open."""
    return Index.open(reference)


Stored = Callable[..., OpenStore]
LinkedTo = Callable[..., list[Link]]


@pytest.fixture
def stored() -> Stored:
    """Makes a store in memory of some documents, with its canonical view."""

    def make(*documents: Document) -> OpenStore:
        store = OpenStore.in_memory()
        for one in documents:
            store.graph.extend(quads(one, store.base))
        infer(store.graph, store.base)
        identify(store.graph, store.base)
        return store

    return make


@pytest.fixture
def linked(stored: Stored, index: Index) -> Callable[..., Linking]:
    """Links some documents to the index."""

    def make(*documents: Document) -> Linking:
        store = stored(*documents)
        return link(store.graph, store.base, index, references={"sirene-units": "SIRENE, janvier"})

    return make
