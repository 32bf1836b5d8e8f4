"""Whether the nodes of each document are proved by their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyoxigraph as ox

from registre.evaluation.items import Document, Item
from registre.evaluation.scoring import Verdict
from registre.store.opening import OpenStore
from registre.verify import EXTRACTED, verify
from registre.vocabulary import RDF, REG


def _documents_of(store: OpenStore, node: ox.NamedNode) -> set[str]:
    """The documents whose words a node points to."""
    quads = store.graph.quads_for_pattern(node, REG.evidence, None, None)
    return {q.object.value.partition("#")[0] for q in quads if isinstance(q.object, ox.NamedNode)}


def judge_evidence(store: OpenStore, documents: Sequence[Document]) -> Iterator[Verdict]:
    """Give a verdict on each node that an extractor wrote: right where words hold its name or amount.

    A node that several documents prove counts once, for the first of them.
    """
    files = {document.iri: document.file for document in documents}
    _, failed = verify(store)
    unsupported = {one.node for one in failed}
    for kind in EXTRACTED:
        nodes = {q.subject for q in store.graph.quads_for_pattern(None, RDF.type, REG[kind], None)}
        for node in sorted((n for n in nodes if isinstance(n, ox.NamedNode)), key=str):
            own = sorted(files[iri] for iri in _documents_of(store, node) if iri in files)
            item = Item({"kind": kind, "node": node.value.removeprefix(store.base)})
            file = own[0] if own else ""
            yield Verdict("evidence", file, None if node.value in unsupported else item, item)
