"""Values as people read them, in their language: dates, amounts, numbers."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox

from registre.pages.languages import Language
from registre.vocabulary import XSD

_MONTHS = {
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin",
           "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    "en": ["January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"],
}  # fmt: skip
_SIGNS = {"EUR": "€", "FRF": "F"}
_YES = {"fr": ("oui", "non"), "en": ("yes", "no")}
_NARROW = "\u202f"
_SPACE = "\u00a0"


def number(value: Decimal | int, language: Language) -> str:
    """Return a number with its thousands apart, and its decimals only where it has some.

    >>> number(Decimal("26500.00"), "en"), number(Decimal("2692.79"), "fr")
    ('26,500', '2\u202f692,79')
    """
    whole = value == int(value)
    written = f"{int(value):,}" if whole else f"{value:,.2f}"
    return written if language == "en" else written.replace(",", _NARROW).replace(".", ",")


def money(value: Decimal, currency: str, language: Language) -> str:
    """Return an amount with its currency, in the place where a language has it."""
    sign, printed = _SIGNS.get(currency, currency), number(value, language)
    return f"{sign}{printed}" if language == "en" and sign == "€" else f"{printed}{_SPACE}{sign}"


def day(value: dt.date, language: Language) -> str:
    """Return a date in words.

    >>> day(dt.date(2019, 11, 1), "fr")
    '1er novembre 2019'
    """
    first = "1er" if language == "fr" and value.day == 1 else str(value.day)
    return f"{first} {_MONTHS[language][value.month - 1]} {value.year}"


def decimal(term: ox.Literal) -> Decimal | None:
    """Return the number that a literal is, or None."""
    if term.datatype not in (XSD.decimal, XSD.integer):
        return None
    try:
        return Decimal(term.value)
    except InvalidOperation:
        return None


def literal(term: ox.Literal, language: Language, currency: str | None = None) -> str:
    """Return a literal as people read it."""
    amount = decimal(term)
    if amount is not None:
        return money(amount, currency, language) if currency else number(amount, language)
    if term.datatype == XSD.boolean:
        return _YES[language][term.value not in ("true", "1")]
    if term.datatype == XSD.date:
        try:
            return day(dt.date.fromisoformat(term.value), language)
        except ValueError:
            return term.value
    return term.value
