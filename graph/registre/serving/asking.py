"""Has one query answered: in its turn, in its time, and no longer."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from registre.errors import RegistreError
from registre.serving.lanes import Lanes, Turn
from registre.serving.pool import Pool
from registre.serving.processes import ALARM, DiedError, Worker
from registre.serving.refusals import RefusedError, too_busy, too_slow
from registre.serving.worker import Ask

Answered = tuple[dict[str, Any], bytes]

_STEPS = ((1, 5), (4, 10), (8, 15), (16, 19))
"""After how many times the patience of the server a query gives way, and by how many steps of priority: one that
takes a second still gets on beside many that do not end, and these take little from others."""

_WAITED = 2
"""How many times as long a query may take by the clock as by the time that it was given a core: on a machine that has
much to do it is not long at once, and yet others that wait for its place get it in time."""

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
        self._lanes, self._patience = lanes, patience

    async def asked(self, ask: Ask, pool: Pool, within: Within) -> Answered:
        """Return what a process of ``pool`` answers.

        Raises:
            RefusedError: there was no place for it, or it took too long.
            DiedError: the process ended by itself.
        """
        async with self._lanes.turn(within.until) as turn:
            worker = await _taken(pool, within)
            answered = False
            try:
                reply = await self._watched(worker, ask, within, (turn, pool))
                answered = True
            finally:
                pool.give(worker) if answered else pool.lose(worker)
            return reply

    async def _watched(self, worker: Worker, ask: Ask, within: Within, place: tuple[Turn, Pool]) -> Answered:
        """Wait for a process to answer, and end it after its time."""
        task = asyncio.ensure_future(worker.ask(ask, max(within.left, _LEAST)))
        slower = asyncio.ensure_future(self._slower(worker, place))
        try:
            done, _ = await asyncio.wait({task}, timeout=within.left)
            if not done:
                raise too_slow(within.seconds)
            return task.result()
        except DiedError as error:
            if error.signal == ALARM:
                raise too_slow(within.seconds) from error
            raise
        finally:
            slower.cancel()
            _stopped(worker, task)

    async def _slower(self, worker: Worker, place: tuple[Turn, Pool]) -> None:
        """Let others go first once a query takes long, and the more so the longer it takes."""
        turn, pool = place
        begun, spent = asyncio.get_running_loop().time(), worker.spent()
        for times, steps in _STEPS:
            least = times * self._patience
            await asyncio.sleep(least - (asyncio.get_running_loop().time() - begun))
            while worker.spent() - spent < least and asyncio.get_running_loop().time() - begun < _WAITED * least:
                await asyncio.sleep(self._patience / 4)
            if worker.worn or turn.grow_long():
                pool.wear(worker, steps)


async def _taken(pool: Pool, within: Within) -> Worker:
    try:
        async with asyncio.timeout_at(within.until):
            return await pool.take()
    except TimeoutError:
        raise too_busy() from None
    except (RegistreError, DiedError) as error:
        what = f"no process could be made to answer ({error})"
        raise RefusedError(503, what, next_step="ask again in a moment", retry_after=2) from error


def _stopped(worker: Worker, task: asyncio.Future[Answered]) -> None:
    """End what has not ended; who asked is not to wait until it is buried."""
    if not task.done():
        worker.stop()
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
