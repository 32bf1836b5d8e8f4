"""Searches the national files by name and by number."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from threading import Lock
from typing import NamedTuple, Self

import numpy as np

from registre.errors import ReferenceIndexError
from registre.reference import manifest, searchable
from registre.reference.alike import likeness
from registre.reference.columns import Numbers, column
from registre.reference.entity import Entity, Scheme
from registre.reference.kinds import Kind
from registre.reference.places import Places
from registre.reference.records import KINDS, Records
from registre.reference.searching import Fits, Searching

_COMPARED = 24
"""Entities whose names are compared letter by letter."""


class Hit(NamedTuple):
    """An entity that a name may stand for; ``score`` is 1 for the very name, near 0 for one with little in common.

    ``number`` is the place of the entity among the records of its index.
    """

    entity: Entity
    score: float
    number: int = -1


class Index:
    """An index of national files, on disk: opened at once, whatever its size.

    One index serves the threads of a process, one search at a time.
    """

    def __init__(self, folder: Path, held: manifest.Manifest) -> None:
        self.manifest = held
        self.records, self.searching = Records(folder / manifest.RECORDS), Searching(folder)
        self._kinds, self._seats = column(folder / searchable.KINDS), column(folder / searchable.PLACES)
        self._places = Places(folder / searchable.PLACE_NAMES)
        self._lock = Lock()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the index in a folder.

        Raises:
            ReferenceIndexError: there is none, its build is unfinished, or it is of an older form.
        """
        held = manifest.load(folder)
        try:
            return cls(folder, held)
        except (OSError, ValueError) as error:
            raise ReferenceIndexError("its files are damaged", where=str(folder), next_step="build it again") from error

    def by_identifier(self, scheme: Scheme, value: str) -> list[Entity]:
        """Return the entities that bear a number, in the order of the files; none for what is no such number.

        Of a SIRET that is not held, the unit that it belongs to: its first nine digits are the SIREN.
        """
        number = value.replace(" ", "")
        with self._lock:
            found = self.records.by_identifier(scheme, number)
            if not found and scheme is Scheme.SIRET and len(number) == 14:
                return self.records.by_identifier(Scheme.SIREN, number[:9])
            return found

    def search(
        self,
        name: str,
        *,
        commune: str | None = None,
        department: str | None = None,
        kinds: Collection[Kind] = (),
        limit: int = 10,
    ) -> list[Hit]:
        """Return what a name may stand for, the likeliest first.

        Args:
            name: as printed; accents, case, the order of words, a word that lacks and one edit in a word may differ.
            commune: INSEE code or name of the commune of the seat; what is elsewhere, or has no seat, is left out.
                A merged commune stands for the one that it is part of now, and the other way round.
            department: code of the département of the seat.
            kinds: what may be found; anything where it is empty.
            limit: how many hits at most.
        """
        with self._lock:
            fits = self._fitting(commune, department, kinds)
            shared = self.searching.nearest(name, fits, max(limit, _COMPARED))
            named = self.records.names(list(shared))
            scored = [(round((shared[number] + likeness(name, names)) / 2, 4), number) for number, names in named]
            best = sorted(scored, key=lambda pair: -pair[0])[:limit]
            entities = self.records.at([number for _, number in best])
        return [Hit(entity, score, number) for entity, (score, number) in zip(entities, best, strict=True)]

    def _fitting(self, commune: str | None, department: str | None, kinds: Collection[Kind]) -> Fits:
        """Return what leaves of entities those in a place and of a kind."""
        of_kind = np.array([kind in kinds for kind in KINDS])
        there = self._places.there(commune, department) if commune or department else None

        def fitting(candidates: Numbers) -> Numbers:
            if kinds:
                candidates = candidates[of_kind[self._kinds[candidates]]]
            return candidates if there is None else candidates[there[self._seats[candidates]]]

        return fitting
