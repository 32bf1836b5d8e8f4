"""Pages that are pictures; where tesseract and its French data are not installed, the tests that need it say so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from registre.errors import DocumentError
from registre.reading import Text, read
from registre.reading.pdf import ocr
from registre.reading.pdf.picture import Picture

MakePdf = Callable[..., bytes]
Scan = Callable[[bytes], Picture]
needs_tesseract = pytest.mark.skipif(ocr.program() is None, reason="tesseract and its French data are not installed")

LINES = [
    (72, 300, "Le conseil municipal de Valbrune se réunit à la mairie."),
    (72, 316, "Présents : Mme Claire Petit, M. Hugues Brun."),
    (72, 332, "La séance est levée à 21 heures."),
]
SENTENCES = [words for _, _, words in LINES]


def ruled(*, right: int = 330) -> str:
    levels = "".join(f"70 {842 - y} m {right} {842 - y} l S " for y in (200, 230, 260))
    return levels + "".join(f"{x} 642 m {x} 582 l S " for x in (70, 200, right))


def cells(text: Text) -> list[list[list[str]]]:
    return [[[text.quote(cell) for cell in row] for row in table.rows] for table in text.tables]


def test_lines_drawn_in_a_picture_are_found(pdf: MakePdf, scan: Scan) -> None:
    rules = list(scan(pdf(LINES, drawn=ruled())).rules())
    assert sorted(round(r.at) for r in rules if r.upright) == [70, 200, 330]
    assert sorted(round(r.at) for r in rules if not r.upright) == [200, 230, 260]
    assert all(abs(r.end - r.start - (60 if r.upright else 260)) < 3 for r in rules)


def test_what_is_no_line_rules_nothing(pdf: MakePdf, scan: Scan) -> None:
    picture = scan(pdf(LINES, drawn="100 100 200 200 re f"))
    assert list(picture.rules()) == []


@pytest.mark.parametrize("missing", [lambda _: None, lambda _: "/bin/false"])
def test_without_the_program_the_message_says_what_to_install(
    pdf: MakePdf, scan: Scan, monkeypatch: pytest.MonkeyPatch, missing: Callable[[str], str | None]
) -> None:
    monkeypatch.setattr("shutil.which", missing)
    ocr.program.cache_clear()
    try:
        with pytest.raises(DocumentError, match="tesseract-ocr-fra") as raised:
            read(pdf([], picture=scan(pdf(LINES))), "acte.pdf")
        text = read(pdf(LINES, [], picture=scan(pdf(LINES))), "acte.pdf")
    finally:
        ocr.program.cache_clear()
    assert raised.value.what == "its pages are images, without any text"
    assert text.string == "\n".join(SENTENCES)
    assert "2" in text.remarks[0]
    assert "tesseract" in text.remarks[0]


@needs_tesseract
def test_a_scanned_page_is_read_with_its_places(pdf: MakePdf, scan: Scan) -> None:
    text = read(pdf([], picture=scan(pdf(LINES))), "acte.pdf")
    assert text.string.split("\n") == SENTENCES
    page, (left, top, _, bottom) = text.place(text.whole) or (0, (0.0,) * 4)
    assert (page, round(left / 4)) == (1, 18)
    assert 285 < top < 300
    assert 330 < bottom < 340
    assert "OCR" in text.remarks[0]


@needs_tesseract
def test_a_table_in_a_scan_keeps_its_cells(pdf: MakePdf, scan: Scan) -> None:
    words = [(80, 218, "Dépenses"), (210, 218, "Montant"), (80, 248, "Toiture"), (210, 248, "12 500 euros")]
    picture = scan(pdf([*LINES, *words], drawn=ruled()))
    text = read(pdf([], picture=picture), "acte.pdf")
    assert cells(text) == [[["Dépenses", "Montant"], ["Toiture", "12 500 euros"]]]


@needs_tesseract
def test_pages_without_text_are_read_among_others_and_under_a_stamp(pdf: MakePdf, scan: Scan) -> None:
    text = read(pdf(LINES, [(300, 20, "Reçu en préfecture")], picture=scan(pdf(LINES))), "acte.pdf")
    first, second = (text.string[page.start : page.end] for page in text.pages)
    assert first.split("\n") == SENTENCES
    assert all(sentence in second for sentence in SENTENCES)
    assert [remark.partition(" ; ")[0] for remark in text.remarks] == [
        "Pages lues par reconnaissance de caractères (OCR) : 2"
    ]


@needs_tesseract
def test_a_page_laid_on_its_side_is_turned(pdf: MakePdf, scan: Scan) -> None:
    sentences = [(72, 80 + 16 * n, f"{SENTENCES[n % 3]} Le maire expose le point {n}.") for n in range(20)]
    upright = scan(pdf(sentences))
    rows = [upright.dots[n * upright.width : (n + 1) * upright.width] for n in range(upright.height)]
    turned = b"".join(bytes(column) for column in zip(*rows[::-1], strict=True))
    text = read(pdf([], picture=Picture(upright.height, upright.width, turned, upright.dpi)), "acte.pdf")
    assert SENTENCES[0] in text.string


@needs_tesseract
def test_a_picture_without_words_says_so(pdf: MakePdf) -> None:
    with pytest.raises(DocumentError, match="no words are found"):
        read(pdf([], picture=Picture(400, 500, bytes([255]) * 200_000, 50)), "acte.pdf")
