"""Queries are answered in processes that can be ended, on what was built last."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from tests.serving.conftest import Serve

from registre.build import build
from registre.serving.processes import DiedError, NurseryHandle, Rights
from registre.serving.settings import MIB
from registre.serving.worker import Ask
from registre.store import create

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a != ?d && ?f != ?g) }"


def asked(client: httpx.Client, query: str, **parameters: str) -> httpx.Response:
    return client.get("/sparql", params={"query": query, **parameters})


@pytest.mark.parametrize("replica", ["disk", "memory"])
def test_all_graphs_are_asked_as_one(serve: Serve, replica: str) -> None:
    client = serve(replica=replica)
    (row,) = asked(client, COUNT).json()["results"]["bindings"]
    assert int(row["n"]["value"]) > 1000
    folded = "SELECT ?s { ?s ?p ?o FILTER(<https://w3id.org/registre/function#fold>(STR(?o)) = 'metropole de lyon') }"
    assert asked(client, folded).json()["results"]["bindings"]


def test_a_runaway_query_is_ended_and_others_go_on(serve: Serve) -> None:
    client = serve(seconds=8.0, quick=3, patience=0.1, replica="disk")
    with ThreadPoolExecutor(4) as pool:
        runaways = [pool.submit(asked, client, RUNAWAY) for _ in range(3)]
        quick = [asked(client, f"{COUNT} # {n}").status_code for n in range(5)]
        ended = [one.result() for one in runaways]
    assert quick == [200] * 5
    statuses = {answer.status_code: answer.text for answer in ended}
    assert set(statuses) <= {503, 504}  # (503: it never had a place)
    assert "ended after 8 s" in statuses[504]


def test_processes_are_made_while_others_are_buried(built: Path) -> None:
    async def made() -> int:
        nursery = NurseryHandle.start()
        try:
            first = await nursery.worker(built / "public", Rights(MIB * 256))
            burying = asyncio.ensure_future(first.end())
            second = await asyncio.wait_for(nursery.worker(built / "public", Rights(MIB * 256)), 30)
            await asyncio.gather(burying, second.end())
            return len(set(_below(nursery.pid)))
        finally:
            await nursery.end()

    assert asyncio.run(made()) == 0


def test_a_query_process_ends_itself_though_its_server_does_nothing(built: Path) -> None:
    ask = Ask(RUNAWAY, rows_as="text/csv", graph_as=None)

    async def ended() -> int:
        nursery = NurseryHandle.start()
        worker = await nursery.worker(built / "public", Rights(MIB * 256))
        try:
            await worker.ask(ask, 0.2)
        except DiedError as error:
            return error.signal
        finally:
            await nursery.end()
        return 0

    assert asyncio.run(ended()) == signal.SIGALRM


def test_a_query_process_that_rests_ends_with_what_made_it(built: Path) -> None:
    async def left() -> bool:
        nursery = NurseryHandle.start()
        worker = await nursery.worker(built / "public", Rights(MIB * 256))
        worker.rest()
        os.kill(nursery.pid, signal.SIGKILL)
        until = time.monotonic() + 30
        while _goes_on(worker.pid) and time.monotonic() < until:
            await asyncio.sleep(0.01)
        return _goes_on(worker.pid)

    assert not asyncio.run(left())


def test_what_never_got_a_place_is_told_when_to_come_back(serve: Serve) -> None:
    client = serve(seconds=3.0, quick=2, long=1, replica="disk")
    with ThreadPoolExecutor(6) as pool:
        ended = list(pool.map(lambda n: asked(client, f"{RUNAWAY} # {n}"), range(6)))
    assert {answer.status_code for answer in ended} == {503, 504}
    for answer in ended:
        assert ("retry-after" in answer.headers) == (answer.status_code == 503)
        assert answer.elapsed.total_seconds() > 2.9


def test_a_copy_in_memory_that_cannot_be_made_is_told(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    async def fails(_nursery: NurseryHandle, _folder: Path) -> NurseryHandle:
        raise DiedError(signal.SIGKILL)

    monkeypatch.setattr(NurseryHandle, "keeper", fails)
    client = serve(replica="memory")
    assert asked(client, COUNT).status_code == 200
    assert "the graph is not held in memory (the process that copied it has ended" in capfd.readouterr().err
    assert "could not be copied to memory" in client.get("/", headers={"Accept-Language": "en"}).text


@pytest.mark.parametrize("replica", ["disk", "memory"])
def test_a_build_that_ends_is_served_without_a_restart(serve: Serve, tmp_path: Path, replica: str) -> None:
    first, second = sorted((EXAMPLES / "metropole-de-lyon").glob("*.md"))
    build([first], create(tmp_path / "store"))
    client = serve(tmp_path / "store", replica=replica)
    documents = "SELECT (COUNT(*) AS ?n) { ?d a <https://w3id.org/registre/ontology#SourceDocument> }"

    def count() -> str:
        return str(asked(client, documents).json()["results"]["bindings"][0]["n"]["value"])

    before = asked(client, documents)
    assert count() == "1"
    build([second], create(tmp_path / "store"))
    until = time.monotonic() + 60
    while count() != "2" and time.monotonic() < until:
        time.sleep(0.02)
    assert count() == "2"
    assert asked(client, documents).headers["etag"] != before.headers["etag"]


@pytest.mark.parametrize("replica", ["disk", "memory"])
def test_processes_that_are_lost_are_made_again(serve: Serve, replica: str) -> None:
    client = serve(replica=replica)
    assert asked(client, COUNT).status_code == 200
    for pid in _below(os.getpid()):
        os.kill(pid, signal.SIGKILL)
    statuses: list[int] = []
    until = time.monotonic() + 60
    while time.monotonic() < until and statuses[-3:] != [200] * 3:
        statuses.append(asked(client, f"{COUNT} # {len(statuses)}").status_code)
        time.sleep(0.1)
    assert statuses[-3:] == [200] * 3
    assert set(statuses) <= {200, 500, 503}


def _below(pid: int) -> list[int]:
    """The query processes and nurseries that a process has started, and those that these have."""
    command = ["pgrep", "-P", str(pid), "-f", "registre.serving.nursery"]
    found = subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()
    return [one for child in map(int, found) for one in (*_below(child), child)]


def _goes_on(pid: int) -> bool:
    """Whether there is a process of that number, and it has not ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
