"""A store that is opened anew for each look-up, so that what the engine keeps of one is not added to that of others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox


class Anew:
    """A store on the disk, to read; nobody writes it meanwhile.

    Args:
        folder: where it is.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def query(self, query: str, **options: Any) -> object:
        """Answer as :meth:`pyoxigraph.Store.query` does."""
        return self._opened().query(query, **options)

    def quads_for_pattern(self, *terms: Any) -> Iterator[ox.Quad]:
        """Give what matches as :meth:`pyoxigraph.Store.quads_for_pattern` does."""
        return self._opened().quads_for_pattern(*terms)

    def named_graphs(self) -> Iterator[ox.NamedNode | ox.BlankNode]:
        """Give the graphs."""
        return self._opened().named_graphs()

    def _opened(self) -> ox.Store:
        return ox.Store.read_only(self._folder)
