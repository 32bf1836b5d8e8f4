from collections.abc import Callable
from decimal import Decimal

from registre.extraction.budget import extract
from registre.extraction.zones import ActZones, single
from registre.reading import read
from registre.reading.text import Text

Make = Callable[[str], tuple[Text, ActZones]]

PLAN = """# Budget

| Dépenses (en €)     |         | Recettes (en €)         |         |
|---------------------|---------|-------------------------|---------|
| location, logistique| 125 000 | Métropole de Lyon       | 26 500  |
| salaires            | 155 000 | partenaires et sponsors | 253 500 |
| **Total**           | 280 000 | **Total**               | 280 000 |
"""

ACCOUNTS = """# Comptes

| Charges |         |         | Produits |         |         |
|---------|---------|---------|----------|---------|---------|
|         | CR 2013 | BP 2014 |          | CR 2013 | BP 2014 |
| Achats  | 2 504   | 15 685  | Région   | 25 000  | 30 000  |
| Impôts  | 10 300  | 8 000   | Ville    | 40 000  | 40 000  |
"""

SIDES = """# Budget

| Chapitre              | Dépenses | Recettes |
|-----------------------|----------|----------|
| 011 Charges générales | 418 300  |          |
| 70 Produits           |          | 132 500  |
"""


def lines(source: str) -> list[tuple[str, str, str]]:
    text = read(source.encode(), "acte.md")
    tables = extract(text, single(text).acts[0])
    return [(line.side.value, line.label, f"{line.amount:f}") for table in tables for line in table.lines]


def test_a_two_sided_table_has_lines_on_both_sides() -> None:
    text = read(PLAN.encode(), "acte.md")
    (table,) = extract(text, single(text).acts[0])
    assert lines(PLAN) == [
        ("Expense", "location, logistique", "125000"),
        ("Expense", "salaires", "155000"),
        ("Revenue", "Métropole de Lyon", "26500"),
        ("Revenue", "partenaires et sponsors", "253500"),
    ]
    assert (table.total_expense, table.total_revenue) == (Decimal(280000), Decimal(280000))


def test_of_several_columns_the_one_to_come_is_read() -> None:
    assert lines(ACCOUNTS) == [
        ("Expense", "Achats", "15685"),
        ("Expense", "Impôts", "8000"),
        ("Revenue", "Région", "30000"),
        ("Revenue", "Ville", "40000"),
    ]


def test_sides_may_be_columns() -> None:
    assert lines(SIDES) == [("Expense", "011 Charges générales", "418300"), ("Revenue", "70 Produits", "132500")]


CHAPTERS = """# Budget primitif

| CHAPITRES          |                        | BUDG N-1 | REA N-1 | REP BP | PROP BP | PROP BP + REP BP |
|--------------------|------------------------|----------|---------|--------|---------|------------------|
| FONCTIONNEMENT     |                        |          |         |        |         |                  |
| DEPENSES           |                        |          |         |        |         |                  |
| 011                | Charges générales      | 35 460   | 35 100  | 1 000  | 38 510  | 39 510           |
| 022                | Dépenses imprévues     | 3 809    |         |        | 400     | 400              |
| 67 Charges diverses|                        | 50       | 12      |        |         |                  |
| Totaux dépenses    |                        | 39 319   | 35 112  | 1 000  | 38 910  | 39 910           |
| RECETTES           |                        |          |         |        |         |                  |
| 001                | Solde d'exécution reporté | 100   |         |        | 110     | 110              |
| 70                 | Produits des services  | 15 265   | 11 313  |        | 39 800  | 39 800           |
"""

ONE_SIDE = """# Budget

| DÉPENSES DE FONCTIONNEMENT |                   | BP 2024   | CFU 2024  | BP 2025   |
|----------------------------|-------------------|-----------|-----------|-----------|
| 011                        | Charges générales | 448 950 € | 429 815 € | 418 300 € |
| 023                        | Virement          | 56 175 €  | - €       | 261 716 € |
| 042                        | Opérations        | - €       | 20 492 €  |           |
|                            |                   | 505 125 € | 450 307 € | 680 016 € |
"""

ORIGIN = """# Plan

| Nature de l'aide | Dépenses liées au projet en € HT | Origine des financements | Montant des financements |
|------------------|----------------------------------|--------------------------|--------------------------|
| Aide à la reprise| 12 570,00 €                      | Intercommunalité         | 1 257,00 €               |
|                  |                                  | Auto-financement         | 11 313,00 €              |
| TOTAL            | 12 570,00 €                      |                          | 12 570,00 €              |
"""

SUMS = """# Budget

| Charges |        | Produits       |       |
|---------|--------|----------------|-------|
| Achats  | 230    | Ventes         | 100   |
|         |        | Subventions    | 130   |
|         |        | Région         | 50    |
|         |        | Ville          | 40    |
|         |        | Agglomération  | 40    |
| Total   | 230    | Total          | 230   |
"""


def test_rows_may_open_the_sides() -> None:
    assert lines(CHAPTERS) == [
        ("Expense", "011 Charges générales", "39510"),
        ("Expense", "022 Dépenses imprévues", "400"),
        ("Revenue", "001 Solde d'exécution reporté", "110"),
        ("Revenue", "70 Produits des services", "39800"),
    ]


def test_a_head_over_the_labels_says_the_side_of_the_table() -> None:
    assert lines(ONE_SIDE) == [("Expense", "011 Charges générales", "418300"), ("Expense", "023 Virement", "261716")]


def test_labels_stand_left_of_the_amounts_of_their_side() -> None:
    assert lines(ORIGIN) == [
        ("Expense", "Aide à la reprise", "12570.00"),
        ("Revenue", "Intercommunalité", "1257.00"),
        ("Revenue", "Auto-financement", "11313.00"),
    ]


def test_costs_stand_against_those_who_fund_them() -> None:
    plan = """# Plan

| Désignation | Coût (€ HT) | Financeurs        | Taux | Montant (€ HT) |
|-------------|-------------|-------------------|------|----------------|
| Forages     | 90 000 €    | Agence de l'eau   | 40 % | 36 000 €**     |
|             |             | Autofinancement   | 60 % | 54 000 €       |
| Total HT    | 90 000 €    |                   |      | 90 000 €       |
"""
    assert lines(plan) == [
        ("Expense", "Forages", "90000"),
        ("Revenue", "Agence de l'eau", "36000"),
        ("Revenue", "Autofinancement", "54000"),
    ]


def test_a_line_that_the_total_proves_to_sum_others_is_none() -> None:
    assert [label for side, label, _ in lines(SUMS) if side == "Revenue"] == [
        "Ventes",
        "Région",
        "Ville",
        "Agglomération",
    ]
    assert ("Revenue", "Subventions", "130") in lines(SUMS.replace("| Total   | 230    | Total          | 230   |", ""))


def test_a_table_that_is_printed_twice_is_one() -> None:
    text = read(f"{PLAN}\n\nLe Conseil décide :\n\n{PLAN}".encode(), "acte.md")
    assert len(extract(text, single(text).acts[0])) == 1


def test_taxes_and_tariffs_are_no_budget() -> None:
    taxes = """# Taux

|          | Taux de référence | Bases   | Produits correspondants |
|----------|-------------------|---------|-------------------------|
| Foncier  | 40,92             | 459 000 | 1 006 223               |
"""
    tariffs = """# Tarifs

| Ressources annuelles | Repas |
|----------------------|-------|
| Inférieures à 20 000 | 3 €   |
"""
    assert lines(taxes) == lines(tariffs) == []


def test_a_run_of_labels_and_amounts_is_a_plan(act: Make) -> None:
    text, zones = act(
        "Plan de financement / DETR 2023 : DETR 148 000 € HT CD65 89 000 € HT Commune - Autofinancement 60 825 € "
        "TOTAL 297 825 €. Le Conseil décide."
    )
    (table,) = extract(text, zones)
    assert [line.label for line in table.lines] == ["DETR", "CD65", "Commune - Autofinancement"]
    assert table.total_revenue == 297825


def test_prose_is_no_budget(act: Make) -> None:
    text, zones = act("Le plan de financement sera établi : il tiendra compte des aides, soit 1 500 € par an.")
    assert extract(text, zones) == ()


def test_each_line_stands_in_its_proof() -> None:
    text = read(PLAN.encode(), "acte.md")
    for line in extract(text, single(text).acts[0])[0].lines:
        words = text.quote(line.proof.spans[0])
        assert line.label in words
        assert f"{int(line.amount):,}".replace(",", " ") in words


FLAT_SIDES = "DEPENSES HT RECETTES Travaux 165 000 € DETR (40 %) 72 960 € Honoraires 17 400 € Fonds vert (20 %) 36 480 € Commune 72 960 €"


def test_sides_that_stand_side_by_side_are_told_apart_where_they_balance(act: Make) -> None:
    text, zones = act(
        f"Le plan de financement serait le suivant : {FLAT_SIDES} TOTAL 182 400 € TOTAL 182 400 € Le conseil décide"
    )
    (found,) = extract(text, zones)
    assert [(line.side.value, line.label) for line in found.lines] == [
        ("Expense", "Travaux"), ("Revenue", "DETR"), ("Expense", "Honoraires"), ("Revenue", "Fonds vert"), ("Revenue", "Commune"),
    ]  # fmt: skip


def test_sides_that_do_not_balance_are_not_read(act: Make) -> None:
    text, zones = act(
        f"Le plan de financement serait le suivant : {FLAT_SIDES} TOTAL 190 000 € TOTAL 190 000 € Le conseil décide"
    )
    assert extract(text, zones) == ()


def test_heads_above_lines_give_their_side(act: Make) -> None:
    words = (
        "Plan de financement prévisionnel :\n\nDépenses HT\nTravaux : 540 000 €\nTotal : 540 000 €\n\nRecettes\n"
        "Etat – DETR : 180 000 € (33 %)\nRégion : 60 000 €\nAutofinancement : 300 000 €\n\nLe conseil approuve ce plan."
    )
    (found,) = extract(*act(words))
    assert [(line.side.value, line.label, int(line.amount)) for line in found.lines] == [
        ("Expense", "Travaux", 540000), ("Revenue", "Etat – DETR", 180000), ("Revenue", "Région", 60000),
        ("Revenue", "Autofinancement", 300000),
    ]  # fmt: skip


def test_fillers_between_heads_are_passed_over(act: Make) -> None:
    words = (
        "Vu le plan de financement suivant, arrêté en équilibre :\n\nFinanceurs Montant HT\\_\\_ Taux\n\nÉtat (PTIV) 3073316€ 60%\n\n"
        "Autofinancement (Commune) 2048877€ 40 %\n\nTotal 5122193€ 100%\n\nAprès en avoir délibéré."
    )
    (found,) = extract(*act(words))
    assert [(line.side.value, line.label, int(line.amount)) for line in found.lines] == [
        ("Revenue", "État (PTIV)", 3073316), ("Revenue", "Autofinancement (Commune)", 2048877),
    ]  # fmt: skip


def test_a_sentence_behind_a_plan_is_no_line(act: Make) -> None:
    words = (
        "Plan de financement : Région 500 € Commune 500 € sollicite une aide d'un montant de 500 € auprès de la Région."
    )
    (found,) = extract(*act(words))
    assert [line.label for line in found.lines] == ["Région", "Commune"]


def test_the_sum_behind_a_head_is_no_line(act: Make) -> None:
    text, zones = act(
        "Le plan de financement est le suivant :\nDépenses HT : 88 000,00 €\nRecettes :\n- DETR : 26 400,00 €\n"
        "- Région : 17 600,00 €\n- Autofinancement : 44 000,00 €\n"
    )
    (plan,) = extract(text, zones)
    assert [(line.side.value, line.label) for line in plan.lines] == [
        ("Revenue", "DETR"),
        ("Revenue", "Région"),
        ("Revenue", "Autofinancement"),
    ]
