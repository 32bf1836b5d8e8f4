"""The folder of an index: what says that it is one and whole, where it grows, how it takes its place."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from registre.errors import ReferenceIndexError
from registre.reference.sources import Source

FORMAT = 1
"""Raised whenever an index of before cannot be read any more."""
RECORDS = "records.sqlite"
_NAME, _ASKED = "index.json", "asked.json"


class Read(NamedTuple):
    """What was read of one file: its name and layout, its rows, the lines that were not taken (a thousand at most)."""

    file: str
    layout: str
    rows: int
    faults: int
    told: list[tuple[int, str]]


class Manifest(NamedTuple):
    """What an index holds."""

    format: int
    entities: int
    words: int
    files: list[Read]


def partial(output: Path) -> Path:
    """Return where an index grows before it takes its place."""
    return output.with_name(f".{output.name}.partial")


def begin(output: Path, sources: Sequence[Source]) -> Path:
    """Return the folder in which to build, new or as an interrupted build of the same files left it.

    Raises:
        ReferenceIndexError: ``output`` is something else than an index, or a build of other files is unfinished.
    """
    if output.exists() and not _is_index(output) and not (output.is_dir() and not any(output.iterdir())):
        raise ReferenceIndexError("it is there and no index", where=str(output), next_step="give another --output")
    folder, asked = partial(output), [[s.kind, s.path.name, s.path.stat().st_size] for s in sources]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / _ASKED).exists():
            (folder / _ASKED).write_text(json.dumps(asked), encoding="utf-8")
    except OSError as error:
        raise ReferenceIndexError(f"it cannot be made ({error.strerror})", where=str(folder)) from error
    if json.loads((folder / _ASKED).read_text(encoding="utf-8")) != asked:
        raise ReferenceIndexError(
            "it holds an unfinished build of other files",
            where=str(folder),
            next_step="give the same files to finish it, or remove it",
        )
    return folder


def finish(output: Path, manifest: Manifest) -> None:
    """Let a whole index take its place, and that of an older one."""
    folder, old = partial(output), output.with_name(f".{output.name}.old")
    text = json.dumps(manifest._asdict() | {"files": [read._asdict() for read in manifest.files]}, ensure_ascii=False)
    (folder / _ASKED).unlink()
    (folder / _NAME).write_text(text, encoding="utf-8")
    if output.exists():
        output.replace(old)
    folder.replace(output)
    shutil.rmtree(old, ignore_errors=True)


def load(folder: Path) -> Manifest:
    """Return what an index holds.

    Raises:
        ReferenceIndexError: there is none, it is unfinished, or of another form.
    """
    where = str(folder)
    if not _is_index(folder):
        if partial(folder).is_dir():
            raise ReferenceIndexError("its build is unfinished", where=where, next_step="run the same build again")
        raise ReferenceIndexError("it is no index", where=where, next_step="make one with “registre reference build”")
    try:
        held = json.loads((folder / _NAME).read_text(encoding="utf-8"))
        if held["format"] == FORMAT:
            return Manifest(FORMAT, held["entities"], held["words"], [_read(**read) for read in held["files"]])
    except (ValueError, KeyError, TypeError) as error:
        raise ReferenceIndexError(f"its {_NAME} is damaged", where=where, next_step="build it again") from error
    raise ReferenceIndexError(
        f"it is of form {held['format']}, where {FORMAT} is read", where=where, next_step="build it again"
    )


def _read(told: list[list[Any]], **more: Any) -> Read:
    return Read(told=[(int(line), str(reason)) for line, reason in told], **more)


def _is_index(folder: Path) -> bool:
    return (folder / _NAME).is_file()
