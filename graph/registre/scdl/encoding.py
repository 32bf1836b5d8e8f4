"""The characters of published tables: UTF-8, else the old code page in which French reads best."""

from __future__ import annotations

from registre.errors import DocumentError
from registre.reading.codepages import PAGES, code_page
from registre.reading.encoding import looks_binary, mend

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


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
        page = code_page(content)
        return content.decode(page, errors="replace"), PAGES[page]
