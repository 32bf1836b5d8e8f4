"""Items of a list of grants whose words of support stand above it: "décide d'attribuer : - 500 € à la Ligue"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.clause import Clause, printed
from registre.extraction.zones import ActZones
from registre.facts import Span
from registre.reading.text import Text

_MOST = 60
_FROM = ("aupres :", "aupres:")
"""What ends the words that ask, where the items say of whom: "sollicite des aides auprès :"."""


def _introduces(text: Text, lead: Span, title: Span | None) -> bool:
    """Whether a statement gives what is listed below it, and says of support, or its title does."""
    words = text.plain[lead.start : lead.end]
    if not words.endswith(":") or not p.GIVES.search(words) or p.DUES.search(words) or p.REQUESTED.search(words):
        return False
    if p.ALLOTS.search(words):
        return True
    return bool(p.AID.search(words) or (title and text.search(p.AID, title.start, title.end)))


def below(text: Text, lead: Span, zone: Span, mark: re.Pattern[str] = p.ITEM) -> Iterator[Span]:
    """Give the items that follow each other below a statement, without their ``mark``."""
    at = lead.end
    for _ in range(_MOST):
        rest = text.trim(at, zone.end)
        item = text.statement(rest.start, zone) if rest.end > rest.start else rest
        marked = mark.match(text.plain, item.start, item.end) if item.end > at else None
        if marked is None:
            return
        yield Span(marked.end(), item.end)
        at = item.end


def asked_items(text: Text, act: ActZones) -> Iterator[Clause]:
    """Give the items of lists of funders, below the words that ask: "sollicite : - l'État (DETR) pour 5 000 €"."""
    for lead in text.statements(p.ASKS_STEMS, act.whole):
        words = text.plain[lead.start : lead.end]
        of_others = p.BY_APPLICANT.search(words) or p.RECEIVED.search(words)
        if words.endswith(":") and p.REQUESTED.search(words) and not of_others:
            unmarked = below(text, lead, act.whole, p.OF_ITEM) if words.endswith(_FROM) else ()
            for item in (*below(text, lead, act.whole), *unmarked):
                yield Clause(text, item, Span(item.start, item.start))


def items(text: Text, act: ActZones, title: Span | None) -> Iterator[tuple[Clause, Clause]]:
    """Give the items of lists of grants that speak of no support themselves, each behind what introduces it."""
    for lead in text.statements(p.LEADS_IN, act.whole):
        if _introduces(text, lead, title):
            for item in below(text, lead, act.whole):
                found = Clause(text, item, Span(item.start, item.start))
                aid = text.search(p.AID, *item)
                if (aid is None or p.ANY_SUM.match(aid[0])) and printed(found):
                    yield Clause(text, lead, lead), found
