"""From the words of a vote to its counts, voters and status."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from registre.extraction.votes import patterns as p
from registre.extraction.votes.voters import named, not_taking_part, own
from registre.extraction.zones import ActZones
from registre.facts import Outcome, Person, Proof, Rule, Span, Vote, VoteStatus
from registre.french.numbers import number
from registre.reading.text import Text

RULE = Rule("vote", 2, Decimal("0.95"))
_NEAR = 160
_LEADS = 300
"""So far back the sentence goes that leads to a decision."""


def _count(text: Text, zone: Span, side: p.Side) -> tuple[int, Span] | None:
    for pattern in side.counts:
        for m in own(text, zone, pattern, side.stems):
            printed = next(filter(None, m.groups()))
            value = number(" ".join(printed.split()))
            if value is not None:
                return value, Span(m.start(), m.end())
    return None


def _status(text: Text, zone: Span, counted: bool) -> tuple[VoteStatus, Span] | None:
    stated = (
        (VoteStatus.UNANIMOUS, p.UNANIMOUS, ("unani", "unina", "unnan", "punan", "iunan", "lunan", "1unan")),
        (VoteStatus.MAJORITY, p.MAJORITY, ("major",)),
        (VoteStatus.SECRET_BALLOT, p.SECRET, ("secre",)),
    )
    for status, pattern, stems in stated:
        if m := next(own(text, zone, pattern, stems), None):
            return status, Span(m.start(), m.end())
    return (VoteStatus.TALLIED, zone) if counted else None


def _contradiction(status: VoteStatus, against: int | None, abstaining: int | None) -> str | None:
    if status is VoteStatus.UNANIMOUS and (against or abstaining):
        return "unanimité annoncée, mais des voix contre ou des abstentions sont comptées"
    return None


def _tally(counted: tuple[int, Span] | None, named: dict[Person, Span]) -> int | None:
    return counted[0] if counted else (len(named) or None)


def extract(text: Text, act: ActZones, roll: Sequence[Person] = ()) -> tuple[Vote, ...]:
    """Return the vote that ``act`` states, with its counts and those it names; nothing when it states none.

    Args:
        text: the document.
        act: the parts of the act; its operative part is read, with the sentence that leads to it, or all of it where it
            has none, or what stands under the label of the vote.
        roll: who sat, to know short names by.
    """
    found = _stated(text, act.operative or act.whole, roll)
    if not found and act.operative:
        found = _stated(text, Span(_led(text, act.operative, act.whole), act.operative.end), roll)
    if not found and act.operative and (label := next(text.matches(p.LABELLED, "vote votes", act.report), None)):
        found = _stated(text, Span(label.start(), min(label.end() + _NEAR, act.report.end)), roll)
    return found


def _led(text: Text, operative: Span, whole: Span) -> int:
    """Where the sentence begins that leads to what is decided: paragraphs may break between the organ and its verb."""
    start = min(text.statement(operative.start, whole).start, operative.start)
    says = p.ORGAN_SAYS.search(text.plain, max(whole.start, operative.start - _LEADS), operative.start)
    return min(start, says.start()) if says else start


def _stated(text: Text, zone: Span, roll: Sequence[Person]) -> tuple[Vote, ...]:
    """The vote that a part of an act states."""
    votes_for, against, abstentions = (_count(text, zone, c) for c in (p.FOR, p.AGAINST, p.ABSTENTION))
    opposed = named(text, zone, p.AGAINST, roll) if against is None or against[0] else {}
    abstaining = named(text, zone, p.ABSTENTION, roll) if abstentions is None or abstentions[0] else {}
    counts = [c for c in (votes_for, against, abstentions) if c]
    stated = _status(text, zone, bool(counts or abstaining or opposed))
    if stated is None:
        return ()
    status, words = stated
    absent = not_taking_part(text, zone, roll)
    spans = {*(span for _, span in counts), *opposed.values(), *abstaining.values(), *absent.values()}
    spans |= {words} if status is not VoteStatus.TALLIED else set()
    n_against, n_abstaining = _tally(against, opposed), _tally(abstentions, abstaining)
    vote = Vote(
        status=status,
        proof=Proof(tuple(sorted(spans)), RULE),
        votes_for=votes_for[0] if votes_for else None,
        votes_against=n_against,
        abstentions=n_abstaining,
        against=tuple(opposed),
        abstaining=tuple(abstaining),
        non_participants=tuple(absent),
        contradiction=_contradiction(status, n_against, n_abstaining),
    )
    return (vote,)


def _said(text: Text, zone: Span) -> Outcome | None:
    """What the last word on an act makes of it."""
    said = ((m.start(), found) for found, pattern in p.SAID for m in text.finditer(pattern, zone.start, zone.end))
    last = {at: found for at, found in said if not p.RECALLED.search(text.plain, max(zone.start, at - _LEADS), at)}
    return last[max(last)] if last else None


def _stands(text: Text, pattern: re.Pattern[str], zone: Span) -> bool:
    """Whether words stand within ``zone`` outside of tables, whose rows may have outcomes of their own."""
    found = text.finditer(pattern, zone.start, zone.end)
    return any(not any(t.span.start <= m.start() < t.span.end for t in text.tables) for m in found)


def _decides_more(text: Text, zone: Span) -> bool:
    """Whether a part of an act decides more than to take note."""
    to_note = text.search(p.DECIDES_TO_NOTE, zone.start, zone.end)
    parts = (zone,) if to_note is None else (Span(zone.start, to_note.start()), Span(to_note.end(), zone.end))
    return any(text.search(p.ONLY_NOTED, part.start, part.end) for part in parts)


def outcome(text: Text, act: ActZones, votes: Sequence[Vote]) -> Outcome | None:
    """Return what became of ``act``: what its operative part says, else what its vote makes of it; None when unsaid."""
    for vote in votes:
        if vote.votes_for is not None and vote.votes_against is not None and vote.votes_against > vote.votes_for:
            return Outcome.REJECTED
    zone = act.operative
    if zone is None:
        said = _said(text, act.report) if act.title else None
        if said is Outcome.NOTED and votes and text.search(p.ONLY_NOTED, act.report.start, act.report.end):
            return Outcome.ADOPTED
        return said or (Outcome.ADOPTED if votes else None)
    if not votes and (proposed := text.search(p.PROPOSED, zone.start, zone.end)):
        return _said(text, Span(proposed.end(), zone.end))
    for found, pattern in p.OUTCOMES:
        if _stands(text, pattern, zone):
            if found is Outcome.NOTED and _decides_more(text, zone):
                continue
            return found
    return Outcome.ADOPTED if votes else None
