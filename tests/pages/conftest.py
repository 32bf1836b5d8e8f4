"""What the pages are tested with: a stand-in for the server that asks in the process itself."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

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

from registre.pages import routes

BASE = "https://w3id.org/registre/id/"
ACT = "/id/authority/epci/200046977/deliberation/2019-3853"
ASSOCIATION = "/id/org/reseau-des-territoires-innovants"
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
