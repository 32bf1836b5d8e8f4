"""Provisions of law, as councils cite them."""

from __future__ import annotations

import pytest

from registre.extraction import legal
from registre.extraction.zones import single
from registre.facts import LegalBasis
from registre.reading.text import Text


def bases(printed: str) -> tuple[LegalBasis, ...]:
    text = Text(printed)
    return legal.extract(text, single(text).acts[0])


def labels(printed: str) -> list[str]:
    return [basis.label for basis in bases(printed)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Vu les articles L. 2224-7, L. 2224-8 et R. 2224-19 du Code général des collectivités territoriales,",
            ["CGCT L2224-7", "CGCT L2224-8", "CGCT R2224-19"],
        ),
        ("Vu le CGCT, et notamment ses articles L 2121-29 et suivants ;", ["CGCT L2121-29"]),
        ("Vu le C.G.C.T. pris en son article L.2541-12,", ["CGCT L2541-12"]),
        ("en application des articles L.5214-1 à L.5214-29 du CGCT", ["CGCT L5214-1 à L5214-29"]),
        ("Vu l’article R.411-25 du code de la route ;", ["code de la route R411-25"]),
        ("Vu l'article R* 421-1 du Code de l’urbanisme", ["code de l'urbanisme R421-1"]),
        ("Vu le Code de l'urbanisme et notamment son article L.153-36,", ["code de l'urbanisme L153-36"]),
        ("VU L'ARTICLE L.2224-13 DU CODE GENERAL DES COLLECTIVITES TERRITORIALES", ["CGCT L2224-13"]),
        ("selon l'article L 3121-22 du Code\n          Général des Collectivités\n Territoriales :", ["CGCT L3121-22"]),
        (
            "en vertu des articles 28 et 30 du Code des marchés publics",
            ["code des marchés publics 28", "code des marchés publics 30"],
        ),
        (
            "Vu le code général des impôts, notamment ses articles 1636 B sexies, 1639 A bis et 1609 nonies C ;",
            ["CGI 1636 B sexies", "CGI 1639 A bis", "CGI 1609 nonies C"],
        ),
        ("les articles 1379-0 bis et 1407 et suivants du CGI", ["CGI 1379-0 bis", "CGI 1407"]),
        ("Vu l’article LO 1112-1 du code général des collectivités territoriales", ["CGCT LO1112-1"]),
        ("Vu la Constitution, notamment son article 72-2 ;", ["Constitution 72-2"]),
        ("Vu le CGCT, art. L. 4221-1 à L. 4221-6 et R. 4221-1", ["CGCT L4221-1 à L4221-6", "CGCT R4221-1"]),
    ],
)
def test_articles_belong_to_the_code_named_beside_them(printed: str, expected: list[str]) -> None:
    assert labels(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Vu la loi n° 83-8 du 7 janvier 1983 modifiée relative aux compétences,", ["loi 83-8 1983-01-07"]),
        ("Vu le décret n°2005-1742 en date du 30 décembre 2005", ["décret 2005-1742 2005-12-30"]),
        ("Vu l’ordonnance n° 2014-690 du 26/06/2014 ;", ["ordonnance 2014-690 2014-06-26"]),
        ("Vu la loi 2003-707 du 1er août 2003", ["loi 2003-707 2003-08-01"]),
        ("Vu la loi ALUR n° 2014-366 du 24 mars 2014", ["loi 2014-366 2014-03-24"]),
        (
            "Vu les lois n° 82-213 du 2 mars 1982 et n° 82-623 du 22 juillet 1982",
            ["loi 82-213 1982-03-02", "loi 82-623 1982-07-22"],
        ),
        ("L’article 7 de la loi n° 84-53 du 26 janvier 1984 prévoit", ["loi 84-53 1984-01-26 article 7"]),
        ("conformément à l'article 9-1 de la loi du 12 avril 2000", ["loi 2000-04-12 article 9-1"]),
        ("l’article 73 de la loi de finances pour 2021", ["loi de finances pour 2021 article 73"]),
        ("Vu la loi de finances rectificative pour 2012", ["loi de finances rectificative pour 2012"]),
        ("une association loi 1901 à but non lucratif", ["loi 1901"]),
        (
            "Vu le règlement (UE) n° 1407/2013 de la Commission du 18 décembre 2013 relatif aux aides de minimis",
            ["règlement (UE) 1407/2013 2013-12-18"],
        ),
        ("Vu la directive 2000/60/CE du 23 octobre 2000", ["directive 2000/60/CE 2000-10-23"]),
        ("les articles 107 et 108 du traité sur le fonctionnement de l’Union européenne", ["TFUE 107", "TFUE 108"]),
    ],
)
def test_laws_keep_their_number_and_date(printed: str, expected: list[str]) -> None:
    assert labels(printed) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "Vu la circulaire n° 2005-12 du 3 mars 2005",
        "Vu l’arrêté préfectoral n° 2016-1234 du 12 mai 2016 portant statuts",
        "Article 1 : d’approuver la convention. Article 2 : d’autoriser le Maire à la signer.",
        "l’article 5 des statuts du syndicat et l’article 3 du règlement intérieur",
        "La dépense est inscrite à l’article 6574 du budget.",
        "la constitution d’une provision, article 3 de la convention",
        "le véhicule immatriculé L 2121-12 AB, lot L 4-12",
    ],
)
def test_what_is_no_law_gives_nothing(printed: str) -> None:
    assert labels(printed) == []


def test_a_code_is_bare_only_where_none_of_its_articles_is_cited() -> None:
    assert labels("Vu le Code de l’éducation ; vu le code du sport ;") == ["code de l'éducation", "code du sport"]
    assert labels("Vu le CGCT ; vu l’article L. 2121-29 du code général des collectivités territoriales") == [
        "CGCT L2121-29"
    ]


def test_the_same_code_is_the_one_named_last() -> None:
    printed = "article L 2122-22 du CGCT ; articles L 2122-17 et L 2122-23 du même code ; article L 2122-18 dudit code"
    assert labels(printed) == ["CGCT L2122-22", "CGCT L2122-17", "CGCT L2122-23", "CGCT L2122-18"]


def test_a_law_named_by_its_date_takes_the_number_given_elsewhere() -> None:
    assert labels("Vu la loi n° 82-213 du 2 mars 1982 ; la loi du 2 mars 1982 dispose") == ["loi 82-213 1982-03-02"]
    two = "la loi n° 83-1 du 2 mai 1983, la loi n° 83-2 du 2 mai 1983 et la loi du 2 mai 1983"
    assert labels(two) == ["loi 83-1 1983-05-02", "loi 83-2 1983-05-02", "loi 1983-05-02"]


def test_the_code_of_the_next_clause_is_not_taken() -> None:
    assert labels("Vu l’article L. 2122-22 ; Vu le code de l’urbanisme ;") == ["L2122-22", "code de l'urbanisme"]


def test_each_provision_stands_once_with_all_its_places() -> None:
    printed = "Vu l’article L. 1111-2 du CGCT ; considérant que l’article L.1111-2 du CGCT dispose"
    (basis,) = bases(printed)
    assert [printed[s.start : s.end] for s in basis.proof.spans] == [
        "article L. 1111-2 du CGCT",
        "article L.1111-2 du CGCT",
    ]


@pytest.mark.parametrize(
    "unit", ["article L ", "L2121-2, ", "article 1, ", "loi modifiée ", "code de la ", "articles 1 et ", " "]
)
def test_long_runs_take_time_in_proportion(unit: str) -> None:
    assert labels(unit * (200_000 // len(unit))) == []
