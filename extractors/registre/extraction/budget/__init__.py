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

from registre.extraction.budget import flattened
from registre.extraction.budget.runs import runs
from registre.extraction.budget.tables import budgets, tables
from registre.extraction.zones import ActZones
from registre.facts import BudgetTable, Span
from registre.reading.text import Text

__all__ = ["extract"]


def _lost(text: Text, zone: Span, read: list[BudgetTable]) -> list[BudgetTable]:
    """The budgets whose cells were lost, but for what tables and runs of lines tell."""
    taken = [table.span for table in text.tables]
    taken += [span for budget in read for line in budget.lines for span in line.proof.spans]
    lost = flattened.tables(text, zone)
    free = [t for t in lost if not any(t.span.start < one.end and one.start < t.span.end for one in taken)]
    return [budget for table in free for budget in budgets(text, table)]


def extract(text: Text, act: ActZones) -> tuple[BudgetTable, ...]:
    """Return the budgets and financing plans of ``act``, in order; each line with the words that print it."""
    read = runs(text, act.whole)
    return (*tables(text, act.whole), *read, *_lost(text, act.whole, read))
