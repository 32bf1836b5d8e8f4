"""Whether two printings mean one thing."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from registre.french.text import fold

_TITLES, _NAMES = 85, 92
_EMPTY = re.compile(r"association|asso?|societe|l[ae]?|les|d[eu]?|des|et|pour|aux?|a|en")
"""Words that tell no body from another."""


@lru_cache(maxsize=100_000)
def _telling(name: str) -> str:
    return " ".join(word for word in fold(name).split() if not _EMPTY.fullmatch(word))


def same_text(one: str, other: str) -> bool:
    """Whether two titles are one: the words of the shorter stand in the longer, but for misprints.

    >>> same_text("Attribution d'une subvention à Lire Ici", "ATTRIBUTION D’UNE SUBVENTION A LIRE ICI – année 2019")
    True
    >>> same_text("Budget primitif 2019", "Règlement intérieur du conseil")
    False
    """
    return fuzz.token_set_ratio(fold(one), fold(other)) >= _TITLES


def same_body(one: str, other: str) -> bool:
    """Whether two names are of one body: all the words that tell it, but for misprints.

    >>> same_body("ASS. LES AMIS DU PARC", "Les Amis du parc"), same_body("Les Amis du parc", "Les Amis de la gare")
    (True, False)
    """
    first, second = _telling(one), _telling(other)
    return bool(first and second) and fuzz.token_sort_ratio(first, second) >= _NAMES
