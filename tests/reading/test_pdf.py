from collections.abc import Callable
from pathlib import Path

import pytest

from registre.errors import DocumentError
from registre.reading import LARGEST_PDF, Text, read
from registre.reading.pdf import read_pdf

MakePdf = Callable[..., bytes]
LINES = [(72, 80, "Le conseil municipal se réunit"), (72, 94, "à la salle des fêtes.")]


def test_a_text_layer_gives_lines_with_their_places(pdf: MakePdf) -> None:
    text = read(pdf(LINES, LINES[1:]), "acte.pdf")
    assert text.string.startswith("Le conseil municipal se réunit\nà la salle des fêtes.")
    assert len(text.pages) == 2
    page, (left, top, _, bottom) = text.place(text.whole) or (0, (0.0,) * 4)
    assert (page, round(left)) == (1, 72)
    assert top < 80
    assert bottom > 91


def test_a_character_in_two_halves_is_one(pdf: MakePdf) -> None:
    text = read(pdf([(72, 80, "Merci ~ bien")], unicode="D83DDE0A"), "acte.pdf")
    assert text.string == "Merci \N{SMILING FACE WITH SMILING EYES} bien"
    assert text.string.encode()


def test_a_half_without_the_other_is_lost_and_harms_nothing(pdf: MakePdf) -> None:
    text = read(pdf([(72, 80, "Merci ~ bien")], unicode="D83D"), "acte.pdf")
    assert text.string.encode().decode() == text.string
    assert text.string.startswith("Merci")
    assert text.string.endswith("bien")


ENCRYPTED = f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'00' * 32}>/U<{'00' * 32}>>>"


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda pdf: pdf(LINES, trailer=ENCRYPTED), "encrypted"),
        (lambda pdf: pdf(), "without any page"),
        (lambda pdf: pdf(LINES)[:200], "damaged or truncated"),
        (lambda pdf: b"%PDF-1.7\n" + b"x" * 300, "damaged or truncated"),
        (lambda pdf: b"%PDF-1.7" + bytes(LARGEST_PDF), "200 MB"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_so(pdf: MakePdf, made: Callable[[MakePdf], bytes], says: str) -> None:
    with pytest.raises(DocumentError, match=says) as raised:
        read(made(pdf), "dossier/acte.pdf")
    assert raised.value.where == "dossier/acte.pdf"
    assert raised.value.next_step


def test_too_many_pages_are_said(pdf: MakePdf) -> None:
    with pytest.raises(DocumentError, match="3 pages are more"):
        read_pdf(pdf(LINES, LINES, LINES), "acte.pdf", most_pages=2)


@pytest.mark.parametrize("at_once", [1, 2, 5])
def test_a_document_that_is_opened_anew_reads_the_same(
    pdf: MakePdf, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    content = pdf(*([(72, 80, f"Page numéro {n}"), *LINES] for n in range(5)))
    whole = read_pdf(content, "acte.pdf")
    monkeypatch.setattr("registre.reading.pdf._AT_ONCE", at_once)
    assert read_pdf(content, "acte.pdf") == whole
    assert len(whole.pages) == 5


def test_a_pdf_cut_anywhere_ends_in_a_message_or_a_remark(pdf: MakePdf) -> None:
    whole = pdf(LINES, LINES)
    for end in range(10, len(whole) - 5, 7):
        try:
            text = read(whole[:end], "acte.pdf")
        except DocumentError:
            continue
        assert any("interrompu" in remark for remark in text.remarks)
    assert read(whole, "acte.pdf").remarks == ()


def test_no_file_is_loaded_that_is_too_large_to_be_read(tmp_path: Path) -> None:
    from registre.build import find, read_one

    path = tmp_path / "acte.pdf"
    with path.open("wb") as file:
        file.truncate(50 * LARGEST_PDF)
    (found,) = find([path])
    failure = read_one(found, "https://example.org/").failure
    assert failure is not None
    assert "10000 MB" in failure.reason


def quoted(text: Text) -> list[list[list[str]]]:
    return [[[text.quote(cell) for cell in row] for row in table.rows] for table in text.tables]


def test_ruled_lines_make_a_table(pdf: MakePdf) -> None:
    words = [(80, 112, "Budget"), (210, 112, "Montant"), (80, 132, "Eau"), (210, 132, "1 200")]
    levels = "".join(f"70 {842 - y} m 330 {842 - y} l S " for y in (100, 120, 140))
    uprights = "".join(f"{x} 742 m {x} 702 l S " for x in (70, 200, 330))
    assert quoted(read(pdf(words, drawn=levels + uprights), "t.pdf")) == [[["Budget", "Montant"], ["Eau", "1 200"]]]


def test_what_many_pages_repeat_is_kept_once_and_what_two_share_twice(pdf: MakePdf) -> None:
    pages = [[(60, 40, "Commune de Valmont"), (60, 400 + n, f"Le point {n} est lu.")] for n in range(6)]
    for n in (1, 4):
        pages[n].append((60, 780, "Vote : pour"))
    string = read(pdf(*pages), "pv.pdf").string
    assert string.count("Commune de Valmont") == 1
    assert string.count("Vote : pour") == 2


def test_a_table_goes_on_over_the_page_though_a_stamp_was_printed_after_it(pdf: MakePdf) -> None:
    levels = "".join(f"70 {842 - y} m 330 {842 - y} l S " for y in (100, 120, 140))
    uprights = "".join(f"{x} 742 m {x} 702 l S " for x in (70, 200, 330))
    first = [
        (80, 112, "Budget"),
        (210, 112, "Montant"),
        (80, 132, "Eau"),
        (210, 132, "1 200"),
        (400, 40, "Reçu le 3 mai"),
    ]
    second = [(80, 112, "Voirie"), (210, 112, "800"), (80, 132, "Total"), (210, 132, "2 000"), (80, 300, "Adopté.")]
    (table,) = quoted(read(pdf(first, second, drawn=levels + uprights), "t.pdf"))
    assert table == [["Budget", "Montant"], ["Eau", "1 200"], ["Voirie", "800"], ["Total", "2 000"]]


def test_a_table_written_last_stands_where_it_is_printed(pdf: MakePdf) -> None:
    levels = "".join(f"70 {842 - y} m 330 {842 - y} l S " for y in (100, 120, 140))
    uprights = "".join(f"{x} 742 m {x} 702 l S " for x in (70, 200, 330))
    words = [(72, 80, "Le plan est le suivant :"), (72, 160, "Le conseil approuve."), (72, 174, "Il est clos.")]
    cells = [(80, 112, "Budget"), (210, 112, "Montant"), (80, 132, "Eau"), (210, 132, "1 200")]
    string = read(pdf(words + cells, drawn=levels + uprights), "t.pdf").string
    assert string.index("suivant") < string.index("Montant") < string.index("approuve")
