"""Hostile requests are refused with the right status, written down, and leave the server answering."""

from __future__ import annotations

import os
import random
import socket
import time
from collections.abc import Callable
from urllib.parse import urlsplit

import httpx
import pytest
from tests.serving.conftest import Serve
from tests.serving.test_desk import COUNT, asked

FUZZED = int(os.environ.get("REGISTRE_FUZZ", "300"))
"""How many requests the fuzz run has; ten thousand now and then."""
PASSWORDS = "file:" + "//" + "/etc/passwd"
QUERY = "application/sparql-query"
Ask = Callable[[httpx.Client], httpx.Response]
POSTED = {"Content-Type": QUERY}


def _raw(client: httpx.Client, request: bytes) -> bytes:
    """What comes back for bytes that no client would send."""
    address = urlsplit(str(client.base_url))
    with socket.create_connection((address.hostname, address.port), timeout=20) as sock:
        sock.sendall(request)
        answer = b""
        while piece := sock.recv(65536):
            answer += piece
            if b"\r\n\r\n" in answer and b"HTTP/1.1 4" in answer[:16]:
                break
        return answer


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("SELECT * {", 400),
        ("\x00", 400),
        ("SELECT * { ?s ?p ?o } ; DROP ALL", 400),
        ("DROP ALL", 400),
        ("INSERT DATA { <a:a> <a:b> 1 }", 400),
        ("DELETE WHERE { ?s ?p ?o }", 400),
        (f"LOAD <{PASSWORDS}>", 400),
        (f"SELECT * FROM <{PASSWORDS}> {{ ?s ?p ?o }}", 200),
        ("SELECT * " + "{" * 150_000 + "}" * 150_000, 400),
        ("SELECT * { FILTER(" + "!" * 100_000 + "true) }", 400),
        ("SELECT * { ?s " + "(<a:b>/" * 150 + "<a:b>" + ")" * 150 + " ?o }", 200),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 403),
        ("SELECT * { sErViCe sIlEnT <http://127.0.0.1:9/> { ?s ?p ?o } }", 403),
        ("SELECT * { BIND(<http://127.0.0.1:9/> AS ?w) SERVICE ?w { ?s ?p ?o } }", 403),
        ("SELECT * { SERVICE#<http://x/>\n<http://127.0.0.1:9/> { ?s ?p ?o } }", 403),
        ("SELECT * { ?s ?p 'SERVICE <http://127.0.0.1:9/>' }", 200),
        ("SELECT ?service { ?service ?p ?o } LIMIT 1", 200),
    ],
)
def test_queries_that_harm_are_refused(desk: httpx.Client, query: str, status: int) -> None:
    answer = desk.post("/sparql", content=query.encode(), headers=POSTED)
    assert answer.status_code == status, answer.text
    if status != 200:
        assert answer.headers["content-type"].startswith("text/plain")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "Traceback" not in answer.text
    assert asked(desk, COUNT).status_code == 200


@pytest.mark.parametrize(
    "path", ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/sparql/../../etc/passwd", "//etc/passwd"]
)
def test_no_path_leads_out(desk: httpx.Client, path: str) -> None:
    answer = _raw(desk, f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
    assert answer.startswith((b"HTTP/1.1 404", b"HTTP/1.1 307", b"HTTP/1.1 400"))
    assert b"root:" not in answer


def test_no_header_comes_from_a_request(desk: httpx.Client) -> None:
    answer = desk.get("/sparql?query=ASK%20%7B%7D&format=json%0d%0aX-Injected:%20yes")
    assert answer.status_code == 400
    assert "x-injected" not in answer.headers
    raw = _raw(
        desk,
        b"GET /sparql HTTP/1.1\r\nHost: x\r\nAccept: text/turtle\r\n X: y\r\n\x01bad: 1\r\nConnection: close\r\n\r\n",
    )
    assert raw.startswith(b"HTTP/1.1 400")


def test_what_would_run_in_a_browser_is_plain_text(desk: httpx.Client) -> None:
    answer = asked(desk, "<script>alert(1)</script>")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "text/plain; charset=utf-8")
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    said = asked(desk, "SELECT ('<script>alert(1)</script>' AS ?x) {}", format="xml")
    assert "<script>" not in said.text


def test_ten_megabytes_are_not_read(desk: httpx.Client) -> None:
    answer = desk.post("/sparql", content=b"#" * 10_000_000, headers=POSTED)
    assert answer.status_code == 413
    pieces = (b"#" * 65536 for _ in range(160))
    assert desk.post("/sparql", content=pieces, headers=POSTED).status_code == 413


def test_a_head_without_end_is_not_read(desk: httpx.Client) -> None:
    assert _raw(desk, b"GET / HTTP/1.1\r\n" + b"X: " + b"y" * 200_000).startswith(b"HTTP/1.1 431")


def test_a_slow_client_is_left(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registre.serving.connection.HEAD_WITHIN", 0.5)
    monkeypatch.setattr("registre.serving.protocol.BODY_WITHIN", 0.5)
    client = serve(replica="disk")
    assert _raw(client, b"GET /sparql HTTP/1.1\r\nHost: x\r\n").startswith(b"HTTP/1.1 408")
    head = (
        b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 99\r\n\r\nASK"
    )
    assert _raw(client, head).startswith(b"HTTP/1.1 408")
    assert asked(client, COUNT).status_code == 200


def test_too_many_rows_are_refused_not_cut(serve: Serve) -> None:
    client = serve(rows=10, answer=20_000, replica="disk")
    assert asked(client, "SELECT * { ?s ?p ?o }").status_code == 413
    assert asked(client, "CONSTRUCT WHERE { ?s ?p ?o }").status_code == 413
    assert len(asked(client, "SELECT * { ?s ?p ?o } LIMIT 10").json()["results"]["bindings"]) == 10
    assert asked(client, "SELECT ?y { BIND('" + "x" * 30_000 + "' AS ?y) }").status_code == 413


def test_a_query_that_takes_too_much_memory_is_ended(serve: Serve) -> None:
    client = serve(memory=64 * 1024 * 1024, replica="memory", seconds=60.0)
    tenfold = " ".join(f"BIND(CONCAT({', '.join([f'?x{n}'] * 10)}) AS ?x{n + 1})" for n in range(6))
    hungry = f"SELECT (STRLEN(?x6) AS ?n) {{ BIND('{'x' * 1000}' AS ?x0) {tenfold} }}"
    answer = asked(client, hungry)
    assert answer.status_code == 503, answer.text
    assert "memory" in answer.text
    assert asked(client, COUNT).status_code == 200


def test_updates_need_to_be_allowed_and_the_token(serve: Serve) -> None:
    update = {"content": b"DROP ALL", "headers": {"Content-Type": "application/sparql-update"}}
    assert serve(replica="disk").post("/sparql", **update).status_code == 403  # type: ignore[arg-type]
    guarded = serve(replica="disk", token="the right token")
    assert guarded.post("/sparql", **update).status_code == 401  # type: ignore[arg-type]
    wrong = {**update["headers"], "Authorization": "Bearer the wrong token"}  # type: ignore[dict-item]
    assert guarded.post("/sparql", content=b"DROP ALL", headers=wrong).status_code == 401
    right = {**update["headers"], "Authorization": "Bearer the right token"}  # type: ignore[dict-item]
    load = guarded.post("/sparql", content=f"LOAD <{PASSWORDS}>".encode(), headers=right)
    assert load.status_code == 403
    assert int(asked(guarded, COUNT).json()["results"]["bindings"][0]["n"]["value"]) > 1000


def test_refusals_are_written_down_without_what_was_sought(serve: Serve, capfd: pytest.CaptureFixture[str]) -> None:
    client = serve(replica="disk")
    asked(client, "SELECT * { ?s ?p 'Paul Kerboriou'")
    client.post("/sparql", content=b"DROP ALL", headers={"Content-Type": "application/sparql-update"})
    log, until = "", time.monotonic() + 60
    while '"status": 403' not in log and time.monotonic() < until:  # (a line follows its answer)
        log += capfd.readouterr().err
        time.sleep(0.02)
    assert '"status": 400' in log
    assert '"status": 403' in log
    assert "this server takes no updates" in log
    assert "Kerboriou" not in log


def _fuzzed(chance: random.Random) -> bytes:
    words = [
        "SELECT",
        "*",
        "{",
        "}",
        "?s",
        "?p",
        "<a:b>",
        "'",
        '"',
        "\\u0000",
        "FILTER",
        "(",
        ")",
        "UNION",
        "\x00",
        "é",
        "SERVICE",
        "LIMIT",
        "9",
        ".",
    ]
    return " ".join(chance.choices(words, k=chance.randint(0, 30))).encode() + chance.randbytes(chance.randint(0, 9))


def test_a_fuzz_run_leaves_it_answering(desk: httpx.Client) -> None:
    chance = random.Random(5)
    kinds = [QUERY, "application/x-www-form-urlencoded", "text/plain", "application/sparql-update", "", "\x7f"]
    seen = set()
    for _ in range(FUZZED):
        headers = {
            "Content-Type": chance.choice(kinds),
            "Accept": chance.choice(["*/*", "text/csv", "x", ";;q=,", "image/*"]),
        }
        method = chance.choice(["GET", "POST", "PUT", "HEAD", "OPTIONS", "DELETE"])
        parameters = {"query": _fuzzed(chance).decode("latin-1")} if chance.random() < 0.5 else {}
        answer = desk.request(method, "/sparql", params=parameters, content=_fuzzed(chance), headers=headers)
        seen.add(answer.status_code)
    assert seen <= {200, 204, 400, 403, 405, 406, 413, 415}, seen
    assert asked(desk, COUNT).status_code == 200
