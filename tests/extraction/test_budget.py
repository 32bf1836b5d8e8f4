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
