"""The documentation runs, and forgets nothing."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from registre.exporting import FORMATS
from registre.queries import Catalogue
from registre.queries.formats import FORMATS as ANSWERS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CLI = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
CALL = f"import sys; sys.path[:0] = {sys.path!r}; from registre.cli import main; main()"


def called(*words: str) -> str:
    command = [sys.executable, "-c", CALL, *words]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


def test_the_readme_begins_with_the_two_commands() -> None:
    assert [line.split()[:2] for line in README.splitlines()[2:4]] == [["make", "demo"], ["make", "test"]]


def test_the_readmes_session_gives_what_it_shows(tmp_path: Path) -> None:
    (session,) = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    shown = "".join(line + "\n" for line in session.splitlines() if not line.startswith("$ "))
    given = ""
    for line in session.splitlines():
        if line.startswith("$ registre "):
            words = shlex.split(line.replace("demo/store", str(tmp_path / "store")))
            given += called(*words[2:])
    assert given == shown


def test_the_readmes_python_runs() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{code}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert "Métropole de Lyon 2019-11-04 Vial Vaganay" in done.stdout


@pytest.mark.parametrize(
    "command",
    [
        *("build", "query", "queries", "export", "show", "draw", "check", "verify", "evaluate", "serve"),
        *("identity list", "identity judge", "identity export", "identity import"),
        *("scdl export", "scdl import", "scdl check", "scdl compare"),
        *("link list", "link judge", "link export", "link import"),
        *("link", "dataset", "hash", "tables"),
    ],
)
def test_every_command_and_option_is_documented(command: str) -> None:
    assert f"`registre {command}" in CLI
    for option in re.findall(r"(?<![\w-])--[a-z]+", called(*command.split(), "--help")):
        assert option in CLI or option == "--help", option


def test_every_format_is_documented() -> None:
    for name in (*FORMATS, *ANSWERS):
        assert f"`{name}`" in CLI


def test_every_query_and_parameter_is_documented() -> None:
    text = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    for query in Catalogue.load():
        assert f"\n## {query.name}\n" in text
        assert query.titles["fr"] in text
        for parameter in query.parameters:
            assert f"| `{parameter.name}` | {parameter.type}" in text


def test_every_file_that_the_documentation_names_is_there() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        for name in re.findall(
            r"`((?:docs|queries|ontology|examples|extractors|graph/registre)/[\w./-]*\w)`", page.read_text("utf-8")
        ):
            assert (ROOT / name).exists(), f"{page.name} names {name}"
