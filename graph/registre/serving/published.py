"""Follows what is published of a store: a build that ends is served at once, without a restart."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from registre.errors import RegistreError
from registre.serving.accesslog import note
from registre.serving.generation import Generation, Identity
from registre.serving.processes import DiedError, NurseryHandle
from registre.serving.settings import Settings
from registre.store.opening import served

_LOOKED = 0.02
"""Seconds between two looks at the folder: one call of the system each."""

_GROWN = 10
"""How many times larger a graph is in memory than on the disk, at most (measured: see docs/serving.md)."""


def _fits(folder: Path) -> bool:
    """Whether a copy of the graph in a folder takes less than half of the memory that is free."""
    size = sum(file.stat().st_size for file in folder.iterdir())
    try:
        free = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_AVPHYS_PAGES")
    except (ValueError, OSError):
        return False
    return size * _GROWN < free // 2


class Published:
    """What is served of a store, from the last build on.

    Args:
        settings: what the server was started with.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._nursery: NurseryHandle | None = None
        self._current: Generation | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def current(self) -> Generation:
        """The state that is served."""
        assert self._current is not None, "the desk is not open"
        return self._current

    async def open(self) -> None:
        """Serve what is there, and follow it.

        Raises:
            StoreError: there is none, or it cannot be read.
        """
        self._folder, self._base = served(self._settings.store, everything=self._settings.everything)
        self._nursery = NurseryHandle.start()
        await self._adopt(self._nursery)
        if self._settings.replica == "memory":
            await asyncio.gather(*self._tasks)
        self._later(self._follow())

    async def close(self) -> None:
        """End all processes."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._nursery:
            await self._nursery.end()

    async def _follow(self) -> None:
        """Look again and again whether there is another state to serve, and whether there are processes to serve it."""
        while True:
            await asyncio.sleep(_LOOKED)
            if self._nursery is None or self._nursery.gone:
                self._nursery = NurseryHandle.start()
            if self.current.lost or Identity.of(self._folder) not in {None, self.current.identity}:
                with contextlib.suppress(RegistreError, DiedError):  # (it is being put in its place: look again)
                    await self._adopt(self._nursery)

    async def _adopt(self, nursery: NurseryHandle) -> None:
        identity = Identity.of(self._folder)
        if identity is None:
            return
        generation = Generation(self._folder, identity, self._base, self._settings)
        await generation.open(nursery)
        before, self._current = self._current, generation
        if before:
            self._later(before.retire())
        if self._settings.replica == "memory" or (self._settings.replica == "auto" and _fits(self._folder)):
            self._later(self._remember(generation, nursery))

    async def _remember(self, generation: Generation, nursery: NurseryHandle) -> None:
        try:
            await generation.remember(nursery)
        except (RegistreError, DiedError) as error:
            died = isinstance(error, DiedError)
            why = "the process that copied it has ended, for want of memory it seems" if died else str(error)
            note(f"the graph is not held in memory ({why}): answers come from the disk")
        else:
            note("the graph is held in memory: answers come from there")

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
