"""What labels and parameters say is never run: it stays words."""

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient
from tests.pages.conftest import BASE, opened, parsed
from tests.pages.test_search import act, individual, literal, stored

from registre.store.opening import OpenStore
from registre.vocabulary import DCT, NIF, RDF, RDFS, REG

EVIL = """<script>alert(1)</script>"><img src=x onerror=alert(2)>' onmouseover='alert(3) {{7*7}} </title>"""


def evil_store() -> OpenStore:
    document = f"document/{'0' * 64}"
    store = stored(
        *act("un", "qui", "2020-01-01", [("elle", "5")]),
        ("act/un", REG.number, literal(EVIL)),
        ("act/un", REG.service, literal(EVIL)),
        ("act/un", REG.vote, individual("act/un/vote/1")),
        ("act/un/vote/1", REG.contradiction, literal(EVIL)),
        ("elle", RDFS.label, literal(EVIL)),
        ("moi", RDF.type, REG.Person),
        ("moi", RDFS.label, literal(EVIL)),
        ("act/un", REG.rapporteur, individual("moi")),
        (document, RDF.type, REG.SourceDocument),
        (document, REG.fileName, literal(f"{EVIL}.md")),
        (document, NIF.isString, literal(f"Avant {EVIL} après")),
        ("act/un", REG.evidence, individual(f"{document}#char=6,40")),
        ("act/un", REG.extractedBy, literal(EVIL)),
    )
    store.graph.add(ox.Quad(individual("act/deux"), DCT.title, literal(EVIL), individual("graph/x")))
    store.graph.add(ox.Quad(individual("act/deux"), RDF.type, REG.Deliberation, individual("graph/x")))
    return store


@pytest.fixture(scope="module")
def evil() -> TestClient:
    return opened(evil_store())


def harmless(page: str) -> None:
    """Nothing is run but our own files, no element came from words, and no attribute handles an event."""
    tree = parsed(page)
    scripts = tree.xpath("//script")
    assert all(s.get("src", "").startswith("/static/") or s.get("type") == "application/json" for s in scripts)
    assert not tree.xpath("//img | //iframe | //object | //style | //*[@style]")
    assert not [
        name
        for element in tree.iter()
        if isinstance(element.tag, str)
        for name in element.attrib
        if name.startswith("on")
    ]
    assert not [link for link in tree.xpath("//@href") if link.strip().lower().startswith(("javascript:", "data:"))]
    assert "49" not in tree.xpath("string(//h1)")


PATHS = [
    "/", "/id/act/un", "/id/act/deux", "/id/elle", "/id/moi", "/id/qui", f"/id/document/{'0' * 64}?char=6,40", "/search?q=script",
    f"/explore?node={BASE}act/un", "/questions/grants", "/questions/network", "/questions/rapporteurs", "/questions/documents",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_labels_stay_words(evil: TestClient, path: str) -> None:
    page = evil.get(path)
    assert page.status_code == 200
    harmless(page.text)


@pytest.mark.parametrize(
    "path",
    ["/search", "/questions/grants", "/explore", "/ask", "/id/act/un", "/id/<script>", "/ontology", "/questions", "/"],
)
@pytest.mark.parametrize(
    "name", ["q", "funder", "year", "node", "query", "lang", "sort", "all", "char", "since", "begin", "kind"]
)
def test_parameters_stay_words(evil: TestClient, path: str, name: str) -> None:
    page = evil.get(path, params={name: EVIL})
    assert page.status_code in (200, 400, 404)
    harmless(page.text)
    assert "\n" not in "".join(page.headers.values())


def test_sparql_by_hand_stays_words(evil: TestClient) -> None:
    page = evil.get(
        "/ask", params={"run": "1", "query": "SELECT ?l WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }"}
    )
    harmless(page.text)
    assert "alert(1)" in parsed(page.text).xpath("string(//table)")
    graph = evil.get("/ask", params={"run": "1", "query": "CONSTRUCT WHERE { ?s ?p ?o }"})
    harmless(graph.text)


def test_suggestions_are_data(evil: TestClient) -> None:
    found = evil.get("/search.json?q=script")
    assert found.headers["content-type"] == "application/json"
    assert found.json()["results"][0]["label"] == EVIL
