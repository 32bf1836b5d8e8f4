"""What a printed name announces: the keys under which the reference may hold it.

A key is a family and the words that tell its members apart: "commune/le havre", "cc/pays rhenan", "metropole/lyon",
"departement/oise", "region/bretagne"; "named/rennes metropole" for names that need no word before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from registre.french.text import fold

FAMILIES: dict[str, str] = {
    "commune nouvelle": "commune",
    "commune": "commune",
    "ville": "commune",
    "mairie": "commune",
    "municipalite": "commune",
    "conseil municipal": "commune",
    "communaute de communes": "cc",
    "communaute de commune": "cc",
    "communaute des communes": "cc",
    "cc": "cc",
    "communaute d agglomeration": "ca",
    "communaute agglomeration": "ca",
    "ca": "ca",
    "communaute urbaine": "cu",
    "cu": "cu",
    "conseil communautaire": "named",
    "conseil metropolitain": "named",
    "metropole": "metropole",
    "departement": "departement",
    "conseil departemental": "departement",
    "conseil general": "departement",
    "region": "region",
    "conseil regional": "region",
    "collectivite territoriale": "region",
    "collectivite": "region",
}
"""The family that each word or phrase before a name announces, in folded form."""

GROUPINGS = {"cc", "ca", "cu", "metropole"}
"""The families of EPCI."""

_PHRASES = "|".join(sorted(FAMILIES, key=len, reverse=True))
_ANNOUNCED = re.compile(
    rf"(?:(?:la|le|l) )?(?P<phrase>{_PHRASES})\b(?: (?P<link>de la|de l|des|du|de|d)\b)?(?: (?P<rest>.+))?$"
)
_ARTICLES = {"du": "le ", "des": "les ", "de la": "la ", "de l": "l "}
_LINKS = ("du", "des", "de", "d", "la", "le", "les", "l", "et", "en", "sur", "a", "au", "aux")
_LEADING = re.compile(r"(?:(?:du|des|de|d|la|le|les|l) )+")
_ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}
_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)\s*$")


def words(name: str) -> str:
    """Return a name as it is compared: folded, with its usual abbreviations written out.

    >>> words("St-Étienne-s/-Mer")
    'saint etienne sur mer'
    """
    bare = re.sub(r"\bs/", "sur ", fold(name)).replace("/", " ")
    return " ".join(_ABBREVIATIONS.get(word, word) for word in bare.split())


def unlinked(name: str) -> str:
    """Return folded words without the articles and prepositions they begin with."""
    start = _LEADING.match(name)
    return name[start.end() :] if start else name


def telling(name: str) -> list[str]:
    """Return the folded words that are more than links: "pays de l ain" has two."""
    return [word for word in name.split() if word not in _LINKS]


def keys(name: str) -> Iterator[str]:
    """Give every key that a name in compared form may stand for, none for a bare "la ville".

    The article of a commune is part of its name, contracted or not: "Ville du Mans" is Le Mans.

    >>> list(keys("ville du mans"))
    ['commune/ville du mans', 'commune/le mans']
    """
    announced = _ANNOUNCED.match(name)
    if announced and not announced["rest"]:
        return
    yield f"commune/{name}"
    if announced:
        yield from _announced(announced)
    else:
        yield f"named/{unlinked(name)}"


def _announced(name: re.Match[str]) -> Iterator[str]:
    family, rest = FAMILIES[name["phrase"]], name["rest"]
    if family == "commune":
        yield f"commune/{_ARTICLES.get(name['link'] or '', '')}{rest}"
    else:
        yield f"{family}/{unlinked(rest)}"
    if inner := _ANNOUNCED.match(rest):
        yield from _announced(inner) if inner["rest"] else ()


def set_apart(name: str) -> tuple[str, str]:
    """Return a name without the parenthesis that ends it, and what that parenthesis holds.

    >>> set_apart("Sainte-Colombe (Hautes-Alpes)")
    ('Sainte-Colombe', 'Hautes-Alpes')
    """
    found = _PARENTHESIS.search(name)
    return (name[: found.start()], found[1].strip()) if found else (name, "")
