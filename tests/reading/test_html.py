import pytest

from registre.errors import DocumentError
from registre.reading import Text, read

PAGE = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Conseil du 4 mars</title><script>var a = "<p>Non</p>";</script></head>
<body class="page has-sidebar">
<header><div class="logo">Bienvenue</div><nav><ul><li><a href="/">Accueil</a></li></ul></nav></header>
<div class="breadcrumb">Vous êtes ici</div>
<main><article>
<header><h1>D&eacute;lib&eacute;ration n&deg;&nbsp;12</h1></header>
<p>Présents&nbsp;: MM. Brun et
   Roche,<br>Mme Petit</p>
<div>Une ligne</div><div>puis <b>une</b> autre</div><div><br></div><div>et une à part</div>
<ul><li>l’école</li><li>la crèche<ol type="a"><li>petite</li><li><p>grande</p></li></ol></li></ul>
<table><caption>Dépenses</caption>
<thead><tr><th>Poste<th>Montant</thead>
<tr><td colspan="2">Travaux<tr><td rowspan="2">Toit<td>1&nbsp;200&nbsp;&euro;<tr><td>300 €</table>
<div class="share-links">Partager la page</div>
</article></main>
<aside>À lire aussi</aside><footer>Mentions légales</footer></body></html>"""


def cells(text: Text) -> list[list[list[str]]]:
    return [[[text.quote(cell) for cell in row] for row in table.rows] for table in text.tables]


def test_the_content_of_a_page_is_kept_and_what_stands_around_it_is_not() -> None:
    text = read(PAGE.encode(), "page")
    assert text.string.startswith("Conseil du 4 mars\n\nDélibération n° 12\n\nPrésents : MM. Brun et Roche,\nMme Petit")
    for words in ("Accueil", "Bienvenue", "ici", "Partager", "Mentions", "lire aussi", "Non"):
        assert words not in text.string


def test_lines_and_lists_stand_as_a_browser_shows_them() -> None:
    string = read(PAGE.encode(), "page").string
    assert "\n\nUne ligne\npuis une autre\n\net une à part\n" in string
    assert "- l’école\n- la crèche\na. petite\nb. grande" in string


def test_a_table_keeps_its_cells() -> None:
    text = read(PAGE.encode(), "page")
    assert cells(text) == [[["Poste", "Montant"], ["Travaux", ""], ["Toit", "1 200 €"], ["", "300 €"]]]


def test_a_table_that_lays_out_a_page_is_no_table() -> None:
    links = "".join(f"<a href='{n}'>Rubrique {n}</a><br>" for n in range(6))
    act = "<p>Le conseil municipal approuve la convention.</p>" * 20
    text = read(f"<html><body><table><tr><td>{links}</td><td>{act}</td></tr></table></body></html>".encode(), "page")
    assert text.tables == ()
    assert "Rubrique" not in text.string
    assert text.string.count("\n\n") == 19


def test_a_list_of_acts_is_content_though_it_is_links() -> None:
    items = "".join(f"<li><a href='{n}.pdf'>2024-{n} : Attribution d’une subvention</a></li>" for n in range(6))
    text = read(f"<html><body><h1>Actes</h1><ul>{items}</ul></body></html>".encode(), "page")
    assert "- 2024-5 : Attribution d’une subvention" in text.string


def test_what_is_folded_in_the_content_is_content() -> None:
    page = "<html><body><main><h2>2023</h2><div aria-hidden='true' style='display:none'><p>Acte 1</p></div></main></body></html>"
    assert "Acte 1" in read(page.encode(), "page").string


@pytest.mark.parametrize(
    ("charset", "encoding"), [("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("windows-1252", "cp1252")]
)
def test_the_charset_is_that_of_the_page(charset: str, encoding: str) -> None:
    page = f"<html><head><meta charset='{charset}'></head><body><p>L’élu a voté : 3 € « où »</p></body></html>"
    assert read(page.encode(encoding), "page").string == "L’élu a voté : 3 € « où »"


def test_a_page_that_says_another_charset_than_it_has_is_read_all_the_same() -> None:
    page = "<html><head><meta charset='iso-8859-1'></head><body><p>réuni à l’hôtel</p></body></html>"
    assert read(page.encode(), "page").string == "réuni à l’hôtel"


def test_a_piece_of_a_page_is_read_as_one_and_markdown_as_markdown() -> None:
    assert read(b"<div><p>Le conseil</p><p>vote.</p></div>", "x").string == "Le conseil\n\nvote."
    assert read(b"<div align='center'>\n\n# Conseil\n\n</div>\n\n**Vote**", "x").string.strip().endswith("Vote")


def test_pages_nested_deep_are_read() -> None:
    assert read(f"<html><body>{'<div>' * 1500}Vote{'</div>' * 1500}</body></html>".encode(), "x").string == "Vote"


@pytest.mark.parametrize("page", ["<!DOCTYPE html>", "<html><body><script>load()</script></body></html>"])
def test_a_page_without_words_says_so(page: str) -> None:
    with pytest.raises(DocumentError, match="no words") as raised:
        read(page.encode(), "page")
    assert raised.value.next_step


@pytest.mark.parametrize(
    "page",
    [
        "<html><table><td>a</td><tr><table><td>b",
        "<html></td></table></ul>x<li>y</ol>",
        "<html><table><tr><td colspan=99999 rowspan=99999>x<td>y<tr><td>z</table>",
        "<html><body>\x0b\ufffe<p>x</body></html><p>après",
    ],
)
def test_broken_pages_are_read(page: str) -> None:
    text = read(page.encode(), "page")
    for table in text.tables:
        assert all(0 <= cell.start <= cell.end <= len(text.string) for row in table.rows for cell in row)
