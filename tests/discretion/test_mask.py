import pytest

from registre.discretion.mask import Mask, names_a_person, without
from registre.discretion.people import Name, People

ELECTED = ("Anne Vaugrenard", "Jean-Marc DU BOIS", "Le Goff")
MASK = Mask(People.named(*ELECTED).all)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Cession d’un terrain à M. Paul Kerboriou", "Cession d’un terrain à M. […]"),
        ("Aide à Monsieur et Madame KERBORIOU-MAZÉ, rue des Lilas", "Aide à Monsieur et Madame […], rue des Lilas"),
        ("Requête de Mme Kerboriou c/ la commune", "Requête de Mme […] c/ la commune"),
        ("Bail de MM. KERBORIOU et Mazé", "Bail de MM. […] et […]"),
        ("Monsieur Paul\nKERBORIOU demande", "Monsieur […] demande"),
        ("née le 3 mars 1961 à Brest", "née le […]"),
        ("né le 03/03/1961, demeurant 4 rue des Lilas à Brest.", "né le […], demeurant […]."),
        ("écrire à paul.kerboriou@courriel.example", "écrire à […]"),
        ("téléphone : 06 12 34 56 78", "téléphone : […]"),
        ("M. Anne Kerboriou", "M. […]"),
    ],
)
def test_people_without_a_public_role_are_left_out(text: str, shown: str) -> None:
    assert MASK.masked(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Mme Vaugrenard rapporte",
        "Madame Anne VAUGRENARD, adjointe",
        "sur le rapport de M. Jean-Marc du Bois Conseil municipal",
        "M. Le Goff ne prend pas part au vote",
        "Autorise Madame le Maire à signer",
        "Monsieur le Président du Conseil départemental et Madame la Préfète",
        "M. l’Adjoint délégué",
        "Aménagement de la rue de l’Armistice : 26 500 € TTC, parcelle AB 123",
        "SIRET 200 046 977 00019, délibération 2019-3853",
        "nés de la fusion",
        "S.A.A.M Désignation du représentant",
        "0a1b2c3d4e5f0612345678abcdef",
    ],
)
def test_what_is_public_stays(text: str) -> None:
    assert MASK.masked(text) == text


def test_a_part_shows_nothing_that_the_whole_hides() -> None:
    text = "Cession à M. Paul Kerboriou."
    hidden = MASK.spans(text)
    at = text.index("Kerboriou")
    assert without(text, hidden, (at, len(text))) == "[…]."
    assert without(text, hidden, (0, 7)) == "Cession"


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("M. Paul Kerboriou", True),
        ("Monsieur et Madame Kerboriou", True),
        ("Mme Vaugrenard", False),
        ("SARL Kerboriou", False),
        ("Association des amis de M. Kerboriou", False),
        ("Madame le Maire", False),
    ],
)
def test_a_name_that_is_a_persons_alone_is_known(name: str, person: bool) -> None:
    assert names_a_person(name, MASK) is person


def test_a_first_name_alone_does_not_make_a_name_public() -> None:
    assert not Name.of("Jean-Marc DU BOIS").covers(frozenset({"jean", "marc"}))
    assert Name.of("Jean-Marc DU BOIS").covers(frozenset({"bois"}))
