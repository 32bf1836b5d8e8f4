"""Answers as maps: a tile for each département."""

from decimal import Decimal

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient
from tests.pages.conftest import BASE, parsed, words

from registre.authorities import Reference
from registre.pages.languages import Voice
from registre.pages.maps import department, departments_read, grid, tiled
from registre.queries.header import View
from registre.store.opening import OpenStore
from registre.vocabulary import XSD

LYON, BORDEAUX = f"{BASE}authority/epci/200046977", f"{BASE}authority/commune/33063"


@pytest.mark.parametrize(
    ("iri", "code"),
    [
        (f"{LYON}/deliberation/2019-3853", "69"),
        (BORDEAUX, "33"),
        (f"{BASE}authority/commune/2A004/session/2020-01-01", "2A"),
        (f"{BASE}authority/departement/974/deliberation/1", "974"),
        (f"{BASE}authority/region/84/deliberation/1", ""),
        (f"{BASE}authority/nom/syndicat-des-eaux", ""),
        (f"{BASE}authority/commune/00000", ""),
        (f"{BASE}document/{'0' * 64}", ""),
    ],
)
def test_the_address_of_an_authority_tells_its_departement(iri: str, code: str) -> None:
    assert department(iri) == code


def test_each_departement_has_one_tile() -> None:
    known = {a.address.partition("/")[2] for a in Reference.load() if a.address.startswith("departement/")}
    assert known - set(grid()) == set()
    assert set(grid()) - known <= {"69", "75", "20", "2A", "2B", "972", "973", "976"}
    assert len(set(grid().values())) == len(grid()) == 101


def row(iri: str | None, amount: str, currency: str = "EUR") -> tuple[ox.NamedNode | ox.Literal | None, ...]:
    number = ox.Literal(amount, datatype=XSD.decimal)
    return (ox.NamedNode(iri) if iri else None, number, ox.Literal(currency))


def test_sums_are_of_euros_and_what_has_no_place_is_counted() -> None:
    rows = [row(LYON, "30"), row(LYON, "10"), row(BORDEAUX, "10"), row(LYON, "500", "FRF"), row(f"{BASE}org/x", "7")]
    columns, voice = ("act", "amount", "currency"), Voice("fr")
    found = tiled(View("map", ("act", "amount")), columns, [*rows, row(None, "9")], voice)
    assert found is not None
    assert [(tile.name, tile.size, tile.shade) for tile in found.filled] == [
        ("Rhône", "40\u00a0€", 4),
        ("Gironde", "10\u00a0€", 1),
    ]
    assert (found.elsewhere, found.euros_only) == (1, True)
    assert sum(tile.shade == 0 for tile in found.tiles) == 99
    assert tiled(View("map", ("act", "amount")), columns, rows[-1:], voice) is None
    counted = tiled(View("map", ("act",)), columns, rows, voice)
    assert counted is not None
    assert [Decimal(tile.size) for tile in counted.filled] == [3, 1]


def test_a_question_shows_its_map_and_the_figures_of_it(client: TestClient) -> None:
    page = client.get("/questions/grants", headers={"Accept-Language": "fr"}).text
    tree = parsed(page)
    (shaded,) = tree.xpath("//g[contains(@class, 'shade4')]")
    assert " ".join(shaded.text_content().split()).startswith("Rhône : ")
    assert "à peu près à sa place" in words(page)
    assert tree.xpath("//details//th[@scope='row']")[0].text_content() == "Rhône (69)"


def test_where_nothing_was_read_is_told_from_where_nothing_was_given() -> None:
    rows = [row(LYON, "40")]
    found = tiled(View("map", ("act", "amount")), ("act", "amount", "currency"), rows, Voice(), frozenset({"69", "33"}))
    assert found
    unread = {tile.code for tile in found.tiles if tile.unread}
    assert "33" not in unread
    assert "69" not in unread
    assert {"75", "974"} <= unread
    assert (found.empty, found.unread, len(found.filled)) == (1, 99, 1)
    assert [step.replace("\u00a0", " ") for step in found.steps] == ["10 €", "20 €", "30 €", "40 €"]


def test_the_departements_that_were_read_are_those_of_councils(examples: OpenStore) -> None:
    assert departments_read(examples) == {"69"}


def test_the_map_is_told_in_words_too(client: TestClient) -> None:
    tree = parsed(client.get("/questions/grants?lang=fr").text)
    (listed,) = tree.xpath("//details[.//caption]")
    assert "Rhône" in listed.xpath("string(.//tbody)")
    assert "aucun acte lu (100)" in " ".join(listed.text_content().split()).lower()
    assert tree.xpath("//figure[contains(@class, 'tiles')]//*[local-name()='text'][contains(., 'outre-mer')]")
