"""Measures the server under load, beside Oxigraph's own on the same graph and the same queries, in one run.

    python benchmarks/serving.py STORE [--times 100] [--seconds 120] [--clients 50]

STORE is a store that was built; what it serves is multiplied (its individuals under other addresses) in a folder beside
it. Figures are ratios of one run: absolute times are those of the machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pyoxigraph as ox

from registre.queries import Catalogue
from registre.queries.binding import bound
from registre.store.opening import MARKER, create, served
from registre.store.publishing import publish

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a != ?d && ?f != ?g) }"
PATIENCE = 120
"""Seconds that a client waits for an answer, whoever is asked. Our server has the same limit; Oxigraph's has none."""
PARTS = ("freshness", "load", "runaways")
FORM = {"Accept": "application/sparql-results+json"}
_NAMED = re.compile(r'fn:named\((\?\w+), ("[^"]*")\)')
"""What Oxigraph's server cannot do: a name as ours is asked for."""


def multiplied(store: Path, times: int) -> Path:
    """Return the folder of a store that serves what ``store`` serves so many times, made where there is none."""
    folder = store.with_name(f"{store.name}-times-{times}")
    public, base = served(store)
    if (folder / MARKER).exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = ox.Store.read_only(str(public)).dump(format=ox.RdfFormat.N_QUADS) or b""
    copy = ox.Store(str(folder / public.name))
    for n in range(times):
        copy.bulk_load(lines.replace(base.encode(), f"{base}copy-{n}/".encode()), format=ox.RdfFormat.N_QUADS)
    copy.optimize()
    (folder / MARKER).write_text(json.dumps({"format": 1, "base": base}), encoding="utf-8")
    return folder


def questions() -> dict[str, str]:
    """Return the canned queries with the values that they give as examples, without our functions."""
    asked = {}
    for query in Catalogue.load():
        given = {p.name: p.example for p in query.parameters if p.example}
        plain = bound(query, given).replace("fn:fold", "LCASE")
        asked[query.name] = _NAMED.sub(r"CONTAINS(LCASE(STR(\1)), LCASE(\2))", plain)
    return asked


@contextmanager
def started(command: Sequence[str], address: str) -> Iterator[str]:
    """Run a server until it is no longer needed; give its address once it answers."""
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as program:
        until = time.monotonic() + 300
        while time.monotonic() < until and program.poll() is None:
            try:
                if httpx.get(address, params={"query": "ASK {}"}, timeout=60).status_code == 200:
                    break
            except httpx.TransportError:
                time.sleep(0.1)
        try:
            yield address
        finally:
            program.send_signal(signal.SIGTERM)
            program.wait(60)


def _port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def ours(folder: Path, *options: str) -> tuple[list[str], str]:
    """Return how our server is called, and where it answers."""
    port = str(_port())
    command = [
        sys.executable,
        "-m",
        "registre",
        "serve",
        "--store",
        str(folder),
        "--port",
        port,
        "--rate",
        "0",
        *options,
    ]
    command[1:3] = ["-c", "from registre.cli import main; main()"]
    return command, f"http://127.0.0.1:{port}/sparql"


def theirs(folder: Path) -> tuple[list[str], str]:
    """Return how Oxigraph's server is called, and where it answers."""
    program, bind = str(Path(sysconfig.get_path("scripts")) / "oxigraph"), f"127.0.0.1:{_port()}"
    location = str(folder / served(folder)[0].name)
    command = [program, "serve-read-only", "--location", location, "--bind", bind, "--union-default-graph"]
    return command, f"http://{bind}/query"


@dataclass
class Load:
    """What came of a load that ends at ``until``: seconds of each answer, by query; what was no answer."""

    until: float
    seconds: float = 0.0
    times: dict[str, list[float]] = field(default_factory=dict)
    wrong: Counter[str] = field(default_factory=Counter)

    @property
    def all(self) -> list[float]:
        """The seconds of all answers, in order."""
        return sorted(time for times in self.times.values() for time in times)

    @property
    def rate(self) -> float:
        """How many answers came each second."""
        return len(self.all) / self.seconds

    def centile(self, n: int) -> float:
        """Return the seconds within which so many of a hundred answers came."""
        return statistics.quantiles(self.all, n=100)[n - 1]


async def _client(http: httpx.AsyncClient, address: str, queries: dict[str, str], load: Load, seed: int) -> None:
    chance, names = random.Random(seed), sorted(queries)
    while time.monotonic() < load.until:
        name, begun = chance.choice(names), time.monotonic()
        try:
            answer = await http.get(address, params={"query": queries[name]}, headers=FORM)
        except httpx.HTTPError as error:
            load.wrong[f"{type(error).__name__} {error}".strip()] += 1
            continue
        if answer.status_code == 200:
            load.times.setdefault(name, []).append(time.monotonic() - begun)
        else:
            load.wrong[f"{answer.status_code} {name}"] += 1


async def loaded(address: str, queries: dict[str, str], clients: int, seconds: float) -> Load:
    """Let clients ask for some time, each the next question as soon as it has an answer."""
    begun = time.monotonic()
    load, limits = Load(begun + seconds), httpx.Limits(max_connections=clients)
    async with httpx.AsyncClient(limits=limits, timeout=PATIENCE) as http:
        await asyncio.gather(*(_client(http, address, queries, load, n) for n in range(clients)))
    load.seconds = time.monotonic() - begun
    return load


def suited(address: str, queries: dict[str, str], slowest: float) -> dict[str, str]:
    """Return the queries that a server answers whole and in that time, alone."""
    kept = {}
    for name, query in queries.items():
        begun = time.monotonic()
        answer = httpx.get(address, params={"query": query}, headers=FORM, timeout=120)
        took = time.monotonic() - begun
        if answer.status_code == 200 and took <= slowest:
            kept[name] = query
        print(f"    {name}: {answer.status_code}, {took:.3f} s, {len(answer.content)} bytes")
    return kept


def tell(name: str, load: Load) -> None:
    """Print what came of a load."""
    print(f"{name}: {load.rate:.1f} answers a second; ", end="")
    print(f"p50 {load.centile(50):.3f} s, p95 {load.centile(95):.3f} s, p99 {load.centile(99):.3f} s; ", end="")
    print(f"wrong: {dict(load.wrong) or 'none'}")


async def runaways(address: str, queries: dict[str, str], limit: float, count: int) -> None:
    """Ask queries that do not end, all at once, while two clients go on asking others."""
    quiet = await loaded(address, queries, 2, 3 * limit)
    async with httpx.AsyncClient(limits=httpx.Limits(max_connections=count), timeout=120) as http:

        async def ended(n: int) -> tuple[int, float]:
            begun = time.monotonic()
            answer = await http.get(address, params={"query": f"{RUNAWAY} # {n}"})
            return answer.status_code, time.monotonic() - begun

        beside = asyncio.create_task(loaded(address, queries, 2, 3 * limit))
        await asyncio.sleep(limit / 2)
        done = await asyncio.gather(*(ended(n) for n in range(count)))
        noisy = await beside
    print(
        f"{count} runaways at once, limit {limit:g} s: statuses {dict(Counter(status for status, _ in done))}, ", end=""
    )
    print(f"the last ended after {max(took for _, took in done) / limit:.3f} × the limit")
    tell("    quiet", quiet)
    tell("    beside them", noisy)
    print(f"    p95 beside them / quiet: {noisy.centile(95) / quiet.centile(95):.2f}")


def freshness(folder: Path, rounds: int = 5) -> list[float]:
    """Return how many seconds after the end of a build its statements are served, each time it is built again."""
    store = create(folder)
    ask = f"ASK {{ GRAPH <{store.base}graph/corrections> {{ <a:a> <a:b> %d }} }}"
    command, address = ours(folder, "--memory", "--cache", "0")
    waited = []
    with started(command, address), httpx.Client(timeout=60) as http:
        for n in range(rounds):
            graph, terms = ox.NamedNode(f"{store.base}graph/corrections"), (ox.NamedNode("a:a"), ox.NamedNode("a:b"))
            store.graph.add(ox.Quad(*terms, ox.Literal(n), graph))
            publish(store)
            ended = time.monotonic()
            while not http.get(address, params={"query": ask % n}, headers=FORM).json()["boolean"]:
                time.sleep(0.001)
            waited.append(time.monotonic() - ended)
            time.sleep(1)
    return waited


def _fresh(store: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        built = shutil.copytree(store, Path(scratch) / "store")
        print("served after a build's end:", ", ".join(f"{1000 * s:.0f} ms" for s in freshness(built)))


def _load(folder: Path, given: argparse.Namespace, queries: dict[str, str]) -> None:
    with started(*theirs(folder)) as address:
        beside = asyncio.run(loaded(address, queries, given.clients, given.seconds))
    tell("Oxigraph's server", beside)
    for title, options in {
        "ours, memory": ("--memory", "--cache", "0"),
        "ours, disk": ("--disk", "--cache", "0"),
        "ours, memory, answers kept": ("--memory",),
    }.items():
        command, where = ours(folder, "--seconds", str(PATIENCE), *options)
        with started(command, where) as address:
            load = asyncio.run(loaded(address, queries, given.clients, given.seconds))
        tell(title, load)
        print(f"    {title} / Oxigraph's server: {load.rate / beside.rate:.2f}")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0] if __doc__ else "")
    parser.add_argument("store", type=Path)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--limit", type=float, default=4, help="seconds that runaways may take")
    parser.add_argument("--slowest", type=float, default=10.0, help="queries that take longer alone are left out")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS, help="what is measured")
    given = parser.parse_args()
    if "freshness" in given.parts:
        _fresh(given.store)
    folder = multiplied(given.store, given.times)
    with started(*theirs(folder)) as address:
        print("alone, Oxigraph's server:")
        queries = suited(address, questions(), given.slowest)
    print(f"{len(queries)} queries are asked")
    if "load" in given.parts:
        _load(folder, given, queries)
    if "runaways" in given.parts:
        command, where = ours(folder, "--seconds", f"{given.limit:g}", "--memory", "--cache", "0")
        with started(command, where) as address:
            asyncio.run(runaways(address, queries, given.limit, 20))


if __name__ == "__main__":
    main()
