"""Where one statement of an administrative text ends and the next begins."""

from __future__ import annotations

import re

_FULL_STOP = re.compile(r"\.(?=\s+[A-Z\"-]|\s*$)")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b[Aa]rt|\bn|\bM|\bMM|\bMme)$")
_ENDS = (
    re.compile(r";"),
    re.compile(r"\n\s*\n"),
    re.compile(r":[ ]*\n"),
    re.compile(r"\n\s*(?=(?:[-•*▪➢−]|\d{1,2}\s?[°).]|[a-z]\))\s)"),
    re.compile(r"(?=\bArt(?:icle|\.)\s)"),
    re.compile(r"(?=\b(?:Ainsi\s+inform|Au\s+vu\s+de|Apres\s+en\s+avoir|Plan\s+de\s+financement))"),
)
"""Ends of statements beside the full stop: semicolons, blank lines, items of lists, articles, formulas of decision."""


def boundaries(text: str) -> list[int]:
    """Return where statements end in a plain text, in order, its own end included.

    >>> text = "Vu le code ; le Conseil decide. Art. 2.- Il donne 3.000 F a M. Roy."
    >>> [text[a:b].strip() for a, b in zip([0, *boundaries(text)], boundaries(text)) if text[a:b].strip()]
    ['Vu le code ;', 'le Conseil decide.', 'Art. 2.- Il donne 3.000 F a M. Roy.']
    """
    stops = (m for m in _FULL_STOP.finditer(text) if not _ABBREVIATION.search(text, max(0, m.start() - 4), m.start()))
    ends = {m.end() for m in stops} | {m.end() for pattern in _ENDS for m in pattern.finditer(text)}
    return sorted((ends - {0}) | {len(text)})
