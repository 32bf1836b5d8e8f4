"""The numbers that lists and headings of an ODT print, which its text does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from registre.reading.numbering import ordinal
from registre.reading.office.opendocument_styles import local, value
from registre.reading.office.package import Element

_DASHES = frozenset("-–—*+•·")
_OUTLINE = "\x00outline"


def _whole(string: str, default: int) -> int:
    return int(string) if string.isdecimal() else default


class Lists:
    """Counts the items of lists and the headings, one after the other.

    Args:
        roots: the parts that hold styles of lists.
    """

    def __init__(self, roots: Sequence[Element]) -> None:
        self._levels: dict[str, dict[int, Element]] = {}
        for root in roots:
            for style in root.iter("{*}list-style", "{*}outline-style"):
                name = value(style, "name") if local(style) == "list-style" else _OUTLINE
                self._levels[name] = {_whole(value(level, "level"), 1): level for level in style}
        self._open: list[str] = []
        self._counts: dict[str, dict[int, int]] = {}
        self._marker = ""

    @contextmanager
    def within(self, element: Element) -> Iterator[None]:
        """Go into a list: its numbers begin anew, unless it says that it goes on."""
        name = value(element, "style-name") or (self._open[-1] if self._open else "")
        goes_on = value(element, "continue-numbering") == "true" or value(element, "continue-list")
        if not self._open and not goes_on:
            self._counts.pop(name, None)
        self._open.append(name)
        try:
            yield
        finally:
            self._open.pop()
            self._marker = ""

    def count(self, item: Element) -> None:
        """Count an item of the list that is open; the next paragraph bears its number."""
        self._marker = self._next(self._open[-1], len(self._open), value(item, "start-value"))

    def marker(self) -> str:
        """Return what stands before the first paragraph of an item, and nothing before the others."""
        marker, self._marker = self._marker, ""
        return marker

    def heading(self, element: Element) -> str:
        """Return the number that a heading bears."""
        level = _whole(value(element, "outline-level"), 1)
        return "" if value(element, "is-list-header") == "true" else self._next(_OUTLINE, level, "")

    def _next(self, name: str, depth: int, start: str) -> str:
        if (level := self._levels.get(name, {}).get(depth)) is None:
            return "" if name == _OUTLINE else "- "
        counts = self._counts.setdefault(name, {})
        first = _whole(start or value(level, "start-value"), 1)
        counts[depth] = first if start or depth not in counts else counts[depth] + 1
        for deeper in [n for n in counts if n > depth]:
            del counts[deeper]
        return _printed(self._levels[name], depth, counts)


def _printed(levels: dict[int, Element], depth: int, counts: dict[int, int]) -> str:
    level = levels[depth]
    if local(level) in {"list-level-style-bullet", "list-level-style-image"}:
        sign = value(level, "bullet-char")
        return f"{sign} " if sign in _DASHES else "- "
    if not value(level, "num-format"):
        return ""
    shown = range(max(1, depth - _whole(value(level, "display-levels"), 1) + 1), depth + 1)
    numbers = (ordinal(counts.get(n, 1), value(levels.get(n), "num-format")) for n in shown)
    return f"{value(level, 'num-prefix')}{'.'.join(numbers)}{value(level, 'num-suffix')} "
