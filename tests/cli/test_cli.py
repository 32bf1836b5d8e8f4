import json
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CALL = f"import sys; sys.path[:0] = {sys.path!r}; from registre.cli import main; main()"


def registre(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", CALL, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def test_a_build_counts_and_says_what_failed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "acte.md").write_bytes((EXAMPLES / "metropole-de-lyon" / "2018-2953.md").read_bytes())
    (tmp_path / "in" / "vide.md").write_bytes(b"")
    done = registre("build", tmp_path / "in", "--store", tmp_path / "s", "--json")
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert (found["documents"], found["acts"], found["amounts"]) == (1, 1, {"EUR": "26500"})
    assert [f["file"] for f in found["failures"]] == ["vide.md"]
    quiet = registre("build", tmp_path / "in", "--store", tmp_path / "s", "--quiet")
    assert (quiet.stdout, quiet.stderr, quiet.returncode) == ("", "", 1)


def test_the_summary_says_what_each_document_is_and_how_sure_that_is(tmp_path: Path) -> None:
    (tmp_path / "recette.txt").write_text("Recette : éplucher, couper, cuire.", encoding="utf-8")
    done = registre("build", EXAMPLES, tmp_path / "recette.txt", "--store", tmp_path / "s")
    rows = {words[-1]: words[:-1] for line in done.stderr.splitlines() if len(words := line.split()) > 3}
    assert rows["metropole-de-lyon/2019-3853.md"][0] == "Extract"
    assert rows["metropole-de-lyon/2019-3853.md"][1].endswith("%")
    assert rows["recette.txt"] == ["Other", "50%", "(doubtful)", "0"]


def test_a_document_may_take_no_more_than_is_said(tmp_path: Path) -> None:
    done = registre("build", EXAMPLES, "--store", tmp_path / "s", "--max-seconds", "0.001", "--json")
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert [f["reason"] for f in found["failures"]] == ["it took more than 0.001 seconds"] * 2
    assert found["documents"] == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("build", "{examples}", "--store", "{tmp}/s", "--max-memory", "much"), "no size"),
        (("build", "nowhere", "--store", "{tmp}/s"), "nowhere: there is no such file"),
        (("build", "{examples}", "--store", "{examples}"), "not a store of registre"),
        (("build", "{examples}", "--store", "{tmp}/s", "--base", "x"), "no base"),
        (("build", "{examples}"), "Missing option '--store'"),
        (("query", "grants", "--store", "{tmp}/none"), "there is no such store"),
        (("query", "grant", "--store", "{store}"), "did you mean grants"),
        (("query", "grants", "--store", "{store}", "-p", "year=long ago"), "no year"),
        (("query", "grants", "--store", "{store}", "-p", "donor=x"), "no parameter “donor”"),
        (("query", "grants", "--store", "{store}", "-p", "donor"), "name=value"),
        (("query", "grants", "--store", "{store}", "-f", "xls"), "take one of table"),
        (("query", "grants", "--store", "{store}", "-f", "parquet"), "--output"),
        (("export", "--store", "{store}", "-f", "xls"), "turtle"),
        (("export", "--store", "{store}", "-o", "{tmp}/no/such/file"), "cannot be written"),
        (("show", "unheard of", "--store", "{store}"), "nothing is called"),
        (("draw", "--store", "{store}", "-o", "{tmp}/a.png"), ".svg or .html"),
        (("nonsense",), "No such command"),
    ],
)
def test_misuse_is_one_line_and_code_2(words: tuple[str, ...], says: str, tmp_path: Path, built: Path) -> None:
    done = registre(*(w.format(tmp=tmp_path, examples=EXAMPLES, store=built) for w in words))
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_questions_are_answered_and_written(tmp_path: Path, built: Path) -> None:
    told = registre("query", "grants", "--store", built, "-p", "year=2019")
    assert told.stdout.splitlines()[1].split("\t")[:4] == [
        "Métropole de Lyon",
        "Réseau des territoires innovants",
        "2019",
        "26500",
    ]
    file = tmp_path / "grants.parquet"
    assert registre("query", "grants", "--store", built, "-f", "parquet", "-o", file).returncode == 0
    assert file.read_bytes().startswith(b"PAR1")
    assert [p.name for p in tmp_path.iterdir()] == ["grants.parquet"]


def test_an_act_is_shown_with_the_words_that_prove_it(built: Path) -> None:
    shown = registre("show", "2019-3853", "--store", built).stdout
    assert "rapporteur: " in shown
    assert "“Enedis”\n        metropole-de-lyon/2019-3853.md, " in shown
    found = json.loads(registre("show", "2019-3853", "--store", built, "--json").stdout)
    assert found["kind"] == "Deliberation"


def test_a_graph_is_exported_drawn_checked_and_verified(tmp_path: Path, built: Path) -> None:
    assert registre("export", "--store", built).stdout.startswith("@base <https://w3id.org/registre/id/> .")
    for name in ("n.svg", "n.html"):
        assert registre("draw", "--store", built, "-o", tmp_path / name).returncode == 0
        assert "Coter Club" in (tmp_path / name).read_text()
    assert registre("check", "--store", built, "--json").returncode == 0
    assert "0 unsupported" in registre("verify", "--store", built).stderr


def test_every_command_helps_with_an_example() -> None:
    commands = ("build", "query", "queries", "export", "show", "draw", "check", "verify")
    for command in commands:
        assert f"registre {command}" in registre(command, "--help").stdout.replace("\n", " ")
    assert registre("--version").stdout.startswith("registre ")


@pytest.mark.parametrize("words", [("query", "grants"), ("export",), ("show", "2018-2953"), ("queries",)])
def test_asking_does_not_pay_for_reading(words: tuple[str, ...], built: Path) -> None:
    store = () if words == ("queries",) else ("--store", str(built))
    heavy = ("spacy", "rdflib", "pyarrow", "networkx", "owlready2", "pyshacl", "numpy")
    call = CALL.replace(
        "main()", f"\ntry: main()\nexcept SystemExit: print([m for m in {heavy!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", call, *words, *store], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_reader_that_goes_away_is_no_error(built: Path) -> None:
    command = [sys.executable, "-c", CALL, "export", "--store", str(built), "-f", "nquads"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
