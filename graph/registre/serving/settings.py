"""What a server is started with: limits, and what it allows."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

MIB = 1024 * 1024
_LEAST, _MOST = 128 * MIB, 1024 * MIB


def _cores() -> int:
    return os.cpu_count() or 1


def _memory_for_one() -> int:
    """What one query may take: all that may run at once stay within half of the machine."""
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return _LEAST
    return max(_LEAST, min(_MOST, total // 2 // (2 * _cores() + Settings.long)))


@dataclass(frozen=True)
class Settings:
    """What a server is started with.

    Attributes:
        store: the folder of the store.
        host: the address that it listens on.
        port: the port; 0 for any that is free.
        replica: "memory" to hold a copy of the graph there, "disk" not to, "auto" for memory when it fits.
        seconds: how long a query may take, waiting included.
        rows: how many rows or triples an answer may have.
        answer: the most bytes of an answer.
        memory: the most bytes that one query may take beside the graph.
        request: the most bytes of a request's body, or of its address.
        quick: how many quick queries go on at once; half as many long ones do, at a lower priority.
        long: how many long ones may be begun: those that do not go on rest, and keep their memory.
        patience: seconds of a core after which a query is long.
        waiting: how many queries may wait for their turn.
        cache: bytes of answers kept to be given again.
        rate: requests a second that one address may make in the long run; 0 for any number.
        burst: requests that one address may make at once.
        services: the endpoints that queries may call with SERVICE.
        service_seconds: how long one request to such an endpoint may take.
        service_rows: how many rows one SERVICE may answer.
        service_requests: how many requests to other endpoints one query may cost.
        service_cache: the folder in which their answers are kept for a week; None for one that ends with the server.
        token: what a client must show to update; None where no updates are taken.
        everything: whether the full texts, and people without a public role, are served.
        documents: the folder that the store was built from, for pictures of its pages.
    """

    store: Path
    host: str = "127.0.0.1"
    port: int = 7878
    replica: str = "auto"
    seconds: float = 30.0
    rows: int = 100_000
    answer: int = 64 * MIB
    memory: int = field(default_factory=_memory_for_one)
    request: int = MIB
    quick: int = field(default_factory=lambda: 2 * _cores())
    long: int = 24
    patience: float = 0.25
    waiting: int = 200
    cache: int = 64 * MIB
    rate: float = 20.0
    burst: int = 200
    services: tuple[str, ...] = ()
    service_seconds: float = 10.0
    service_rows: int = 50_000
    service_requests: int = 100
    service_cache: Path | None = None
    token: str | None = field(default=None, repr=False)
    everything: bool = False
    documents: Path | None = None
