"""How alike two printed names are."""

from __future__ import annotations

import pytest

from registre.identity.likeness import is_acronym_of, likeness
from registre.identity.names import named, spelled
from registre.identity.weights import Weight, score


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        ("l’association Les Lampions", "LES LAMPIONS", Weight.NAME),
        ("A.R.C.", "ARC", Weight.NAME),
        ("Commune de St Aubin", "Commune de Saint-Aubin", Weight.NAME),
        ("La Cote aux Vents", "La Cote auxvents", Weight.LETTERS),
        ("Fédération des élus du vin et de la vigne", "Fédération des élus de la vigne et du vin", Weight.ORDER),
        ("SMVB", "Syndicat Mixte de la Vallée Bleue", Weight.INITIALS),
        ("Assoc spor du Val", "Association sportive du Val", Weight.ABBREVIATED),
        ("Office du Patrimoine des Lisères", "Office du Patrimoine des Lisières", Weight.SPELLING),
        ("Agence de l’Eau", "Agence de l’Eau Loire-Aval", Weight.BEGINS),
        ("Club d’échecs n° 2", "Club d’échecs n° 3", Weight.OTHER_NUMBERS),
        ("Collège des Tilleuls", "Lycée des Tilleuls", Weight.OTHER_HEAD),
        ("Harmonie de Jaulzy", "Théâtre du Nombril", Weight.OTHER_NAME),
    ],
)
def test_likeness(one: str, other: str, weight: Weight) -> None:
    assert likeness(named(one), named(other)) is likeness(named(other), named(one))
    assert likeness(named(one), named(other)) is weight


def test_two_places_of_one_letter_apart_are_no_slip() -> None:
    assert likeness(named("Harmonie d'Abancourt"), named("Harmonie d'Abaucourt")) is not Weight.SPELLING
    assert likeness(named("Harmonie d'Alamercy"), named("Harmonie d'Alamerci")) is Weight.SPELLING


def test_an_acronym_with_the_number_of_another_departement_is_none() -> None:
    long = named("Syndicat d’Energie de l’Oise")
    assert is_acronym_of(named("SE60"), long, "60")
    assert not is_acronym_of(named("SE27"), long, "60")
    assert not is_acronym_of(named("SE"), named("Harmonie"), "60")


def test_what_an_acronym_may_stand_for() -> None:
    assert list(spelled("cdg2a")) == [("cdg2a", ""), ("cdg", "2a")]


def test_a_score_is_the_probability_of_the_sum() -> None:
    assert score(()) < score((Weight.BEGINS,)) < score((Weight.NAME,)) < score((Weight.NAME, Weight.COUNCIL))
    assert score((Weight.NAME, Weight.OTHER_NUMBER)) == 0
