"""A thing as data: what is stated of it and of its parts, and what points to it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice

import pyoxigraph as ox

from registre.exporting import export
from registre.store.opening import OpenStore
from registre.vocabulary import NIF

_POINTING = 2_000
"""How many statements that point to a thing are given at most."""

_PARTS = 500


def _without_texts(quads: Iterator[ox.Quad]) -> Iterator[ox.Quad]:
    """Whole texts are not given: they may name persons who have no public role."""
    return (quad for quad in quads if quad.predicate != NIF.isString)


def _about(store: OpenStore, node: ox.NamedNode) -> Iterator[ox.Quad]:
    """What is stated of a thing, of its parts (their address begins with its own), and what points to it."""
    parts: dict[ox.NamedNode, None] = {}
    for quad in store.graph.quads_for_pattern(node, None, None, None):
        yield quad
        if isinstance(quad.object, ox.NamedNode) and quad.object.value.startswith((f"{node.value}/", f"{node.value}#")):
            parts[quad.object] = None
    for part in islice(parts, _PARTS):
        yield from store.graph.quads_for_pattern(part, None, None, None)
    yield from islice(store.graph.quads_for_pattern(None, None, node, None), _POINTING)


def about(store: OpenStore, iri: str) -> OpenStore:
    """Return a small store with what is known of a thing, or with the statements of a named graph; no whole texts."""
    node, small = ox.NamedNode(iri), OpenStore.in_memory(store.base)
    is_graph = iri.startswith(f"{store.base}graph/")
    found = store.graph.quads_for_pattern(None, None, None, node) if is_graph else _about(store, node)
    small.graph.extend(_without_texts(found))
    return small


def written(store: OpenStore, format_name: str) -> bytes:
    """Return a small store in one of the formats of exports."""
    output = io.BytesIO()
    export(store, format_name, output)
    return output.getvalue()
