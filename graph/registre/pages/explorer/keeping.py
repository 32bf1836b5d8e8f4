"""Keeps the networks that were asked for last: a page, its moving picture and its files ask for the same one."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

from registre.pages.describing import Describer
from registre.pages.explorer.links import Limits, Network, around
from registre.store.opening import OpenStore

_KEPT = 4


class Networks:
    """Gives networks, those of the state of the store that was asked last without gathering them again."""

    def __init__(self) -> None:
        self._store: OpenStore | None = None
        self._networks: OrderedDict[object, Network] = OrderedDict()
        self._lock = Lock()

    def around(self, describer: Describer, iris: Sequence[str], limits: Limits) -> Network:
        """Return the network around some things; see :func:`registre.pages.explorer.links.around`."""
        key = (tuple(iris), limits, describer.voice.language)
        with self._lock:
            if self._store is not describer.store:
                self._store = describer.store
                self._networks.clear()
            kept = self._networks.get(key)
        return kept or self._gathered(key, describer, iris, limits)

    def _gathered(self, key: object, describer: Describer, iris: Sequence[str], limits: Limits) -> Network:
        network = around(describer, iris, limits)
        with self._lock:
            if self._store is describer.store:
                self._networks[key] = network
            while len(self._networks) > _KEPT:
                self._networks.popitem(last=False)
        return network
