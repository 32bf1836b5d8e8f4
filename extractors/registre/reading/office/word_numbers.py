"""The numbers that lists of a DOCX print, which its text does not hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from registre.reading.numbering import ordinal
from registre.reading.office.package import Element
from registre.reading.office.word_styles import Style, value

_KINDS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_PLACE = re.compile(r"%([1-9])")
_NO_LIST = {"", "0"}
_DASHES = frozenset("-–—*+•·")


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str
    text: str
    start: int
    legal: bool
    style: str


def _level(element: Element) -> _Level:
    start = value(element.find("{*}start"), default="1")
    return _Level(
        kind=value(element.find("{*}numFmt"), default="decimal"),
        text=value(element.find("{*}lvlText")),
        start=int(start) if start.isdecimal() else 1,
        legal=element.find("{*}isLgl") is not None,
        style=value(element.find("{*}pStyle")),
    )


def _levels(parent: Element) -> dict[int, _Level]:
    return {
        int(value(e, "ilvl", "0")): _level(e) for e in parent.iterchildren("{*}lvl") if value(e, "ilvl").isdecimal()
    }


class Numbers:
    """Counts the items of lists, paragraph by paragraph."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counted: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        kinds = {value(e, "abstractNumId"): _levels(e) for e in root.iterchildren("{*}abstractNum")}
        for number in root.iterchildren("{*}num"):
            name, kind = value(number, "numId"), value(number.find("{*}abstractNumId"))
            self._levels[name], self._counted[name] = dict(kinds.get(kind, {})), kind
            self._restarts[name] = {}
            for override in number.iterchildren("{*}lvlOverride"):
                self._override(name, override)

    def _override(self, name: str, override: Element) -> None:
        level, start = value(override, "ilvl", "0"), value(override.find("{*}startOverride"))
        self._levels[name] |= _levels(override)
        if level.isdecimal() and start.isdecimal():
            self._restarts[name][int(level)] = int(start)

    def next(self, style: Style) -> str:
        """Return what stands before the next paragraph of a style: a number or a dash, and a space; else nothing."""
        levels = self._levels.get(style.list_id, {})
        at = style.level or next((n for n, one in levels.items() if one.style and one.style == style.name), 0)
        if style.list_id in _NO_LIST or (level := levels.get(at)) is None:
            return ""
        counts = self._count(style.list_id, at, level)
        if level.kind == "bullet":
            return f"{level.text} " if level.text in _DASHES else "- "  # (signs of symbol fonts are bullets)
        printed = _PLACE.sub(lambda m: self._printed(style.list_id, int(m[1]) - 1, counts, level), level.text)
        return f"{printed.strip()} " if printed.strip() else ""

    def _count(self, list_id: str, at: int, level: _Level) -> dict[int, int]:
        """Count an item; lists of one kind go on where another ended, unless they begin anew."""
        counts = self._counts.setdefault(self._counted[list_id], {})
        start = self._restarts[list_id].pop(at, None)
        if start is not None or at not in counts:
            counts[at] = level.start if start is None else start
        else:
            counts[at] += 1
        for deeper in [n for n in counts if n > at]:
            del counts[deeper]
        return counts

    def _printed(self, list_id: str, at: int, counts: dict[int, int], within: _Level) -> str:
        level = self._levels[list_id].get(at)
        if level and level.kind == "none":
            return ""
        number = counts.get(at, level.start if level else 1)
        return ordinal(number, "1" if within.legal or not level else _KINDS.get(level.kind, "1"))
