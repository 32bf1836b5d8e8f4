"""Items of a list of grants that open with what is given: "- 500 € à la Ligue, pour son tournoi,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.clause import Clause
from registre.extraction.zones import ActZones
from registre.facts import Span, SubsidyStatus
from registre.french.money import CURRENCY
from registre.french.money import FIGURES as PRINTED
from registre.french.openings import FIGURES
from registre.reading.text import Text

_FEWEST = 2
_LEAD = 600
"""How far before the first of them the words of support may stand: heads and sub-heads come between."""

_FIRST = re.compile(
    r"\s*(?:[-•*▪–➢]|(?:\d{1,2}\s?[).°]|[a-z]\))(?=\s))\s*(?P<item>(?:une?\s+(?:subvention|aide|acompte|dotation)\b[^.;€\n]{0,80}?\sde\s+)?"
    rf"(?P<figures>{PRINTED})\s?{CURRENCY}\s+(?:a\s+(?:la\s|l')|aux?\s|a\s+(?=[A-Z])|pour\s+(?={p.KNOWN})))",
    re.IGNORECASE,
)
_GIVING_HEAD = re.compile(r"^\W*(?:attributions?|octroi|versements?)\b[^.;:€\n]{0,80}$", re.IGNORECASE | re.MULTILINE)
"""A line of the heading that says that the act gives."""


def _opened(text: Text, zone: Span) -> Iterator[Span]:
    """The items within ``zone`` that open with an amount and whom it is for."""
    for at, _ in text.starts((FIGURES,), zone):
        line = max(zone.start, text.plain.rfind("\n", 0, at) + 1)
        m = _FIRST.match(text.plain, line, zone.end)
        if m and m.start("figures") == at:
            yield Span(m.start("item"), text.statement(at, zone).end)


def _lead(text: Text, first: Span, zone: Span) -> Span | None:
    """The last statement before the first item that says of support; None where it asks for it, or says of dues."""
    start = max(zone.start, first.start - _LEAD)
    said = list(text.finditer(p.AID, start, first.start))
    if not said:
        return None
    lead = text.statement(said[-1].start(), Span(zone.start, first.start))
    words = text.plain[lead.start : lead.end]
    asks = p.REQUESTED.search(words) and not p.RECEIVED.search(words)
    return None if asks or p.DUES.search(words) else lead


def _gives(text: Text, act: ActZones, first: Span, title: Span | None) -> bool:
    """Whether the title, or a line above the list, says that the act gives."""
    titled = title is not None and text.search(p.GIVES, title.start, title.end) is not None
    return titled or _GIVING_HEAD.search(text.plain, act.whole.start, first.start) is not None


def leading(text: Text, act: ActZones, title: Span | None) -> Iterator[tuple[Clause, SubsidyStatus]]:
    """Give the items that open with their amount, two or more under words of support, with where they stand."""
    found = [] if text.lines_lost else list(_opened(text, act.whole))
    lead = _lead(text, found[0], act.whole) if len(found) >= _FEWEST else None
    if lead is None:
        return
    recalled = p.PREVIOUS.search(text.plain, lead.start, lead.end)
    proposed = SubsidyStatus.AWARDED if _gives(text, act, found[0], title) else SubsidyStatus.PROPOSED
    for span in found:
        operative = act.operative is not None and span.start >= act.operative.start
        stands = SubsidyStatus.AWARDED if operative else SubsidyStatus.PREVIOUS if recalled else proposed
        yield Clause(text, span, Span(span.start, span.start)), stands
