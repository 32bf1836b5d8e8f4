"""Who is named beside a vote: after the word for it, or before the verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from registre.extraction.persons import match
from registre.extraction.votes import patterns as p
from registre.facts import Civility, Person, Span
from registre.french.names import civility, is_plural, person, without_what_follows
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
        for span in (_name(text, m), *_fellows(text, m, end)):
            if found := person(text.string[span.start : span.end], civil=_shared(m["who"])):
                yield match(found, roll) or found, span


def _shared(printed: str) -> Civility | None:
    """The civility for several that printed words begin with, if they do."""
    word = printed.split(maxsplit=1)[0]
    return civility(word) if is_plural(word) else None


def _fellows(text: Text, first: re.Match[str], end: int) -> Iterator[Span]:
    """The other names that a civility for several is shared with."""
    m: re.Match[str] | None = first
    while _shared(first["who"]) and m and (m := p.FELLOW.match(text.plain, m.end(), end)):
        yield _name(text, m)


def _name(text: Text, m: re.Match[str]) -> Span:
    """Where a name stands, without words that run into it in flat pages."""
    return Span(m.start("who"), m.start("who") + len(without_what_follows(text.plain[m.start("who") : m.end("who")])))


def _bare(text: Text, start: int, end: int, roll: Sequence[Person]) -> Iterator[tuple[Person, Span]]:
    """Those with a name alone: only whom the roll knows."""
    for m in p.BARE.finditer(text.plain, start, min(end, start + _LONGEST_LIST)) if roll else ():
        found = person(text.string[m.start() : m.end()])
        if found and (known := match(found, roll)):
            yield known, Span(m.start(), m.end())


def _people(text: Text, listed: Span, bare: int | None, roll: Sequence[Person]) -> Voters:
    """Who is named in a list; names alone count from ``bare`` on."""
    named = list(_titled(text, listed.start, listed.end, roll))
    named += [] if bare is None else _bare(text, bare, listed.end, roll)
    found: Voters = {}
    for who, span in _unbroken(text, sorted(named, key=lambda one: one[1])):
        found.setdefault(who, span)
    return found


def _unbroken(text: Text, named: list[tuple[Person, Span]]) -> Iterator[tuple[Person, Span]]:
    """Those named up to where words stand between two that no list holds: in flat texts sentences follow lists."""
    reached: int | None = None
    for who, span in named:
        if reached is not None and span.start > reached and not p.BETWEEN.match(text.plain, reached, span.start):
            return
        yield who, span
        reached = max(span.end, reached or 0)


def _list(text: Text, start: int, end: int) -> tuple[Span, int | None]:
    """The list behind a word of vote, and where names alone may begin in it.

    It is what parentheses hold, the items below, or else what follows up to words that end it.
    """
    if opened := p.IN_PARENTHESES.match(text.plain, start, end):
        closed = text.plain.find(")", opened.end(), end)
        return Span(opened.end(), closed if closed >= 0 else end), opened.end()
    if items := p.ITEMS.match(text.plain, start, end):
        return Span(*items.span("items")), items.start("items")
    stop = p.LIST_END.search(text.plain, start, end)
    if stop and p.ACTS.match(stop[0]) and text.plain.startswith(",", start):  # "votes against, M. Roy abstains"
        return Span(start, start), None
    listed = Span(start, stop.start() if stop else end)
    colon = p.OPENS_LIST.match(text.plain, listed.start, listed.end)
    return listed, colon.end() if colon else None


def named(text: Text, zone: Span, side: p.Side, roll: Sequence[Person]) -> Voters:
    """Return who is named right after a word of vote, up to the end of the list, or right before the verb.

    Two lists that differ are of two votes of the act: whose vote is the act's, they do not tell.
    """
    lists: list[Voters] = []
    for m in own(text, zone, side.word, side.stems):
        lists.append(_people(text, *_list(text, m.end(), zone.end), roll))
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
