"""``/explore``: the network around some things, as a page, as JSON for the page, as files for other programs."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from registre.errors import UsageError
from registre.pages import terms
from registre.pages.addresses import local
from registre.pages.describing import Describer
from registre.pages.desk import Desk
from registre.pages.explorer import FILES, KINDS, Edge, Limits, Network
from registre.pages.explorer.keeping import Networks
from registre.pages.explorer.picture import svg
from registre.pages.languages import Voice
from registre.pages.rendering import bundled, page, voice_of
from registre.pages.search import Hit, Keeper
from registre.pages.things import known
from registre.pages.values import money
from registre.pages.views.errors import message

_OPENED = 40
"""How many things may be opened at once."""

_LISTED = 400
"""How many links a page lists; the files have them all."""


class Explorer:
    """Answers for the network.

    Args:
        desk: the server.
        keeper: the index, to know where to begin.
    """

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        self._desk, self._keeper, self._networks = desk, keeper, Networks()

    async def show(self, request: Request) -> Response:
        """The network, in the form that the suffix of the path says."""
        return await run_in_threadpool(self._answer, request, request.path_params.get("suffix", "html"))

    def _answer(self, request: Request, suffix: str) -> Response:
        describer = Describer(self._desk.snapshot(), voice_of(request))
        opened = list(dict.fromkeys(request.query_params.getlist("node")))[:_OPENED]
        try:
            opened = [known(describer, iri).value for iri in opened]
        except UsageError as error:
            return message(request, "error.not_found", error.where, status=404)
        network = self._networks.around(describer, opened, _limits(request.query_params))
        if suffix in FILES:
            media_type, write = FILES[suffix]
            headers = {"Content-Disposition": f'attachment; filename="registre.{suffix}"'}
            return Response(write(network), media_type=media_type, headers=headers)
        if suffix == "json":
            return JSONResponse(_json(describer, network))
        if suffix != "html":
            return message(request, "error.not_found", status=404)
        return self._page(request, describer, network, opened)

    def _page(self, request: Request, describer: Describer, network: Network, opened: list[str]) -> Response:
        base = describer.store.base
        asked = [
            (name, value)
            for name, value in request.query_params.multi_items()
            if name not in ("lang", "begin") and value
        ]
        context: dict[str, Any] = {
            "opened": opened,
            "kinds": KINDS,
            "limits": _limits(request.query_params),
            "asked": request.query_params,
            "address": urlencode(asked),
            "interactive": bundled("explorer.js"),
            "local": lambda iri: local(iri, base) or iri,
            "opening": lambda iri: f"/explore?{urlencode([*asked, ('node', iri)])}",
            "start": self._start(request, opened),
        }
        return page(request, "explore.html", context | _listed(describer, network, opened))

    def _start(self, request: Request, opened: list[str]) -> tuple[Hit, ...]:
        """Where one may begin: what has the name that was typed, else the organisations with most links."""
        typed = request.query_params.get("begin", "")
        if opened and not typed:
            return ()  # (what needs no index does not wait for it)
        search = self._keeper.search()
        return search.suggest(typed, 20) if typed else search.central()


def _listed(describer: Describer, network: Network, opened: list[str]) -> dict[str, Any]:
    """What the page says of a network: its nodes, those with most links first; its links; a picture of them."""
    base, voice = describer.store.base, describer.voice
    degree = Counter(end for edge in network.edges for end in (edge.act, edge.other))
    nodes = sorted(network.nodes.values(), key=lambda n: (n.iri not in opened, -degree[n.iri], n.label))
    return {
        "network": network,
        "degree": degree,
        "nodes": nodes[:_LISTED],
        "edges": [_shown(network, edge, describer) for edge in list(network.edges)[:_LISTED]],
        "picture": svg(network, lambda iri: local(iri, base) or iri, lambda kind: voice.say(f"explore.{kind}")),
    }


def _whole(printed: str) -> int | None:
    return int(printed) if printed.isascii() and printed.isdigit() and len(printed) == 4 else None


def _limits(asked: QueryParams) -> Limits:
    """The limits that an address sets; what is no year or amount sets none."""
    kinds = tuple(kind for kind in asked.getlist("kind") if kind in KINDS) or Limits().kinds
    try:
        least = Decimal(asked.get("least", "").replace(" ", "").replace(",", ".")) if asked.get("least") else None
    except InvalidOperation:
        least = None
    sound = least if least is not None and least.is_finite() else None
    return Limits(kinds, _whole(asked.get("since", "")), _whole(asked.get("until", "")), sound)


def _words(edge: Edge, voice: Voice) -> str:
    """What there is to say of a link: the amount of a grant, the role of a partner."""
    if edge.amount:
        return money(Decimal(edge.amount), edge.currency, voice.language)
    return terms.name(edge.role, voice.language) if edge.role else ""


def _shown(network: Network, edge: Edge, describer: Describer) -> dict[str, Any]:
    act, other = network.nodes[edge.act], network.nodes[edge.other]
    return {"act": act, "other": other, "kind": edge.kind, "words": _words(edge, describer.voice), "year": edge.year}


def _json(describer: Describer, network: Network) -> dict[str, Any]:
    base = describer.store.base
    nodes = [
        {"id": node.iri, "kind": node.kind, "label": node.label, "href": local(node.iri, base) or node.iri}
        for node in network.nodes.values()
    ]
    edges = [
        {"act": edge.act, "other": edge.other, "kind": edge.kind, "year": edge.year,
         "words": _words(edge, describer.voice)}
        for edge in network.edges
    ]  # fmt: skip
    return {"nodes": nodes, "edges": edges, "cut": network.cut}
