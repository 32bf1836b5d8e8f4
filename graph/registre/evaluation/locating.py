"""Where in its source an error is to be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from registre.evaluation.items import Document, Item, Value, Words
from registre.evaluation.scoring import Verdict
from registre.french.text import plain
from registre.places import Place, printed_at

_TELLING = ("beneficiary", "name", "label", "title", "number", "value", "funder", "amount", "date")
"""What a fact is looked for by, the most telling first."""
_ISO = re.compile(r"\d{4}-\d\d-(?P<day>\d\d)")


@dataclass(frozen=True, slots=True)
class Located:
    """An error and the words where it is to be seen; ``at`` is None where nothing of it stands in the text."""

    verdict: Verdict
    at: Words | None


def _pattern(value: Value) -> re.Pattern[str] | None:
    """What finds a printed value: its words over line breaks, the digits of an amount however they are grouped."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        whole = f"{value:.2f}".removesuffix("00").removesuffix(".")
        return re.compile(r"(?<!\d)" + r"\s?".join(re.escape(c.replace(".", ",")) for c in whole))
    if isinstance(value, str) and (day := _ISO.fullmatch(value)):
        return re.compile(
            rf"\b0?{int(day['day'])}(?:er)?[\s/.-]+(?:\d\d[/.-]|[a-z]{{3,9}}\s+){value[:4]}\b", re.IGNORECASE
        )
    words = re.findall(r"\w+", plain(str(value or "")))
    return re.compile(r"\W+".join(map(re.escape, words)), re.IGNORECASE) if words else None


def _patterns(item: Item) -> Iterator[re.Pattern[str]]:
    for name in _TELLING:
        if (pattern := _pattern(item.get(name))) is not None:
            yield pattern


def _sought(document: Document, item: Item, start: int) -> Words | None:
    """The words that say an item, from its act on, or else anywhere."""
    text = plain(document.text)
    for pattern in _patterns(item):
        if m := pattern.search(text, start) or pattern.search(text):
            return Words(m.start(), m.end())
    return None


def _printed(words: Words, places: Sequence[Place]) -> Words:
    place = printed_at(places, words.start, words.end)
    return Words(words.start, words.end, *place) if place else words


def locate(verdict: Verdict, document: Document | None, places: Sequence[Place] = ()) -> Located:
    """Return where an error is to be seen: what proves an invented fact, what says a missed one.

    Args:
        verdict: the error.
        document: what was found of its document.
        places: where the lines of its source are printed, if it has pages.
    """
    item = verdict.found or verdict.gold
    if document is None or item is None:
        return Located(verdict, None)
    near = verdict.near.words[0] if verdict.near and verdict.near.words else None
    own = item.words[0] if item.words else _sought(document, item, near.start if near else 0) or near
    return Located(verdict, _printed(own, places) if own else None)
