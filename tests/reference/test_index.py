import shutil
from pathlib import Path

import pytest

from registre.errors import ReferenceIndexError
from registre.reference import Index, Kind, Scheme


@pytest.mark.parametrize(
    "name",
    [
        "Les Amis de l'orgue de Valbrune",
        "amis orgue valbrune",
        "Valbrune : orgue, amis de l'",
        "Les amis de l’orgue de Valbrrune",
        "les mis de l'ogrue de valbrume",
        "AOV",
        "A.O.V.",
    ],
)
def test_a_name_is_found_under_noise(index: Index, name: str) -> None:
    hit = index.search(name)[0]
    assert hit.entity.name.startswith("LES AMIS DE L")
    assert hit.entity.rna == "W691000001"
    assert 0.5 < hit.score <= 1


def test_the_very_name_scores_one_and_comes_first(index: Index) -> None:
    first, second = index.search("Les Amis de l'Orgue", kinds=[Kind.ASSOCIATION])[:2]
    assert (first.entity.siren, first.score) == ("100000017", 1.0)
    assert second.score < 1


@pytest.mark.parametrize("name", ["", "!", "xyzxyz", "de la"])
def test_what_nothing_bears_is_not_found(index: Index, name: str) -> None:
    assert index.search(name) == []


def test_filters_leave_out_what_is_elsewhere_or_of_another_kind(index: Index) -> None:
    found = {hit.entity.siren for hit in index.search("amis de l'orgue", department="33")}
    assert found == {"100000017"}
    assert {h.entity.source for h in index.search("amis de l'orgue", commune="Affoux")} == {
        "sirene-units",
        "rna-waldec",
    }
    assert index.search("amis de l'orgue", commune="75056") == []
    assert index.search("amis de l'orgue", kinds=[Kind.COMPANY]) == []
    assert index.search("valbrune", kinds=[Kind.COMMUNE])[0].entity.siren == "100000033"


def test_no_more_than_the_limit(index: Index) -> None:
    assert len(index.search("valbrune", limit=2)) == 2


def test_numbers_are_looked_up(index: Index) -> None:
    assert [e.name for e in index.by_identifier(Scheme.SIREN, "005 000 025")] == [
        "SOCIETE DES EAUX DE VALBRUNE",
        "LE LAVOIR DES BROTTEAUX",
    ]
    assert [e.source for e in index.by_identifier(Scheme.RNA, "W691000001")] == ["sirene-units", "rna-waldec"]
    assert [e.name for e in index.by_identifier(Scheme.SIRET, "00500002500029")] == ["LE LAVOIR DES BROTTEAUX"]
    assert index.by_identifier(Scheme.SIREN, "999999999") == []
    assert index.by_identifier(Scheme.SIREN, "none") == []


def test_a_siret_that_is_not_held_leads_to_its_unit(index: Index) -> None:
    assert index.by_identifier(Scheme.SIRET, "00500002500037")[0].name == "SOCIETE DES EAUX DE VALBRUNE"


def test_an_index_that_is_none_or_unfinished_or_old_says_what_next(tmp_path: Path) -> None:
    with pytest.raises(ReferenceIndexError, match="registre reference build"):
        Index.open(tmp_path / "none")
    (tmp_path / ".half.partial").mkdir()
    with pytest.raises(ReferenceIndexError, match="unfinished; run the same build again"):
        Index.open(tmp_path / "half")
    (tmp_path / "index.json").write_text('{"format": 0}', encoding="utf-8")
    with pytest.raises(ReferenceIndexError, match="of form 0, where 1 is read; build it again"):
        Index.open(tmp_path)
    (tmp_path / "index.json").write_text("{", encoding="utf-8")
    with pytest.raises(ReferenceIndexError, match="damaged"):
        Index.open(tmp_path)


def test_an_index_that_lacks_a_file_says_so(folder: Path, tmp_path: Path) -> None:
    for name in ("records.sqlite", "words.txt", "entity-words.npy"):
        broken = tmp_path / name.partition(".")[0]
        shutil.copytree(folder, broken)
        (broken / name).unlink()
        with pytest.raises(ReferenceIndexError, match="build"):
            Index.open(broken)


def test_a_word_that_no_name_has_lowers_the_score(index: Index) -> None:
    known, unknown = (index.search(name)[0] for name in ("les eaux vives", "les eaux vives xyzyx"))
    assert known.entity == unknown.entity
    assert unknown.score < 0.8 < known.score == 1
