"""Which document gives way to which: a changed file takes back what it said, two files of one name are two."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from registre.errors import StoreError
from registre.store import create, open_existing, publish, replace
from registre.store.ledger import Entry, Ledger
from registre.store.opening import OpenStore
from registre.vocabulary import DCT, DEFAULT_BASE, REG

A, B, C = "a" * 64, "b" * 64, "c" * 64
HERE, THERE = Path("/here/1.md"), Path("/there/1.md")


def quads(sha256: str, name: str, act: str) -> list[ox.Quad]:
    graph = ox.NamedNode(f"{DEFAULT_BASE}graph/document/{sha256}")
    evidence = ox.NamedNode(f"{DEFAULT_BASE}graph/evidence/{sha256}")
    source = ox.NamedNode(f"{DEFAULT_BASE}document/{sha256}")
    node = ox.NamedNode(f"{DEFAULT_BASE}{act}")
    return [
        ox.Quad(source, REG.fileName, ox.Literal(name), graph),
        ox.Quad(node, DCT.source, source, graph),
        ox.Quad(node, REG.evidence, ox.NamedNode(f"{source.value}#char=0,5"), evidence),
    ]


def put(store: OpenStore, sha256: str, act: str, file: Path, name: str = "1.md") -> bool:
    return replace(store, quads(sha256, name, act), sha256, name, file)


def documents(store: OpenStore) -> dict[str, list[str]]:
    """The names of each document, by the first digit of its hash."""
    found: dict[str, list[str]] = {}
    for quad in store.graph.quads_for_pattern(None, REG.fileName, None, None):
        assert isinstance(quad.object, ox.Literal)
        found.setdefault(str(quad.subject)[-2], []).append(quad.object.value)
    return {digit: sorted(names) for digit, names in sorted(found.items())}


@pytest.fixture
def store() -> OpenStore:
    return OpenStore.in_memory()


def test_a_file_that_holds_another_act_now_has_given_up_the_one_before(store: OpenStore) -> None:
    put(store, A, "act/1", HERE)
    assert put(store, B, "act/2", HERE)
    assert documents(store) == {"b": ["1.md"]}
    assert not list(store.graph.quads_for_pattern(ox.NamedNode(f"{DEFAULT_BASE}act/1"), None, None, None))


def test_files_of_one_name_in_different_places_are_two_documents(store: OpenStore) -> None:
    put(store, A, "act/1", HERE)
    put(store, B, "act/2", THERE)
    assert documents(store) == {"a": ["1.md"], "b": ["1.md"]}


def test_a_file_that_moved_and_changed_is_known_by_its_name_and_act(store: OpenStore) -> None:
    put(store, A, "act/1", HERE)
    put(store, B, "act/1", THERE)
    assert documents(store) == {"b": ["1.md"]}


def test_a_changed_file_takes_all_names_that_it_was_given(store: OpenStore) -> None:
    put(store, A, "act/1", HERE, "here/1.md")
    put(store, A, "act/1", HERE, "1.md")
    assert documents(store) == {"a": ["1.md", "here/1.md"]}
    put(store, B, "act/2", HERE, "1.md")
    assert documents(store) == {"b": ["1.md"]}


def test_a_copy_keeps_the_document_under_its_own_name(store: OpenStore) -> None:
    put(store, A, "act/1", HERE)
    put(store, A, "act/1", Path("/here/copy.md"), "copy.md")
    put(store, B, "act/2", HERE)
    assert documents(store) == {"a": ["copy.md"], "b": ["1.md"]}


def test_a_file_changed_back_brings_back_its_document(store: OpenStore) -> None:
    for sha256, act in ((A, "act/1"), (B, "act/2"), (A, "act/1")):
        put(store, sha256, act, HERE)
    assert documents(store) == {"a": ["1.md"]}
    assert put(store, A, "act/1", HERE) is False


def test_what_a_file_was_is_known_to_the_next_build(tmp_path: Path) -> None:
    first = create(tmp_path / "s")
    put(first, A, "act/1", HERE)
    publish(first)
    del first
    second = create(tmp_path / "s")
    put(second, B, "act/2", HERE)
    publish(second)
    assert documents(open_existing(tmp_path / "s")) == {"b": ["1.md"]}


def test_the_graph_knows_no_path(store: OpenStore) -> None:
    put(store, A, "act/1", HERE)
    assert not any("/here/" in str(quad) for quad in store.graph)


def test_names_with_quotes_and_lines_can_be_taken_back(store: OpenStore) -> None:
    odd = 'a "b"\\\nc.md'
    put(store, A, "act/1", HERE, odd)
    put(store, A, "act/1", THERE, "1.md")
    put(store, B, "act/2", HERE, odd)
    assert documents(store) == {"a": ["1.md"], "b": [odd]}


def test_a_ledger_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    file, undecodable = tmp_path / "files.json", Path("/here/\udce9t\udce9.md")
    ledger = Ledger(file)
    ledger.record(undecodable, Entry(A, "été.md"))
    ledger.save()
    assert Ledger(file).before(undecodable) == Entry(A, "été.md")
    assert Ledger(file).before(HERE) is None


@pytest.mark.parametrize("content", ["", "[1]", '{"/a": 1}', '{"/a": ["x"]}', "\x00"])
def test_a_damaged_ledger_is_told(tmp_path: Path, content: str) -> None:
    file = tmp_path / "files.json"
    file.write_text(content)
    with pytest.raises(StoreError, match=r"files\.json.*remove it"):
        Ledger(file)


def test_a_store_open_to_read_is_not_written(tmp_path: Path) -> None:
    publish(create(tmp_path / "s"))
    reading = open_existing(tmp_path / "s")
    with pytest.raises(StoreError, match="cannot be written"):
        put(reading, A, "act/1", HERE)
