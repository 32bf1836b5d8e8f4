"""Archives: each member is a document; what cannot be read of them is told in one line, and the rest is done."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from registre.build import Summary, archives, build, find, read_one
from registre.store.opening import OpenStore

ACT = """Commune d'Ibos

Conseil municipal du 3 mai 2020

Délibération n° 2020-{n}

Objet : Aide

Le Conseil, à l'unanimité, décide d'attribuer une subvention de 500 € à l'association Les Amis du parc.
"""


def packed(files: Mapping[str, str | bytes]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return output.getvalue()


def built(*paths: Path, jobs: int = 1) -> Summary:
    return build(paths, OpenStore.in_memory(), jobs=jobs)


def told(path: Path) -> dict[str, str]:
    """What is said of each document under a path that cannot be read."""
    return {failure.file: failure.reason for failure in built(path).failures}


@pytest.mark.parametrize("jobs", [1, 2])
def test_members_of_archives_are_documents(tmp_path: Path, jobs: int) -> None:
    nested = packed({"mars/1.md": ACT.format(n=1), "mars/2.md": ACT.format(n=2), "avril.md": ACT.format(n=3)})
    content = packed({"2020.zip": nested, "4.md": ACT.format(n=4), "__MACOSX/4.md": "x", ".DS_Store": "x"})
    (tmp_path / "actes.zip").write_bytes(content)
    (tmp_path / "5.md").write_text(ACT.format(n=5))
    names = ["5.md", "actes.zip/2020.zip/avril.md", "actes.zip/2020.zip/mars/1.md"]
    names += ["actes.zip/2020.zip/mars/2.md", "actes.zip/4.md"]
    assert [found.name for found in find([tmp_path])] == names
    summary = built(tmp_path, jobs=jobs)
    assert (summary.documents, summary.acts, summary.failures) == (5, 5, [])
    assert [read.name for read in summary.read] == names


def test_an_archive_is_known_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "actes.bin").write_bytes(packed({"1.md": ACT.format(n=1)}))
    (tmp_path / "faux.zip").write_text(ACT.format(n=2))
    assert [found.name for found in find([tmp_path])] == ["actes.bin/1.md", "faux.zip"]
    assert built(tmp_path).acts == 2


def test_a_document_that_is_a_zip_is_one_document(tmp_path: Path) -> None:
    content = packed({"[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>"})
    (tmp_path / "acte.docx").write_bytes(content)
    (tmp_path / "actes.zip").write_bytes(packed({"acte.docx": content}))
    assert [found.name for found in find([tmp_path])] == ["acte.docx", "actes.zip/acte.docx"]


def test_a_member_that_changes_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path, store = tmp_path / "actes.zip", OpenStore.in_memory()
    path.write_bytes(packed({"1.md": ACT.format(n=1), "2.md": ACT.format(n=2)}))
    assert build([path], store).unchanged == 0
    path.write_bytes(packed({"1.md": ACT.format(n=1), "2.md": ACT.format(n=3)}))
    assert build([path], store).unchanged == 1
    stated = {str(quad.subject) for quad in store.graph.quads_for_pattern(None, None, None)}
    assert any("2020-3" in subject for subject in stated)
    assert not any("2020-2" in subject for subject in stated)


@pytest.mark.parametrize("name", ["../1.md", "/1.md", "a/../../1.md", "..\\1.md", "C:\\1.md", "C:1.md"])
def test_a_name_that_leads_out_is_not_followed(tmp_path: Path, name: str) -> None:
    (tmp_path / "actes.zip").write_bytes(packed({name: ACT, "2.md": ACT.format(n=2)}))
    reasons = told(tmp_path)
    assert all("leads out" in reason for reason in reasons.values())
    assert len(reasons) == 1
    assert built(tmp_path).documents == 1


def test_an_encrypted_member_is_said_and_the_rest_read(tmp_path: Path) -> None:
    content = packed({"1.md": ACT.format(n=1), "2.md": ACT.format(n=2)})
    flags = content.index(b"PK\x01\x02") + 8
    (tmp_path / "actes.zip").write_bytes(content[:flags] + b"\x01" + content[flags + 1 :])
    assert "encrypted" in told(tmp_path)["actes.zip/1.md"]
    assert built(tmp_path).documents == 1


def test_a_member_whose_bytes_are_damaged_is_said_and_the_rest_read(tmp_path: Path) -> None:
    content = packed({"1.md": ACT.format(n=1), "2.md": ACT.format(n=2)})
    (tmp_path / "actes.zip").write_bytes(content[:60] + b"\x00\x00\x00" + content[63:])
    assert "damaged" in told(tmp_path)["actes.zip/1.md"]
    assert built(tmp_path).documents == 1


def test_a_broken_archive_is_one_line(tmp_path: Path) -> None:
    content = packed({"1.md": ACT, "2.md": ACT})
    (tmp_path / "actes.zip").write_bytes(content[: len(content) // 2])
    (tmp_path / "vide.zip").write_bytes(packed({}))
    (tmp_path / "dedans.zip").write_bytes(packed({"a.zip": content[:-40], "b.md": ACT.format(n=1)}))
    reasons = told(tmp_path)
    assert set(reasons) == {"actes.zip", "dedans.zip/a.zip"}
    assert all("damaged" in reason for reason in reasons.values())


@pytest.mark.parametrize(
    ("bound", "value", "says"),
    [("MOST_MEMBERS", 2, "members"), ("LARGEST_ARCHIVE", 2000, "together"), ("LARGEST_NESTED", 10, "MB")],
)
def test_what_an_archive_may_hold_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str, value: int, says: str
) -> None:
    monkeypatch.setattr(archives, bound, value)
    nested = packed({f"{n}.md": ACT.format(n=n) for n in range(5)})
    (tmp_path / "actes.zip").write_bytes(packed({"a.zip": nested}))
    assert says in told(tmp_path)["actes.zip/a.zip"]


def test_archives_within_archives_end(tmp_path: Path) -> None:
    content = packed({"1.md": ACT})
    for _ in range(archives.DEEPEST):
        content = packed({"a.zip": content})
    (tmp_path / "a.zip").write_bytes(content)
    assert told(tmp_path) == {"a.zip/a.zip/a.zip/a.zip": archives._TOO_DEEP[0]}


def test_a_member_too_large_for_a_document_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST_PDF", 1_000_000)
    (tmp_path / "actes.zip").write_bytes(packed({"1.pdf": b"%PDF-" + bytes(2_000_000)}))
    assert "2 MB" in told(tmp_path)["actes.zip/1.pdf"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp850"])
def test_names_are_read_as_they_were_written(tmp_path: Path, encoding: str) -> None:
    """Programs that write no UTF-8 flag take the characters of their system: macOS those of UTF-8, Windows cp850."""
    written = "délibération.md".encode(encoding)
    content = packed({"x" * len(written): ACT})
    (tmp_path / "actes.zip").write_bytes(content.replace(b"x" * len(written), written))
    (found,) = find([tmp_path])
    assert found.name == "actes.zip/délibération.md"
    assert read_one(found, "https://example.org/").failure is None


def test_damage_anywhere_is_told_and_never_raised(tmp_path: Path) -> None:
    whole = packed({"1.md": ACT, "a.zip": packed({"2.md": ACT})})
    path, chance = tmp_path / "actes.zip", random.Random(7)
    for n in range(300):
        content = bytearray(whole)
        for _ in range(1 + n % 4):
            content[chance.randrange(4, len(content))] = chance.randrange(256)
        path.write_bytes(bytes(content[: chance.randrange(30, len(content))] if n % 3 == 0 else content))
        for found in find([path]):
            read = read_one(found, "https://example.org/")
            assert read.failure is None or "registre failed" not in read.failure.reason
