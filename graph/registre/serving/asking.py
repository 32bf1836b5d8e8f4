"""Has one query answered: in its turn, in its time, and no longer."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from typing import Any

from registre.errors import RegistreError
from registre.queries.scanning import form
from registre.serving.lanes import Lanes
from registre.serving.pool import Pool
from registre.serving.processes import ALARM, DiedError, Worker
from registre.serving.refusals import RefusedError, too_busy, too_slow
from registre.serving.turns import Turn
from registre.serving.worker import Ask

Answered = tuple[dict[str, Any], bytes]

_STEPS = ((0.0, 5), (4.0, 10))
"""By how many steps of priority a long query gives way to quick ones, by the seconds that it has taken: beside as many
quick ones as there may be, it still gets a twentieth of a core."""

_LEAST = 0.001
"""Seconds that a process is given at least: none would mean for ever."""


@dataclass(frozen=True)
class Within:
    """The time that a query has.

    Attributes:
        seconds: how long, waiting included.
        until: the time of the loop at which it ends.
    """

    seconds: float
    until: float

    @classmethod
    def now(cls, seconds: float) -> Within:
        """Begin to count."""
        return cls(seconds, asyncio.get_running_loop().time() + seconds)

    @property
    def left(self) -> float:
        """How many seconds are left."""
        return self.until - asyncio.get_running_loop().time()


class Asking:
    """Gives queries their turn and their process, and ends what takes too long.

    Args:
        lanes: the places of the server.
        patience: seconds of a core after which a query leaves its place to quick ones.
    """

    def __init__(self, lanes: Lanes, patience: float) -> None:
        self._lanes, self._look = lanes, patience / 4

    async def asked(self, ask: Ask, pool: Pool, within: Within) -> Answered:
        """Return what a process of ``pool`` answers.

        Raises:
            RefusedError: there was no place for it, or it took too long.
            DiedError: the process ended by itself.
        """
        turn, reply = self._lanes.enter(_form(ask.query)), None
        try:
            while reply is None:
                await _granted(turn, within)
                reply = await self._tried(ask, pool, within, turn)
        finally:
            self._lanes.leave(turn, answered=reply is not None)
        return reply

    async def _tried(self, ask: Ask, pool: Pool, within: Within, turn: Turn) -> Answered | None:
        """Have a process answer; None if the query was sent back meanwhile, to begin again later."""
        worker, reply = await _taken(pool, within), None
        turn.work_on(worker)
        noted = asyncio.ensure_future(self._noted(worker, turn, pool))
        try:
            reply = await _watched(worker, ask, within, turn)
        finally:
            noted.cancel()
            turn.work_on(None)
            pool.give(worker) if reply else pool.lose(worker)
        return reply

    async def _noted(self, worker: Worker, turn: Turn, pool: Pool) -> None:
        """Keep note of what a query takes, and let others go first once it is long."""
        steps = 0
        while True:
            long = self._lanes.note(turn)
            wanted = max(step for least, step in _STEPS if turn.spent >= least)
            if long and wanted > steps:
                steps = wanted
                pool.wear(worker, steps)
            await asyncio.sleep(self._look)


async def _watched(worker: Worker, ask: Ask, within: Within, turn: Turn) -> Answered | None:
    """Wait for a process to answer, and end it after its time, or when its query is sent back."""
    task = asyncio.ensure_future(worker.ask(ask, max(within.left, _LEAST)))
    back = asyncio.ensure_future(turn.sent_back.wait())
    try:
        await asyncio.wait({task, back}, timeout=within.left, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            return task.result()
        if not back.done():
            raise too_slow(within.seconds)
    except DiedError as error:
        if error.signal == ALARM:
            raise too_slow(within.seconds) from error
        raise
    finally:
        back.cancel()
        _stopped(worker, task)
    return None


async def _granted(turn: Turn, within: Within) -> None:
    """Wait for one's turn."""
    try:
        async with asyncio.timeout_at(within.until):
            await turn.granted.wait()
    except TimeoutError:
        raise too_slow(within.seconds) if turn.begun_once else too_busy() from None


async def _taken(pool: Pool, within: Within) -> Worker:
    try:
        async with asyncio.timeout_at(within.until):
            return await pool.take()
    except TimeoutError:
        raise too_busy() from None
    except (RegistreError, DiedError) as error:
        what = f"no process could be made to answer ({error})"
        raise RefusedError(503, what, next_step="ask again in a moment", retry_after=2) from error


def _form(query: str) -> str:
    """What a query has in common with those that ask the same with other values, in few bytes."""
    return hashlib.blake2b(form(query).encode("utf-8", "replace"), digest_size=12).hexdigest()


def _stopped(worker: Worker, task: asyncio.Future[Answered]) -> None:
    """End what has not ended; who asked is not to wait until it is buried."""
    if not task.done():
        worker.stop()
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
