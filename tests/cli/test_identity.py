"""``registre identity``: list, judge, export, import."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from .test_cli import registre

ENEDIS, ENGIE = "org/enedis", "org/engie"


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "store"))


def listed(store: Path, *words: str) -> list[dict[str, str]]:
    done = registre("identity", "list", "--store", store, "--json", *words)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, str]] = json.loads(done.stdout)
    return found


def test_a_judgement_is_made_listed_and_taken_back(store: Path) -> None:
    words = ("identity", "judge", "Enedis", ENGIE, "different", "--store", store, "--author", "ab", "--note", "vu")
    assert registre(*words).returncode == 0
    (one,) = listed(store, "--people", "--of", ENEDIS)
    assert one == {"one": ENEDIS, "other": ENGIE, "verdict": "different", "author": "ab", "score": "0", "reasons": "vu"}
    assert registre("identity", "judge", ENEDIS, ENGIE, "undecided", "--store", store).returncode == 0
    assert listed(store, "--people") == []


def test_homonyms_of_another_civility_are_listed_as_different(store: Path) -> None:
    pairs = {
        (one["one"].rpartition("/")[2], one["other"].rpartition("/")[2])
        for one in listed(store, "--verdict", "different")
    }
    assert ("m-cochet", "mme-cochet") in pairs


def test_judgements_come_back_from_a_file_and_a_contradiction_is_told(store: Path, tmp_path: Path) -> None:
    rows = [(ENEDIS, ENGIE, "same"), (ENGIE, "org/orange", "same"), (ENEDIS, "org/orange", "different")]
    file = tmp_path / "j.csv"
    with file.open("w", newline="") as output:
        csv.writer(output).writerows([("one", "other", "verdict"), *rows])
    done = registre("identity", "import", file, "--store", store)
    assert done.returncode == 0
    assert "stay apart" in done.stderr
    assert len(listed(store, "--contradictions")) == 1
    again = tmp_path / "again.csv"
    assert registre("identity", "export", "--store", store, "--output", again).returncode == 0
    with again.open(newline="") as read:
        assert {(row["one"], row["other"], row["verdict"]) for row in csv.DictReader(read)} >= set(rows)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("list", "--verdict", "maybe"), "no verdict"),
        (("judge", ENEDIS, ENEDIS, "same"), "one thing"),
        (("judge", ENEDIS, "org/none", "same"), "nothing is called"),
        (("judge", ENEDIS, ENGIE, "perhaps"), "no verdict"),
        (("judge", ENEDIS, ENGIE, "same", "--author", "rule:x"), "no rule"),
        (("import", "nowhere.csv"), "nowhere.csv"),
        (("export", "--output", "judgements.xlsx"), ".csv or .json"),
    ],
)
def test_misuse_is_told(store: Path, words: tuple[str, ...], says: str) -> None:
    done = registre("identity", *words, "--store", store)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr
