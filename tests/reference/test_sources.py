import json
import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from registre.errors import UsageError
from registre.reference import Entity, Index, Kind, Scheme, tables
from registre.reference.building import build
from registre.reference.sources import KINDS, Source

SHARED = Path(__file__).resolve().parents[3] / "shared" / "reference" / "insee"
Made = Callable[[str, str], list[Entity]]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Give the entities of a file of a kind with this text."""

    def make(kind: str, text: str) -> list[Entity]:
        path = tmp_path / "file.csv"
        path.write_text(text, encoding="utf-8")
        build([Source(kind, path)], tmp_path / "index")
        records = Index.open(tmp_path / "index").records
        return records.at(list(range(records.count)))

    return make


def test_communes_keep_what_became_of_them(made: Made) -> None:
    present, part = made(
        "cog",
        "TYPECOM,COM,REG,DEP,LIBELLE,COMPARENT\n"
        "COM,01015,84,01,Arboys en Bugey,\n"
        "COMD,01340,84,01,Saint-Bois,01015\n"
        "ARM,75101,11,75,Paris 1er Arrondissement,75056\n",
    )
    assert (present.insee, present.department, present.active, present.kind) == ("01015", "01", "yes", Kind.COMMUNE)
    assert (part.insee, part.active, part.successors) == ("01340", "no", ("01015",))


def test_communes_since_1943_have_their_dates(made: Made) -> None:
    (former,) = made(
        "cog",
        "COM,TNCC,NCC,NCCENR,LIBELLE,DATE_DEBUT,DATE_FIN\n01003,1,AMAREINS,Amareins,Amareins,1943-01-01,1974-01-01\n",
    )
    assert (former.created, former.ceased, former.active) == ("1943-01-01", "1974-01-01", "no")


def test_events_tell_mergers_alone(made: Made) -> None:
    (merged,) = made(
        "cog",
        "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP\n"
        "32,2016-01-01,COM,01340,0,SAINT BOIS,Saint-Bois,Saint-Bois,COM,01015,1,ARBOYS,Arboys,Arboys en Bugey\n"
        "32,2016-01-01,COM,01340,0,SAINT BOIS,Saint-Bois,Saint-Bois,COMD,01340,0,SAINT BOIS,Saint-Bois,Saint-Bois\n"
        "10,2005-05-09,COM,01333,0,SAINT B,Saint-B,Saint-B,COM,01333,0,SAINT A,Saint-A,Saint-A\n",
    )
    assert (merged.name, merged.ceased, merged.successors) == ("Saint-Bois", "2016-01-01", ("01015",))


def test_old_associations_are_read(made: Made) -> None:
    (old,) = made(
        "rna",
        "id;id_ex;siret;gestion;date_creat;date_publi;nature;groupement;titre;objet;libcom;adrs_codepostal;adrs_codeinsee;rup_mi;position\n"
        "691P0000000001;;;691P;1931-02-03;;D;S;CERCLE DES NAGEURS;NAGER;Lyon;69003;69123;11-0690001A;A\n",
    )
    assert (old.rna, old.created, old.town) == ("691P0000000001", "1931-02-03", "Lyon")
    assert old.category_label == "Association déclarée, reconnue d'utilité publique"


def test_an_extract_of_wikidata_is_read_as_json(tmp_path: Path) -> None:
    item = {
        "item": "http://www.wikidata.org/entity/Q999999999",
        "itemLabel": "Orchestre de Valbrune",
        "class": "http://www.wikidata.org/entity/Q48204",
        "names": "Harmonie de Valbrune|OV",
        "siren": "100000009",
        "inception": "1931-01-01T00:00:00Z",
    }
    columns = sorted({*item, "rna"})
    bindings = [
        {name: {"type": "literal", "value": value} for name, value in item.items()},
        {"itemLabel": {"value": "x"}},
    ]
    result = {"head": {"vars": ["item", *columns]}, "results": {"bindings": bindings}}
    (tmp_path / "extract.json").write_text(json.dumps(result), encoding="utf-8")
    held = build([Source("wikidata", tmp_path / "extract.json")], tmp_path / "index")
    assert [read.told for read in held.files] == [[(3, "no item")]]
    (found,) = Index.open(tmp_path / "index").by_identifier(Scheme.WIKIDATA, "Q999999999")
    assert (found.kind, found.names, found.created) == (Kind.ASSOCIATION, ("Harmonie de Valbrune", "OV"), "1931-01-01")


def test_the_query_gives_the_columns_that_are_read() -> None:
    query = (Path(tables.__file__).parent / "wikidata.rq").read_text(encoding="utf-8")
    (layout,) = KINDS["wikidata"]
    head = query[query.index("SELECT") : query.index("WHERE")]
    assert set(layout.columns) == {"item", *re.findall(r"AS \?(\w+)\)", head)}


def test_workbooks_give_each_group_once(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (
        ("dept", "siren", "raison_sociale", "nature_juridique", "insee"),
        ("69", 200000001, "CC du Val de Brune", "CC", "69001"),
        ("69", 200000001, "CC du Val de Brune", "CC", "69002"),
        ("69", 200000002, "Métropole du Val", "MET69", "69003"),
        ("69", 200000003, "Ligue du Val", "X", "69004"),
    ):
        book.active.append(row)
    book.save(tmp_path / "groups.xlsx")
    held = build([Source("banatic", tmp_path / "groups.xlsx")], tmp_path / "index")
    assert held.files[0].told == [(5, "“X” is no form of an EPCI")]
    index = Index.open(tmp_path / "index")
    (hit,) = index.search("communauté de communes du val de brune", department="69", kinds=[Kind.INTERCOMMUNALITY])[:1]
    assert (hit.entity.siren, hit.entity.category_label, hit.score) == ("200000001", "Communauté de communes", 1)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"PK\x03\x04 no workbook", "it is no workbook, or damaged; unzip archives first"),
        (b'{"head": 1}', "it is no result of a SPARQL query"),
        (b"PAR1 and no more", "it is cut short or damaged"),
    ],
)
def test_files_that_are_damaged_say_so(content: bytes, says: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(UsageError, match=says):
        tables.header(tmp_path / "file")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the files of INSEE are not at hand")
def test_the_published_files_are_read_whole(tmp_path: Path) -> None:
    files = [Source("cog", SHARED / f"{name}.csv") for name in ("communes", "departements", "regions")]
    assert [read.faults for read in build(files, tmp_path / "index").files] == [0, 0, 0]
    index = Index.open(tmp_path / "index")
    assert {hit.entity.department for hit in index.search("Saint-Denis", department="93")} == {"93"}
    (annecy, *_) = index.search("Seynod", commune="Annecy")
    assert (annecy.entity.insee, annecy.entity.successors) == ("74268", ("74010",))


def test_a_mark_of_byte_order_is_no_part_of_a_name(made: Made) -> None:
    (one,) = made("datagouv", '\ufeffid,name,slug\n5aaa,"Ville de l\'Été, la belle",ete\n')
    assert (one.datagouv, one.name) == ("5aaa", "Ville de l'Été, la belle")


def test_establishments_are_read_without_their_units_and_wrong_numbers_told(tmp_path: Path) -> None:
    (tmp_path / "establishments.csv").write_text(
        "siren,siret,etablissementSiege,codeCommuneEtablissement,enseigne1Etablissement\n"
        "100000009,10000000900011,true,69001,AU BON PAIN\n"
        "100000009,10000000900029,false,69001,LE FOURNIL DE VALBRUNE\n"
        "100000009,1000000090,true,69001,\n",
        encoding="utf-8",
    )
    held = build([Source("sirene", tmp_path / "establishments.csv")], tmp_path / "index")
    assert held.files[0].told == [(4, "“1000000090” is no SIRET")]
    (only,) = Index.open(tmp_path / "index").by_identifier(Scheme.SIREN, "100000009")
    assert (only.name, only.siret, only.kind) == ("LE FOURNIL DE VALBRUNE", "10000000900029", Kind.OTHER)


def test_a_file_without_a_row_that_can_be_taken_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "none.csv").write_text("id,name,slug\n,,\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no row could be taken"):
        build([Source("datagouv", tmp_path / "none.csv")], tmp_path / "index")
    assert [path.name for path in tmp_path.iterdir()] == ["none.csv"]
