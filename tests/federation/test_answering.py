from __future__ import annotations

import http.server
import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.federation.conftest import EX, SIZE
from tests.identity.conftest import PIERREFONDS, document
from tests.linking.conftest import make_index

from registre.facts import Authority
from registre.federation import Federation, Limits
from registre.federation.cache import Cache
from registre.federation.limits import FederationError
from registre.identity import identify
from registre.inference import infer
from registre.linking import link
from registre.mapping import quads
from registre.queries.header import parse
from registre.queries.running import run
from registre.reference import Index
from registre.store import create, publish
from registre.store.opening import OpenStore
from registre.vocabulary import RDFS

P = "PREFIX ex: <http://example.org/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
CALL = f"import sys; sys.path[:0] = {sys.path!r}; from registre.cli import main; main()"


def answered(store: OpenStore, pattern: str, server: str, **limits: float) -> tuple[list[tuple[str, ...]], int]:
    federation = Federation(store, Limits(allowed=(server,), **limits))  # type: ignore[arg-type]
    text, report = federation.resolve(P + pattern.replace("SERVER", f"<{server}>"))
    rows = [
        tuple("" if t is None else str(getattr(t, "value", t)) for t in row)
        for row in run(parse("q", text), store).rows
    ]
    return rows, report.requests


@pytest.mark.parametrize(("batch", "requests"), [(100, 12), (500, 3), (2000, 1)])
def test_requests_grow_with_batches_not_with_bindings(
    batch: int, requests: int, things: OpenStore, server: str
) -> None:
    pattern = "SELECT ?x ?l WHERE { ?x ex:town ?t . SERVICE SERVER { ?x rdfs:label ?l } }"
    rows, sent = answered(things, pattern, server, batch=batch)
    assert (len(rows), sent) == (SIZE // 2 + 1, requests)
    assert ("http://example.org/thing/4", "Label 4") in rows


PATTERNS = [
    "SELECT ?x ?l WHERE { ?x ex:size ?n . SERVICE SERVER { ?x rdfs:label ?l } FILTER(?n < 60) }",
    "SELECT ?x ?l WHERE { SERVICE SERVER { ?x rdfs:label ?l } ?x ex:size ?n . FILTER(?n < 60) }",
    "SELECT ?x ?l WHERE { ?x ex:size ?n FILTER(?n < 60) OPTIONAL { SERVICE SERVER { ?x rdfs:label ?l } } }",
    "SELECT ?x ?l WHERE { ?x ex:size ?n FILTER(?n < 60) OPTIONAL { SERVICE SERVER { ?x rdfs:label ?l } FILTER(lang(?l) = 'en') } }",
    "SELECT ?x WHERE { ?x ex:size ?n FILTER(?n < 60) MINUS { SERVICE SERVER { ?x rdfs:label ?l } } }",
    "SELECT ?x WHERE { ?x ex:size ?n FILTER(?n < 60) FILTER NOT EXISTS { SERVICE SERVER { ?x rdfs:label ?l } } }",
    "SELECT ?t (COUNT(?l) AS ?n) WHERE { ?x ex:town ?t ; ex:size ?s . SERVICE SERVER { ?x rdfs:label ?l } } GROUP BY ?t",
    "SELECT ?x ?l WHERE { { ?x ex:size 6 SERVICE SERVER { ?x rdfs:label ?l } } UNION { ?x ex:size 9 BIND('none' AS ?l) } }",
    "SELECT ?x ?n WHERE { ?x ex:size 0 . { SELECT ?x (COUNT(?l) AS ?n) WHERE { SERVICE SERVER { ?x rdfs:label ?l } } GROUP BY ?x } }",
    "SELECT ?x ?l ?m WHERE { ?x ex:size ?n FILTER(?n < 30) SERVICE SERVER { ?x rdfs:label ?l } SERVICE SERVER { ?x rdfs:label ?m } }",
    "SELECT ?x ?l WHERE { OPTIONAL { ?y ex:size 0 . BIND(?y AS ?x) } SERVICE SERVER { ?x rdfs:label ?l } FILTER(?l = 'Zero'@en) }",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_answers_are_those_of_the_store_asking_for_itself(pattern: str, things: OpenStore, server: str) -> None:
    found, _ = answered(things, pattern, server, batch=7)
    alone = run(parse("q", P + pattern.replace("SERVER", f"<{server}>")), things)
    expected = [tuple("" if t is None else str(getattr(t, "value", t)) for t in row) for row in alone.rows]
    assert sorted(found) == sorted(expected)
    assert found


def test_a_graph_names_no_graph_of_another_store(things: OpenStore, server: str) -> None:
    pattern = "SELECT ?x ?l WHERE { GRAPH ?g { ?x ex:size ?n SERVICE SERVER { ?x rdfs:label ?l } } FILTER(?n < 60) }"
    rows, _ = answered(things, pattern, server)
    assert len(rows) == 11


def test_nothing_known_asks_nothing(things: OpenStore, server: str) -> None:
    pattern = "SELECT * WHERE { ?x ex:nothing ?t . SERVICE SERVER { ?x rdfs:label ?l } }"
    assert answered(things, pattern, server) == ([], 0)


def test_what_has_no_name_elsewhere_gets_one(things: OpenStore, server: str) -> None:
    rows, _ = answered(things, "SELECT ?b WHERE { ?x ex:town ?t . SERVICE SERVER { ?x ex:near ?b } }", server)
    assert len(rows) == 1
    assert "/.well-known/genid/" in rows[0][0]


def test_an_endpoint_that_is_not_allowed_is_not_asked(things: OpenStore, server: str) -> None:
    text = f"{P}SELECT * WHERE {{ ?x ex:town ?t . SERVICE SILENT <{server}> {{ ?x rdfs:label ?l }} }}"
    federation = Federation(things, Limits(allowed=()))
    resolved, report = federation.resolve(text)
    assert report.requests == 0
    assert len(list(run(parse("q", resolved), things).rows)) == SIZE
    with pytest.raises(FederationError, match="--allow"):
        federation.resolve(text.replace("SILENT ", ""))


def test_limits_hold(things: OpenStore, server: str) -> None:
    pattern = "SELECT ?x ?l WHERE { ?x ex:town ?t . SERVICE SERVER { ?x rdfs:label ?l } }"
    with pytest.raises(FederationError, match="more than 10 rows"):
        answered(things, pattern, server, rows=10)
    with pytest.raises(FederationError, match="too much"):
        answered(things, pattern, server, largest=1000)


def test_answers_are_kept(things: OpenStore, server: str, tmp_path: Path) -> None:
    text = f"{P}SELECT * WHERE {{ ?x ex:size ?n . SERVICE <{server}> {{ ?x rdfs:label ?l }} }}"
    for requests, cached in ((1, 0), (0, 1)):
        _, report = Federation(things, Limits(allowed=(server,)), Cache(tmp_path / "kept")).resolve(text)
        assert [(one.requests, one.cached) for one in report.asked] == [(requests, cached)]
    stale = Cache(tmp_path / "kept", days=0)
    _, report = Federation(things, Limits(allowed=(server,)), stale).resolve(text)
    assert report.requests == 1


Answer = Callable[[http.server.BaseHTTPRequestHandler, bytes], None]


@contextmanager
def faulty(answer: Answer) -> Iterator[str]:
    """An endpoint that answers as it should not."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            answer(self, self.rfile.read(int(self.headers["Content-Length"])))

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as service:
        threading.Thread(target=service.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{service.server_address[1]}/sparql"
        service.shutdown()


def says(status: int, body: bytes = b"", **headers: str) -> Answer:
    def answer(handler: http.server.BaseHTTPRequestHandler, _: bytes) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@pytest.mark.parametrize(
    ("answer", "says", "seconds"),
    [
        (says(500, b"out of order"), "status 500", 20),
        (says(200, b"<html>"), "no SPARQL JSON", 20),
        (says(302, Location="http://127.0.0.1:1/other"), "redirects", 20),
        (lambda handler, _: time.sleep(2), "does not answer", 0.5),
    ],
)
def test_an_endpoint_that_fails_is_told(answer: Answer, says: str, seconds: float, things: OpenStore) -> None:
    pattern = "SELECT * WHERE { ?x ex:size 3 . SERVICE SERVER { ?x rdfs:label ?l } }"
    with faulty(answer) as address, pytest.raises(FederationError, match=says):
        answered(things, pattern, address, seconds=seconds)
    with faulty(answer) as address:
        rows, _ = answered(things, pattern.replace("SERVICE", "SERVICE SILENT"), address, seconds=seconds)
    assert len(rows) == 1


def test_a_request_that_is_too_long_is_cut(things: OpenStore) -> None:
    def answer(handler: http.server.BaseHTTPRequestHandler, query: bytes) -> None:
        empty = b'{"head": {"vars": ["x"]}, "results": {"bindings": []}}'
        says(413 if len(query) > 2000 else 200, empty)(handler, query)

    with faulty(answer) as address:
        rows, requests = answered(
            things, "SELECT * WHERE { ?x ex:size ?n . SERVICE SERVER { ?x rdfs:label ?l } }", address
        )
    assert rows == []
    assert requests > 10


def test_the_stores_own_links_stand_in_for_an_endpoint(things: OpenStore) -> None:
    things.graph.add(ox.Quad(EX["thing/3"], RDFS.label, ox.Literal("Three"), ox.NamedNode(f"{things.base}graph/links")))
    text = f"{P}SELECT ?l WHERE {{ ?x ex:size ?n . SERVICE <http://127.0.0.1:9/gone> {{ ?x rdfs:label ?l }} }}"
    resolved, report = Federation(things, Limits(allowed=("http://127.0.0.1:9/gone",))).resolve(text)
    assert [(one.by, one.rows) for one in report.asked] == [("links", 1)]
    assert [str(row[0].value) for row in run(parse("q", resolved), things).rows if row[0]] == ["Three"]  # type: ignore[union-attr]


@pytest.fixture
def linked(tmp_path_factory: pytest.TempPathFactory) -> OpenStore:
    """A store with links, as “registre link” writes them."""
    store = OpenStore.in_memory()
    for council in (PIERREFONDS, Authority("Région Bretagne", "region/53", insee="53")):
        store.graph.extend(quads(document(council, "Syndicat mixte des Trois Rivières"), store.base))
    infer(store.graph, store.base)
    identify(store.graph, store.base)
    index = Index.open(make_index(tmp_path_factory.mktemp("reference")))
    link(store.graph, store.base, index, crosswalk={"commune/60491": "http://id.insee.fr/geo/commune/x"})
    return store


NATIONAL = (
    "PREFIX igeo: <http://rdf.insee.fr/def/geo#> PREFIX wdt: <http://www.wikidata.org/prop/direct/> "
    "PREFIX org: <http://www.w3.org/ns/org#>\n"
)
GONE = "http://127.0.0.1:9/gone"


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("?own igeo:codeINSEE ?code . SERVICE SERVER { ?there a igeo:Commune ; igeo:codeINSEE ?code }",
         ["http://id.insee.fr/geo/commune/x"]),
        ("?own igeo:codeINSEE ?code . SERVICE SERVER { ?there a igeo:Region ; igeo:codeINSEE ?code }",
         ["http://id.insee.fr/geo/region/6c83500c-454c-4d69-aec5-b988fb6f6f1c"]),
        ("VALUES ?n { '222222226' } SERVICE SERVER { ?there wdt:P1616 ?n }", ["http://www.wikidata.org/entity/Q1"]),
    ],
)  # fmt: skip
def test_what_link_writes_answers_for_insee_and_wikidata(linked: OpenStore, pattern: str, found: list[str]) -> None:
    text = f"{NATIONAL}SELECT DISTINCT ?there WHERE {{ {pattern.replace('SERVER', f'<{GONE}>')} }}"
    resolved, report = Federation(linked, Limits(allowed=(GONE,))).resolve(text)
    assert [one.by for one in report.asked] == ["links"]
    assert [str(row[0].value) for row in run(parse("q", resolved), linked).rows if row[0]] == found  # type: ignore[union-attr]


def test_the_stores_own_individuals_do_not_pass_for_those_of_others(linked: OpenStore) -> None:
    text = f"{NATIONAL}SELECT ?x WHERE {{ SERVICE <{GONE}> {{ ?x org:identifier ?number }} }}"
    with pytest.raises(FederationError, match="does not answer"):
        Federation(linked, Limits(allowed=(GONE,))).resolve(text)


def test_the_command_line(tmp_path: Path, things: OpenStore, server: str) -> None:
    there = create(tmp_path / "s")
    there.graph.extend(things.graph)
    publish(there)
    query = tmp_path / "labels.rq"
    query.write_text(f"{P}SELECT ?x ?l WHERE {{ ?x ex:size 6 . SERVICE <{server}> {{ ?x rdfs:label ?l }} }}")
    words = ["query", str(query), "--store", str(tmp_path / "s"), "--federate", "--format", "json"]
    command = [sys.executable, "-c", CALL, *words]
    refused = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert refused.returncode == 2
    assert "--allow" in refused.stderr
    done = subprocess.run([*command, "--allow", server], capture_output=True, text=True, check=False, timeout=120)
    assert [row["l"]["value"] for row in json.loads(done.stdout)["results"]["bindings"]] == ["Label 6"]
    assert "1 bindings, 1 requests, 1 rows" in done.stderr
