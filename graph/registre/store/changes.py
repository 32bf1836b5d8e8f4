"""Replaces the graphs of one document, whole or not at all.

A document is the hash of its bytes, so a file that changes holds another document: the one before goes with it, in the
same transaction. Two files are never taken for one because they share a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from registre.store.ledger import Entry
from registre.store.opening import OpenStore, writing
from registre.vocabulary import DCT, REG


def graphs_of(base: str, sha256: str) -> tuple[ox.NamedNode, ox.NamedNode]:
    """Name the graphs of a document: what it states, and its evidence."""
    return ox.NamedNode(f"{base}graph/document/{sha256}"), ox.NamedNode(f"{base}graph/evidence/{sha256}")


def _node(store: OpenStore, sha256: str) -> ox.NamedNode:
    return ox.NamedNode(f"{store.base}document/{sha256}")


def names(store: OpenStore, sha256: str) -> set[str]:
    """Return the file names that a stored document goes by."""
    facts, _ = graphs_of(store.base, sha256)
    found = store.graph.quads_for_pattern(_node(store, sha256), REG.fileName, None, facts)
    return {quad.object.value for quad in found if isinstance(quad.object, ox.Literal)}


def _stored(store: OpenStore, sha256: str) -> set[ox.Quad]:
    graphs = graphs_of(store.base, sha256)
    return {quad for graph in graphs for quad in store.graph.quads_for_pattern(None, None, None, graph)}


def unchanged(store: OpenStore, quads: Iterable[ox.Quad], sha256: str) -> bool:
    """Whether the store holds just these statements for a document."""
    return _stored(store, sha256) == set(quads)


def _namesakes(store: OpenStore, entry: Entry) -> set[str]:
    """The hashes of the other documents that go by a name."""
    found = store.graph.quads_for_pattern(None, REG.fileName, ox.Literal(entry.name), None)
    nodes = {quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode)}
    return {node.removeprefix(f"{store.base}document/") for node in nodes} - {entry.sha256}


def _held(store: OpenStore, sha256: str) -> set[object]:
    """What a stored document is the source of: its acts, its roll."""
    facts, _ = graphs_of(store.base, sha256)
    return {q.subject for q in store.graph.quads_for_pattern(None, DCT.source, _node(store, sha256), facts)}


def superseded(
    store: OpenStore, quads: Iterable[ox.Quad], entry: Entry, file: Path | None = None
) -> dict[str, set[str]]:
    """Return the documents that give way to a new one: of each, its hash and the names that it keeps.

    They are what the file held when it was last read; and, since folders move, documents of that name that hold the
    same acts. Of a document without a file, the name alone tells.

    Args:
        store: a store that is open.
        quads: the statements of the new document.
        entry: its hash and its name.
        file: its file, as an absolute path.
    """
    held = {quad.subject for quad in quads if quad.predicate == DCT.source}
    gone = {
        sha256: names(store, sha256) - {entry.name}
        for sha256 in _namesakes(store, entry)
        if file is None or _held(store, sha256) & held
    }
    before = store.ledger.before(file) if file else None
    if file and before and before.sha256 != entry.sha256:
        gone[before.sha256] = store.ledger.names(before.sha256, but=file)
    return gone


def _withdrawn(store: OpenStore, sha256: str, kept: set[str]) -> Iterator[str]:
    """The steps that leave a document the names ``kept``, or take it out with its last name."""
    facts, evidence = graphs_of(store.base, sha256)
    if kept:
        for name in sorted(names(store, sha256) - kept):
            statement = f"{_node(store, sha256)} {REG.fileName} {ox.Literal(name)}"
            yield f"DELETE DATA {{ GRAPH {facts} {{ {statement} }} }}"
    else:
        yield from (f"DROP SILENT GRAPH {graph}" for graph in (facts, evidence))


def _inserted(graph: ox.NamedNode, quads: Iterable[ox.Quad]) -> str:
    lines = "\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in quads if q.graph_name == graph)
    return f"INSERT DATA {{ GRAPH {graph} {{\n{lines}\n}} }}"


def replace(
    store: OpenStore, quads: list[ox.Quad], sha256: str, file_name: str, file: Path | None = None, *, rules: str = ""
) -> bool:
    """Put a document's graphs in the place of those stored, in one transaction, and tell whether anything changed.

    The same bytes under another name are the same document with one more name. A document that gives way
    (:func:`superseded`) stays under its other names, if it has any.

    Args:
        store: a store open to write.
        quads: the statements of its two graphs.
        sha256: the hash of its bytes.
        file_name: the name that it was read under.
        file: where it was read, as an absolute path.
        rules: by which it was read.

    Raises:
        StoreError: the store cannot be written; it is then as it was.
    """
    entry, (facts, _) = Entry(sha256, file_name, rules), graphs_of(store.base, sha256)
    gone = superseded(store, quads, entry, file)
    other_names = names(store, sha256) - {file_name}
    quads = [*quads, *(ox.Quad(_node(store, sha256), REG.fileName, ox.Literal(n), facts) for n in sorted(other_names))]
    changed = bool(gone) or not unchanged(store, quads, sha256)
    if changed:
        _write(store, quads, sha256, gone)
    if file:
        store.ledger.record(file, entry)
    return changed


def _write(store: OpenStore, quads: list[ox.Quad], sha256: str, gone: dict[str, set[str]]) -> None:
    graphs = graphs_of(store.base, sha256)
    steps = [f"DROP SILENT GRAPH {graph}" for graph in graphs]
    for other, kept in sorted(gone.items()):
        steps += _withdrawn(store, other, kept)
    steps += [_inserted(graph, quads) for graph in graphs]
    with writing(store):
        store.graph.update(";\n".join(steps))
