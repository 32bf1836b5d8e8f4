"""Answers the ``SERVICE`` calls of a query, in the process that answers it: it can be ended, and has limits of its own.

The store alone would send patterns unbound, wait as long as it takes and follow where it is sent. Here the plan of
:mod:`registre.federation` asks, in batches, only what the server's settings allow, and the store then answers the query
by itself, without a SERVICE in it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyoxigraph as ox

from registre.federation import Federation, Limits
from registre.federation.cache import Cache
from registre.federation.limits import PlanError
from registre.queries.scanning import plain, services
from registre.serving.settings import Settings
from registre.store.opening import OpenStore

_SHARE = 0.8
"""The part of a query's time that other servers may take: what is left is for the query itself."""


@dataclass(frozen=True)
class Services:
    """What a query may ask of other servers.

    Attributes:
        allowed: their addresses, in full.
        seconds: how long one request may take.
        total: how long all of them may take.
        rows: how many rows one SERVICE may answer.
        requests: how many requests there may be.
        size: how many bytes one answer may have.
        cache: the folder in which answers are kept; empty for none.
        cached: how many bytes it may hold.
    """

    allowed: list[str]
    seconds: float
    total: float
    rows: int
    requests: int
    size: int
    cache: str
    cached: int

    @property
    def limits(self) -> Limits:
        """The same, as the plan of a query takes it."""
        return Limits(
            allowed=tuple(self.allowed),
            seconds=self.seconds,
            total_seconds=self.total,
            rows=self.rows,
            requests=self.requests,
            largest=self.size,
        )


class Allowance:
    """What a server's settings let queries ask of others; keeps their answers in a folder that ends with it.

    Args:
        settings: what the server was started with.
    """

    def __init__(self, settings: Settings) -> None:
        self._folder = TemporaryDirectory(prefix="registre-services-") if _forgets(settings) else None
        cache = self._folder.name if self._folder else str(settings.service_cache or "")
        self._services = Services(
            allowed=list(settings.services),
            seconds=min(settings.service_seconds, settings.seconds * _SHARE),
            total=settings.seconds * _SHARE,
            rows=settings.service_rows,
            requests=settings.service_requests,
            size=settings.answer,
            cache=cache,
            cached=settings.cache,
        )

    def as_json(self) -> dict[str, Any]:
        """Return it as query processes are told it."""
        return asdict(self._services)


def _forgets(settings: Settings) -> bool:
    return bool(settings.services) and settings.service_cache is None


def federated(
    store: ox.Store, query: str, *, base: str | None, individuals: str, may: Services
) -> tuple[str, list[str]]:
    """Return a query without services, their answers in their places, and what each was asked.

    Args:
        store: the graph.
        query: the SPARQL.
        base: what relative addresses in it are relative to.
        individuals: what the addresses of individuals begin with.
        may: what it may ask.

    Raises:
        FederationError: an endpoint is not allowed, or does not answer and is not silent.
        SyntaxError: the query cannot be read.
    """
    cache = Cache(Path(may.cache), most=may.cached) if may.cache else Cache()
    federation = Federation(OpenStore(store, individuals), may.limits, cache)
    relative = f"BASE <{base}> " if base else ""
    text, report = federation.resolve(relative + plain(query))
    if services(text):  # (what the plan did not see, the store would ask by itself, without limits)
        raise PlanError("a SERVICE cannot be planned", next_step="write it in a group of its own")
    return text, [f"{one.endpoint}: {one}" for one in report.asked]
