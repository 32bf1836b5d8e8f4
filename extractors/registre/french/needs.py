r"""The words without which a pattern cannot match, told by the pattern itself.

A pattern that begins with no fixed letter is tried at every character of a text. That none of the words it needs
stands there is found many times faster.

>>> from re import _parser
>>> needs(_parser.parse(r"\b(?:refuse\w*|rejett?e\w*)\b[^.;]{0,60}\bdemande"))
('demande',)
>>> needs(_parser.parse(r"\bpour\s+(?:extraits?|copie)\b"))
('copie', 'extrait')
>>> needs(_parser.parse(r"\d+\s*%?"))
()
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from re import _constants as c  # type: ignore[attr-defined]  # (the standard library's own names of a pattern's parts)
from typing import Any, NamedTuple

_LEAST, _LONG = 3, 5
"""Shorter strings stand nearly anywhere; longer ones tell no more."""
_MOST = 64
"""More strings take as long to look for as the pattern itself."""

Strings = frozenset[str]
_NONE: Strings = frozenset()
_EMPTY: Strings = frozenset({""})


class _Part(NamedTuple):
    """What a part of a pattern matches: one of these strings and no more (``exact``), or what holds one (``held``)."""

    exact: Strings | None = None
    held: Strings = _NONE

    @property
    def needed(self) -> Strings:
        return _best((self.exact or _NONE, self.held))


def needs(items: Iterable[tuple[Any, Any]]) -> tuple[str, ...]:
    """Return strings in small letters one of which stands in each match of a parsed pattern; none where it is open."""
    return tuple(sorted(_least(_sequence(items).needed)))


def _least(strings: Strings) -> list[str]:
    """Those that hold none of the others."""
    return [one for one in strings if not any(other in one for other in strings if other != one)]


def _best(ways: Iterable[Strings]) -> Strings:
    """Of several sets, each of which would do, the one that tells most: long strings, and few."""
    useful = [way for way in ways if way and min(map(len, way)) >= _LEAST]
    return max(useful, key=lambda way: (min(_LONG, *map(len, way)), -len(_least(way)), sorted(way)), default=_NONE)


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Part:
    run, ways, whole = _EMPTY, list[Strings](), True
    for op, argument in items:
        part = _part(op, argument)
        ways.append(part.held)
        if part.exact is not None and len(run) * len(part.exact) <= _MOST:
            run = frozenset(map("".join, product(run, part.exact)))
        else:
            ways.append(run)
            run, whole = part.exact or _EMPTY, False
    return _Part(run, _best(ways)) if whole else _Part(held=_best((*ways, run)))


def _part(op: Any, argument: Any) -> _Part:
    if op is c.LITERAL:
        return _Part(frozenset({chr(argument).lower()}))
    if op is c.IN:
        return _set(argument)
    if op is c.BRANCH:
        return _either([_sequence(one) for one in argument[1]])
    if op in (c.SUBPATTERN, c.ATOMIC_GROUP):
        return _sequence(argument[3] if op is c.SUBPATTERN else argument)
    if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        return _repeated(*argument)
    return _placed(op, argument)


def _placed(op: Any, argument: Any) -> _Part:
    """What takes no room, though what is looked at ahead is needed too; what else there is matches anything."""
    if op not in (c.AT, c.ASSERT, c.ASSERT_NOT):
        return _Part()
    ahead = op is c.ASSERT and argument[0] > 0
    return _Part(_EMPTY, _sequence(argument[1]).needed if ahead else _NONE)


def _set(items: Iterable[tuple[Any, Any]]) -> _Part:
    """One character of several; sets of many tell nothing."""
    if any(op is not c.LITERAL for op, _ in items):
        return _Part()
    return _Part(frozenset(chr(code).lower() for _, code in items))


def _either(parts: list[_Part]) -> _Part:
    if all(part.exact is not None for part in parts):
        return _Part(_NONE.union(*(part.exact or _NONE for part in parts)))
    needed = [part.needed for part in parts]
    return _Part(held=_NONE.union(*needed) if all(needed) else _NONE)


def _repeated(least: int, most: int, items: Iterable[tuple[Any, Any]]) -> _Part:
    part = _sequence(items)
    if (least, most) == (1, 1):
        return part
    if least == 0:
        return _Part(part.exact | _EMPTY) if most == 1 and part.exact is not None else _Part()
    return _Part(held=part.needed)
