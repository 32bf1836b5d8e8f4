"""Replaces the graphs of one document, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from registre.store.opening import OpenStore
from registre.vocabulary import REG


def _graphs(base: str, sha256: str) -> tuple[ox.NamedNode, ox.NamedNode]:
    return ox.NamedNode(f"{base}graph/document/{sha256}"), ox.NamedNode(f"{base}graph/evidence/{sha256}")


def _names(store: OpenStore, sha256: str) -> set[str]:
    """The file names that a stored document goes by."""
    facts, _ = _graphs(store.base, sha256)
    source = ox.NamedNode(f"{store.base}document/{sha256}")
    found = store.graph.quads_for_pattern(source, REG.fileName, None, facts)
    return {quad.object.value for quad in found if isinstance(quad.object, ox.Literal)}


def _sha256(store: OpenStore, node: ox.NamedNode) -> str:
    return node.value.removeprefix(f"{store.base}document/")


def superseded(store: OpenStore, sha256: str, file_name: str) -> list[str]:
    """Return the hashes of other documents that went by ``file_name``: the file has changed since."""
    found = store.graph.quads_for_pattern(None, REG.fileName, ox.Literal(file_name), None)
    others = {_sha256(store, q.subject) for q in found if isinstance(q.subject, ox.NamedNode)}
    return sorted(others - {sha256})


def unchanged(store: OpenStore, quads: Iterable[ox.Quad], sha256: str) -> bool:
    """Whether the store holds just these statements for a document."""
    stored = {
        q for graph in _graphs(store.base, sha256) for q in store.graph.quads_for_pattern(None, None, None, graph)
    }
    return stored == set(quads)


def _inserted(graph: ox.NamedNode, quads: Iterable[ox.Quad]) -> str:
    lines = "\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in quads if q.graph_name == graph)
    return f"INSERT DATA {{ GRAPH {graph} {{\n{lines}\n}} }}"


def replace(store: OpenStore, quads: list[ox.Quad], sha256: str, file_name: str) -> bool:
    """Put a document's graphs in the place of those stored, in one transaction, and tell whether anything changed.

    The same bytes under another name are the same document with one more name. A document whose file has changed gives
    way to the new one; it stays under its other names, if it has any.

    Args:
        store: a store open to write.
        quads: the statements of its two graphs.
        sha256: the hash of its bytes.
        file_name: the name that it was read under.
    """
    facts, evidence = _graphs(store.base, sha256)
    source = ox.NamedNode(f"{store.base}document/{sha256}")
    names = _names(store, sha256) | {file_name}
    quads = [*quads, *(ox.Quad(source, REG.fileName, ox.Literal(name), facts) for name in sorted(names - {file_name}))]
    gone = superseded(store, sha256, file_name)
    if not gone and unchanged(store, quads, sha256):
        return False
    steps = [f"DROP SILENT GRAPH {graph}" for graph in (facts, evidence)]
    for other in gone:
        steps += _withdrawn(store, other, file_name)
    steps += [_inserted(graph, quads) for graph in (facts, evidence)]
    store.graph.update(";\n".join(steps))
    return True


def _withdrawn(store: OpenStore, sha256: str, file_name: str) -> list[str]:
    """The steps that take a file name from a document, and the document out with its last name."""
    graphs = _graphs(store.base, sha256)
    if _names(store, sha256) == {file_name}:
        return [f"DROP SILENT GRAPH {graph}" for graph in graphs]
    source = ox.NamedNode(f"{store.base}document/{sha256}")
    return [f"DELETE DATA {{ GRAPH {graphs[0]} {{ {source} {REG.fileName} {ox.Literal(file_name)} }} }}"]
