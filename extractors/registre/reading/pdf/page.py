"""What PDFium knows of one page: its words and its ruled lines, each with its box."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from registre.places import Box
from registre.reading.letters import LIGATURES
from registre.reading.pdf.rules import Rule, rules

HYPHENS = "\ufffe\x02"
"""How PDFium gives a hyphen that ends a line: the word goes on without a line break."""
_WORD = re.compile(rf"[^\s{HYPHENS}]+[{HYPHENS}]?")
_SYMBOLS = dict.fromkeys("\uf0e0\uf0e8\uf0f0\uf0c4", "→") | dict.fromkeys("\uf0fc\uf0fe", "✓")
_CONTROL = {chr(code): " " for code in range(0x20) if chr(code) not in "\n\r\t\x02"}
_CHARACTERS = str.maketrans({chr(code): "•" for code in range(0xF020, 0xF100)} | _CONTROL | _SYMBOLS | LIGATURES)
"""Ligatures are letters; in the private range stand the bullets and arrows of symbol fonts."""
_HALF = re.compile("[\ud800-\udfff]")
"""PDFium counts a character beyond U+FFFF as two, each half of it."""
_CHANGED = re.compile(f"[\ud800-\udfff{re.escape(''.join(map(chr, _CHARACTERS)))}]")
"""What makes a page's words others than PDFium gives them."""
_FourFloats = ctypes.c_float * 4

_Placer = Callable[[float, float, float, float], Box]


class Word(NamedTuple):
    """A printed word: its box in points from the top left corner of the page, and its characters."""

    left: float
    top: float
    right: float
    bottom: float
    string: str

    @property
    def height(self) -> float:
        """The height of its line, in points."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Page:
    """One page as printed.

    Attributes:
        width: in points, as the page is seen.
        height: in points.
        words: the words that run along the lines, in the order of the page's stream.
        turned: words printed across the page, such as those of a stamp in the margin.
        rules: the straight lines drawn along or down the page.
        recognized: whether the words were read in a picture of the page (OCR).
        doubtful: how many of them are doubtful.
    """

    width: float
    height: float
    words: tuple[Word, ...]
    turned: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    recognized: bool = False
    doubtful: int = 0

    @property
    def is_blank(self) -> bool:
        """Whether it has no words."""
        return not self.words and not self.turned


DAMAGED = Page(0.0, 0.0, (), ())
"""What is known of a page that cannot be read."""


def _placer(page: pdfium.PdfPage, quarters: int) -> _Placer:
    """Return what turns a box of the page's own space into one as seen, the page turned by quarters clockwise."""
    left, bottom, right, top = page.get_bbox()
    match quarters % 4:
        case 0:
            return lambda x0, y0, x1, y1: (x0 - left, top - y1, x1 - left, top - y0)
        case 1:
            return lambda x0, y0, x1, y1: (y0 - bottom, x0 - left, y1 - bottom, x1 - left)
        case 2:
            return lambda x0, y0, x1, y1: (right - x1, y0 - bottom, right - x0, y1 - bottom)
        case _:
            return lambda x0, y0, x1, y1: (top - y1, right - x1, top - y0, right - x0)


def _characters(text_page: Any) -> str:
    """The characters of a page, one for each of PDFium's."""
    count = pdfium_c.FPDFText_CountChars(text_page)
    buffer = ctypes.create_string_buffer(2 * count + 2)
    written = pdfium_c.FPDFText_GetText(text_page, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
    string = buffer.raw[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
    if len(string) == count:
        return string
    return "".join(chr(pdfium_c.FPDFText_GetUnicode(text_page, i) or 32) for i in range(count))


def _printed(string: str) -> str:
    """The characters of a word, put together from their halves; a half that has lost the other is lost."""
    if _HALF.search(string):
        string = string.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return string.translate(_CHARACTERS)


def _boxes(text_page: Any, string: str) -> Iterator[tuple[Box, Box, str]]:
    """Each word with the boxes of its first and its last character, in the page's own space."""
    found = _FourFloats()
    pointer, box_of = ctypes.cast(found, ctypes.POINTER(pdfium_c.FS_RECTF)), pdfium_c.FPDFText_GetLooseCharBox
    for m in _WORD.finditer(string):
        start, end = m.span()
        if not box_of(text_page, start, pointer):
            continue
        left, top, right, bottom = found
        box_of(text_page, end - 1 - (m[0][-1] in HYPHENS and end - start > 1), pointer)
        last_left, last_top, last_right, last_bottom = found
        yield (left, bottom, right, top), (last_left, last_bottom, last_right, last_top), m[0]


def _words(text_page: Any, string: str, place: _Placer) -> tuple[list[Word], list[Word]]:
    """The words that run along the lines, and those that run across them."""
    along: list[Word] = []
    across: list[Word] = []
    changed = _CHANGED.search(string) is not None
    for first, last, printed in _boxes(text_page, string):
        (x0, y0, x1, y1), (x2, y2, x3, y3) = place(*first), place(*last)
        left, top = x0 if x0 < x2 else x2, y0 if y0 < y2 else y2
        right, bottom = x1 if x1 > x3 else x3, y1 if y1 > y3 else y3
        turned = bottom - top > 1.5 * (y1 - y0) and bottom - top > right - left
        (across if turned else along).append(Word(left, top, right, bottom, _printed(printed) if changed else printed))
    return along, across


def read_page(page: pdfium.PdfPage) -> Page:
    """Return what a page prints; one whose words mostly run across it is turned, as a person would turn it."""
    text_page = page.get_textpage()
    try:
        string = _characters(text_page.raw)
        quarters = page.get_rotation() // 90
        along, across = _words(text_page.raw, string, _placer(page, quarters))
        if len(across) > max(5, len(along)):
            quarters += 1 if across[0].top < across[-1].top else 3
            along, across = _words(text_page.raw, string, _placer(page, quarters))
    finally:
        text_page.close()
    place = _placer(page, quarters)
    _, _, width, height = place(*page.get_bbox())
    return Page(width, height, tuple(along), tuple(across), tuple(rules(page.raw, place)))
