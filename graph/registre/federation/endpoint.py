"""Asks an endpoint (SPARQL 1.1 Protocol), within limits."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any

from registre.errors import UsageError
from registre.federation.cache import Cache
from registre.federation.limits import FederationError, Limits

_JSON = "application/sparql-results+json"
_BUSY = frozenset({429, 502, 503, 504})
_TOO_LONG = 413


class TooLongError(FederationError):
    """The endpoint refuses a request as too long: fewer bindings at once may pass."""


@dataclass
class Endpoints:
    """The endpoints of one query: how often they were asked, and until when they may be.

    Attributes:
        limits: what may be asked.
        cache: answers that are known.
        requests: how many requests were sent.
        cached: how many were answered by the cache.
    """

    limits: Limits
    cache: Cache
    requests: int = 0
    cached: int = 0
    _started: float = field(default_factory=time.monotonic)
    _client: Any = None

    def __enter__(self) -> Endpoints:
        return self

    def __exit__(self, *_: object) -> None:
        if self._client is not None:
            self._client.close()

    def ask(self, endpoint: str, query: str) -> bytes:
        """Return the answer to a query, as SPARQL JSON.

        Raises:
            FederationError: the endpoint is not allowed, does not answer in time, refuses, or answers too much.
        """
        self.limits.permit(endpoint)
        if (known := self.cache.get(endpoint, query)) is not None:
            self.cached += 1
            return known
        answer = self._sent(endpoint, query)
        self.cache.put(endpoint, query, answer)
        return answer

    def _left(self, endpoint: str) -> float:
        left = self.limits.total_seconds - (time.monotonic() - self._started)
        if left <= 0:
            what = f"the query had {self.limits.total_seconds:g} seconds for other endpoints, and they are over"
            raise FederationError(what, where=endpoint, next_step="ask for less, or give more with --seconds")
        return min(left, self.limits.seconds)

    def _count(self, endpoint: str) -> None:
        if self.requests >= self.limits.requests:
            what = f"the query has cost {self.limits.requests} requests, the most that it may"
            raise FederationError(what, where=endpoint, next_step="bind more terms, so that less is asked")
        self.requests += 1

    def _sent(self, endpoint: str, query: str) -> bytes:
        httpx = _httpx()
        for last in (False, True):
            seconds = self._left(endpoint)
            self._count(endpoint)
            try:
                status, content = self._posted(httpx, endpoint, query, seconds)
            except httpx.HTTPError as error:
                what = f"it does not answer ({type(error).__name__})"
                raise FederationError(
                    what, where=endpoint, next_step="try again later, or write SERVICE SILENT"
                ) from error
            if status not in _BUSY or last:
                break
            time.sleep(min(1.0, self._left(endpoint)))
        return _checked(endpoint, status, content)

    def _posted(self, httpx: Any, endpoint: str, query: str, seconds: float) -> tuple[int, bytes]:
        headers = {"Accept": _JSON, "User-Agent": f"registre/{version('registre')} (SPARQL federation)"}
        until, content = time.monotonic() + seconds, bytearray()
        self._client = self._client or httpx.Client(follow_redirects=False)
        asked = self._client.stream("POST", endpoint, data={"query": query}, headers=headers, timeout=seconds)
        with asked as response:
            for piece in response.iter_bytes():
                content += piece
                if len(content) > self.limits.largest:
                    raise FederationError("it answers too much", where=endpoint, next_step="ask for less")
                if time.monotonic() > until:
                    raise FederationError("it takes too long", where=endpoint, next_step="give more with --seconds")
            return response.status_code, bytes(content)


def _httpx() -> Any:
    try:
        import httpx  # noqa: PLC0415  (who asks no endpoint need not have it)
    except ImportError as error:
        next_step = "install it with “pip install registre[live]”"
        raise UsageError("httpx is not installed", next_step=next_step) from error
    return httpx


def _checked(endpoint: str, status: int, content: bytes) -> bytes:
    if status == _TOO_LONG:
        raise TooLongError("it takes no request that long", where=endpoint, next_step="lower --batch")
    if status != 200:
        said = " ".join(content[:200].decode(errors="replace").split())
        what = "it redirects elsewhere" if 300 <= status < 400 else f"it answers with status {status}"
        raise FederationError(
            f"{what}{f' ({said})' if said else ''}", where=endpoint, next_step="check its address and the query"
        )
    return content
