"""The address ``/sparql``: takes operations of the protocol, and answers them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from registre.queries.scanning import depth, says, services
from registre.serving.description import description
from registre.serving.desk import Desk, Reply
from registre.serving.federating import Allowance
from registre.serving.forms import GRAPHS
from registre.serving.negotiation import best, forms, takes_gzip
from registre.serving.protocol import Operation, read
from registre.serving.refusals import RefusedError, malformed
from registre.serving.updates import Updates
from registre.serving.worker import Ask

DEEPEST = 200
"""How many brackets may be open at once: Oxigraph's reader goes one call deeper for each."""


ASKED = "Registre-Services"
"""The header that says what each server was asked that a SERVICE called, and who answered in its place."""


class Endpoint:
    """Answers requests of the SPARQL 1.1 Protocol.

    Args:
        desk: what it asks.
        page: the address of the page where people ask, if there is one.
    """

    def __init__(self, desk: Desk, page: str | None = None) -> None:
        self._desk, self._page, self._updates = desk, page, Updates(desk.settings)
        self._allowance = Allowance(desk.settings)

    async def __call__(self, request: Request) -> Response:
        """Answer one request.

        Raises:
            RefusedError: it is not answered.
        """
        operation = await read(request, self._desk.settings.request)
        if operation is None:
            return self._described(request)
        if operation.update:
            await self._updates.take(request, operation)
            return Response(status_code=204)
        return await self._answered(request, operation)

    def _described(self, request: Request) -> Response:
        accept = request.headers.get("accept", "")
        offered = (*GRAPHS, "text/html") if self._page else tuple(GRAPHS)
        form = best(accept, offered)
        if self._page and form == "text/html":
            return RedirectResponse(self._page, 303)
        if form is None:
            raise RefusedError(406, "the service is described in RDF", next_step="accept text/turtle")
        address = str(request.url.replace(query="", fragment=""))
        written = description(address, self._desk.settings, GRAPHS[form])
        return Response(written, media_type=form, headers={"Vary": "Accept"})

    async def _answered(self, request: Request, operation: Operation) -> Response:
        network = self._checked(operation.text)
        rows_as, graph_as = forms(request.headers.get("accept", ""), operation.form)
        zipped = takes_gzip(request.headers.get("accept-encoding", ""))
        ask = Ask(
            query=operation.text,
            rows_as=rows_as,
            graph_as=graph_as,
            default=operation.default if operation.default or operation.named else None,
            named=operation.named if operation.default or operation.named else None,
            union=not (operation.default or operation.named or says(operation.text, "FROM")),
            rows=self._desk.settings.rows,
            size=self._desk.settings.answer,
            individuals=self._desk.generation.base,
            base=str(request.url.replace(query="", fragment="")),
            zipped=zipped,
            services=self._allowance.as_json() if network else None,
        )
        tag = self._desk.tag(ask)
        headers = {"Vary": "Accept, Accept-Encoding", "Cache-Control": "no-cache" if tag else "no-store"}
        if tag:
            headers["ETag"] = f'"{tag}"'
            if headers["ETag"] in request.headers.get("if-none-match", ""):
                return Response(status_code=304, headers=headers)
        reply = await _unless_gone(request, self._desk.answer(ask, network=network))
        return _response(reply, headers)

    def _checked(self, query: str) -> bool:
        """Whether a query calls other servers; refuse what is not to be asked at all."""
        if depth(query) > DEEPEST:
            raise malformed(f"the query nests more than {DEEPEST} deep", "write it flatter")
        called = services(query)
        for address in called:
            if address not in self._desk.settings.services:
                raise RefusedError(
                    403, "this server does not call the SERVICE named", next_step="ask that server yourself"
                )
        return bool(called)


def _response(reply: Reply, headers: dict[str, str]) -> Response:
    if reply.zipped:
        headers["Content-Encoding"] = "gzip"
    charset = "; charset=utf-8" if reply.media_type.startswith("text/") else ""
    if reply.services:
        headers[ASKED] = " | ".join(reply.services).encode("ascii", "replace").decode("ascii")
    return Response(reply.body, headers={**headers, "Content-Type": f"{reply.media_type}{charset}"})


async def _unless_gone(request: Request, asked: Awaitable[Reply]) -> Reply:
    """Wait for a reply, and end the query if the client goes meanwhile."""
    reply = asyncio.ensure_future(asked)
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait({reply, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not reply.done():
            raise RefusedError(499, "the client has gone")
        return reply.result()
    finally:
        for task in (reply, gone):
            task.cancel()


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
