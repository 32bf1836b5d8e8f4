"""Authorities, by the reference that ships with the package, and by the date of their acts."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from registre.authorities import Reference
from registre.facts import Authority
from registre.linking import link
from registre.linking.history import change_of, former
from registre.linking.records import Link, Number
from registre.linking.sirens import PATH as SIRENS
from registre.reference import Index
from registre.reference.building import build
from registre.reference.sources import Source

from ..identity.conftest import PIERREFONDS, document
from .conftest import SEATS, UNITS, WIKIDATA, Stored, write_table

LYON = Authority("Métropole de Lyon", "epci/200046977")
URBAN = Authority("Communauté urbaine de Lyon", "nom/communaute-urbaine-de-lyon")


def links(stored: Stored, *documents: object) -> dict[str, Link]:
    store = stored(*documents)
    return {one.of: one for one in link(store.graph, store.base).links if one.rule.startswith("authorities")}


def values(one: Link) -> set[str]:
    return {value for _, value in one.numbers}


def test_a_council_is_linked_without_file_or_network(stored: Stored) -> None:
    one = links(stored, document(PIERREFONDS))["authority/commune/60491"]
    assert (values(one), one.followed) == ({"60491", "216004853"}, True)


def test_the_metropole_of_lyon_begins_in_2015(stored: Stored) -> None:
    before = links(stored, document(LYON, day=dt.date(2012, 6, 1)))["authority/epci/200046977"]
    assert not before.followed
    assert "loi 2014-58" in before.reasons[0]
    assert links(stored, document(LYON, day=dt.date(2019, 11, 4)))["authority/epci/200046977"].followed


def test_the_urban_community_before_it_is_linked_to_its_own_number(stored: Stored) -> None:
    path = "authority/nom/communaute-urbaine-de-lyon"
    assert values(links(stored, document(URBAN, day=dt.date(2012, 6, 1)))[path]) == {"246900245"}
    assert not links(stored, document(URBAN, day=dt.date(2016, 6, 1)))[path].followed


def luhn(number: str) -> int:
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number)))
    return sum(sum(divmod(value, 10)) for value in doubled) % 10


def test_every_number_that_ships_holds_its_key_and_belongs_to_an_authority() -> None:
    with SIRENS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len(rows) == 112
    assert {luhn(row["siren"]) for row in rows} == {0}
    assert all(Reference.load().named(row["address"]) for row in rows)
    assert len({row["siren"] for row in rows} - {"229850003"}) == 110  # (Mayotte is both in one)


@pytest.mark.parametrize(
    ("name", "address", "year", "siren"),
    [
        ("Département de l'Oise", "departement/60", 2005, "226000016"),
        ("Région Bretagne", "region/53", 2010, "233500016"),
        ("Région Corse", "region/94", 2019, "200076958"),
        ("Région Corse", "region/94", 2012, ""),
        ("Département de Paris", "departement/75", 2012, ""),
    ],
)
def test_departements_and_regions_bear_their_siren_since_it_is_theirs(
    stored: Stored, name: str, address: str, year: int, siren: str
) -> None:
    council = Authority(name, address, insee=address.partition("/")[2])
    one = links(stored, document(council, day=dt.date(year, 6, 1)))[f"authority/{address}"]
    assert {value for kind, value in one.numbers if kind is Number.SIREN} == ({siren} if siren else set())
    assert one.followed


@pytest.mark.parametrize(
    ("address", "year", "fits"),
    [
        ("region/32", 2015, False),
        ("region/32", 2017, True),
        ("departement/75", 2020, False),
        ("departement/75", 2007, True),
    ],
)
def test_changes_are_respected_by_date(address: str, year: int, fits: bool) -> None:
    change = change_of(address)
    assert change
    assert (change.against({dt.date(year, 6, 1)}) == "") is fits


def test_what_never_changed_is_not_in_the_history() -> None:
    assert change_of("commune/60491") is None
    assert former("Communauté urbaine du Lac") is None


def test_a_commune_merged_since_is_linked_to_its_own_code(stored: Stored) -> None:
    merged = Authority("Commune de L'Hôpital-le-Mercier", "commune/01033")
    grown = Authority("Commune de Valserhône", "commune/01033")
    by_former = Authority("Commune de Lancrans", "commune/01033")
    assert values(links(stored, document(by_former))["authority/commune/01033"]) == {"01205"}
    assert values(links(stored, document(grown, day=dt.date(2021, 1, 1)))["authority/commune/01033"]) == {"01033"}
    assert "01033" in values(links(stored, document(merged))["authority/commune/01033"])


def test_a_name_cut_short_is_a_candidate(stored: Stored) -> None:
    cut = document(PIERREFONDS, "Commune de Saint-Jean", "Commune de Jaulzy")
    found = links(stored, cut)
    assert found["org/commune-de-jaulzy"].followed
    doubted = [one for one in found.values() if one.name == "Saint-Jean"]
    assert all(not one.followed for one in doubted)


def test_a_bare_word_is_no_place(stored: Stored) -> None:
    assert set(links(stored, document(PIERREFONDS, "Orange", "Vichy"))) == {"authority/commune/60491"}


def test_an_index_adds_the_seat_and_the_item_of_an_authority(stored: Stored, tmp_path: Path) -> None:
    units, seats, items = tmp_path / "units.csv", tmp_path / "seats.csv", tmp_path / "items.csv"
    write_table(
        units, UNITS, [("216004853", "COMMUNE DE PIERREFONDS", "", "", "7210", "A", "1900-01-01", "", "", "00019", "O")]
    )
    write_table(
        seats,
        SEATS,
        [
            ("216004853", "21600485300019", "true", "60491", "Pierrefonds"),
            ("216004853", "21600485300027", "false", "60491", "Pierrefonds"),
        ],
    )
    write_table(items, WIKIDATA, [("http://www.wikidata.org/entity/Q7", "Pierrefonds", "", "216004853")])
    build([Source("sirene", units), Source("sirene", seats), Source("wikidata", items)], tmp_path / "index")
    store = stored(document(PIERREFONDS))
    (one,) = link(store.graph, store.base, Index.open(tmp_path / "index")).links
    assert values(one) == {"60491", "216004853", "21600485300019"}
    assert one.targets == ("http://www.wikidata.org/entity/Q7",)
