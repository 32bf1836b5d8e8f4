"""Which records bodies are linked to, and which they are not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from registre.facts import Organisation, OrganisationKind
from registre.linking import Linking
from registre.linking.records import Link

from ..identity.conftest import COUTHENANS, PIERREFONDS, document

Linked = Callable[..., Linking]


def of(found: Linking, path: str) -> list[Link]:
    return [one for one in found.links if one.of == path and one.rule.startswith("bodies")]


def numbers(found: Linking, path: str) -> set[str]:
    """The numbers that the links followed bring."""
    return {value for one in of(found, path) if one.followed for _, value in one.numbers}


def test_an_association_reaches_both_registers_and_its_reasons_are_told(linked: Linked) -> None:
    found = linked(document(PIERREFONDS, "Le Lavoir du Val"))
    assert numbers(found, "org/le-lavoir-du-val") == {"111111118", "11111111800011", "W111111111"}
    (one,) = of(found, "org/le-lavoir-du-val")
    assert any(reason.startswith("siège dans la commune") for reason in one.reasons)
    assert one.reference == "SIRENE, janvier ; rna-waldec"


def test_an_acronym_reaches_the_body_and_wikidata(linked: Linked) -> None:
    body = Organisation("SMTR", kind=OrganisationKind.PUBLIC_BODY)
    (one,) = of(linked(document(PIERREFONDS, body)), "org/smtr")
    assert one.followed
    assert one.targets == ("http://www.wikidata.org/entity/Q1",)


def test_another_name_of_the_record_is_enough(linked: Linked) -> None:
    found = linked(document(PIERREFONDS, "Atelier du cerf volant"))
    assert "333333334" in numbers(found, "org/atelier-du-cerf-volant")


def test_a_name_that_all_towns_have_is_the_one_of_the_town(linked: Linked) -> None:
    town = "authority/commune/60491/org/comite-des-fetes"
    found = linked(document(PIERREFONDS, Organisation("Comité des fêtes", generic=True)))
    assert numbers(found, town) == {"W444444444"}


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("Les Petits Pas", 2021),  # of another département
        ("Les Deux Cloches", 2021),  # two of that name in the town
        ("La Fanfare future", 2021),  # created after the act
        ("La Scierie bleue", 2021),  # ceased before
        ("Harmonia", 2021),  # a company elsewhere
        ("Le Lavoir", 2021),  # the beginning of a name
    ],
)
def test_what_may_be_another_is_not_linked(linked: Linked, name: str, year: int) -> None:
    found = linked(document(PIERREFONDS, name, day=dt.date(year, 5, 4)))
    assert not [one for one in found.links if one.followed and one.rule.startswith("bodies")]


def test_an_act_of_its_time_is_linked_to_what_has_ceased_since(linked: Linked) -> None:
    found = linked(document(PIERREFONDS, "La Scierie bleue", day=dt.date(2003, 5, 4)))
    assert "444444442" in numbers(found, "org/la-scierie-bleue")


def test_a_namesake_of_the_departement_is_a_candidate(linked: Linked) -> None:
    (one,) = of(linked(document(PIERREFONDS, "Les Grands Pas")), "org/les-grands-pas")
    assert (one.followed, one.name) == (False, "LES GRANDS PAS")


def test_another_kind_speaks_against(linked: Linked) -> None:
    company = Organisation("Le Lavoir du Val", kind=OrganisationKind.COMPANY)
    assert not numbers(linked(document(PIERREFONDS, company)), "org/le-lavoir-du-val")


def test_a_printed_number_goes_before_the_name(linked: Linked) -> None:
    named = Organisation("Harmonia", siren="555555556")
    found = linked(document(PIERREFONDS, named))
    assert "555555556" in numbers(found, "org/siren/555555556")
    other = linked(document(PIERREFONDS, Organisation("Le Lavoir du Val", siren="999999999")))
    assert not numbers(other, "org/siren/999999999")


def test_nothing_is_found_where_nothing_is(linked: Linked) -> None:
    assert of(linked(document(COUTHENANS, "Quatuor du Silence")), "org/quatuor-du-silence") == []
