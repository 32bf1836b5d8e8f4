"""Keeps answers, to give them again as long as the graph is the same."""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, Protocol, TypeVar


class _Sized(Protocol):
    @property
    def body(self) -> bytes: ...


Kept = TypeVar("Kept", bound=_Sized)


class Cache(Generic[Kept]):
    """The answers that were asked for last.

    Args:
        most: how many bytes are kept; one answer may take an eighth of them.
    """

    def __init__(self, most: int) -> None:
        self._most, self._held = most, 0
        self._answers: OrderedDict[str, Kept] = OrderedDict()

    def get(self, tag: str) -> Kept | None:
        """Return the answer of that tag, if it is kept."""
        if tag in self._answers:
            self._answers.move_to_end(tag)
        return self._answers.get(tag)

    def put(self, tag: str, answer: Kept) -> None:
        """Keep an answer, and let those go that were not asked for longest."""
        if tag in self._answers or len(answer.body) > self._most // 8:
            return
        self._answers[tag] = answer
        self._held += len(answer.body)
        while self._held > self._most:
            _, gone = self._answers.popitem(last=False)
            self._held -= len(gone.body)
