"""``/`` and ``/search``: the home page, what is found by name, and what comes as one types."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from registre.pages.addresses import local
from registre.pages.desk import Desk
from registre.pages.languages import Voice
from registre.pages.rendering import page, voice_of
from registre.pages.search import AMOUNTS, FACETS, Filters, Hit, Keeper
from registre.pages.search.asking import PAGE
from registre.pages.search.extent import Extent
from registre.pages.values import day, number
from registre.queries import Catalogue

_OFTEN = ("grants", "partners", "votes", "attendance", "large-grants", "network")
"""The questions that the home page names."""

_PAGES = 200


class Searching:
    """Answers to searches.

    Args:
        desk: the server.
        keeper: the index.
    """

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        self._desk, self._keeper = desk, keeper

    async def home(self, request: Request) -> Response:
        """What the collection holds."""
        return await run_in_threadpool(self._home, request)

    def _home(self, request: Request) -> Response:
        search, voice = self._keeper.search(), voice_of(request)
        figures = {kind: number(count, voice.language) for kind, count in search.figures().items()}
        queries = [Catalogue.load().get(name) for name in _OFTEN]
        recent = [self._shown(hit, voice) for hit in search.recent()]
        context = {"figures": figures, "queries": queries, "recent": recent, "slow": self._desk.falls_short}
        return page(request, "home.html", context | _extent(search.extent, voice))

    async def suggest(self, request: Request) -> Response:
        """What begins like the words typed so far, as JSON."""
        return await run_in_threadpool(self._suggest, request)

    def _suggest(self, request: Request) -> Response:
        voice, asked = voice_of(request), request.query_params.get("q", "")
        kinds = request.query_params.getlist("kind")
        hits = self._keeper.search().suggest(asked, most=24 if kinds else 8)
        shown = [self._shown(hit, voice) for hit in hits if not kinds or hit.kind in kinds]
        return JSONResponse({"results": shown[:8]}, headers={"Vary": "Accept-Language"})

    async def search(self, request: Request) -> Response:
        """What has these words in its names and stands under these facets."""
        return await run_in_threadpool(self._search, request)

    def _search(self, request: Request) -> Response:
        asked, voice = request.query_params, voice_of(request)
        words, filters = asked.get("q", "").strip(), Filters(**{name: asked.get(name, "") for name in FACETS})
        here = _page(asked.get("page", "1"))
        found = self._keeper.search().search(words, filters, here)
        chosen = {name: value for name in FACETS if (value := getattr(filters, name))}
        context: dict[str, Any] = {
            "words": words, "found": found, "chosen": chosen, "page_number": here, "facet_names": FACETS,
            "hits": [self._shown(hit, voice) for hit in found.hits],
            "last": here * PAGE >= found.total, "named": lambda name, value: _named(name, value, voice),
        }  # fmt: skip
        return page(request, "search.html", context)

    def _shown(self, hit: Hit, voice: Voice) -> dict[str, str]:
        """A hit as it is shown: its name, its path, and a line about it."""
        href = local(hit.iri, self._desk.snapshot().base) or hit.iri
        said = [voice.say(f"search.{hit.kind}")]
        said += [hit.about] if hit.about not in ("", hit.label) else []
        said += [part for part in (_dated(hit.date, voice), hit.council) if part and part != hit.label]
        shown = {"label": hit.label, "href": href, "about": " · ".join(said[:3]), "kind": hit.kind, "iri": hit.iri}
        return shown | {"more": " · ".join(said)}


def _extent(extent: Extent, voice: Voice) -> dict[str, Any]:
    """How much the collection holds, as people read it; a share is cut, never rounded up."""
    documents, facts = (number(count, voice.language) for count in (extent.documents, extent.facts))
    share = 100 * extent.sure // max(extent.facts, 1)
    return {"extent": extent, "documents": documents, "facts": facts, "share": share}


def _page(printed: str) -> int:
    return min(max(int(printed), 1), _PAGES) if printed.isascii() and printed.isdigit() and len(printed) < 6 else 1


def _dated(date: str, voice: Voice) -> str:
    try:
        return day(dt.date.fromisoformat(date), voice.language)
    except ValueError:
        return date


def _named(name: str, value: str, voice: Voice) -> str:
    """What people call the value of a facet."""
    if name == "kind":
        return voice.say(f"search.{value}") if voice.has(f"search.{value}") else value
    if name != "amount" or value not in AMOUNTS:
        return value
    low, high = (number(Decimal(int(min(bound, 10**9))), voice.language) for bound in AMOUNTS[value])
    key = "below" if AMOUNTS[value][0] == 0 else "above" if AMOUNTS[value][1] > 10**9 else "between"
    return voice.say(f"search.{key}", low=low, high=high)
