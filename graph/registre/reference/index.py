"""Searches the national files by name and by number."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from threading import Lock
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from registre.reference import inverted, manifest, places, searchable
from registre.reference.alike import likeness
from registre.reference.columns import Numbers, column
from registre.reference.entity import Entity, Scheme
from registre.reference.kinds import Kind
from registre.reference.lexicon import Lexicon
from registre.reference.names import words_of
from registre.reference.records import KINDS, Records

_MOST_WORDS = 12
"""Words of a name that are looked at; the rarest ones of a longer name."""
_ENOUGH = 50_000
"""Entities that are scored by their words: as many as the rarest words of the name give."""
_COMPARED = 40
"""Entities whose names are compared letter by letter."""


class Hit(NamedTuple):
    """An entity that a name may stand for; ``score`` is 1 for the very name, near 0 for one with little in common."""

    entity: Entity
    score: float


class _Sought(NamedTuple):
    """A word of the name: its weight, the words of the lexicon that it may stand for, how alike they are."""

    weight: float
    words: NDArray[np.int64]
    alike: NDArray[np.float32]
    entities: int


class Index:
    """An index of national files, on disk: opened at once, whatever its size.

    One index serves the threads of a process, one search at a time.
    """

    def __init__(self, folder: Path, held: manifest.Manifest) -> None:
        self.manifest = held
        self._records = Records(folder / manifest.RECORDS)
        self._lexicon = Lexicon(folder)
        self._words, self._word_starts = column(folder / inverted.WORDS), column(folder / inverted.WORD_STARTS)
        self._entities = column(folder / inverted.ENTITIES)
        self._entity_starts = column(folder / inverted.ENTITY_STARTS)
        self._weights, self._kinds = column(folder / inverted.WEIGHTS), column(folder / searchable.KINDS)
        self._places = column(folder / searchable.PLACES)
        names = (folder / searchable.PLACE_NAMES).read_text(encoding="utf-8").split("\n")
        self._place_names = [tuple(name.split(" ")) for name in names]
        self._gains = np.zeros(len(self._lexicon), np.float32)
        self._lock = Lock()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the index in a folder.

        Raises:
            ReferenceIndexError: there is none, its build is unfinished, or it is of an older form.
        """
        return cls(folder, manifest.load(folder))

    def by_identifier(self, scheme: Scheme, value: str) -> list[Entity]:
        """Return the entities that bear a number, in the order of the files; none for what is no such number.

        Of a SIRET that is not held, the unit that it belongs to: its first nine digits are the SIREN.
        """
        number = value.replace(" ", "")
        with self._lock:
            found = self._records.by_identifier(scheme, number)
            if not found and scheme is Scheme.SIRET and len(number) == 14:
                return self._records.by_identifier(Scheme.SIREN, number[:9])
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
            sought = self._sought(name)
            candidates = self._filtered(self._candidates(sought), commune, department, kinds)
            nearest = self._nearest(candidates, sought, max(limit, _COMPARED))
            hits = [Hit(entity, likeness(name, entity)) for entity in self._records.at(nearest.tolist())]
        return sorted(hits, key=lambda hit: -hit.score)[:limit]

    def _sought(self, name: str) -> list[_Sought]:
        """Return the words of a name, the rarest first."""
        return sorted(filter(None, map(self._word, words_of([name]))), key=lambda word: word.entities)[:_MOST_WORDS]

    def _word(self, word: str) -> _Sought | None:
        near = self._lexicon.near(word)
        if not near:
            return None
        numbers = np.array([number for number, _ in near])
        having = int((self._entity_starts[numbers + 1] - self._entity_starts[numbers]).sum())
        weight = float(inverted.idf(np.array(having), self._records.count))
        return _Sought(weight, numbers, np.array([alike for _, alike in near], np.float32), having)

    def _candidates(self, sought: list[_Sought]) -> Numbers:
        """Return the entities that have the rarest words, each once; more words as long as they are not too many."""
        taken, many = list[Numbers](), 0
        for word in sought:
            many += word.entities
            if taken and many > _ENOUGH:
                break
            taken += [self._having(number) for number in word.words]
        return np.unique(np.concatenate(taken)) if taken else np.empty(0, np.uint32)

    def _having(self, word: int) -> Numbers:
        having: Numbers = self._entities[self._entity_starts[word] : self._entity_starts[word + 1]]
        return having

    def _filtered(
        self, candidates: Numbers, commune: str | None, department: str | None, kinds: Collection[Kind]
    ) -> Numbers:
        if kinds:
            allowed = np.array([kind in kinds for kind in KINDS])
            candidates = candidates[allowed[self._kinds[candidates]]]
        if commune or department:
            codes = places.communes(commune, department) if commune else None
            fitting = (
                (codes is None or place[1] in codes) and (not department or place[0] == department)
                for place in self._place_names
            )
            candidates = candidates[np.fromiter(fitting, bool)[self._places[candidates]]]
        return candidates

    def _nearest(self, candidates: Numbers, sought: list[_Sought], most: int) -> Numbers:
        """Return the candidates that share most, by weight, of the words: of those of the name, and of their own."""
        if not len(candidates):
            return candidates
        for word in sought:
            self._gains[word.words] = np.maximum(self._gains[word.words], word.alike * np.float32(word.weight))
        starts = self._word_starts[candidates].astype(np.int64)
        lengths = self._word_starts[candidates + 1] - starts
        firsts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        every = np.arange(int(lengths.sum())) + np.repeat(starts - firsts, lengths)
        shared = np.add.reduceat(self._gains[self._words[every]], firsts)
        for word in sought:
            self._gains[word.words] = 0
        whole = sum(word.weight for word in sought)
        score = shared / whole + 0.25 * np.minimum(1, shared / self._weights[candidates])
        best = np.argpartition(-score, most)[:most] if len(score) > most else np.arange(len(score))
        return candidates[best[np.lexsort((candidates[best], -score[best]))]]
