"""What is found by name."""

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient
from tests.pages.conftest import ASSOCIATION, BASE, parsed

from registre.french.text import slug
from registre.pages.search import Filters, Keeper, Search
from registre.store.opening import OpenStore
from registre.vocabulary import DCT, RDF, RDFS, REG, SKOS, XSD

Value = ox.NamedNode | ox.Literal


def individual(path: str) -> ox.NamedNode:
    return ox.NamedNode(BASE + "/".join(slug(part) if " " in part else part for part in path.split("/")))


def literal(value: str, kind: ox.NamedNode = XSD.string) -> ox.Literal:
    return ox.Literal(value, datatype=kind)


def act(name: str, authority: str, date: str, grants: list[tuple[str, str]]) -> list[tuple[str, ox.NamedNode, Value]]:
    """An act of an authority with its grants: beneficiary and amount."""
    node, sitting, council = f"act/{name}", f"sitting/{authority}/{date}", f"council/{authority}"
    said: list[tuple[str, ox.NamedNode, Value]] = [
        (node, RDF.type, REG.Deliberation), (node, DCT.title, literal(name)), (node, REG.date, literal(date, XSD.date)),
        (node, REG.adoptedAt, individual(sitting)), (sitting, REG.sessionOf, individual(council)),
        (council, REG.councilOf, individual(authority)), (authority, RDF.type, REG.Organisation),
        (authority, RDFS.label, literal(authority)),
    ]  # fmt: skip
    for beneficiary, amount in grants:
        grant = f"{node}/{beneficiary}"
        said += [
            (node, REG.subsidy, individual(grant)), (grant, REG.subsidyStatus, REG.Awarded),
            (grant, REG.beneficiary, individual(beneficiary)), (grant, REG.funder, individual(authority)),
            (grant, REG.amount, literal(amount, XSD.decimal)), (grant, REG.currency, literal("EUR")),
            (beneficiary, RDF.type, REG.Organisation), (beneficiary, RDFS.label, literal(beneficiary)),
        ]  # fmt: skip
    return said


def stored(*statements: tuple[str, ox.NamedNode, Value]) -> OpenStore:
    store = OpenStore.in_memory()
    graph = individual("graph/document/0")
    store.graph.extend(ox.Quad(individual(s), p, o, graph) for s, p, o in statements)
    return store


@pytest.fixture
def search() -> Search:
    store = stored(
        *act("Soutien à l'école de musique", "Vauclair", "2020-05-04", [("Harmonie", "900"), ("Cœur d'Été", "2500")]),
        *act("Travaux de voirie", "Montrebois", "2021-03-01", [("Harmonie", "30000")]),
        ("Harmonie", SKOS.altLabel, literal("Harmonie municipale de Vauclair")),
        ("p", RDF.type, REG.Person), ("p", RDFS.label, literal("Zoé Émeriau")),
    )  # fmt: skip
    return Keeper(lambda: store).search()


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("ecole mus", "Soutien à l'école de musique"),
        ("ÉCOLE", "Soutien à l'école de musique"),
        ("coeur d ete", "Cœur d'Été"),
        ("municip", "Harmonie"),
        ("emer", "Zoé Émeriau"),
        ("zoe emeriau", "Zoé Émeriau"),
    ],
)
def test_names_are_found_as_one_types_without_accents(search: Search, typed: str, label: str) -> None:
    assert [hit.label for hit in search.suggest(typed)] == [label]


@pytest.mark.parametrize("typed", ["", " ", '"', "*", "'; DROP TABLE thing; --", "a OR b", "NEAR(", "-", "é" * 9000])
def test_whatever_is_typed_is_no_query(search: Search, typed: str) -> None:
    assert search.suggest(typed) == ()
    assert search.figures()["act"] == 2


def labels(search: Search, typed: str = "", **filters: str) -> set[str]:
    return {hit.label for hit in search.search(typed, Filters(**filters)).hits}


def test_facets_hold_together(search: Search) -> None:
    assert labels(search, kind="organisation") == {"Harmonie", "Cœur d'Été"}
    assert labels(search, kind="organisation", council="Montrebois") == {"Harmonie"}
    assert labels(search, kind="organisation", funder="Vauclair", amount="1000-5000") == {"Cœur d'Été"}
    assert labels(search, kind="organisation", funder="Vauclair", amount="23000-100000") == set()
    assert labels(search, "harmonie", year="2021", amount="23000-100000") == {"Harmonie"}


def test_facets_count_what_choosing_them_would_leave(search: Search) -> None:
    found = search.search("", Filters(kind="organisation", council="Vauclair"))
    counts = {name: {f.value: f.count for f in facets} for name, facets in found.facets.items()}
    assert counts["council"] == {"Vauclair": 2, "Montrebois": 1}
    assert counts["amount"] == {"0-1000": 1, "1000-5000": 1}
    for name, values in counts.items():
        for value, count in values.items():
            chosen = Filters(**{"kind": "organisation", "council": "Vauclair", name: value})
            assert search.search("", chosen).total == count


def test_what_is_misspelt_is_found_under_its_spelling(search: Search) -> None:
    found = search.search("harmonnie", Filters())
    assert found.instead == "harmonie"
    assert [hit.label for hit in found.hits] == ["Harmonie"]


def test_a_name_that_two_things_have_leads_nowhere() -> None:
    two = [(p, term, o) for p in ("a", "b") for term, o in ((RDF.type, REG.Person), (RDFS.label, literal("Même")))]
    search = Keeper(lambda: stored(*two, ("c", RDF.type, REG.Person), ("c", RDFS.label, literal("Seule")))).search()
    assert search.named("Même") is None
    assert search.named("Seule") == f"{BASE}c"
    assert search.named("seule") is None


def test_the_index_follows_the_store() -> None:
    stores = [stored(*act("Premier", "Vauclair", "2020-01-01", []))]
    keeper = Keeper(lambda: stores[-1])
    assert len(keeper.search().suggest("premier")) == 1
    stores.append(stored(*act("Second", "Vauclair", "2021-01-01", [])))
    for _ in range(1000):
        if keeper.search().suggest("second"):
            break
    else:
        pytest.fail("the index was not made again")
    assert keeper.search().suggest("premier") == ()


def test_the_page_works_as_a_plain_form(client: TestClient) -> None:
    tree = parsed(client.get("/search?q=territoires").text)
    assert tree.xpath("//ol//a/@href")[0] == ASSOCIATION
    facet = tree.xpath("//aside//a[contains(., '2019')]/@href")[0]
    assert ASSOCIATION in parsed(client.get(facet).text).xpath("//ol//a/@href")
    assert client.get("/search?q=territoires&page=999999999999").status_code == 200
    assert client.get("/search?amount=x&kind=y&year=z").status_code == 200


def test_what_comes_as_one_types_is_json(client: TestClient) -> None:
    found = client.get("/search.json?q=reseau des terr&lang=en").json()["results"]
    assert found[0]["href"] == ASSOCIATION
    assert found[0]["about"].startswith("organisation")
    assert client.get("/search.json?q=peillon&kind=person").json()["results"][0]["kind"] == "person"
