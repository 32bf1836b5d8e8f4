from pathlib import Path

import pytest

from registre.errors import UsageError
from registre.queries import Catalogue
from registre.queries.header import LANGUAGES, parse


def test_there_are_the_questions_that_researchers_ask() -> None:
    assert len(Catalogue.load()) >= 15


@pytest.mark.parametrize("query", list(Catalogue.load()), ids=lambda q: q.name)
def test_every_query_says_what_it_asks_in_both_languages(query) -> None:  # type: ignore[no-untyped-def]
    assert set(query.titles) == set(query.abouts) == set(LANGUAGES)
    for parameter in query.parameters:
        assert set(parameter.labels) == set(LANGUAGES)
        assert parameter.example
        parameter.term(parameter.example)
        assert f"${parameter.name}" in query.text


@pytest.mark.parametrize(
    ("type_", "good", "bad"),
    [
        ("year", "2019", "19"),
        ("integer", "-3", "3.5"),
        ("decimal", "23 000,50", "beaucoup"),
        ("date", "2019-11-04", "4/11/2019"),
        ("iri", "https://example.org/a", "exemple"),
    ],
)
def test_a_value_has_the_type_of_its_parameter(type_: str, good: str, bad: str) -> None:
    query = parse("q", f"# @title fr Q\n# @param x {type_}\nSELECT ?s WHERE {{ ?s ?p $x }}")
    assert query.bindings({"x": good})
    with pytest.raises(UsageError, match=f"no {type_}"):
        query.bindings({"x": bad})


@pytest.mark.parametrize(
    "header",
    ["# @title Question", "# @param x colour", "# @label x fr Un", "# @tag fr Un", "# @title fr Un\n# une remarque"],
)
def test_a_header_that_is_none_is_refused(header: str) -> None:
    with pytest.raises(UsageError):
        parse("q", f"{header}\nSELECT ?s WHERE {{ ?s ?p ?o }}" if header.startswith("# @") else header)


def test_an_unknown_query_or_parameter_is_told() -> None:
    with pytest.raises(UsageError, match="grants"):
        Catalogue.load().get("grant")
    with pytest.raises(UsageError, match="funder"):
        Catalogue.load().get("grants").bindings({"donor": "x"})


def test_a_file_of_the_user_is_a_query(tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text("SELECT ?s WHERE { ?s ?p ?o } LIMIT 1")
    assert Catalogue.load().find(str(file)).name == "mine"
    with pytest.raises(UsageError, match="cannot be read"):
        Catalogue.load().find(str(tmp_path / "none.rq"))
