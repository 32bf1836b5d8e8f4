"""How much a collection holds, from when to when, and how far what was read is trusted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from registre.pages.search.collecting import Entry
from registre.store.opening import OpenStore
from registre.vocabulary import RDF, REG

SURE = 0.9
"""The confidence from which on a rule is told as sure: right nine times of ten, as its author expects."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Documents that were read, facts that were drawn from them, how many of these are sure, the years of acts."""

    documents: int = 0
    facts: int = 0
    sure: int = 0
    since: str = ""
    until: str = ""


def extent(store: OpenStore, entries: Iterable[Entry]) -> Extent:
    """Return what a store holds.

    Args:
        store: a store that is open.
        entries: what its index is made of; of acts that are only cited, the year does not count.
    """
    graph = store.graph
    documents = {quad.subject for quad in graph.quads_for_pattern(None, RDF.type, REG.SourceDocument, None)}
    trust = [float(quad.object.value) for quad in graph.quads_for_pattern(None, REG.confidence, None, None)]  # type: ignore[union-attr]
    years = sorted(entry.date[:4] for entry in entries if entry.kind == "act" and entry.date and entry.held)
    since, until = (years[0], years[-1]) if years else ("", "")
    return Extent(len(documents), len(trust), sum(value >= SURE for value in trust), since, until)
