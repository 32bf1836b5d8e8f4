"""Départements and régions under their many names: "Région Bretagne", "Conseil départemental du Gers", "CD32"."""

from __future__ import annotations

import re
from typing import NamedTuple

from registre.french.text import fold, plain

_NAMED = (
    (
        "departement",
        re.compile(r"(?:(?:conseil\s+)?departement(?:al)?\b|conseil\s+general\b|c[dg]\s?(?=\d\d\b))\s*(?P<place>.*)"),
    ),
    ("region", re.compile(r"(?:conseil\s+regional|region)\b\s*(?P<place>.*)")),
)
_ADDED = re.compile(r"\s*(?:\(|(?:^|\s)[-–:]\s).*|^\d\d\b.*")
"""What a label adds to the name: a rate, a programme, a number."""
_LINK = re.compile(r"^(?:de la |de l |du |des |de |d )")


class Leveled(NamedTuple):
    """A level of authorities, and the folded place that tells one of them; empty where none is printed."""

    level: str
    place: str


def leveled(name: str) -> Leveled | None:
    """Return which département or région a name means; None for other bodies.

    >>> tuple(leveled("Conseil départemental de l'Oise (PST)") or ()), tuple(leveled("CD60") or ())
    (('departement', 'oise'), ('departement', ''))
    """
    printed = plain(name).casefold().strip()
    for level, pattern in _NAMED:
        if m := pattern.fullmatch(printed):
            return Leveled(level, _LINK.sub("", fold(_ADDED.sub("", f"{m['place']}"))))
    return None


def may_be_one(name: str, other: str) -> bool:
    """Return whether two names may mean one département or région: of one level, no two places.

    >>> may_be_one("CD60", "Département de l'Oise"), may_be_one("Région Bretagne", "Région Normandie")
    (True, False)
    """
    one, two = leveled(name), leveled(other)
    return bool(one and two and one.level == two.level and (one.place == two.place or not (one.place and two.place)))
