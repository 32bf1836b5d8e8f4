"""What a batch survives: readers that die, folders that share names, stores among the documents, documents that agree."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path

import pytest

import registre.extraction
from registre.build import Summary, build, find
from registre.build.reading import Figures
from registre.errors import UsageError
from registre.extraction import read
from registre.facts import Document
from registre.store.opening import MARKER, OpenStore, create

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "metropole-de-lyon"
ACT = """Commune d'Ibos

Conseil municipal du 3 mai 2020

Délibération n° 2020-{n}

Objet : Aide

Le Conseil, à l'unanimité, décide d'attribuer une subvention de 500 € à l'association Les Amis du parc.
"""


def deadly(content: bytes, file_name: str) -> Document:
    """Reads, but for the files that kill their reader."""
    if file_name.startswith("deadly"):
        os._exit(1)
    return read(content, file_name)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "acts"
    made.mkdir()
    for n in range(12):
        (made / f"{n:02}.md").write_text(ACT.format(n=n), encoding="utf-8")
    return made


def built(*paths: Path, jobs: int = 1) -> tuple[OpenStore, Summary]:
    store = OpenStore.in_memory()
    return store, build(paths, store, jobs=jobs)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the double of the reader needs fork")
def test_a_reader_that_dies_takes_one_document_with_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "03.md").rename(folder / "deadly-1.md")
    (folder / "09.md").rename(folder / "deadly-2.md")
    monkeypatch.setattr(registre.extraction, "read", deadly)
    _, summary = built(folder, jobs=2)
    assert [failure.file for failure in summary.failures] == ["deadly-1.md", "deadly-2.md"]
    assert all("died" in failure.reason for failure in summary.failures)
    assert summary.documents == 10


def test_progress_is_told_in_the_order_of_the_names(folder: Path) -> None:
    told: list[tuple[int, int, str]] = []
    build([folder], OpenStore.in_memory(), jobs=2, on_progress=lambda *news: told.append(news))
    assert told == [(n + 1, 12, f"{n:02}.md") for n in range(12)]


def test_files_of_one_name_in_two_folders_are_two_documents(tmp_path: Path) -> None:
    for year in ("2019", "2020"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "1.md").write_text(ACT.format(n=year), encoding="utf-8")
    folders = [tmp_path / "2020", tmp_path / "2019"]
    assert [one.name for one in find(folders)] == ["2019/1.md", "2020/1.md"]
    assert built(*folders)[1].acts == 2


def test_a_file_given_twice_is_read_once(folder: Path) -> None:
    assert len(find([folder, folder / "03.md", folder])) == 12


def test_stores_notices_and_hidden_files_are_no_documents(folder: Path) -> None:
    create(folder / "store")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("x")
    (folder / "README.md").write_text("x")
    assert (folder / "store" / MARKER).is_file()
    assert len(find([folder])) == 12


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="who may do anything is refused nothing")
def test_a_folder_that_cannot_be_listed_is_a_failure(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o000)
    _, summary = built(folder)
    assert [failure.file for failure in summary.failures] == ["closed"]
    assert summary.documents == 12


def test_a_missing_path_stops_before_anything_is_read(folder: Path) -> None:
    store = OpenStore.in_memory()
    with pytest.raises(UsageError, match="nowhere"):
        build([folder, folder / "nowhere"], store)
    assert len(store.graph) == 0


def test_what_two_documents_state_counts_once(tmp_path: Path) -> None:
    text = ACT.format(n=1)
    (tmp_path / "1.md").write_text(text, encoding="utf-8")
    (tmp_path / "copy.txt").write_text(text + "\nPublié.\n", encoding="utf-8")
    _, summary = built(tmp_path)
    assert (summary.documents, summary.acts, summary.subsidies) == (2, 1, 1)
    assert summary.amounts == {"EUR": Decimal(500)}


def test_the_summary_keeps_no_statements() -> None:
    _, summary = built(EXAMPLES)
    assert summary.people
    assert all(read.nquads == b"" and read.figures == Figures() and read.sha256 for read in summary.read)
