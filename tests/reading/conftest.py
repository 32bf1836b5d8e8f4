"""PDFs written by hand: what stands on a page is said in the test that reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

Entry = tuple[float, float, str]
"""From the left and from the top of an A4 page, in points, and the words."""
MakePdf = Callable[..., bytes]


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


def make_pdf(*pages: Sequence[Entry], drawn: str = "", unicode: str = "", trailer: str = "") -> bytes:
    """Return a PDF of A4 pages in Helvetica.

    Args:
        pages: the words of each.
        drawn: operators that draw on every page, in the page's own space.
        unicode: what ``~`` stands for, as UTF-16 in hexadecimal digits.
        trailer: entries of the trailer.
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
        resources = f"/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {6 + 2 * n} 0 R"
        objects += [f"<</Type/Page/Parent 2 0 R{resources}>>".encode(), _with_stream("", _stream(words, drawn))]
    return _document(objects, trailer)


@pytest.fixture
def pdf() -> MakePdf:
    """Writes a PDF."""
    return make_pdf
