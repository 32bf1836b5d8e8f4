"""Values take the place of parameters, and cannot change the query."""

import pyoxigraph as ox
import pytest

from registre.errors import UsageError
from registre.queries.binding import bound
from registre.queries.header import parse
from registre.queries.running import run
from registre.store.opening import OpenStore

HEAD = "# @title fr Qui ?\n# @param who name\n# @param most decimal\n"


def written(pattern: str, **given: str) -> str:
    query = bound(parse("q", f"{HEAD}SELECT ?s WHERE {{{pattern}}}"), given)
    ox.Store().query(query)
    return query.partition("WHERE {")[2].removesuffix("}")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("?s ?p $who", '?s ?p "Anne"'),
        ("FILTER(!BOUND($who) || ?s = $who)", 'FILTER(?s = "Anne")'),
        ("FILTER(! bound( $who )  ||  CONTAINS(?s, $who))", 'FILTER(CONTAINS(?s, "Anne"))'),
        ("FILTER(BOUND($who))", "FILTER(true)"),
        ("{ SELECT ?s { ?s ?p $who } }", '{ SELECT ?s { ?s ?p "Anne" } }'),
        ("?s ?p '$who', \"$who\", '''$who''' FILTER(?s != $who)", None),
        ("?s <http://a.example/$who> ?o . # $who\n", "?s <http://a.example/$who> ?o . # $who\n"),
        ("?s ?p $whole", "?s ?p $whole"),
        ("?s ?p ?who", ' VALUES $who { "Anne" }?s ?p ?who'),
    ],
)
def test_a_value_stands_where_its_parameter_stood(pattern: str, expected: str | None) -> None:
    expected = expected or "?s ?p '$who', \"$who\", '''$who''' FILTER(?s != \"Anne\")"
    assert written(pattern, who="Anne") == expected


def test_what_is_less_than_a_parameter_is_no_address() -> None:
    assert written("?s ?p ?o FILTER(?o<$most&&?o>$most)", most="5").count("XMLSchema#decimal") == 2


@pytest.mark.parametrize("value", ['"} DROP ALL #', "a\nb", "\\", "$most", '\' " \\" <x> { ?s ?p ?o }'])
def test_no_value_changes_the_query(value: str) -> None:
    store = OpenStore.in_memory()
    store.graph.add(ox.Quad(ox.NamedNode("a:a"), ox.NamedNode("a:b"), ox.Literal(value)))
    query = parse("q", f"{HEAD}SELECT ?s WHERE {{ ?s ?p ?o FILTER(?o = $who) }}")
    assert list(run(query, store, {"who": value, "most": "1"}).rows) == [(ox.NamedNode("a:a"),)]
    assert list(run(query, store, {"who": f"{value}x"}).rows) == []


def test_a_parameter_that_is_left_open_stays_unbound() -> None:
    assert written("?s ?p ?o FILTER(!BOUND($who) || ?o = $who)") == "?s ?p ?o FILTER(!BOUND($who) || ?o = $who)"


def test_a_parameter_that_is_selected_is_kept_a_variable() -> None:
    query = parse("q", f"{HEAD}SELECT ?s $who WHERE {{ ?s ?p $who }}")
    assert 'VALUES $who { "Anne" }' in bound(query, {"who": "Anne"})


def test_a_query_with_parameters_needs_a_pattern() -> None:
    with pytest.raises(UsageError, match="no WHERE"):
        bound(parse("q", f"{HEAD}SELECT ?s {{ ?s ?p $who }}"), {"who": "Anne"})
