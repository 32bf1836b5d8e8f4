"""The numbers of lists, as word processors and browsers print them."""

from __future__ import annotations

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _letters(number: int) -> str:
    """The letters that count: a to z, then aa, bb."""
    turns, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (turns + 1)


def _roman(number: int) -> str:
    printed = ""
    for value, letters in _ROMAN:
        printed += letters * (number // value)
        number %= value
    return printed


def ordinal(number: int, kind: str) -> str:
    """Return a number as a list of a kind prints it: ``1``, ``a``, ``A``, ``i`` or ``I``.

    >>> [ordinal(4, kind) for kind in "1aAiI"], ordinal(28, "a")
    (['4', 'd', 'D', 'iv', 'IV'], 'bb')
    """
    if number < 1 or number > 99 or kind not in {"a", "A", "i", "I"}:
        return str(number)
    printed = _roman(number) if kind in "iI" else _letters(number)
    return printed.upper() if kind.isupper() else printed
