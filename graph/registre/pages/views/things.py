"""``/id/…``: things, passages of documents, named graphs; as pages and as data."""

from __future__ import annotations

import re
from typing import Any

import pyoxigraph as ox
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from registre.errors import UsageError
from registre.pages import data, pictures
from registre.pages.addresses import iri as individual
from registre.pages.addresses import local
from registre.pages.citing import cite, state_of
from registre.pages.describing import Describer
from registre.pages.desk import Desk
from registre.pages.negotiation import FORMS, HTML, Form, accepted, split
from registre.pages.passages import FAR, Source, box, passage
from registre.pages.pictures import Picture
from registre.pages.rendering import page, voice_of
from registre.pages.sharing import summary, thing_cited
from registre.pages.things import thing
from registre.pages.views.errors import message
from registre.store.opening import OpenStore
from registre.vocabulary import REG

_CHARACTERS = re.compile(r"(\d{1,9}),(\d{1,9})\Z")
_NETWORKED = {"Organisation", "Authority", "Deliberation"}


class Things:
    """Answers for the things of the graph.

    Args:
        desk: the server.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._source: Source = desk.passage

    async def show(self, request: Request) -> Response:
        """A thing, in the form that its suffix or the ``Accept`` header asks for."""
        path, form = split(request.path_params["path"])
        if form is None:
            path, form = request.path_params["path"], accepted(request.headers.get("accept", ""))
        return await run_in_threadpool(self._answer, request, path, form)

    def _answer(self, request: Request, path: str, form: Form) -> Response:
        store = self._desk.snapshot()
        iri = individual(path, store.base)
        try:
            response = self._page(request, store, iri) if form is HTML else _data(store, iri, form)
        except UsageError:
            return _unknown(request, iri, form)
        stem = local(iri, store.base)
        response.headers["Link"] = ", ".join(
            [f'<{iri}>; rel="canonical"']
            + [f'<{stem}.{other.suffix}>; rel="alternate"; type="{other.media_type}"' for other in FORMS]
        )
        return response

    def _page(self, request: Request, store: OpenStore, iri: str) -> Response:
        common: dict[str, Any] = {"stem": local(iri, store.base), "forms": FORMS}
        if iri.startswith(f"{store.base}graph/"):
            return page(request, "graph.html", common | _graph(request, store, iri))
        describer = Describer(store, voice_of(request), self._source)
        found = thing(describer, iri, opened=frozenset(request.query_params.getlist("all")))
        context = common | {"thing": found, "network": found.kind in _NETWORKED}
        context["summary"] = summary(found, describer.voice)
        context["citation"] = cite(thing_cited(describer, found), state_of(store), describer.voice)
        return page(request, "thing.html", context | self._passage(request, describer, iri))

    def _passage(self, request: Request, describer: Describer, iri: str) -> dict[str, Any]:
        """The passage that the address of a document asks for: one that proves something, no other."""
        nothing = {"passage": None, "proves": (), "box": None, "picture": None}
        m = _CHARACTERS.match(request.query_params.get("char", ""))
        fragment = ox.NamedNode(f"{iri}#char={m[1]},{m[2]}") if m else None
        if fragment is None:
            return nothing
        graph = describer.store.graph
        nodes = [quad.subject for quad in graph.quads_for_pattern(None, REG.evidence, fragment, None)]
        named = list(dict.fromkeys(node for node in nodes if isinstance(node, ox.NamedNode)))
        words = [w for node in named[:1] for w in describer.showing.words(node)]
        here = next((w for w in words if fragment.value == f"{w.document}#char={w.start},{w.end}"), None)
        if here is None:
            return nothing
        return {
            "passage": passage(here, describer.store.base, self._source, FAR),
            "proves": [describer.value(node) for node in named[:20]],
            "box": box(describer.showing, fragment.value),
            "picture": self._picture(describer, iri, here.page),
        }

    def _picture(self, describer: Describer, iri: str, number: str | None) -> Picture | None:
        folder, sha256 = self._desk.settings.documents, iri.rpartition("/")[2]
        if folder is None or number is None:
            return None
        drawn = pictures.page(folder, describer.showing.source(ox.NamedNode(iri))[1], sha256, int(number))
        return Picture(f"/picture/{sha256}/{number}.jpg", drawn[1], drawn[2]) if drawn else None

    async def picture(self, request: Request) -> Response:
        """A page of a document, as a picture, where the server has the documents."""
        return await run_in_threadpool(self._drawn, request)

    def _drawn(self, request: Request) -> Response:
        store, folder = self._desk.snapshot(), self._desk.settings.documents
        sha256, number = request.path_params["sha256"], request.path_params["number"]
        name = Describer(store, voice_of(request)).showing.source(ox.NamedNode(f"{store.base}document/{sha256}"))[1]
        drawn = pictures.page(folder, name, sha256, number) if folder and re.fullmatch("[0-9a-f]{64}", sha256) else None
        if drawn is None:
            return message(request, "error.not_found", status=404)
        return Response(drawn[0], media_type="image/jpeg", headers={"Cache-Control": "public, max-age=86400"})


def _graph(request: Request, store: OpenStore, iri: str) -> dict[str, Any]:
    count = sum(1 for _ in store.graph.quads_for_pattern(None, None, None, ox.NamedNode(iri)))
    if not count:
        raise UsageError("there is no such graph", where=iri)
    document = ox.NamedNode(f"{store.base}document/{iri.rpartition('/')[2]}")
    known = next(store.graph.quads_for_pattern(document, None, None, None), None)
    shown = Describer(store, voice_of(request)).value(document) if known else None
    return {"title": iri.removeprefix(store.base), "count": count, "document": shown}


def _data(store: OpenStore, iri: str, form: Form) -> Response:
    try:
        small = data.about(store, iri)
    except ValueError as error:
        raise UsageError("it is no address", where=iri) from error
    if not len(small.graph):
        raise UsageError("the store knows nothing of it", where=iri)
    return Response(
        data.written(small, form.export or ""), media_type=form.media_type, headers={"Vary": "Accept, Accept-Language"}
    )


def _unknown(request: Request, iri: str, form: Form) -> Response:
    if form is HTML:
        return message(request, "error.not_found", voice_of(request).say("error.not_found_thing"), iri, status=404)
    return Response(f"nothing is known of <{iri}>\n", 404, media_type="text/plain")
