import json
import subprocess
import sys
from pathlib import Path

import pytest

CALL = f"import sys; sys.path[:0] = {sys.path!r}; from registre.cli import main; main()"
GOLD = {
    "file": "metropole-de-lyon/2018-2953.md",
    "kind": "extract",
    "council": {"organisation": "Métropole de Lyon", "level": "metropole"},
    "session": {"date": "2018-09-17"},
    "attendance": [],
    "deliberations": [{"number": "2018-2953", "title": "Un autre titre"}],
}


def registre(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", CALL, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "one.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return tmp_path / "gold"


def test_figures_errors_and_pages_are_written(gold: Path, built: Path, tmp_path: Path) -> None:
    told = registre("evaluate", "--gold", gold, "--store", built, "--errors", "title")
    assert told.returncode == 0
    assert "missed: field title, value Un autre titre" in told.stdout
    assert "headline" in told.stdout
    written = registre("evaluate", "--gold", gold, "--store", built, "--json", "--html", tmp_path / "e.html")
    assert json.loads(written.stdout)["families"]["number"]["f1"] == 1.0
    assert "Un autre titre" in (tmp_path / "e.html").read_text(encoding="utf-8")


def test_a_figure_below_its_floor_is_code_1(gold: Path, built: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    call = ("evaluate", "--gold", gold, "--store", built, "--floors", floors)
    assert registre(*call).returncode == 2
    assert registre(*call, "--pin").returncode == 0
    assert registre(*call).returncode == 0
    raised = json.loads(floors.read_text())
    floors.write_text(json.dumps({**raised, "f1": {**raised["f1"], "title": 0.9}}))
    fell = registre(*call)
    assert (fell.returncode, fell.stderr) == (1, "below its floor: title, 0.000 where 0.900 was reached before\n")
    assert registre(*call, "--pin").returncode == 2
    assert registre(*call, "--pin", "--because", "essai").returncode == 0


def test_an_unknown_family_is_misuse(gold: Path, built: Path) -> None:
    done = registre("evaluate", "--gold", gold, "--store", built, "--errors", "titles")
    assert (done.returncode, done.stdout) == (2, "")
    assert "“titles” is no family; take one of evidence" in done.stderr
