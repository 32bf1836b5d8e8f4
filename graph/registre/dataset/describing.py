"""Writes the description of a store into its graph ``graph/dataset``, and keeps it up to date."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pyoxigraph as ox

from registre.dataset.canonical import Hashing, canonical_lines
from registre.dataset.dcat import dcat
from registre.dataset.publication import Publication
from registre.dataset.service import service_description
from registre.dataset.sources import sources
from registre.dataset.statistics import statistics
from registre.dataset.void import void
from registre.queries.running import FUNCTIONS
from registre.store.common import shared
from registre.store.opening import OpenStore, writing
from registre.vocabulary import RDF, REG

SETTINGS = "dataset.toml"
"""Keeps, in the folder of a store, what its publisher said."""


def dataset_graph(base: str) -> ox.NamedNode:
    """Name the graph of the description."""
    return ox.NamedNode(f"{base}graph/dataset")


def described_lines(store: OpenStore) -> Iterator[bytes]:
    """Give what is described, as N-Quads: all that readers see of a store, but for the description itself."""
    end = f" {dataset_graph(store.base)} .\n".encode()
    return (line for line in shared(lambda: store.graph, store.base) if not line.endswith(end))


def _days(store: OpenStore) -> tuple[str, str] | None:
    """The first and the last day of the sittings."""
    sessions = {quad.subject for quad in store.graph.quads_for_pattern(None, RDF.type, REG.Session, None)}
    found = store.graph.quads_for_pattern(None, REG.date, None, None)
    days = sorted(q.object.value for q in found if q.subject in sessions and isinstance(q.object, ox.Literal))
    return (days[0], days[-1]) if days else None


def description(store: OpenStore, said: Publication) -> list[ox.Triple]:
    """Return the description of a store, in order.

    Args:
        store: a store that is open to write, or one in memory.
        said: what its publisher says.
    """
    node = ox.NamedNode(f"{store.base}dataset")
    lines = Hashing(canonical_lines(described_lines(store)))
    counted = statistics(lines, store.base)
    found = chain(
        void(node, counted, store.base),
        dcat(node, said, _days(store), lines.digest),
        sources(node),
        service_description(said.endpoint, functions=FUNCTIONS, dataset=node) if said.endpoint else (),
    )
    return sorted(set(found), key=str)


def describe(store: OpenStore, said: Publication) -> list[ox.Triple]:
    """Write the description of a store into its graph; readers see it once the store is published.

    Raises:
        StoreError: the store cannot be written.
    """
    graph, found = dataset_graph(store.base), description(store, said)
    with writing(store):
        store.graph.remove_graph(graph)
        store.graph.extend(ox.Quad(t.subject, t.predicate, t.object, graph) for t in found)
    return found


def refresh(store: OpenStore) -> None:
    """Bring the description of a store up to date, where it was described before."""
    settings = store.path / SETTINGS if store.path else None
    if settings and settings.exists():
        describe(store, Publication.read(settings))
