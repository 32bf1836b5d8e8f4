"""Where one statement of an administrative text ends and the next begins."""

from __future__ import annotations

import re

_FULL_STOP = re.compile(
    r"\.(?:(?<!\b[A-Z]\.)|(?<=\d\sF\.))(?<!\b[Aa]rt\.)(?<!\bn\.)(?<!\bMM\.)(?<!\bMme\.)(?=\s+[A-Z\"-]|\s*$)"
)
"""A stop behind no abbreviation; francs ("84 500 F.") may end a sentence.

A pattern that begins with its mark is looked for much faster.
"""
_ENDS = (
    re.compile(r";"),
    re.compile(r"\n\s*\n"),
    re.compile(r":[ ]*\n"),
    re.compile(r"\n[^\S\n]*+(?=(?:[-•*▪➢−]|\d{1,2}\s?[°).]|[a-z]\))\s)"),
)
"""Ends of statements beside the full stop: semicolons, blank lines, items of lists."""

_BEGINNINGS = (
    re.compile(r"Art(?:icle|\.)\s"),
    re.compile(r"Ainsi\s+inform"),
    re.compile(r"Au\s+vu\s+de"),
    re.compile(r"Apres\s+(?:en\s+avoir|avoir\s|deliberation|discussion|debat|echange)"),
    re.compile(r"(?<=[,€%)\d]\n)(?:Le|LE|La|LA)\s+(?i:conseil|bureau|comite|commission)\b"),
    re.compile(
        r"(?<=\n)(?:Le|LE)\s+(?i:conseil\s+\w+\s*,?\s+(?:apres|a\s+l'unanimite|decide|vote|approuve|accepte|adopte|accorde|attribue|autorise)\b)"
    ),
    re.compile(r"Plan\s+de\s+financement"),
)
"""What begins a statement even where nothing ends the one before: articles, announcements."""

_FIRST = r"(?<!\n)(?<!\n\s)(?<!\n\s\s)"
"""No line break stands before: from the second of many on, none need be looked behind again."""

_BEHIND_MARKS = (
    re.compile(rf"{_FIRST}[\n,;.]\s*+(?:Considerant|CONSIDERANT)(?=\s)"),
    re.compile(
        rf"{_FIRST}[\n,;.:]\s*+(?:DECIDE|APPROUVE|AUTORISE|ATTRIBUE|ACCORDE|ALLOUE|SOLLICITE|PRECISE|DIT)\b(?!\s+[A-Z]{{3}})"
    ),
)
"""What begins one behind a mark, itself the first character: considerations, formulas of decision."""


def boundaries(text: str) -> list[int]:
    """Return where statements end in a plain text, in order, its own end included.

    >>> text = "Vu le code ; le Conseil decide. Art. 2.- Il donne 3.000 F a M. Roy."
    >>> [text[a:b].strip() for a, b in zip([0, *boundaries(text)], boundaries(text)) if text[a:b].strip()]
    ['Vu le code ;', 'le Conseil decide.', 'Art. 2.- Il donne 3.000 F a M. Roy.']
    """
    ends = {m.end() for pattern in (_FULL_STOP, *_ENDS) for m in pattern.finditer(text)}
    ends |= {m.start() for pattern in _BEGINNINGS for m in pattern.finditer(text)}
    ends |= {m.start() + 1 for pattern in _BEHIND_MARKS for m in pattern.finditer(text)}
    return sorted((ends - {0}) | {len(text)})
