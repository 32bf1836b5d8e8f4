"""What the pages are tested with: a stand-in for the server that asks in the process itself."""

from __future__ import annotations

import io
import shutil
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lxml.html
import pyoxigraph as ox
import pytest

from registre.queries.running import FUNCTIONS
from registre.store.opening import OpenStore
from registre.vocabulary import NIF

pytest.importorskip("starlette", reason="the pages need the extra “serve”")

from starlette.applications import Starlette

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # (its wish for another client than httpx)
    from starlette.testclient import TestClient

from tests.serving.conftest import Running

from registre.pages import routes
from registre.serving.settings import Settings as Served

BASE = "https://w3id.org/registre/id/"
ACT = "/id/authority/epci/200046977/deliberation/2019-3853"
ASSOCIATION = "/id/org/reseau-des-territoires-innovants"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SETTLED = "#explorer[data-settled]"
Open = Callable[[OpenStore], TestClient]


@dataclass(frozen=True)
class Settings:
    documents: Path | None = None
    everything: bool = False


@dataclass(frozen=True)
class Reply:
    body: bytes
    cut: bool = False
    zipped: bool = False


@dataclass(frozen=True)
class Around:
    before: str
    words: str
    after: str


class StandIn:
    """Answers as the server does, without its processes and limits."""

    def __init__(self, store: OpenStore, documents: Path | None = None) -> None:
        self.store, self.settings = store, Settings(documents)

    falls_short = False

    def snapshot(self) -> OpenStore:
        return self.store

    def passage(self, fragment: str, reach: int = 200) -> Around | None:
        document, _, characters = fragment.partition("#char=")
        start, end = map(int, characters.split(","))
        for quad in self.store.graph.quads_for_pattern(ox.NamedNode(document), NIF.isString, None, None):
            assert isinstance(quad.object, ox.Literal)
            text = quad.object.value
            return Around(text[max(0, start - reach) : start], text[start:end], text[end : end + reach])
        return None

    async def ask(self, query: str, *, form: str, seconds: float | None = None, rows: int | None = None) -> Reply:
        found = self.store.graph.query(query, use_default_graph_as_union=True, custom_functions=FUNCTIONS)
        output = io.BytesIO()
        if isinstance(found, ox.QueryTriples):
            found.serialize(output, format=ox.RdfFormat.TURTLE)
        else:
            found.serialize(output, format=ox.QueryResultsFormat.from_media_type(form))
        return Reply(output.getvalue())


def opened(store: OpenStore, documents: Path | None = None) -> TestClient:
    return TestClient(Starlette(routes=routes(StandIn(store, documents))))


@pytest.fixture
def client(examples: OpenStore) -> TestClient:
    """A client of the pages of the examples."""
    return opened(examples)


def parsed(page: str) -> lxml.html.HtmlElement:
    """A page as a tree."""
    return lxml.html.document_fromstring(page)


def words(page: str) -> str:
    """What a page says, on one line."""
    return " ".join(parsed(page).text_content().split())


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    """The address of a server of the examples."""
    running = Running(Served(store=built, replica="disk", rate=0))
    yield running.address
    running.end()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A real browser, without a graphics card."""
    from playwright import sync_api as playwright

    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-3d-apis"])
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """A page of a French reader; what goes wrong in it, or asks another server, fails the test."""
    window = {"width": 1280, "height": 900}
    context = browser.new_context(base_url=address, locale="fr-FR", viewport=window, reduced_motion="reduce")
    opened, wrong = context.new_page(), []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    opened.on("request", lambda request: None if _own(request.url, address) else wrong.append(request.url))
    yield opened
    context.close()
    assert [said for said in wrong if "status of 40" not in said] == []


def _own(url: str, address: str) -> bool:
    return url.startswith((f"{address}/", "data:", f"blob:{address}"))
