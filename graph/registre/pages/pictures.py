"""Pictures of the pages of a document, from the folder that the store was built from."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from registre.reading import is_pdf

_POINTS, _DPI, _QUALITY = 72, 110, 60
_LARGEST = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Picture:
    """Where the picture of a page is found, and the size of the page in points."""

    href: str
    width: float
    height: float


def _content(folder: Path, name: str, sha256: str) -> bytes | None:
    """The bytes of a document: those that were read, or none at all."""
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file() or path.stat().st_size > _LARGEST:
        return None
    content = path.read_bytes()
    return content if is_pdf(content) and hashlib.sha256(content).hexdigest() == sha256 else None


@lru_cache(maxsize=64)
def page(folder: Path, name: str, sha256: str, number: int) -> tuple[bytes, float, float] | None:
    """Return a page as JPEG, and its size in points; None where the file, or the page, is not there.

    Args:
        folder: where the documents are.
        name: the name of the file below it.
        sha256: the hash that its bytes must have.
        number: the number of the page, from 1.
    """
    content = _content(folder, name, sha256)
    if content is None:
        return None
    source = pdfium.PdfDocument(content)
    try:
        return _jpeg(source[number - 1]) if 0 < number <= len(source) else None
    finally:
        source.close()


def _jpeg(page: pdfium.PdfPage) -> tuple[bytes, float, float]:
    width, height = page.get_size()
    bitmap, written = page.render(scale=_DPI / _POINTS, grayscale=True), io.BytesIO()
    size = (bitmap.width, bitmap.height)
    Image.frombytes("L", size, bytes(bitmap.buffer), "raw", "L", bitmap.stride).save(written, "JPEG", quality=_QUALITY)
    return written.getvalue(), width, height
