"""The cases of the protocol: a request, and what must hold of the answer.

Written from the texts of the SPARQL 1.1 Protocol and Service Description; named as the W3C's test suite names them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import httpx
import pyoxigraph as ox

G1, G2, G3 = (f"http://example.org/data{n}" for n in (1, 2, 3))
DATA = "; ".join(
    f"CREATE SILENT GRAPH <{g}>; INSERT DATA {{ GRAPH <{g}> {{ <{g}/s> <http://example.org/p> {n} }} }}"
    for n, g in enumerate((G1, G2, G3), 1)
)
"""What the server of the cases holds."""

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
SD = "http://www.w3.org/ns/sparql-service-description#"
Check = Callable[[httpx.Response], object]


@dataclass(frozen=True)
class Case:
    """One case.

    Attributes:
        name: as in the W3C's suite.
        section: what it is written from.
        request: sends the request.
        holds: whether an answer is right.
    """

    name: str
    section: str
    request: Callable[[httpx.Client], httpx.Response]
    holds: Check


def _parameters(more: Mapping[str, Sequence[str]]) -> dict[str, str | list[str]]:
    return {name: value if isinstance(value, str) else list(value) for name, value in more.items()}


def _get(query: str, accept: str = "", **more: Sequence[str]) -> Callable[[httpx.Client], httpx.Response]:
    headers = {"Accept": accept} if accept else {}
    return lambda client: client.get("/sparql", params={"query": query, **_parameters(more)}, headers=headers)


def _post(
    content: str | bytes, kind: str | None, accept: str = "", **more: Sequence[str]
) -> Callable[[httpx.Client], httpx.Response]:
    headers = {"Content-Type": kind} if kind else {}
    headers |= {"Accept": accept} if accept else {}
    return lambda client: client.post("/sparql", params=_parameters(more), content=content, headers=headers)


def _form(pairs: list[tuple[str, str]], accept: str = JSON) -> Callable[[httpx.Client], httpx.Response]:
    return _post(urlencode(pairs), FORM, accept)


def _send(method: str, **more: str) -> Callable[[httpx.Client], httpx.Response]:
    return lambda client: client.request(method, "/sparql", params=more)


def _then(update: Callable[[httpx.Client], httpx.Response], ask: str) -> Callable[[httpx.Client], httpx.Response]:
    """An update, then a question: the answer to it, or the update's if that failed."""

    def both(client: httpx.Client) -> httpx.Response:
        done = update(client)
        if not done.is_success:
            return done
        for _ in range(1000):  # (what was published is served a moment later)
            answer = _get(ask, JSON)(client)
            if answer.json().get("boolean"):
                break
            time.sleep(0.02)
        return answer

    return both


def _is(status: int) -> Check:
    return lambda answer: answer.status_code == status


def _client_error(answer: httpx.Response) -> bool:
    return 400 <= answer.status_code < 500 and len(answer.text) > 10


def _form_of(*kinds: str) -> Check:
    return lambda answer: answer.is_success and answer.headers["content-type"].partition(";")[0] in kinds


def _true(answer: httpx.Response) -> bool:
    return answer.is_success and answer.json()["boolean"] is True


def _values(*wanted: str) -> Check:
    def holds(answer: httpx.Response) -> bool:
        rows = answer.json()["results"]["bindings"] if answer.is_success else []
        return sorted(row["o"]["value"] for row in rows) == sorted(wanted)

    return holds


def _description(answer: httpx.Response) -> list[ox.Quad]:
    kind = answer.headers["content-type"].partition(";")[0]
    form = ox.RdfFormat.from_media_type(kind)
    assert answer.is_success
    assert form is not None, kind
    return list(ox.parse(answer.content, format=form))


def _says(predicate: str, value: str | None = None) -> Check:
    def holds(answer: httpx.Response) -> bool:
        told = [q.object for q in _description(answer) if q.predicate.value == SD + predicate]
        return any(value is None or getattr(node, "value", "") == value for node in told)

    return holds


def _has_endpoint(answer: httpx.Response) -> bool:
    address = str(answer.request.url.copy_with(query=None))
    services = {q.subject for q in _description(answer) if getattr(q.object, "value", "") == SD + "Service"}
    endpoints = [q for q in _description(answer) if q.predicate.value == SD + "endpoint"]
    return [getattr(q.object, "value", "") for q in endpoints] == [address] and {
        q.subject for q in endpoints
    } == services


def _conforms(answer: httpx.Response) -> bool:
    """Every term of the vocabulary that is used is one of it (section 3)."""
    terms = {
        "Service", "Language", "Function", "Aggregate", "EntailmentRegime", "EntailmentProfile", "GraphCollection",
        "Dataset", "Graph", "NamedGraph", "Feature", "endpoint", "feature", "defaultEntailmentRegime",
        "entailmentRegime", "defaultSupportedEntailmentProfile", "supportedEntailmentProfile", "extensionFunction",
        "extensionAggregate", "languageExtension", "supportedLanguage", "propertyFeature", "defaultDataset",
        "availableGraphs", "resultFormat", "inputFormat", "defaultGraph", "namedGraph", "name", "graph",
        "SPARQL10Query", "SPARQL11Query", "SPARQL11Update", "DereferencesURIs", "UnionDefaultGraph",
        "RequiresDataset", "EmptyGraphs", "BasicFederatedQuery",
    }  # fmt: skip
    used = {getattr(node, "value", "") for q in _description(answer) for node in (q.predicate, q.object)}
    return {iri.removeprefix(SD) for iri in used if iri.startswith(SD)} <= terms


ASK, SELECT = "ASK {}", "SELECT (1 AS ?o) {}"
SELECTED = "SELECT ?o { ?s <http://example.org/p> ?o } ORDER BY ?o"
IN_GRAPHS = "SELECT ?o { GRAPH ?g { ?s <http://example.org/p> ?o } } ORDER BY ?o"
FULL = "SELECT ?o { { ?s <http://example.org/p> ?o } UNION { GRAPH ?g { ?s <http://example.org/p> ?o } } } ORDER BY ?o"
CLEARED = "DROP SILENT GRAPH <http://example.org/target>; "
STATED = "<http://example.org/s> <http://example.org/q>"
GRAPH = "http://example.org/target"

CASES = [
    # 2.1 Query operation
    Case("query_get", "protocol 2.1.1", _get(ASK, JSON), _true),
    Case("query_post_form", "protocol 2.1.2", _form([("query", ASK)]), _true),
    Case("query_post_direct", "protocol 2.1.3", _post(ASK, QUERY, JSON), _true),
    Case("query_get_nothing_accepted", "protocol 2.1.5", _get(ASK), _form_of(JSON, XML)),
    # 2.1.4 The data set
    Case("query_dataset_default_graph", "protocol 2.1.4",
         _post(SELECTED, QUERY, JSON, **{"default-graph-uri": G1}), _values("1")),
    Case("query_dataset_default_graphs_get", "protocol 2.1.4",
         _get(SELECTED, JSON, **{"default-graph-uri": [G1, G2]}), _values("1", "2")),
    Case("query_dataset_default_graphs_post", "protocol 2.1.4",
         _form([("query", SELECTED), ("default-graph-uri", G1), ("default-graph-uri", G2)]), _values("1", "2")),
    Case("query_dataset_named_graphs_get", "protocol 2.1.4",
         _get(IN_GRAPHS, JSON, **{"named-graph-uri": [G1, G2]}), _values("1", "2")),
    Case("query_dataset_named_graphs_post", "protocol 2.1.4",
         _form([("query", IN_GRAPHS), ("named-graph-uri", G1), ("named-graph-uri", G2)]), _values("1", "2")),
    Case("query_dataset_named_graphs_leave_default_empty", "protocol 2.1.4",
         _get(SELECTED, JSON, **{"named-graph-uri": G1}), _values()),
    Case("query_dataset_full", "protocol 2.1.4",
         _get(FULL, JSON, **{"default-graph-uri": G3, "named-graph-uri": [G1, G2]}), _values("1", "2", "3")),
    Case("query_multiple_dataset", "protocol 2.1.4",
         _post(f"SELECT ?o FROM <{G1}> {{ ?s <http://example.org/p> ?o }}", QUERY, JSON, **{"default-graph-uri": G2}),
         _values("2")),
    Case("query_dataset_in_the_query", "protocol 2.1.4",
         _get(f"SELECT ?o FROM <{G1}> {{ ?s <http://example.org/p> ?o }}", JSON), _values("1")),
    # 2.1.5, 2.1.6 Forms of answers
    Case("query_content_type_select", "protocol 2.1.6", _get(SELECT, JSON),
         _form_of(JSON, XML, "text/csv", "text/tab-separated-values")),
    Case("query_content_type_ask", "protocol 2.1.6", _get(ASK, XML), _form_of(XML)),
    Case("query_content_type_describe", "protocol 2.1.6", _get(f"DESCRIBE <{G1}/s>"),
         _form_of("text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json")),
    Case("query_content_type_construct", "protocol 2.1.6",
         _get("CONSTRUCT { <http://example.org/s> <http://example.org/p> 1 } {}", "application/rdf+xml"),
         _form_of("application/rdf+xml")),
    *(Case(f"query_negotiated_{name}", "protocol 2.1.6", _get(SELECT, kind), _form_of(kind))
      for name, kind in (("json", JSON), ("xml", XML), ("csv", "text/csv"), ("tsv", "text/tab-separated-values"))),
    *(Case(f"query_negotiated_{name}", "protocol 2.1.6", _get(f"DESCRIBE <{G1}/s>", kind), _form_of(kind))
      for name, kind in (("turtle", "text/turtle"), ("ntriples", "application/n-triples"),
                         ("rdfxml", "application/rdf+xml"), ("jsonld", "application/ld+json"))),
    Case("query_negotiated_by_weight", "RFC 9110, 12.5.1",
         _get(SELECT, f"text/csv;q=0.5, {XML};q=0.9, image/png"), _form_of(XML)),
    Case("query_not_acceptable", "RFC 9110, 15.5.7", _get(SELECT, "image/png"), _is(406)),
    # 2.1.7 Failures
    Case("bad_query_syntax", "protocol 2.1.7", _get("ASK {", JSON), _is(400)),
    Case("bad_multiple_queries", "protocol 2.1", lambda client: client.get("/sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D"),
         _client_error),
    Case("bad_multiple_queries_form", "protocol 2.1", _form([("query", ASK), ("query", SELECT)]), _client_error),
    Case("bad_query_method", "protocol 2.1", _send("PUT", query=ASK), _is(405)),
    Case("bad_query_missing_form_type", "protocol 2.1.2", _post(urlencode({"query": ASK}), None), _client_error),
    Case("bad_query_wrong_media_type", "protocol 2.1.2", _post(urlencode({"query": ASK}), "text/plain"), _client_error),
    Case("bad_query_missing_direct_type", "protocol 2.1.3", _post(ASK, None), _client_error),
    Case("bad_query_non_utf8", "protocol 2.1.3", _post("ASK {}".encode("utf-16"), QUERY), _client_error),
    Case("bad_query_dataset_of_updates", "protocol 2.1", _get(ASK, JSON, **{"using-graph-uri": G1}), _client_error),
    Case("bad_query_is_an_update", "protocol 2.1", _get(f"DROP GRAPH <{G1}>", JSON), _is(400)),
    # 2.2 Update operation
    Case("update_post_form", "protocol 2.2.1",
         _then(_form([("update", f"{CLEARED}INSERT DATA {{ GRAPH <{GRAPH}> {{ {STATED} 1 }} }}")]),
               f"ASK {{ GRAPH <{GRAPH}> {{ {STATED} 1 }} }}"), _true),
    Case("update_post_direct", "protocol 2.2.2",
         _then(_post(f"{CLEARED}INSERT DATA {{ GRAPH <{GRAPH}> {{ {STATED} 2 }} }}", UPDATE),
               f"ASK {{ GRAPH <{GRAPH}> {{ {STATED} 2 }} }}"), _true),
    Case("update_base_uri", "protocol 2.2",
         _then(_post(f"BASE <http://example.org/>\n{CLEARED}INSERT DATA {{ GRAPH <target> {{ <s> <q> 3 }} }}", UPDATE),
               f"ASK {{ GRAPH <{GRAPH}> {{ {STATED} 3 }} }}"), _true),
    Case("update_dataset_default_graph", "protocol 2.2.3",
         _then(_post(f"{CLEARED}INSERT {{ GRAPH <{GRAPH}> {{ {STATED} ?o }} }} USING <{G2}> "
                     "WHERE { ?s <http://example.org/p> ?o }", UPDATE),
               f"ASK {{ GRAPH <{GRAPH}> {{ {STATED} 2 }} FILTER NOT EXISTS {{ GRAPH <{GRAPH}> {{ {STATED} 1 }} }} }}"),
         _true),
    Case("update_dataset_named_graphs", "protocol 2.2.3",
         _then(_post(f"{CLEARED}INSERT {{ GRAPH <{GRAPH}> {{ {STATED} ?o }} }} USING NAMED <{G3}> "
                     "WHERE { GRAPH ?g { ?s <http://example.org/p> ?o } }", UPDATE),
               f"ASK {{ GRAPH <{GRAPH}> {{ {STATED} 3 }} FILTER NOT EXISTS {{ GRAPH <{GRAPH}> {{ {STATED} 1 }} }} }}"),
         _true),
    Case("update_using_graph_uri_is_refused", "protocol 2.2.3 (not supported, and said so)",
         _post(f"INSERT {{ GRAPH <{GRAPH}> {{ {STATED} ?o }} }} WHERE {{ ?s ?p ?o }}", UPDATE,
               **{"using-graph-uri": G1}), _client_error),
    Case("update_second_prologue_is_refused", "query 19.8, rule 29 (Oxigraph does not read it; said so)",
         _post("CLEAR DEFAULT; BASE <http://example.org/> INSERT DATA { <s> <q> 4 }", UPDATE), _is(400)),
    Case("bad_update_get", "protocol 2.2", _send("GET", update="CLEAR DEFAULT"), _client_error),
    Case("bad_multiple_updates", "protocol 2.2", _form([("update", "CLEAR DEFAULT"), ("update", "CLEAR DEFAULT")]),
         _client_error),
    Case("bad_update_missing_form_type", "protocol 2.2.1", _post(urlencode({"update": "CLEAR DEFAULT"}), None),
         _client_error),
    Case("bad_update_missing_direct_type", "protocol 2.2.2", _post("CLEAR DEFAULT", None), _client_error),
    Case("bad_update_non_utf8", "protocol 2.2.2", _post("CLEAR DEFAULT".encode("utf-16"), UPDATE), _client_error),
    Case("bad_update_syntax", "protocol 2.2.5", _post("CLEAR", UPDATE), _is(400)),
    Case("bad_update_dataset_conflict", "protocol 2.2.3",
         _post(f"INSERT {{ GRAPH <{GRAPH}> {{ {STATED} 9 }} }} USING <{G1}> WHERE {{}}", UPDATE,
               **{"using-named-graph-uri": G2}), _is(400)),
    # Service Description
    Case("service_description_returns_rdf", "description 2", _send("GET"),
         lambda answer: len(_description(answer)) > 5),
    Case("service_description_has_endpoint_triple", "description 2", _send("GET"), _has_endpoint),
    Case("service_description_conforms_to_schema", "description 3", _send("GET"), _conforms),
    Case("service_description_languages", "description 3.2.7", _send("GET"),
         _says("supportedLanguage", SD + "SPARQL11Query")),
    Case("service_description_union_default_graph", "description 3.3.2", _send("GET"),
         _says("feature", SD + "UnionDefaultGraph")),
    Case("service_description_result_formats", "description 3.2.11", _send("GET"), _says("resultFormat")),
    Case("service_description_functions", "description 3.2.4", _send("GET"),
         _says("extensionFunction", "https://w3id.org/registre/function#fold")),
]  # fmt: skip
