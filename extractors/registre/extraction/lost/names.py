"""Names between the figures of a lost table."""

from __future__ import annotations

import re

from registre.facts import Span
from registre.french.text import squeeze

I = re.IGNORECASE  # noqa: E741  (as in the re module)

ASIDE = "\0"
"""Stands for each character of what is no part of a row: nothing goes on over it."""
_MARKS = re.compile(r"[\s|•*▪\0-]+")
_NO_NAME = re.compile(
    r"[;:€]|(?<!\b[A-Z])(?<!\b[Ss]t)(?<!\basso)\.\s+[A-Z]|"
    r"\b(?:decide|considerant|soit|vote\s+pas|sort\s+de|article|total|s'eleve|conseil\s+municipal|"
    r"(?:est|sont|sera|seront|etait|il|nous|vous)(?!-)|credits)\b",
    I,
)
_DOTTED = re.compile(r"\b[A-Z]\.[A-Z]\.$")
_NATURE = re.compile(r"\s(?P<nature>[FIMP]|(?i:fonctionnement|investissement|projets?|exceptionnelle))(?=\s|$)")
_CAPITALS = re.compile(r"(?P<name>[A-Z][^a-z]{2,}?)\s+(?=[A-Z]?[a-z])")
_LONGEST = 110
_LONGEST_WITH_PURPOSE = 260


def trimmed(plain: str, start: int, end: int) -> Span:
    """Return a place without the spaces and marks at its ends."""
    opening = _MARKS.match(plain, start, end)
    start = opening.end() if opening else start
    words = plain[start:end].rstrip(" \n|:-\0")
    return Span(start, start + len(words if _DOTTED.search(words) else words.rstrip(" .:-")))


def name(plain: str, start: int, end: int, longest: int = _LONGEST) -> Span | None:
    """Return the name that fills a place; None for sentences, and for what no capital opens."""
    span = trimmed(plain, start, end)
    words = plain[span.start : span.end]
    if (
        not 1 < len(squeeze(words)) <= longest
        or ASIDE in words
        or _NO_NAME.search(words)
        or not (words[0].isupper() or words[0] == '"')
    ):
        return None
    return span


def parted(plain: str, span: Span, *, nature: bool, purpose: bool) -> tuple[Span, Span, Span] | None:
    """Return the name, the nature and the purpose that stand one behind the other; None where nothing parts them."""
    nothing = Span(span.end, span.end)
    found = list(_NATURE.finditer(plain, span.start, span.end)) if nature else []
    if found:
        m = found[0] if purpose else found[-1]
        behind = Span(m.end(), span.end)
        if not purpose and plain[m.end() : span.end].strip():
            return None
        return Span(span.start, m.start()), Span(*m.span("nature")), trimmed(plain, *behind)
    if nature or not purpose:
        return span, nothing, nothing
    capitals = _CAPITALS.match(plain, span.start, span.end)
    return (Span(*capitals.span("name")), nothing, Span(capitals.end(), span.end)) if capitals else None
