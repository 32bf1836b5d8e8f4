"""Proxies that a sentence of its own tells beside the roll: one, or several that two lists pair ("respectivement")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from registre.extraction.persons import match
from registre.extraction.roll.entries import entries
from registre.extraction.roll.entry import Named
from registre.extraction.roll.sections import Section
from registre.facts import Attendance, AttendanceStatus, Person, Proof, Rule, Span
from registre.french.names import CIVILITY, NAME, person, without_what_follows
from registre.reading.text import Text

RULE = Rule("proxy-told", 1)
Pair = tuple[Named, Named]

_STEMS = ("pouvo", "pourv", "procu", "manda")
_BEFORE, _AFTER = 240, 800
_WORD = r"(?:pour?voire?s?|procurations?|mandats?)\b(?:\s+de\s+vote)?"
_WHO = rf"(?:{CIVILITY}\s*)?+{NAME}"
_GIVES = (
    r"(?i:(?:a|ont|ayant|avait|avaient)\s+(?:donne|remis|confie|laisse)|donne(?:nt)?)\s+(?i:(?:une?|son|leurs?)\s+)?"
)
_GIVER = re.compile(rf"(?P<who>{_WHO})\s*(?:,\s*(?=[a-z\d])[^,.;:\n]{{2,50}},\s*)?\s?(?:qui\s+)?{_GIVES}\Z")
_GIVERS = re.compile(rf"(?:^|[.;:]\s|\n)(?P<list>(?:\bMM?\.|[^.;:\n])+?)\s{_GIVES}\Z")
_HOLDER = re.compile(
    rf"{_WORD}\s+(?i:a|au)\s+(?P<who>(?:{CIVILITY}\s*)?+(?!(?i:l[ae]\s))(?:(?:Dr|Docteur)\b\.?\s+)?{NAME})(?!\s+(?:pour|afin|de)\b)"
)
_HOLDERS = re.compile(
    rf"{_WORD}\s*,?\s*(?:(?i:respectivement)\s*,?\s*(?i:a|aux)\s+(?P<list>(?:\bMM?\.|[^.;:\n])+)"
    rf"|(?i:a|aux)\s+(?P<first>(?:\bMM?\.|[^.;:\n])+?)\s*,?\s*(?i:respectivement)\b)"
)


def _one(text: Text, start: int, words: str) -> Named | None:
    name = without_what_follows(words)
    found = person(text.string[start : start + len(name)])
    return (found, Span(start, start + len(name))) if found else None


def _listed(text: Text, span: Span) -> list[Named]:
    """The persons of a list within a sentence, each with a civility of its own or the list's."""
    section = Section(AttendanceStatus.EXCUSED, proxies=False, heading=span, body=span)
    return [(entry.person, entry.span) for entry in entries(text, section, {})]


def _paired(text: Text, at: int, zone: Span) -> list[Pair]:
    """Givers and holders in two lists of the same length."""
    holders = _HOLDERS.match(text.plain, at, zone.end)
    start = max(zone.start, at - _BEFORE)
    givers = _GIVERS.search(text.plain[start:at]) if holders else None
    if holders is None or givers is None:
        return []
    group = "list" if holders["list"] else "first"
    given = _listed(text, Span(start + givers.start("list"), start + givers.end("list")))
    held = _listed(text, Span(*holders.span(group)))
    return list(zip(given, held, strict=True)) if len(given) == len(held) else []


def _single(text: Text, at: int, zone: Span) -> Pair | None:
    """The giver and the holder that a sentence names around a word for a proxy."""
    holder = _HOLDER.match(text.plain, at, zone.end)
    start = max(zone.start, at - _BEFORE)
    giver = _GIVER.search(text.plain[start:at]) if holder else None
    if holder is None or giver is None:
        return None
    who, whom = _one(text, start + giver.start("who"), giver["who"]), _one(text, holder.start("who"), holder["who"])
    return (who, whom) if who and whom else None


def _pairs(text: Text, zone: Span) -> Iterator[Pair]:
    for at, _ in text.starts(_STEMS, zone):
        if several := _paired(text, at, zone):
            yield from several
        elif one := _single(text, at, zone):
            yield one


def with_told(text: Text, attendances: Sequence[Attendance], zone: Span, end: int) -> list[Attendance]:
    """Return a roll with the proxies that sentences around it tell.

    The giver is on the roll, or has a civility; the holder is on it: a council that lets its mayor sign gives no proxy.

    Args:
        text: the document.
        attendances: its roll.
        zone: where the roll was looked for.
        end: where it ends.
    """
    people = list(attendances)
    roll = [a.person for a in people]
    for (giver, at), (holder, there) in _pairs(text, Span(zone.start, min(zone.end, end + _AFTER))):
        member = match(giver, roll)
        if match(holder, roll) is None or (member is None and giver.civility is None):
            continue
        proof = Proof((Span(at.start, there.end),), RULE)
        if member:
            people = [_with(a, holder, proof) if a.person == member and not a.proxy_to else a for a in people]
        elif not any(match(a.person, [giver]) for a in people):
            named = Proof((at,), RULE)
            people.append(Attendance(giver, AttendanceStatus.EXCUSED, named, proxy_to=holder, proxy_proof=proof))
    return people


def _with(a: Attendance, holder: Person, proof: Proof) -> Attendance:
    """A line of the roll with a proxy: it excuses who was absent."""
    status = AttendanceStatus.EXCUSED if a.status is AttendanceStatus.ABSENT else a.status
    return replace(a, status=status, proxy_to=holder, proxy_proof=proof)
