"""Grants printed one a line under the words that introduce them: "Comité des fêtes : 500 €"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from registre.extraction.subsidies import heads as h
from registre.extraction.subsidies.clause import year
from registre.extraction.subsidies.leads import lead_of, of_grants, standing, titled_so
from registre.extraction.subsidies.names import name_in
from registre.extraction.zones import ActZones
from registre.facts import Organisation, Proof, Rule, Span, Subsidy, SubsidyStatus
from registre.french.money import CURRENCY, amount
from registre.french.money import FIGURES as PRINTED
from registre.french.openings import FIGURES
from registre.reading.text import Text

RULE = Rule("subsidy-list", 2, Decimal("0.85"))
_RATE = (
    rf"(?:(?:{PRINTED})\s?{CURRENCY}\s*(?:par|/|x)\s*(?:\d+\s+)?[a-z]+(?:\s+[a-z]+)?(?:\s*x\s*\d+(?:\s+[a-z]+)?)?"
    r"\s*,?\s*(?:soit|=)\s*)?"
)
"""A rate before the amount that it comes to ("10 € par élève, soit 850 €")."""
_LINE = re.compile(
    r"\s*(?:[-•*▪–—➢➤►■□●○✓→·]\s*|[?]\s+|(?-i:[Yvu¥§])\s+(?=(?-i:[A-Z]))|\d{1,2}\s?[).°]\s*-?\s*|[a-z]\)\s*)?(?P<name>[A-Za-z\"][^\n:;=€(]{1,80}?)(?:\s*\([^)\n]{0,80}\))?"
    rf"\s*(?:(?::|=|(?<=\s)-(?=\s)|\.{{3,}})\s*(?P<how>[^\n€\d]{{0,90}}?))?\s*(?<!\d){_RATE}(?P<figures>{PRINTED})\s?{CURRENCY}(?:\s*\([^)\n]{{0,60}}\))?\s*[;,.]?\s*",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"\s*+(?:[-•*▪–➢➤►■□●○✓→·;,]\s*+|(?-i:[YVvu¥§])\s++(?=(?-i:[A-Z]))|et\s+)?(?P<name>(?-i:[A-Z\"])[^:;=€(]{1,80}?)(?:\s*+\([^)]{0,80}\))?"
    rf"\s*+(?:(?::|=|(?<=\s)-(?=\s)|\.{{3,}})\s*+(?P<how>(?!)[^\n])?)?\s*+(?<!\d)(?P<figures>{PRINTED})\s?{CURRENCY}(?:\s*\([^)]{{0,60}}\))?",
    re.IGNORECASE,
)
"""A grant of a list that lost its lines. Marks of symbol fonts come out as letters: "Ÿ", "ü", "v", "§"."""
_OPENS = re.compile(r":\s*(?=[-•*▪–➢➤►■□●○✓→·Yvu¥§]?\s*[A-Z\"])")
_LONGEST = 220
_AMOUNT = re.compile(r"\d\s?(?:€|e|f)[^(]{0,9}(?:\([^)]{0,60}\))?\W{0,3}$", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:demandent?|sollicit\w+|report\w+|decid\w+|propos\w+|rappell\w+|conseil\s+(?:municip|comm))", re.IGNORECASE
)
"""What the name of a body does not say."""
_CROWDED = re.compile(r"€(?:(?<=\d€)|(?<=\d\s€))[^\n€]*(?<=\d)\s?€[^\n]*")
"""A line with two amounts or more, from the sign of the first on: looked for from its beginning, it would be read again
at each of its characters."""
_ENDS_WITHIN = 80


@dataclass(frozen=True, slots=True)
class _Item:
    """A line of a list: where it stands, and what it prints."""

    line: Span
    found: re.Match[str]


def _figures(plain: str, line: Span) -> bool:
    """Whether a line is short and ends in an amount, as it seems at a glance."""
    return (
        line.end - line.start < _LONGEST
        and _AMOUNT.search(plain, max(line.start, line.end - _ENDS_WITHIN), line.end) is not None
    )


def _items(text: Text, zone: Span) -> Iterator[_Item]:
    """The lines within ``zone`` that are a name and an amount, in order."""
    reached = zone.start
    for at, _ in text.starts((FIGURES,), zone):
        if at < reached:
            continue
        end = text.plain.find("\n", at, zone.end)
        line = Span(max(zone.start, text.plain.rfind("\n", 0, at) + 1), zone.end if end < 0 else end)
        found = _LINE.fullmatch(text.plain, line.start, line.end) if _figures(text.plain, line) else None
        if found and not _SENTENCE.search(found["name"]):
            yield _Item(line, found)
        reached = line.end


def _inline(text: Text, zone: Span) -> Iterator[list[_Item]]:
    """Runs of two grants or more behind a colon, in a text that lost its lines."""
    reached = zone.start
    for opens in _OPENS.finditer(text.plain, zone.start, zone.end):
        at, items = opens.end(), []
        while (
            opens.start() >= reached
            and (m := _INLINE.match(text.plain, at, zone.end))
            and not _SENTENCE.search(m["name"])
        ):
            items.append(_Item(Span(m.start(), m.end()), m))
            at = m.end()
        if len(items) > 1:
            reached = at
            yield items


def _crowded(text: Text, zone: Span) -> Iterator[Span]:
    """The lines that print several amounts, each behind the colon or the line that may introduce them."""
    reached = zone.start
    first = reached + text.plain[max(0, reached - 1) : reached].isspace()  # (an amount may not begin before the zone)
    for m in _CROWDED.finditer(text.plain, first, zone.end):
        sign = m.start() - text.plain[m.start() - 1].isspace()
        start = max(reached, *(text.plain.rfind(edge, zone.start, sign) + 1 for edge in "\n€"))
        reached = m.end()
        before = text.plain.rfind(":", zone.start, start)
        introduced = before >= 0 and not text.plain[before + 1 : start].strip()
        yield Span(before if introduced else start, reached)


def _joined(lines: Iterator[Span], plain: str) -> Iterator[Span]:
    """Lines that follow each other as one: a list goes on over the ends of its lines."""
    held: Span | None = None
    for line in lines:
        if held and plain[held.end : line.start] in {"", "\n"}:
            held = Span(held.start, line.end)
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _is_taken(item: _Item, taken: Sequence[Span]) -> bool:
    return any(one.start <= item.line.start < one.end for one in taken)


def _lists(text: Text, zone: Span, taken: Sequence[Span]) -> Iterator[list[_Item]]:
    """Runs of two such lines or more, outside of what is ``taken``."""
    if text.lines_lost:
        yield from (run for run in _inline(text, zone) if not _is_taken(run[0], taken))
        return
    for line in _joined(_crowded(text, zone), text.plain):
        yield from (run for run in _inline(text, line) if not _is_taken(run[0], taken))
    free = (item for item in _items(text, zone) if not _is_taken(item, taken))
    reached, run = -1, 0
    numbered = []
    for item in free:
        run += item.line.start != reached + 1
        reached = item.line.end
        numbered.append((run, item))
    for _, items in groupby(numbered, key=lambda pair: pair[0]):
        if len(found := [item for _, item in items]) > 1:
            yield found


def lists(
    text: Text,
    act: ActZones,
    *,
    funder: Organisation | None,
    act_year: int | None,
    title: Span | None,
    taken: Sequence[Span] = (),
) -> Iterator[Subsidy]:
    """Give the grants of the lists of ``act``, a line each; totals, plans, dues and what is only asked for are none.

    What stands where tables have been read (``taken``) is no list.
    """
    before: tuple[int, Span] | None = None
    titled = titled_so(text, title)
    for items in _lists(text, act.whole, taken):
        lead = lead_of(text, act.whole, items[0].line.start, before)
        before = items[-1].line.end, lead
        if not of_grants(text, title, lead, (item.found["name"] for item in items)):
            continue
        words, operative = text.plain[lead.start : lead.end], bool(act.operative and lead.start >= act.operative.start)
        for item in items:
            m = item.found
            stands = standing(words, m["how"] or "", operative=operative, titled=titled)
            named = name_in(text, Span(*m.span("name")), act.whole) if not h.SUM.match(m["name"]) else None
            if stands and named and amount(m["figures"]):
                told = year(text, lead.start, lead.end)
                yield Subsidy(
                    beneficiary=named.organisation,
                    status=stands,
                    proof=Proof((text.trim(item.line.start, item.line.end),), RULE),
                    amount=amount(m["figures"]),
                    currency="EUR",
                    funder=funder,
                    nature=h.nature_in(words),
                    year=told if stands is SubsidyStatus.PREVIOUS else told or act_year,
                    purpose=named.purpose,
                )
