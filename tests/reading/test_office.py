from __future__ import annotations

import contextlib
import io
import random
import zipfile

import pytest

from registre.errors import DocumentError
from registre.reading import Text, read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def packed(parts: dict[str, str]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return output.getvalue()


def relations(**targets: str) -> str:
    lines = "".join(f'<Relationship Id="{k}" Type="{RELATION}/{k}" Target="{t}"/>' for k, t in targets.items())
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'
    )


def docx(body: str, **parts: str) -> bytes:
    """A DOCX; ``parts`` are its styles, its numbering, its header."""
    files = {"[Content_Types].xml": "<Types/>", "_rels/.rels": relations(officeDocument="word/document.xml")}
    files["word/_rels/document.xml.rels"] = relations(**{name: f"{name}.xml" for name in parts})
    files["word/document.xml"] = f'<w:document xmlns:w="{W}" xmlns:r="{RELATION}"><w:body>{body}</w:body></w:document>'
    for name, content in parts.items():
        files[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{W}">{content}</w:{name}>'
    return packed(files)


def p(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def item(words: str, level: int = 0, number: int = 1) -> str:
    return p(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def odt(body: str, automatic: str = "", styles: str = "") -> bytes:
    spaces = " ".join(f'xmlns:{s}="{ODF}:{n}:1.0"' for s, n in SPACES.items())
    inner = f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {spaces}>{inner}</office:document-content>",
            "styles.xml": f"<office:document-styles {spaces}>{styles}</office:document-styles>",
        }
    )


SPACES = {
    "office": "office",
    "text": "text",
    "table": "table",
    "style": "style",
    "fo": "xsl-fo-compatible",
    "draw": "drawing",
}


def cells(text: Text) -> list[list[list[str]]]:
    return [[[text.quote(cell) for cell in row] for row in table.rows] for table in text.tables]


def test_paragraphs_of_a_docx_stand_as_they_are_spaced() -> None:
    styles = '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>'
    spaced = '<w:spacing w:before="240"/>'
    body = p("Présents :") + p("M. Brun") + p("") + p("Excusés :") + p("Mme Petit") + p("Objet : école", spaced)
    text = read(docx(body, styles=styles), "acte.docx")
    assert text.string == "Présents :\nM. Brun\n\nExcusés :\nMme Petit\n\nObjet : école"


def test_the_space_comes_from_the_style_and_those_it_is_based_on() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:pPr><w:spacing w:after="160"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="L"><w:basedOn w:val="N"/><w:pPr><w:contextualSpacing/></w:pPr></w:style>'
    )
    listed = '<w:pStyle w:val="L"/>'
    text = read(docx(p("a") + p("b") + p("c", listed) + p("d", listed), styles=styles), "acte.docx")
    assert text.string == "a\n\nb\n\nc\nd"


def test_what_was_taken_out_or_hidden_is_not_read() -> None:
    body = (
        "<w:p><w:r><w:t>Le conseil </w:t></w:r><w:del><w:r><w:delText>refuse</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>accepte</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>"
        "<w:r><w:fldChar/><w:instrText>DATE</w:instrText></w:r><w:r><w:br/><w:t>l’offre</w:t><w:tab/><w:t>A</w:t></w:r></w:p>"
    )
    assert read(docx(body), "acte.docx").string == "Le conseil accepte\nl’offre A"


NUMBERING = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1 -"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%3"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def test_lists_of_a_docx_have_the_numbers_that_they_print() -> None:
    body = item("approuve") + item("la liste", 1) + item("le plan", 1) + item("détail", 2) + item("autorise")
    body += item("annexe", 0, 2) + item("suite") + item("reprise", 0, 3) + item("fin", 0, 3)
    lines = read(docx(body, numbering=NUMBERING), "acte.docx").string.split("\n")
    assert lines[:5] == ["1 - approuve", "a) la liste", "b) le plan", "1.I détail", "2 - autorise"]
    assert lines[5:] == ["- annexe", "3 - suite", "1 - reprise", "2 - fin"]


def test_a_heading_whose_style_counts_without_printing_bears_no_number() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:pStyle w:val="H"/><w:numFmt w:val="none"/>'
        '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    body = p("DÉLIBÈRE", '<w:pStyle w:val="H"/>')
    assert read(docx(body, styles=styles, numbering=numbering), "acte.docx").string == "DÉLIBÈRE"


def test_tables_of_a_docx_keep_their_cells() -> None:
    def cell(words: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(words)}</w:tc>"

    wide, tall = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>'
    rows = (
        f"<w:tr>{cell('Dépenses', wide)}</w:tr>"
        f"<w:tr>{cell('Toit', tall)}{cell('1 200 €')}</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('300 €')}</w:tr>"
    )
    text = read(docx(p("Budget") + f"<w:tbl>{rows}</w:tbl>" + p("Fin")), "acte.docx")
    assert cells(text) == [[["Dépenses", ""], ["Toit", "1 200 €"], ["", "300 €"]]]
    assert text.string.startswith("Budget\n\nDépenses | \n")
    assert text.string.endswith("\n\nFin")


def test_the_head_of_pages_is_kept_once() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    files = docx(p("Acte") + section, header=p("Commune de Valbrune"))
    assert read(files, "acte.docx").string == "Commune de Valbrune\n\nActe"


def test_paragraphs_and_lists_of_an_odt() -> None:
    automatic = (
        '<style:style style:name="P1" style:family="paragraph"/>'
        '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P3"/>'
        '<style:style style:name="P3" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.5cm"/></style:style>'
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix=")" style:num-format="a"/>'
        '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>'
        '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>'
    )

    def listed(name: str, *items: str) -> str:
        inside = "".join(f"<text:list-item>{one}</text:list-item>" for one in items)
        return f'<text:list text:style-name="{name}">{inside}</text:list>'

    def para(words: str, style: str = "P1") -> str:
        return f'<text:p text:style-name="{style}">{words}</text:p>'

    body = para("Le conseil<text:s text:c='3'/>décide<text:line-break/>ceci :<text:note>Note</text:note>") + para("Vu")
    body += para("Considérant", "P2") + listed(
        "L1", para("un") + listed("", para("sous")), para("deux") + para("suite du deux")
    )
    body += listed("L2", para("tiret"))
    text = read(odt(body, automatic), "acte.odt")
    assert text.string == (
        "Le conseil décide\nceci :\nVu\n\nConsidérant\na) un\na.1 sous\nb) deux\nsuite du deux\n– tiret"
    )


def test_tables_of_an_odt_keep_their_cells() -> None:
    def cell(words: str) -> str:
        return f"<table:table-cell><text:p>{words}</text:p></table:table-cell>"

    rows = (
        f"<table:table-header-rows><table:table-row>{cell('Dépenses')}<table:covered-table-cell/></table:table-row></table:table-header-rows>"
        f"<table:table-row>{cell('Toit')}{cell('1 200 €')}</table:table-row>"
    )
    assert cells(read(odt(f"<table:table>{rows}</table:table>"), "acte.odt")) == [
        [["Dépenses", ""], ["Toit", "1 200 €"]]
    ]


def test_text_boxes_are_read_after_the_paragraph_they_hang_on() -> None:
    box = "<draw:frame><draw:text-box><text:p>Encadré</text:p></draw:text-box></draw:frame>"
    assert "Acte\n" in read(odt(f"<text:p>Acte{box}</text:p><text:p>Suite</text:p>"), "acte.odt").string
    assert read(odt(f"<text:p>Acte{box}</text:p><text:p>Suite</text:p>"), "acte.odt").string.count("Encadré") == 1


ENTITIES = '<!DOCTYPE w [<!ENTITY a "ah"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:/etc/hostname">]>'


def test_entities_are_not_followed() -> None:
    with zipfile.ZipFile(io.BytesIO(docx(p("Acte &b;&f;")))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    parts["word/document.xml"] = ENTITIES + parts["word/document.xml"]
    assert read(packed(parts), "acte.docx").string == "Acte"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (docx(p("Acte"))[:200], "damaged"),
        (docx("<w:p>"), "damaged"),
        (docx(""), "no words"),
        (
            packed(
                {
                    "[Content_Types].xml": "<Types/>",
                    "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
                    "xl/workbook.xml": "<workbook/>",
                }
            ),
            "sheet",
        ),
        (packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "not read"),
        (
            packed(
                {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<encryption-data/>"}
            ),
            "encrypted",
        ),
        (packed({"acte.md": "Acte"}), "an archive"),
    ],
)
def test_a_document_that_cannot_be_read_says_so(content: bytes, says: str) -> None:
    with pytest.raises(DocumentError, match=says) as raised:
        read(content, "acte.docx")
    assert raised.value.next_step


def test_a_part_that_unpacks_to_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    from registre.reading.office import package

    monkeypatch.setattr(package, "LARGEST_PART", 10_000)
    with pytest.raises(DocumentError, match="unpacks to"):
        read(docx(p("a" * 20_000)), "acte.docx")


def test_damage_anywhere_is_told_and_never_raised() -> None:
    chance = random.Random(11)
    for whole in (docx(item("Acte"), numbering=NUMBERING), odt("<text:p>Acte</text:p>")):
        for _ in range(150):
            content = bytearray(whole)
            for _ in range(1 + chance.randrange(3)):
                content[chance.randrange(4, len(content))] = chance.randrange(256)
            with contextlib.suppress(DocumentError):
                read(bytes(content), "acte.docx")
