"""How many requests one client may make: a bucket of tokens for each, which fills up again."""

from __future__ import annotations

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable

_MOST = 10_000
"""How many clients are remembered; the one that was away longest is forgotten first."""


def here(address: str) -> bool:
    """Whether a client is this machine: a proxy before the server says for whom it asks."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


class Rates:
    """The buckets of all clients.

    Args:
        rate: how many tokens a bucket gets each second; 0 for any number.
        burst: how many it holds.
        clock: gives the time, in seconds.
    """

    def __init__(self, rate: float, burst: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allows(self, client: str) -> bool:
        """Take a token of a client; tell whether there was one."""
        if not self._rate or here(client):
            return True
        now = self._clock()
        tokens, then = self._buckets.pop(client, (float(self._burst), now))
        tokens = min(float(self._burst), tokens + (now - then) * self._rate)
        self._buckets[client] = (tokens - 1 if tokens >= 1 else tokens, now)
        if len(self._buckets) > _MOST:
            self._buckets.popitem(last=False)
        return tokens >= 1
