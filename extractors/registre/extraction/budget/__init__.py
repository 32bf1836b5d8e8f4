"""Reads financing plans and budgets: their lines on either side, and the totals that they print.

A table is a budget when it is headed by its sides (“Dépenses”, “Recettes”, “Charges”, “Produits”, “Ressources”), or
rows in it open them; where a side has several columns of amounts, the one to come is read (budget primitif,
prévisionnel, hors taxe), never the accounts of a past year. A run of “label amount” after “plan de financement” is one
too; where its sides stand side by side they must balance. Totals are no lines, nor is what the printed total proves to
sum other lines. A table printed twice is one.

>>> from registre.extraction.zones import single
>>> from registre.reading.text import Text
>>> text = Text("Plan de financement : DETR 148 000 € HT - Commune 60 825 € HT. Vu le code, le conseil délibère :")
>>> [(line.label, int(line.amount)) for table in extract(text, single(text).acts[0]) for line in table.lines]
[('DETR', 148000), ('Commune', 60825)]

Known limits: an amount of a run needs its currency.
"""

from __future__ import annotations

from registre.extraction.budget.runs import runs
from registre.extraction.budget.tables import tables
from registre.extraction.zones import ActZones
from registre.facts import BudgetTable
from registre.reading.text import Text

__all__ = ["extract"]


def extract(text: Text, act: ActZones) -> tuple[BudgetTable, ...]:
    """Return the budgets and financing plans of ``act``, in order; each line with the words that print it."""
    return (*tables(text, act.whole), *runs(text, act.whole))
