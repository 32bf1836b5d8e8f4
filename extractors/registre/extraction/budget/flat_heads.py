"""The heads of a budget whose cells were lost: which sides they name, and their columns of amounts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from registre.facts import Side, Span

I = re.IGNORECASE  # noqa: E741  (as in the re module)

_SIDES = (
    (Side.EXPENSE, re.compile(r"depenses|charges|emplois", I)),
    (Side.REVENUE, re.compile(r"recettes|produits|ressources|origine|financeurs|financements", I)),
)
_OF = r"(?:\s+(?:de\s+la\s+section\s+)?(?:de\s+|d')(?:fonctionnement|investissement|exploitation))?"
SIDE = re.compile(
    rf"\b(?:(?:depenses|recettes|charges|produits|emplois|ressources|financeurs){_OF}|origines?\s+des\s+financements?|financements)(?!\w)",
    I,
)
"""What heads a side."""
_WHEN = (
    r"(?:\s*(?:N\s?-\s?1\b|N\b|(?:19|20)\d\d\b|h\.?t\b\.?|t\.?t\.?c\b\.?|\(?(?:en\s+)?(?:€|euros?\b)\)?|"
    r"des\s+financements))*"
)
_KIND = (
    r"(?:(?:prop|rep)(?:ose\w*|ort\w*)?\.?\s+bp\b|bp\b|b\.p\.?|budg(?:et)?\b\.?(?:\s+primitif)?|rea(?:l(?:ise)?)?\b\.?|"
    r"cfu\b|ca\b|cr\b|prop(?:ose\w*)?\b|rep\b|montants?|votee?s?\b|prevu\w*|previsionnel\w*|realise\w*|credits\b)"
)
AMOUNT = re.compile(rf"\b{_KIND}{_WHEN}(?:\s?\+\s?{_KIND}{_WHEN})*", I)
"""What heads a column of amounts."""
_OTHER = re.compile(
    r"(?:\b(?:chapitres?|libelles?|natures?|articles?|comptes?|designations?|intitules?|postes?|fonctionnement|investissement|section|"
    r"de|du|des|la|en|euros?|ht|ttc|taux)(?!\w)|[€%:|/()-])",
    I,
)
_FREE = re.compile(r"[a-z][\w']*|[€(),]|HT\b|TTC\b")
_SPACE = re.compile(r"[\s|]*")
_LONGEST = 260


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of one or both sides.

    Attributes:
        sides: where each side is named, in order.
        amounts: what heads columns of amounts, in order.
        end: where the first label begins.
    """

    sides: tuple[tuple[Side, Span], ...]
    amounts: tuple[Span, ...]
    end: int


def _tokens(plain: str, at: int, end: int, *, free: bool) -> Iterator[tuple[str, Span]]:
    """The words from ``at`` on that may all head columns; words in small letters too where they are ``free``."""
    ways = (("side", SIDE), ("amount", AMOUNT), ("other", _OTHER), *((("free", _FREE),) if free else ()))
    while at < end and (found := next(((n, m) for n, p in ways if (m := p.match(plain, at, end)) and m[0]), None)):
        yield found[0], Span(*found[1].span())
        at = _SPACE.match(plain, found[1].end(), end).end()  # type: ignore[union-attr]  # (it matches anywhere)


def _read(plain: str, at: int, end: int, *, free: bool) -> Heads:
    found = list(_tokens(plain, at, end, free=free))
    words = [(span, plain[span.start : span.end]) for kind, span in found if kind == "side"]
    sides = tuple((side, span) for span, word in words for side, named in _SIDES if named.match(word))
    once = {side: (side, span) for side, span in reversed(sides)}
    ends = _SPACE.match(plain, found[-1][1].end, end) if found else None
    return Heads(
        tuple(one for one in sides if one in once.values()),
        tuple(span for kind, span in found if kind == "amount"),
        ends.end() if ends else at,
    )


def _opens(plain: str, side: int, start: int) -> int:
    """Where the heads begin that end in a side: columns may be headed before it."""
    for m in AMOUNT.finditer(plain, max(start, side - _LONGEST // 2), side):
        *_, last = (span.end for _, span in _tokens(plain, m.start(), side, free=False))
        if not plain[last:side].strip(" |\n"):
            return m.start()
    return side


def heads(plain: str, side: int, zone: Span, first: Callable[[int], int | None]) -> Heads | None:
    """Return the heads that hold the ``side`` named at a place; None where they leave no label.

    Args:
        plain: the text.
        side: where a side is named.
        zone: where heads may stand.
        first: where the first amount stands behind a place.
    """
    at, end = _opens(plain, side, zone.start), min(zone.end, side + _LONGEST)
    found = _read(plain, at, end, free=False)
    amount = first(found.end)
    if amount and SIDE.search(plain, found.end, amount):
        found = _read(plain, at, amount, free=True)
        amount = first(found.end)
    return found if amount and amount < end + _LONGEST and plain[found.end : amount].strip() else None
