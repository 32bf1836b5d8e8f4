"""From the words of an imputation to its parts."""

from __future__ import annotations

import re
from decimal import Decimal

from registre.extraction.charge import patterns as p
from registre.extraction.zones import ActZones
from registre.facts import BudgetCharge, Proof, Rule, Span
from registre.french.money import find_money
from registre.reading.text import Text

RULE = Rule("charge", 1, Decimal("0.92"))


def _value(pattern: re.Pattern[str], text: Text, zone: Span) -> str | None:
    m = pattern.search(text.plain, zone.start, zone.end)
    return text.quote(Span(m.start("value"), m.end("value"))).rstrip(".,") if m else None


def _article(text: Text, zone: Span) -> str | None:
    return next((value for pattern in p.ARTICLE if (value := _value(pattern, text, zone))), None)


def _charge(text: Text, zone: Span) -> BudgetCharge | None:
    year = _value(p.YEAR, text, zone)
    amounts = find_money(text.plain, zone.start, zone.end)
    found = BudgetCharge(
        proof=Proof((zone,), RULE),
        budget=_value(p.BUDGET, text, zone),
        year=int(year) if year else None,
        chapter=_value(p.CHAPTER, text, zone),
        article=_article(text, zone),
        operation=_value(p.OPERATION, text, zone),
        amount=amounts[0].amount if len(amounts) == 1 else None,
    )
    return found if any((found.budget, found.chapter, found.article, found.operation)) else None


def _filled(charge: BudgetCharge) -> int:
    return sum(
        value is not None for value in (charge.budget, charge.year, charge.chapter, charge.article, charge.operation)
    )


def extract(text: Text, act: ActZones) -> tuple[BudgetCharge, ...]:
    """Return the charges of ``act``, each once, the fullest first."""
    found: dict[tuple[object, ...], BudgetCharge] = {}
    reached = act.whole.start
    for cue in p.CUE.finditer(text.plain, act.whole.start, act.whole.end):
        if cue.start() < reached:
            continue
        stop = p.END.search(text.plain, cue.end(), act.whole.end)
        reached = stop.start() if stop else act.whole.end
        if charge := _charge(text, text.trim(cue.start(), reached)):
            key = (charge.budget, charge.year, charge.chapter, charge.article, charge.operation)
            found.setdefault(key, charge)
    return tuple(sorted(found.values(), key=lambda charge: (-_filled(charge), charge.proof.spans)))
