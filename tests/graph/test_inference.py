"""What follows from documents: aligned terms, labels, partners, citations that complete themselves."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store

from registre.inference import infer, inferred_graph
from registre.inference.labels import ranked
from registre.vocabulary import PREFIXES, RDFS

BASE = "https://example.org/id/"
GRAPH = inferred_graph(BASE)
ACT_2018 = """
    :act-2018 a reg:Deliberation ; reg:date "2018-09-17"^^xsd:date ; dct:source :document-2018 ; reg:subsidy :awarded .
    :awarded a reg:Subsidy ; reg:beneficiary :rti ; reg:amount 26500.0 ; reg:subsidyStatus reg:Awarded .
    :rti a reg:Organisation ; reg:printedName "RESEAU DES TERRITOIRES INNOVANTS"@fr .
"""
ACT_2019 = """
    :council a reg:Council ; reg:councilOf :lyon .
    :lyon a reg:Authority ; reg:printedName "Métropole de Lyon"@fr .
    :session a reg:Session ; reg:sessionOf :council ; reg:date "2019-11-04"^^xsd:date ; dct:source :document-2019 .
    :line a reg:Attendance ; reg:attendanceAt :session ; reg:attendee :someone .
    :act-2019 a reg:Deliberation ; reg:number "2019-3853" ; reg:date "2019-11-04"^^xsd:date ; reg:adoptedAt :session ;
        dct:source :document-2019 ; reg:cites :act-2018 ; reg:subsidy :recalled , :refused ;
        reg:partnership :partnership .
    :act-2018 a reg:Deliberation ; reg:number "2018-2953" .
    :recalled a reg:Subsidy ; reg:beneficiary :rti ; reg:amount 26500.00 ; reg:subsidyStatus reg:Previous ;
        reg:decidedBy :act-2018 .
    :refused a reg:Subsidy ; reg:beneficiary :other ; reg:subsidyStatus reg:Refused .
    :partnership a reg:Partnership ; reg:partner :enedis ; reg:partnerOf :rti ; reg:role reg:CoOrganiser .
    :enedis a reg:Organisation ; reg:printedName "Enedis"@fr .
    :rti a reg:Organisation ; reg:printedName "Réseau des territoires innovants"@fr .
"""


def put(store: Store, turtle: str, document: str, kind: str = "document") -> None:
    prefixes = "".join(f"@prefix {name}: <{namespace}> .\n" for name, namespace in PREFIXES.items())
    graph = NamedNode(f"{BASE}graph/{kind}/{document}")
    store.load(f"{prefixes}@prefix : <{BASE}> .\n{turtle}".encode(), format=RdfFormat.TURTLE, to_graph=graph)


def inferred(store: Store) -> set[str]:
    return {str(quad.triple) for quad in store.quads_for_pattern(None, None, None, GRAPH)}


def ask(store: Store, pattern: str) -> list[str]:
    prefixes = "".join(f"PREFIX {name}: <{namespace}>\n" for name, namespace in PREFIXES.items())
    rows = store.query(
        f"{prefixes}PREFIX : <{BASE}> SELECT DISTINCT ?x {{ {pattern} }} ORDER BY ?x", use_default_graph_as_union=True
    )
    assert isinstance(rows, QuerySolutions)
    return [str(row["x"].value).removeprefix(BASE) for row in rows]


@pytest.fixture
def store() -> Store:
    made = Store()
    put(made, ACT_2018, "a")
    put(made, ACT_2019, "b")
    infer(made, BASE)
    return made


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ('?x a eli:LegalResource ; eli:date_document "2019-11-04"^^xsd:date ; eli:number "2019-3853"', ["act-2019"]),
        ("?x a eli:LegalResource ; ^eli:cites :act-2019", ["act-2018"]),
        (
            '?x a eli-dl:Activity ; eli-dl:activity_date "2019-11-04"^^xsd:date ; eli-dl:had_participation :line',
            ["session"],
        ),
        ("?x a org:Organization", ["council", "enedis", "lyon", "rti"]),
        ("?x a m8g:PublicOrganisation ; ^org:unitOf :council", ["lyon"]),
        (
            "?act eli:is_about [ a org:Membership ; org:member ?x ; org:organization :rti ; org:role reg:CoOrganiser ]",
            ["enedis"],
        ),
        ("?x a reg:Partner", ["enedis"]),
        ("?x a schema:MonetaryGrant ; schema:fundedItem :rti", ["awarded", "recalled"]),
        ("?x eli:date_document ?date . ?x a reg:Session", []),
    ],
)
def test_the_terms_of_others_find_what_is_there(store: Store, pattern: str, found: list[str]) -> None:
    assert ask(store, pattern) == found


def test_a_recalled_grant_is_the_one_that_its_act_awarded(store: Store) -> None:
    assert ask(store, ":recalled reg:sameGrantAs ?x") == ["awarded"]


@pytest.mark.parametrize(
    "more",
    [
        pytest.param(':awarded reg:currency "FRF" . :recalled reg:currency "EUR" .', id="francs are no euros"),
        pytest.param(":awarded reg:nature reg:Investment . :recalled reg:nature reg:Operating .", id="another nature"),
        pytest.param(":recalled reg:amount 1.0 .", id="another amount"),
        pytest.param(
            ":act-2018 reg:subsidy :x . :x reg:subsidyStatus reg:Awarded ; reg:beneficiary :rti ; reg:amount 26500.0 .",
            id="two candidates",
        ),
    ],
)
def test_a_recalled_grant_is_not_guessed(more: str) -> None:
    store = Store()
    put(store, ACT_2018, "a")
    put(store, ACT_2019 + more, "b")
    infer(store, BASE)
    assert ask(store, ":recalled reg:sameGrantAs ?x") == []


def test_a_citation_completes_itself_when_the_act_arrives() -> None:
    store = Store()
    put(store, ACT_2019, "b")
    infer(store, BASE)
    assert ask(store, "?x reg:citedOnly true") == ["act-2018"]
    put(store, ACT_2018, "a")
    infer(store, BASE)
    assert ask(store, "?x reg:citedOnly true") == []


def test_inference_is_a_pure_function_of_the_documents(store: Store) -> None:
    other = Store()
    put(other, ":stale a reg:Partner .", "stale", kind="elsewhere")
    other.add(Quad(NamedNode(f"{BASE}stale"), RDFS.label, Literal("of old"), GRAPH))
    put(other, ACT_2019, "b")
    infer(other, BASE)
    put(other, ACT_2018, "a")
    infer(other, BASE)
    assert inferred(other) == inferred(store)


def test_other_graphs_are_not_documents() -> None:
    store = Store()
    put(store, ACT_2019, "b", kind="evidence")
    infer(store, BASE)
    assert inferred(store) == set()


class Watched:
    """A store that counts what is written and removed."""

    def __init__(self, store: Store) -> None:
        self.store, self.written, self.removed = store, 0, 0

    def __getattr__(self, name: str) -> object:
        return getattr(self.store, name)

    def __contains__(self, quad: Quad) -> bool:
        return quad in self.store

    def extend(self, quads: list[Quad]) -> None:
        self.written += len(quads)
        self.store.extend(quads)

    def remove(self, quad: Quad) -> None:
        self.removed += 1
        self.store.remove(quad)


def test_nothing_is_written_when_nothing_changed_and_a_change_writes_what_is_new(store: Store) -> None:
    watched = Watched(store)
    infer(watched, BASE)  # type: ignore[arg-type]
    assert (watched.written, watched.removed) == (0, 0)
    before = len(list(store.quads_for_pattern(None, None, None, inferred_graph(BASE))))
    store.remove_graph(NamedNode(f"{BASE}graph/document/a"))
    put(store, ":new a reg:Person .", "c")
    infer(watched, BASE)  # type: ignore[arg-type]
    after = len(list(store.quads_for_pattern(None, None, None, inferred_graph(BASE))))
    assert watched.written > 0
    assert after - before == watched.written - watched.removed
    assert ask(store, "?x a foaf:Person") == ["new"]


@pytest.mark.parametrize(
    ("forms", "best"),
    [
        pytest.param({"AdCF": 2, "Assemblée des communautés de France": 1}, "AdCF", id="most documents"),
        pytest.param({"Veolia": 1, "Veolia Environnement": 1}, "Veolia Environnement", id="then the longest"),
        pytest.param({"Métropole": 1, "METROPOLE": 1}, "Métropole", id="then the most accents"),
        pytest.param({"orange": 1, "Orange": 1}, "Orange", id="then the first by code points"),
    ],
)
def test_one_label_is_chosen(forms: dict[str, int], best: str) -> None:
    counts = {Literal(name, language="fr"): count for name, count in forms.items()}
    assert ranked(counts)[0] == Literal(best, language="fr")


def test_a_node_has_one_label_and_its_other_names_beside(store: Store) -> None:
    assert ask(store, ":rti rdfs:label ?x") == ["Réseau des territoires innovants"]
    assert ask(store, ":rti skos:altLabel ?x") == ["RESEAU DES TERRITOIRES INNOVANTS"]


def test_a_name_with_quotes_and_line_breaks_survives() -> None:
    store = Store()
    put(store, r':club reg:printedName "Le \"Club\"\n\\ des anciens"@fr .', "a")
    infer(store, BASE)
    assert ask(store, ":club rdfs:label ?x") == ['Le "Club"\n\\ des anciens']
