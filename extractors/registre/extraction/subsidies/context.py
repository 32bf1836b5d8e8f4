"""What the rest of an act says that its subsidies need."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from registre.facts import BudgetCharge, BudgetTable, Citation, Organisation, Outcome, Span


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of an act says that its subsidies need.

    Attributes:
        deciding: the authority, as an organisation; it gives what is awarded and gets what is requested.
        outcome: what became of the act: what is proposed and adopted is awarded.
        title: where the title stands: it may name the beneficiary or the year for the whole act.
        citations: the earlier acts that it names: a grant recalled with one was decided by it.
        budgets: its financing plans: a request may leave its amount to them.
        charges: where its expense is charged: the fiscal year, where nothing nearer says it.
        session_date: the day it was decided.
    """

    deciding: Organisation | None = None
    outcome: Outcome | None = None
    title: Span | None = None
    citations: tuple[Citation, ...] = ()
    budgets: tuple[BudgetTable, ...] = ()
    charges: tuple[BudgetCharge, ...] = ()
    session_date: dt.date | None = None
