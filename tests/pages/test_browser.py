"""The desk in a real browser: what people do there, and whether all can use it."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from PIL import Image
from tests.pages.conftest import ACT, ASSOCIATION, BASE, CHROMIUM, SETTLED

from registre.pages.rendering import bundled

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine (Debian: chromium)")
needs_bundle = pytest.mark.skipif(not bundled("explorer.js"), reason="the bundle was not built (make desk)")

NODE = f"{BASE}{ASSOCIATION.removeprefix('/id/')}"
PAGES = (
    "/", "/questions", "/questions/grants", "/questions/partners?organisation=territoires", "/search?q=territoires",
    ACT, ASSOCIATION, "/id/authority/epci/200046977/session/2019-11-04", f"/explore?node={NODE}", "/explore", "/ontology",
    "/ask", "/id/org/nobody", "/questions/grants?year=x",
)  # fmt: skip


def test_one_follows_an_act_to_the_association_its_partners_and_the_words(page: Any) -> None:
    page.goto(ACT)
    page.locator("section.table-subsidies a", has_text="Réseau des territoires innovants").first.click()
    assert page.locator("h1").inner_text() == "Réseau des territoires innovants"
    row = page.locator("section.table-partners tbody tr:has(td:first-child a:text-is('France urbaine'))")
    row.locator("summary").click()
    assert row.locator("mark").first.inner_text() == "France urbaine"
    assert row.locator("blockquote").first.is_visible()
    row.get_by_role("link", name="voir le passage").first.click()
    assert page.locator("section[aria-labelledby=passage] mark").inner_text() == "France urbaine"


def test_one_asks_a_question_changes_a_parameter_and_takes_the_csv(page: Any) -> None:
    page.goto("/questions")
    page.get_by_role("link", name="Qui a reçu quoi, de qui, quelle année ?").click()
    assert page.locator("table.answer tbody tr").count() == 2
    page.get_by_label("Exercice").fill("2018")
    page.get_by_role("button", name="Afficher").click()
    assert page.locator("table.answer tbody tr").count() == 1
    assert "year=2018" in page.url
    with page.expect_download() as downloading:
        page.get_by_role("link", name="CSV").click()
    with Path(downloading.value.path()).open(encoding="utf-8", newline="") as file:
        assert [row["budgetYear"] for row in csv.DictReader(file)] == ["2018"]


def test_names_come_as_one_types_and_are_chosen_by_keyboard(page: Any) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("#find").press_sequentially("reseau des terr")
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert page.locator("#find").get_attribute("aria-activedescendant") == "find-list-0"
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{ASSOCIATION}")


def test_one_switches_the_language_and_it_stays(page: Any) -> None:
    page.goto(ACT)
    page.get_by_role("link", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("link", name="Questions").click()
    assert page.get_by_role("heading", name="Questions").is_visible()
    assert "Who was granted what" in page.content()


@needs_bundle
def test_the_network_is_opened_and_taken_away(page: Any, tmp_path: Path) -> None:
    page.goto(f"/explore?node={NODE}")
    page.locator(SETTLED).wait_for()
    assert page.evaluate("document.createElement('canvas').getContext('webgl')") is None  # (it draws without)
    frames = int(page.locator("#canvas").get_attribute("data-frames"))
    page.locator("#canvas").hover()
    page.mouse.wheel(0, -200)
    page.wait_for_function(f"() => Number(document.getElementById('canvas').dataset.frames) > {frames}")
    before = page.locator("#network").inner_text()
    page.locator("a[data-expand]", has_text="ouvrir").nth(1).click()
    page.wait_for_function("() => location.search.split('node=').length === 3")
    assert page.locator("#chosen-name").inner_text() != ""
    assert page.locator("#network").inner_text() >= before
    files = {}
    for name in ("PNG", "SVG", "GEXF", "GraphML"):
        with page.expect_download() as downloading:
            page.locator(".forms").get_by_text(name, exact=True).click()
        files[name] = tmp_path / downloading.value.suggested_filename
        downloading.value.save_as(files[name])
    assert Image.open(files["PNG"]).size == (3200, 2960)
    assert files["SVG"].read_text(encoding="utf-8").count('class="node"') == 19
    assert nx.read_gexf(files["GEXF"]).number_of_nodes() == nx.read_graphml(files["GraphML"]).number_of_nodes() == 19


@needs_bundle
def test_sparql_is_asked_in_yasgui(page: Any) -> None:
    query = "SELECT (COUNT(*) AS ?acts) WHERE { ?act a <https://w3id.org/registre/ontology#Deliberation> }"
    page.goto("/ask")
    page.locator(".CodeMirror").first.wait_for()
    page.evaluate("query => document.querySelector('.CodeMirror').CodeMirror.setValue(query)", query)
    page.locator(".yasqe_queryButton").first.click()
    page.locator(".yasr_results td").first.wait_for()
    assert re.search(r"\b2\b", page.locator(".yasr_results").first.inner_text())


def _violations(page: Any) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
    found = Axe().run(page, context={"exclude": [["#canvas"]]}, options=options).response["violations"]
    return [f"{v['id']}: {node['html'][:160]}" for v in found for node in v["nodes"]]


@pytest.mark.parametrize(("language", "width"), [("fr", 1280), ("en", 390)])
def test_all_can_use_every_page(page: Any, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in PAGES:
        page.goto(f"{path}{'&' if '?' in path else '?'}lang={language}")
        if path == "/ask" and bundled("ask.js"):
            page.locator("#yasgui .CodeMirror-code").first.wait_for()
        if page.locator("#explorer").count():
            page.locator(SETTLED).wait_for()
        assert _violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{path} is wider than the window"
