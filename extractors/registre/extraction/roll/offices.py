"""Who holds the offices that members give proxies to ("pouvoir à M. le Maire")."""

from __future__ import annotations

from collections.abc import Iterator

from registre.extraction.header.fields import holder, named
from registre.extraction.header.patterns import PRESIDENT
from registre.extraction.roll.entry import Named
from registre.extraction.roll.patterns import TO_OFFICE
from registre.facts import Span
from registre.reading.text import Text
from registre.reading.words import stem

_HEAD = 6000
_PRESIDENT = stem("president")


def offices(text: Text, roll: Span) -> Iterator[tuple[str, Named]]:
    """Give each office that a roll names as a holder, with who holds it; names stand relative to the roll's start.

    The document tells who does: it names the person beside the office, or says who presides.
    """
    for office in sorted({stem(m["office"]) for m in text.finditer(TO_OFFICE, roll.start, roll.end)}):
        found = holder(text, office)
        if found is None and office == _PRESIDENT:
            found = named(text, PRESIDENT, Span(0, min(_HEAD, len(text.string))))
        if found:
            yield office, (found[0], found[1].moved(-roll.start))
