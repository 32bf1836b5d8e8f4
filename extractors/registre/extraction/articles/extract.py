"""From the operative part to its items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from registre.extraction.articles import patterns as p
from registre.extraction.zones import ActZones
from registre.facts import Article, Effect, Proof, Rule, Span
from registre.reading.text import Text

RULE = Rule("article", 2, Decimal("0.9"))


@dataclass(frozen=True, slots=True)
class _Item:
    number: str
    start: int
    text: Span


def _items(text: Text, pattern: re.Pattern[str], zone: Span) -> Iterator[_Item]:
    found = list(text.finditer(pattern, zone.start, zone.end))
    for n, m in enumerate(found):
        end = found[n + 1].start() if n + 1 < len(found) else zone.end
        number = next(filter(None, m.groups()), str(n + 1)).casefold()
        span = text.trim(m.end(), end)
        if span.end > span.start:
            yield _Item("1" if number in ("premier", "1er") else number, m.start(), span)


def _effect(text: Text, zone: Span) -> Effect | None:
    """What the earliest of the verbs does."""
    found = [(m.start(), n) for n, (_, verb) in enumerate(p.EFFECTS) if (m := text.search(verb, zone.start, zone.end))]
    return p.EFFECTS[min(found)[1]][0] if found else None


def _articles(text: Text, item: _Item) -> Iterator[Article]:
    """An item, or its lettered parts, which share the verb that stands before them."""
    parts = list(_items(text, p.LETTERED, item.text))
    if not parts:
        yield Article(item.number, item.text, _effect(text, item.text), Proof((item.text,), RULE))
        return
    shared = _effect(text, Span(item.text.start, parts[0].start))
    for part in parts:
        effect = shared or _effect(text, part.text)
        yield Article(f"{item.number}-{part.number}", part.text, effect, Proof((part.text,), RULE))


def _items_of(text: Text, zone: Span) -> list[_Item]:
    """The items of a zone: numbered from one, else dashed, else told apart by their verbs."""
    numbered = list(_items(text, p.NUMBERED, zone))
    if numbered and numbered[0].number == "1":
        return numbered
    for pattern in (p.DASHED, p.VERBS):
        if items := [item for item in _items(text, pattern, zone) if " " in text.quote(item.text)]:
            return items
    return []


def _proposed(text: Text, act: ActZones, decided: Span) -> list[_Item]:
    """What was proposed right before, where the operative part only says that it is adopted."""
    if not text.search(p.ADOPTED, decided.start, decided.end):
        return []
    opened = [m.end() for m in text.finditer(p.PROPOSED, act.report.start, decided.start)]
    return _items_of(text, Span(opened[-1], decided.start)) if opened else []


def extract(text: Text, act: ActZones) -> tuple[Article, ...]:
    """Return the items of the operative part of ``act``, in order; none where it has no items.

    Where the operative part is a bare adoption ("Le Conseil adopte"), the items are those proposed right before it.
    """
    if act.operative is None:
        return ()
    signed = text.search(p.SIGNATURE, act.operative.start, act.operative.end)
    zone = Span(act.operative.start, signed.start() if signed else act.operative.end)
    items = _items_of(text, zone) or _proposed(text, act, act.operative)
    found = [article for item in items for article in _articles(text, item)]
    return tuple({article.number: article for article in reversed(found)}.values())[::-1]
