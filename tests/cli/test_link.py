"""``registre link``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from .test_cli import registre


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "store"))


def test_authorities_are_linked_without_any_file(store: Path) -> None:
    done = registre("link", "--store", store, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["authorities"]["linked"] >= 1
    asked = registre("query", "national", "--store", store, "-p", "organisation=Métropole de Lyon", "-f", "csv")
    assert "200046977" in asked.stdout
    assert "Code officiel géographique" in asked.stdout


def test_a_crosswalk_is_joined(store: Path, tmp_path: Path) -> None:
    places = tmp_path / "places.csv"
    places.write_text("kind,code,place\ncommune,69123,http://id.insee.fr/geo/commune/x\n")
    done = registre("link", "--store", store, "--crosswalk", places)
    assert (done.returncode, done.stdout) == (0, "")
    assert "bodies" in done.stderr
    assert "igeo:codeINSEE" in registre("link", "--query").stdout


LYON, OTHER = "authority/epci/200046977", "111111118"


def listed(store: Path, *words: str) -> list[dict[str, str]]:
    done = registre("link", "list", "--store", store, "--json", *words)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, str]] = json.loads(done.stdout)
    return found


def numbers(store: Path) -> str:
    asked = registre("query", "national", "--store", store, "-p", "organisation=Métropole de Lyon", "-f", "csv")
    return asked.stdout


def test_people_refuse_a_link_make_one_by_hand_and_take_both_back(store: Path, tmp_path: Path) -> None:
    said = ("--store", store, "--author", "ab", "--note", "vu")
    assert registre("link", "judge", "Métropole de Lyon", "200 046 977", "different", *said).returncode == 0
    assert "kept" in registre("link", "judge", LYON, OTHER, "same", *said).stderr
    one, other = listed(store, "--people")
    assert (one["other"], one["verdict"], one["author"], one["reasons"]) == (LYON, "same", "ab", "vu")
    assert other["one"] == "SIREN 200046977"
    assert registre("link", "--store", store).returncode == 0
    assert OTHER in numbers(store)
    assert "Code officiel géographique" not in numbers(store)
    file = tmp_path / "links.csv"
    assert registre("link", "export", "--store", store, "--output", file).returncode == 0
    file.write_text(file.read_text().replace(",same,", ",undecided,").replace(",different,", ",undecided,"))
    assert "2 judgements taken" in registre("link", "import", file, "--store", store).stderr
    assert registre("link", "--store", store).returncode == 0
    assert listed(store, "--people") == []
    assert OTHER not in numbers(store)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("list", "--verdict", "maybe"), "no verdict"),
        (("judge", LYON, "200046978", "same"), "key"),
        (("judge", LYON, "nothing", "same"), "no record"),
        (("judge", "org/none", OTHER, "same"), "nothing is called"),
        (("judge", LYON, OTHER, "perhaps"), "no verdict"),
        (("judge", LYON, OTHER, "same", "--author", "rule:x"), "no rule"),
        (("import", "nowhere.csv"), "nowhere.csv"),
        (("import", "{identity}"), "neither is a record"),
        (("export", "--output", "links.xlsx"), ".csv or .json"),
    ],
)
def test_misuse_of_judgements_is_told(store: Path, tmp_path: Path, words: tuple[str, ...], says: str) -> None:
    identity = tmp_path / "identity.csv"
    identity.write_text("one,other,verdict\norg/a,org/b,same\n")
    done = registre("link", *(word.format(identity=identity) for word in words), "--store", store)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "--store"),
        (("--store", "nowhere"), "no such store"),
        (("--store", "{store}", "--reference", "nowhere"), "nowhere"),
        (("--store", "{store}", "--crosswalk", "nowhere.csv"), "nowhere.csv"),
        (("--store", "{store}", "--live", "--reference", "nowhere"), "--live"),
    ],
)
def test_misuse_is_told(built: Path, words: tuple[str, ...], says: str) -> None:
    done = registre("link", *(word.format(store=built) for word in words))
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr
