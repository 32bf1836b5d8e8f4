"""Laws, chapters, subjects of acts, the crosswalk, and what stands in the graph."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Store

from registre.authorities import Reference
from registre.errors import UsageError
from registre.facts import Authority
from registre.inference.facts import Facts
from registre.linking import link
from registre.linking.crosswalk import query, read_crosswalk, shipped
from registre.linking.graphs import links_graph
from registre.linking.laws import link_law
from registre.linking.schemes import VOCABULARY, link_acts, link_chapters
from registre.mapping import quads
from registre.reference import Index
from registre.store.opening import OpenStore
from registre.vocabulary import IGEO, ORG, OWL, PREFIXES, REG, SKOS

from ..identity.conftest import PIERREFONDS, document
from .conftest import Stored

BASE = "https://example.org/id/"
LEGIFRANCE = "https://www.legifrance.gouv.fr/eli"


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("loi 2015-991 2015-08-07", "loi/2015/8/7/2015-991/jo/texte"),
        ("décret 2017-779 2017-05-05", "decret/2017/5/5/2017-779/jo/texte"),
        ("ordonnance 2020-391 2020-04-01 article 6", "ordonnance/2020/4/1/2020-391/jo/article_6"),
        ("loi 2019-1461 2019-12-27 article L3", "loi/2019/12/27/2019-1461/jo/texte"),
        ("loi 2018-1317 2017-12-28", "loi/2017/12/28/2018-1317/jo/texte"),
    ],
)
def test_a_text_with_date_and_number_has_an_eli(label: str, target: str) -> None:
    found = link_law("legal/x", label)
    assert found
    assert found.targets == (f"{LEGIFRANCE}/{target}",)


@pytest.mark.parametrize(
    "label",
    ["CGCT L2121-29", "loi 2015-991", "loi 2015-08-07", "loi 82-213 1982-03-02", "loi 2000-321 2000-04-12", "loi 1901",
     "décret 2017-779 2019-05-05", "loi de finances pour 2020"],
)  # fmt: skip
def test_what_the_words_do_not_tell_is_not_linked(label: str) -> None:
    assert link_law("legal/x", label) is None


def charged(chapter: str, year: int, budget: str = "", council: str = "commune/60491") -> Store:
    said = f' ; reg:budget "{budget}"' if budget else ""
    act = f"<{BASE}authority/{council}/deliberation/1>"
    store, prefixes = Store(), "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    store.update(
        f"{prefixes} INSERT DATA {{ GRAPH <{BASE}graph/document/a> {{ {act} reg:charge <{BASE}authority/{council}/c> . "
        f'<{BASE}authority/{council}/c> reg:chapter "{chapter}" ; reg:fiscalYear "{year}"^^xsd:gYear{said} }} }}'
    )
    return store


@pytest.mark.parametrize(
    ("store", "targets"),
    [
        (charged("67", 2012), ["budget-m14/67"]),
        (charged("67", 2025), ["budget-m57/67"]),
        (charged("011", 2019, "budget principal"), ["budget-m14/011", "budget-m57/011"]),
        (charged("67", 2019), []),
        (charged("011", 2019, "budget annexe de l'eau"), []),
        (charged("011", 2019, council="departement/60"), []),
        (charged("65", 2019, council="epci/200046977"), ["budget-m57/65"]),
        (charged("9999", 2012), []),
    ],
)
def test_a_chapter_means_what_the_chart_of_its_year_says(store: Store, targets: list[str]) -> None:
    found = [target for one in link_chapters(Facts(store, BASE), BASE) for target in one.targets]
    assert found == [f"{VOCABULARY}{target}" for target in targets]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Nomenclature : 7.5 Subventions\nLe conseil…", "7-5"),
        ("Matière de l'acte : 3.2 - Aliénations", "3-2"),
        ("Classification 9.9", None),
        ("La nomenclature M57 est adoptée le 1.1.2023", None),
        ("Nomenclature : 7.5\nautre nomenclature : 8.1", None),
        ("en matière de voirie", None),
    ],
)
def test_the_subject_of_an_act_is_the_one_it_prints(text: str, target: str | None) -> None:
    store, prefixes = Store(), "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    act, source = f"<{BASE}authority/commune/60491/deliberation/1>", f"<{BASE}document/a>"
    store.update(f"{prefixes} INSERT DATA {{ GRAPH <{BASE}graph/document/a> {{ {act} dct:source {source} }} "
                 f"GRAPH <{BASE}graph/evidence/a> {{ {source} nif:isString {Literal(text)} }} }}")  # fmt: skip
    found = [one for link_ in link_acts(store, Facts(store, BASE), BASE) for one in link_.targets]
    assert found == ([f"{VOCABULARY}actes/{target}"] if target else [])


def test_followed_links_state_numbers_and_candidates_do_not(stored: Stored, index: Index) -> None:
    store = stored(document(PIERREFONDS, "Le Lavoir du Val", "Les Grands Pas"))
    before = {quad for quad in store.graph if "/graph/document/" in str(quad.graph_name)}
    crosswalk = {"commune/60491": "http://id.insee.fr/geo/commune/x"}
    link(store.graph, store.base, index, crosswalk=crosswalk)
    graph, body = links_graph(store.base), NamedNode(f"{store.base}org/le-lavoir-du-val")
    numbers = {
        q.object.value
        for q in store.graph.quads_for_pattern(body, ORG.identifier, None, graph)
        if isinstance(q.object, Literal)
    }
    assert numbers == {"111111118", "11111111800011", "W111111111"}
    assert not [*store.graph.quads_for_pattern(NamedNode(f"{store.base}org/les-grands-pas"), None, None, graph)]
    town = NamedNode(f"{store.base}authority/commune/60491")
    assert [*store.graph.quads_for_pattern(town, IGEO.codeINSEE, Literal("60491"), graph)]
    assert [*store.graph.quads_for_pattern(town, SKOS.exactMatch, NamedNode(crosswalk["commune/60491"]), graph)]
    assert [*store.graph.quads_for_pattern(None, REG.linkStatus, REG.Candidate, graph)]
    assert not [*store.graph.quads_for_pattern(None, OWL.sameAs, None, None)]
    assert {quad for quad in store.graph if "/graph/document/" in str(quad.graph_name)} == before


def test_linking_again_changes_nothing_and_without_an_index_takes_back(stored: Stored, index: Index) -> None:
    store = stored(document(PIERREFONDS, "Le Lavoir du Val"))
    link(store.graph, store.base, index)
    before = set(store.graph)
    link(store.graph, store.base, index)
    assert set(store.graph) == before
    link(store.graph, store.base)
    assert not [
        *store.graph.quads_for_pattern(NamedNode(f"{store.base}org/le-lavoir-du-val"), ORG.identifier, None, None)
    ]


def test_links_have_scores_reasons_and_references(stored: Stored) -> None:
    store = OpenStore.in_memory()
    store.graph.extend(quads(document(PIERREFONDS), store.base))
    (one,) = link(store.graph, store.base).links
    assert one.score == Decimal("0.99")
    assert one.reasons
    assert "2024" in one.reference


def test_the_crosswalk_of_departements_and_regions_ships(stored: Stored) -> None:
    places = shipped()
    assert [len([key for key in places if key.startswith(kind)]) for kind in ("departement/", "region/")] == [101, 18]
    assert len(set(places.values())) == 119
    assert all(Reference.load().named(key) for key in places)
    store = stored(document(Authority("Région Bretagne", "region/53", insee="53")))
    link(store.graph, store.base)
    region = NamedNode(f"{store.base}authority/region/53")
    (found,) = store.graph.quads_for_pattern(region, SKOS.exactMatch, None, links_graph(store.base))
    assert str(found.object) == f"<{places['region/53']}>"


def test_the_crosswalk_is_read_and_its_faults_are_told(tmp_path: Path) -> None:
    assert "igeo:codeINSEE" in query()
    path = tmp_path / "places.csv"
    path.write_text("kind,code,place\ncommune,60491,http://id.insee.fr/geo/commune/x\n")
    assert read_crosswalk(path) == {"commune/60491": "http://id.insee.fr/geo/commune/x"}
    for content, says in (("a,b\n1,2\n", "no columns"), ("kind,code,place\ncommune,60491,nowhere\n", "line 2")):
        path.write_text(content)
        with pytest.raises(UsageError, match=says):
            read_crosswalk(path)
    with pytest.raises(UsageError, match="cannot be read"):
        read_crosswalk(tmp_path / "none.csv")
