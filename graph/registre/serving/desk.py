"""The desk: where the published state of a store is asked, and answers come from processes that can be ended."""

from __future__ import annotations

import hashlib
import re
import time
from dataclasses import dataclass

from registre.serving.asking import Asking, Within
from registre.serving.cache import Cache
from registre.serving.forms import GRAPHS, ROWS
from registre.serving.generation import Generation
from registre.serving.lanes import Lanes
from registre.serving.passages import Passage
from registre.serving.processes import DiedError
from registre.serving.published import Published
from registre.serving.refusals import ended, failed, malformed, too_large
from registre.serving.settings import Settings
from registre.serving.worker import Ask
from registre.store.opening import OpenStore

_CHANGING = re.compile(r"now|rand|uuid|bnode|service|\\\\u", re.IGNORECASE)
"""What may make the same query on the same graph give something else; in doubt, an answer is not kept."""


@dataclass(frozen=True)
class Reply:
    """What a query gave.

    Attributes:
        body: the bytes, in the form ``media_type``.
        media_type: the form.
        cut: whether rows were left out.
        zipped: whether the bytes are compressed (gzip).
        services: what each server that a SERVICE called was asked.
    """

    body: bytes
    media_type: str
    cut: bool = False
    zipped: bool = False
    services: tuple[str, ...] = ()


class Desk:
    """What the endpoint and the pages ask.

    Args:
        settings: what the server was started with.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._published = Published(settings)
        self._cache: Cache[Reply] = Cache(settings.cache)
        lanes = Lanes(settings.quick, settings.long, settings.waiting, settings.patience, time.monotonic)
        self._asking = Asking(lanes, settings.patience)

    @property
    def generation(self) -> Generation:
        """The state of the store that is served."""
        return self._published.current

    @property
    def falls_short(self) -> bool:
        """Whether answers come from the disk though a copy in memory was asked for."""
        return self.settings.replica == "memory" and not self.generation.in_memory

    def snapshot(self) -> OpenStore:
        """Return the published snapshot, open in this process: for look-ups of a few statements, in a thread."""
        return self.generation.store

    def passage(self, fragment: str, reach: int = 200) -> Passage | None:
        """Return the words of a source with what stands around them; in a thread, as :meth:`snapshot`.

        The snapshot of what is for everybody holds no texts, only the words of evidence (``nif:anchorOf``).

        Args:
            fragment: the address of a piece of evidence.
            reach: how many characters before and after it.
        """
        return self.generation.passages.around(fragment, reach)

    async def open(self) -> None:
        """Begin to answer.

        Raises:
            StoreError: there is no store, or it cannot be read.
        """
        await self._published.open()

    async def close(self) -> None:
        """End all processes."""
        await self._published.close()

    async def ask(self, query: str, *, form: str, seconds: float | None = None, rows: int | None = None) -> Reply:
        """Answer a query over all graphs as one.

        Args:
            query: the SPARQL.
            form: the media type of the answer.
            seconds: how long it may take, waiting included; None for as long as the settings allow.
            rows: after how many rows the answer is cut; None to refuse more than the settings allow.

        Raises:
            RefusedError: it is no query, takes too long, gives too much, or there are too many of them.
        """
        if form not in ROWS and form not in GRAPHS:
            raise malformed(f"“{form}” is no form of answers", f"take one of {', '.join((*ROWS, *GRAPHS))}")
        most = self.settings.rows
        ask = Ask(
            query=query,
            rows_as=form if form in ROWS else None,
            graph_as=form if form in GRAPHS else None,
            rows=most if rows is None else min(rows, most),
            size=self.settings.answer,
            individuals=self.generation.base,
        )
        return await self.answer(ask, seconds=seconds, whole=rows is None)

    async def answer(
        self, ask: Ask, *, seconds: float | None = None, whole: bool = True, network: bool = False
    ) -> Reply:
        """Answer a query; as :meth:`ask` does, but for all that it may say.

        Args:
            ask: the query.
            seconds: how long it may take.
            whole: whether an answer that would be cut is refused.
            network: whether it may call other servers.

        Raises:
            RefusedError: see :meth:`ask`.
        """
        tag = self.tag(ask)
        kept = self._cache.get(tag) if tag else None
        if kept and not (whole and kept.cut):
            return kept
        within, generation = Within.now(min(seconds or self.settings.seconds, self.settings.seconds)), self.generation
        try:
            head, body = await self._asking.asked(ask, generation.pool(network=network), within)
        except DiedError as error:
            raise ended(error.signal, self.settings) from error
        if head.get("wrong") == "failed" and generation is not self.generation:
            return await self.answer(ask, seconds=seconds, whole=whole, network=network)
        if "wrong" in head:
            raise failed(str(head["wrong"]), str(head["says"]), self.settings)
        if whole and head["cut"]:
            raise too_large(f"the answer has more than {ask.rows} rows", "add LIMIT and OFFSET, or take the tables")
        reply = Reply(body, str(head["form"]), bool(head["cut"]), bool(head["zipped"]), tuple(head["services"]))
        if tag:
            self._cache.put(tag, reply)
        return reply

    def tag(self, ask: Ask) -> str | None:
        """Return what names the answer to a query on the state that is served; None if it may change each time."""
        if _CHANGING.search(ask.query):
            return None
        return f"{self.generation.tag}-{hashlib.sha256(repr(ask).encode()).hexdigest()[:20]}"
