"""What a store holds of files that have not changed: they need not be read again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from decimal import Decimal

import pyoxigraph as ox

from registre.build.archives import open_member
from registre.build.found import Found
from registre.build.reading import Read, figures
from registre.errors import DocumentError
from registre.store.changes import graphs_of, names
from registre.store.ledger import Entry
from registre.store.opening import OpenStore
from registre.vocabulary import DCT, RDF, REG

_CENT = Decimal("0.01")
"""To which place a certainty is told; the graph has no zero behind it."""
_COUNTED = (DCT.source, REG.subsidyStatus, REG.amount, REG.currency, REG.shortFormOf)
_KINDS = (REG.Deliberation, REG.Person, REG.Organisation)


def is_held(store: OpenStore, found: Found, rules: str) -> bool:
    """Whether a store holds what a file states now, as these rules read it.

    Args:
        store: a store that is open.
        found: the file.
        rules: the fingerprint of the rules that would read it.
    """
    before = store.ledger.before(found.place)
    if found.fault or before is None or (before.name, before.rules) != (found.name, rules):
        return False
    return before.sha256 == _digest(found) and found.name in names(store, before.sha256)


def _digest(found: Found) -> str:
    """The hash of a file's bytes; "" of one that cannot be read: reading it says why."""
    try:
        with open_member(found) if found.members else found.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, DocumentError):
        return ""


def recalled(store: OpenStore, found: Found) -> Read:
    """Return what a reader would hand back of a file that a store holds, but for its statements."""
    entry = store.ledger.before(found.place) or Entry("", found.name)
    facts, evidence = graphs_of(store.base, entry.sha256)
    node = ox.NamedNode(f"{store.base}document/{entry.sha256}")

    def values(term: ox.NamedNode, graph: ox.NamedNode) -> list[str]:
        return sorted(quad.object.value for quad in store.graph.quads_for_pattern(node, term, None, graph))  # type: ignore[union-attr]

    counted = figures(_statements(store.graph, facts))
    return Read(
        found,
        sha256=entry.sha256,
        kind="".join(values(REG.documentKind, facts)).removeprefix(REG.iri),
        certainty=Decimal(next(iter(values(REG.confidence, evidence)), 0)).quantize(_CENT),
        acts=len(counted.acts),
        figures=counted,
        remarks=tuple(values(REG.remark, facts)),
    )


def _statements(store: ox.Store, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    for kind in _KINDS:
        yield from store.quads_for_pattern(None, RDF.type, kind, graph)
    for term in _COUNTED:
        yield from store.quads_for_pattern(None, term, None, graph)
