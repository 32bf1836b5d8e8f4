"""Documents of word processors, DOCX and ODT: paragraphs, lists with the numbers they print, tables.

What stands at the head of every page is kept once, at the beginning; what stands at its foot is not.
"""

from __future__ import annotations

from itertools import chain

from registre.errors import DocumentError
from registre.reading.flow import flowed
from registre.reading.office.opendocument import OpenDocument
from registre.reading.office.package import Package
from registre.reading.office.word import Word
from registre.reading.text import Text

__all__ = ["read_office"]

_ODT = "application/vnd.oasis.opendocument.text"


def _document(package: Package) -> Word | OpenDocument:
    if package.media_type.startswith(_ODT):
        return OpenDocument(package)
    if package.media_type:
        raise package.error(
            f"it is a document of a kind that is not read ({package.media_type[:80]})", "save it as PDF"
        )
    part = package.main_part()
    if part is None:
        raise package.error("it is an archive, not a document", "read its members one by one")
    return Word(package, part)


def read_office(content: bytes, file_name: str) -> Text:
    """Return the text of a DOCX or an ODT, with its tables.

    Raises:
        DocumentError: it is encrypted, damaged, too large, without words, or no text document.
    """
    with Package(content, file_name) as package:
        document = _document(package)
        text = flowed(chain(document.header(), document.blocks()))
    if not text.string:
        raise DocumentError("it has no words", where=file_name, next_step="publish the text")
    return text
