"""Questions are pages with an address, and files."""

import csv
import io
import json

import pyarrow.parquet as pq
import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient
from tests.pages.conftest import ACT, ASSOCIATION, parsed, words

from registre.errors import UsageError
from registre.pages.charts import chart
from registre.pages.languages import Voice
from registre.queries import Catalogue, Query
from registre.queries.header import View, parse

EUROS = ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")


@pytest.mark.parametrize("query", list(Catalogue.load()), ids=lambda q: q.name)
def test_each_question_has_its_page_in_both_languages(query: Query, client: TestClient) -> None:
    for language in ("fr", "en"):
        page = client.get(f"/questions/{query.name}?lang={language}")
        assert page.status_code == 200
        assert query.titles[language] in words(page.text)
        assert query.text.splitlines()[-1] in page.text.replace("&gt;", ">").replace("&#34;", '"')
        assert {p.name for p in query.parameters} <= set(parsed(page.text).xpath("//form//input/@name"))


def test_an_address_with_parameters_answers(client: TestClient) -> None:
    tree = parsed(client.get("/questions/grants?beneficiary=TERRITOIRES innovants&year=2019").text)
    (row,) = tree.xpath("//table[contains(@class,'answer')]/tbody/tr")
    assert "26\u202f500\u00a0€" in row.text_content()
    assert set(row.xpath(".//a/@href")) >= {ACT, ASSOCIATION}
    assert tree.xpath("//input[@name='year']/@value") == ["2019"]


def test_the_files_say_what_the_page_says(client: TestClient) -> None:
    at = "/questions/grants{}?year=2019"
    rows = list(csv.DictReader(io.StringIO(client.get(at.format(".csv")).text)))
    found = json.loads(client.get(at.format(".json")).content)["results"]["bindings"]
    table = pq.read_table(io.BytesIO(client.get(at.format(".parquet")).content)).to_pylist()
    assert [row["amount"] for row in rows] == ["26500"]
    assert [row["number"]["value"] for row in found] == ["2019-3853"]
    assert str(table[0]["date"]) == "2019-11-04"
    links = parsed(client.get(at.format("")).text).xpath("//p[@class='forms']/a/@href")
    assert links == [at.format(f".{suffix}") for suffix in ("csv", "json", "parquet")]
    assert 'filename="grants.csv"' in client.get(links[0]).headers["content-disposition"]


def test_a_value_that_does_not_fit_is_told(client: TestClient) -> None:
    page = client.get("/questions/grants?year=long ago")
    assert page.status_code == 400
    assert "“long ago” is no year" in words(page.text)
    assert client.get("/questions/grants.csv?year=long ago").status_code == 400


@pytest.mark.parametrize("name", ["nothing", "grants.xls", "..%2fREADME"])
def test_what_is_no_question_is_not_found(client: TestClient, name: str) -> None:
    assert client.get(f"/questions/{name}").status_code == 404


def test_rows_are_sorted_by_what_they_hold(client: TestClient) -> None:
    def first(sort: str) -> str:
        tree = parsed(client.get(f"/questions/evidence?number=2019-3853&sort={sort}").text)
        return str(tree.xpath("string(//table/tbody/tr[1])"))

    assert first("confidence") != first("-confidence")
    assert first("nothing") == first("")


def rows(*cells: tuple[str, str, str]) -> list[tuple[ox.Literal | None, ...]]:
    return [(ox.Literal(name), ox.Literal(amount, datatype=EUROS), ox.Literal(money)) for name, amount, money in cells]


COLUMNS = ("who", "amount", "currency")


def test_a_chart_sums_euros_alone() -> None:
    given = rows(("a", "10", "EUR"), ("b", "30", "EUR"), ("a", "5.50", "EUR"), ("c", "1000", "FRF"))
    found = chart(View("bar", ("who", "amount")), COLUMNS, given, Voice("en"))
    assert found is not None
    assert [(bar.label, bar.size) for bar in found.bars] == [("b", "€30"), ("a", "€15.50")]
    assert found.euros_only


def test_a_timeline_has_the_years_between_too() -> None:
    given = rows(("2014-05-22", "1", "EUR"), ("2017-01-01", "2", "EUR"))
    found = chart(View("timeline", ("who",)), COLUMNS, given, Voice("fr"))
    assert found is not None
    assert [(bar.label, bar.size) for bar in found.bars] == [("2014", "1"), ("2015", "0"), ("2016", "0"), ("2017", "1")]


def test_a_chart_of_one_bar_is_none() -> None:
    assert chart(View("bar", ("who",)), COLUMNS, rows(("a", "1", "EUR")), Voice()) is None


def test_the_pictures_of_a_question_are_of_its_columns() -> None:
    for query in Catalogue.load():
        answered = query.text.partition("SELECT")[2].partition("WHERE")[0]
        for view in query.views:
            for column in view.columns:
                assert f"?{column}" in answered, f"{query.name}: {column}"


@pytest.mark.parametrize("line", ["pie amount", "network one", "bar one two three"])
def test_a_picture_that_there_is_not_is_refused(line: str) -> None:
    with pytest.raises(UsageError, match="no “@view"):
        parse("q", f"# @view {line}\nSELECT * WHERE {{ ?s ?p ?o }}")
