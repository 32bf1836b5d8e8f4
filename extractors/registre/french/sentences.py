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
)
"""Ends of statements beside the full stop: semicolons, blank lines, items of lists."""

_BEGINNINGS = (
    re.compile(r"Art(?:icle|\.)\s"),
    re.compile(r"Ainsi\s+inform"),
    re.compile(r"Au\s+vu\s+de"),
    re.compile(r"Apres\s+en\s+avoir"),
    re.compile(r"Plan\s+de\s+financement"),
    re.compile(r"(?<=[\n,;.])\s*(?:Considerant|CONSIDERANT)\s"),
    re.compile(
        r"(?<=[\n,;.:])\s*(?:DECIDE|APPROUVE|AUTORISE|ATTRIBUE|ACCORDE|ALLOUE|SOLLICITE|PRECISE|DIT)\b(?!\s+[A-Z]{3})"
    ),
)
"""What begins a statement even where nothing ends the one before: articles, considerations, formulas of decision."""


def boundaries(text: str) -> list[int]:
    """Return where statements end in a plain text, in order, its own end included.

    >>> text = "Vu le code ; le Conseil decide. Art. 2.- Il donne 3.000 F a M. Roy."
    >>> [text[a:b].strip() for a, b in zip([0, *boundaries(text)], boundaries(text)) if text[a:b].strip()]
    ['Vu le code ;', 'le Conseil decide.', 'Art. 2.- Il donne 3.000 F a M. Roy.']
    """
    stops = (m for m in _FULL_STOP.finditer(text) if not _ABBREVIATION.search(text, max(0, m.start() - 4), m.start()))
    ends = {m.end() for m in stops} | {m.end() for pattern in _ENDS for m in pattern.finditer(text)}
    ends |= {m.start() for pattern in _BEGINNINGS for m in pattern.finditer(text)}
    return sorted((ends - {0}) | {len(text)})
