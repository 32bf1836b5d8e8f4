"""What tests of several parts use: a store of the examples, and PDFs written by hand."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import settings

from registre.build import build
from registre.reading.pdf.picture import Picture, picture_of
from registre.store import create, open_existing
from registre.store.opening import OpenStore

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
Entry = tuple[float, float, str]
"""From the left and from the top of an A4 page, in points, and the words."""
MakePdf = Callable[..., bytes]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store built from the examples."""
    path = tmp_path_factory.mktemp("built") / "store"
    summary = build([EXAMPLES], create(path))
    assert summary.failures == []
    return path


@pytest.fixture
def examples(built: Path) -> OpenStore:
    """The examples, open to read."""
    return open_existing(built)


def _stream(words: Sequence[Entry], drawn: str) -> bytes:
    shown = (f"BT /F 10 Tf 1 0 0 1 {x} {842 - y} Tm ({string}) Tj ET" for x, y, string in words)
    return "\n".join([*shown, drawn]).encode("cp1252")


def _object(number: int, content: bytes) -> bytes:
    return b"%d 0 obj\n%s\nendobj\n" % (number, content)


def _with_stream(head: str, stream: bytes) -> bytes:
    return b"<</Length %d %s>>\nstream\n%s\nendstream" % (len(stream), head.encode(), stream)


def _document(objects: Sequence[bytes], trailer: str) -> bytes:
    content, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(content))
        content += _object(number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
    return content + head + table + end % (len(objects) + 1, trailer.encode(), len(content))


def make_pdf(
    *pages: Sequence[Entry], drawn: str = "", unicode: str = "", trailer: str = "", picture: Picture | None = None
) -> bytes:
    """Return a PDF of A4 pages in Helvetica.

    Args:
        pages: the words of each.
        drawn: operators that draw on every page, in the page's own space.
        unicode: what ``~`` stands for, as UTF-16 in hexadecimal digits.
        trailer: entries of the trailer.
        picture: what lies under the words of the last page.
    """
    cmap = f"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <7E> <{unicode}> endbfchar"
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        f"{font}{'/ToUnicode 4 0 R' if unicode else ''}>>".encode(),
        _with_stream("", f"begincmap {cmap} endcmap".encode()),
    ]
    for n, words in enumerate(pages):
        width, height = 595.0, 842.0
        under = f"/XObject<</I {5 + 2 * len(pages)} 0 R>>" if picture and n == len(pages) - 1 else ""
        if picture and under:
            width, height = picture.points(picture.width), picture.points(picture.height)
        resources = f"/MediaBox[0 0 {width} {height}]/Resources<</Font<</F 3 0 R>>{under}>>/Contents {6 + 2 * n} 0 R"
        shown = f"q {width} 0 0 {height} 0 0 cm /I Do Q {drawn}" if under else drawn
        objects += [f"<</Type/Page/Parent 2 0 R{resources}>>".encode(), _with_stream("", _stream(words, shown))]
    if picture:
        head = f"/Subtype/Image/Width {picture.width}/Height {picture.height}/BitsPerComponent 8/ColorSpace/DeviceGray"
        objects.append(_with_stream(f"{head}/Filter/FlateDecode", zlib.compress(picture.dots)))
    return _document(objects, trailer)


@pytest.fixture
def pdf() -> MakePdf:
    """Writes a PDF."""
    return make_pdf


@pytest.fixture
def write_objects() -> Callable[[Sequence[bytes], str], bytes]:
    """Writes a PDF of objects, the first its catalogue, and entries of its trailer."""
    return _document


@pytest.fixture
def scan() -> Callable[[bytes], Picture]:
    """Turns the first page of a PDF into a picture, as a scanner would."""
    return lambda content: picture_of(pdfium.PdfDocument(content)[0])
