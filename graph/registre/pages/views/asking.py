"""``/ask``: SPARQL by hand, in YASGUI where the bundle is there, else in a plain form; the answer as a table."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from registre.errors import RegistreError
from registre.ontology import TERMS, triples
from registre.pages.answers import Answers, read
from registre.pages.desk import Desk
from registre.pages.rendering import bundled, page, voice_of
from registre.pages.search import Keeper
from registre.pages.views.questions import JSON, SHOWN, content
from registre.queries import Catalogue
from registre.serving.guards import HEADERS
from registre.vocabulary import OWL, PREFIXES, RDF

_FIRST = """PREFIX reg: <https://w3id.org/registre/ontology#>
PREFIX dct: <http://purl.org/dc/terms/>
SELECT ?act ?date ?title WHERE {
  ?act a reg:Deliberation ; reg:date ?date ; dct:title ?title .
} ORDER BY DESC(?date) LIMIT 20
"""
_STYLE = "'unsafe-hashes' 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='"
"""The one style that YASGUI's table (DataTables) brings along, by its hash: its layout needs it."""

_POLICY = HEADERS["Content-Security-Policy"].replace("style-src 'self'", f"style-src 'self' {_STYLE}")
_TRIPLES = "text/turtle"
_LONGEST = 200_000
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


class Asking:
    """Answers for SPARQL by hand.

    Args:
        desk: the server.
        keeper: the index, to find things by their names.
    """

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        self._desk, self._keeper = desk, keeper

    async def show(self, request: Request) -> Response:
        """The page, with the answer to the query of its address where the plain form has sent it."""
        query = request.query_params.get("query", "")[:_LONGEST]
        response = await self._answered(request, query)
        response.headers["Content-Security-Policy"] = _POLICY
        return response

    async def _answered(self, request: Request, query: str) -> Response:
        context = _context(query)
        if not query or "run" not in request.query_params:
            return page(request, "ask.html", context)
        try:
            reply = await self._desk.ask(query, form=_TRIPLES if _gives_triples(query) else JSON, rows=SHOWN)
        except RegistreError as error:
            wrong = {"wrong": str(error)}
            return page(request, "ask.html", context | wrong, status=getattr(error, "status", 500))
        if _gives_triples(query):
            return page(request, "ask.html", context | {"written": content(reply).decode(), "cut": reply.cut})
        table = await run_in_threadpool(self._table, request, content(reply))
        return page(request, "ask.html", context | table | {"cut": reply.cut})

    def _table(self, request: Request, answer: bytes) -> dict[str, Any]:
        columns, rows = read(answer)
        if not columns:
            return {"written": answer.decode()}
        answers = Answers(voice_of(request), self._desk.snapshot().base, self._keeper.search().named)
        return {"table": answers.table(columns, rows)}


def _gives_triples(query: str) -> bool:
    """Whether a query asks for triples: by the first of the words that may begin one, past prefixes and comments."""
    for line in query.splitlines():
        first = line.strip().partition(" ")[0].partition("{")[0].upper()
        if first in _FORMS:
            return first in ("CONSTRUCT", "DESCRIBE")
    return False


def _terms(kinds: tuple[ox.NamedNode, ...]) -> list[str]:
    found = (t.subject for t in triples(TERMS) if t.predicate == RDF.type and t.object in kinds)
    return sorted({subject.value for subject in found if isinstance(subject, ox.NamedNode)})


def _context(query: str) -> dict[str, Any]:
    data = {
        "query": query or _FIRST,
        "prefixes": [(prefix, str(namespace)) for prefix, namespace in PREFIXES.items()],
        "classes": _terms((OWL.Class,)),
        "properties": _terms((OWL.ObjectProperty, OWL.DatatypeProperty)),
    }
    nothing = {"wrong": "", "table": None, "written": "", "cut": False}
    bundle = bundled("ask.js")
    return nothing | {"data": data, "query": query or _FIRST, "queries": list(Catalogue.load()), "interactive": bundle}
