import io
from pathlib import Path

import pytest

from registre.build import Summary, build, find
from registre.errors import UsageError
from registre.exporting import export
from registre.store.opening import OpenStore

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ACT = "Délibération n° 2020-1\n\nConseil municipal du 3 mai 2020, commune d'Ibos\n\nobjet : Aide\n\nLe Conseil, à l'unanimité, décide."


def nquads(store: OpenStore) -> bytes:
    output = io.BytesIO()
    export(store, "nquads", output)
    return output.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good act and several that cannot be read."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "latin.txt").write_bytes(ACT.encode("latin-1"))
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))
    (tmp_path / "big.txt").write_bytes(b"Le conseil. " * 2_000_000)
    (tmp_path / "recipe.txt").write_text("Recette : éplucher, couper, cuire.")
    (tmp_path / ".hidden").write_text(ACT)
    return tmp_path


def built(*paths: Path, jobs: int = 1) -> tuple[OpenStore, Summary]:
    store = OpenStore.in_memory()
    return store, build(paths, store, jobs=jobs)


def test_the_order_of_files_and_the_number_of_processes_change_nothing() -> None:
    files = sorted((EXAMPLES / "metropole-de-lyon").glob("*.md"))
    one, _ = built(*files)
    other, _ = built(*files[::-1])
    many, _ = built(*files, jobs=2)
    assert nquads(one) == nquads(other) == nquads(many)


def test_building_again_changes_nothing() -> None:
    store, first = built(EXAMPLES)
    before = nquads(store)
    again = build([EXAMPLES], store)
    assert (first.unchanged, again.unchanged) == (0, again.documents)
    assert nquads(store) == before


def test_a_citation_completes_itself_whichever_comes_first() -> None:
    folder = EXAMPLES / "metropole-de-lyon"
    store, _ = built(folder / "2019-3853.md")
    assert b"citedOnly" in nquads(store)
    build([folder / "2018-2953.md"], store)
    assert b"citedOnly" not in nquads(store)
    assert b"sameGrantAs" in nquads(store)


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_bad_document_never_stops_the_rest(folder: Path, jobs: int) -> None:
    store, summary = built(folder, jobs=jobs)
    assert {f.file for f in summary.failures} == {"empty.md", "binary.txt", "big.txt"}
    assert all(f.reason and f.next_step for f in summary.failures)
    assert summary.documents == 2
    assert dict(summary.kinds) == {"Extract": 1, "Other": 1}
    assert b"authority/commune/65226/deliberation/2020-1" in nquads(store)


def test_a_fault_of_ours_is_one_failed_document(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import registre.extraction

    def broken(content: bytes, file_name: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(registre.extraction, "read", broken)
    _, summary = built(folder / "recipe.txt")
    (failure,) = summary.failures
    assert "ZeroDivisionError" in failure.reason


def test_a_changed_file_takes_the_place_of_the_one_before(folder: Path) -> None:
    store, _ = built(folder / "sub")
    (folder / "sub" / "latin.txt").write_text(ACT.replace("2020-1", "2020-2"))
    build([folder / "sub"], store)
    text = nquads(store)
    assert b"deliberation/2020-2" in text
    assert b"deliberation/2020-1" not in text


def test_names_are_relative_to_the_folder_given(folder: Path) -> None:
    assert [f.name for f in find([folder / "sub"])] == ["latin.txt"]
    assert "sub/latin.txt" in [f.name for f in find([folder])]
    assert ".hidden" not in [f.name for f in find([folder])]


def test_a_missing_path_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        built(EXAMPLES, tmp_path / "none")
