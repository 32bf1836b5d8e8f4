"""Amounts of money as French administrations print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from registre.facts import Span
from registre.french.numbers import IN_WORDS, of_words

FIGURES = r"\d{1,3}(?:[ .]\d{3})+(?:,\d{1,2}|\.\d{2}(?!\d))?|\d+(?:[.,]\d{1,2}(?!\d))?"
"""A printed amount, without its currency, as a pattern on plain text."""

_SCALE = {"k": 1000, "m": 1_000_000, "md": 1_000_000_000, "million": 1_000_000, "milliard": 1_000_000_000}
_EURO = r"(?:€|euros?\b|eur\b)"
_FRANC = r"(?:francs?\b(?!-)|frs?\b|f\b(?!\.)|(?<=\d{3}\s)f\b(?=\.)|f\b(?=\.\s*(?:\n|$)))"
"""An F before a full stop may be an initial ("12 F. Martin"): behind thousands or at a line's end it is francs."""
CURRENCY = rf"(?:{_EURO}|{_FRANC})"
_IN_FIGURES = re.compile(
    rf"(?<![\w.,/°])(?P<sign>-\s?)?(?P<figures>{FIGURES})\s*(?:(?P<scale>k|md|m|millions?|milliards?)\s?(?:d')?)?(?:(?P<euro>{_EURO})|(?P<franc>{_FRANC}))",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(rf"\b(?P<words>{IN_WORDS})\s+(?:(?P<euro>euros?)|(?P<franc>francs?))\b", re.IGNORECASE)
_CUT = re.compile(r"\w-\s*$")
"""What stands before the tail of a number in words whose beginning is not read ("sept-millions-\\ncent-mille")."""
_AGAIN = re.compile(r"\s*[(\[]\s*(?:soit\s+)?")
"""From an amount in figures to the same in words."""
_WORDED = re.compile(r"\s(?<=[a-z]\s)\s*(?:euro|franc)", re.IGNORECASE)
"""What amounts in words cannot be without: it is looked for much faster than they are."""


_GROUPS = r"\d{1,3}(?:\s{1,2}\d{3})*"
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_PARTED = re.compile(rf"(?<![\w.,/°])(?P<head>{_GROUPS})\s{{1,3}}$")
_LED_TO = re.compile(
    rf"\b(?:de|d'|soit|est|a|total|montant|somme|subvention)\s*:?\s+(?P<head>{_GROUPS})(?:[ ]{{2}}|[ ]?\n[ ]?)$",
    re.IGNORECASE,
)
_REACH = 40


@dataclass(frozen=True, slots=True)
class Money:
    """An amount and its currency (ISO 4217: "EUR", "FRF"; francs stay francs), with the place of its words."""

    span: Span
    amount: Decimal
    currency: str


def amount(figures: str) -> Decimal:
    """Return the value of printed figures; a point before three digits groups thousands, before one or two is decimal.

    >>> amount("9 269 880,74"), amount("45.800"), amount("163 000.00"), amount("35,5")
    (Decimal('9269880.74'), Decimal('45800'), Decimal('163000.00'), Decimal('35.5'))
    """
    digits = figures.replace(" ", "").replace(",", ".")
    whole, _, cents = digits.rpartition(".")
    if whole and len(cents) <= 2:
        return Decimal(f"{whole.replace('.', '')}.{cents}")
    return Decimal(digits.replace(".", ""))


def _start(text: str, m: re.Match[str], first: int) -> int | None:
    """Where figures begin that wide spaces or the end of a line part; None where their beginning is lost.

    No amount begins with a nought ("7  500  000 €"); else only a word of amounts leads to one ("de 7" / "500 €").
    """
    at = m.start("figures")
    if not _THOUSANDS.match(text, at):
        return at
    lost = text[at] == "0"
    before = (_PARTED if lost else _LED_TO).search(text, max(first, at - _REACH), at)
    return before.start("head") if before else None if lost else at


def _in_figures(text: str, start: int, end: int) -> Iterator[Money]:
    for m in _IN_FIGURES.finditer(text, start, end):
        at = _start(text, m, start)
        if at is not None:
            scale = _SCALE[m["scale"].casefold().rstrip("s")] if m["scale"] else 1
            value = amount("".join(text[at : m.end("figures")].split())) * scale * (-1 if m["sign"] else 1)
            yield Money(Span(at, m.end()), value, "EUR" if m["euro"] else "FRF")


def _in_words(text: str, start: int, end: int) -> Iterator[Money]:
    if not _WORDED.search(text, start, end):
        return
    for m in _IN_WORDS.finditer(text, start, end):
        value = of_words(" ".join(m["words"].split()))
        if value and not _CUT.search(text, max(0, m.start() - 6), m.start()):
            yield Money(Span(m.start(), m.end()), Decimal(value), "EUR" if m["euro"] else "FRF")


def _is_repeated(text: str, worded: Money, figures: list[Money]) -> bool:
    """Whether an amount in words only says again, in brackets, the figures before it."""
    return any(
        one.amount == worded.amount and (m := _AGAIN.match(text, one.span.end)) and m.end() == worded.span.start
        for one in figures
    )


def find_money(text: str, start: int = 0, end: int | None = None) -> list[Money]:
    """Return the amounts that stand in plain ``text[start:end]``, in order; bare numbers are no amounts.

    What words in brackets say again of figures is one amount ("500 € (cinq cents euros)").

    >>> [(str(m.amount), m.currency) for m in find_money("de 26 500 €, 3.000 F et 280 k€; 12 euros")]
    [('26500', 'EUR'), ('3000', 'FRF'), ('280000', 'EUR'), ('12', 'EUR')]
    """
    end = len(text) if end is None else end
    figures = list(_in_figures(text, start, end))
    worded = (m for m in _in_words(text, start, end) if not _is_repeated(text, m, figures))
    return sorted((*figures, *worded), key=lambda m: m.span)
