"""Makes the index of national files: reads each out of core, and goes on where it was interrupted.

The index grows beside its folder, in one with "." before its name and ".partial" after it, and takes the folder's place
when it is whole.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from registre.errors import ReferenceIndexError, UsageError
from registre.reference import manifest, searchable, tables
from registre.reference.entity import Entity
from registre.reference.records import ASIDE, Fault, Records
from registre.reference.sources import KINDS, Source
from registre.reference.sources.layouts import FaultError, Known, Layout, Row, Seat, choose

Told = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, of how many (0 where that is not known)."""


@dataclass(frozen=True)
class Step:
    """One reading of one file: for its entities, or for the seats that it tells of units."""

    source: Source
    layout: Layout
    seats: bool

    @property
    def name(self) -> str:
        """The name under which it is kept how far the step is."""
        return f"{self.source.path.name}{' (seats)' if self.seats else ''}"


def steps(sources: Sequence[Source]) -> list[Step]:
    """Return the readings that files need, in order: seats before the units that they complete, establishments last.

    Raises:
        UsageError: a file is damaged or has not the columns of its kind; two files have one name.
    """
    names = [source.path.name for source in sources]
    if twice := next((name for name in names if names.count(name) > 1), ""):
        raise UsageError(f"two files are called “{twice}”", next_step="give each file once, under a name of its own")
    laid = [(source, choose(KINDS[source.kind], tables.header(source.path), str(source.path))) for source in sources]
    seats = [Step(source, layout, seats=True) for source, layout in laid if layout.seat]
    entities = [Step(source, layout, seats=False) for source, layout in laid]
    return seats + sorted(entities, key=lambda step: step.layout.seat is not None)


def build(sources: Sequence[Source], output: Path, told: Told = lambda *_: None) -> manifest.Manifest:
    """Make the index of these files in ``output``; return what it holds.

    Raises:
        UsageError: a file cannot be read, has not the columns of its kind, or none has a row that can be taken.
        ReferenceIndexError: ``output`` is something else, or cannot be written.
    """
    todo = steps(sources)
    folder = manifest.begin(output, sources)
    try:
        records = Records(folder / manifest.RECORDS, create=True)
        read = [_read(step, records, told) for step in todo]
        if not records.count:
            shutil.rmtree(folder)
            raise UsageError("no row could be taken", where=", ".join(str(source.path) for source in sources))
        words = searchable.write(records, folder, told)
        records.close()
        (folder / ASIDE).unlink(missing_ok=True)
        whole = manifest.Manifest(manifest.FORMAT, records.count, words, [r for r in read if r is not None])
        manifest.finish(output, whole)
    except OSError as error:
        step = "free space, and run the same build again: it goes on"
        raise ReferenceIndexError(
            f"it cannot be written ({error.strerror})", where=str(folder), next_step=step
        ) from error
    return whole


def _read(step: Step, records: Records, told: Told) -> manifest.Read | None:
    """Read a file from where it was left; return the report of it, none for one that is read again later."""
    done, finished = records.done(step.name)
    if not finished:
        _read_rows(step, records, done, told)
        records.finish(step.name)
    if step.seats:
        return None
    done, _ = records.done(step.name)
    faults = records.faults(step.name)
    return manifest.Read(step.source.path.name, step.layout.name, done, records.counted(step.name), faults)


def _read_rows(step: Step, records: Records, done: int, told: Told) -> None:
    """Read the rows of a file after the first ``done``; rows are counted from the line after the header, which is 1."""
    odd, line = dict[int, str](), 1
    for rows in tables.batches(step.source.path, step.layout.columns, odd.__setitem__):
        lines = list(islice((n for n in count(line + 1) if n not in odd), len(rows)))
        line = lines[-1]
        faults = [(n, odd.pop(n)) for n in sorted(odd) if n <= line]
        if line - 1 > done:
            entities, seats = _taken(step, rows, lines, records, faults)
            records.add(step.name, line - 1, entities, seats, sorted(faults))
            told(step.name, line - 1, 0)
    if odd and max(odd) - 1 > done:
        records.add(step.name, max(odd) - 1, (), (), sorted(odd.items()))


def _taken(
    step: Step, rows: Sequence[Row], lines: Sequence[int], records: Records, faults: list[Fault]
) -> tuple[list[Entity], list[Seat]]:
    """Return what the rows on these lines give; add to ``faults`` what cannot be taken."""
    layout, entities, seats = step.layout, list[Entity](), list[Seat]()
    wants = "" if step.seats else layout.wants
    known = records.known(wants, set(filter(None, map(layout.asks, rows)))) if wants else Known({}, {})
    for number, row in zip(lines, rows, strict=True):
        try:
            if step.seats:
                seats += filter(None, [layout.seat and layout.seat(row)])
            elif entity := layout.entity(row, known):
                entities.append(entity)
                if wants == layout.name:
                    known.units[entity.siren] = entity
        except FaultError as fault:
            faults.append((number, str(fault)))
    return entities, seats
