"""Which printed names of a council mean one person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from registre.identity.terms import term, terms

from .conftest import COUTHENANS, PIERREFONDS, document

Told = Callable[..., Callable[[str, str], bool]]
WHO = "authority/commune/60491/person/"


def test_a_family_name_is_the_one_of_that_name_in_the_council(one_of: Told) -> None:
    told = one_of(document(PIERREFONDS, roll=["M. Renan Tanguy", "Mme Alma Roche"], reporters=["M. Tanguy"]))
    assert told(f"{WHO}m-tanguy", f"{WHO}renan-tanguy")


@pytest.mark.parametrize(
    ("roll", "reporter", "one", "other"),
    [
        (["M. Cochet", "Mme Cochet"], "M. Cochet", "m-cochet", "mme-cochet"),
        (["Mme Alma Roche"], "M. Roche", "alma-roche", "m-roche"),
        (["Alma Roche", "Paul Roche"], "M. Roche", "m-roche", "alma-roche"),
        (["Alma Roche", "Alma Rochet"], "M. Vidal", "alma-roche", "alma-rochet"),
        (["Michel Leblanc"], "M. Michel", "m-michel", "michel-leblanc"),
    ],
)
def test_two_people(one_of: Told, roll: list[str], reporter: str, one: str, other: str) -> None:
    assert not one_of(document(PIERREFONDS, roll=roll, reporters=[reporter]))(WHO + one, WHO + other)


@pytest.mark.parametrize("printed", ["A. Roche", "Roche Alma"])
def test_an_initial_and_another_order(one_of: Told, printed: str) -> None:
    told = one_of(document(PIERREFONDS, roll=["Alma Roche"], reporters=[printed]))
    assert told(f"{WHO}alma-roche", WHO + printed.casefold().replace(". ", "-").replace(" ", "-"))


def test_a_family_name_of_another_term_is_not_told(one_of: Told) -> None:
    before = document(PIERREFONDS, reporters=["M. Tanguy"], day=dt.date(2013, 5, 4))
    told = one_of(before, document(PIERREFONDS, roll=["M. Renan Tanguy"]))
    assert not told(f"{WHO}m-tanguy", f"{WHO}renan-tanguy")


def test_people_of_two_councils_are_not_compared(one_of: Told) -> None:
    told = one_of(document(PIERREFONDS, roll=["Alma Roche"]), document(COUTHENANS, roll=["Alma Roche"]))
    assert not told(f"{WHO}alma-roche", "authority/commune/70184/person/alma-roche")


def test_what_a_document_says_is_followed(one_of: Told) -> None:
    roll = ["Alma Roche", "Paul Roche"]
    told = one_of(document(PIERREFONDS, roll=roll, reporters=["Mme Roche"], same=[("Mme Roche", "Alma Roche")]))
    assert told(f"{WHO}mme-roche", f"{WHO}alma-roche")
    assert not told(f"{WHO}mme-roche", f"{WHO}paul-roche")


def test_a_slip_of_a_letter_waits_for_someone(one_of: Told) -> None:
    told = one_of(document(PIERREFONDS, roll=["Karine Duteil"], reporters=["Carine Duteil"]))
    assert not told(f"{WHO}karine-duteil", f"{WHO}carine-duteil")


def test_terms_begin_with_general_elections() -> None:
    town, county = "authority/commune/60491", "authority/departement/60"
    assert term(town, dt.date(2020, 3, 14)) + 1 == term(town, dt.date(2020, 5, 28))
    assert terms(county, [dt.date(2016, 1, 1), dt.date(2020, 5, 28)]) == {term(county, dt.date(2018, 1, 1))}
