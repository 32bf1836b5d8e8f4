"""Whose turn it is: a few queries at full priority, more that take long at a low one, the rest wait."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from registre.serving.refusals import too_busy


class Turn:
    """A query's right to run."""

    def __init__(self, lanes: Lanes) -> None:
        self._lanes, self._long = lanes, False

    def grow_long(self) -> bool:
        """Leave one's place to quick queries, unless there are as many long ones as there may be; tell which it is."""
        if self._lanes.long <= 0:
            return False
        self._lanes.long -= 1
        self._long = True
        self._lanes.quick.release()
        return True

    def over(self) -> None:
        """Give the place to the next."""
        if self._long:
            self._lanes.long += 1
        else:
            self._lanes.quick.release()


class Lanes:
    """The places of a server.

    Args:
        quick: how many run at full priority.
        long: how many more may run at a low one.
        waiting: how many may wait.
    """

    def __init__(self, quick: int, long: int, waiting: int) -> None:
        self.quick, self.long = asyncio.Semaphore(quick), long
        self._waiting = waiting

    @asynccontextmanager
    async def turn(self, until: float) -> AsyncIterator[Turn]:
        """Wait for a turn, and give it up at the end.

        Args:
            until: the time of the loop at which waiting ends.

        Raises:
            RefusedError: too many wait already, or it took too long.
        """
        if self._waiting <= 0:
            raise too_busy()
        self._waiting -= 1
        try:
            async with asyncio.timeout_at(until):
                await self.quick.acquire()
        except TimeoutError:
            raise too_busy() from None
        finally:
            self._waiting += 1
        turn = Turn(self)
        try:
            yield turn
        finally:
            turn.over()
