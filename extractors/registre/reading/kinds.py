"""What bytes are, by their signatures; names of files are not asked."""

from __future__ import annotations

from collections.abc import Iterable

_PDF = b"%PDF-"
_SIGNED_WITHIN = 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OFFICE = {"[Content_Types].xml", "mimetype"}
"""Members that make a ZIP archive one document: of OOXML, of ODF and its kin."""
_OFFICE_97 = ("it is a file of Office 97 (.doc, .xls) or has a password", "save it as DOCX or PDF without a password")
_IMAGE = ("it is an image", "put it through OCR and publish it as PDF")
_ARCHIVE = ("it is an archive of a kind that is not unpacked", "pack it as ZIP")
_UNREAD = {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": _OFFICE_97,
    b"{\\rtf": ("it is RTF, which is not read", "save it as DOCX or PDF"),
    b"\x89PNG\r\n": _IMAGE,
    b"\xff\xd8\xff": _IMAGE,
    b"II*\x00": _IMAGE,
    b"MM\x00*": _IMAGE,
    b"GIF8": _IMAGE,
    b"Rar!\x1a\x07": _ARCHIVE,
    b"7z\xbc\xaf\x27\x1c": _ARCHIVE,
    b"\x1f\x8b": _ARCHIVE,
}
"""Signatures of what is not read: what to say of it, and what to do."""


def is_pdf(content: bytes) -> bool:
    r"""Whether bytes are a PDF: its signature stands within the first 1024 (ISO 32000-1, annex H).

    >>> is_pdf(b"\n%PDF-1.7\n"), is_pdf(b"un texte")
    (True, False)
    """
    return _PDF in content[:_SIGNED_WITHIN]


def is_zip(content: bytes) -> bool:
    r"""Whether bytes begin a ZIP archive; documents of OOXML and ODF are such, too.

    >>> is_zip(b"PK\x03\x04"), is_zip(b"PKV")
    (True, False)
    """
    return content.startswith(_ZIP)


def is_office(members: Iterable[str]) -> bool:
    """Whether a ZIP archive of these members is one document.

    >>> is_office(["[Content_Types].xml", "word/document.xml"]), is_office(["acte-1.pdf", "acte-2.pdf"])
    (True, False)
    """
    return not _OFFICE.isdisjoint(members)


def why_not(content: bytes) -> tuple[str, str] | None:
    r"""Return what is to be said of bytes of a kind that is known and not read, and what to do about it.

    >>> why_not(b"{\\rtf1 Le maire")
    ('it is RTF, which is not read', 'save it as DOCX or PDF')
    """
    return next((said for signature, said in _UNREAD.items() if content.startswith(signature)), None)
