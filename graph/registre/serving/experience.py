"""What queries of the same form have cost: most questions are asked again and again, with other values."""

from __future__ import annotations

from collections import OrderedDict

_FORMS = 2000
"""How many forms are remembered: those that were asked for last."""


class Experience:
    """How many seconds of a core queries take, by their form (:func:`registre.queries.scanning.form`)."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, float] = OrderedDict()

    def expected(self, form: str) -> float | None:
        """Return what a query of that form is likely to cost; None if none was ever answered or ended."""
        return self._known.get(form)

    def reached(self, form: str, seconds: float) -> None:
        """Take note that a query of that form goes on after so many seconds: it costs no less."""
        self._put(form, max(seconds, self._known.get(form, 0.0)))

    def took(self, form: str, seconds: float) -> None:
        """Take note of what one has cost in the end: more is believed at once, less by halves."""
        self._put(form, max(seconds, (self._known.get(form, seconds) + seconds) / 2))

    def _put(self, form: str, seconds: float) -> None:
        self._known[form] = seconds
        self._known.move_to_end(form)
        if len(self._known) > _FORMS:
            self._known.popitem(last=False)
