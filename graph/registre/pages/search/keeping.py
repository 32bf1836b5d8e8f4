"""Keeps an index of the state that is served: made again for a new one, while the one before is still asked."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Thread

from registre.pages.search.asking import Search
from registre.pages.search.collecting import collect
from registre.pages.search.extent import extent
from registre.pages.search.writing import written
from registre.store.opening import OpenStore


class Keeper:
    """Gives the index of the published snapshot.

    Args:
        snapshot: gives the snapshot that is served.
    """

    def __init__(self, snapshot: Callable[[], OpenStore]) -> None:
        self._snapshot, self._lock = snapshot, Lock()
        self._of: OpenStore | None = None
        self._search: Search | None = None

    def search(self) -> Search:
        """Return the index; the first time, and only then, it is waited for."""
        store, search = self._snapshot(), self._search
        if search is None:
            with self._lock:
                return self._search or self._renew(store)
        if store is not self._of and self._lock.acquire(blocking=False):
            Thread(target=self._later, args=(store,), daemon=True).start()
        return search

    def _later(self, store: OpenStore) -> None:
        try:
            self._renew(store)
        finally:
            self._lock.release()

    def _renew(self, store: OpenStore) -> Search:
        entries = collect(store)
        self._search, self._of = Search(written(entries), extent(store, entries)), store
        return self._search
