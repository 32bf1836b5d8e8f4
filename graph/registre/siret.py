"""The keys of SIREN and SIRET numbers (Luhn's algorithm; INSEE, Sirene)."""

from __future__ import annotations

_LA_POSTE = "356000000"
"""Its establishments, too many for Luhn's key, are checked by the sum of their digits (a multiple of five)."""


def key_holds(number: str) -> bool:
    """Return whether a number of digits ends in the key that Luhn's algorithm gives.

    >>> key_holds("732829320"), key_holds("73282932000074"), key_holds("73282932000075")
    (True, True, False)
    """
    if not number.isdecimal():
        return False
    if number.startswith(_LA_POSTE) and len(number) == 14 and sum(map(int, number)) % 5 == 0:
        return True
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(number)))
    return sum(digit - 9 if digit > 9 else digit for digit in doubled) % 10 == 0
