import io

import pyoxigraph as ox
import pytest
import rdflib

from registre.errors import UsageError
from registre.exporting import FORMATS, export
from registre.store.opening import OpenStore

READERS = {
    "turtle": "turtle",
    "ntriples": "nt",
    "rdfxml": "xml",
    "trig": "trig",
    "nquads": "nquads",
    "canonical": "nquads",
    "jsonld": "json-ld",
}
BASE = "https://example.org/id/"
ODD = [
    ox.Quad(ox.NamedNode(f"{BASE}a/b"), ox.NamedNode("http://purl.org/dc/terms/title"), ox.Literal('l’"été"\n\t\\', language="fr"),
            ox.NamedNode(f"{BASE}graph/x")),
    ox.Quad(ox.NamedNode(f"{BASE}a/b"), ox.NamedNode("http://purl.org/dc/terms/source"), ox.NamedNode(f"{BASE}document/1#char=1,2"),
            ox.NamedNode(f"{BASE}graph/x")),
    ox.Quad(ox.NamedNode(f"{BASE}a/./b//c"), ox.NamedNode("http://example.org/p.q/"), ox.Literal("5", datatype=ox.NamedNode(
        "http://www.w3.org/2001/XMLSchema#integer")), ox.NamedNode(f"{BASE}graph/y")),
    ox.Quad(ox.NamedNode("http://example.org/été"), ox.NamedNode("http://purl.org/dc/terms/title"), ox.Literal("26500", datatype=
        ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")), ox.NamedNode(f"{BASE}graph/y")),
]  # fmt: skip


def written(store: OpenStore, name: str) -> bytes:
    output = io.BytesIO()
    export(store, name, output)
    return output.getvalue()


def triples(data: bytes, name: str) -> set[tuple[str, ...]]:
    graph = rdflib.Dataset() if name in ("trig", "nquads", "canonical", "jsonld") else rdflib.Graph()
    graph.parse(data=data, format=READERS[name])
    found = graph.quads() if isinstance(graph, rdflib.Dataset) else iter(graph)
    return {tuple(term.n3() for term in statement[:3]) for statement in found}


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_another_tool_reads_back_the_same_graph(examples: OpenStore, name: str) -> None:
    expected = triples(written(examples, "nquads"), "nquads")
    assert len(expected) > 3000
    assert triples(written(examples, name), name) == expected


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"rdfxml"}))
def test_odd_terms_survive(name: str) -> None:
    store = OpenStore(ox.Store(), BASE)
    store.graph.extend(ODD)
    assert triples(written(store, name), name) == triples(written(store, "ntriples"), "ntriples")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_same_graph_gives_the_same_bytes(name: str) -> None:
    one, other = OpenStore(ox.Store(), BASE), OpenStore(ox.Store(), BASE)
    one.graph.extend(ODD[:3])
    for quad in reversed(ODD[:3]):
        other.graph.add(quad)
    assert written(one, name) == written(other, name)


def test_turtle_is_for_people() -> None:
    store = OpenStore(ox.Store(), BASE)
    store.graph.extend(ODD[:2])
    text = written(store, "turtle").decode()
    assert text.startswith(f"@base <{BASE}> .\n@prefix ")
    assert "\n<a/b>\n    dct:source <document/1#char=1,2> ;\n" in text


def test_an_unknown_format_is_told(examples: OpenStore) -> None:
    with pytest.raises(UsageError, match="turtle, trig"):
        written(examples, "excel")
