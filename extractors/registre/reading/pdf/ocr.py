"""Pages that are pictures, read by the program tesseract: words with their boxes, as a text layer has them.

The program and its French data come from the system (Debian: ``tesseract-ocr`` and ``tesseract-ocr-fra``).
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, zip_longest
from operator import itemgetter

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from registre.reading.pdf.page import Page, Word
from registre.reading.pdf.picture import Picture, picture_of

INSTALL = "install tesseract with French (Debian: tesseract-ocr and tesseract-ocr-fra), or publish the text"
_LANGUAGE = "fra"
_SECONDS = 120
"""The longest that a page may take."""
_FEW = 200
"""A page with fewer characters than this, mostly covered by a picture, may have its words in the picture."""
_COVERED = 0.5
_SCAN = 400_000
"""The dots that a picture of a page has at least."""
_DOUBTFUL, _NOISE = 60.0, 40.0
"""Words that the program is less sure of than this, in per cent, are doubtful; such lines are stains and signatures."""
_UNSURE, _LONG = 65.0, 4
"""A page whose words are less sure than this may lie on its side; words of so many letters tell how they run."""
_LETTERS = re.compile(r"\w")
_FRAME = "|"
"""How the program reads the ruled lines of a table."""
_TURN = re.compile(rb"Rotate: (90|180|270)")

_Row = tuple[tuple[str, ...], float, Word]
"""Of a word: which line it is of, how sure it is, itself."""
_Line = list[_Row]


@lru_cache(maxsize=1)
def program() -> str | None:
    """Return the path of the program, ``None`` where it or its French data are not installed."""
    path = shutil.which("tesseract")
    listed = _run([path, "--list-langs"]) if path else b""
    return path if path and _LANGUAGE.encode() in (listed or b"").split() else None


def _run(command: list[str], content: bytes = b"") -> bytes | None:
    """What a command prints, ``None`` where it fails or takes too long; one thread: documents are read side by side."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=content, capture_output=True, timeout=_SECONDS, env=environment, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout


def is_scan(page: pdfium.PdfPage, read: Page) -> bool:
    """Whether the words of a page, of which its text layer gives ``read``, may be in a picture."""
    characters = sum(len(word.string) for word in read.words)
    if not characters and not read.turned:
        return bool(pdfium_c.FPDFPage_CountObjects(page.raw))
    return characters < _FEW and _covered(page) >= _COVERED


def _covered(page: pdfium.PdfPage) -> float:
    """The share of a page that pictures cover; one within a form covers it all where it is as large as a scan."""
    width, height = page.get_size()
    covered = 0.0
    for picture in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        try:
            left, bottom, right, top = picture.get_bounds()
            across, down = picture.get_px_size()
        except pdfium.PdfiumError:
            continue  # (a damaged picture covers nothing)
        nested = picture.container is not None and across * down >= _SCAN
        covered += 1.0 if nested else (right - left) * (top - bottom) / max(1.0, width * height)
    return covered


def _rows(tsv: str, picture: Picture) -> Iterator[_Row]:
    """The words that the program writes, in its order: line by line, each with its box and how sure it is."""
    for line in tsv.splitlines()[1:]:
        fields = line.split("\t")
        if len(fields) == 12 and fields[0] == "5" and (string := fields[11].strip().strip(_FRAME)):
            left, top, width, height = (picture.points(float(field)) for field in fields[6:10])
            yield tuple(fields[2:5]), float(fields[10]), Word(left, top, left + width, top + height, string)


def _is_word(row: _Row) -> bool:
    """Whether a word of a line is one, and not a stain: what has letters or figures is, however doubtful."""
    _, certainty, word = row
    return certainty >= _DOUBTFUL or _LETTERS.search(word.string) is not None


def _lines(rows: Iterable[_Row]) -> Iterator[_Line]:
    """The words of each line, without what is no word; lines that are none are left out."""
    for _, line in groupby(rows, key=itemgetter(0)):
        words = [row for row in line if _is_word(row)]
        if words and _certainty(words) >= _NOISE:
            yield words


def _laid(line: _Line) -> Iterator[Word]:
    """The words of a line at one height, though their ink is not or the sheet lay askew, none over the next."""
    words = [word for _, _, word in line]
    height = statistics.median(word.height for word in words)
    middle = statistics.median((word.top + word.bottom) / 2 for word in words)
    for word, after in zip_longest(words, words[1:]):
        right = after.left if after and word.left < after.left < word.right else word.right
        yield word._replace(top=middle - height / 2, right=right, bottom=middle + height / 2)


def _read(picture: Picture, tesseract: str) -> list[_Row] | None:
    command = [tesseract, "stdin", "stdout", "-l", _LANGUAGE, "--psm", "3", "--dpi", str(round(picture.dpi)), "tsv"]
    tsv = _run(command, picture.pgm)
    return None if tsv is None else list(_rows(tsv.decode("utf-8", "replace"), picture))


def _certainty(rows: Sequence[_Row]) -> float:
    """How sure words are, by their letters."""
    letters = sum(len(word.string) for _, _, word in rows)
    return sum(certainty * len(word.string) for _, certainty, word in rows) / letters if letters else 0.0


def _lies(rows: Sequence[_Row]) -> bool:
    """Whether a page may have been laid on its side or its head: most words run down it, or few are sure."""
    long = [word for _, _, word in rows if len(word.string) >= _LONG]
    down = sum(word.height > word.right - word.left for word in long)
    return 2 * down > len(long) or _certainty(rows) < _UNSURE


def _upright(page: pdfium.PdfPage, tesseract: str) -> tuple[Picture, list[_Row]] | None:
    """The picture of a page and what is read in it, the page turned where it lies otherwise than it is read."""
    picture = picture_of(page)
    rows = [] if picture.is_empty else _read(picture, tesseract)
    if not rows or not _lies(rows):
        return (picture, rows) if rows else None
    said = _run(
        [tesseract, "stdin", "stdout", "-l", "osd", "--psm", "0", "--dpi", str(round(picture.dpi))], picture.pgm
    )
    if m := _TURN.search(said or b""):
        turned = picture_of(page, int(m[1]))
        if again := _read(turned, tesseract):
            return turned, again
    return picture, rows


def recognized(page: pdfium.PdfPage, read: Page) -> Page | None:
    """Return what the picture of a page shows; ``None`` where its text layer, which gives ``read``, has as much.

    ``None`` also where the program is not installed, or fails.
    """
    tesseract = program()
    found = _upright(page, tesseract) if tesseract else None
    if found is None:
        return None
    picture, rows = found
    lines = list(_lines(rows))
    words = tuple(word for line in lines for word in _laid(line))
    doubtful = sum(certainty < _DOUBTFUL for line in lines for _, certainty, _ in line)
    if sum(len(word.string) for word in words) <= 2 * sum(len(word.string) for word in read.words):
        return None
    width, height = picture.points(picture.width), picture.points(picture.height)
    return Page(width, height, words, (), tuple(picture.rules()), recognized=True, doubtful=doubtful)
