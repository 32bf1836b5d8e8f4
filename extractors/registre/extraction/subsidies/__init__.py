"""Reads subsidies as complete events: who gives how much to whom, for what, and where it stands.

A statement that speaks of support (“subvention”, “aide financière”, “fonds de concours” …) is taken apart: its
amounts, the bodies that words of giving lead to, and its verbs. “a procédé à l’attribution” recalls a grant,
“sollicite” asks for one, “il est proposé d’attribuer” gives only when the act is adopted, “refuse” does not give at
all. Tables of grants give a row each: the heads of their columns say who gets, what was given before, what is decided;
what was asked for, totals and dues are no grants. Tables whose cells were lost on the way to running words are read
where the text itself proves their rows. So do lists of names and amounts under words of support. Support in
kind is what the act values it at. The same beneficiary and amount, once recalled and once awarded, are two events;
proposed and then decided, they are one.

Known limits: percentages and grants per dwelling have no amount; private persons are no beneficiaries here.
"""

from registre.extraction.subsidies.context import Context
from registre.extraction.subsidies.extract import extract

__all__ = ["Context", "extract"]
