"""Goes along paths of properties, from a thing to what it is linked with."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pyoxigraph as ox

from registre.store.opening import OpenStore
from registre.vocabulary import PREFIXES, REG

Term = ox.NamedNode | ox.Literal
MOST = 5_000
"""How many things one step of a path leads to at most: a page is for reading, the rest is for queries."""


def term(name: str) -> ox.NamedNode:
    """Return the property that a step names: ``dct:title`` or, of our own, ``amount``."""
    prefix, colon, local = name.rpartition(":")
    return PREFIXES[prefix][local] if colon else REG[name]


def _step(store: OpenStore, node: Term, step: str) -> Iterator[Term]:
    if step.startswith("^"):
        for quad in store.graph.quads_for_pattern(None, term(step[1:]), node, None):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject
    elif isinstance(node, ox.NamedNode):
        for quad in store.graph.quads_for_pattern(node, term(step), None, None):
            if isinstance(quad.object, ox.NamedNode | ox.Literal):
                yield quad.object


def follow(store: OpenStore, start: Term, path: str, *others: Term) -> list[Term]:
    """Return what a path leads to, each thing once, in the order of the store.

    Args:
        store: a store that is open.
        start: where the path begins.
        path: steps with ``/`` between; ``^`` turns one round; ``.`` stays.
        others: where it begins too.
    """
    here: list[Term] = [start, *others]
    for step in path.split("/") if path != "." else ():
        found = (next_ for node in here for next_ in islice(_step(store, node, step), MOST))
        here = list(islice(dict.fromkeys(found), MOST))
    return here


def one_with(store: OpenStore, node: ox.NamedNode) -> tuple[ox.NamedNode, ...]:
    """Return all that is judged to be one with a thing, itself first."""
    found = follow(store, node, "canonical/^canonical")
    return tuple(dict.fromkeys((node, *sorted((n for n in found if isinstance(n, ox.NamedNode)), key=str))))
