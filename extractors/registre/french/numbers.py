"""Numbers in figures and in words."""

from __future__ import annotations

import re
from functools import lru_cache

from text_to_num import text2num

from registre.french.text import plain

_UNITS = "un|une|deux|trois|quatre|cinq|six|sept|huit|neuf"
_TEENS = (
    "dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|octante|nonante"
)
_SCALES = "cents?|mille|mil|millions?"
_WORD = rf"(?:{_UNITS}|{_TEENS}|{_SCALES}|zero)"
IN_WORDS = rf"{_WORD}(?:(?:[ -]| et |-et-)+{_WORD})*"
"""A number in words, as a pattern on plain text."""


_TENS = "vingt|trente|quarante|cinquante|soixante|dix|quatre"
_JOINED = re.compile(rf"\b({_TENS})[ -](?=(?:{_UNITS}|dix|onze|douze|treize|quatorze|quinze|seize|vingts?)\b)")
"""Tens and units that go together, whether a hyphen is printed or not."""


@lru_cache(maxsize=4096)
def of_words(words: str) -> int | None:
    """Return the number that French words say, or None.

    Both spellings of thousand in years are read ("deux mil vingt-trois").

    >>> of_words("deux mille dix-neuf"), of_words("quatre"), of_words("réseau")
    (2019, 4, None)
    >>> of_words("deux mil dix neuf"), of_words("vingt-et-un"), of_words("vingt cinq")
    (2019, 21, 25)
    """
    text = re.sub(r"\bmil\b", "mille", plain(words).casefold()).replace("-et-", " et ")
    text = _JOINED.sub(r"\1-", " ".join(text.split()))
    try:
        return int(text2num(" ".join(text.split()).replace("zero", "zéro"), "fr"))
    except ValueError:
        return None


def number(printed: str) -> int | None:
    """Return the whole number printed in figures or in words, or None.

    >>> number("38"), number("une"), number("trente-deux")
    (38, 1, 32)
    """
    return int(printed) if printed.isdigit() else of_words(printed)
