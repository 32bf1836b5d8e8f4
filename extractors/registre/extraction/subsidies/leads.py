"""What introduces a list of grants, and where its grants stand by it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from registre.extraction.subsidies import heads as h
from registre.extraction.subsidies import patterns as p
from registre.facts import Span, SubsidyStatus
from registre.reading.text import Text

_LEAD = 200
"""How far before a list the words stand that introduce it."""

_HEADING = 90
_SAYS = re.compile(
    r"[.;:€]\s*\S|\b(?:decid|attribu|accord|allou|propos|demand|sollicit|vot|approuv|conseil)\w*|\b(?:est|sont|ont)\b",
    re.IGNORECASE,
)
"""What the heading of a group of bodies does not say."""
_DECIDES = re.compile(r"\b(?:decide|attribue|accorde|alloue|octroie|vote)(?:nt)?\b", re.IGNORECASE)
_ASKS = re.compile(r"\bdemandes?\b", re.IGNORECASE)


def of_grants(text: Text, title: Span | None, lead: Span, names: Iterable[str]) -> bool:
    """Whether a list is of grants: what introduces it or the title says so; dues, plans and prices are none."""
    words = text.plain[lead.start : lead.end]
    if h.ELSE.search(words) or p.DUES.search(words) or any(map(h.FUNDING.search, names)):
        return False
    return bool(p.AID.search(words) or (title and text.search(p.AID, title.start, title.end)))


def _is_heading(words: str) -> bool:
    """Whether what stands between two lists only says of whom the next one is ("Associations sportives")."""
    return len(words) < _HEADING and not _SAYS.search(words)


def lead_of(text: Text, zone: Span, start: int, before: tuple[int, Span] | None) -> Span:
    """The statement that introduces the list at ``start``: that of the list ``before`` it, below a mere heading."""
    if before and _is_heading(text.plain[before[0] : start]):
        return before[1]
    reach = Span(max(zone.start, start - _LEAD), start)
    lead = text.statement(max(reach.start, text.trim(*reach).end - 1), reach)
    above = text.trim(reach.start, lead.start)
    if above.end > above.start and text.plain[above.end - 1] == ":" and _is_heading(text.plain[lead.start : start]):
        return text.statement(above.end - 1, reach)
    return lead


def titled_so(text: Text, title: Span | None) -> bool:
    """Whether the title of an act is of grants, not of what the council asks for itself."""
    return title is not None and bool(text.search(p.AID, *title)) and not text.search(p.REQUESTED, *title)


def standing(words: str, how: str, *, operative: bool, titled: bool) -> SubsidyStatus | None:
    """Where the grants of a list stand, by the words that introduce it, those before an amount, and the title."""
    if p.PREVIOUS.search(words):
        return SubsidyStatus.PREVIOUS
    if p.PROPOSED.search(how) or p.PROPOSED.search(words):
        return SubsidyStatus.AWARDED if operative else SubsidyStatus.PROPOSED
    asks = _ASKS.search(words) or p.REQUESTED.search(words)
    if asks and not _DECIDES.search(words, asks.end()):
        return None
    if operative or p.GIVES.search(words):
        return SubsidyStatus.AWARDED
    return SubsidyStatus.PROPOSED if titled else None
