"""Earlier acts named by the sitting that decided them, without the word for them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from registre.extraction.citations import patterns as p
from registre.facts import Citation, Proof, Rule, Span
from registre.french.dates import first_date
from registre.reading.text import Text

RULE = Rule("citation-of-sitting", 1, Decimal("0.85"))


def sittings(text: Text, zone: Span) -> Iterator[Citation]:
    """Give the acts that ``zone`` recalls by who decided them and when: "le Bureau du 8 avril 2025 a validé …".

    A sitting of which nothing is said to have been decided ("le procès-verbal de la séance du …") is none.
    """
    for pattern in p.DECIDED:
        for m in text.finditer(pattern, *zone):
            date = first_date(text.plain, *m.span("date"))
            if date and date.span.start == m.start("date"):
                yield Citation(None, date.start, Proof((text.trim(*m.span()),), RULE))
