"""The forms in which names of départements, régions and EPCI are printed, made from their official names."""

from __future__ import annotations

import re

from registre.authorities.printed import keys, set_apart, unlinked, words
from registre.authorities.sources import Place

_OF = ("de ", "d'", "du ", "de la ", "des ", "de l'", "des ", "de las ", "de los ")
"""What stands between "département" and a name without its article, by the column TNCC of the COG."""

_ARTICLE = re.compile(r"(?:Le|La|Les) |L'")
_KINDS = {"CC": "Communauté de communes", "CA": "Communauté d'agglomération", "CU": "Communauté urbaine"}
_SELF_NAMED = re.compile(r"agglomération|agglo|métropole|eurométropole|communauté", re.IGNORECASE)
_SELF_NAMED_KEY = re.compile(r"(?P<own>(?P<bare>.+?) (?:agglomeration|agglo|metropole|communaute))\b")


def complement(place: Place) -> str:
    """Return the name of a place with the preposition it takes: "du Rhône", "de l'Oise", "de La Réunion"."""
    article = _ARTICLE.match(place.name)
    return f"{_OF[0] if article else _OF[place.article]}{place.name}"


def of_department(place: Place) -> list[str]:
    """Return the printed forms of a département."""
    return [f"{word} {complement(place)}" for word in ("Département", "Conseil départemental", "Conseil général")]


def of_region(place: Place) -> list[str]:
    """Return the printed forms of a région."""
    return [f"Région {place.name}", f"Région {complement(place)}", f"Conseil régional {complement(place)}"]


def of_group(name: str) -> list[str]:
    """Return the printed forms of an EPCI: with its kind written out, and alone where the rest names a grouping."""
    bare, _ = set_apart(name)
    short, _, rest = bare.partition(" ")
    if short not in _KINDS:
        return [bare]
    return [bare, f"{_KINDS[short]} {rest}", *([rest] if _SELF_NAMED.search(rest) else [])]


def own_keys(name: str) -> list[str]:
    """Return the keys of an EPCI's official name, which are its own whatever others are called."""
    return [key for form in of_group(name) for key in keys(words(form)) if not key.startswith("commune/")]


def further_keys(name: str) -> list[str]:
    """Return keys of an EPCI that hold only where no other one has them.

    What stands in brackets ("CAP ATLANTIQUE"); the name up to its "Agglomération" or without it; "Métropole de Nantes"
    for Nantes Métropole and the other way round.
    """
    _, inside = set_apart(name)
    found = [f"named/{unlinked(words(inside))}"] if inside else []
    for key in own_keys(name):
        family, _, rest = key.partition("/")
        if cut := _SELF_NAMED_KEY.match(rest):
            found.append(f"{family}/{cut['own']}")
            found += [f"{family}/{cut['bare']}"] if family != "named" else []
            found += [f"metropole/{cut['bare']}"] if rest == f"{cut['bare']} metropole" else []
        if family == "metropole":
            found.append(f"named/{rest} metropole")
    return found
