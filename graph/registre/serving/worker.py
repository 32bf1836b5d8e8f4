"""Answers queries in a process of its own, one after the other, until it is ended or its server goes."""

from __future__ import annotations

import contextlib
import gzip
import signal
import socket
from dataclasses import dataclass, replace
from itertools import islice
from typing import IO, Any, cast

import pyoxigraph as ox

from registre.errors import RegistreError
from registre.exporting.terms import Names
from registre.exporting.turtle import turtle
from registre.federation.limits import PlanError
from registre.queries.running import FUNCTIONS
from registre.serving.forms import GRAPHS, ROWS
from registre.serving.sink import Sink, TooManyError, TooMuchError
from registre.serving.wire import packed, receive
from registre.vocabulary import DEFAULT_BASE

_PACKED = 1024
"""Answers of fewer bytes are not compressed: it would not make them quicker."""


@dataclass(frozen=True)
class Ask:
    """One query, as the server hands it over.

    Attributes:
        query: the SPARQL.
        rows_as: the media type of rows and truths; None if the client takes none.
        graph_as: the media type of triples; None if the client takes none.
        default: the graphs that make up the default graph; None for all.
        named: the graphs that GRAPH finds; None for all.
        union: whether the default graph is all graphs as one (not where the query has FROM, or ``default`` is given).
        rows: the most rows or triples.
        size: the most bytes.
        base: what relative addresses in the query are relative to.
        individuals: what the addresses of individuals begin with.
        zipped: whether the client takes gzip.
        services: what it may ask of other servers (:class:`registre.serving.federating.Services`); None for nothing.
    """

    query: str
    rows_as: str | None
    graph_as: str | None
    default: list[str] | None = None
    named: list[str] | None = None
    union: bool = True
    rows: int = 100_000
    size: int = 64 * 1024 * 1024
    base: str | None = None
    individuals: str = DEFAULT_BASE
    zipped: bool = False
    services: dict[str, Any] | None = None


class _UnsuitedError(Exception):
    """The client takes no form of what the query gives."""


_WRONG: dict[type[Exception], str] = {
    SyntaxError: "syntax",
    ValueError: "syntax",
    PlanError: "syntax",
    RegistreError: "service",
    _UnsuitedError: "unsuited",
    TooMuchError: "large",
    MemoryError: "memory",
    OSError: "failed",
    RuntimeError: "failed",
}
"""What the server is told, by what is raised; the first that fits."""


def _nodes(iris: list[str] | None) -> Any:
    """The graphs of a data set; Oxigraph's lists may hold other terms too, which these never do."""
    return None if iris is None else [ox.NamedNode(iri) for iri in iris]


def _found(store: ox.Store, ask: Ask) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    return store.query(
        ask.query,
        base_iri=ask.base,
        use_default_graph_as_union=ask.union,
        default_graph=_nodes(ask.default),
        named_graphs=_nodes(ask.named),
        custom_functions=FUNCTIONS,
    )


def _written(found: ox.QuerySolutions | ox.QueryBoolean, ask: Ask) -> tuple[str, bytes, bool]:
    if ask.rows_as is None:
        raise _UnsuitedError("rows, in JSON, XML, CSV or TSV")
    sink = Sink(ask.size, ask.rows_as, ask.rows)
    with contextlib.suppress(TooManyError):
        found.serialize(cast(IO[bytes], sink), format=ROWS[ask.rows_as])
    if isinstance(found, ox.QuerySolutions):
        sink.finish()
    return ask.rows_as, bytes(sink.data), sink.cut


def _graph(found: ox.QueryTriples, ask: Ask) -> tuple[str, bytes, bool]:
    if ask.graph_as is None:
        raise _UnsuitedError("triples, in Turtle, N-Triples, RDF/XML or JSON-LD")
    triples = list(islice(found, ask.rows + 1))
    cut = len(triples) > ask.rows
    written = _serialized(triples[: ask.rows], ask)
    if len(written) > ask.size:
        raise TooMuchError
    return ask.graph_as, written, cut


def _serialized(triples: list[ox.Triple], ask: Ask) -> bytes:
    if ask.graph_as == "text/turtle":  # (Oxigraph's own has neither order nor names that people read)
        return "".join(turtle(set(triples), Names(ask.individuals))).encode()
    return ox.serialize(triples, format=GRAPHS[str(ask.graph_as)]) or b""


def _federated(store: ox.Store, ask: Ask) -> tuple[Ask, list[str]]:
    """The query with its services answered, and what each was asked."""
    from registre.serving.federating import Services, federated  # noqa: PLC0415  (httpx: only where servers are asked)

    may = Services(**(ask.services or {}))
    query, told = federated(store, ask.query, base=ask.base, individuals=ask.individuals, may=may)
    return replace(ask, query=query, services=None), told


def _said(error: Exception) -> str:
    """What an error says, without the options of the command line that it may name."""
    return f"{error.where}: {error.what}".removeprefix(": ") if isinstance(error, RegistreError) else str(error)


def answer(store: ox.Store, ask: Ask) -> tuple[dict[str, Any], bytes]:
    """Return the answer to a query: a head that says what it is or what went wrong, and its bytes."""
    told: list[str] = []
    try:
        if ask.services:
            ask, told = _federated(store, ask)
        found = _found(store, ask)
        form, body, cut = _graph(found, ask) if isinstance(found, ox.QueryTriples) else _written(found, ask)
    except tuple(_WRONG) as error:
        return {
            "wrong": next(what for kind, what in _WRONG.items() if isinstance(error, kind)),
            "says": _said(error),
        }, b""
    zipped = ask.zipped and len(body) > _PACKED
    head = {"form": form, "cut": cut, "zipped": zipped, "services": told}
    return head, gzip.compress(body, 1, mtime=0) if zipped else body


def work(sock: socket.socket, store: ox.Store) -> None:
    """Answer what comes in, until the other side goes."""
    sock.sendall(packed({"ready": True}))
    try:
        while True:
            head, _ = receive(sock)
            signal.setitimer(signal.ITIMER_REAL, head["seconds"])  # (it ends the process, even within a query)
            answered = answer(store, Ask(**head["ask"]))
            signal.setitimer(signal.ITIMER_REAL, 0)
            sock.sendall(packed(*answered))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
