"""What is noted beside a member's name: who votes or sits for whom, who came late or left."""

from __future__ import annotations

import re

from registre.extraction.roll import patterns as p
from registre.extraction.roll.entry import Named
from registre.facts import Span
from registre.french.names import person, without_what_follows
from registre.reading.text import Text


def says_proxy(text: Text, rest: Span) -> bool:
    """Tell whether the words say that the member gave a proxy, not that the member holds or has none."""
    says = p.SAYS_PROXY.search(text.plain, rest.start, rest.end)
    return says is not None and not p.NO_PROXY.search(text.plain, rest.start, rest.end)


def holder(text: Text, rest: Span, *, listed: bool) -> Named | None:
    """Return who votes for a member, as the words after the name say; bare names count in a list of pairs alone."""
    words = text.plain[rest.start : rest.end]
    m = p.HOLDER.search(words) or (p.BARE_HOLDER.search(words) if listed else None)
    return _named(text, rest, m, "holder", "bare") if m else None


def giver(text: Text, rest: Span) -> Named | None:
    """Return whose proxy a member holds ("(pouvoir de Mme Roy)")."""
    m = p.HOLDS.search(text.plain[rest.start : rest.end])
    return _named(text, rest, m, "giver") if m else None


def substitute(text: Text, rest: Span) -> Named | None:
    """Return who sits in a member's place ("remplacé par sa suppléante Mme Roy")."""
    m = p.REPLACED.search(text.plain[rest.start : rest.end])
    return _named(text, rest, m, "substitute", "other") if m else None


def note(text: Text, rest: Span, pattern: re.Pattern[str]) -> str | None:
    """Return the words of a note of that form."""
    m = text.search(pattern, rest.start, rest.end)
    return text.quote(Span(m.start(), m.end())).strip(" ()") if m else None


def _named(text: Text, rest: Span, m: re.Match[str], *groups: str) -> Named | None:
    """The person in the first of the groups that matched."""
    group = next(group for group in groups if m.groupdict().get(group))
    start = rest.start + m.start(group)
    span = Span(start, start + len(without_what_follows(m[group])))
    found = person(text.string[span.start : span.end])
    return (found, span) if found else None
