"""Names without a civility beside words of private life."""

import re

import pytest

from registre.discretion.bare import last_person, person
from registre.discretion.mask import Mask, names_a_person
from registre.discretion.patterns import SIGNS
from registre.discretion.people import People

MASK = Mask(People.named("Anne Vaugrenard", "Marie LE DUIGOU").all)

HIDDEN = [
    ("Bail : Jeanne MARTIN, locataire du logement communal", "Bail : […], locataire du logement communal"),
    ("une servitude au profit de DUPONT Marie", "une servitude au profit de […]"),
    ("Les consorts KERBORIOU/MAZÉ se plaignent", "Les consorts […]/[…] se plaignent"),
    ("parcelle appartenant à l’indivision Kerboriou", "parcelle appartenant à l’indivision […]"),
    ("la demande de la famille KERBORIOU", "la demande de la famille […]"),
    ("Jeanne Martin (locataire)", "[…] (locataire)"),
    ("Jeanne Martin et Ange ROY, propriétaires riverains", "[…] et […], propriétaires riverains"),
    ("acquéreurs : Jeanne MARTIN et DUPONT Marie", "acquéreurs : […] et […]"),
    ("une servitude au profit d’Anne KERBORIOU", "une servitude au profit d’[…]"),
    ("Acquéreur | Jeanne MARTIN | 300 €", "Acquéreur | […] | 300 €"),
    ("Jeanne MARTIN | locataire | 12 rue", "[…] | locataire | 12 rue"),
    ("aide à DE LA TOUR Marie", "aide à […]"),
    ("terrain vendu à Paul Kerboriou, pour 1 €", "terrain vendu à […], pour 1 €"),
    ("recrute l’agent contractuel Jeanne MARTIN", "recrute l’agent contractuel […]"),
    ("Gwenn Kerboriou née le 3 mars 1961", "[…] née le […]"),
    ("vendu à Paul Kerboriou, 4 rue des Lilas 29200 BREST. Le prix", "vendu à […], […]. Le prix"),
    ("Date de naissance : 03/03/1961", "Date de naissance : […]"),
    ("numéro 2 84 05 29 019 123 45", "numéro […]"),
    ("sur le compte FR76 3000 6000 0112 3456 7890 189", "sur le compte […]"),
]  # fmt: skip

KEPT = [
    "location à Marie LE DUIGOU, conseillère municipale",
    "Marie LE DUIGOU, propriétaire, quitte la salle",
    "rue Jeanne MARTIN, propriétaires riverains",
    "au profit de l’école Jeanne MARTIN",
    "la salle Marie KERBORIOU, locataires",
    "la Fondation Paul KERBORIOU, propriétaire",
    "SARL Jeanne MARTIN, locataire",
    "au profit de la SCI du Moulin",
    "propriété de la société Jeanne MARTIN",
    "subvention versée à Jeanne d’Arc",
    "bénéficiaires : Jean MOULIN 300 €",
    "au profit de la Région Hauts-de-France",
    "subvention attribuée à Habitat et Humanisme",
    "Cession à Brest Métropole",
    "propriété de Saint-Martin Habitat",
    "Recrutement d’agents contractuels Madame le Maire",
    "la politique de la famille ENFANCE",
    "Garage MAZÉ AUTOMOBILES, propriétaire",
    "Maître KERBORIOU, notaire",
    "SIRET 200 046 977 00019, SIREN 200046977",
    "Jeanne MARTIN expose à la galerie",
    "la maison de retraite Jeanne MARTIN",
    "les habitants résidant dans les zones rurales",
    "le suppléant doit être domicilié en dehors de la commune",
]


@pytest.mark.parametrize(("text", "shown"), HIDDEN)
def test_people_beside_words_of_private_life_are_left_out(text: str, shown: str) -> None:
    assert MASK.masked(text) == shown


@pytest.mark.parametrize("text", KEPT)
def test_councillors_bodies_and_what_is_named_after_people_stay(text: str) -> None:
    assert MASK.masked(text) == text


@pytest.mark.parametrize("text", [text for text, _ in HIDDEN])
def test_the_first_look_passes_over_none_of_them(text: str) -> None:
    assert re.search(SIGNS, text)


def test_a_whole_name_that_is_hidden_once_is_hidden_wherever_the_document_has_it() -> None:
    text = "Bail à M. Paul Kerboriou. Jeanne MARTIN, locataire. M. Moulin."
    mask = MASK.with_hidden(MASK.hidden(text))
    assert mask.hides
    assert not MASK.hides
    assert mask.masked("Paul Kerboriou paiera 300 €") == "[…] paiera 300 €"
    assert mask.masked("Jeanne\nMARTIN") == "[…]"
    assert (
        mask.masked("rue Paul Kerboriou, Paul Kerborioux, le Moulin")
        == "rue Paul Kerboriou, Paul Kerborioux, le Moulin"
    )
    assert mask.masked("Marie LE DUIGOU rapporte") == "Marie LE DUIGOU rapporte"
    assert names_a_person("Jeanne MARTIN", mask)
    assert not names_a_person("Jeanne MARTIN", MASK)


def test_where_a_name_ends_and_begins() -> None:
    assert person("Jeanne MARTIN LE GOFF Approuve") == "Jeanne MARTIN LE GOFF"
    assert person("Jean-Marc DUPONT") == "Jean-Marc DUPONT"
    assert person("Patrice Le Penhuizic") == "Patrice Le Penhuizic"
    assert person("MAZE Jean Pierre Objet") == "MAZE Jean Pierre"
    assert last_person("Monsieur Paul Kerboriou") == "Paul Kerboriou"
    assert person("Brest Habitat") == person("Jeanne") == person("") == ""
    assert last_person("Bail Jeanne MARTIN") == "Jeanne MARTIN"
    assert last_person("SARL Jeanne MARTIN") == "Jeanne MARTIN"
    assert last_person("Bail") == ""


def test_a_name_with_a_civility_alone_is_not_hidden_elsewhere() -> None:
    text = "Rapporteur : M. Luc Mazé. Luc MAZÉ, Jeanne Tanvez et M. Paul Kerboriou, propriétaire."
    assert MASK.hidden(text) == {"Paul Kerboriou"}
