import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

CLI = (Path(__file__).resolve().parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
CALL = f"import sys; sys.path[:0] = {sys.path!r}; from registre.cli import main; main()"
DATAGOUV = (
    '"id";"name";"slug";"acronym";"business_number_id"\n'
    '"5aaa";"Ville de Valbrune";"valbrune";"";"21690001200011"\n'
    '"5bbb";"";"rien";"";""\n'
)


def registre(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", CALL, "reference", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reference")
    (folder / "organizations.csv").write_text(DATAGOUV, encoding="utf-8")
    done = registre("build", "--source", f"datagouv={folder}/organizations.csv", "--output", folder / "index")
    assert (done.returncode, done.stdout) == (0, "")
    assert "organizations.csv: datagouv, 2 rows, 1 not taken\n  line 3: no name\n" in done.stderr
    return folder / "index"


def test_a_name_is_searched(reference: Path) -> None:
    done = registre("search", "ville de valbrunne", "--reference", reference)
    score, name, *_, number, _, source = done.stdout.rstrip("\n").split("\t")
    assert (name, number, source) == ("Ville de Valbrune", "21690001200011", "datagouv")
    assert 0.9 < float(score) < 1
    (hit,) = json.loads(registre("search", "valbrune", "--reference", reference, "--json").stdout)
    assert (hit["siren"], hit["datagouv"], hit["kind"]) == ("216900012", "5aaa", "other")
    nothing = registre("search", "valbrune", "--kind", "company", "--reference", reference)
    assert (nothing.returncode, nothing.stdout, nothing.stderr) == (0, "", "nothing bears such a name\n")


def test_what_is_held_is_told(reference: Path) -> None:
    assert registre("info", "--reference", reference).stdout.startswith("1 entities, 2 words\n")
    held = json.loads(registre("info", "--reference", reference, "--json").stdout)
    assert held["files"][0]["told"] == [{"line": 3, "reason": "no name"}]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("build", "--source", "x", "--output", "{tmp}/o"), "kinds are sirene, rna"),
        (("build", "--source", "rna={tmp}/none.csv", "--output", "{tmp}/o"), "there is no such file"),
        (("build", "--source", "rna={tmp}/other.csv", "--output", "{tmp}/o"), "it lacks the columns"),
        (("build", "--source", "rna={tmp}/empty.csv", "--output", "{tmp}/o"), "it is empty"),
        (("search", "x", "--reference", "{tmp}/none"), "registre reference build"),
        (("search", "x", "--reference", "{tmp}/none", "--kind", "club"), "take one of association"),
        (("info", "--reference", "{tmp}"), "it is no index"),
    ],
)
def test_misuse_is_one_line_and_code_2(words: tuple[str, ...], says: str, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    (tmp_path / "empty.csv").touch()
    done = registre(*(word.format(tmp=tmp_path) for word in words))
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.strip().splitlines()) == 1
    assert says in done.stderr


@pytest.mark.parametrize("command", ["build", "search", "info"])
def test_every_command_and_option_is_documented(command: str) -> None:
    assert f"`registre reference {command}" in CLI
    options = re.findall(r"(?<![\w-])--[a-z]+", registre(command, "--help").stdout)
    assert [option for option in options if option not in CLI and option != "--help"] == []
