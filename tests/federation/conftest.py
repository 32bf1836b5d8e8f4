"""A second, real SPARQL server on loopback: Oxigraph's own, from its package on PyPI."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from registre.store.opening import OpenStore
from registre.vocabulary import RDFS, Namespace

EX = Namespace("http://example.org/")
SIZE = 1200


def program() -> str | None:
    beside = Path(sys.executable).with_name("oxigraph")
    return str(beside) if beside.exists() else shutil.which("oxigraph")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an endpoint with a label for each even thing, two for the first."""
    oxigraph = program()
    if oxigraph is None:
        pytest.skip("the program oxigraph is not installed (extra “dev”)")
    folder = tmp_path_factory.mktemp("server")
    store = ox.Store(str(folder / "data"))
    store.extend(
        ox.Quad(EX[f"thing/{n}"], RDFS.label, ox.Literal(f"Label {n}", language="fr")) for n in range(0, SIZE, 2)
    )
    store.add(ox.Quad(EX["thing/0"], RDFS.label, ox.Literal("Zero", language="en")))
    store.add(ox.Quad(EX["thing/2"], EX.near, ox.BlankNode("somewhere")))
    store.flush()
    del store
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [oxigraph, "serve-read-only", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(port, process)
        yield f"http://127.0.0.1:{port}/query"
    finally:
        process.terminate()
        process.wait(10)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert process.poll() is None, "the server ended"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server does not listen")


@pytest.fixture
def things() -> OpenStore:
    """A store of things, each in a town; every third has a size."""
    store = OpenStore.in_memory()
    graph = EX["graph/1"]
    for n in range(SIZE):
        store.graph.add(ox.Quad(EX[f"thing/{n}"], EX.town, ox.Literal(f"Town {n % 7}"), graph))
        if n % 3 == 0:
            store.graph.add(ox.Quad(EX[f"thing/{n}"], EX.size, ox.Literal(n), graph))
    return store
