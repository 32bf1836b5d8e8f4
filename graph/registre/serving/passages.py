"""The words of a source in their place: what stands around a piece of evidence, never the whole text."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyoxigraph as ox

from registre.discretion import Masks
from registre.discretion.mask import without
from registre.store.opening import OpenStore
from registre.vocabulary import NIF

FARTHEST = 600
"""How many characters before and after the words are given at most."""

_FRAGMENT = re.compile(r"(?P<document>.+/document/(?P<sha256>[0-9a-f]{64}))#char=(?P<start>\d+),(?P<end>\d+)\Z")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source, with what stands before and after them."""

    before: str
    words: str
    after: str


class Passages:
    """Gives passages of the documents of a store.

    Args:
        store: the whole store, with its texts.
        everything: whether people without a public role are named in them.
    """

    def __init__(self, store: OpenStore, *, everything: bool = False) -> None:
        self._store, self._masks = store, None if everything else Masks(store.graph)

    def around(self, fragment: str, reach: int = 200) -> Passage | None:
        """Return the passage around a piece of evidence; None if there is no such text.

        Args:
            fragment: its address, ``…/document/{sha256}#char=2926,2965``.
            reach: how many characters before and after it, at most :data:`FARTHEST`.
        """
        m = _FRAGMENT.match(fragment)
        if m is None:
            return None
        graph = ox.NamedNode(f"{self._store.base}graph/evidence/{m['sha256']}")
        text = self._text(ox.NamedNode(m["document"]), graph)
        start, end, reach = int(m["start"]), int(m["end"]), min(reach, FARTHEST)
        if not 0 <= start <= end <= len(text):
            return None
        hidden = self._masks.of(graph).spans(text) if self._masks else []
        parts = (max(0, start - reach), start), (start, end), (end, min(len(text), end + reach))
        return Passage(*(without(text, hidden, part) for part in parts))

    def _text(self, document: ox.NamedNode, graph: ox.NamedNode) -> str:
        found = (quad.object for quad in self._store.graph.quads_for_pattern(document, NIF.isString, None, graph))
        return next((text.value for text in found if isinstance(text, ox.Literal)), "")
