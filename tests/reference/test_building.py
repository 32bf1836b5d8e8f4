import errno
import os
from pathlib import Path

import pytest

from registre.errors import ReferenceIndexError, UsageError
from registre.reference import Index, Scheme, tables
from registre.reference.building import build
from registre.reference.columns import Column
from registre.reference.manifest import load, partial
from registre.reference.sources import Source, parse


def test_every_line_that_is_not_taken_is_told(folder: Path) -> None:
    told = {read.layout: (read.rows, read.faults, read.told) for read in load(folder).files}
    assert told["sirene-units"] == (8, 2, [(8, "“12” is no SIREN"), (9, "no name")])
    assert told["sirene-establishments"] == (5, 0, [])
    assert told["rna-waldec"] == (
        5,
        3,
        [
            (4, "“Z” is no position of an association"),
            (5, "“hier” is no date"),
            (6, "3 columns where the header has 12"),
        ],
    )


def test_units_are_completed_by_their_seats(index: Index) -> None:
    (unit, _) = index.by_identifier(Scheme.SIREN, "100000009")[:2]
    assert (unit.siret, unit.commune, unit.department, unit.postal_code) == ("10000000900011", "69001", "69", "69170")
    assert (unit.acronym, unit.rna, unit.created, unit.category_label) == (
        "AOV",
        "W691000001",
        "1998-03-02",
        "Association déclarée",
    )
    (ceased, _) = index.by_identifier(Scheme.SIREN, "005000025")
    assert (ceased.active, ceased.ceased, ceased.names) == ("no", "2015-12-31", ("LES EAUX VIVES",))


def test_accents_of_latin_1_are_read(index: Index) -> None:
    (theatre,) = index.by_identifier(Scheme.RNA, "W691000002")
    assert (theatre.name, theatre.ceased, theatre.active) == ("Théâtre de l'Été", "2019-07-08", "no")


def test_who_opposes_diffusion_is_passed_over(index: Index) -> None:
    assert index.by_identifier(Scheme.SIREN, "100000058") == []


def test_an_interrupted_build_goes_on(
    files: list[Source], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "BATCH", 2)
    output, read = tmp_path / "reference", list[tuple[str, int]]()

    def stop(what: str, done: int, total: int) -> None:
        read.append((what, done))
        if len(read) == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(files, output, stop)
    assert not output.exists()
    with pytest.raises(ReferenceIndexError, match="unfinished"):
        Index.open(output)
    read_before, again = set(read), list[tuple[str, int]]()
    build(files, output, lambda what, done, total: again.append((what, done)))
    assert read_before.isdisjoint(again)
    assert not partial(output).exists()
    for name in sorted(path.name for path in folder.iterdir() if path.suffix in {".npy", ".txt", ".json"}):
        assert (output / name).read_bytes() == (folder / name).read_bytes(), name


def test_an_unfinished_build_of_other_files_is_not_gone_on_with(files: list[Source], tmp_path: Path) -> None:
    def stop(what: str, done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(files, tmp_path / "reference", stop)
    with pytest.raises(ReferenceIndexError, match="unfinished build of other files"):
        build(files[:1], tmp_path / "reference")


def test_an_older_index_gives_way_and_other_things_do_not(files: list[Source], tmp_path: Path) -> None:
    build(files[2:], tmp_path / "reference")
    assert build(files, tmp_path / "reference").entities == 8
    assert load(tmp_path / "reference").entities == 8
    assert [path.name for path in tmp_path.iterdir()] == ["reference"]
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(ReferenceIndexError, match="it is there and no index"):
        build(files, tmp_path / "mine")
    assert (tmp_path / "mine" / "thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_what_is_no_such_file_says_so(files: list[Source], tmp_path: Path) -> None:
    half = tmp_path / "half.parquet"
    half.write_bytes(files[0].path.read_bytes()[:900])
    cases = {
        "it lacks the columns id, titre": Source("rna", files[1].path),
        "it is cut short or damaged; download it again": Source("sirene", half),
    }
    for message, source in cases.items():
        with pytest.raises(UsageError, match=message):
            build([source], tmp_path / "reference")
    with pytest.raises(UsageError, match="two files are called"):
        build([files[0], files[0]], tmp_path / "reference")
    assert list(tmp_path.glob("*reference*")) == []


@pytest.mark.parametrize("text", ["sirene", "siren=x.csv", "rna=/no/such.csv", "=x"])
def test_a_source_is_a_known_kind_and_a_file(text: str) -> None:
    with pytest.raises(UsageError):
        parse(text)


def test_a_full_disk_is_said_and_the_build_goes_on_later(
    files: list[Source], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(Column, "extend", full)
        with pytest.raises(ReferenceIndexError, match=r"No space left.*free space"):
            build(files, tmp_path / "reference")
    assert not (tmp_path / "reference").exists()
    assert build(files, tmp_path / "reference").entities == 8
