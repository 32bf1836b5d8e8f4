"""From the words of an imputation to its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from registre.extraction.charge import patterns as p
from registre.extraction.charge.joined import fullest_first, joined
from registre.extraction.charge.tables import rows
from registre.extraction.zones import ActZones
from registre.facts import BudgetCharge, Proof, Rule, Span
from registre.french.money import find_money
from registre.reading.text import Text

RULE = Rule("charge", 2, Decimal("0.92"))
_REACH = 600


def _value(pattern: re.Pattern[str], text: Text, zone: Span) -> str | None:
    m = text.search(pattern, zone.start, zone.end)
    return text.quote(Span(m.start("value"), m.end("value"))).rstrip(".,") if m else None


def _budget(text: Text, zone: Span) -> str | None:
    """The budget's name, without its year."""
    value = _value(p.BUDGET, text, zone)
    return p.YEAR_WITHIN.sub("", value).strip() if value else None


def _first(patterns: tuple[re.Pattern[str], ...], text: Text, zone: Span) -> str | None:
    return next((value for pattern in patterns if (value := _value(pattern, text, zone))), None)


def _charge(text: Text, zone: Span) -> BudgetCharge | None:
    year = _value(p.YEAR, text, zone)
    amounts = find_money(text.plain, zone.start, zone.end)
    found = BudgetCharge(
        proof=Proof((zone,), RULE),
        budget=_budget(text, zone),
        year=int(year) if year else None,
        chapter=_first(p.CHAPTER, text, zone),
        article=_first(p.ARTICLE, text, zone),
        operation=_value(p.OPERATION, text, zone),
        amount=amounts[0].amount if len(amounts) == 1 else None,
    )
    return (
        found if any((found.budget, found.chapter, found.article, found.operation)) or _budget_of(text, zone) else None
    )


def _budget_of(text: Text, zone: Span) -> bool:
    """Whether a year alone says the budget ("au budget 2014")."""
    return bool(re.search(r"\bbudget\s+(?:19|20)\d\d\b", text.plain[zone.start : zone.end], re.IGNORECASE))


def _sentences(text: Text, act: ActZones) -> Iterator[Span]:
    """Where expenses are charged, from the cue to the end of its sentence, none inside another."""
    whole = act.whole
    cues = sorted(
        at
        for stems, cue in p.CUES
        for at, _ in text.starts(stems.split(), whole)
        if cue.match(text.plain, at, whole.end) and not text.search(p.MOVED, text.statement(at, whole).start, at)
    )
    reached = whole.start
    for start in cues:
        if start >= reached:
            limit = min(whole.end, start + _REACH)
            stop = p.END.search(text.plain, start, limit)
            reached = stop.start() if stop else limit
            yield text.trim(start, reached)


def extract(text: Text, act: ActZones) -> tuple[BudgetCharge, ...]:
    """Return the charges of ``act``, each once, the fullest first.

    What one sentence says in general ("au budget 2014, nature 6574") completes the charges that agree with it.
    """
    read = [charge for zone in _sentences(text, act) if (charge := _charge(text, zone))]
    return fullest_first(joined([*read, *rows(text, act.whole)]))
