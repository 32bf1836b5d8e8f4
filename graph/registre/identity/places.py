"""Where a body is named: the councils whose acts name it, and the authority that a name means there."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from functools import cache, lru_cache

from registre.authorities import Reference
from registre.authorities.printed import FAMILIES, words

_NUMBERED = re.compile(r"c[dg] ?(?P<code>\d\d|2[ab]|97\d)\Z")
"""The usual short form of a département: CD65, CG60 (conseil départemental, conseil général)."""
_SCOPE = re.compile(r"(?:authority/(?:commune|epci|departement|region|nom)|document)/[^/]+")
_BARE = {
    "departement": "departement", "conseil departemental": "departement", "conseil general": "departement",
    "region": "region", "conseil regional": "region",
    "communaute de communes": "epci", "communaute d agglomeration": "epci", "agglomeration": "epci",
    "communaute urbaine": "epci", "metropole": "epci",
}  # fmt: skip
"""Names that mean the authority of their kind that the council itself lies in."""

SINCE = {"departement": dt.date.min, "region": dt.date(2016, 1, 1), "epci": dt.date(2017, 1, 1)}
"""Since when today's map holds (régions: loi 2015-29; EPCI: loi 2015-991). Before, a bare name tells none."""


def scope_of(path: str) -> str:
    """Return what an individual belongs to: "authority/commune/60491", "document/…", or "" for what all share.

    >>> scope_of("authority/commune/60491/org/judo"), scope_of("org/smoa"), scope_of("authority/epci/200046977")
    ('authority/commune/60491', '', 'authority/epci/200046977')
    """
    found = _SCOPE.match(path)
    return found[0] if found else ""


@cache
def _departments() -> dict[str, str]:
    """The département of each authority, by its path below "authority/"."""
    return Reference.load().departments()


def department_of(scope: str) -> str:
    """Return the code of the département that a council lies in, or "" where it lies in several or is not known."""
    return _departments().get(scope.removeprefix("authority/"), "")


@lru_cache(maxsize=65_536)
def announced(name: str, departments: frozenset[str] = frozenset()) -> str:
    """Return the authority that a name means by the words that announce it ("Commune de …"), or "".

    A bare name is none: "Orange" may be a company.

    Args:
        name: as printed.
        departments: where it is named; one tells homonyms apart.
    """
    compared = words(name)
    if numbered := _NUMBERED.match(compared):
        found = Reference.load().named(f"departement/{numbered['code'].upper()}")
        return f"authority/{found.address}" if found else ""
    if not any(compared.startswith(f"{phrase} ") for phrase in FAMILIES) and not compared.endswith(_ENDINGS):
        return ""
    found = Reference.load().find(name, context=sorted(departments) if len(departments) == 1 else ())
    return f"authority/{found.address}" if found else ""


_ENDINGS = (" agglomeration", " metropole", " agglo")


def implied(name: str, scope: str, dates: Collection[dt.date]) -> str:
    """Return the authority that a bare name ("le conseil départemental") means in the acts of a council, or "".

    Args:
        name: as printed.
        scope: the council whose acts name it.
        dates: of those acts; without any, or with one before today's map, a région or EPCI is not told.
    """
    kind = _BARE.get(" ".join(w for w in words(name).split() if w not in {"le", "la", "l", "du"}))
    if not kind or not (kind == "departement" or (dates and min(dates) >= SINCE[kind])):
        return ""
    found = Reference.load().around(scope.removeprefix("authority/")).get(kind)
    return f"authority/{found}" if found else ""


def is_place(word: str) -> bool:
    """Whether a folded word is the name of a commune, département or région."""
    return Reference.load().is_name(word)
