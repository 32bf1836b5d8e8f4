"""The endpoint asks other servers: a second, real one on loopback."""

from __future__ import annotations

import shutil
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from tests.federation.conftest import EX, SIZE, server, things
from tests.federation.test_answering import faulty, says
from tests.serving.conftest import Serve

from registre.federation.cache import Cache
from registre.store import create, publish
from registre.store.opening import OpenStore

__all__ = ["server", "things"]  # (fixtures that other tests have)
P = "PREFIX ex: <http://example.org/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
LABELS = P + "SELECT ?x ?l { ?x ex:town ?t . SERVICE <SERVER> { ?x rdfs:label ?l } }"
ASKED = "Registre-Services"


@pytest.fixture
def towns(tmp_path: Path, things: OpenStore) -> Path:
    there = create(tmp_path / "towns")
    there.graph.extend(things.graph)
    links = ox.NamedNode(f"{there.base}graph/links")
    there.graph.add(ox.Quad(EX["thing/3"], EX.same, EX["other/3"], links))
    publish(there)
    return tmp_path / "towns"


def asked(client: httpx.Client, query: str, server: str) -> httpx.Response:
    data = {"query": query.replace("SERVER", server)}
    return client.post("/sparql", data=data, headers={"Accept": "text/csv"})


def rows(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 200, answer.text
    return answer.text.splitlines()[1:]


@pytest.mark.parametrize("replica", ["disk", "memory"])
def test_bindings_go_in_batches(serve: Serve, towns: Path, server: str, replica: str) -> None:
    client = serve(towns, services=(server,), replica=replica)
    answer = asked(client, LABELS, server)
    assert len(rows(answer)) == SIZE // 2 + 1
    assert answer.headers[ASKED] == f"{server}: {SIZE} bindings, 3 requests, {SIZE // 2 + 1} rows"
    assert "etag" not in answer.headers
    again = asked(client, LABELS, server)
    assert "0 requests and 3 answers that were kept" in again.headers[ASKED]
    assert sorted(rows(again)) == sorted(rows(answer))


def test_a_query_may_cost_others_so_much_and_no_more(serve: Serve, towns: Path, server: str) -> None:
    few = asked(serve(towns, services=(server,), service_requests=2), LABELS, server)
    assert (few.status_code, "2 requests" in few.text) == (502, True)
    rows_ = asked(serve(towns, services=(server,), service_rows=10), LABELS, server)
    assert (rows_.status_code, "more than 10 rows" in rows_.text) == (502, True)


def test_the_call_is_planned_however_it_is_written(serve: Serve, towns: Path, server: str) -> None:
    client = serve(towns, services=(server,))
    one = "SELECT ?l { ?x ex:size 6 . \\u0053ERVICE SILENT#here\n<SERVER> { ?x rdfs:label ?l } }"
    answer = asked(client, P + one, server)
    assert rows(answer) == ["Label 6"]
    assert "1 bindings, 1 requests, 1 rows" in answer.headers[ASKED]
    relative = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT * { <a> <b> ?x . SERVICE <SERVER> { ?x rdfs:label ?l } }"
    assert rows(asked(client, relative, server)) == []


def test_the_data_set_of_the_request_holds(serve: Serve, towns: Path, server: str) -> None:
    client = serve(towns, services=(server,))
    data = {"query": LABELS.replace("SERVER", server), "default-graph-uri": "http://example.org/graph/none"}
    answer = client.post("/sparql", data=data, headers={"Accept": "text/csv"})
    assert rows(answer) == []


def test_who_does_not_answer_is_told(serve: Serve, towns: Path) -> None:
    with faulty(says(500, b"out of order")) as address:
        client = serve(towns, services=(address,))
        refused = asked(client, LABELS, address)
        assert (refused.status_code, "status 500" in refused.text) == (502, True)
        silent = asked(client, LABELS.replace("SERVICE", "SERVICE SILENT"), address)
        assert len(rows(silent)) == SIZE
        assert "it is silent" in silent.headers[ASKED]


def test_links_stand_in_for_who_does_not_answer(serve: Serve, towns: Path) -> None:
    gone = "http://127.0.0.1:9/gone"
    client = serve(towns, services=(gone,))
    answer = asked(client, P + "SELECT ?y { ?x ex:town ?t . SERVICE <SERVER> { ?x ex:same ?y } }", gone)
    assert rows(answer) == ["http://example.org/other/3"]
    assert "the links of the store stood in" in answer.headers[ASKED]


def test_who_is_not_allowed_is_not_asked(serve: Serve, towns: Path, server: str) -> None:
    for client in (serve(towns), serve(towns, services=("http://127.0.0.1:9/other",))):
        assert asked(client, LABELS, server).status_code == 403
        assert asked(client, LABELS.replace("SERVICE", "SERVICE SILENT"), server).status_code == 403


def test_a_query_that_cannot_be_planned_is_refused(serve: Serve, towns: Path, server: str) -> None:
    client = serve(towns, services=(server,))
    for query in (
        "SELECT * { ?x ?p ?o . SERVICE <SERVER> { ?x ?q ?r }",
        "SELECT * { ?x ? . SERVICE <SERVER> { ?x ?q ?r } }",
    ):
        answer = asked(client, query, server)
        assert answer.status_code == 400, answer.text
    assert "Traceback" not in answer.text


def test_kept_answers_take_no_more_than_they_may(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    cache = Cache(folder, most=2500)
    for n in range(5):
        cache.put("http://example.org/sparql", f"SELECT {n}", b"x" * 1000)
    assert len(list(folder.iterdir())) == 2
    assert Cache(folder).get("http://example.org/sparql", "SELECT 4") == b"x" * 1000
    shutil.rmtree(folder)
    cache.put("http://example.org/sparql", "SELECT 5", b"y")
