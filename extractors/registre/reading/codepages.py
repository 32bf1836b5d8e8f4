"""Which of the code pages used before Unicode a French text was written in.

Guessers made for all languages take Windows-1252 for Mac Roman in tables of names and figures, where accents are few;
that the text is French tells the two apart.
"""

from __future__ import annotations

import re

PAGES = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS 850"}
"""The code pages that French administrations have used, by their names in Python, and as people call them."""
_USUAL = re.compile("[éèêëàâçùûîïôœÉÈÀÇ°€’«»\u00a0–]")
_STRANGE = re.compile("[^\x00-\x7f]")
_CAPITAL_INSIDE = re.compile("(?<=[a-z])[ÉÈÀÇ]")


def _french(string: str) -> int:
    """How well a text reads as French: usual letters count for it, capitals within words and all others against."""
    usual, strange = len(_USUAL.findall(string)), len(_STRANGE.findall(string))
    return usual - (strange - usual) - 2 * len(_CAPITAL_INSIDE.findall(string))


def code_page(content: bytes) -> str:
    """Return the code page, as Python names it, in which ``content`` reads best as French.

    >>> [code_page("Bénéficiaire : comité des fêtes".encode(page)) for page in PAGES]
    ['cp1252', 'mac_roman', 'cp850']
    """
    return max(PAGES, key=lambda page: _french(content.decode(page, errors="replace")))
