"""How fast the network moves in a browser without a graphics card: ``python -m benchmarks.network [NODES]``.

A server of invented acts is asked for the network of one authority, by the Chromium of the system. Printed are the
seconds until a picture is there and until it is at rest, and how many frames a second are drawn while it is dragged
and zoomed. Times depend on the machine: compare two runs on the same one.
"""

from __future__ import annotations

import math
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from playwright import sync_api as playwright

from registre.store.opening import create
from registre.store.publishing import publish
from registre.vocabulary import RDF, RDFS, REG, XSD

SECONDS = 5
_COUNT = "() => { window.frames_ = 0; const next = () => { window.frames_++; requestAnimationFrame(next); }; next(); }"
_PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def statements(
    base: str, acts: int, bodies: int
) -> Iterator[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]]:
    """Give acts that each grant a sum to one of some bodies; a few bodies get most."""
    town = ox.NamedNode(f"{base}authority/commune/99999")
    yield from ((town, RDF.type, REG.Authority), (town, RDFS.label, ox.Literal("Ville de Trifouillis")))
    for n in range(bodies):
        body = ox.NamedNode(f"{base}org/amis-{n}")
        yield from ((body, RDF.type, REG.Organisation), (body, RDFS.label, ox.Literal(f"Amis de la colline {n}")))
    for n in range(acts):
        act, grant = (ox.NamedNode(f"{town.value}/deliberation/{n}{part}") for part in ("", "/subsidy/1"))
        body = ox.NamedNode(f"{base}org/amis-{int(bodies * (n * 0.618034 % 1) ** 3)}")
        yield from ((act, RDF.type, REG.Deliberation), (act, REG.number, ox.Literal(str(n))), (act, REG.subsidy, grant))
        yield act, REG.date, ox.Literal(f"20{10 + n % 14}-03-01", datatype=XSD.date)
        yield from ((grant, REG.subsidyStatus, REG.Awarded), (grant, REG.funder, town), (grant, REG.beneficiary, body))
        yield from ((grant, REG.amount, ox.Literal(500 + n)), (grant, REG.currency, ox.Literal("EUR")))


def stored(folder: Path, nodes: int) -> str:
    """Write a store of some nodes, and return the address of its authority."""
    store = create(folder)
    graph = ox.NamedNode(f"{store.base}graph/document/{'0' * 64}")
    store.graph.extend(ox.Quad(*said, graph) for said in statements(store.base, nodes * 4 // 5, nodes // 5))
    publish(store)
    return f"{store.base}authority/commune/99999"


@contextmanager
def served(store: Path) -> Iterator[str]:
    """Serve a store, and give the address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    words = [Path(sys.executable).with_name("registre"), "serve", "--store", store, "--port", str(port), "--disk"]
    process = subprocess.Popen(list(map(str, words)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while socket.socket().connect_ex(("127.0.0.1", port)):
        time.sleep(0.1)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)


def rate(page: Any, move: Callable[[int], None]) -> float:
    """Return how many frames a second are drawn while the mouse does something."""
    before, begun, n = page.evaluate("frames_"), time.perf_counter(), 0
    while time.perf_counter() - begun < SECONDS:
        n += 1
        move(n)
    return float((page.evaluate("frames_") - before) / (time.perf_counter() - begun))


def measure(page: Any, address: str) -> None:
    """Open the network twice (the first time the server gathers it), then move it."""
    for go in ("first", "again"):
        begun = time.perf_counter()
        page.goto(address)
        page.locator("#explorer:not([hidden])").wait_for()
        page.evaluate(_PAINTED)
        shown = time.perf_counter() - begun
        page.locator("#explorer[data-settled]").wait_for()
        print(f"{go}: a picture after {shown:.1f} s, at rest after {time.perf_counter() - begun:.1f} s")
    print(page.locator("#network").inner_text())
    box = page.locator("#canvas").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.evaluate(_COUNT)
    page.mouse.move(x, y)
    page.mouse.down()
    dragged = rate(page, lambda n: page.mouse.move(x + 80 * math.sin(n / 8), y + 60 * math.cos(n / 8)))
    page.mouse.up()
    zoomed = rate(page, lambda n: page.mouse.wheel(0, -30 if n % 16 < 8 else 30))
    print(f"dragged: {dragged:.0f} frames a second; zoomed: {zoomed:.0f}")


def main(nodes: int) -> None:
    """Measure a network of so many nodes."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("there is no Chromium on this machine (Debian: chromium): nothing was measured")
        return
    with tempfile.TemporaryDirectory() as folder, playwright.sync_playwright() as started:
        town = stored(Path(folder) / "store", nodes)
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(120_000)
        with served(Path(folder) / "store") as address:
            measure(page, f"{address}/explore?node={town}")
        browser.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4_900)
