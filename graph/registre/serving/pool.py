"""Keeps query processes warm, and gives each to one query at a time."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from registre.serving.processes import NurseryHandle, Rights, Worker

_KEPT = 2
"""How many times as many processes as stand ready are kept once they are there: one that has read of a graph in memory
reads on more quickly than one that is new."""


class Pool:
    """The query processes on one state of the store.

    Args:
        nursery: what makes them.
        folder: the store that they read.
        rights: what they may do.
        warm: how many stand ready or answer, those that have become slow not counted.
    """

    def __init__(self, nursery: NurseryHandle, folder: Path, rights: Rights, warm: int) -> None:
        self._nursery, self._folder, self._rights, self._warm = nursery, folder, rights, warm
        self._idle: list[Worker] = []
        self._waiters: deque[asyncio.Future[Worker]] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self._busy: set[Worker] = set()
        self._coming, self._closed = 0, False

    async def start(self) -> None:
        """Make the first process; the others follow.

        Raises:
            StoreError: the store cannot be read.
        """
        self._hand(await self._nursery.worker(self._folder, self._rights))
        self._replenish()

    async def take(self) -> Worker:
        """Return a process that is free; :meth:`give` or :meth:`lose` must follow."""
        if self._idle:
            worker = self._idle.pop()
            self._busy.add(worker)
            return worker
        waiter: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        self._replenish()
        try:
            return await waiter
        except asyncio.CancelledError:
            if waiter.done() and not waiter.cancelled() and not waiter.exception():
                self.give(waiter.result())
            raise

    def give(self, worker: Worker) -> None:
        """Take back a process that has answered."""
        self._busy.discard(worker)
        if self._closed or (worker.worn and (len(self._idle) >= _KEPT * self._warm or not worker.recover())):
            self._later(worker.end())
        else:
            self._hand(worker)

    def lose(self, worker: Worker) -> None:
        """End a process that is not to answer."""
        worker.stop()
        self._busy.discard(worker)
        self._later(worker.end())
        self._replenish()

    def wear(self, worker: Worker, steps: int) -> None:
        """Let a process go on more slowly, by so many steps of priority, and make another in its place."""
        worker.slow_down(steps)
        self._replenish()

    async def close(self) -> None:
        """Make no more processes; end those that are free now, the others when they are given back."""
        self._closed = True
        while self._idle:
            await self._idle.pop().end()

    async def drain(self) -> None:
        """Wait until all have been given back."""
        while self._busy or self._coming or self._tasks:
            await asyncio.sleep(0.05)

    def _hand(self, worker: Worker) -> None:
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                self._busy.add(worker)
                waiter.set_result(worker)
                return
        self._idle.append(worker)

    def _replenish(self) -> None:
        unworn = len(self._idle) + self._coming + sum(not worker.worn for worker in self._busy)
        waiting = sum(not waiter.done() for waiter in self._waiters)
        wanted = 0 if self._closed else self._warm - unworn
        for _ in range(max(wanted, waiting - self._coming)):
            self._coming += 1
            self._later(self._come())

    async def _come(self) -> None:
        try:
            worker = await self._nursery.worker(self._folder, self._rights)
        except Exception as error:
            self._coming -= 1
            if waiter := next((one for one in self._waiters if not one.done()), None):
                waiter.set_exception(error)
            return
        self._coming -= 1
        if self._closed and not self._waiters:
            await worker.end()
        else:
            self._hand(worker)

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
