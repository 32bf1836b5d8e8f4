"""What is noted beside a member's name: who votes or sits for whom, who came late or left."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from registre.extraction.roll import patterns as p
from registre.extraction.roll.entry import Entry, Named
from registre.facts import AttendanceStatus, Span
from registre.french.names import person, without_what_follows
from registre.reading.text import Text
from registre.reading.words import stem

Offices = Mapping[str, Named]
"""Who holds an office, by the stem of its word, and where the document says so."""


@dataclass(frozen=True, slots=True)
class Setting:
    """In what kind of list a note stands.

    Attributes:
        pairs: whether its members gave proxies, so that a name beside a name is the holder's.
        present: whether its members are there.
        offices: who holds an office, by the stem of its word.
    """

    pairs: bool
    present: bool
    offices: Offices


def noted(entry: Entry, text: Text, rest: Span, setting: Setting) -> Entry:
    """Return an entry with what is noted behind its name, at ``rest``."""
    substitute = _one(text, rest, p.REPLACED)
    says = substitute is None and _says_proxy(text, rest, setting)
    asked = substitute is None and (says or setting.pairs)
    by_office = _by_office(text, rest, setting.offices) if asked else None
    marker = p.MARKER.search(text.plain, rest.start, rest.end)
    return replace(
        entry,
        holder=by_office or (_holder(text, rest, setting) if asked else None),
        by_office=by_office is not None,
        perhaps=_one(text, rest, p.BRACKETED_HOLDER) if setting.pairs else None,
        giver=_one(text, rest, p.HOLDS) or (_one(text, rest, p.BESIDE) if setting.present else None),
        substitute=substitute,
        says_proxy=says,
        apart=_apart(text, rest),
        until=_words(text, rest, p.UNTIL),
        since=_words(text, rest, p.SINCE),
        came=p.CAME.search(text.plain, rest.start, rest.end) is not None,
        marker=marker["marker"] if marker else None,
    )


def _says_proxy(text: Text, rest: Span, setting: Setting) -> bool:
    """Whether the words say that the member gave a proxy, not that the member has none, or being there holds one."""
    says = p.SAYS_PROXY.search(text.plain, rest.start, rest.end)
    if says is None or p.NO_PROXY.search(text.plain, rest.start, rest.end):
        return False
    held = (pattern.search(text.plain, rest.start, rest.end) for pattern in (p.HOLDS_ONE, p.BESIDE))
    return not (setting.present and any(held))


def _holder(text: Text, rest: Span, setting: Setting) -> Named | None:
    """Who votes for a member, as the words after the name say; bare names count in a list of pairs alone."""
    patterns = (
        p.HOLDER,
        *(() if setting.present else (p.LABELLED_HOLDER, p.BESIDE)),
        *((p.BARE_HOLDER,) if setting.pairs else ()),
    )
    found = (_one(text, rest, pattern) for pattern in patterns)
    return next((one for one in found if one), None)


def _by_office(text: Text, rest: Span, offices: Offices) -> Named | None:
    """Who holds the office that a member gave a proxy to ("à M. le Maire")."""
    m = p.BY_OFFICE.search(text.plain[rest.start : rest.end])
    return offices.get(stem(m["office"])) if m else None


def _apart(text: Text, rest: Span) -> AttendanceStatus | None:
    """What is said of one member alone ("(excusé)")."""
    if p.ABSENT.search(text.plain, rest.start, rest.end):
        return AttendanceStatus.ABSENT
    return AttendanceStatus.EXCUSED if p.EXCUSED.search(text.plain, rest.start, rest.end) else None


def _words(text: Text, rest: Span, pattern: re.Pattern[str]) -> str | None:
    """The words of a note of that form."""
    m = text.search(pattern, rest.start, rest.end)
    return text.quote(Span(m.start(), m.end())).strip(" ()") if m else None


def _one(text: Text, rest: Span, pattern: re.Pattern[str]) -> Named | None:
    """The person in the first group of a pattern that matched."""
    m = pattern.search(text.plain[rest.start : rest.end])
    if m is None or m.lastgroup is None:
        return None
    start = rest.start + m.start(m.lastgroup)
    name = without_what_follows(m[m.lastgroup])
    if name.endswith(" A") and p.PARTLY.match(text.plain, start + len(name), rest.end):
        name = name[:-2]
    span = Span(start, start + len(name))
    found = person(text.string[span.start : span.end])
    return (found, span) if found else None
