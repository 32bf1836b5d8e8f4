"""Answers of endpoints, kept: in memory for one query, in a folder for the next ones."""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import suppress
from pathlib import Path

_DAY = 86_400


class Cache:
    """Answers by the endpoint and the words of the request.

    Args:
        folder: where they are kept; None for memory alone.
        days: how old an answer may be.
        most: how many bytes the folder may hold; the oldest answers go first. None for any number.
    """

    def __init__(self, folder: Path | None = None, days: float = 7, most: int | None = None) -> None:
        self._folder, self._days, self._most = folder, days, most
        self._held: dict[str, bytes] = {}

    def get(self, endpoint: str, query: str) -> bytes | None:
        """Return what an endpoint answered, or None."""
        key = _key(endpoint, query)
        if key not in self._held and self._folder:
            file = self._folder / f"{key}.json"
            try:
                if time.time() - file.stat().st_mtime < self._days * _DAY:
                    self._held[key] = file.read_bytes()
            except OSError:
                return None
        return self._held.get(key)

    def put(self, endpoint: str, query: str, answer: bytes) -> None:
        """Keep an answer; a folder that cannot be written keeps nothing, and no query fails for it."""
        key = _key(endpoint, query)
        self._held[key] = answer
        if self._folder:
            partial = self._folder / f".{key}.{os.getpid()}"
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                partial.write_bytes(answer)
                partial.replace(self._folder / f"{key}.json")
                self._make_room()
            except OSError:
                with suppress(OSError):
                    partial.unlink(missing_ok=True)

    def _make_room(self) -> None:
        """Let the oldest answers go where the folder holds too much; others may do the same at the same time."""
        if self._most is None or self._folder is None:
            return
        found = ((file, status) for file in self._folder.glob("*.json") if (status := _status(file)))
        held = 0
        for file, status in sorted(found, key=lambda one: (-one[1].st_mtime_ns, one[0].name)):
            held += status.st_size
            if held > self._most:
                file.unlink(missing_ok=True)


def _status(file: Path) -> os.stat_result | None:
    try:
        return file.stat()
    except OSError:
        return None


def _key(endpoint: str, query: str) -> str:
    return hashlib.sha256(f"{endpoint}\n{query}".encode()).hexdigest()
