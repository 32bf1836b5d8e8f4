"""Which names stay in which graph."""

from __future__ import annotations

from typing import cast

import pyoxigraph as ox

from registre.discretion.mask import Mask
from registre.discretion.people import People, council_of
from registre.vocabulary import NIF

_PEOPLE = """SELECT DISTINCT ?n {{ GRAPH {} {{ {{ ?n ?p ?o }} UNION {{ ?s ?p ?n }}
    FILTER(isIRI(?n) && CONTAINS(STR(?n), "/person/")) }} }}"""


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
            mask = self._for(ox.NamedNode(f"{base}graph/document/{sha256}"))
            hidden = mask.hidden(self._text(ox.NamedNode(f"{base}graph/evidence/{sha256}")))
            self._documents[sha256] = mask.with_hidden(hidden) if hidden else mask
        return self._documents[sha256]

    @classmethod
    def of_all(cls, store: ox.Store) -> Masks:
        """Return the masks for the graphs that a store has now; the store is not held."""
        masks = cls(store)
        for graph in store.named_graphs():
            if isinstance(graph, ox.NamedNode):
                masks.of(graph)
        masks._store = ox.Store()
        return masks

    def _text(self, graph: ox.NamedNode) -> str:
        found = self._store.quads_for_pattern(None, NIF.isString, None, graph)
        return "\n\n".join(quad.object.value for quad in found if isinstance(quad.object, ox.Literal))

    def _for(self, graph: ox.NamedNode) -> Mask:
        rows = cast(ox.QuerySolutions, self._store.query(_PEOPLE.format(graph)))
        councils = frozenset(council_of(row["n"]) for row in rows)
        if councils not in self._councils:
            self._councils[councils] = Mask(self._people.among(sorted(councils)))
        return self._councils[councils]
