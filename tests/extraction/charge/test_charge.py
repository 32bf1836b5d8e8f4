"""Where councils charge their expenses."""

from __future__ import annotations

from decimal import Decimal

import pytest

from registre.extraction import charge
from registre.extraction.zones import single
from registre.facts import BudgetCharge
from registre.reading import read
from registre.reading.text import Text


def charges(printed: str) -> tuple[BudgetCharge, ...]:
    text = Text(printed)
    return charge.extract(text, single(text).acts[0])


def parts(printed: str) -> list[tuple[str | None, int | None, str | None, str | None, str | None]]:
    return [(c.budget, c.year, c.chapter, c.article, c.operation) for c in charges(printed)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "La dépense sera imputée sur les crédits inscrits au budget principal - exercice 2021 - chapitre 204 - "
            "opération n° 0P07O5567.",
            ("budget principal", 2021, "204", None, "0P07O5567"),
        ),
        (
            "La dépense sera imputée au chapitre 933, sous-chapitre 933-20, article 655-1, "
            "du budget de fonctionnement de la Ville de Sermages de 1996.",
            ("budget de fonctionnement de la Ville de Sermages", 1996, "933", "655-1", None),
        ),
        ("Les crédits sont inscrits au budget primitif 2014.", ("budget primitif", 2014, None, None, None)),
        (
            "DIT que les crédits nécessaires sont ouverts au budget primitif 2023, chapitre 65, article 65748.",
            ("budget primitif", 2023, "65", "65748", None),
        ),
        ("La somme est prélevée sur le compte 6574 du budget communal.", ("budget communal", None, None, "6574", None)),
        (
            "Les crédits correspondants figurent au chapitre 012 du budget annexe de l’eau potable.",
            ("budget annexe de l’eau potable", None, "012", None, None),
        ),
        (
            "la dépense est imputée sur le budget départemental, nature 65 51 11, fonction 221",
            ("budget départemental", None, None, "65 51 11", None),
        ),
        ("Imputation budgétaire : 65-6574", (None, None, "65", "6574", None)),
        (
            "à concurrence des crédits inscrits au budget 2018 (Nature/Fonction 6042/92421)",
            (None, 2018, None, "6042", None),
        ),
        ("un mandat émis à l’article 6541 du budget de l’exercice.", (None, None, None, "6541", None)),
        ("Les dépenses seront inscrites au chap. 21, art. 2188, du budget 2022.", (None, 2022, "21", "2188", None)),
        ("Dit que les crédits, ouverts au chapitre 65 - article 657, suffisent.", (None, None, "65", "657", None)),
        (
            "décide de prélever les crédits correspondants sur le chapitre 932 du Budget de la Région ;",
            ("Budget de la Région", None, "932", None, None),
        ),
        ("de mandater cette somme sur le compte 6713 du budget 2024.", (None, 2024, None, "6713", None)),
        ("La dépense est imputée sur les crédits de l’exercice 2024 : 65/6574/40.", (None, 2024, "65", "6574", None)),
        ("Inscrire les sommes dues au SE99 au budget primitif 2016.", ("budget primitif", 2016, None, None, None)),
        ("Ligne budgétaire : 204-20422.", (None, None, "204", "20422", None)),
        ("Autorise la dépense à l’article 6232 « Fêtes ».", (None, None, None, "6232", None)),
    ],
)
def test_a_charge_tells_its_budget_year_chapter_and_article(
    printed: str, expected: tuple[str | None, int | None, str | None, str | None, str | None]
) -> None:
    assert parts(printed) == [expected]


@pytest.mark.parametrize(
    "printed",
    [
        "lorsque les crédits sont inscrits au budget",
        "dans la limite du quart des crédits ouverts au budget de l’exercice précédent",
        "une invalidité imputable au service, chapitre II de la convention",
        "Vu l’article 6574 du code ; il présente le budget par chapitre",
        "Les crédits nécessaires seront prévus.",
        "Au budget primitif 2012, une somme de 500 € a été réservée au profit des clubs.",
        "Décide le virement de crédits suivant : 500 € du chapitre 011 au compte 6574.",
        "Virement de 300 € de l’article 6232 à l’article 6574",
        "conformément à l’article 6323-1 du même texte, l’agent est formé",
    ],
)
def test_what_charges_nothing_gives_nothing(printed: str) -> None:
    assert parts(printed) == []


def test_general_words_complete_the_charges_that_agree() -> None:
    printed = (
        "Les crédits seront prélevés sur la ligne 1776, nature 6574, chapitre 924.\n\n"
        "Les crédits seront prélevés sur la ligne 1495, nature 6574, chapitre 922.\n\n"
        "- De prélever ces sommes sur les crédits inscrits au budget 2016, nature 6574, pour un montant de 2 800 € ;"
    )
    assert parts(printed) == [(None, 2016, "924", "6574", None), (None, 2016, "922", "6574", None)]


def test_charges_that_differ_stay_apart_the_fullest_first() -> None:
    printed = (
        "La dépense est imputée au budget primitif, article 6574 ; "
        "l’autre dépense est imputée au budget annexe assainissement, exercice 2019, chapitre 21, article 2188 ;"
    )
    assert parts(printed) == [
        ("budget annexe assainissement", 2019, "21", "2188", None),
        ("budget primitif", None, None, "6574", None),
    ]


def test_a_table_of_charges_is_read() -> None:
    printed = (
        "avec les imputations suivantes :\n\nChapitre  Nature   Organisme   Montant\n 921   6281   Réseau   1 209 €"
    )
    assert parts(printed) == [(None, None, "921", "6281", None)]


def test_the_budget_may_be_told_apart_from_the_article() -> None:
    printed = (
        "Elle donne lieu à un mandat émis à l’article 6541 du budget de l’exercice. "
        "Des crédits ont été ouverts à cet effet lors du vote du budget primitif 2015."
    )
    assert parts(printed) == [("budget primitif", 2015, None, "6541", None)]


RULED = """Il est proposé d'adhérer au réseau, avec les imputations budgétaires suivantes :

| Chapitre | Nature | Organisme | Montant |
|----------|--------|-----------|---------|
| 921      | 6281   | Réseau    | 1 209 € |

Le montant est prélevé sur les crédits inscrits au budget 2014 au chapitre 921.
"""


def test_a_ruled_table_of_charges_is_read_with_what_is_said_of_its_chapter() -> None:
    text = read(RULED.encode(), "acte.md")
    assert [(c.year, c.chapter, c.article) for c in charge.extract(text, single(text).acts[0])] == [
        (2014, "921", "6281")
    ]


def test_the_chapters_of_a_budget_are_no_charges() -> None:
    rows = "\n| Chapitre | Article | Dépenses |\n|---|---|---|\n| 011 | 60612 | 800 € |\n"
    text = read(f"Décision modificative\n\nLes crédits sont les suivants :\n{rows}".encode(), "acte.md")
    assert charge.extract(text, single(text).acts[0]) == ()


def test_an_amount_is_kept_where_it_is_the_only_one() -> None:
    (found,) = charges(
        "La dépense, soit 1 200 €, sera prélevée sur le chapitre 65 : la somme de 1 200 € est imputée au chapitre 65."
    )
    assert found.amount == Decimal(1200)
    (two,) = charges("Sont imputés au chapitre 65, soit imputation de 100 € et de 200 €.")
    assert two.amount is None


def test_the_words_prove_the_charge() -> None:
    printed = "Article 3 : La dépense sera imputée au chapitre 65. Article 4 : Le Maire est chargé."
    (found,) = charges(printed)
    (span,) = found.proof.spans
    assert printed[span.start : span.end] == "imputée au chapitre 65"


@pytest.mark.parametrize(
    "unit", ["imputée ", "crédits a ", "budget annexe de ", "chapitre nature ", "inscrit a ", "dépense 1 "]
)
def test_long_runs_take_time_in_proportion(unit: str) -> None:
    assert len(charges(unit * (200_000 // len(unit)))) <= 1
