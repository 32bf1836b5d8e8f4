"""Networks as files that Gephi and other programs read: GEXF and GraphML."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import networkx as nx

from registre.pages.explorer.links import Network

_TODAY = re.compile(rb' lastmodifieddate="[^"]*"')
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def _graph(network: Network) -> nx.MultiDiGraph:
    """A network as networkx holds it: the address of a node is its identifier, amounts are numbers."""
    graph = nx.MultiDiGraph()
    for node in network.nodes.values():
        graph.add_node(node.iri, label=_NOT_XML.sub(" ", node.label), kind=node.kind)
    for number, edge in enumerate(network.edges):
        said = {"kind": edge.kind, "currency": edge.currency, "year": edge.year, "role": edge.role}
        weight = {"amount": float(edge.amount)} if edge.amount else {}
        graph.add_edge(edge.act, edge.other, key=number, **{k: v for k, v in said.items() if v}, **weight)
    return graph


def gexf(network: Network) -> bytes:
    """Return a network as GEXF 1.2, without the day on which it was written."""
    output = io.BytesIO()
    nx.write_gexf(_graph(network), output, version="1.2draft")
    return _TODAY.sub(b"", output.getvalue())


def graphml(network: Network) -> bytes:
    """Return a network as GraphML."""
    output = io.BytesIO()
    nx.write_graphml_lxml(_graph(network), output, infer_numeric_types=True)
    return output.getvalue()


FILES: dict[str, tuple[str, Callable[[Network], bytes]]] = {
    "gexf": ("application/gexf+xml", gexf),
    "graphml": ("application/graphml+xml", graphml),
}
"""The files that a network may be had as: the media type, and what writes it."""
