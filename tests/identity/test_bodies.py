"""Which organisations are told to be one, and which are not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from registre.facts import Authority, Organisation

from .conftest import CCLO, COUTHENANS, PIERREFONDS, document

Told = Callable[..., Callable[[str, str], bool]]
TOWN = "authority/commune/60491"


@pytest.mark.parametrize(
    ("bodies", "one", "other"),
    [
        (["L'Enceinte verte", "Enceinte verte"], "org/l-enceinte-verte", "org/enceinte-verte"),
        (["Association des Lampions", "Les Lampions"], "org/association-des-lampions", "org/les-lampions"),
        (["Grand-Val Seine Basse", "GVSB"], "org/grand-val-seine-basse", "org/gvsb"),
        (["Syndicat Energie de l'Oise", "Syndicat d'Energie de l'Oise"], "org/syndicat-energie-de-l-oise",
         "org/syndicat-d-energie-de-l-oise"),
        (["Agence de l'Eau", "Agence de l'Eau Loire-Aval"], "org/agence-de-l-eau", "org/agence-de-l-eau-loire-aval"),
        (["CD60", "Département de l'Oise"], "org/cd60", "org/departement-de-l-oise"),
        (["Commune de Bitry", "Mairie de Bitry"], "org/commune-de-bitry", "org/mairie-de-bitry"),
    ],
)  # fmt: skip
def test_names_of_one_body_in_one_act(one_of: Told, bodies: list[str], one: str, other: str) -> None:
    assert one_of(document(PIERREFONDS, *bodies))(one, other)


@pytest.mark.parametrize(
    ("bodies", "one", "other"),
    [
        (["Collège des Tilleuls", "Lycée des Tilleuls"], "org/college-des-tilleuls", "org/lycee-des-tilleuls"),
        (["ADIL de l'Oise", "ADIL de l'Aisne"], "org/adil-de-l-oise", "org/adil-de-l-aisne"),
        (["CG60", "Centre de Gestion"], "org/cg60", "org/centre-de-gestion"),
        (["Rail", "Rail Réseau"], "org/rail", "org/rail-reseau"),
        (["Syndicat", "Syndicat du Bois", "Syndicat du Lac"], "org/syndicat", "org/syndicat-du-bois"),
        (["Commune de Chelles", "Commune de Jaulzy"], "org/commune-de-chelles", "org/commune-de-jaulzy"),
    ],
)
def test_bodies_that_are_two(one_of: Told, bodies: list[str], one: str, other: str) -> None:
    assert not one_of(document(PIERREFONDS, *bodies))(one, other)


def test_an_acronym_that_another_act_defines_is_the_body(one_of: Told) -> None:
    defined = Organisation("Syndicat Mixte du Val d'Aronde", acronyms=("SMVA",))
    told = one_of(document(PIERREFONDS, defined), document(PIERREFONDS, "SMVA", day=dt.date(2021, 6, 1)))
    assert told("org/smva", "org/syndicat-mixte-du-val-d-aronde")


def test_an_acronym_means_another_body_elsewhere(one_of: Told) -> None:
    defined = Organisation("Comité des Cyclistes du Val", acronyms=("CCV",))
    told = one_of(document(PIERREFONDS, defined), document(COUTHENANS, "CCV"))
    assert not told("org/ccv", "org/comite-des-cyclistes-du-val")


def test_what_two_towns_call_alike_is_two(one_of: Told) -> None:
    judo = Organisation("Judo", generic=True)
    told = one_of(document(PIERREFONDS, judo), document(COUTHENANS, judo))
    assert not told(f"{TOWN}/org/judo", "authority/commune/70184/org/judo")


def test_a_bare_authority_is_the_one_around_the_council(one_of: Told) -> None:
    bare = [Organisation(name, generic=True) for name in ("conseil départemental", "Communauté de Communes")]
    told = one_of(document(PIERREFONDS, *bare), document(CCLO, "Conseil départemental de l'Oise"))
    assert told(f"{TOWN}/org/conseil-departemental", "org/conseil-departemental-de-l-oise")
    assert told(f"{TOWN}/org/communaute-de-communes", "authority/epci/246000749")


@pytest.mark.parametrize(("year", "same"), [(2019, True), (2015, False)])
def test_a_bare_region_is_that_of_its_day(one_of: Told, year: int, same: bool) -> None:
    bare = Organisation("conseil régional", generic=True)
    told = one_of(document(PIERREFONDS, bare, "Région Hauts-de-France", day=dt.date(year, 5, 28)))
    assert told(f"{TOWN}/org/conseil-regional", "org/region-hauts-de-france") is same


def test_two_that_one_list_pays_are_two(one_of: Told) -> None:
    told = one_of(document(PIERREFONDS, grants=["Les Amis du Bourg", "Les Amis du Bourg Neuf", "Bourgs Amis"]))
    assert not told("org/les-amis-du-bourg", "org/les-amis-du-bourg-neuf")


def test_numbers_go_before_names(one_of: Told) -> None:
    one = Organisation("Régie du Lac", siren="111111118")
    told = one_of(document(PIERREFONDS, one, Organisation("Régie du Lac", siren="222222226"), "Régie du Lac"))
    assert not told("org/siren/111111118", "org/siren/222222226")


def test_a_long_rare_name_is_one_in_two_towns(one_of: Told) -> None:
    lone = Authority("Syndicat", "nom/syndicat-du-lac")
    names = (
        "Fédération nationale des métiers du stationnement payant",
        "Fédération Nationale Métiers Stationnement Payant",
    )
    told = one_of(document(lone, names[0]), document(COUTHENANS, names[1]))
    assert told(
        "org/federation-nationale-des-metiers-du-stationnement-payant",
        "org/federation-nationale-metiers-stationnement-payant",
    )
