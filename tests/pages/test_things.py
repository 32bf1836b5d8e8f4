"""Things have addresses: pages and data, with the words that prove them."""

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient
from tests.pages.conftest import ACT, ASSOCIATION, BASE, opened, parsed, words

from registre.store.opening import OpenStore
from registre.vocabulary import NIF, RDF, RDFS, REG, XSD

IRI = f"{BASE}{ACT.removeprefix('/id/')}"


def table(page: str, name: str) -> list[list[str]]:
    rows = parsed(page).xpath(f"//section[contains(@class,'table-{name}')]//tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in row.xpath("td")][:-1] for row in rows]


def test_an_act_tells_what_it_decides(client: TestClient) -> None:
    page = client.get(ACT).text
    (awarded,) = [row for row in table(page, "subsidies") if "attribuée" in row]
    assert awarded[:4] == ["Réseau des territoires innovants", "Métropole de Lyon", "2019", "26 500 €"]
    assert len(table(page, "partners")) == 14
    assert ["dépense", "salaires, hébergements, déplacements", "155 000 €"] in table(page, "budget")
    assert "La source ne dit pas le vote" in words(page)


def test_what_is_awarded_stands_before_what_is_recalled(client: TestClient) -> None:
    rows = parsed(client.get(f"{ACT}?lang=fr").text).xpath("//section[contains(@class, 'table-subsidies')]//tbody/tr")
    assert [row.xpath("string(td[5])").strip() for row in rows] == ["attribuée", "antérieure"]


def test_facts_carry_their_words_in_their_passage(client: TestClient) -> None:
    tree = parsed(client.get(ACT).text)
    row = tree.xpath("//section[contains(@class,'table-partners')]//tr[contains(td[1], 'France urbaine')]")[0]
    quote = row.xpath(".//blockquote")[0]
    assert quote.xpath("mark")[0].text_content() == "France urbaine"
    assert len(quote.text_content()) > 60
    assert "metropole-de-lyon/2019-3853.md" in row.text_content()
    assert "règle partner-list/" in row.xpath(".//figcaption")[0].text_content()


def test_one_follows_from_the_act_to_the_association_and_to_its_partners(client: TestClient) -> None:
    tree = parsed(client.get(ACT).text)
    assert (
        tree.xpath("//section[contains(@class,'table-subsidies')]//a[contains(., 'territoires')]/@href")[0]
        == ASSOCIATION
    )
    page = client.get(ASSOCIATION).text
    assert {row[0] for row in table(page, "partners")} >= {"France urbaine", "Caisse des dépôts et consignations"}
    assert parsed(page).xpath("//section[contains(@class,'table-received')]//a/@href").count(ACT) == 2


def test_what_cites_an_act_is_told(client: TestClient) -> None:
    page = client.get("/id/authority/epci/200046977/deliberation/2018-2953").text
    assert [row[1] for row in table(page, "cited_by")] == ["2019-3853"]


def test_a_sitting_has_its_roll_and_an_elected_member_their_presence(client: TestClient) -> None:
    page = client.get("/id/authority/epci/200046977/session/2019-11-04").text
    assert "Séance du 4 novembre 2019 · Métropole de Lyon" in words(page)
    assert "40 lignes sur 165" in words(page)
    whole = client.get("/id/authority/epci/200046977/session/2019-11-04?all=roll").text
    assert len(table(whole, "roll")) == 165
    assert sum(1 for row in table(whole, "roll") if row[2]) == 12
    member = parsed(whole).xpath("//section[contains(@class,'table-roll')]//tbody/tr[1]//a/@href")[0]
    assert "Séance du 4 novembre 2019" in words(client.get(member).text)


@pytest.mark.parametrize("path", ["/id/org/nobody", "/id/", "/id/org/<b>", '/id/org/"', "/id/../../etc/passwd"])
def test_what_is_not_known_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


FORMATS = [
    ("ttl", "text/turtle", ox.RdfFormat.TURTLE),
    ("nt", "application/n-triples", ox.RdfFormat.N_TRIPLES),
    ("rdf", "application/rdf+xml", ox.RdfFormat.RDF_XML),
    ("jsonld", "application/ld+json", ox.RdfFormat.JSON_LD),
]


@pytest.mark.parametrize(("suffix", "media_type", "format_"), FORMATS)
def test_a_thing_is_data_by_suffix_and_by_negotiation(
    client: TestClient, suffix: str, media_type: str, format_: ox.RdfFormat
) -> None:
    by_suffix = client.get(f"{ACT}.{suffix}")
    negotiated = client.get(ACT, headers={"Accept": f"text/html;q=0.3, {media_type}"})
    assert by_suffix.content == negotiated.content
    assert by_suffix.headers["content-type"].startswith(media_type)
    found = {quad.triple for quad in ox.parse(by_suffix.content, format=format_)}
    grants = {t.object for t in found if t.subject.value == IRI and t.predicate == REG.subsidy}
    assert len(grants) == 2
    assert {t.subject for t in found if t.predicate == REG.beneficiary} >= grants
    assert not [t for t in found if t.predicate == NIF.isString]


def test_the_permanent_address_is_told(client: TestClient) -> None:
    page = client.get(ACT)
    assert f'<{IRI}>; rel="canonical"' in page.headers["link"]
    assert f'<{ACT}.ttl>; rel="alternate"; type="text/turtle"' in page.headers["link"]
    assert parsed(page.text).xpath("//link[@rel='canonical']/@href") == [IRI]


def test_every_individual_of_the_graph_opens(client: TestClient, examples: OpenStore) -> None:
    nodes = {q.subject.value for q in examples.graph if isinstance(q.subject, ox.NamedNode)}
    own = sorted(node for node in nodes if node.startswith(BASE) and "#" not in node)
    assert len(own) > 500
    for node in own[::9]:
        assert client.get(f"/id/{node.removeprefix(BASE)}").status_code == 200, node


def test_every_named_graph_opens(client: TestClient, examples: OpenStore) -> None:
    for graph in examples.graph.named_graphs():
        path = f"/id/{str(graph)[1:-1].removeprefix(BASE)}"
        assert client.get(path).status_code == 200
        assert NIF.isString.value not in client.get(f"{path}.nt").text


def document(examples: OpenStore) -> tuple[str, str]:
    (quad, *_) = examples.graph.quads_for_pattern(
        None, REG.fileName, ox.Literal("metropole-de-lyon/2019-3853.md"), None
    )
    (text,) = examples.graph.quads_for_pattern(quad.subject, NIF.isString, None, None)
    assert isinstance(quad.subject, ox.NamedNode)
    assert isinstance(text.object, ox.Literal)
    return quad.subject.value.removeprefix(BASE), text.object.value


def test_a_passage_opens_where_it_proves_something_and_nowhere_else(client: TestClient, examples: OpenStore) -> None:
    path, text = document(examples)
    start = text.index("délibération du Conseil n° 2018-2953")
    end = start + len("délibération du Conseil n° 2018-2953 du 17 septembre 2018")
    page = parsed(client.get(f"/id/{path}?char={start},{end}").text)
    assert page.xpath("//section[@aria-labelledby='passage']//mark")[0].text_content() == text[start:end]
    for characters in (f"0,{len(text)}", "0,10", f"{start},{end + 1}", "x", "5,2"):
        assert not parsed(client.get(f"/id/{path}?char={characters}").text).xpath(
            "//section[@aria-labelledby='passage']"
        )


def test_no_page_shows_a_whole_text(client: TestClient, examples: OpenStore) -> None:
    path, text = document(examples)
    shown = client.get(f"/id/{path}").text + client.get(ACT).text
    middle = next(line for line in text.splitlines()[60:] if len(line) > 200)
    assert middle not in shown
    assert text[len(text) // 2 : len(text) // 2 + 500] not in shown


@pytest.fixture
def judged(examples: OpenStore) -> OpenStore:
    """The examples, with another name of the association that is judged to be it, and links to registers."""
    store = OpenStore.in_memory(examples.base)
    store.graph.extend(iter(examples.graph))
    canonical, other = ox.NamedNode(f"{BASE}{ASSOCIATION.removeprefix('/id/')}"), ox.NamedNode(f"{BASE}org/le-rti")
    grant, act = ox.NamedNode(f"{BASE}act/subsidy/1"), ox.NamedNode(f"{BASE}act")
    facts: list[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (other, RDFS.label, ox.Literal("Le RTI")), (other, RDF.type, REG.Organisation),
        (other, REG.canonical, canonical), (canonical, REG.canonical, canonical),
        (act, RDF.type, REG.Deliberation), (act, REG.subsidy, grant), (grant, RDF.type, REG.Subsidy),
        (grant, REG.beneficiary, other), (grant, REG.subsidyStatus, REG.Awarded),
        (grant, REG.amount, ox.Literal("777", datatype=XSD.decimal)), (grant, REG.currency, ox.Literal("EUR")),
    ]  # fmt: skip
    for name, status in (("Sûr", REG.Linked), ("Douteux", REG.Candidate)):
        link = ox.NamedNode(f"{BASE}link/{name}")
        facts += [
            (link, REG.linkOf, other), (link, REG.linkStatus, status), (link, REG.recordName, ox.Literal(name)),
            (link, REG.score, ox.Literal("0.97", datatype=XSD.decimal)), (link, REG.reason, ox.Literal("même nom")),
        ]  # fmt: skip
    store.graph.extend(ox.Quad(*fact) for fact in facts)
    return store


@pytest.mark.parametrize("path", [ASSOCIATION, "/id/org/le-rti"])
def test_what_is_one_has_one_page(judged: OpenStore, path: str) -> None:
    page = opened(judged).get(path).text
    received = table(page, "received")
    assert "777 €" in {cell for row in received for cell in row}
    assert "26 500 €" in {cell for row in received for cell in row}
    told = "est jugé désigner la même entité que Réseau des territoires innovants" in words(page)
    assert told == (path != ASSOCIATION)


def test_links_are_told_with_their_reasons_and_candidates_apart(judged: OpenStore) -> None:
    page = opened(judged).get(ASSOCIATION).text
    assert table(page, "links") == [["Sûr", "0,97", "même nom"]]
    assert table(page, "candidates") == [["Douteux", "0,97", "même nom"]]
    assert table(opened(judged).get(ACT).text, "links") == []


def test_the_network_has_one_node_for_what_is_one(judged: OpenStore) -> None:
    for name in ("org/le-rti", ASSOCIATION.removeprefix("/id/")):
        found = opened(judged).get("/explore.json", params={"node": f"{BASE}{name}"}).json()
        addresses = {node["id"] for node in found["nodes"]}
        assert f"{BASE}act" in addresses
        assert IRI in addresses
        assert f"{BASE}org/le-rti" not in addresses
