"""Reads requests of the SPARQL 1.1 Protocol (W3C Recommendation, 21 March 2013)."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from registre.serving.refusals import RefusedError, malformed, too_large

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]*\Z")
BODY_WITHIN = 20.0
"""Seconds in which the whole body of a request must have come."""


@dataclass(frozen=True)
class Operation:
    """What a request asks for.

    Attributes:
        text: the SPARQL.
        update: whether it is an update.
        default: the graphs of ``default-graph-uri`` or ``using-graph-uri``.
        named: the graphs of ``named-graph-uri`` or ``using-named-graph-uri``.
        form: what the parameter ``format`` says, an addition of ours.
    """

    text: str
    update: bool
    default: list[str]
    named: list[str]
    form: str | None


def _text(given: bytes) -> str:
    try:
        return given.decode("utf-8")
    except UnicodeDecodeError as error:
        raise malformed("the text is not UTF-8", "send it in UTF-8") from error


def _pairs(given: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(given, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError as error:
        raise malformed("the parameters cannot be read", "encode them as UTF-8, with %") from error


def _values(pairs: Iterable[tuple[str, str]], name: str) -> list[str]:
    return [value for key, value in pairs if key == name]


def _graphs(pairs: list[tuple[str, str]], name: str) -> list[str]:
    iris = _values(pairs, name)
    for iri in iris:
        if not _IRI.match(iri):
            raise malformed(f"“{iri[:60]}” in {name} is no address of a graph", "give an IRI in full")
    return iris


def _operation(pairs: list[tuple[str, str]], text: str, *, update: bool) -> Operation:
    wrong = ("default-graph-uri", "named-graph-uri") if update else ("using-graph-uri", "using-named-graph-uri")
    for name in wrong:
        if _values(pairs, name):
            raise malformed(f"{name} does not go with {'an update' if update else 'a query'}", "leave it out")
    default, named = (
        ("using-graph-uri", "using-named-graph-uri") if update else ("default-graph-uri", "named-graph-uri")
    )
    form = next((value for name in ("format", "output", "results") for value in _values(pairs, name) if value), None)
    return Operation(text, update, _graphs(pairs, default), _graphs(pairs, named), form)


def _one(pairs: list[tuple[str, str]], *names: str) -> tuple[str, str] | None:
    """The one parameter of these names that is given; None if there is none."""
    found = [(key, value) for key, value in pairs if key in names]
    if len(found) > 1:
        raise malformed(f"there are {len(found)} queries or updates", "send one at a time")
    return found[0] if found else None


async def body(request: Request, most: int) -> bytes:
    """Return the body of a request.

    Raises:
        RefusedError: it is larger than ``most`` bytes, or does not come.
    """
    declared = request.headers.get("content-length", "0")
    data = bytearray()
    try:
        if int(declared) > most:
            raise _too_long(most)
        async with asyncio.timeout(BODY_WITHIN):
            async for piece in request.stream():
                data += piece
                if len(data) > most:
                    raise _too_long(most)
    except ValueError as error:
        raise malformed("its Content-Length is no number") from error
    except (TimeoutError, ClientDisconnect) as error:
        raise RefusedError(408, "the request did not come whole in time", next_step="send it again") from error
    return bytes(data)


def _too_long(most: int) -> RefusedError:
    return too_large(f"the request has more than {most >> 10} KiB", "send a shorter query")


async def read(request: Request, most: int) -> Operation | None:
    """Return what a request asks for; None if it asks for nothing, as who wants the description of the service does.

    Args:
        request: the request.
        most: the most bytes of a body or of an address.

    Raises:
        RefusedError: it is none of the protocol.
    """
    if len(request.url.query) > most:
        raise RefusedError(414, "the address is too long", next_step="send the query with POST")
    pairs = _pairs(request.url.query)
    if request.method in {"GET", "HEAD"}:
        return _asked(pairs)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == FORM:
        return _posted(pairs, _pairs(_text(await body(request, most))))
    if kind not in {QUERY, UPDATE}:
        raise RefusedError(
            415, "the request does not say what it sends", next_step=f"set Content-Type: {FORM} or {QUERY}"
        )
    if _one(pairs, "query", "update"):
        raise malformed("there is a query in the address and another in the body", "send one at a time")
    return _operation(pairs, _text(await body(request, most)), update=kind == UPDATE)


def _asked(pairs: list[tuple[str, str]]) -> Operation | None:
    if _values(pairs, "update"):
        raise malformed("an update cannot be sent with GET", "send it with POST")
    found = _one(pairs, "query")
    return _operation(pairs, found[1], update=False) if found else None


def _posted(address: list[tuple[str, str]], form: list[tuple[str, str]]) -> Operation:
    pairs = address + form
    found = _one(pairs, "query", "update")
    if found is None:
        raise malformed("there is no query in the form", "send it as the parameter “query”")
    return _operation(pairs, found[1], update=found[0] == "update")
