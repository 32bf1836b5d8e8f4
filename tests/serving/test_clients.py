"""Clients that people use speak to the server."""

from __future__ import annotations

import csv
import io
import shutil
import socket
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, SPARQLWrapper
from tests.serving.conftest import Serve
from tests.serving.test_desk import COUNT, asked

REG = "https://w3id.org/registre/ontology#"
ACTS = f"SELECT ?act ?number {{ ?act a <{REG}Deliberation> ; <{REG}number> ?number }} ORDER BY ?number"
OXIGRAPH = shutil.which("oxigraph") or str(Path(sysconfig.get_path("scripts")) / "oxigraph")


def _endpoint(client: httpx.Client) -> str:
    return f"{client.base_url}/sparql".replace("//sparql", "/sparql")


@pytest.mark.parametrize("method", ["GET", POST])
def test_sparqlwrapper(desk: httpx.Client, method: str) -> None:
    wrapper = SPARQLWrapper(_endpoint(desk))
    wrapper.setMethod(method)
    wrapper.setQuery(ACTS)
    wrapper.setReturnFormat(JSON)
    found: Any = wrapper.queryAndConvert()
    assert "2019-3853" in {row["number"]["value"] for row in found["results"]["bindings"]}
    wrapper.setReturnFormat(CSV)
    assert wrapper.queryAndConvert().startswith(b"act,number\r\n")  # type: ignore[union-attr,arg-type]


def test_sparqlwrapper_describes(desk: httpx.Client) -> None:
    wrapper = SPARQLWrapper(_endpoint(desk))
    wrapper.setQuery(f"CONSTRUCT WHERE {{ ?act a <{REG}Deliberation> }}")
    assert len(wrapper.queryAndConvert()) > 1  # type: ignore[arg-type]


def test_rdflib(desk: httpx.Client) -> None:
    store = SPARQLStore(_endpoint(desk))
    assert {str(row[1]) for row in store.query(ACTS)} >= {"2019-3853"}  # type: ignore[index]


def test_curl(desk: httpx.Client) -> None:
    if shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    command = [
        "curl",
        "-sS",
        "--compressed",
        "-H",
        "Accept: text/csv",
        "--data-urlencode",
        f"query={ACTS}",
        _endpoint(desk),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert "2019-3853" in {row["number"] for row in csv.DictReader(io.StringIO(done.stdout))}


@pytest.fixture
def oxigraph() -> Iterator[str]:
    """The address of a second Oxigraph, a server of its own."""
    if not Path(OXIGRAPH).exists():
        pytest.skip("the program oxigraph is not installed")
    with socket.create_server(("127.0.0.1", 0)) as free:
        bind = f"127.0.0.1:{free.getsockname()[1]}"
    with subprocess.Popen(
        [OXIGRAPH, "serve", "--bind", bind], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as other:
        until = time.monotonic() + 30
        while time.monotonic() < until:
            try:
                httpx.get(f"http://{bind}/query?query=ASK%20%7B%7D")
                break
            except httpx.TransportError:
                time.sleep(0.05)
        yield f"http://{bind}/query"
        other.terminate()


def test_another_oxigraph_asks_here(desk: httpx.Client, oxigraph: str) -> None:
    query = f"SELECT ?number {{ SERVICE <{_endpoint(desk)}> {{ ?act <{REG}number> ?number }} }}"
    answer = httpx.get(oxigraph, params={"query": query}, headers={"Accept": "text/csv"}, timeout=60)
    assert "2019-3853" in answer.text


def test_another_server_is_asked_where_that_is_allowed(serve: Serve, oxigraph: str) -> None:
    client = serve(services=(oxigraph,), replica="memory")
    query = f"SELECT ?x {{ SERVICE <{oxigraph}> {{ BIND('from there' AS ?x) }} }}"
    answer = asked(client, query)
    assert "from there" in answer.text
    assert "etag" not in answer.headers
    elsewhere = "SELECT ?x { SERVICE <http://127.0.0.1:9/sparql> { BIND(1 AS ?x) } }"
    assert asked(client, elsewhere).status_code == 403
    assert asked(client, COUNT).status_code == 200


def test_what_was_answered_is_not_asked_again(desk: httpx.Client) -> None:
    first = asked(desk, ACTS)
    tag = first.headers["etag"]
    again = desk.get("/sparql", params={"query": ACTS}, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert asked(desk, ACTS, format="csv").headers["etag"] != tag
    assert "etag" not in asked(desk, "SELECT (NOW() AS ?now) {}").headers


def test_pages_of_other_sites_may_ask(desk: httpx.Client) -> None:
    answer = desk.get("/sparql", params={"query": "ASK {}"}, headers={"Origin": "https://elsewhere.example"})
    assert answer.headers["access-control-allow-origin"] == "*"
    asking = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "POST"}
    assert desk.options("/sparql", headers=asking).status_code == 200


def test_answers_are_compressed_for_who_takes_that(desk: httpx.Client) -> None:
    query = "SELECT * { ?s ?p ?o } LIMIT 500"
    plain = desk.get("/sparql", params={"query": query}, headers={"Accept-Encoding": "identity"})
    zipped = desk.get("/sparql", params={"query": query}, headers={"Accept-Encoding": "gzip"})
    assert zipped.headers["content-encoding"] == "gzip"
    assert int(zipped.headers["content-length"]) < int(plain.headers["content-length"])
    assert zipped.json() == plain.json()
