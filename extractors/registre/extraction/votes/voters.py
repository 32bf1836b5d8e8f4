"""Who is named beside a vote: after the word for it, or before the verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from registre.extraction.persons import match
from registre.extraction.votes import patterns as p
from registre.facts import Person, Span
from registre.french.names import person
from registre.reading.text import Text

_NEAR = 160
_LONGEST_LIST = 600
Voters = dict[Person, Span]


def own(text: Text, zone: Span, pattern: re.Pattern[str], stems: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Give where a pattern, which needs a word with one of the ``stems``, stands as the council's own vote."""
    if not text.starts(stems, zone):
        return
    for m in text.finditer(pattern, zone.start, zone.end):
        if not text.search(p.ELSEWHERE, max(zone.start, m.start() - _NEAR), m.start()):
            yield m


def _titled(text: Text, start: int, end: int, roll: Sequence[Person]) -> Iterator[tuple[Person, Span]]:
    """Those with a civility, or an initial and a name in capitals: known or not."""
    for m in p.PERSON.finditer(text.plain, start, end):
        if found := person(text.string[m.start("who") : m.end("who")]):
            yield match(found, roll) or found, Span(m.start("who"), m.end("who"))


def _bare(text: Text, start: int, end: int, roll: Sequence[Person]) -> Iterator[tuple[Person, Span]]:
    """Those with a name alone, behind a colon or in parentheses: only whom the roll knows."""
    opened = p.OPENS_LIST.match(text.plain, start, end) if roll else None
    for m in p.BARE.finditer(text.plain, opened.end(), min(end, start + _LONGEST_LIST)) if opened else ():
        found = person(text.string[m.start() : m.end()])
        if found and (known := match(found, roll)):
            yield known, Span(m.start(), m.end())


def _people(text: Text, start: int, end: int, roll: Sequence[Person]) -> Voters:
    named = [*_titled(text, start, end, roll), *_bare(text, start, end, roll)]
    found: Voters = {}
    for who, span in sorted(named, key=lambda one: one[1]):
        found.setdefault(who, span)
    return found


def named(text: Text, zone: Span, side: p.Side, roll: Sequence[Person]) -> Voters:
    """Return who is named right after a word of vote, up to the end of the list, or right before the verb.

    Two lists that differ are of two votes of the act: whose vote is the act's, they do not tell.
    """
    lists: list[Voters] = []
    for m in own(text, zone, side.word, side.stems):
        stop = p.LIST_END.search(text.plain, m.end(), zone.end)
        lists.append(_people(text, m.end(), stop.start() if stop else zone.end, roll))
    if side.acting:
        acting = own(text, zone, side.acting, side.stems)
        lists += [dict(_titled(text, *m.span("who"), roll)) for m in acting]
    lists = [one for one in lists if one]
    return lists[0] if lists and all(one.keys() == lists[0].keys() for one in lists) else {}


def not_taking_part(text: Text, zone: Span, roll: Sequence[Person]) -> Voters:
    """Return who is named right before the words that say so."""
    found: Voters = {}
    for m in text.finditer(p.NOT_TAKING_PART, zone.start, zone.end):
        for who, span in _titled(text, text.statement(m.start(), zone).start, m.start(), roll):
            found.setdefault(who, span)
    return found
