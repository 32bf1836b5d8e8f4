from __future__ import annotations

import csv
import json
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from registre.errors import UsageError
from registre.store.opening import OpenStore
from registre.tables import definitions, write_tables
from registre.verify import verify

NAMES = ["acts", "organisations", "partners", "roll", "subsidies", "votes"]
CALL = f"import sys; sys.path[:0] = {sys.path!r}; from registre.cli import main; main()"
Written = dict[str, list[dict[str, str]]]


@pytest.fixture(scope="module")
def folder(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from registre.store import open_existing

    path = tmp_path_factory.mktemp("tables") / "out"
    write_tables(open_existing(built), path)
    return path


@pytest.fixture(scope="module")
def written(folder: Path) -> Written:
    found = {}
    for name in NAMES:
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            found[name] = list(csv.DictReader(file))
    return found


def test_there_are_the_tables_that_researchers_ask_for(written: Written) -> None:
    assert [table.name for table in definitions()] == NAMES
    assert {name: len(rows) for name, rows in written.items() if name != "organisations"} == {
        "acts": 2, "partners": 14, "roll": 165, "subsidies": 3, "votes": 0,
    }  # fmt: skip


def test_rows_have_one_key_and_keys_that_lead_somewhere(written: Written) -> None:
    keys = {table.name: {row[table.key] for row in written[table.name]} for table in definitions()}
    for table in definitions():
        assert len(keys[table.name]) == len(written[table.name])
        for column in table.columns:
            if column.refers:
                found = {row[column.name] for row in written[table.name]} - {""}
                assert found <= keys[column.refers[0]], (table.name, column.name)


def test_a_row_says_what_the_act_says_with_its_words(written: Written) -> None:
    (grant,) = [r for r in written["subsidies"] if r["number"] == "2019-3853" and r["status"] == "Awarded"]
    assert (grant["amount"], grant["currency"], grant["fiscal_year"]) == ("26500", "EUR", "2019")
    assert grant["beneficiary_name"] == "Réseau des territoires innovants"
    assert "26 500" in grant["evidence"]
    assert grant["source"] == "metropole-de-lyon/2019-3853.md"
    assert "#char=" in grant["evidence_address"]
    assert len([row for row in written["roll"] if row["proxy_holder"]]) == 12
    recalled = [row for row in written["subsidies"] if row["same_grant_as"]]
    assert [row["status"] for row in recalled] == ["Previous"]


def test_every_row_that_is_read_has_its_words(written: Written, examples: OpenStore) -> None:
    assert verify(examples)[1] == []
    for name in ("acts", "partners", "roll", "subsidies"):
        assert all(row["evidence"] for row in written[name]), name


def test_parquet_says_the_same_with_types(folder: Path, written: Written) -> None:
    for table in definitions():
        found = pq.read_table(folder / f"{table.name}.parquet")
        assert found.column_names == list(written[table.name][0]) if written[table.name] else True
        assert found.num_rows == len(written[table.name])
    grants = pq.read_table(folder / "subsidies.parquet").to_pylist()
    assert {type(row["amount"]) for row in grants} == {Decimal}
    assert {type(row["date"]) for row in grants} == {date}
    field = pq.read_schema(folder / "subsidies.parquet").field("amount")
    assert field.metadata[b"fr"].decode().startswith("Le montant")


def test_the_package_describes_every_column_in_both_languages(folder: Path, written: Written) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        assert resource["rows"] == len(written[resource["name"]])
        assert all(field["descriptions"]["fr"] and field["descriptions"]["en"] for field in fields)
        header = (folder / resource["path"]).read_text(encoding="utf-8").splitlines()[0]
        assert header == ",".join(field["name"] for field in fields)
    page = (folder / "README.md").read_text(encoding="utf-8")
    assert all(f"| `{column.name}` |" in page for table in definitions() for column in table.columns)


def test_frictionless_finds_the_package_valid(folder: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed (extra “scdl”)")
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert report.flatten(["title", "note", "rowNumber", "fieldName"]) == []


def test_the_same_store_gives_the_same_bytes(folder: Path, examples: OpenStore, tmp_path: Path) -> None:
    write_tables(examples, tmp_path)
    names = sorted(path.name for path in folder.iterdir())
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    assert all((tmp_path / name).read_bytes() == (folder / name).read_bytes() for name in names)


def test_a_folder_that_cannot_be_written_is_told(examples: OpenStore, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="cannot be written"):
        write_tables(examples, tmp_path / "file")


def test_the_command_line(built: Path, tmp_path: Path) -> None:
    words = ["tables", "--store", str(built), "--output", str(tmp_path / "t"), "--json"]
    command = [sys.executable, "-c", CALL, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert json.loads(done.stdout)["roll"] == 165
