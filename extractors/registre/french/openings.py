r"""The words that a pattern can open with, told by the pattern itself: it need be tried nowhere else.

>>> from re import _parser
>>> sorted(opens(_parser.parse(r"\b(?:au\s+profit|accord(?:ee?|ant)|\d+)\b")))
['0', 'accor', 'au']
>>> opens(_parser.parse(r"(?:vote|\w+)\s")) is None
True
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from re import _constants as c  # type: ignore[attr-defined]  # (see registre.french.needs)
from typing import Any, NamedTuple

STEM = 5
"""How many letters of a word tell it from others quickly."""

FIGURES = "0"
"""What stands for any run of figures in the place of a stem."""

_MOST = 150


class _Open(Exception):  # noqa: N818  (no error: it ends the walk)
    """The pattern may open with anything."""


class _Way(NamedTuple):
    """How a match may begin: its first letters, whether their word ends there, whether they begin a word."""

    letters: str = ""
    over: bool = False
    bounded: bool = False

    @property
    def known(self) -> bool:
        return self.over or len(self.letters) >= STEM


_Ways = frozenset[_Way]


def opens(items: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Return the stems (or figures) of the words that matches of a parsed pattern begin with, at a word's beginning.

    None where they may begin with anything else.
    """
    try:
        ways = _through(items, frozenset({_Way()}))
    except _Open:
        return None
    return frozenset(way.letters[:STEM] for way in ways) if all(way.known for way in ways) else None


def _through(items: Iterable[tuple[Any, Any]], ways: _Ways) -> _Ways:
    for op, argument in items:
        if all(way.known for way in ways):
            break
        further = {after for way in ways if not way.known for after in _step(op, argument, way)}
        ways = frozenset({way for way in ways if way.known} | further)
        if len(ways) > _MOST:
            raise _Open
    return ways


def _step(op: Any, argument: Any, way: _Way) -> Iterable[_Way]:
    if op is c.LITERAL:
        return (_with(chr(argument).lower(), way),)
    if op is c.IN:
        return {_of_set(one, code, way) for one, code in argument}
    if op is c.BRANCH:
        return frozenset().union(*(_through(one, frozenset({way})) for one in argument[1]))
    if op in (c.SUBPATTERN, c.ATOMIC_GROUP):
        return _through(argument[3] if op is c.SUBPATTERN else argument, frozenset({way}))
    if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        least, most, inner = argument
        return _repeated(inner, way, least=least, most=most)
    return _beside(op, argument, way)


def _with(char: str, way: _Way) -> _Way:
    """One more character."""
    if "a" <= char <= "z" and way.bounded:
        return way._replace(letters=way.letters + char)
    if way.letters:
        return way._replace(over=True)
    if char.isdigit() and way.bounded:
        return way._replace(letters=FIGURES, over=True)
    raise _Open


def _of_set(op: Any, code: Any, way: _Way) -> _Way:
    """One more character, of a set."""
    if op is c.LITERAL:
        return _with(chr(code).lower(), way)
    if op is c.RANGE and chr(code[0]).isdigit() and chr(code[1]).isdigit():
        return _with("0", way)
    if op is c.CATEGORY and code is c.CATEGORY_DIGIT:
        return _with("0", way)
    if op is c.CATEGORY and code in (c.CATEGORY_SPACE, c.CATEGORY_NOT_WORD):
        return _with(" ", way)
    raise _Open


def _repeated(items: Iterable[tuple[Any, Any]], way: _Way, *, least: int, most: int) -> Iterator[_Way]:
    once = _through(items, frozenset({way}))
    if most > 1 and any(not after.known for after in once):
        raise _Open
    yield from once
    if least == 0:
        yield way


def _beside(op: Any, argument: Any, way: _Way) -> Iterable[_Way]:
    """What takes no room: the edge of a word, what may not stand before or after."""
    if op is c.AT and argument is c.AT_BOUNDARY:
        return (way._replace(over=True) if way.letters else way._replace(bounded=True),)
    if op is c.ASSERT_NOT and argument[0] < 0 and _is_word(argument[1]):
        return (way if way.letters else way._replace(bounded=True),)
    if op in (c.ASSERT, c.ASSERT_NOT):
        return (way,)
    raise _Open


def _is_word(items: Iterable[tuple[Any, Any]]) -> bool:
    """Whether a look behind is for any character of a word."""
    found = list(items)
    return len(found) == 1 and found[0][0] is c.IN and (c.CATEGORY, c.CATEGORY_WORD) in found[0][1]
