import json
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from registre.errors import StoreError, UsageError
from registre.store import create, open_existing, publish, replace
from registre.store.opening import MARKER, OpenStore
from registre.vocabulary import DEFAULT_BASE, RDF, REG

A, B = "a" * 64, "b" * 64


def quads(sha256: str, name: str, value: str = "x", base: str = DEFAULT_BASE) -> list[ox.Quad]:
    graph = ox.NamedNode(f"{base}graph/document/{sha256}")
    source = ox.NamedNode(f"{base}document/{sha256}")
    said = ox.Quad(source, REG.remark, ox.Literal(value), graph)
    return [ox.Quad(source, REG.fileName, ox.Literal(name), graph), said]


@pytest.fixture
def store() -> OpenStore:
    return OpenStore.in_memory()


def values(store: OpenStore, term: ox.NamedNode) -> list[str]:
    return sorted(
        q.object.value
        for q in store.graph.quads_for_pattern(None, term, None, None)
        if isinstance(q.object, ox.Literal)
    )


def test_the_same_document_again_changes_nothing(store: OpenStore) -> None:
    assert replace(store, quads(A, "a.md"), A, "a.md") is True
    assert replace(store, quads(A, "a.md"), A, "a.md") is False


def test_a_document_read_otherwise_is_replaced_whole(store: OpenStore) -> None:
    replace(store, quads(A, "a.md", "old"), A, "a.md")
    assert replace(store, quads(A, "a.md", "new"), A, "a.md") is True
    assert values(store, REG.remark) == ["new"]


def test_a_changed_file_takes_the_place_of_the_one_before(store: OpenStore) -> None:
    replace(store, quads(A, "a.md", "old"), A, "a.md")
    replace(store, quads(B, "a.md", "new"), B, "a.md")
    assert values(store, REG.remark) == ["new"]
    assert values(store, REG.fileName) == ["a.md"]


def test_the_same_bytes_under_two_names_are_one_document(store: OpenStore) -> None:
    replace(store, quads(A, "a.md"), A, "a.md")
    replace(store, quads(A, "copy.md"), A, "copy.md")
    assert values(store, REG.fileName) == ["a.md", "copy.md"]
    assert replace(store, quads(A, "a.md"), A, "a.md") is False


def test_a_document_stays_under_its_other_name(store: OpenStore) -> None:
    replace(store, quads(A, "a.md", "old"), A, "a.md")
    replace(store, quads(A, "copy.md", "old"), A, "copy.md")
    replace(store, quads(B, "a.md", "new"), B, "a.md")
    assert values(store, REG.remark) == ["new", "old"]
    assert values(store, REG.fileName) == ["a.md", "copy.md"]


def test_readers_see_the_last_build(tmp_path: Path) -> None:
    writing = create(tmp_path / "s")
    replace(writing, quads(A, "a.md", "old"), A, "a.md")
    publish(writing)
    replace(writing, quads(A, "a.md", "new"), A, "a.md")
    assert values(open_existing(tmp_path / "s"), REG.remark) == ["old"]
    publish(writing)
    assert values(open_existing(tmp_path / "s"), REG.remark) == ["new"]


def test_readers_see_once_what_several_documents_state(tmp_path: Path) -> None:
    writing, sitting = create(tmp_path / "s"), ox.NamedNode(f"{DEFAULT_BASE}authority/commune/69001/session/2024-01-01")

    def statements(sha256: str, count: str) -> list[ox.Quad]:
        graph = ox.NamedNode(f"{DEFAULT_BASE}graph/document/{sha256}")
        said: list[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]]
        said = [(RDF.type, REG.Session), (REG.membersInOffice, ox.Literal(count))]
        return quads(sha256, f"{sha256[0]}.md") + [ox.Quad(sitting, term, value, graph) for term, value in said]

    def members() -> set[tuple[str, str]]:
        found = open_existing(tmp_path / "s").graph.quads_for_pattern(sitting, REG.membersInOffice, None, None)
        return {(str(q.object), str(q.graph_name).removeprefix(f"<{DEFAULT_BASE}graph/")) for q in found}

    for sha256, count in ((A, "15"), (B, "15"), ("c" * 64, "19")):
        replace(writing, statements(sha256, count), sha256, f"{sha256[0]}.md")
    publish(writing)
    assert members() == {('"15"', "common>"), ('"19"', f"document/{'c' * 64}>")}
    replace(writing, statements(B, "19"), B, "b.md")
    publish(writing)
    assert members() == {('"15"', f"document/{A}>"), ('"19"', "common>")}


def test_a_store_keeps_its_base(tmp_path: Path) -> None:
    create(tmp_path / "s", "https://example.org/id/")
    with pytest.raises(UsageError, match=r"https://example\.org/id/"):
        create(tmp_path / "s", "https://example.org/other/")


@pytest.mark.parametrize("base", ["ftp://example.org/", "https://example.org", "https://example.org/a b/", "id/", ""])
def test_a_base_is_an_iri_to_add_to(tmp_path: Path, base: str) -> None:
    if base:
        with pytest.raises(UsageError, match="no base"):
            create(tmp_path / "s", base)


def test_one_process_writes_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "s"
    code = f"import sys; sys.path[:0] = {sys.path!r}\nfrom pathlib import Path\nfrom registre.store import create\nkept = create(Path({str(path)!r}))\nprint('open', flush=True)\nsys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(StoreError, match="another process"):
            create(path)
        other.communicate()
    create(path)


def test_what_is_no_store_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("x")
    for path in (tmp_path / "none", tmp_path / "file", tmp_path / "full"):
        with pytest.raises(StoreError):
            open_existing(path)
    for path in (tmp_path / "file", tmp_path / "full"):
        with pytest.raises(StoreError, match="not a store"):
            create(path)
    assert [p.name for p in (tmp_path / "full").iterdir()] == ["x"]


def test_another_format_is_told(tmp_path: Path) -> None:
    create(tmp_path / "s")
    (tmp_path / "s" / MARKER).write_text(json.dumps({"format": 99, "base": DEFAULT_BASE}))
    with pytest.raises(StoreError, match="version"):
        open_existing(tmp_path / "s")


def test_loads_cut_short_leave_nothing(tmp_path: Path) -> None:
    create(tmp_path / "s")
    orphan = tmp_path / "s" / "oxigraph" / "bulk-1.sst"
    orphan.write_bytes(b"x")
    create(tmp_path / "s")
    assert not orphan.exists()
