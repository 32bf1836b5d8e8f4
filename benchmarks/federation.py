"""Counts the requests of a federated query as its bindings grow: ``python benchmarks/federation.py [BINDINGS]``.

A second, real SPARQL server (Oxigraph's own) runs on loopback and knows a label for each thing. The store that asks by
itself sends the pattern unbound, once, and gets all labels whatever it needs; registre sends the bindings in batches.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyoxigraph as ox

from registre.federation import Federation, Limits
from registre.queries.header import parse
from registre.queries.running import run
from registre.store.opening import OpenStore
from registre.vocabulary import RDFS, Namespace

EX = Namespace("http://example.org/")
LABELS, BATCH = 50_000, 500
QUERY = "SELECT ?x ?l WHERE {{ ?x <http://example.org/wanted> true . SERVICE <{}> {{ ?x <{}> ?l }} }}"


def _server(folder: Path) -> tuple[subprocess.Popen[bytes], str]:
    store = ox.Store(str(folder / "data"))
    store.bulk_extend(ox.Quad(EX[f"thing/{n}"], RDFS.label, ox.Literal(f"Label {n}")) for n in range(LABELS))
    store.flush()
    del store
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = Path(sys.executable).with_name("oxigraph")
    words = [str(program), "serve-read-only", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            break
        except OSError:
            time.sleep(0.1)
    return process, f"http://127.0.0.1:{port}/query"


def _store(bindings: int) -> OpenStore:
    store, true = OpenStore.in_memory(), ox.Literal(value=True)
    store.graph.bulk_extend(ox.Quad(EX[f"thing/{n}"], EX.wanted, true, EX.graph) for n in range(bindings))
    return store


def _measured(store: OpenStore, address: str, bindings: int) -> None:
    query = QUERY.format(address, RDFS.label.value)
    begun = time.perf_counter()
    text, report = Federation(store, Limits(allowed=(address,), batch=BATCH)).resolve(query)
    rows = sum(1 for _ in run(parse("q", text), store).rows)
    batched = time.perf_counter() - begun
    begun = time.perf_counter()
    alone = sum(1 for _ in run(parse("q", query), store).rows)
    unbound = time.perf_counter() - begun
    assert rows == alone == bindings
    print(
        f"{bindings:8} {report.requests:8} {sum(a.rows for a in report.asked):10} {LABELS:12} {batched / unbound:14.2f}"
    )


def main() -> None:
    """Print a line for each number of bindings."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    folder = Path(tempfile.mkdtemp())
    process, address = _server(folder)
    try:
        print(f"batches of {BATCH} bindings; the server holds {LABELS} labels")
        print(f"{'bindings':>8} {'requests':>8} {'rows moved':>10} {'rows unbound':>12} {'time / unbound':>14}")
        for bindings in (10, 100, 1000, most):
            _measured(_store(bindings), address, bindings)
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
