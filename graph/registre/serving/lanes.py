"""Whose turn it is: quick queries at once, longer ones a few at a time, and none waits for ever.

A query is as long as what it has taken, or what others of its form took (:mod:`registre.serving.experience`). Longer
ones go on in the order of their length, and every second that one was asked earlier makes up for some of it: the
shortest goes first, among equals who came first, and who waited long goes before all that came later. One that takes
more than was thought counts as twice as long each time (as sixteen times the patience at least, where none of its form
was ever answered); it rests while shorter ones go on, and then goes on itself.
"""

from __future__ import annotations

from collections.abc import Callable

from registre.serving.experience import Experience
from registre.serving.refusals import too_busy
from registre.serving.turns import State, Turn

_AGING = 0.2
"""Seconds of length that a second of waiting makes up for."""

_DOUBTFUL = 16
"""How many times the patience a long query counts for at least of whose form none was ever answered: it may be one that
does not end."""

_SLACK = 1.5
"""How many times what others of its form took a query may take before it counts as longer: no two take the same."""


class Lanes:
    """The places of a server.

    Args:
        quick: how many quick queries go on at once, half of them of a form that was never asked before; and half as
            many long ones.
        long: how many long ones may be begun, those that rest included: each keeps a process and its memory.
        waiting: how many may wait to begin.
        patience: seconds after which a query is long.
        clock: tells the time.
    """

    def __init__(self, quick: int, long: int, waiting: int, patience: float, clock: Callable[[], float]) -> None:
        self._quick, self._half, self._long, self._waiting = quick, max(1, quick // 2), long, waiting
        self._patience, self._clock = patience, clock
        self._turns: list[Turn] = []
        self.experience = Experience()

    def enter(self, form: str) -> Turn:
        """Take a place in the queue.

        Raises:
            RefusedError: too many wait already.
        """
        if sum(not turn.begun for turn in self._turns) >= self._waiting:
            raise too_busy()
        turn = Turn(form, self._clock(), self._clock)
        self._turns.append(turn)
        self._settle()
        return turn

    def leave(self, turn: Turn, *, answered: bool) -> None:
        """Give up one's place: the query was answered, or has ended without an answer."""
        self._turns.remove(turn)
        if answered:
            self.experience.took(turn.form, turn.spent)
        self._settle()

    def note(self, turn: Turn) -> bool:
        """Take note of what a query has taken by now; tell whether it is long."""
        turn.measure()
        length, known = self._length(turn), self.experience.of(turn.form)
        answered = known is not None and known.answered
        if turn.spent > length * (_SLACK if answered else 1):
            while turn.spent > length:
                length *= 2
            turn.reaches = length if answered else max(length, _DOUBTFUL * self._patience)
            self.experience.reached(turn.form, turn.reaches)
            self._settle()
        return self._is_long(turn)

    def _length(self, turn: Turn) -> float:
        known = self.experience.of(turn.form)
        return max(self._patience, turn.reaches, known.seconds if known else 0.0)

    def _is_long(self, turn: Turn) -> bool:
        return self._length(turn) > self._patience

    def _settle(self) -> None:
        """Let go on who is to, and rest who is not."""
        long = [turn for turn in self._turns if self._is_long(turn)]
        self._settle_long(sorted(long, key=lambda turn: self._length(turn) + _AGING * turn.asked))
        self._settle_quick([turn for turn in self._turns if turn not in long])

    def _settle_long(self, turns: list[Turn]) -> None:
        for turn in turns[self._half :]:
            if turn.state is State.GOING:
                turn.rest()
        for turn in turns[: self._half]:
            if turn.state is not State.GOING:
                turn.go()
        begun = [turn for turn in turns if turn.begun]
        for turn in begun[max(self._long, self._half) :]:
            turn.send_back()

    def _settle_quick(self, turns: list[Turn]) -> None:
        going = [turn for turn in turns if turn.state is State.GOING]
        places = self._quick - len(going)
        unknown = self._half - sum(self._is_unknown(turn) for turn in going)
        for turn in turns:
            is_unknown = self._is_unknown(turn)
            if turn.state is not State.GOING and places > 0 and (unknown > 0 or not is_unknown):
                turn.go()
                places, unknown = places - 1, unknown - is_unknown

    def _is_unknown(self, turn: Turn) -> bool:
        return self.experience.of(turn.form) is None
