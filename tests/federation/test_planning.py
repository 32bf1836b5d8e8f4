from __future__ import annotations

import pytest

from registre.errors import UsageError
from registre.federation.limits import FederationError, endpoints
from registre.federation.planning import next_call
from registre.federation.tokens import variables

P = "PREFIX ex: <http://example.org/#>\n"
S = "SERVICE <http://example.org/sparql> { ?x ex:label ?l }"


def known(pattern: str, form: str = "SELECT *") -> tuple[str, tuple[str, ...]]:
    call = next_call(f"{P}{form} WHERE {{ {pattern} }}")
    assert call is not None
    return call.known, call.joins


@pytest.mark.parametrize(
    ("pattern", "source"),
    [
        (f"?x ex:p ?y . {S}", "?x ex:p ?y"),
        (f"{S} . ?x ex:p ?y", "?x ex:p ?y"),
        (f"?x ex:p ?y . {S} FILTER(?y > 3) FILTER(?l != 'a')", "?x ex:p ?y . FILTER(?y > 3)"),
        (f"?x ex:p ?y . OPTIONAL {{ {S} }} ?x ex:q ?z", "?x ex:p ?y"),
        (f"?x ex:p ?y {{ ?x ex:q ?z {S} }} UNION {{ ?x ex:r ?z }}", "?x ex:p ?y . { ?x ex:q ?z }"),
        (f"GRAPH ?g {{ ?x ex:p ?y {S} }}", "GRAPH ?g { ?x ex:p ?y }"),
        (f"?x ex:p ?y . {{ SELECT ?x (COUNT(?l) AS ?n) WHERE {{ ?x ex:q ?z {S} }} GROUP BY ?x }}", "?x ex:q ?z"),
        (f"VALUES ?x {{ ex:a }} {S}", "VALUES ?x { ex:a }"),
        (f"?x ex:p ?y . OPTIONAL {{ ?x ex:q ?x2 }} {S}", "?x ex:p ?y . OPTIONAL { ?x ex:q ?x2 }"),
        (f"?x ex:p ?y . FILTER EXISTS {{ {S} }}", "?x ex:p ?y"),
        (f"?x ex:p ?y . MINUS {{ {S} }}", "?x ex:p ?y"),
        (f"?x ex:p ?y . {S} OPTIONAL {{ ?x ex:q ?z }}", "?x ex:p ?y"),
    ],
)
def test_what_is_known_where_a_service_stands(pattern: str, source: str) -> None:
    assert known(pattern) == (source, ("x",))


def test_a_service_that_shares_nothing_is_asked_as_it_stands() -> None:
    assert known(f"?a ex:p ?b . {S}") == ("?a ex:p ?b", ())
    assert known(S) == ("", ())


@pytest.mark.parametrize(
    "pattern",
    [
        "?x ex:p 'SERVICE <http://example.org/sparql> { ?a ?b ?c }'",
        '?x ex:p """ } SERVICE <http://example.org/sparql> { """',
        "?x ex:service ?y # SERVICE <http://example.org/sparql> { ?x ?p ?o }",
        "?x <http://example.org/SERVICE> ?service",
        "?x ex:p 'it\\'s SERVICE <x:y> { ?a ?b ?c }'",
    ],
)
def test_what_only_looks_like_a_service_is_none(pattern: str) -> None:
    assert next_call(f"{P}SELECT * WHERE {{ {pattern}\n }}") is None


def test_the_pattern_of_a_service_is_kept_word_for_word() -> None:
    inner = " ?x ex:label ?l . FILTER(?l != '}') OPTIONAL { ?x ex:m ?m } "
    call = next_call(f"{P}SELECT ?x WHERE {{ ?x a ex:T . SERVICE SILENT ex:sparql {{{inner}}} }} LIMIT 3")
    assert call is not None
    assert (call.pattern, call.silent, call.endpoint, call.prologue) == (inner, True, "ex:sparql", P)


@pytest.mark.parametrize("form", ["CONSTRUCT { ?x ex:q ?l }", "ASK", "SELECT (COUNT(*) AS ?n)", "DESCRIBE ?x"])
def test_every_form_of_query_is_planned(form: str) -> None:
    assert known(f"?x ex:p ?y . {S}", form) == ("?x ex:p ?y", ("x",))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("SELECT * WHERE { ?x ?p ?o", "ends within"),
        ("SELECT *", "no pattern"),
        ("SELECT * WHERE { ?e ?p ?o SERVICE ?e { ?a ?b ?c } }", "no fixed endpoint"),
    ],
)
def test_what_cannot_be_planned_is_told(text: str, says: str) -> None:
    with pytest.raises(FederationError, match=says):
        next_call(text)


def test_variables_are_those_outside_of_words_and_comments() -> None:
    assert variables("?a $b '?c' \"?d\" # ?e\n <http://example.org/?f> ?g") == {"a", "b", "g"}


@pytest.mark.parametrize("address", ["example.org/sparql", "ftp://example.org/data", "https:///sparql", ""])
def test_what_is_no_address_of_an_endpoint_is_refused(address: str) -> None:
    assert endpoints(["https://example.org/sparql"]) == ("https://example.org/sparql",)
    with pytest.raises(UsageError, match="no address"):
        endpoints(["https://example.org/sparql", address])
