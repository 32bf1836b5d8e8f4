"""What queries of the same form have cost: most questions are asked again and again, with other values."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

_FORMS = 2000
"""How many forms are remembered: those that were asked for last."""


class Cost(NamedTuple):
    """What is known of a form: the seconds of a core that one is likely to take, and whether any was ever answered."""

    seconds: float = 0.0
    answered: bool = False


class Experience:
    """What queries cost, by their form (:func:`registre.queries.scanning.form`)."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Cost] = OrderedDict()

    def of(self, form: str) -> Cost | None:
        """Return what is known of a form; None if nothing is."""
        return self._known.get(form)

    def reached(self, form: str, seconds: float) -> None:
        """Take note that a query of that form goes on, and is likely to take so many seconds at least."""
        known = self._known.get(form, Cost())
        self._put(form, Cost(max(seconds, known.seconds), known.answered))

    def took(self, form: str, seconds: float) -> None:
        """Take note of what one has cost that was answered: more is believed at once, less by halves."""
        known = self._known.get(form, Cost(seconds))
        self._put(form, Cost(max(seconds, (known.seconds + seconds) / 2), answered=True))

    def _put(self, form: str, cost: Cost) -> None:
        self._known[form] = cost
        self._known.move_to_end(form)
        if len(self._known) > _FORMS:
            self._known.popitem(last=False)
