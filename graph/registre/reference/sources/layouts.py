"""What a layout is: the columns by which a published file is known, and how a row of it becomes an entity."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from registre.errors import UsageError
from registre.reference.entity import Entity

Row = Mapping[str, str]
"""A row: the text of each column that the layout names, "" where it is empty or the file lacks an optional column."""

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_NEVER = {"0001-01-01", "1900-01-01"}
"""What files print where they know no date."""


class FaultError(ValueError):
    """A row that cannot be taken as it is; the message says why."""


class Seat(NamedTuple):
    """The seat of a legal unit, which SIRENE has in another file than the unit."""

    siret: str
    commune: str
    town: str
    postal_code: str
    names: str


class Known(NamedTuple):
    """What has been read already of the SIRENs in a batch of rows, as far as the layout wants it."""

    seats: dict[str, Seat]
    units: dict[str, Entity]


@dataclass(frozen=True)
class Layout:
    """One form in which a file is published.

    Attributes:
        name: what the layout is called in reports; entities bear it as their source.
        required: the columns without which the file is none of this layout.
        optional: further columns that are read where they are.
        entity: makes the entity of a row; None for a row that is passed over on purpose.
        seat: makes the seat of a unit of a row, for layouts that describe seats of others.
        wants: "seats", or the source of which ``entity`` needs to know what is held already for the SIREN of the row.
        asks: the SIREN of a row for which ``entity`` needs that, "" for none.
    """

    name: str
    required: tuple[str, ...]
    optional: tuple[str, ...]
    entity: Callable[[Row, Known], Entity | None]
    seat: Callable[[Row], Seat | None] | None = None
    wants: str = ""
    asks: Callable[[Row], str] = itemgetter("siren")

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns that are read."""
        return self.required + self.optional


def choose(layouts: Sequence[Layout], header: Iterable[str], where: str) -> Layout:
    """Return the layout that a file with this header has.

    Raises:
        UsageError: it has none of them; the columns that the nearest one misses are named.
    """
    present = set(header)
    missing = {layout.name: [c for c in layout.required if c not in present] for layout in layouts}
    fitting = [layout for layout in layouts if not missing[layout.name]]
    if fitting:
        return max(fitting, key=lambda layout: len(layout.required))
    name, lacks = min(missing.items(), key=lambda item: len(item[1]))
    raise UsageError(
        f"it lacks the columns {', '.join(lacks)} of {name}", where=where, next_step="check the KIND before “=”"
    )


def siren(value: str) -> str:
    """Return a SIREN; "" for none.

    Raises:
        FaultError: it has not nine digits.
    """
    bare = value.replace(" ", "")
    if bare and not (len(bare) == 9 and bare.isdecimal()):
        raise FaultError(f"“{value}” is no SIREN")
    return bare


def siret(value: str) -> str:
    """Return a SIRET; "" for none, and for what has not fourteen digits: files that are not SIRENE print much."""
    bare = value.replace(" ", "")
    return bare if len(bare) == 14 and bare.isdecimal() else ""


def date(value: str) -> str:
    """Return a date as ISO 8601, "" for none; a time of day is left out.

    Raises:
        FaultError: it is no date.
    """
    day = value[:10]
    if not day or day in _NEVER:
        return ""
    if not _DATE.fullmatch(day):
        raise FaultError(f"“{value}” is no date")
    return day


def needed(value: str, what: str) -> str:
    """Return a value that a row must have.

    Raises:
        FaultError: it is empty.
    """
    if not value.strip():
        raise FaultError(f"no {what}")
    return value.strip()


def several(*values: str) -> tuple[str, ...]:
    """Return the values that are not empty, each once."""
    return tuple(dict.fromkeys(value.strip() for value in values if value.strip()))
