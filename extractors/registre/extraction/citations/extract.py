"""From the words that name earlier deliberations to citations."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from registre.extraction.citations import patterns as p
from registre.extraction.citations.named import Named, named
from registre.extraction.citations.sittings import sittings
from registre.extraction.zones import ActZones
from registre.facts import Citation, Proof, Rule, Span
from registre.reading.text import Text

RULE = Rule("citation", 3, Decimal("0.95"))


def _same_breath(text: Text, cue: re.Match[str], end: int) -> Iterator[Named]:
    """The acts that one cue names: "délibérations n° 12 du 3 mars et n° 15 du 5 mai 2020"."""
    here, plural = cue.end(), bool(cue["plural"])
    found = named(text, here, end, first=True)
    while (found.number and not p.HEADING.match(text.plain, found.end, end)) or found.dates:
        yield found
        then = p.NEXT.match(text.plain, found.end, end)
        if then is None:
            return
        found = named(text, then.end(), end, plain_words=plural or bool(then["that"]))


def _citations(text: Text, cue: re.Match[str], end: int) -> Iterator[Citation]:
    """What one cue names; a date after several numbers is that of them all."""
    acts = list(_same_breath(text, cue, end))
    later: Named | None = None
    for one in reversed(acts):
        later = one if one.dates or not cue["plural"] else later
        said = later or one
        proof = Proof((Span(cue.start(), max(one.end, said.end)),), RULE)
        if one.number:
            yield Citation(one.number, said.dates[0] if said.dates else None, proof)
        else:
            yield from (Citation(None, date, proof) for date in one.dates)


def _is_told(text: Text, at: int) -> bool:
    """Whether a sentence names an act, before the report begins: a heading bears the act's own number and day."""
    return text.plain[at].islower() and p.TELLS.search(text.plain, max(0, at - 30), at) is not None


def _is_own(citation: Citation, own_number: str | None, session_date: dt.date | None) -> bool:
    if citation.number and own_number:
        return re.sub(r"\W", "", citation.number) == re.sub(r"\W", "", own_number)
    return citation.number is None and citation.date == session_date


def _joined(same: list[Citation]) -> Citation:
    """One citation for all the places where an act is named."""
    spans = tuple(sorted({span for citation in same for span in citation.proof.spans}))
    return replace(same[0], date=next((c.date for c in same if c.date), None), proof=Proof(spans, same[0].proof.rule))


def _named(text: Text, act: ActZones) -> Iterator[Citation]:
    """What the word for deliberations leads to."""
    for cue in text.matches(p.CUE, p.CUE_STEMS, act.whole):
        if cue.start() >= act.body.start or _is_told(text, cue.start()):
            yield from _citations(text, cue, act.body.end)


def extract(
    text: Text, act: ActZones, own_number: str | None = None, session_date: dt.date | None = None
) -> tuple[Citation, ...]:
    """Return the earlier deliberations that ``act`` names, each once.

    Args:
        text: the document.
        act: the parts of the act; of its heading, which bears its own number, only sentences are read.
        own_number: the number of the act itself.
        session_date: the day it was decided: a citation of that day alone is the act's own.
    """
    found: dict[tuple[str | None, dt.date | None], list[Citation]] = {}
    for citation in (*_named(text, act), *sittings(text, act.whole)):
        if not _is_own(citation, own_number, session_date):
            key = (citation.number, None if citation.number else citation.date)
            found.setdefault(key, []).append(citation)
    joined = [_joined(same) for same in found.values()]
    dated = {c.date for c in joined if c.number}
    return tuple(sorted((c for c in joined if c.number or c.date not in dated), key=lambda c: c.proof.spans[0]))
