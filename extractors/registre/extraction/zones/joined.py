"""Finds the acts of a file that holds the extracts of a sitting, one after the other.

Each opens as an extract does ("Extrait du registre …", "L'an deux mille …, le conseil s'est réuni"). A page may print
its opening again: what decides nothing, or has no number or object of its own, belongs to the act before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from registre.extraction.zones.headings import has_lines
from registre.extraction.zones.patterns import OPERATIVE
from registre.facts import Span
from registre.reading.text import Text

_CLOSES = re.compile(r"\bfait\s+et\s+delibere\b|\bpour\s+(?:extrait|copie)\s+conforme\b", re.IGNORECASE)
"""What closes an act, behind its decision."""
_FORMULAS = (*OPERATIVE[:-2], _CLOSES)
_LEAST = 2
_SAME = 30
"""So many letters of an object are compared."""
_HEAD = 2500
"""So far the head of an act goes."""
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_LINE = r"^[^\w\n]*"
_NUMBER = r"(?:[A-Z]{1,8}[ ._/-]?)?\d{1,8}(?:[ ]?[-_/.][ ]?\d{1,4})*"
_LINES = re.IGNORECASE | re.MULTILINE
_OPENED = (
    r"extraits?\s+(?:du\s+(?:registre|proces[- ]verbal)|des?\s+(?:la\s+)?deliberations?)\b",
    r"l'an\s+(?:deux|mil|\d{4})[^.;]{0,300}?\b(?:reuni|assemble)",
)
_BY_LINE = tuple(re.compile(f"{_LINE}{opened}", _LINES) for opened in _OPENED)
_ANYWHERE = tuple(re.compile(rf"\b{opened}", re.IGNORECASE) for opened in _OPENED)
"""What opens an extract, at the beginning of a line, or anywhere in a text that has lost its lines."""

_NUMBERED = re.compile(
    rf"{_LINE}deliberation\s+n\s?[°o]?\.?\s*{_NUMBER}(?=[ ]*$|\s+(?:de|du|en\s+date)\b)",
    _LINES,
)
"""The number of a deliberation as a heading, alone or before its organ or day."""

_OWN = (
    re.compile(rf"\b(?:deliberation|delib\.?|acte)\s*(?:n\s?[°o]\.?|numero)\s*:?\s*(?P<own>{_NUMBER})", re.IGNORECASE),
    re.compile(rf"{_LINE}n\s?°\s*:?\s*(?P<own>{_NUMBER})", _LINES),
    re.compile(r"\bobjet\s*:\s*(?P<own>[^\n]{8,80})", re.IGNORECASE),
)
"""What an act has of its own: its number, its object."""

_LETTERHEAD = re.compile(
    rf"[^\w\n]*(?:$|(?:page\s+)?\d{{1,3}}(?:\s*/\s*\d+)?\s*$|(?:deliberation|delib|acte)?\s*(?:n\s?°)?\s*:?\s*{_NUMBER}\s*$|"
    r"(?:republique|departement|region|arrondissement|canton|commune|communaute|mairie|ville|syndicat|deliberations?|seance|conseil|extrait)\b)",
    re.IGNORECASE,
)
"""A line that may stand above the opening of an act and belongs to it."""


def _own(text: Text, start: int, end: int) -> str | None:
    """What tells an act from another: its number, else its object."""
    for pattern in _OWN:
        if m := text.search(pattern, start, min(end, start + _HEAD)):
            return _NOT_LETTERS.sub("", m["own"].casefold())[:_SAME]
    return None


def _decides(text: Text, start: int, end: int) -> bool:
    return any(text.search(pattern, start, end) for pattern in _FORMULAS)


def _edges(text: Text, patterns: tuple[re.Pattern[str], ...]) -> Iterator[int]:
    """Where acts may begin: at the first opening behind a decision, and the letterhead above it."""
    before: int | None = None
    for at in sorted({m.start() for pattern in patterns for m in text.finditer(pattern)}):
        if before is None or _decides(text, before, at):
            yield _above(text.plain, at, before or 0)
            before = at


def _above(plain: str, at: int, least: int) -> int:
    """Where the letterhead begins that stands right above a place."""
    while (line := plain.rfind("\n", least, max(least, at - 1))) >= 0:
        if not _LETTERHEAD.match(plain, line + 1, at):
            break
        at = line + 1
    return at


def _parted(text: Text, edges: list[int]) -> list[Span]:
    """The stretches from edge to edge, joined until each but the last has a decision, and something of its own."""
    found: list[tuple[Span, str | None]] = []
    whole = len(text.string)
    for start, end in zip(edges, [*edges[1:], whole], strict=True):
        own = _own(text, start, end)
        if found and (own in (None, found[-1][1]) or not (end == whole or _decides(text, start, end))):
            last, kept = found[-1]
            found[-1] = Span(last.start, end), kept or own
        else:
            found.append((Span(start, end), own))
    return [span for span, own in found if own]


def joined(text: Text, *, numbered: bool = False) -> list[Span]:
    """Return where the extracts stand that a file holds one after the other; none where it holds fewer than two.

    Args:
        text: the document.
        numbered: whether the mere number of a deliberation, as a heading, is taken for the opening of one too.
    """
    patterns = _BY_LINE if has_lines(text) else _ANYWHERE
    edges = list(_edges(text, (*patterns, _NUMBERED) if numbered else patterns))
    found = _parted(text, edges) if len(edges) >= _LEAST else []
    return found if len(found) >= _LEAST else []
