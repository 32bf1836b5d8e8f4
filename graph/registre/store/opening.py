"""Opens a store folder: to write, alone; to read, beside others."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from registre.errors import StoreError, UsageError
from registre.store.ledger import Ledger
from registre.vocabulary import DEFAULT_BASE

MARKER = "registre.json"
"""Says that a folder is a store of registre, and under which base its individuals are named."""

SNAPSHOT, PUBLIC = "snapshot", "public"
"""The folders of a store that readers open: everything, and what is for everybody."""

_DATA, _FILES = "oxigraph", "files.json"
_FORMAT = 1
_LOCKED = ("While lock file", "lock hold by")


@dataclass(frozen=True)
class OpenStore:
    """A store that is open, the IRI that its individuals begin with, and the files that were read into it."""

    graph: ox.Store
    base: str
    path: Path | None = None
    ledger: Ledger = field(default_factory=Ledger, compare=False)

    @classmethod
    def in_memory(cls, base: str = DEFAULT_BASE) -> OpenStore:
        """Return an empty store that lives as long as the process."""
        return cls(ox.Store(), base)


def _check_base(base: str) -> str:
    if (
        not base.startswith(("http://", "https://"))
        or not base.endswith(("/", "#"))
        or any(c in base for c in ' <>"{}|^`')
    ):
        raise UsageError(f"“{base}” is no base for addresses", next_step="give an http(s) IRI that ends in / or #")
    return base


def _marker(path: Path) -> dict[str, object]:
    try:
        found = json.loads((path / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StoreError(
            "it is not a store of registre", where=str(path), next_step="build one with “registre build”"
        ) from error
    if not isinstance(found, dict) or found.get("format") != _FORMAT:
        raise StoreError("its format is of another version", where=str(path), next_step="build it again")
    return found


def _folder(path: Path) -> Path:
    if not path.exists():
        raise StoreError("there is no such store", where=str(path), next_step="build it with “registre build”")
    if not path.is_dir():
        raise StoreError("it is a file, not a store", where=str(path), next_step="name the folder of a store")
    return path


def open_existing(path: Path) -> OpenStore:
    """Open a store to read, as its last build left it: a build that is under way does not disturb.

    Raises:
        StoreError: there is none, it is none, or it cannot be read.
    """
    base = str(_marker(_folder(path))["base"])
    try:
        snapshot = path / SNAPSHOT
        return OpenStore(ox.Store.read_only(str(snapshot if snapshot.is_dir() else path / _DATA)), base, path)
    except OSError as error:
        raise StoreError(
            f"it cannot be read ({reason(error)})", where=str(path), next_step="check its rights, or build it again"
        ) from error


def served(path: Path, *, everything: bool = False) -> tuple[Path, str]:
    """Return the folder in which a store publishes what is served, and the IRI that its individuals begin with.

    Args:
        path: the folder of the store.
        everything: whether also what is not for everybody.

    Raises:
        StoreError: there is no store, or nothing of it was published yet.
    """
    base = str(_marker(_folder(path))["base"])
    published = path / (SNAPSHOT if everything else PUBLIC)
    if not published.is_dir():
        what = "nothing is published of it that could be served"
        raise StoreError(what, where=str(path), next_step="build it (again) with “registre build”")
    return published, base


def open_public(path: Path) -> OpenStore:
    """Open to read what a store publishes for everybody: no full texts, no people without a public role.

    Raises:
        StoreError: there is no store, nothing of it was published yet, or it cannot be read.
    """
    published, base = served(path)
    try:
        return OpenStore(ox.Store.read_only(str(published)), base, path)
    except OSError as error:
        what = f"it cannot be read ({reason(error)})"
        raise StoreError(what, where=str(path), next_step="check its rights, or build it again") from error


def reason(error: Exception) -> str:
    """Return the beginning of what the engine says of a fault."""
    return str(error).split("\n", maxsplit=1)[0][:160]


@contextmanager
def writing(store: OpenStore) -> Iterator[None]:
    """Say what goes wrong while the store is written as a store's error."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # (Oxigraph raises either)
        what = f"it cannot be written ({reason(error)})"
        raise StoreError(what, where=str(store.path or ""), next_step="check the folder and the disk") from error


def flush(store: OpenStore) -> None:
    """Bring what was written from memory to the disk.

    Raises:
        StoreError: it cannot be written.
    """
    if store.path is not None:
        with writing(store):
            store.graph.flush()


def _sweep(data: Path) -> None:
    """Removes what loads that were cut short left behind."""
    for orphan in data.glob("bulk-*.sst"):
        orphan.unlink(missing_ok=True)


def _prepare(path: Path, base: str | None) -> str:
    """Makes the folder of a new store, or reads the base of one that is there."""
    if path.exists() and (not path.is_dir() or (any(path.iterdir()) and not (path / MARKER).is_file())):
        raise StoreError(
            "it is not a store of registre, and not empty", where=str(path), next_step="name a new or empty folder"
        )
    if (path / MARKER).is_file():
        there = str(_marker(path)["base"])
        if base and base != there:
            raise UsageError(
                f"the store names its individuals under {there}",
                where=str(path),
                next_step="leave --base out, or build a new store",
            )
        return there
    path.mkdir(parents=True, exist_ok=True)
    chosen = _check_base(base or DEFAULT_BASE)
    (path / MARKER).write_text(json.dumps({"format": _FORMAT, "base": chosen}) + "\n", encoding="utf-8")
    return chosen


def _may_write(path: Path) -> None:
    if not os.access(path, os.W_OK | os.X_OK):
        raise PermissionError(13, "no right to write")


def create(path: Path, base: str | None = None) -> OpenStore:
    """Open a store to write, alone; make it where there is none.

    Args:
        path: its folder.
        base: the IRI that individuals begin with; None for the store's own, or the default in a new one.

    Raises:
        StoreError: another process writes it, the folder is something else, or it cannot be written.
        UsageError: the base is not that of the store, or no IRI.
    """
    try:
        chosen = _prepare(path, base)
        _may_write(path)
        graph = ox.Store(str(path / _DATA))
    except PermissionError as error:
        raise StoreError("it cannot be written", where=str(path), next_step="check the rights of the folder") from error
    except OSError as error:
        if any(sign in str(error) for sign in _LOCKED):
            raise StoreError(
                "another process is writing it", where=str(path), next_step="wait until it ends"
            ) from error
        raise StoreError(
            f"it cannot be written ({reason(error)})", where=str(path), next_step="check the folder and the disk"
        ) from error
    _sweep(path / _DATA)
    return OpenStore(graph, chosen, path, Ledger(path / _FILES))
