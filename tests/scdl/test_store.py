"""Export, import, comparison: on the examples, which hold two acts of one council."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest

from registre.errors import UsageError
from registre.identity import identify
from registre.identity.graphs import put
from registre.identity.judgements import Pair, judged
from registre.identity.judgements import Verdict as Judged
from registre.scdl.comparing import Comparison, Verdict, counted
from registre.scdl.exporting import rows, write
from registre.scdl.importing import import_tables, publisher
from registre.scdl.schema import SCHEMAS, Schema
from registre.scdl.sirets import Sirets
from registre.shapes import Severity, check_store
from registre.store import create, open_existing
from registre.store.opening import OpenStore
from registre.verify import verify
from registre.vocabulary import ORG, REG, SCDL

CALL = f"import sys; sys.path[:0] = {sys.path!r}; from registre.cli import main; main()"
LYON = "20004697700019"


def table(store: OpenStore, name: str, **options: object) -> bytes:
    output, schema = io.BytesIO(), Schema.load(name)
    write(rows(store, schema, sirets=Sirets([LYON]), **options), schema, output)  # type: ignore[arg-type]
    return output.getvalue()


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_export_is_valid_under_the_schema(name: str, examples: OpenStore, tmp_path: Path) -> None:
    pytest.importorskip("frictionless", reason="frictionless is not installed (extra “scdl”)")
    from registre.scdl.validating import validate

    file = tmp_path / "t.csv"
    file.write_bytes(table(examples, name))
    assert validate(file, Schema.load(name)) == []
    file.write_bytes(file.read_bytes().replace(LYON.encode(), b"1"))
    assert validate(file, Schema.load(name)) != []


def test_what_the_acts_state_stands_in_its_columns(examples: OpenStore) -> None:
    done = rows(examples, Schema.load("subventions"), sirets=Sirets([LYON]))
    values = [row.values for row in done.rows]
    assert [value["referenceDecision"] for value in values] == ["2018-2953", "2019-3853"]
    assert {value["montant"] for value in values} == {Decimal(26500)}
    assert {value["idAttribuant"] for value in values} == {LYON}
    acts = rows(examples, Schema.load("deliberations"), sirets=Sirets([LYON]))
    (act,) = [row.values for row in acts.rows if row.values["DELIB_ID"] == "2019-3853"]
    assert (act["BUDGET_ANNEE"], act["BUDGET_NOM"], act["VOTE_EFFECTIF"]) == ("2019", "budget principal", 165)
    assert "VOTE_POUR" not in act  # the act prints no count


def test_a_stand_in_is_counted_and_strict_leaves_it_out(examples: OpenStore) -> None:
    schema = Schema.load("deliberations")
    done = rows(examples, schema)
    assert done.stand_ins["COLL_SIRET"] == 2
    assert {row.values["COLL_SIRET"] for row in done.rows} == {"20004697700000"}
    assert rows(examples, schema, strict=True).rows == []
    assert len(rows(examples, schema, sirets=Sirets([LYON]), strict=True).rows) == 2


@pytest.mark.parametrize(("threshold", "count"), [(0, 2), (23_000, 2), (26_500, 0)])
def test_the_threshold_is_of_the_amount(threshold: int, count: int, examples: OpenStore) -> None:
    assert len(rows(examples, Schema.load("subventions"), threshold=Decimal(threshold)).rows) == count


@pytest.mark.parametrize("given", ["1234", "20004697700018", "Lyon=abc"])
def test_a_siret_has_its_key(given: str) -> None:
    with pytest.raises(UsageError, match="no SIRET"):
        Sirets([given])


@pytest.mark.parametrize("name", SCHEMAS)
def test_export_import_export_loses_nothing(name: str, examples: OpenStore, tmp_path: Path) -> None:
    file, there = tmp_path / f"{name}.csv", OpenStore.in_memory()
    file.write_bytes(table(examples, name))
    import_tables([file], there)
    assert table(there, name, origin="files") == file.read_bytes()


def test_every_column_survives_the_round_trip(tmp_path: Path) -> None:
    full = {
        "deliberations": "Métropole de Lyon,20004697700019,2020-1,2020-01-02,8.4,domaines/culture,Un objet,2019/2020,"
        "budget annexe,PREF069,2020-01-03,40,30,20,6,4,https://example.org/acte.pdf",
        "subventions": "Métropole de Lyon,20004697700019,2020-01-02,2020-1,Les Amis du Pont,73282932000074,W123456789,"
        '"Un objet, entre guillemets « ""x"" »",100.5,aide en numéraire;aide en nature,échelonné,2020-01-01/2020-12-31,'
        "12345,oui,0.45,dispositif-1",
    }
    for name, line in full.items():
        schema, file, there = Schema.load(name), tmp_path / f"{name}.csv", OpenStore.in_memory()
        file.write_text(f"{','.join(schema.names)}\n{line}\n", encoding="utf-8")
        (one,) = import_tables([file], there).files
        assert one.faults == ()
        assert table(there, name, origin="files") == file.read_bytes()


def test_an_import_is_one_more_document_with_its_evidence(subsidies: Path, built: Path, tmp_path: Path) -> None:
    there = create(tmp_path / "s")
    (one,) = import_tables([subsidies], there).files
    assert (one.rows, one.failure) == (3, None)
    count, unsupported = verify(there)
    assert (count, unsupported) == (4, [])
    assert [f for f in check_store(there.graph, there.base) if f.severity is Severity.VIOLATION] == []
    graph = open_existing(tmp_path / "s").graph
    (amount,) = (q.subject for q in graph.quads_for_pattern(None, SCDL.montant, None, None) if "26500" in str(q.object))
    (beneficiary,) = (q.object for q in graph.quads_for_pattern(amount, REG.declaredBeneficiary, None, None))
    assert str(beneficiary).endswith("org/reseau-des-territoires-innovants>")
    lines = {q.object.value for q in graph.quads_for_pattern(None, REG.line, None, None) if hasattr(q.object, "value")}
    assert lines == {"3", "4", "7"}


def test_a_file_that_is_none_stops_nothing(subsidies: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("Nom;Prénom\nA;B\n")
    done = import_tables([other, tmp_path / "none.csv", subsidies], OpenStore.in_memory())
    assert [one.rows for one in done.files] == [0, 0, 3]
    assert [type(failure).__name__ for failure in done.failures] == ["DocumentError", "DocumentError"]


def test_a_publisher_is_an_authority_that_is_known() -> None:
    found = publisher("Ville de Montpellier")
    assert found is not None
    assert found.address == "commune/34172"
    with pytest.raises(UsageError, match="no authority"):
        publisher("Trifouilly-les-Oies")


def examples_with(files: list[Path]) -> OpenStore:
    from registre.build import build

    there = OpenStore.in_memory()
    build([Path(__file__).resolve().parents[2] / "examples"], there)
    import_tables(files, there)
    return there


def test_declarations_are_held_against_the_acts(subsidies: Path, deliberations: Path) -> None:
    there = examples_with([subsidies, deliberations])
    found = Comparison(there).all()
    counts = counted(found)
    assert counts["montant"] == {"agrees": 1}
    assert counts["DELIB_DATE"] == {"differs": 1}
    assert counts["DELIB_OBJET"] == {"agrees": 1}
    assert counts["VOTE_POUR"] == {"only declared": 1}
    assert counts["act"] == {"only declared": 1}
    assert counts["grant"] == {"only declared": 2}
    (differs,) = [one for one in found if one.verdict is Verdict.DIFFERS]
    assert (differs.declared, differs.read) == ("2019-11-05", "2019-11-04")


def test_declarations_do_not_count_twice(subsidies: Path, deliberations: Path, examples: OpenStore) -> None:
    from registre.queries import Catalogue, run

    there = examples_with([subsidies, deliberations])
    for name in ("grants", "votes", "sessions", "large-grants"):
        query = Catalogue.load().get(name)
        assert list(run(query, there).rows) == list(run(query, examples).rows)
    declared = list(run(Catalogue.load().get("declared"), there, {"authority": "Lyon"}).rows)
    assert len(declared) == 5
    assert len([row for row in declared if row[7] is not None]) == 1


def registre(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", CALL, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def test_the_command_line(built: Path, subsidies: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    told = registre("scdl", "export", "--schema", "subventions", "--store", built, "-o", out, "--json")
    assert json.loads(told.stdout)["rows"] == 2
    assert len(out.read_text(encoding="utf-8").splitlines()) == 3
    checked = registre("scdl", "check", subsidies)
    assert checked.returncode == 1
    assert f"{subsidies}:3: Montant (€): the decimal sign is a point (“26 500,00 €”)" in checked.stdout
    imported = registre("scdl", "import", subsidies, "--store", tmp_path / "s")
    assert imported.returncode == 0
    assert "3 rows of subventions" in imported.stderr
    compared = registre("scdl", "compare", "--store", tmp_path / "s", "--json")
    assert {one["verdict"] for one in json.loads(compared.stdout)} == {"only declared"}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("export", "--schema", "marches", "--store", "{store}", "-o", "{tmp}/x.csv"), "no schema"),
        (("export", "--schema", "subventions", "--store", "{store}", "-o", "{tmp}/x.csv", "--siret", "12"), "no SIRET"),
        (
            ("export", "--schema", "subventions", "--store", "{store}", "-o", "{tmp}/x.csv", "--threshold", "x"),
            "no amount",
        ),
        (("export", "--schema", "subventions", "--store", "{store}", "-o", "{tmp}/x.csv", "--from", "x"), "no origin"),
        (("import", "x.csv", "--store", "{tmp}/s", "--authority", "Nulle-Part-sur-Rien"), "no authority"),
    ],
)
def test_misuse_is_told(words: tuple[str, ...], says: str, built: Path, tmp_path: Path) -> None:
    done = registre("scdl", *(word.format(store=built, tmp=tmp_path) for word in words))
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def linked(there: OpenStore, path: str, **numbers: str) -> None:
    """State numbers as “registre link” does."""
    graph = ox.NamedNode(f"{there.base}graph/links")
    for kind, value in numbers.items():
        number = ox.Literal(value, datatype=REG[kind])
        there.graph.add(ox.Quad(ox.NamedNode(there.base + path), ORG.identifier, number, graph))


def test_numbers_come_from_links_and_stand_ins_stay_where_there_are_none() -> None:
    there = examples_with([])
    linked(there, "authority/epci/200046977", SIRET=LYON)
    linked(there, "org/reseau-des-territoires-innovants", SIRET="73282932000074", RNA="W123456789")
    done = rows(there, Schema.load("subventions"))
    assert {row.values["idAttribuant"] for row in done.rows} == {LYON}
    assert {row.values["idBeneficiaire"] for row in done.rows} == {"73282932000074"}
    assert {row.values["rnaBeneficiaire"] for row in done.rows} == {"W123456789"}
    assert done.stand_ins["idAttribuant"] == 0
    linked(there, "org/reseau-des-territoires-innovants", SIRET="73282932000082")
    assert all("idBeneficiaire" not in row.values for row in rows(there, Schema.load("subventions")).rows)


def test_what_links_say_of_the_one_that_stands_for_all_holds_for_all() -> None:
    there = examples_with([])
    one, other = "org/enedis", "org/reseau-des-territoires-innovants"
    put(there.graph, there.base, judged(Pair.of(one, other), Judged.SAME, "ab"))
    identify(there.graph, there.base)
    linked(there, one, SIRET="73282932000074")
    done = rows(there, Schema.load("subventions"))
    assert {row.values["idBeneficiaire"] for row in done.rows} == {"73282932000074"}


def test_people_without_a_public_role_are_not_written(built: Path, tmp_path: Path) -> None:
    file, out, store = tmp_path / "aides.csv", tmp_path / "t.csv", Path(shutil.copytree(built, tmp_path / "s"))
    line = "Métropole de Lyon,20004697700019,2020-01-02,2020-1,Madame Zoé Quidam,73282932000074,,aide à Mme Zoé Quidam,"
    rest = "100,aide en numéraire,unique,2020-01-01/2020-12-31,,non,1,"
    file.write_text(f"{','.join(Schema.load('subventions').names)}\n{line}{rest}\n", encoding="utf-8")
    assert registre("scdl", "import", file, "--store", store).returncode == 0
    words = ("scdl", "export", "--schema", "subventions", "--from", "files", "--store", store, "-o", out)
    assert registre(*words, "--everything").returncode == 0
    assert "Zoé Quidam" in out.read_text(encoding="utf-8")
    assert registre(*words).returncode == 0
    assert "20004697700019" in out.read_text(encoding="utf-8")
    assert "Quidam" not in out.read_text(encoding="utf-8")
