"""The words that a name is searched by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from registre.authorities.printed import telling, words

_DOTTED = re.compile(r"\b(?:\w\.){2,}\w?")
_ON = re.compile(r"\bs/", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def words_of(names: Iterable[str]) -> list[str]:
    """Return the distinct words of names, folded and in order, without links where other words are left.

    The dots of acronyms are left out, abbreviations are written out.

    >>> words_of(["Les Amis de l'Orgue de St-Étienne", "A.A.O."])
    ['amis', 'orgue', 'saint', 'etienne', 'aao']
    """
    found: dict[str, None] = {}
    for name in names:
        printed = _WORD.findall(_plain(name))
        found.update(dict.fromkeys(filter(None, map(_telling, printed))) or dict.fromkeys(map(words, printed)))
    found.pop("", None)
    return list(found)


def _plain(name: str) -> str:
    if "." in name:
        name = _DOTTED.sub(lambda acronym: acronym[0].replace(".", ""), name)
    if "/" in name:
        name = _ON.sub("sur ", name)
    return name if name.isascii() else unicodedata.normalize("NFC", name)


@lru_cache(maxsize=200_000)  # (most words of most names are among the commonest)
def _telling(printed: str) -> str:
    """Return a word in compared form, "" for a link."""
    folded = words(printed)
    return folded if telling(folded) else ""
