"""``/questions``: what can be asked; each question with its form, its answer, its files."""

from __future__ import annotations

import gzip
import io
from collections.abc import Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from registre.errors import RegistreError, UsageError
from registre.pages.addresses import with_query
from registre.pages.answers import Answers, arranged, read
from registre.pages.charts import Chart, chart
from registre.pages.citing import cite, state_of
from registre.pages.desk import Desk, Reply
from registre.pages.drawn import drawn
from registre.pages.languages import Voice
from registre.pages.maps import TileMap, departments_read, tiled
from registre.pages.rendering import page, voice_of
from registre.pages.search import Keeper
from registre.pages.sharing import question_cited
from registre.pages.views.errors import message, refused
from registre.queries import Answer, Catalogue, Query, bound
from registre.queries.formats import write
from registre.queries.running import Row
from registre.store.opening import OpenStore

SHOWN = 500
"""How many rows a page shows; the files have them all."""

_CHARTS = {"bar", "timeline"}
JSON, CSV = "application/sparql-results+json", "text/csv"
_FILES = {"csv": CSV, "json": JSON, "parquet": "application/vnd.apache.parquet"}


def content(reply: Reply) -> bytes:
    """Return the bytes of an answer as they are without compression."""
    return gzip.decompress(reply.body) if reply.zipped else reply.body


class Questions:
    """Answers for the questions of the catalogue.

    Args:
        desk: the server.
        keeper: the index, to find things by their names.
    """

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        self._desk, self._keeper = desk, keeper

    async def index(self, request: Request) -> Response:
        """The questions that can be asked."""
        return page(request, "questions.html", {"queries": list(Catalogue.load())})

    async def show(self, request: Request) -> Response:
        """A question with its form and its answer, or the answer as a file."""
        name, _, suffix = request.path_params["name"].partition(".")
        try:
            query = Catalogue.load().get(name)
        except UsageError:
            return message(request, "error.not_found", name, status=404)
        if suffix and suffix not in _FILES:
            return message(request, "error.not_found", f"{name}.{suffix}", status=404)
        given = _given(request, query)
        try:
            text = bound(query, given)
        except UsageError as error:
            return self._wrong(request, query, given, error, suffix)
        return await (self._file(request, query, text, suffix) if suffix else self._page(request, query, given, text))

    def _wrong(
        self, request: Request, query: Query, given: Mapping[str, str], error: UsageError, suffix: str
    ) -> Response:
        if suffix:
            return Response(f"{error}\n", 400, media_type="text/plain")
        context = _context(query, given, query.text) | {"wrong": str(error)}
        return page(request, "question.html", context, status=400)

    async def _page(self, request: Request, query: Query, given: Mapping[str, str], text: str) -> Response:
        try:
            reply = await self._desk.ask(text, form=JSON, rows=SHOWN)
        except RegistreError as error:
            return refused(request, error)
        return await run_in_threadpool(self._written, request, query, given, text, reply)

    def _written(self, request: Request, query: Query, given: Mapping[str, str], text: str, reply: Reply) -> Response:
        columns, rows = read(content(reply))
        sort = request.query_params.get("sort", "")
        if sort.lstrip("-") in columns:
            rows = arranged(rows, columns.index(sort.lstrip("-")), downwards=sort.startswith("-"))
        base, voice = self._desk.snapshot().base, voice_of(request)
        answers = Answers(voice, base, self._keeper.search().named)
        context = _context(query, given, text) | {"cut": reply.cut, "sort": sort, "titled": answers.title}
        context |= {"table": answers.table(columns, rows), "charts": _charts(query, columns, rows, voice)}
        context["maps"] = _maps(query, columns, rows, voice, self._desk.snapshot())
        address = str(request.url.remove_query_params(["lang", "sort"]))
        context["citation"] = cite(question_cited(query, given, address, voice), state_of(self._desk.snapshot()), voice)
        return page(request, "question.html", context | {"picture": drawn(query, columns, rows, voice)})

    async def _file(self, request: Request, query: Query, text: str, suffix: str) -> Response:
        form = CSV if suffix == "csv" else JSON
        try:
            reply = await self._desk.ask(text, form=form)
        except RegistreError as error:
            return refused(request, error)
        written = content(reply) if suffix != "parquet" else await run_in_threadpool(_parquet, content(reply))
        headers = {"Content-Disposition": f'attachment; filename="{query.name}.{suffix}"'}
        return Response(written, media_type=_FILES[suffix], headers=headers)


def _given(request: Request, query: Query) -> dict[str, str]:
    """The values of a question's parameters: those that are left empty are left open."""
    asked = request.query_params
    return {p.name: asked[p.name] for p in query.parameters if asked.get(p.name, "").strip()}


def _context(query: Query, given: Mapping[str, str], text: str) -> dict[str, Any]:
    files = [(suffix, with_query(f"/questions/{query.name}.{suffix}", **given)) for suffix in _FILES]
    nothing = {"wrong": "", "table": None, "charts": (), "maps": (), "picture": None, "cut": False, "sort": "",
               "citation": None}  # fmt: skip
    return nothing | {"query": query, "given": given, "text": _bare(text), "files": files}


def _bare(text: str) -> str:
    """A query without the lines of its header."""
    lines = text.splitlines()
    return "\n".join(line for line in lines if not line.startswith("# @"))


def _charts(query: Query, columns: tuple[str, ...], rows: list[Row], voice: Voice) -> list[Chart]:
    wanted = [view for view in query.views if view.kind in _CHARTS and set(view.columns) <= set(columns)]
    return [found for view in wanted if (found := chart(view, columns, rows, voice))]


def _maps(query: Query, columns: tuple[str, ...], rows: list[Row], voice: Voice, store: OpenStore) -> list[TileMap]:
    wanted = [view for view in query.views if view.kind == "map" and set(view.columns) <= set(columns)]
    read = departments_read(store) if wanted else frozenset()
    return [found for view in wanted if (found := tiled(view, columns, rows, voice, read))]


def _parquet(answer: bytes) -> bytes:
    columns, rows = read(answer)
    output = io.BytesIO()
    write(Answer(columns, iter(rows)), "parquet", output, "")
    return output.getvalue()
