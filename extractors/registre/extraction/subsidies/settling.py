"""What became of the support of an act, and its year and nature where its own words leave them to the act."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.clause import MONEY_NATURES, year
from registre.extraction.subsidies.context import Context
from registre.extraction.subsidies.heads import nature_in
from registre.extraction.zones import ActZones
from registre.facts import BudgetCharge, Outcome, Span, Subsidy, SubsidyNature, SubsidyStatus
from registre.french.text import plain
from registre.reading.text import Text

_BECOMES = {Outcome.ADOPTED: SubsidyStatus.AWARDED, Outcome.REJECTED: SubsidyStatus.REFUSED}
_UNDECIDED = {Outcome.POSTPONED: SubsidyStatus.PROPOSED, Outcome.REJECTED: SubsidyStatus.REFUSED}


def act_year(text: Text, act: ActZones, context: Context) -> int | None:
    """The fiscal year that title, charge, decision or budget name, the first that does; else that of "cette année"."""
    titled = year(text, context.title.start, context.title.end) if context.title else None
    charged = titled or next((charge.year for charge in context.charges if charge.year), None)
    charged = charged or _decided_for(text, act) or _only(text.finditer(p.BUDGET_YEAR, *act.whole))
    if charged or context.session_date is None:
        return charged
    return context.session_date.year if text.search(p.THIS_YEAR, act.whole.start, act.whole.end) else None


def _decided_for(text: Text, act: ActZones) -> int | None:
    """The one fiscal year that the operative part names ("vote les subventions ci-dessus pour 2024")."""
    return _only(text.finditer(p.YEAR, *act.operative)) if act.operative else None


def _only(named: Iterable[re.Match[str]]) -> int | None:
    """The year that is named, where no other is."""
    years = {m["year"] for m in named}
    return int(years.pop()) if len(years) == 1 else None


def act_nature(text: Text, act: ActZones, charges: Sequence[BudgetCharge]) -> SubsidyNature | None:
    """The nature that the act speaks of, when it speaks of one only, else that of the budget it charges."""
    budgets = {charge.budget for charge in charges if charge.budget}
    charged = {n for n, pattern in MONEY_NATURES for budget in budgets if pattern.search(plain(budget))}
    if len(charged) == 1:
        return charged.pop()
    named = [n for n, pattern in MONEY_NATURES if text.search(pattern, *act.whole)]
    return named[0] if len(named) == 1 else None


def decided(subsidy: Subsidy, outcome: Outcome | None) -> Subsidy:
    """What became of a support that the act proposes or, in a table, lists."""
    if subsidy.status is SubsidyStatus.PROPOSED and outcome in _BECOMES:
        return replace(subsidy, status=_BECOMES[outcome])
    if subsidy.status is SubsidyStatus.AWARDED and outcome in _UNDECIDED:
        return replace(subsidy, status=_UNDECIDED[outcome])
    return subsidy


def of_grants(text: Text, act: ActZones, outcome: Outcome | None) -> Outcome | None:
    """What became of the grants of an act: one that puts something off may give all the same."""
    gives = p.DECIDES_TO_GIVE.search(text.plain, act.whole.start, act.whole.end)
    return Outcome.ADOPTED if outcome is Outcome.POSTPONED and gives else outcome


def with_named_nature(subsidy: Subsidy, text: Text, title: Span | None) -> Subsidy:
    """A listed grant with the nature that the title names for all."""
    if title is None or subsidy.nature or subsidy.status is not SubsidyStatus.AWARDED:
        return subsidy
    return replace(subsidy, nature=nature_in(text.plain[title.start : title.end]))


def settled(
    subsidy: Subsidy, outcome: Outcome | None, act_year: int | None, act_nature: SubsidyNature | None
) -> Subsidy:
    """What became of a proposed support, and its year and nature where its own words leave them to the act."""
    if subsidy.status is SubsidyStatus.PROPOSED:
        subsidy = decided(subsidy, outcome)
    if subsidy.status is SubsidyStatus.AWARDED:
        return replace(subsidy, year=subsidy.year or act_year, nature=subsidy.nature or act_nature)
    return subsidy
