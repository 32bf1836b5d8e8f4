"""What has not changed is not read again, and the graph is that of a build of everything."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import registre.build as building
import registre.extraction
from registre.build import Summary, build
from registre.build.rules import fingerprint
from registre.exporting import export
from registre.extraction import read
from registre.facts import Document
from registre.store import create, open_existing
from registre.store.opening import OpenStore, open_public

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ACT = """Commune d'Ibos

Conseil municipal du 3 mai 2020

Délibération n° 2020-{n}

Objet : Aide

Le Conseil, à l'unanimité, décide d'attribuer une subvention de {n}00 € à l'association Les Amis du parc.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "acts"
    made.mkdir()
    for n in range(1, 5):
        (made / f"{n}.md").write_text(ACT.format(n=n), encoding="utf-8")
    return made


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what was read, in order."""
    names: list[str] = []

    def watched(content: bytes, file_name: str) -> Document:
        names.append(file_name)
        return read(content, file_name)

    monkeypatch.setattr(registre.extraction, "read", watched)
    return names


def exported(store: OpenStore) -> bytes:
    output = io.BytesIO()
    export(store, "nquads", output)
    return output.getvalue()


def told(summary: Summary) -> tuple[object, ...]:
    """What a summary says, but for what was unchanged."""
    said = (summary.documents, summary.kinds, summary.acts, summary.amounts, summary.people, summary.organisations)
    return (*said, summary.failures, summary.read)


def test_only_a_new_document_is_read(folder: Path, seen: list[str]) -> None:
    store, fresh = OpenStore.in_memory(), OpenStore.in_memory()
    build([folder], store)
    (folder / "5.md").write_text(ACT.format(n=5), encoding="utf-8")
    seen.clear()
    summary = build([folder], store)
    assert seen == ["5.md"]
    assert (summary.documents, summary.unchanged) == (5, 4)
    whole = build([folder], fresh)
    assert exported(store) == exported(fresh)
    assert told(summary) == told(whole)


def test_a_store_on_disk_knows_what_it_holds(folder: Path, tmp_path: Path, seen: list[str]) -> None:
    build([folder, EXAMPLES], create(tmp_path / "s"))
    (folder / "2.md").write_text(ACT.format(n=9), encoding="utf-8")
    seen.clear()
    summary = build([folder, EXAMPLES], create(tmp_path / "s"))
    assert seen == ["2.md"]
    assert told(summary) == told(build([folder, EXAMPLES], create(tmp_path / "fresh")))
    for opened in (open_existing, open_public):
        assert exported(opened(tmp_path / "s")) == exported(opened(tmp_path / "fresh"))


def test_everything_is_read_again_where_that_is_asked_for(folder: Path, seen: list[str]) -> None:
    store = OpenStore.in_memory()
    build([folder], store)
    seen.clear()
    assert build([folder], store, again=True).unchanged == 4
    assert len(seen) == 4


def renamed(folder: Path) -> None:
    (folder / "3.md").rename(folder / "7.md")


def rewritten(folder: Path) -> None:
    (folder / "3.md").write_text(ACT.format(n=7), encoding="utf-8")


@pytest.mark.parametrize(("change", "wanted"), [(renamed, "7.md"), (rewritten, "3.md")])
def test_what_has_changed_is_read(folder: Path, seen: list[str], change: Callable[[Path], None], wanted: str) -> None:
    store = OpenStore.in_memory()
    build([folder], store)
    change(folder)
    seen.clear()
    build([folder], store)
    assert seen == [wanted]


def test_other_rules_read_everything(folder: Path, seen: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    store = OpenStore.in_memory()
    build([folder], store)
    seen.clear()
    monkeypatch.setattr(building, "fingerprint", lambda: "other")
    build([folder], store)
    assert len(seen) == 4


def test_what_the_store_has_lost_is_read(folder: Path, seen: list[str]) -> None:
    store = OpenStore.in_memory()
    build([folder], store)
    build([folder.parent / "acts" / "1.md"], store)
    graphs = [g for g in store.graph.named_graphs() if "graph/document/" in g.value]
    store.graph.remove_graph(graphs[0])
    seen.clear()
    build([folder], store)
    assert len(seen) == 1


def test_a_build_cut_short_reads_again_what_it_had_begun(
    folder: Path, tmp_path: Path, seen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build([folder], create(tmp_path / "s"))
    (folder / "2.md").write_text(ACT.format(n=9), encoding="utf-8")

    def cut(done: int, total: int, name: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(building, "fingerprint", lambda: "newer")
    with pytest.raises(KeyboardInterrupt):
        build([folder], create(tmp_path / "s"), on_progress=cut)
    monkeypatch.setattr(building, "fingerprint", fingerprint)
    seen.clear()
    build([folder], create(tmp_path / "s"))
    assert len(seen) == 4  # (the first was written anew by other rules: the ledger does not tell which were)


def test_a_document_that_cannot_be_read_is_tried_each_time(folder: Path, seen: list[str]) -> None:
    store = OpenStore.in_memory()
    (folder / "empty.md").write_bytes(b"")
    for wanted in (5, 1):
        seen.clear()
        summary = build([folder], store)
        assert len(seen) == wanted
        assert [failure.file for failure in summary.failures] == ["empty.md"]


def test_a_member_of_an_archive_is_known_again(folder: Path, tmp_path: Path, seen: list[str]) -> None:
    path, store = tmp_path / "actes.zip", OpenStore.in_memory()
    for more in (2, 3):
        seen.clear()
        with zipfile.ZipFile(path, "w") as archive:
            for n in range(1, more + 1):
                archive.write(folder / f"{n}.md", f"{n}.md")
        assert build([path], store).unchanged == (0 if more == 2 else 2)
    assert seen == ["actes.zip/3.md"]


def test_the_fingerprint_is_of_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    one = fingerprint()
    fingerprint.cache_clear()
    assert fingerprint() == one
    fingerprint.cache_clear()
    monkeypatch.setattr("registre.build.rules._version", lambda library: f"{library} 99")
    assert fingerprint() != one
    fingerprint.cache_clear()
