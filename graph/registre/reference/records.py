"""Keeps the entities: one SQLite file, numbered from 0 in the order they came, found by number or by identifier.

Each batch of rows is one transaction with the count of rows done, so that what an interrupted build has read is kept.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from registre.errors import ReferenceIndexError
from registre.reference.entity import Entity, Scheme, department_of
from registre.reference.kinds import Kind
from registre.reference.sources import NAMES
from registre.reference.sources.layouts import Known, Seat

KINDS = tuple(Kind)
"""Kinds and sources are kept as their place in a list: of 25 million rows, each byte counts."""
ASIDE = "aside.sqlite"
"""The file beside the records that only a build needs."""
Fault = tuple[int, str]
"""A line that was not taken, and why."""
_AT = {field: place for place, field in enumerate(Entity._fields)}
_SOURCE = {name: place for place, name in enumerate(NAMES)}
_KIND = {kind: place for place, kind in enumerate(KINDS)}
_LISTS = ("names", "predecessors", "successors")
_NUMBERS = {"siren": 9, "siret": 14}
"""Fields that are kept as numbers, with their digits; -1 stands for none."""
_TABLES = f"""
CREATE TABLE IF NOT EXISTS entity (number INTEGER PRIMARY KEY, {", ".join(Entity._fields)});
CREATE TABLE IF NOT EXISTS step (name TEXT PRIMARY KEY, done INTEGER, faults INTEGER, finished INTEGER);
CREATE TABLE IF NOT EXISTS fault (step TEXT, line INTEGER, reason TEXT);
CREATE TABLE IF NOT EXISTS aside.seat (siren INTEGER PRIMARY KEY, siret, commune, town, postal_code, names);
"""
_INSERT = f"INSERT INTO entity VALUES ({', '.join('?' * (len(Entity._fields) + 1))})"
_INDEXES = (
    "CREATE INDEX IF NOT EXISTS by_siren ON entity (siren) WHERE siren >= 0",
    *(f"CREATE INDEX IF NOT EXISTS by_{f} ON entity ({f}) WHERE {f} > ''" for f in ("rna", "insee", "wikidata")),
)
_ASKED = 900
"""Numbers in one query: SQLite takes some thousand parameters at most."""
_TOLD = 1000
"""Faults of a step that are kept by line; the rest is only counted."""


@contextmanager
def _said(path: Path) -> Iterator[None]:
    """Say what SQLite found wrong as an error of ours."""
    try:
        yield
    except sqlite3.Error as error:
        where = str(path.parent)
        full = "full" in str(error)
        step = "free space, and run the same build again: it goes on" if full else "remove the folder, and build again"
        raise ReferenceIndexError(
            f"the records cannot be kept or read ({error})", where=where, next_step=step
        ) from error


def _packed(number: int, entity: Entity) -> tuple[object, ...]:
    return (
        number,
        _SOURCE[entity.source],
        entity.name,
        _KIND[entity.kind],
        "|".join(entity.names),
        entity.acronym,
        int(entity.siren or -1),
        int(entity.siret or -1),
        *entity[_AT["rna"] : _AT["department"]],
        entity.department or department_of(entity.commune or entity.postal_code),
        *entity[_AT["category"] : _AT["predecessors"]],
        "|".join(entity.predecessors),
        "|".join(entity.successors),
        *entity[_AT["wikidata"] :],
    )


def _unpacked(row: tuple[Any, ...]) -> Entity:
    values = list(row[1:])
    values[_AT["source"]] = NAMES[row[1 + _AT["source"]]]
    values[_AT["kind"]] = KINDS[row[1 + _AT["kind"]]]
    for field, digits in _NUMBERS.items():
        number = row[1 + _AT[field]]
        values[_AT[field]] = f"{number:0{digits}}" if number >= 0 else ""
    for field in _LISTS:
        values[_AT[field]] = tuple(row[1 + _AT[field]].split("|")) if row[1 + _AT[field]] else ()
    return Entity._make(values)


class Records:
    """The entities of an index, and while it is built what has been read of which file."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self._path = path
        with _said(path):
            mode = "rwc" if create else "ro"
            self._base = sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True, check_same_thread=False)
            if create:
                self._base.execute("ATTACH ? AS aside", (str(path.with_name(ASIDE)),))
                self._base.executescript(_TABLES)
            self.count: int = self._base.execute("SELECT coalesce(max(number) + 1, 0) FROM entity").fetchone()[0]

    def close(self) -> None:
        """Give the file free."""
        self._base.close()

    def done(self, step: str) -> tuple[int, bool]:
        """Return how many rows of a step are done, and whether it is finished."""
        row = self._base.execute("SELECT done, finished FROM step WHERE name = ?", (step,)).fetchone()
        return (int(row[0]), bool(row[1])) if row else (0, False)

    def add(self, step: str, done: int, entities: Iterable[Entity], seats: Iterable[Seat], faults: list[Fault]) -> None:
        """Keep what a batch of rows gave, and that ``done`` rows of the step are done; all of it, or nothing."""
        packed = [_packed(self.count + n, entity) for n, entity in enumerate(entities)]
        with _said(self._path), self._base as base:
            base.executemany(_INSERT, packed)
            rows = ((int(seat.siret[:9]), *seat) for seat in seats)
            base.executemany("INSERT OR REPLACE INTO aside.seat VALUES (?, ?, ?, ?, ?, ?)", rows)
            base.execute("INSERT OR IGNORE INTO step VALUES (?, 0, 0, 0)", (step,))
            (told,) = base.execute("SELECT faults FROM step WHERE name = ?", (step,)).fetchone()
            kept = ((step, *fault) for fault in faults[: max(0, _TOLD - told)])
            base.executemany("INSERT INTO fault VALUES (?, ?, ?)", kept)
            base.execute("UPDATE step SET done = ?, faults = ? WHERE name = ?", (done, told + len(faults), step))
        self.count += len(packed)

    def finish(self, step: str) -> None:
        """Keep that a step is finished; from then on its entities are found by their identifiers."""
        with _said(self._path), self._base as base:
            base.execute("INSERT OR IGNORE INTO step VALUES (?, 0, 0, 0)", (step,))
            for index in _INDEXES:
                base.execute(index)
            base.execute("UPDATE step SET finished = 1 WHERE name = ?", (step,))

    def known(self, wants: str, sirens: set[str]) -> Known:
        """Return what is known of SIRENs: their seats, or what is held of them from one source."""
        numbers = sorted(int(siren) for siren in sirens if siren.isdecimal())
        if wants == "seats":
            rows = self._among("SELECT * FROM aside.seat WHERE siren IN ({})", numbers)
            return Known({row[1][:9]: Seat(*row[1:]) for row in rows}, {})
        query = f"SELECT * FROM entity WHERE siren IN ({{}}) AND source = {NAMES.index(wants)}"
        held = map(_unpacked, self._among(query, numbers))
        return Known({}, {entity.siren: entity for entity in held})

    def _among(self, query: str, numbers: list[int]) -> Iterator[tuple[Any, ...]]:
        for start in range(0, len(numbers), _ASKED):
            some = numbers[start : start + _ASKED]
            with _said(self._path):
                rows = self._base.execute(query.format(",".join("?" * len(some))), some).fetchall()
            yield from rows

    def searched(self) -> Iterator[tuple[str, str, str, int, str, str]]:
        """Give of each entity its name, further names, acronym, place in KINDS, commune and département."""
        with _said(self._path):
            yield from self._base.execute(
                "SELECT name, names, acronym, kind, commune, department FROM entity ORDER BY number"
            )

    def names(self, numbers: list[int]) -> list[tuple[int, list[str]]]:
        """Return the numbers with all names that their entities may be called by, in the order of ``numbers``."""
        rows = self._among("SELECT number, name, names, acronym FROM entity WHERE number IN ({})", numbers)
        found = {row[0]: [row[1], *filter(None, (*row[2].split("|"), row[3]))] for row in rows}
        return [(number, found[number]) for number in numbers]

    def at(self, numbers: list[int]) -> list[Entity]:
        """Return the entities of these numbers, in their order."""
        rows = self._among("SELECT * FROM entity WHERE number IN ({})", numbers)
        found = {row[0]: _unpacked(row) for row in rows}
        return [found[number] for number in numbers]

    def by_identifier(self, scheme: Scheme, value: str) -> list[Entity]:
        """Return the entities that bear an identifier, in the order they came."""
        if scheme is Scheme.SIRET:
            return [entity for entity in self.by_identifier(Scheme.SIREN, value[:9]) if entity.siret == value]
        if scheme is Scheme.SIREN and not value.isdecimal():
            return []
        query = f"SELECT * FROM entity WHERE {scheme.value} = ? ORDER BY number"
        with _said(self._path):
            rows = self._base.execute(query, (int(value) if scheme is Scheme.SIREN else value,))
            return list(map(_unpacked, rows))

    def faults(self, step: str) -> list[Fault]:
        """Return the lines of a step that were not taken, a thousand at most, with the reasons."""
        rows = self._base.execute("SELECT line, reason FROM fault WHERE step = ? ORDER BY rowid", (step,))
        return [(int(line), str(reason)) for line, reason in rows]

    def counted(self, step: str) -> int:
        """Return how many lines of a step were not taken."""
        row = self._base.execute("SELECT faults FROM step WHERE name = ?", (step,)).fetchone()
        return int(row[0]) if row else 0
