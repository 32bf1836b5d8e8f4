"""How pages are cited, and what is said of them where their address is sent."""

import datetime as dt
import os
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.pages.conftest import ACT, ASSOCIATION, BASE, parsed, words

from registre.pages.citing import Cited, cite, state_of
from registre.pages.languages import Voice
from registre.store.opening import OpenStore

IRI = f"{BASE}{ACT.removeprefix('/id/')}"
DAY = dt.date(2026, 3, 1)


def test_a_citation_says_whose_what_when_and_where() -> None:
    cited = Cited("Aide à l’Harmonie", IRI, "Commune de Vauclair", "délibération 7 du 4 mai 2020", "2020-05-04")
    found = cite(cited, DAY, Voice("fr"))
    start = (
        "Commune de Vauclair, délibération 7 du 4 mai 2020. « Aide à l’Harmonie ». registre, état du 1er mars 2026. "
    )
    assert found.text == start + IRI
    assert found.bibtex.startswith("@misc{") and found.bibtex.endswith("}\n")  # noqa: PT018
    assert "  author = {{Commune de Vauclair}},\n" in found.bibtex
    assert "  year = {2020},\n" in found.bibtex
    assert f"  url = {{{IRI}}},\n" in found.bibtex


def test_what_is_not_known_is_left_out() -> None:
    found = cite(Cited("Aide", IRI), None, Voice("en"))
    assert found.text == f"“Aide”. registre. {IRI}"
    assert not re.search("author = |year = |state of", found.bibtex)


@pytest.mark.parametrize("title", ["50 % de {tout} & plus", r"a\b $x_1$ #2 ~ ^", "une } seule"])
def test_bibtex_holds_together_whatever_a_title_has(title: str) -> None:
    bibtex = cite(Cited(title, "https://x.example/a"), None, Voice()).bibtex
    bare = re.sub(r"\\[{}%&#$_]", "", bibtex)
    assert bare.count("{") == bare.count("}")
    assert not re.search(r"(?<!\\)[%#&$_]", bibtex.split("title = ")[1].split("\n")[0])


def test_the_day_is_that_on_which_the_state_was_published(tmp_path: Path) -> None:
    current = tmp_path / "public" / "CURRENT"
    current.parent.mkdir()
    current.touch()
    os.utime(current, (1772366400, 1772366400))
    store = OpenStore.in_memory()
    assert state_of(OpenStore(store.graph, store.base, tmp_path)) == DAY
    assert state_of(OpenStore(store.graph, store.base, tmp_path / "public")) == DAY
    assert state_of(store) is None


def test_an_act_is_cited_by_its_permanent_address(client: TestClient) -> None:
    tree = parsed(client.get(f"{ACT}?lang=fr").text)
    text = tree.get_element_by_id("citation").text_content()
    assert text.startswith(
        "Métropole de Lyon, délibération 2019-3853 du 4 novembre 2019. « Attribution d'une subvention"
    )
    assert text.endswith(f" {IRI}")
    assert "{{Métropole de Lyon}}" in tree.get_element_by_id("bibtex").text_content()


def test_an_answer_is_cited_with_its_parameters(client: TestClient) -> None:
    tree = parsed(client.get("/questions/grants?year=2019&lang=en&sort=amount").text)
    text = tree.get_element_by_id("citation").text_content()
    assert "(Fiscal year: 2019)" in text
    assert text.endswith("/questions/grants?year=2019")


@pytest.mark.parametrize(
    "path", ["/", "/questions", "/questions/grants", ACT, ASSOCIATION, "/ontology", "/explore", "/ask"]
)
def test_a_link_that_is_sent_says_what_it_leads_to(client: TestClient, path: str) -> None:
    tree = parsed(client.get(f"{path}?lang=fr").text)
    said = {meta.get("property"): meta.get("content") for meta in tree.xpath("//meta[@property]")}
    assert said["og:title"] and said["og:title"] in tree.xpath("string(//title)")  # noqa: PT018
    assert (said["og:site_name"], said["og:locale"]) == ("registre", "fr_FR")
    assert said.get("og:description", "") == "".join(tree.xpath("//meta[@name='description']/@content"))


def test_what_is_said_of_an_act_tells_most_of_it(client: TestClient) -> None:
    (said,) = parsed(client.get(f"{ACT}?lang=fr").text).xpath("//meta[@name='description']/@content")
    assert said.startswith("Délibération · 2019-3853 · 4 novembre 2019 · Séance du 4 novembre 2019 · Métropole de Lyon")
    assert "Subventions : 2 · Partenaires : 14" in said


def test_the_home_page_says_what_this_is_and_how_sure(client: TestClient) -> None:
    page = client.get("/?lang=fr").text
    said = words(page)
    assert "ce que disent 2 documents" in said
    assert re.search(r"Sur [\d\u202f]+ faits lus, \d+ % viennent", said)
    assert "Ce qui manque ici n’est pas pour autant absent" in said
    assert parsed(page).xpath("//a[@href='/questions/documents?lang=fr']")
