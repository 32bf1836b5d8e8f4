"""Words parted at the end of a line, made whole again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from registre.reading.pdf.lines import Line
from registre.reading.pdf.page import HYPHENS

_PARTED = re.compile(rf"\w[-\u00ad\u2010{HYPHENS}]$")
_LETTERS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_KEEPS_AFTER = re.compile(
    r"vice|sous|ex|non|demi|mi|semi|ci|au|là|rez|peut|avant|après|contre|porte|chef|maître|mini|multi|inter|micro|auto"
    r"|celui|ceux|celles?|lui|elles?|eux|moi|nous|vous|soi|est|grand|haut|bas|sainte?|chauffe|éco|socio|c"
)
"""First parts that French keeps apart from what follows by a hyphen."""
_KEEPS_BEFORE = re.compile(r"ci|là|mêmes?|ils?|elles?|on|ce|t|dessus|dessous|delà|dire|en|lieu|de?|la|le")
"""Second parts that French keeps apart from what precedes by a hyphen."""


def words_of(lines: Iterable[Line]) -> frozenset[str]:
    """Return the words that lines print whole, in small letters."""
    found = (m[0] for line in lines for word in line.words for m in _LETTERS.finditer(word.string))
    return frozenset(word.casefold() for word in found)


def whole(head: str, tail: str, known: Collection[str]) -> str:
    """Return the word that ``head``, its hyphen taken off, and ``tail`` are the parts of.

    The hyphen stays before capitals and figures, in compounds that French writes with it, and in words that the
    document writes with it elsewhere.

    >>> whole("subven", "tion,", ()), whole("Saint", "Étienne", ()), whole("vice", "président", ())
    ('subvention,', 'Saint-Étienne', 'vice-président')
    """
    first = re.split(r"[\s'’-]", head)[-1].casefold()
    second = m[0].casefold() if (m := _LETTERS.match(tail)) else ""
    if f"{first}{second}" in known and f"{first}-{second}" not in known:
        return head + tail
    compound = _KEEPS_AFTER.fullmatch(first) or _KEEPS_BEFORE.fullmatch(second) or f"{first}-{second}" in known
    return f"{head}-{tail}" if compound or not tail[:1].islower() else head + tail


def mended(lines: Iterable[Line], known: Collection[str]) -> Iterator[Line]:
    """Give lines that follow one another, each parted word whole at the end of its first line."""
    before: Line | None = None
    for line in lines:
        after = line
        if before and _PARTED.search(before.words[-1].string) and line.words[0].string[:1].isalnum():
            *rest, last = before.words
            string = whole(last.string[:-1], line.words[0].string, known)
            before, after = Line((*rest, last._replace(string=string))), Line(line.words[1:])
        if before:
            yield before
        before = after if after.words else None
    if before:
        yield before
