"""The characters of published tables: UTF-8, else the old code page in which French reads best."""

from __future__ import annotations

import re

from registre.errors import DocumentError
from registre.reading.encoding import looks_binary, mend

_PAGES = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS 850"}
_USUAL = re.compile("[éèêëàâçùûîïôœÉÈÀÇ°€’«»\u00a0–]")
_STRANGE = re.compile("[^\x00-\x7f]")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CAPITAL_INSIDE = re.compile("(?<=[a-z])[ÉÈÀÇ]")


def _french(string: str) -> int:
    """How well a text reads as French: usual letters count for it, capitals within words and all others against."""
    usual, strange = len(_USUAL.findall(string)), len(_STRANGE.findall(string))
    return usual - (strange - usual) - 2 * len(_CAPITAL_INSIDE.findall(string))


def decoded(content: bytes, file_name: str) -> tuple[str, str, tuple[str, ...]]:
    r"""Return the text of a table with ``\n`` as its line breaks, the encoding it had, and what was mended.

    >>> decoded("Bénéficiaire;Montant (€)".encode("cp1252"), "aides.csv")[:2]
    ('Bénéficiaire;Montant (€)', 'Windows-1252')

    Raises:
        DocumentError: the bytes are no text.
    """
    if looks_binary(content):
        raise DocumentError("it is no CSV but binary", where=file_name, next_step="save it as CSV in UTF-8")
    string, name = _decoded(content)
    string, remarks = mend(string)
    return string.replace("\r\n", "\n").replace("\r", "\n"), name, remarks


def _decoded(content: bytes) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content.decode(encoding, errors="replace"), "UTF-8" if "8" in encoding else "UTF-16"
    try:
        return content.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        readings = {page: content.decode(page, errors="replace") for page in _PAGES}
        best = max(readings, key=lambda page: _french(readings[page]))
        return readings[best], _PAGES[best]
