"""What councils publish by mistake, and what was made to harm: told document by document, and the rest is read."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from registre.build import Limits, Summary, build, find
from registre.errors import StoreError
from registre.reading import read as read_text
from registre.store.opening import OpenStore, create, writing

WriteObjects = Callable[..., bytes]
MakePdf = Callable[..., bytes]
LIMITS = Limits(seconds=60, memory=300_000_000)
ACT = """Commune d'Ibos

Conseil municipal du 3 mai 2020

Délibération n° 2020-1

Objet : Aide

Le Conseil, à l'unanimité, décide d'attribuer une subvention de 500 € à l'association Les Amis du parc.
"""
SHOWN = b"BT /F 10 Tf 1 0 0 1 72 700 Tm (Le conseil municipal) Tj ET"
LINES = [(72, 80, "Le conseil municipal se réunit"), (72, 94, "à la salle des fêtes.")]


def stream(content: bytes, head: bytes = b"") -> bytes:
    return b"<</Length %d %s>>\nstream\n%s\nendstream" % (len(content), head, content)


def one_page(shown: bytes, box: str = "0 0 595 842", more: Sequence[bytes] = (), uses: str = "") -> list[bytes]:
    """The objects of a PDF of one page: what is shown on it, and what that uses."""
    return [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Resources<</Font<</F 3 0 R>>{uses}>>/Contents 5 0 R>>".encode(),
        shown,
        *more,
    ]


def forms(depth: int) -> Iterator[bytes]:
    """Forms of which each shows the next twice: two to the power of ``depth`` of them."""
    for number in range(7, 7 + depth):
        head = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % number
        yield stream(b"/X Do /X Do", head)


def tree(depth: int) -> list[bytes]:
    """A tree of pages so deep that one page hangs on a chain."""
    nodes = [f"<</Type/Pages/Count 1/Kids[{n + 3} 0 R]>>".encode() for n in range(depth)]
    return [b"<</Type/Catalog/Pages 2 0 R>>", *nodes, b"<</Type/Page/MediaBox[0 0 595 842]>>"]


def bomb(size: int) -> bytes:
    return stream(zlib.compress(bytes(size), 1), b"/Filter/FlateDecode")


def packed(name: str, content: bytes) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(name, content)
    return output.getvalue()


def built(folder: Path, limits: Limits = LIMITS) -> Summary:
    (folder / "good.md").write_text(ACT, encoding="utf-8")
    summary = build([folder], OpenStore.in_memory(), limits=limits)
    assert "good.md" in [read.name for read in summary.read]
    return summary


def told(folder: Path, limits: Limits = LIMITS) -> dict[str, str]:
    """What is said of each document that is not read."""
    failures = built(folder, limits).failures
    assert all(failure.next_step for failure in failures)
    return {failure.file: failure.reason for failure in failures}


def test_pdfs_made_to_harm_are_told_and_the_rest_is_read(tmp_path: Path, write_objects: WriteObjects) -> None:
    nested = one_page(stream(b"/X Do"), uses="/XObject<</X 6 0 R>>", more=[*forms(40)])
    for name, objects in {
        "bomb": one_page(bomb(500_000_000)),
        "deep": tree(5_000),
        "forms": nested,
        "loop": [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>"],
        "lying": [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9999999/Kids[]>>"],
    }.items():
        (tmp_path / f"{name}.pdf").write_bytes(write_objects(objects, ""))
    said = told(tmp_path)
    assert set(said) == {"bomb.pdf", "deep.pdf", "forms.pdf", "loop.pdf", "lying.pdf"}
    assert all("memory" in said[name] for name in ("bomb.pdf", "forms.pdf"))
    assert said["forms.pdf"].endswith("at page 1")


@pytest.mark.parametrize("box", ["0 0 1e9 1e9", "0 0 1 1e12", "0 0 -5 -5", "nan 0 inf 842", "0 0 0 0"])
def test_a_box_of_any_size_leaves_the_words(box: str, tmp_path: Path, write_objects: WriteObjects) -> None:
    (tmp_path / "box.pdf").write_bytes(write_objects(one_page(stream(SHOWN), box), ""))
    assert built(tmp_path).failures == []


@pytest.mark.parametrize(
    "shown",
    [
        b"q " * 300_000 + SHOWN,
        SHOWN + b"".join(b" %d %d m %d %d l S" % (n % 500, n % 800, n % 500 + 50, n % 800) for n in range(20_000)),
        b"BT /F 10 Tf " + b"1 0 0 1 72 700 Tm (mot ) Tj " * 30_000 + b"ET",
    ],
)
def test_a_page_of_very_many_things_is_read(shown: bytes, tmp_path: Path, write_objects: WriteObjects) -> None:
    (tmp_path / "many.pdf").write_bytes(write_objects(one_page(stream(shown)), ""))
    assert built(tmp_path).failures == []


def test_two_thousand_pages_are_read(tmp_path: Path, pdf: MakePdf) -> None:
    (tmp_path / "long.pdf").write_bytes(pdf(*[LINES] * 2_000))
    assert built(tmp_path).failures == []


def test_a_damaged_page_is_named_and_the_others_read(tmp_path: Path, write_objects: WriteObjects) -> None:
    objects = one_page(stream(SHOWN))
    objects[1] = b"<</Type/Pages/Count 3/Kids[4 0 R 99 0 R 4 0 R]>>"
    (tmp_path / "damaged.pdf").write_bytes(write_objects(objects, ""))
    (read,) = (read for read in built(tmp_path).read if read.name == "damaged.pdf")
    assert read.remarks[0] == "Pages endommagées, non lues : 2."


def test_what_is_no_document_is_told(tmp_path: Path) -> None:
    half = packed("word/document.xml", b"<w:document/>")
    for name, content in {
        "vide.txt": b"",
        "blanc.md": b" \n\t\n",
        "binaire.txt": bytes(range(256)) * 40,
        "octets.pdf": b"%PDF-1.7\n" + bytes(range(256)),
        "faux.docx": b"PK\x03\x04" + bytes(200),
        "coupe.docx": half[: len(half) // 2],
        "enorme.txt": b"Le conseil decide. " * 11_000_000,
    }.items():
        (tmp_path / name).write_bytes(content)
    assert set(told(tmp_path)) == {path.name for path in tmp_path.iterdir()} - {"good.md"}


def test_a_docx_that_is_a_text_is_read_as_one(tmp_path: Path) -> None:
    (tmp_path / "acte.docx").write_text(ACT, encoding="cp1252")
    assert built(tmp_path).kinds == {"Extract": 2}


def test_half_a_file_and_mixed_encodings_are_read(tmp_path: Path) -> None:
    (tmp_path / "moitie.md").write_bytes(ACT.encode()[: ACT.encode().index("à l".encode()) + 1])
    mixed = ACT.encode("utf-8") + "Le maire certifie que l’acte a été publié à la mairie.\n".encode("cp1252")
    (tmp_path / "mele.txt").write_bytes(mixed)
    summary = built(tmp_path)
    assert summary.failures == []
    remarks = {read.name: read.remarks for read in summary.read}
    assert any("mêlés" in remark for remark in remarks["mele.txt"])
    assert "Ã" not in read_text(mixed, "mele.txt").string
    assert "l’acte a été publié à la mairie" in read_text(mixed, "mele.txt").string


def test_what_scripts_say_is_not_read(tmp_path: Path) -> None:
    script = "<script>document.write('Délibération n° 2020-9')</script>"
    body = "".join(f"<p>{line}</p>" for line in ACT.splitlines() if line)
    (tmp_path / "page.html").write_text(f"<html><head>{script}</head><body>{body}{script}</body></html>")
    assert built(tmp_path).acts == 1


def test_a_bomb_in_an_archive_is_told(tmp_path: Path) -> None:
    (tmp_path / "bombe.zip").write_bytes(packed("acte.txt", bytes(201_000_000)))
    (tmp_path / "fuite.zip").write_bytes(packed("../../etc/acte.txt", ACT.encode()))
    said = told(tmp_path)
    assert set(said) == {"bombe.zip/acte.txt", "fuite.zip/acte.txt"}
    assert "leads out" in said["fuite.zip/acte.txt"]


def test_a_store_in_use_is_told_and_not_harmed(tmp_path: Path) -> None:
    store = create(tmp_path / "store")
    (tmp_path / "acte.md").write_text(ACT, encoding="utf-8")
    assert len(find([tmp_path])) == 1
    with writing(store), pytest.raises(StoreError) as raised:
        create(tmp_path / "store")
    assert raised.value.next_step
    assert build([tmp_path], store).acts == 1
