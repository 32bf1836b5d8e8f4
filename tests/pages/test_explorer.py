"""The network around things."""

import io
import re
from decimal import Decimal

import networkx as nx
import pytest
from starlette.testclient import TestClient
from tests.pages.conftest import ACT, ASSOCIATION, BASE, parsed
from tests.pages.test_search import act, stored

from registre.pages.describing import Describer
from registre.pages.explorer import FILES, Limits, around, links
from registre.pages.explorer.keeping import Networks
from registre.pages.languages import Voice

NODE = f"{BASE}{ASSOCIATION.removeprefix('/id/')}"
STORE = stored(
    *act("Un", "Vauclair", "2020-05-04", [("Harmonie", "900"), ("Cercle", "2500")]),
    *act("Deux", "Vauclair", "2021-03-01", [("Harmonie", "30000")]),
)


def others(limits: Limits, start: str = "Harmonie") -> set[tuple[str, str, str]]:
    network = around(Describer(STORE, Voice()), [BASE + start], limits)
    return {tuple(part.rpartition("/")[2] for part in (e.act, e.kind, e.other)) for e in network.edges}  # type: ignore[misc]


def test_acts_link_what_they_name() -> None:
    assert others(Limits()) == {
        ("Un", "grant", "Harmonie"), ("Un", "grant", "Cercle"), ("Un", "funder", "Vauclair"),
        ("Deux", "grant", "Harmonie"), ("Deux", "funder", "Vauclair"),
    }  # fmt: skip
    assert others(Limits(), "Cercle") == {found for found in others(Limits()) if found[0] == "Un"}


def test_years_amounts_and_kinds_narrow_it() -> None:
    assert {found[0] for found in others(Limits(since=2021))} == {"Deux"}
    assert {found[0] for found in others(Limits(until=2020))} == {"Un"}
    assert others(Limits(("grant",), least=Decimal(1000))) == {
        ("Un", "grant", "Cercle"),
        ("Deux", "grant", "Harmonie"),
    }
    assert others(Limits(("partner",))) == set()


def test_it_ends_where_nobody_could_see_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "MOST", 3)
    network = around(Describer(STORE, Voice()), [f"{BASE}Harmonie"], Limits())
    assert len(network.nodes) == 3
    assert network.cut
    assert all(end in network.nodes for edge in network.edges for end in (edge.act, edge.other))


def test_a_network_is_gathered_once_for_its_page_and_files() -> None:
    networks = Networks()
    first = networks.around(Describer(STORE, Voice()), [f"{BASE}Harmonie"], Limits())
    assert networks.around(Describer(STORE, Voice()), [f"{BASE}Harmonie"], Limits()) is first
    assert networks.around(Describer(STORE, Voice()), [f"{BASE}Harmonie"], Limits(since=2021)) != first
    other = stored(*act("Trois", "Vauclair", "2022-03-01", [("Harmonie", "7")]))
    assert len(networks.around(Describer(other, Voice()), [f"{BASE}Harmonie"], Limits()).nodes) == 3
    for year in range(2000, 2010):
        networks.around(Describer(STORE, Voice()), [f"{BASE}Harmonie"], Limits(since=year))
    assert networks.around(Describer(STORE, Voice()), [f"{BASE}Harmonie"], Limits()) is not first


def test_the_page_lists_nodes_and_links_and_opens_more(client: TestClient) -> None:
    tree = parsed(client.get("/explore", params={"node": NODE}).text)
    assert len(tree.xpath("//section[@aria-labelledby='links']//tbody/tr")) == 21
    more = tree.xpath("//a[@data-expand][contains(@aria-label, 'Métropole de Lyon')]/@href")[0]
    assert len(parsed(client.get(more).text).xpath("//form//input[@name='node']")) == 2
    assert tree.xpath("//figure[@id='still']//*[local-name()='a']/@href").count(ACT) == 1


def test_without_a_thing_it_says_where_to_begin(client: TestClient) -> None:
    assert parsed(client.get("/explore").text).xpath("//main//li/a/@href")
    begun = parsed(client.get("/explore?begin=territoires innov").text).xpath("//main//li/a")
    assert [link.text_content() for link in begun][:1] == ["Réseau des territoires innovants"]


def test_what_is_not_known_is_not_found(client: TestClient) -> None:
    assert client.get("/explore", params={"node": f"{BASE}org/nobody"}).status_code == 404
    assert client.get("/explore", params={"node": "<script>"}).status_code == 404
    assert client.get("/explore.xls").status_code == 404


@pytest.mark.parametrize("odd", ["since=x&until=-1", "least=nan", "least=1e999999", "least=∞", "kind=x", "since=99999"])
def test_limits_that_are_none_limit_nothing(client: TestClient, odd: str) -> None:
    assert client.get(f"/explore?node={NODE}&{odd}").status_code == 200


def test_gephi_and_others_read_the_files(client: TestClient) -> None:
    gexf = client.get("/explore.gexf", params={"node": NODE}).content
    graphml = client.get("/explore.graphml", params={"node": NODE}).content
    for graph in (nx.read_gexf(io.BytesIO(gexf)), nx.read_graphml(io.BytesIO(graphml))):
        assert graph.number_of_nodes() == 19
        assert graph.number_of_edges() == 21
        assert graph.nodes[NODE]["label"] == "Réseau des territoires innovants"
        assert sorted(d["amount"] for *_, d in graph.edges(data=True) if "amount" in d) == [26500] * 4
    assert not re.search(rb"lastmodified|20\d\d-\d\d-\d\d[T\"]", gexf)
    assert client.get("/explore.gexf", params={"node": NODE}).content == gexf


def test_each_file_has_a_media_type() -> None:
    assert set(FILES) == {"gexf", "graphml"}
