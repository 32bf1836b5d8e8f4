"""Events told several times, in tables and in statements, made one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import fuzz

from registre.extraction.organisations.levels import may_be_one
from registre.extraction.subsidies.tables import RULE as TABLE_RULE
from registre.facts import Organisation, Proof, Subsidy, SubsidyStatus
from registre.french.text import fold

_ALIKE = 95
"""Names as like as this, of 100, differ by a slip of the pen."""


def same_name(one: Organisation, other: Organisation) -> bool:
    """Return whether names differ by no more than a slip of the pen or words that run into them."""
    a, b = sorted((fold(one.name), fold(other.name)), key=len)
    return f"{b} ".startswith(f"{a} ") or fuzz.ratio(a, b) >= _ALIKE


def _merged(first: Subsidy, other: Subsidy) -> Subsidy:
    """One event told twice: the fuller values, all the words."""
    spans = tuple(sorted({*first.proof.spans, *other.proof.spans}))
    return replace(
        first,
        proof=Proof(spans, first.proof.rule),
        funder=_fuller(first.funder, other.funder),
        nature=first.nature or other.nature,
        year=first.year or other.year,
        purpose=first.purpose or other.purpose,
        decided_by=first.decided_by or other.decided_by,
    )


def _key(s: Subsidy) -> tuple[object, ...]:
    return fold(s.beneficiary.name), fold(s.funder.name) if s.funder else "", s.status, s.amount


def _same_funder(one: Subsidy, other: Subsidy) -> bool:
    """Whether one body gives both: who is asked may be named in full in one place only."""
    if one.funder and other.funder and one.status is SubsidyStatus.REQUESTED:
        return same_name(one.funder, other.funder) or may_be_one(one.funder.name, other.funder.name)
    return _key(one)[1] == _key(other)[1]


def _fuller(one: Organisation | None, other: Organisation | None) -> Organisation | None:
    """Of two names of one body, the fuller."""
    return max((body for body in (one, other) if body), key=lambda body: len(body.name), default=None)


def _same(told: Subsidy, events: Iterable[Subsidy]) -> Subsidy | None:
    """The event that a statement tells again; the names of rows, which cells bound, may differ a little."""
    alike = [e for e in events if (e.status, e.amount) == (told.status, told.amount) and _same_funder(e, told)]
    exact = (e for e in alike if fold(e.beneficiary.name) == fold(told.beneficiary.name))
    rows = (e for e in alike if e.proof.rule == TABLE_RULE and told.amount is not None)
    close = (e for e in rows if same_name(e.beneficiary, told.beneficiary))
    return next(exact, None) or next(close, None)


def _tells(s: Subsidy) -> bool:
    """Whether an event without amount is told for its own sake: one of the past is, when an act decided it."""
    return s.status is not SubsidyStatus.PREVIOUS or s.decided_by is not None


def _asked_in_full(told: Subsidy, events: Iterable[Subsidy]) -> bool:
    """Whether a request without amount names, in other words, who is asked for an amount elsewhere in the act."""
    asked = [e.funder for e in events if e.status is told.status is SubsidyStatus.REQUESTED]
    funder = told.funder
    return funder is not None and any(
        body and (may_be_one(body.name, funder.name) or fold(body.name).startswith(f"{fold(funder.name)} "))
        for body in asked
    )


def once(rows: Iterable[Subsidy], told: Iterable[Subsidy]) -> list[Subsidy]:
    """Return each event once: rows by their purpose too, statements with the row or the statement that says the same.

    One without amount gives way to one of the same beneficiary and status that has it.
    """
    events = {(*_key(s), fold(s.purpose or "")): s for s in rows}
    for s in told:
        first = _same(s, events.values())
        key = next((key for key, event in events.items() if event is first), (*_key(s), ""))
        events[key] = _merged(first, s) if first else s
    with_amount = {key[:3]: s for key, s in events.items() if key[3] is not None}
    return [
        s
        for key, s in events.items()
        if key[3] is not None
        or not (key[:3] in with_amount or _asked_in_full(s, with_amount.values()) or not _tells(s))
    ]
