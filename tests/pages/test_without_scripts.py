"""The desk in a real browser that runs no scripts: all can be read, asked and taken away."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.pages.conftest import ACT, ASSOCIATION, BASE, CHROMIUM

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine (Debian: chromium)")


@pytest.fixture
def bare(browser: Any, address: str) -> Iterator[Any]:
    """A page in which no script runs."""
    context = browser.new_context(base_url=address, java_script_enabled=False, locale="fr-FR")
    yield context.new_page()
    context.close()


def test_from_the_home_page_to_the_words_of_a_source(bare: Any) -> None:
    bare.goto("/")
    bare.get_by_label("Rechercher").first.fill("2019-3853")
    bare.get_by_role("button", name="Rechercher").click()
    bare.locator(f"ol a[href='{ACT}']").click()
    assert bare.locator("h1").is_visible()
    row = bare.locator("section.table-subsidies tbody tr").first
    row.locator("summary").click()
    assert row.locator("mark").first.is_visible()
    row.get_by_role("link", name="voir le passage").first.click()
    assert bare.locator("section[aria-labelledby=passage] mark").is_visible()
    assert bare.locator("button.copy:visible").count() == 0, "a button does nothing"


def test_from_an_association_to_its_partners_and_another_language(bare: Any) -> None:
    bare.goto(ASSOCIATION)
    bare.locator("section.table-partners a", has_text="France urbaine").first.click()
    assert bare.locator("h1").inner_text() == "France urbaine"
    bare.get_by_role("link", name="English").click()
    assert bare.locator("html").get_attribute("lang") == "en"


def test_a_question_is_a_plain_form_and_its_files_are_links(bare: Any) -> None:
    bare.goto("/questions/grants")
    bare.get_by_label("Exercice").fill("2018")
    bare.get_by_role("button", name="Afficher").click()
    assert bare.locator("table.answer tbody tr").count() == 1
    bare.get_by_role("link", name="exercice", exact=True).click()
    assert bare.locator("th[aria-sort=ascending]").count() == 1
    with bare.expect_download() as downloading:
        bare.get_by_role("link", name="CSV").click()
    with Path(downloading.value.path()).open(encoding="utf-8", newline="") as file:
        assert [row["budgetYear"] for row in csv.DictReader(file)] == ["2018"]


def test_the_network_is_begun_by_a_form_and_read_in_lists_and_a_still_picture(bare: Any) -> None:
    bare.goto("/explore")
    bare.get_by_label("Partir de").fill("reseau des terr")
    bare.get_by_role("button", name="Appliquer").click()
    bare.locator("main li a", has_text="Réseau des territoires innovants").first.click()
    assert bare.locator("section[aria-labelledby=links] tbody tr").count() == 21
    assert bare.locator("#still svg a").count() == 19
    bare.get_by_label("De l’année").fill("2019")
    bare.get_by_role("button", name="Appliquer").click()
    assert 0 < bare.locator("section[aria-labelledby=links] tbody tr").count() < 21
    bare.get_by_label("Ouvrir ce qui entoure Métropole de Lyon").click()
    assert bare.url.count("node=") == 2
    assert bare.locator("#explorer:visible").count() == 0
    with bare.expect_download() as downloading:
        bare.get_by_role("link", name="GraphML").click()
    assert downloading.value.suggested_filename == "registre.graphml"


def test_sparql_is_a_plain_form(bare: Any) -> None:
    bare.goto("/ask")
    bare.locator("textarea").fill(f"SELECT ?p WHERE {{ <{BASE}{ACT.removeprefix('/id/')}> ?p ?o }} LIMIT 3")
    bare.get_by_role("button", name="Exécuter").click()
    assert bare.locator("table.answer tbody tr").count() == 3
