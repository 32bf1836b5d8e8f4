"""PDF with a text layer: words with their boxes, ordered into lines and tables, written as one text.

PDFium gives the characters; what makes lines, tables and reading order of them is here:

- the order is that of the page's stream, which writers of documents keep to that of reading, unless it is in none;
- ruled lines that cross make tables, cells joined and parted as drawn, tables that go on over pages put together;
- figures that stand below one another make tables without lines;
- what pages repeat at the same place (running heads, stamps) is kept once, page numbers are not;
- words parted at the end of a line are made whole;
- pages that are pictures are read by OCR, where it is installed, and go the same way from there.

Known limits: columns of prose are told apart only by the stream; words in pictures beside a page's text are not read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from registre.errors import DocumentError
from registre.reading.pdf.blocks import Block, blocks
from registre.reading.pdf.hyphens import mended, words_of
from registre.reading.pdf.lines import Line
from registre.reading.pdf.margins import without_repeats
from registre.reading.pdf.ocr import INSTALL, is_scan, program, recognized
from registre.reading.pdf.page import DAMAGED, Page, read_page
from registre.reading.pdf.writing import Writer
from registre.reading.progress import reading
from registre.reading.text import Text

__all__ = ["MOST_PAGES", "read_pdf"]

MOST_PAGES = 3_000
"""The most pages that one document may have."""
_AT_ONCE = 200
"""After so many pages a document is opened anew: PDFium keeps what it has parsed, pictures too, until it is closed."""
_END, _ENDS_WITHIN = b"%%EOF", 4096
"""What ends a PDF (ISO 32000-1, 7.5.5), and how far from its last byte: some servers add to what they send."""
_CUT = "PDF interrompu avant sa fin : des pages peuvent manquer."
_NO_PAGE = ("it is a PDF without any page", "publish it again")
_NO_WORDS = ("its pages are images in which no words are found", "publish the text")
_NO_OCR = ("its pages are images, without any text", INSTALL)
_WHY = {
    pdfium_c.FPDF_ERR_PASSWORD: ("it is encrypted", "publish it without a password"),
    pdfium_c.FPDF_ERR_SECURITY: ("it is encrypted in a way that is not read", "publish it without protection"),
    pdfium_c.FPDF_ERR_FORMAT: ("it is a damaged or truncated PDF", "publish it again"),
}


def _opens(content: bytes) -> bool:
    """Whether PDFium opens a PDF that its binding refused: one without pages, told with the last error of another."""
    handle = pdfium_c.FPDF_LoadMemDocument64(content, len(content), None)
    if handle:
        pdfium_c.FPDF_CloseDocument(handle)
    return bool(handle)


def _why(content: bytes, error: pdfium.PdfiumError) -> tuple[str, str]:
    """What is wrong with a PDF that cannot be opened, and what to do."""
    unknown = ("it is a PDF that cannot be opened", "publish it again")
    return _NO_PAGE if _opens(content) else _WHY.get(error.err_code, unknown)


def _count(content: bytes, file_name: str, most_pages: int) -> int:
    """How many pages a PDF has, if it can be read."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        what, next_step = _why(content, error)
        raise DocumentError(what, where=file_name, next_step=next_step) from error
    count = len(document)
    document.close()
    if count > most_pages:
        raise DocumentError(f"{count} pages are more than one document has", where=file_name, next_step="split it")
    return count


def _pages(content: bytes, count: int) -> Iterator[Page]:
    for first in range(0, count, _AT_ONCE):
        document = pdfium.PdfDocument(content)
        try:
            yield from _some(document, range(first, min(first + _AT_ONCE, count)))
        finally:
            document.close()


def _some(document: pdfium.PdfDocument, numbers: Iterable[int]) -> Iterator[Page]:
    for n in numbers:
        reading(n + 1)
        try:
            page = document[n]
        except pdfium.PdfiumError:
            yield DAMAGED
            continue
        try:
            yield _read(page)
        finally:
            page.close()


def _read(page: pdfium.PdfPage) -> Page:
    """What the text layer of a page gives; where its words are in a picture, what OCR reads in it."""
    read = read_page(page)
    return (recognized(page, read) if is_scan(page, read) else None) or read


def _whole_words(found: Sequence[Block], known: frozenset[str]) -> Iterator[Block]:
    """Blocks with the words that their lines part made whole."""
    run: list[Line] = []
    for block in found:
        if isinstance(block, Line):
            run.append(block)
            continue
        yield from mended(run, known)
        run = []
        yield block
    yield from mended(run, known)


def _numbers(pages: Sequence[Page], wanted: Callable[[Page], bool]) -> str:
    """The numbers of the pages that are wanted."""
    return ", ".join(str(n) for n, page in enumerate(pages, 1) if wanted(page))


def _remarks(pages: Sequence[Page], content: bytes) -> Iterator[str]:
    if by_ocr := _numbers(pages, lambda page: page.recognized):
        doubtful, words = (
            sum(n) for n in zip(*((p.doubtful, len(p.words)) for p in pages if p.recognized), strict=True)
        )
        yield f"Pages lues par reconnaissance de caractères (OCR) : {by_ocr} ; {doubtful} mots sur {words} peu sûrs."
    if damaged := _numbers(pages, lambda page: page is DAMAGED):
        yield f"Pages endommagées, non lues : {damaged}."
    if blank := _numbers(pages, lambda page: page.is_blank and page is not DAMAGED):
        without = "" if program() else " (tesseract et ses données françaises, qui liraient les images, manquent)"
        yield f"Pages sans texte (images ou pages vides), non lues{without} : {blank}."
    if _END not in content[-_ENDS_WITHIN:]:
        yield _CUT


def read_pdf(content: bytes, file_name: str, *, most_pages: int = MOST_PAGES) -> Text:
    """Return the text that a PDF prints, with its tables, its pages and the places of its lines.

    Args:
        content: the bytes of the PDF.
        file_name: how messages name it.
        most_pages: the most pages that are read.

    Raises:
        DocumentError: it is encrypted, damaged, without pages, too long, or only images.
    """
    pages = list(_pages(content, _count(content, file_name, most_pages)))
    reading(0)
    if all(page is DAMAGED for page in pages):
        raise DocumentError("all its pages are damaged", where=file_name, next_step="publish it again")
    if all(page.is_blank for page in pages):
        what, next_step = _NO_WORDS if program() else _NO_OCR
        raise DocumentError(what, where=file_name, next_step=next_step)
    found = without_repeats([blocks(page) for page in pages], [page.height for page in pages])
    known = words_of(block for page in found for block in page if isinstance(block, Line))
    writer = Writer(known)
    for page in found:
        writer.write_page(_whole_words(page, known))
    return writer.text(tuple(_remarks(pages, content)))
