"""What the words around a name tell of the place, so that homonyms can be told apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from registre.authorities.printed import keys, words
from registre.authorities.table import Row

_CODE = re.compile(r"\d{1,3}|2[AaBb]")
_PLACE = re.compile(r"(?:\d\d|2[ABab])\d{3}")
_SIREN = re.compile(r"\d{9}")


def departments(code: str) -> tuple[str, ...]:
    """Return the départements that a postal or INSEE code of five characters lies in.

    Postal codes do not tell the two départements of Corsica apart by two digits: 200 and 201 are the south's.
    """
    if code.startswith("20"):
        return ("2A",) if code[:3] in {"200", "201"} else ("2B",)
    return (code[:3],) if code[:2] in {"97", "98"} else (code[:2].upper(),)


@dataclass(slots=True)
class Context:
    """Codes that hints name: the authority's own, its EPCI, its département, the départements of its région."""

    own: set[str] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)
    departments: set[str] = field(default_factory=set)
    region: set[str] = field(default_factory=set)

    def add_code(self, hint: str) -> bool:
        """Take a hint that is a code; tell whether it is one."""
        if _SIREN.fullmatch(hint):
            self.own.add(hint)
            self.groups.add(hint)
        elif _PLACE.fullmatch(hint):
            self.own.add(hint.upper())
            self.departments.update(departments(hint))
        elif _CODE.fullmatch(hint):
            self.departments.add(hint.upper().zfill(2))
        else:
            return False
        return True

    def add_row(self, row: Row) -> None:
        """Take a hint that names a wider authority; a commune is no hint for another."""
        if row.kind == "epci":
            self.groups.add(row.code)
        elif row.kind == "departement":
            self.departments.add(row.code)
        elif row.kind == "region":
            self.region.update(row.group.split("|"))

    def choose(self, candidates: Collection[Row]) -> list[Row]:
        """Return the candidates that the nearest hint agrees with; none where no hint does."""
        tiers = (
            [row for row in candidates if row.siren in self.own or row.code in self.own],
            [row for row in candidates if row.group in self.groups],
            [row for row in candidates if row.department in self.departments],
            [row for row in candidates if row.department in self.region],
        )
        return next((agreeing for agreeing in tiers if agreeing), [])


def gather(hints: Iterable[str], lookup: Callable[[str], Iterable[Row]]) -> Context:
    """Return what hints tell: codes as they are, names by ``lookup`` of their keys."""
    context = Context()
    for hint in hints:
        if not context.add_code(hint.strip()):
            for key in keys(words(hint)):
                for row in lookup(key):
                    context.add_row(row)
    return context
