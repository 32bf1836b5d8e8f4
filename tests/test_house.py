"""The house stands: packaging, declared dependencies, nothing of one machine in the repository."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from registre import resources
from registre.errors import RegistreError

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("extractors", "graph")
DATA = [folder for folder in ("ontology", "queries") if any((ROOT / folder).glob("*.*"))]
TOOLS = {
    "editables",
    "hatchling",
    "httptools",
    "ipykernel",
    "matplotlib",
    "mypy",
    "oxigraph",
    "pandas",
    "pytest-xdist",
    "ruff",
    "uvloop",
}
"""Dependencies that are run, never imported; by notebooks alone, at most."""
_MACHINE = re.compile(
    rb"/(?:home|Users)/\w+/|/root/|/work/main|file:///\w|\b(?:pythonhosted|pypi)\.org|--(?:extra-)?index-url[ =]"
)
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _named(requirements: list[str]) -> set[str]:
    return {_normal(match[0]) for line in requirements if (match := _NAME.match(line))}


def _declared() -> tuple[set[str], set[str]]:
    project = _project()
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return _named(project["dependencies"]), _named(extras)


def _imports(folder: str) -> set[str]:
    """The top-level packages that the code of a folder imports, wherever in a module it does."""
    found: set[str] = set()
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
    return found - set(sys.stdlib_module_names) - {"registre", "tests", "benchmarks"}


def _distributions(*folders: str) -> set[str]:
    known = packages_distributions()
    imported = set().union(*map(_imports, folders))
    return {_normal(name) for package in imported for name in known.get(package, [package])}


def _tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


@pytest.mark.parametrize("source", SOURCES)
def test_the_package_is_a_namespace(source: str) -> None:
    assert not (ROOT / source / "registre" / "__init__.py").exists()


def test_code_imports_only_what_is_declared() -> None:
    runtime, extras = _declared()
    optional = [
        line for extra, lines in _project()["optional-dependencies"].items() if extra != "dev" for line in lines
    ]
    assert _distributions(*SOURCES) - runtime <= _named(optional)
    assert _distributions("tests", "benchmarks") <= runtime | extras


def test_what_is_declared_is_imported() -> None:
    runtime, extras = _declared()
    assert runtime - _distributions(*SOURCES) == set()
    assert extras - TOOLS - _distributions(*SOURCES, "tests", "benchmarks") == set()


def test_every_dependency_is_pinned_with_hashes() -> None:
    pins = re.split(r"\n(?=\S)", (ROOT / "constraints.txt").read_text(encoding="utf-8").strip())
    assert [pin.splitlines()[0] for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []
    runtime, extras = _declared()
    assert runtime | extras <= _named(pins)


def test_nothing_of_one_machine_is_in_the_repository() -> None:
    here = Path(__file__).resolve()
    found = [path.relative_to(ROOT) for path in _tracked() if path != here and _MACHINE.search(path.read_bytes())]
    assert found == []


@pytest.mark.parametrize("name", DATA)
def test_data_is_found_in_the_checkout(name: str) -> None:
    assert resources.folder(name) == ROOT / name


def test_data_that_is_missing_is_said() -> None:
    with pytest.raises(RegistreError, match="install registre again"):
        resources.folder("no-such-data")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel would install."""
    if find_spec("hatchling") is None:
        pytest.skip("hatchling is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_only_the_package_lands_among_the_users_packages(site: Path) -> None:
    assert {path.name for path in site.iterdir() if path.suffix != ".dist-info"} == {"registre"}
    assert not (site / "registre" / "__init__.py").exists()


@pytest.mark.parametrize("name", DATA)
def test_data_is_found_when_installed(site: Path, name: str) -> None:
    assert (
        _run(site, f"from registre.resources import folder; print(folder({name!r}))") == site / "registre/data" / name
    )


def test_the_reference_of_authorities_is_installed(site: Path) -> None:
    assert _run(site, "from registre.authorities.table import PATH, read; read(); print(PATH)").is_relative_to(site)


def _run(site: Path, code: str) -> Path:
    """The path that ``code`` prints when it imports registre from ``site``, away from the checkout."""
    command = [sys.executable, "-c", code]
    environment = {"PYTHONPATH": str(site)}
    run = subprocess.run(command, cwd=site, env=environment, check=True, capture_output=True, text=True)
    return Path(run.stdout.strip())
