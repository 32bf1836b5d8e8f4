import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.errors import DocumentError
from registre.reading import LARGEST, read

MARKDOWN = """# EXTRAIT DU REGISTRE

Conseil du **4 novembre 2019****Délibération n° 2019-1**

Le 14<sup>ème</sup> forum &amp; ses *invités*.

| Dépenses (en €) |         | Recettes |        |
|-----------------|---------|----------|--------|
| salle           | 12 000  | Ville    | 12 000 |
| <b>Total</b>    | 12 000  | **Total**| 12 000 |
"""


def test_markdown_is_read_as_people_see_it() -> None:
    text = read(MARKDOWN.encode(), "acte.md")
    assert "Conseil du 4 novembre 2019\nDélibération n° 2019-1" in text.string
    assert "14ème forum & ses invités" in text.string
    assert not set("*#<>") & set(text.string)


def test_cells_of_a_table_stand_where_they_are_said_to() -> None:
    (table,) = read(MARKDOWN.encode(), "acte.md").tables
    text = read(MARKDOWN.encode(), "acte.md")
    rows = [[text.quote(cell) for cell in row] for row in table.rows]
    assert rows[0] == ["Dépenses (en €)", "", "Recettes", ""]
    assert rows[-1] == ["Total", "12 000", "Total", "12 000"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman", "cp850"])
@pytest.mark.parametrize(
    "words",
    [
        "Délibération du conseil municipal : la séance est levée à l'unanimité, répondit le maire.",
        "COMITE DES FETES;1500,00;Fonctionnement;2012\nAMICALE DE LA FORGE;800,00;Matériel;2012",
        "Présents : Mme Aubépin, M. Tilleul – excusée : Mme Charmille. N° 12-034, coût : 1 500 F.",
    ],
)
def test_encodings_are_told_apart(encoding: str, words: str) -> None:
    content = words.encode(encoding, errors="ignore")
    assert read(content, "acte.txt").string == content.decode(encoding)


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        (
            "D\ufffdlib\ufffdration affich\ufffde \ufffd l?H\ufffdtel-de-Ville",
            "Délibération affichée à l’Hôtel-de-Ville",
        ),
        ("Re\ufffdue le 3, la premi\ufffdre, n\ufffd 82-1169", "Reçue le 3, la première, n° 82-1169"),
        ("l?association ?Ch?ur du Marais? demande", "l’association “Chœur du Marais” demande"),
        ("DÃ©libÃ©ration du conseil", "Délibération du conseil"),
    ],
)
def test_damage_is_mended_and_said(damaged: str, mended: str) -> None:
    text = read(damaged.encode(), "acte.txt")
    assert text.string == mended
    assert text.remarks


def test_a_question_stays_a_question() -> None:
    words = "Acceptez-vous dans ces conditions ? Qui est pour ? Personne."
    text = read(words.encode(), "acte.txt")
    assert text.string == words
    assert text.remarks == ()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"PK\x03\x04\x00\x00", "damaged"),
        (b"a\x00\x01", "binary"),
        (b"a" * (LARGEST + 1), "MB"),
    ],
)
def test_what_cannot_be_read_says_so(content: bytes, says: str) -> None:
    with pytest.raises(DocumentError, match=says) as raised:
        read(content, "dossier/acte.txt")
    assert raised.value.where == "dossier/acte.txt"
    assert raised.value.next_step


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{\\rtf1\\ansi Le maire expose", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "Office 97"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "image"),
        (b"Rar!\x1a\x07\x00" + bytes(20), "archive"),
    ],
)
def test_a_kind_that_is_not_read_is_named_whatever_the_file_is_called(content: bytes, says: str) -> None:
    with pytest.raises(DocumentError, match=says) as raised:
        read(content, "acte.txt")
    assert raised.value.next_step


@given(st.binary(max_size=400))
def test_no_bytes_end_in_a_traceback(content: bytes) -> None:
    try:
        text = read(content, "x")
    except DocumentError:
        return
    assert len(text.plain) == len(text.string)


@given(st.lists(st.lists(st.text(alphabet="abé 12|*_#", max_size=8), min_size=1, max_size=4), max_size=5))
def test_cells_never_leave_the_text(rows: list[list[str]]) -> None:
    source = "# t\n" + "\n".join("|" + "|".join(row) + "|" for row in rows)
    text = read(source.encode(), "t.md")
    for table in text.tables:
        for row in table.rows:
            assert all(0 <= cell.start <= cell.end <= len(text.string) for cell in row)


def test_a_stray_control_character_is_a_blank() -> None:
    found = read(("Le conseil\x01 décide. " * 60).encode().replace(b"\x01", b"", 58), "a.txt")
    assert "\x01" not in found.string
    assert "conseil  décide" in found.string


@pytest.mark.parametrize("file_name", ["acte.txt", "acte.md", "acte.html"])
def test_ligatures_are_letters_and_what_nobody_sees_is_none(file_name: str) -> None:
    words = "Modi\ufb01cation du règlement \ufb01nancier de l’of\u00adfice, collec\u00ad\ntivités ; sœur \ufeffaînée"
    source = {
        "acte.txt": words,
        "acte.md": f"# EXTRAIT\n\n**{words}**",
        "acte.html": f"<html><body><p>{words}</p></body></html>",
    }
    found = read(source[file_name].encode(), file_name).string
    assert "Modification du règlement financier de l’office, collectivités ; sœur aînée" in found
