"""The application: the endpoint, the pages, and what stands around every request."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from registre.serving.desk import Desk
from registre.serving.endpoint import ASKED, Endpoint
from registre.serving.guards import REASON, Guard
from registre.serving.refusals import RefusedError

_QUOTED = re.compile("“[^”]*”")
"""What a message repeats of a request: the log does not."""
_EXPOSED = ("ETag", "Content-Encoding", "Retry-After", ASKED)


def _pages(desk: Desk) -> tuple[list[BaseRoute], str | None]:
    """The pages for people, and the address of the one where they write SPARQL."""
    if find_spec("registre.pages") is None:
        return [], None
    pages: Any = import_module("registre.pages")
    return list(pages.routes(desk)), getattr(pages, "SPARQL_PAGE", None)


async def _refused(request: Request, error: Exception) -> Response:
    """Say why a request is not answered, as plain text: it never holds what a browser would run."""
    assert isinstance(error, RefusedError)
    request.scope[REASON] = _QUOTED.sub("“…”", error.what)
    headers = {"Retry-After": str(error.retry_after)} if error.retry_after else {}
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return PlainTextResponse(f"{error}\n", error.status, headers=headers)


def application(desk: Desk) -> ASGIApp:
    """Return the application that serves a desk; it opens the desk when it starts, and closes it when it ends."""

    @asynccontextmanager
    async def opened(_: Starlette) -> AsyncIterator[None]:
        await desk.open()
        try:
            yield
        finally:
            await desk.close()

    pages, sparql_page = _pages(desk)
    endpoint = Route("/sparql", Endpoint(desk, sparql_page).__call__, methods=["GET", "POST"])
    shared = Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST"], expose_headers=_EXPOSED)
    inner = Starlette(
        routes=[endpoint, *pages], middleware=[shared], exception_handlers={RefusedError: _refused}, lifespan=opened
    )
    return Guard(inner, desk.settings)
