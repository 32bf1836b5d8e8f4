"""The sources of a corpus: where their lines are printed, and their pages as pictures."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from registre.errors import DocumentError, UsageError
from registre.evaluation.items import Document
from registre.places import Place
from registre.reading import is_pdf, read

_POINTS = 72
_DPI, _QUALITY = 90, 40


class Sources:
    """The files of a corpus.

    Args:
        folder: the folder that the documents were built from.

    Raises:
        UsageError: there is no such folder.
    """

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise UsageError("there is no such folder", where=str(folder), next_step="name that of the documents")
        self._folder = folder

    def _content(self, document: Document) -> bytes:
        """The bytes of a source; none where it is no PDF, or not there."""
        try:
            content = (self._folder / document.file).read_bytes()
        except OSError:
            return b""
        return content if is_pdf(content) else b""

    def places(self, documents: Iterable[Document]) -> dict[str, Sequence[Place]]:
        """Return where the lines of each document are printed; documents that have changed since are left out."""
        found: dict[str, Sequence[Place]] = {}
        for document in documents:
            if content := self._content(document):
                try:
                    text = read(content, document.file)
                except DocumentError:
                    continue
                if text.string == document.text:
                    found[document.file] = text.places
        return found

    def pictures(self, document: Document, pages: Iterable[int]) -> dict[int, tuple[str, float, float]]:
        """Return pages as pictures: a ``data:`` address, its width and height in points."""
        content = self._content(document)
        if not content:
            return {}
        source = pdfium.PdfDocument(content)
        try:
            return {n: _picture(source[n - 1]) for n in sorted(set(pages)) if 0 < n <= len(source)}
        finally:
            source.close()


def _picture(page: pdfium.PdfPage) -> tuple[str, float, float]:
    width, height = page.get_size()
    bitmap, written = page.render(scale=_DPI / _POINTS, grayscale=True), io.BytesIO()
    size = (bitmap.width, bitmap.height)
    Image.frombytes("L", size, bytes(bitmap.buffer), "raw", "L", bitmap.stride).save(written, "JPEG", quality=_QUALITY)
    return f"data:image/jpeg;base64,{base64.b64encode(written.getvalue()).decode()}", width, height
