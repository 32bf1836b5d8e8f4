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
