"""What readers see: the same whether a store is large or small, and as it was when something goes wrong."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from registre.build import build
from registre.errors import StoreError
from registre.exporting import export
from registre.store import create, open_existing, publish
from registre.store import publishing as module
from registre.store.apart import apart, here
from registre.store.opening import OpenStore, open_public
from registre.store.publishing import steps

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "metropole-de-lyon"


def exported(store: OpenStore) -> bytes:
    output = io.BytesIO()
    export(store, "nquads", output)
    return output.getvalue()


def seen(path: Path) -> tuple[bytes, bytes]:
    return exported(open_existing(path)), exported(open_public(path))


def test_a_large_store_is_built_as_a_small_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small, large = create(tmp_path / "small"), create(tmp_path / "large")
    build([EXAMPLES], small)
    assert steps(small) is here
    monkeypatch.setattr(module, "_SMALL", 1)
    assert steps(large) is here
    build([EXAMPLES], large)
    assert steps(large) is apart
    assert exported(large) == exported(small)
    assert seen(tmp_path / "large") == seen(tmp_path / "small")
    assert sorted(path.name for path in (tmp_path / "large").iterdir()) == [
        "files.json",
        "oxigraph",
        "public",
        "registre.json",
        "snapshot",
    ]


@pytest.mark.parametrize("most", [1, 100])
def test_a_copy_that_fails_leaves_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    store = create(tmp_path / "store")
    build([EXAMPLES / "2018-2953.md"], store)
    before = seen(tmp_path / "store")
    monkeypatch.setattr(module, "_SMALL", most)
    monkeypatch.setattr(module, "open_to_all", failing)
    with pytest.raises(StoreError, match="published"):
        publish(store)
    assert seen(tmp_path / "store") == before
    monkeypatch.undo()
    build([EXAMPLES], store)
    assert seen(tmp_path / "store") != before
    assert not list((tmp_path / "store").glob("*.new"))


def failing(folder: str) -> None:
    raise OSError("No space left on device")


failing.__module__, failing.__name__ = "os", "rmdir"  # (in a process of its own: the folder is not empty)
