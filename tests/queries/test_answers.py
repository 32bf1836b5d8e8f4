"""The answers of every query on the examples, held against golden files (renewed with RENEW_GOLDEN=1)."""

import csv
import io
import json
import os
import re
from pathlib import Path

import pyarrow.parquet as pq
import pyoxigraph as ox
import pytest

from registre.build import build
from registre.errors import UsageError
from registre.identity import identify
from registre.identity.graphs import put
from registre.identity.judgements import Pair, Verdict, judged
from registre.queries import Catalogue, Query, run
from registre.queries.formats import plain_rows, write
from registre.queries.header import parse
from registre.store.opening import OpenStore

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
BASE = "https://w3id.org/registre/id/"


def without_version(cell: str) -> str:
    """A rule without its version, which its every improvement raises: "session/1" is "session"."""
    return re.sub(r"^([a-z-]+)/\d+$", r"\1", cell)


def asked(query: Query, examples: OpenStore, **given: str) -> list[list[str]]:
    answer = run(query, examples, given)
    return [list(answer.columns), *([cell.removeprefix(BASE) for cell in row] for row in plain_rows(answer))]


@pytest.mark.parametrize("query", list(Catalogue.load()), ids=lambda q: q.name)
def test_a_query_answers_as_before(query: Query, examples: OpenStore) -> None:
    output = io.StringIO()
    csv.writer(output, lineterminator="\n").writerows(map(without_version, row) for row in asked(query, examples))
    golden = GOLDEN / f"{query.name}.csv"
    if os.environ.get("RENEW_GOLDEN"):
        golden.write_text(output.getvalue(), encoding="utf-8")
    assert output.getvalue() == golden.read_text(encoding="utf-8")


def test_no_golden_answer_is_left_behind() -> None:
    assert {path.stem for path in GOLDEN.glob("*.csv")} == {query.name for query in Catalogue.load()}


@pytest.mark.parametrize("query", list(Catalogue.load()), ids=lambda q: q.name)
def test_parameters_restrict_the_answer(query: Query, examples: OpenStore) -> None:
    everything = asked(query, examples)[1:]
    for parameter in query.parameters:
        some = asked(query, examples, **{parameter.name: parameter.example or ""})[1:]
        assert all(row in everything for row in some)


@pytest.mark.parametrize("query", list(Catalogue.load()), ids=lambda q: q.name)
def test_a_parameter_that_nothing_answers_to_leaves_nothing(query: Query, examples: OpenStore) -> None:
    for parameter in query.parameters:
        if parameter.type in {"name", "string"}:
            assert asked(query, examples, **{parameter.name: "nowhere and nobody"})[1:] == [], parameter.name


@pytest.mark.parametrize(
    ("name", "parameter", "column"),
    [("network", "organisation", 2), ("organisations", "organisation", 0), ("national", "organisation", 0)],
)
def test_any_name_of_a_body_finds_it(name: str, parameter: str, column: int, examples: OpenStore) -> None:
    by_acronym = asked(Catalogue.load().get(name), examples, **{parameter: "sgmap"})[1:]
    whole = "Secrétariat général pour la modernisation de l’action publique"
    assert by_acronym == asked(Catalogue.load().get(name), examples, **{parameter: whole})[1:]
    assert by_acronym
    assert {row[column] for row in by_acronym} == {by_acronym[0][column]}


def test_what_is_judged_one_is_found_by_the_names_of_all() -> None:
    store = OpenStore.in_memory()
    build([ROOT / "examples"], store)
    one, other = (
        "org/reseau-des-territoires-innovants",
        "org/secretariat-general-pour-la-modernisation-de-l-action-publique",
    )
    put(store.graph, store.base, judged(Pair.of(one, other), Verdict.SAME, "ab"))
    identify(store.graph, store.base)
    grants = Catalogue.load().get("grants")
    assert (
        len(asked(grants, store, beneficiary="SGMAP"))
        == len(asked(grants, store, beneficiary="territoires innovants"))
        == 3
    )


def test_graphs_that_a_query_names_are_asked_alone(examples: OpenStore) -> None:
    text = "SELECT (COUNT(*) AS ?n) %s WHERE { ?s ?p ?o }"
    named = sorted(graph.value for graph in examples.graph.named_graphs() if isinstance(graph, ox.NamedNode))
    (((whole,),), ((some,),), ((none,),)) = (
        plain_rows(run(parse("count", text % what), examples))
        for what in ("", f"FROM <{named[0]}>", "FROM <http://nowhere.example/>")
    )
    assert int(whole) > int(some) > int(none) == 0


def test_the_touchstone_question(examples: OpenStore) -> None:
    grants = asked(Catalogue.load().get("grants"), examples, beneficiary="TERRITOIRES innovants", year="2019")
    assert [row[3:7] for row in grants[1:]] == [["26500", "EUR", "2019-3853", "2019-11-04"]]


def test_partners_are_the_same_in_org_and_eli_terms(examples: OpenStore) -> None:
    ours = {(row[1], row[2]) for row in asked(Catalogue.load().get("partners"), examples)[1:]}
    theirs = {(row[1], row[2]) for row in asked(Catalogue.load().get("partners-in-org-terms"), examples)[1:]}
    assert ours == theirs
    assert len(ours) == 14


@pytest.mark.parametrize("value", ['x" } DROP ALL #', "x\\", "'); DELETE WHERE { ?s ?p ?o }"])
def test_a_value_is_never_read_as_sparql(examples: OpenStore, value: str) -> None:
    before = len(examples.graph)
    assert asked(Catalogue.load().get("grants"), examples, funder=value)[1:] == []
    assert len(examples.graph) == before


@pytest.mark.parametrize("text", ["", "SELECT", "DELETE WHERE { ?s ?p ?o }", "Bonjour"])
def test_what_is_no_query_is_told(examples: OpenStore, text: str) -> None:
    with pytest.raises(UsageError, match="no SPARQL query"):
        run(parse("q", text), examples)


def bytes_of(query: Query, examples: OpenStore, name: str) -> bytes:
    output = io.BytesIO()
    write(run(query, examples), name, output, examples.base)
    return output.getvalue()


def test_the_formats_say_the_same(examples: OpenStore) -> None:
    query = Catalogue.load().get("grants")
    rows = list(csv.DictReader(io.StringIO(bytes_of(query, examples, "csv").decode())))
    found = json.loads(bytes_of(query, examples, "json"))
    table = pq.read_table(io.BytesIO(bytes_of(query, examples, "parquet"))).to_pylist()
    assert len(rows) == len(found["results"]["bindings"]) == len(table) == 2
    assert [row["amount"] for row in rows] == ["26500", "26500"]
    assert [str(row["amount"]) for row in table] == ["26500.00", "26500.00"]
    assert str(table[0]["date"]) == "2018-09-17"
    assert found["results"]["bindings"][0]["amount"]["datatype"].endswith("decimal")


def test_each_form_of_query_has_its_formats(examples: OpenStore) -> None:
    ask, construct = parse("a", "ASK { ?s ?p ?o }"), parse("c", "CONSTRUCT WHERE { ?s a ?o }")
    assert json.loads(bytes_of(ask, examples, "json"))["boolean"] is True
    assert b"\n    a " in bytes_of(construct, examples, "turtle")
    for query, name in (
        (ask, "csv"),
        (construct, "csv"),
        (construct, "json"),
        (Catalogue.load().get("grants"), "turtle"),
    ):
        with pytest.raises(UsageError):
            bytes_of(query, examples, name)
