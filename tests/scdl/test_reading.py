from __future__ import annotations

from pathlib import Path

import pytest

from registre.errors import DocumentError
from registre.scdl.cells import lines, separator
from registre.scdl.encoding import decoded
from registre.scdl.head import find
from registre.scdl.reading import read_table
from registre.scdl.schema import SCHEMAS, Schema

SHARED = Path(__file__).resolve().parents[3] / "shared" / "reference" / "scdl"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the published files are not at hand")


def test_cells_have_their_places() -> None:
    text = 'a;"b ""c""; d\ne" ; f\n;x'
    cut = list(lines(text, ";"))
    assert [[cell.value for cell in line.cells] for line in cut] == [["a", 'b "c"; d\ne', "f"], ["", "x"]]
    assert [line.number for line in cut] == [1, 3]
    span = cut[0].cells[2].span
    assert text[span.start : span.end] == "f"
    assert text[cut[0].cells[1].span.start] == "b"


@pytest.mark.parametrize(
    ("text", "mark"),
    [("a;b\n1;2,5\n", ";"), ("a,b\n1,2\n", ","), ("a\tb\n1\t2\n", "\t"), ("a\nb\n", ",")],
)
def test_the_separator_is_the_one_that_cuts_evenly(text: str, mark: str) -> None:
    assert separator(text) == mark


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("cp1252", "Windows-1252"),
        ("mac_roman", "Mac Roman"),
        ("cp850", "DOS 850"),
    ],
)
def test_old_code_pages_are_told_apart(encoding: str, name: str) -> None:
    text = "Bénéficiaire;Objet\nÉcole de théâtre;reçu à l'été, où l'élève gère\n"
    assert decoded(text.encode(encoding), "x.csv") == (text, name, ())


def test_a_picture_is_no_table() -> None:
    with pytest.raises(DocumentError, match="no CSV"):
        decoded(b"\x89PNG\x00\x00", "x.csv")


@pytest.mark.parametrize(
    ("head", "schema", "columns"),
    [
        ("CODE;STRUCTURE;Nature ;Montant", "subventions", [None, "nomBeneficiaire", "nature", "montant"]),
        ("N°;Association (sport);Montant voté", "subventions", [None, "nomBeneficiaire", "montant"]),
        ("Titre;Numéro de délibération;Date CM", "deliberations", ["DELIB_OBJET", "DELIB_ID", "DELIB_DATE"]),
        (
            "Numéro de projet de délibération;Objet;Date de la séance",
            "deliberations",
            [None, "DELIB_OBJET", "DELIB_DATE"],
        ),
    ],
)
def test_heads_of_councils_are_understood(head: str, schema: str, columns: list[str | None]) -> None:
    found = find(list(lines(head, ";")))
    assert found is not None
    assert (found.schema.name, list(found.columns)) == (schema, columns)


@pytest.mark.parametrize("head", ["Nom;Prénom;Téléphone", "Date;Lieu", ""])
def test_a_table_of_something_else_has_no_head(head: str) -> None:
    assert find(list(lines(head, ";"))) is None


def test_a_faulty_table_is_read_and_each_fault_told_by_line(subsidies: Path) -> None:
    table = read_table(subsidies.read_bytes(), subsidies.name)
    assert [row.line for row in table.rows] == [3, 4, 7]
    assert [row.values.get("montant") for row in table.rows] == [26500, 1000, None]
    told = {(fault.line, fault.column, fault.read) for fault in table.faults}
    assert {(1, "", False), (5, "", False), (6, "", False)} <= told  # a title, a total, a blank line
    assert {(3, "Date de la convention", True), (3, "Montant (€)", True), (3, "Nature", True)} <= told
    assert {(4, "Date de la convention", False), (4, "Nature", False), (7, "Montant (€)", False)} <= told
    assert any("Windows-1252" in fault.what for fault in table.faults)
    assert any(fault.column == "objet" and "required column is missing" in fault.what for fault in table.faults)


def test_the_words_of_each_cell_can_be_read_again(subsidies: Path) -> None:
    table = read_table(subsidies.read_bytes(), subsidies.name)
    row = table.rows[0]
    words = {column: table.text[span.start : span.end] for column, span in row.spans.items()}
    assert words["montant"] == "26 500,00 €"
    assert words["nomBeneficiaire"] == "Réseau des territoires innovants"


@needs_shared
@pytest.mark.parametrize("name", SCHEMAS)
def test_our_schemas_are_the_official_ones(name: str) -> None:
    import json

    official = json.loads((SHARED / "schemas" / f"{name}-latest.json").read_text(encoding="utf-8"))
    ours = Schema.load(name)
    assert ours.version == official["version"]
    assert [(c.name, c.type, c.required) for c in ours.columns] == [
        (f["name"], f["type"], f.get("constraints", {}).get("required", False)) for f in official["fields"]
    ]


@needs_shared
def test_a_valid_file_has_no_fault_and_an_invalid_one_has() -> None:
    valid = SHARED / "examples" / "subventions_exemple_valide.csv"
    assert read_table(valid.read_bytes(), valid.name).faults == []
    invalid = SHARED / "examples" / "subventions_exemple_invalide_erreurs_cellules.csv"
    assert {fault.line for fault in read_table(invalid.read_bytes(), invalid.name).faults} >= {2, 5, 6}


@needs_shared
@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("VilleMTP_MTP_AttribSub_2012.csv", 616),
        ("VilleMTP_MTP_AttribSub_2013.csv", 937),
        ("deliberations-metropole-saint-etienne.csv", 80),
        ("montpellier-liste-delibs-2013-2014.csv", 160),
    ],
)
def test_real_files_are_read_whole(name: str, rows: int) -> None:
    table = read_table((SHARED / "data" / name).read_bytes(), name)
    assert len(table.rows) == rows
