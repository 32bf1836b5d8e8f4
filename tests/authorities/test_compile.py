"""The table that ships, and how it is made from what INSEE and the DGCL publish."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from registre.authorities import Reference, forms, sources
from registre.authorities.compile import compile_reference
from registre.authorities.printed import words
from registre.authorities.table import PATH, Row, packed, parse, read
from registre.errors import UsageError

SOURCES = Path(__file__).resolve().parents[3] / "shared" / "reference" / "insee"
needs_sources = pytest.mark.skipif(not SOURCES.is_dir(), reason="the files of INSEE and BANATIC are not here")


def test_a_row_survives_its_file(tmp_path: Path) -> None:
    row = Row("commune", "34172", "213401722", "Montpellier", "Commune", "34", "243400017", "", "commune/montpellier")
    (tmp_path / "table.xz").write_bytes(packed([row]))
    assert [parse(line) for line in read(tmp_path / "table.xz")] == [row]


def test_the_keys_shipped_are_those_that_names_are_read_to() -> None:
    rows = [parse(line) for line in read()]
    communes = [row for row in rows if row.kind in {"commune", "former"}]
    assert [row.name for row in communes[::50] if row.keys != f"commune/{words(row.name)}"] == []


def test_every_group_and_present_commune_pointed_to_is_held() -> None:
    rows = [parse(line) for line in read()]
    held = {row.code for row in rows if row.kind != "former"}
    assert [row for row in rows if row.kind in {"commune", "former"} and row.group and row.group not in held] == []


def test_the_file_is_small() -> None:
    assert PATH.stat().st_size < 1_200_000


def test_a_folder_without_the_sources_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"communes\.csv.*epcicom\.xlsx"):
        compile_reference(tmp_path)


@pytest.mark.parametrize(
    ("place", "printed"),
    [
        (sources.Place("60", "Oise", article=5), "Département de l'Oise"),
        (sources.Place("69", "Rhône", article=2), "Département du Rhône"),
        (sources.Place("22", "Côtes-d'Armor", article=4), "Département des Côtes-d'Armor"),
        (sources.Place("974", "La Réunion", article=0), "Département de La Réunion"),
    ],
)
def test_departments_take_their_preposition(place: sources.Place, printed: str) -> None:
    assert printed in forms.of_department(place)


def test_a_grouping_is_printed_with_its_kind_and_alone_where_its_name_says_it() -> None:
    assert forms.of_group("CA Colmar Agglomération (CA)") == [
        "CA Colmar Agglomération", "Communauté d'agglomération Colmar Agglomération", "Colmar Agglomération",
    ]  # fmt: skip
    assert forms.of_group("CC du Ternois") == ["CC du Ternois", "Communauté de communes du Ternois"]


@needs_sources
def test_the_counts_are_those_of_the_sources() -> None:
    counts = Counter(authority.address.partition("/")[0] for authority in Reference.load())
    assert counts == {
        "region": len(sources.regions(SOURCES)),
        "departement": len(sources.departments(SOURCES)),
        "epci": 1255,
        "commune": len(sources.communes(SOURCES)),
    }


@needs_sources
def test_the_sources_give_the_bytes_shipped() -> None:
    assert compile_reference(SOURCES) == PATH.read_bytes()
