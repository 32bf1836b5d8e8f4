"""From the bytes of a source to one text with its geometry.

The reader is chosen by what the bytes are, not by the name of the file.

>>> read("# Conseil du **4 novembre 2019**".encode(), "acte.md").string
'Conseil du 4 novembre 2019'
"""

from __future__ import annotations

from registre.errors import DocumentError
from registre.reading.encoding import decode
from registre.reading.html import looks_like_html, looks_like_piece, read_html
from registre.reading.kinds import is_office, is_pdf, is_zip, why_not
from registre.reading.markdown import looks_like_markdown, read_markdown
from registre.reading.text import Table, Text
from registre.reading.wrapped import mended

__all__ = ["LARGEST", "LARGEST_PDF", "Table", "Text", "is_office", "is_pdf", "is_zip", "read", "too_large"]

LARGEST = 20_000_000
"""The most bytes that one text may have; a year of minutes has less than two million."""
LARGEST_PDF = 200_000_000
"""The most bytes that one PDF, DOCX or ODT may have, which may hold pictures beside its text."""


def _read_pdf(content: bytes, file_name: str) -> Text:
    from registre.reading.pdf import read_pdf  # noqa: PLC0415  (PDFium is loaded only for those who need it)

    if len(content) > LARGEST_PDF:
        raise too_large(len(content), file_name)
    return read_pdf(content, file_name)


def _read_office(content: bytes, file_name: str) -> Text:
    from registre.reading.office import read_office  # noqa: PLC0415  (see above)

    if len(content) > LARGEST_PDF:
        raise too_large(len(content), file_name)
    return read_office(content, file_name)


def too_large(size: int, file_name: str) -> DocumentError:
    """Return that a source of ``size`` bytes is not read."""
    return DocumentError(f"{size / 1e6:.0f} MB are more than one document has", where=file_name, next_step="split it")


def read(content: bytes, file_name: str) -> Text:
    """Return the text that ``content`` holds.

    Args:
        content: the bytes of a source.
        file_name: how messages name it; it does not choose the reader.

    Raises:
        DocumentError: it is empty, too large, or of a kind that is not read.
    """
    if not content or content.isspace():  # (stripping it would copy it)
        raise DocumentError("it is empty", where=file_name, next_step="publish it again")
    if said := why_not(content):
        raise DocumentError(said[0], where=file_name, next_step=said[1])
    if is_pdf(content):
        return _read_pdf(content, file_name)
    if is_zip(content):
        return _read_office(content, file_name)
    if len(content) > LARGEST:
        raise too_large(len(content), file_name)
    string, remarks = decode(content, file_name)
    if looks_like_html(string) or (looks_like_piece(string) and not looks_like_markdown(string)):
        return read_html(string, file_name, remarks)
    return read_markdown(string, remarks) if looks_like_markdown(string) else Text(mended(string), remarks=remarks)
