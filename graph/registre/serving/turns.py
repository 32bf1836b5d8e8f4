"""A query's turn: whether it waits, goes on, or rests while others do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from enum import Enum
from typing import Protocol

_BY_CLOCK = 4
"""How many seconds of going on by the clock count as one of a core: one that waits for the disk holds its place too."""


class Stoppable(Protocol):
    """A process that works on a query."""

    def spent(self) -> float:
        """How many seconds of a core it has had in all."""

    def rest(self) -> None:
        """Do nothing until :meth:`go_on`."""

    def go_on(self) -> None:
        """Go on from there."""


class State(Enum):
    """What a query does."""

    WAITING = "not begun"
    GOING = "goes on"
    RESTING = "begun, and stopped for a while"


class Turn:
    """A query's place in the queue of a server.

    Args:
        form: what it has in common with those that ask the same with other values.
        asked: the time when it was asked for.
        clock: tells the time.

    Attributes:
        state: what it does.
        spent: how many seconds of a core it has taken since it began.
        reaches: how many seconds it will take, as far as its own past tells.
        begun_once: whether it was ever begun.
        granted: set when it is begun.
        sent_back: set when it is to begin again later.
    """

    def __init__(self, form: str, asked: float, clock: Callable[[], float]) -> None:
        self.form, self.asked, self._clock = form, asked, clock
        self.state, self.spent = State.WAITING, 0.0
        self.reaches, self.begun_once = 0.0, False
        self.granted, self.sent_back = asyncio.Event(), asyncio.Event()
        self._process: Stoppable | None = None
        self._had = 0.0
        self._ran, self._since = 0.0, 0.0

    @property
    def begun(self) -> bool:
        """Whether a process works on it, or rests from it."""
        return self.state is not State.WAITING

    @property
    def ran(self) -> float:
        """How many seconds it has gone on, by the clock."""
        return self._ran + (self._clock() - self._since if self.state is State.GOING else 0.0)

    def go(self) -> None:
        """Begin, or go on."""
        before, self.state, self._since = self.state, State.GOING, self._clock()
        if before is State.WAITING:
            self.begun_once = True
            self.sent_back.clear()
            self.granted.set()
        elif self._process:
            self._process.go_on()

    def rest(self) -> None:
        """Stop for a while."""
        self._ran, self.state = self.ran, State.RESTING
        if self._process:
            self._process.rest()

    def send_back(self) -> None:
        """Give up what was done, to begin again later."""
        self.state, self.spent, self._ran = State.WAITING, 0.0, 0.0
        self.granted.clear()
        self.sent_back.set()

    def work_on(self, process: Stoppable | None) -> None:
        """Say which process works on it, from now on; None for no more."""
        self.measure()
        if (
            self._process and self.state is State.RESTING
        ):  # (it has just answered: another query is not to find it stopped)
            self._process.go_on()
        self._process = process
        if process:
            self._had = process.spent()
            if self.state is State.RESTING:
                process.rest()

    def measure(self) -> None:
        """Take note of what it has taken by now (:attr:`spent`)."""
        if self._process:
            self.spent = max(self.spent, self._process.spent() - self._had, self.ran / _BY_CLOCK)
