"""Which names stay in which graph."""

from __future__ import annotations

import pyoxigraph as ox

from registre.discretion.mask import Mask
from registre.discretion.people import People, council_of


class Masks:
    """The mask for each graph: a document's shows the elected people of its own council."""

    def __init__(self, store: ox.Store) -> None:
        self._store, self._people = store, People.of(store)
        self._all = Mask(self._people.all)
        self._councils: dict[frozenset[str], Mask] = {}
        self._documents: dict[str, Mask] = {}

    def of(self, graph: ox.NamedNode) -> Mask:
        """Return the mask for the statements of a graph."""
        base, kind, sha256 = graph.value.rpartition("graph/")[0], *graph.value.split("/")[-2:]
        if kind not in {"document", "evidence"}:
            return self._all
        if sha256 not in self._documents:
            self._documents[sha256] = self._for(ox.NamedNode(f"{base}graph/document/{sha256}"))
        return self._documents[sha256]

    def _for(self, graph: ox.NamedNode) -> Mask:
        facts = self._store.quads_for_pattern(None, None, None, graph)
        nodes = {node for quad in facts for node in (quad.subject, quad.object) if isinstance(node, ox.NamedNode)}
        councils = frozenset(council_of(node) for node in nodes if "/person/" in node.value)
        if councils not in self._councils:
            self._councils[councils] = Mask(self._people.among(sorted(councils)))
        return self._councils[councils]
