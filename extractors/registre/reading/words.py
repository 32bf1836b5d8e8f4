"""Where words stand in a text, by their first letters: so that patterns are tried only where they can match."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from registre.french.openings import FIGURES, STEM

_BEFORE = re.compile(r"[^a-z\d]*")
_WORD = re.compile(rf"(?:([a-z]{{1,{STEM}}})|\d)((?:(?<=[a-z])[a-z]*|\d*)[^a-z\d]*)")


def stem(word: str) -> str:
    """Return the first letters of a word, as :meth:`Words.starts` looks words up by.

    >>> stem("Associations"), stem("PETR")
    ('assoc', 'petr')
    """
    return word[:STEM].casefold()


class Words:
    """Runs of the letters a to z, and of figures, in a plain text in small letters.

    >>> Words("la ville, 2 villas").starts(("ville", "villa", FIGURES), 0, 18)
    [(3, 'ville'), (10, '0'), (12, 'villa')]
    """

    def __init__(self, lower: str) -> None:
        places: dict[str, list[int]] = defaultdict(list)
        at = _BEFORE.match(lower).end()  # type: ignore[union-attr]  # (it matches anywhere)
        for first, rest in _WORD.findall(lower, at):
            places[first or FIGURES].append(at)
            at += (len(first) or 1) + len(rest)
        self._places = dict(places)

    def starts(self, stems: Iterable[str], start: int, end: int) -> list[tuple[int, str]]:
        """Return where words with one of the ``stems`` begin within ``start, end``, in order, with the stem."""
        found: list[tuple[int, str]] = []
        for key in self._places.keys() & stems:
            places = self._places[key]
            if places[-1] >= start and places[0] < end:
                found += [(at, key) for at in places[bisect_left(places, start) : bisect_left(places, end)]]
        found.sort()
        return found
