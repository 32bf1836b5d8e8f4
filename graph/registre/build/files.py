"""The documents to read: which files, and under which names they are kept."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from registre.build.archives import members
from registre.build.found import Found, is_wanted
from registre.errors import UsageError
from registre.reading import is_zip
from registre.store.opening import MARKER


def find(paths: Sequence[Path]) -> list[Found]:
    """Return the files under ``paths``, each once, in the order of the names that they are kept under.

    The members of a ZIP archive are files under it. Hidden files, notices and stores are passed over. A file that two
    folders given both hold under the same relative name keeps as much of its path as tells the two apart.

    Raises:
        UsageError: a path does not exist.
    """
    found: dict[Path, Found] = {}
    for path in paths:
        for one in _under(path):
            found.setdefault(one.place, one)
    return sorted(_told_apart(found.values()), key=lambda one: one.name)


def _under(path: Path) -> Iterator[Found]:
    if path.is_dir():
        for file in _walk(path):
            yield from _documents(Found(file, file.relative_to(path).as_posix()))
    elif path.is_file():
        yield from _documents(Found(path, path.name))
    else:
        raise UsageError("there is no such file or folder", where=str(path), next_step="check the path")


def _documents(found: Found) -> Iterator[Found]:
    """The documents that a file is: itself, or the members of an archive."""
    try:
        with found.path.open("rb") as file:
            head = file.read(4)
    except OSError:
        head = b""  # (reading it says why)
    yield from members(found) if is_zip(head) else (found,)


def _walk(folder: Path) -> Iterator[Path]:
    """Gives the files of a folder, and its sub-folders that cannot be listed: reading them says why."""
    closed: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if is_wanted(name) and not Path(place, name, MARKER).is_file()]
        yield from (file for name in files if is_wanted(name) and (file := Path(place, name)).is_file())
    yield from (Path(error.filename) for error in closed)


def _told_apart(found: Iterable[Found]) -> Iterator[Found]:
    same: dict[str, list[Found]] = {}
    for one in found:
        same.setdefault(one.name, []).append(one)
    for ones in same.values():
        more = 0
        while len({_longer(one, more) for one in ones}) < len(ones):
            more += 1
        yield from (replace(one, name=_longer(one, more)) for one in ones)


def _longer(one: Found, more: int) -> str:
    """The name of a file with ``more`` folders above it."""
    if not more:
        return one.name
    parts = one.place.parts
    return "/".join(parts[-len(one.name.split("/")) - more :])
