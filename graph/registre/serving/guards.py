"""What stands around every request: the log, the rate, and the headers that keep browsers from harm."""

from __future__ import annotations

import time
from typing import TextIO

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from registre.serving.accesslog import Line, network, write
from registre.serving.rates import Rates
from registre.serving.settings import Settings

REASON = "registre.reason"
"""Where in the scope of a request it is kept why it was refused."""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""What every answer says unless it says otherwise itself: nothing but our own files is run or loaded."""

_NAMES = {name.lower().encode(): (name.lower().encode(), value.encode()) for name, value in HEADERS.items()}


class Guard:
    """Stands around an application.

    Args:
        app: what answers.
        settings: what the server was started with.
        output: where the log goes; the error stream by default.
    """

    def __init__(self, app: ASGIApp, settings: Settings, output: TextIO | None = None) -> None:
        self._app, self._output = app, output
        self._rates = Rates(settings.rate, settings.burst)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, and write it down."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        client = (scope.get("client") or ("",))[0]
        line, begun = Line(network(client), scope["method"], scope["path"]), time.perf_counter()

        async def sent(message: Message) -> None:
            _told(message, line)
            await send(message)

        try:
            await self._within_rate(client, scope, receive, sent)
        finally:
            line.ms = round((time.perf_counter() - begun) * 1000)
            line.reason = scope.get(REASON, "")
            write(line, self._output)

    async def _within_rate(self, client: str, scope: Scope, receive: Receive, send: Send) -> None:
        if self._rates.allows(client):
            await self._app(scope, receive, send)
            return
        scope[REASON] = "too many requests"
        text = "there are too many requests from your address; ask again in a moment\n"
        await PlainTextResponse(text, 429, headers={"Retry-After": "5"})(scope, receive, send)


def _told(message: Message, line: Line) -> None:
    """Note what is sent, and add the headers that are missing."""
    if message["type"] == "http.response.start":
        line.status = message["status"]
        there = {name for name, _ in message["headers"]}
        message["headers"] = [*message["headers"], *(pair for name, pair in _NAMES.items() if name not in there)]
    elif message["type"] == "http.response.body":
        line.bytes += len(message.get("body", b""))
