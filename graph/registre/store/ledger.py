"""Which bytes each file had when it was last read, so that a file that has changed takes back what it said.

Kept beside the graph and never in it: paths belong to one machine, the graph to all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from registre.errors import StoreError


@dataclass(frozen=True, slots=True)
class Entry:
    """The SHA-256 of a file's bytes, the name that its document was kept under, and the rules that it was read by.

    ``rules`` is empty where what the store holds may not be what rules that are known would read.
    """

    sha256: str
    name: str
    rules: str = ""


class Ledger:
    """The files that were read into a store.

    Args:
        path: where the ledger is kept; None for that of a store in memory.

    Raises:
        StoreError: what is kept there is no ledger.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._entries = dict(_entries(path)) if path and path.exists() else {}

    def before(self, file: Path) -> Entry | None:
        """Return what ``file`` was when it was last read."""
        return self._entries.get(str(file))

    def names(self, sha256: str, *, but: Path) -> set[str]:
        """Return the names under which other files than ``but`` hold some bytes."""
        return {kept.name for path, kept in self._entries.items() if kept.sha256 == sha256 and path != str(but)}

    def record(self, file: Path, entry: Entry) -> None:
        """Keep what a file is now."""
        self._entries[str(file)] = entry

    def doubt(self, files: Iterable[Path]) -> None:
        """Keep that files are being read: until that is done, what is held may be of other rules than is told here."""
        for file in map(str, files):
            if file in self._entries:
                self._entries[file] = replace(self._entries[file], rules="")
        self.save()

    def save(self) -> None:
        """Write the ledger to its place, whole or not at all."""
        if self._path is None:
            return
        lines = {path: [entry.sha256, entry.name, entry.rules] for path, entry in sorted(self._entries.items())}
        new = self._path.with_suffix(".new")
        new.write_text(json.dumps(lines, ensure_ascii=False, indent=0), encoding="utf-8", errors="surrogateescape")
        new.replace(self._path)


def _entries(path: Path) -> Iterator[tuple[str, Entry]]:
    try:
        lines = json.loads(path.read_text(encoding="utf-8", errors="surrogateescape"))
        for file, (sha256, name, *rules) in lines.items():  # (older ones tell no rules)
            yield file, Entry(sha256, name, *rules)
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise StoreError(
            "its list of files cannot be read", where=str(path), next_step="remove it, or build the store again"
        ) from error
