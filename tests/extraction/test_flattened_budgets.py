"""Budgets and financing plans whose cells were lost on the way to running words."""

from decimal import Decimal

import pytest

from registre.extraction.budget import extract
from registre.extraction.budget.beside import told_apart
from registre.extraction.zones import single
from registre.facts import Side
from registre.reading.text import Text


def lines(words: str, side: Side | None = None) -> list[tuple[str, str]]:
    text = Text(f"Délibération n° 2025-4. Vu le code, le conseil, après en avoir délibéré, approuve : {words}")
    found = [line for table in extract(text, single(text).acts[0]) for line in table.lines]
    return [(line.label, f"{line.amount:f}") for line in found if side in (None, line.side)]


BESIDE = "Dépenses (en €) Recettes (en €) location, repas 125 000 Ville 26 500 salaires 155 000 mécènes 253 500"


def test_the_totals_tell_whose_line_is_whose() -> None:
    words = f"{BESIDE} Total 280 000 Total 280 000 Il est donc proposé"
    assert lines(words, Side.EXPENSE) == [("location, repas", "125000"), ("salaires", "155000")]
    assert lines(words, Side.REVENUE) == [("Ville", "26500"), ("mécènes", "253500")]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(BESIDE, id="no total"),
        pytest.param(f"{BESIDE} Total 290 000 Total 280 000", id="a total contradicts"),
        pytest.param("Dépenses Recettes A 10 B 10 C 10 D 10 E 10 F 10 Total 30 Total 30 Vu", id="any order gives them"),
        pytest.param("des dépenses de 3 000 € et des recettes de 4 000 €, soit au total 7 000 €", id="a sentence"),
        pytest.param("Dépenses Travaux 12 000 Etudes 3 000 Vu le code", id="one side without its total"),
    ],
)
def test_what_no_total_proves_is_no_budget(words: str) -> None:
    assert lines(words) == []


def test_free_heads_end_where_a_label_begins() -> None:
    words = (
        "Nature de l'aide Dépenses liées au projet en € HT selon les devis Origine des financements Montant des "
        "financements Achat d'un four 12 570,00 € Communauté 1 257,00 € Auto-financement 11 313,00 € TOTAL 12 570,00 € 12 570,00 €"
    )
    assert lines(words, Side.EXPENSE) == [("Achat d'un four", "12570.00")]
    assert lines(words, Side.REVENUE) == [("Communauté", "1257.00"), ("Auto-financement", "11313.00")]


CHAPTERS = (
    "CHAPITRES BUDG N-1 REA N-1 PROP BP FONCTIONNEMENT DEPENSES 011 Charges à caractère général 300,00 250,00 400,00 "
    "022 Dépenses imprévues (loi 2019) 10,00 25,00 65 Autres charges 90,00 80,00 100,00 Totaux dépenses 400,00 330,00 525,00 "
    "RECETTES 70 Produits des services 200,00 150,00 300,00 74 Dotations 200,00 180,00 225,00 "
    "Totaux recettes 400,00 330,00 525,00 M. Roy"
)


def test_a_missing_cell_stands_where_the_totals_need_it() -> None:
    assert lines(CHAPTERS, Side.EXPENSE) == [
        ("011 Charges à caractère général", "400.00"),
        ("022 Dépenses imprévues (loi 2019)", "25.00"),
        ("65 Autres charges", "100.00"),
    ]


def test_the_side_below_has_the_columns_of_the_one_above() -> None:
    assert lines(CHAPTERS, Side.REVENUE) == [("70 Produits des services", "300.00"), ("74 Dotations", "225.00")]


def test_a_total_may_have_no_label() -> None:
    words = (
        "DÉPENSES DE FONCTIONNEMENT BP 2024 CFU 2024 BP 2025 011 Charges générales 300,00 € 250,00 € 400,00 € "
        "67 Charges exceptionnelles 10,00 € - € 25,00 € 310,00 € 250,00 € 425,00 € Vu le code"
    )
    assert lines(words) == [("011 Charges générales", "400.00"), ("67 Charges exceptionnelles", "25.00")]


def test_sums_of_lines_behind_them_are_no_lines() -> None:
    words = (
        "Charges Produits CR 2013 BP 2014 CR 2013 BP 2014 Achats 2 504 15 685 Ventes 252 002 70 000 "
        "Salaires 116 814 64 315 Subventions 123 000 30 000 Impôts - 20 000 Région 100 000 30 000 "
        "Total 119 318 100 000 Total 375 002 100 000"
    )
    assert lines(words, Side.EXPENSE) == [("Achats", "15685"), ("Salaires", "64315"), ("Impôts", "20000")]
    assert lines(words, Side.REVENUE) == [("Ventes", "70000"), ("Région", "30000")]


def test_an_order_that_stands_alone_is_taken() -> None:
    amounts = [(Decimal(n),) for n in (12, 5, 7)]
    assert told_apart(amounts, ((Decimal(12),), (Decimal(12),))) == (False, True, True)
    assert told_apart(amounts, ((Decimal(11),), (Decimal(12),))) is None
