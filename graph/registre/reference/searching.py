"""Finds the entities whose names share most words with a name: the rarest words first, each with its misspellings."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from registre.reference import inverted
from registre.reference.columns import Numbers, column
from registre.reference.lexicon import Lexicon
from registre.reference.names import words_of

_MOST_WORDS = 12
"""Words of a name that are looked at; the rarest ones of a longer name."""
_ENOUGH, _MANY = 2_000, 50_000
"""Entities that are scored by their words: some, and more where none of these has much in common with the name; its
rarest word may then be one that the body's name has not."""
_SURE = 0.7
"""The part of a name's words, by weight, that makes much."""
_OWN = 0.25
"""What it counts that the words of the name are all that an entity's names have, beside that it has them."""

Fits = Callable[[Numbers], Numbers]
"""Leaves of entities those that may be found."""


class _Word(NamedTuple):
    """A word of a name: its weight, the words of the lexicon that it may stand for, how alike they are."""

    weight: float
    numbers: NDArray[np.int64]
    alike: NDArray[np.float32]
    entities: int


class _Name(NamedTuple):
    """The words of a name that names of the index have, the rarest first; the weight of all its words."""

    words: list[_Word]
    weight: float


class Searching:
    """The words of all names of an index, on disk. One search at a time: searches share a table of weights."""

    def __init__(self, folder: Path) -> None:
        self._lexicon = Lexicon(folder)
        self._words, self._word_starts = column(folder / inverted.WORDS), column(folder / inverted.WORD_STARTS)
        self._entities = column(folder / inverted.ENTITIES)
        self._entity_starts = column(folder / inverted.ENTITY_STARTS)
        self._weights = column(folder / inverted.WEIGHTS)
        self._gains = np.zeros(len(self._lexicon), np.float32)

    def nearest(self, name: str, fits: Fits, most: int) -> dict[int, float]:
        """Return the entities that share most with the words of a name, ``most`` at most, and what part they share."""
        sought = self._sought(name)
        candidates = fits(self._likely(sought.words))
        shared = self._shared(candidates, sought)
        if not len(shared) or shared.max() < _SURE:
            candidates = fits(self._having_any(sought.words, _MANY))
            shared = self._shared(candidates, sought)
        score = shared + _OWN * np.minimum(1, shared * np.float32(sought.weight) / self._weights[candidates])
        best = np.argpartition(-score, most)[:most] if len(score) > most else np.arange(len(score))
        best = best[np.lexsort((candidates[best], -score[best]))]
        return dict(zip(candidates[best].tolist(), np.minimum(1, shared[best]).tolist(), strict=True))

    def with_words(self, words: Collection[str]) -> Numbers:
        """Return the numbers of the entities whose names have all these words, spelt so."""
        lists = list[Numbers]()
        for word in words:
            exact = [number for number, alike in self._lexicon.near(word) if alike == 1]
            lists.append(self._having(exact[0]) if exact else np.empty(0, np.uint32))
        lists.sort(key=len)
        found = lists[0] if lists else np.empty(0, np.uint32)
        for more in lists[1:]:
            found = _in_both(found, more)
        return found

    def _sought(self, name: str) -> _Name:
        words, rarest = list(map(self._word, words_of([name]))), float(np.log1p(len(self._weights)))
        known = sorted(filter(None, words), key=lambda word: word.entities)[:_MOST_WORDS]
        return _Name(known, sum(word.weight for word in known) + rarest * words.count(None))

    def _word(self, word: str) -> _Word | None:
        near = self._lexicon.near(word)
        if not near:
            return None
        numbers = np.array([number for number, _ in near])
        having = int((self._entity_starts[numbers + 1] - self._entity_starts[numbers]).sum())
        weight = float(inverted.idf(np.array(having), len(self._weights)))
        return _Word(weight, numbers, np.array([alike for _, alike in near], np.float32), having)

    def _likely(self, sought: list[_Word]) -> Numbers:
        """Return the entities that have a rare word of a name or, where it has none, several of its words at once."""
        if not sought or sought[0].entities <= _ENOUGH:
            return self._having_any(sought, _ENOUGH)
        found = self._having_any(sought[:1], 0)
        for word in sought[1:]:
            if len(found) <= _ENOUGH:
                break
            both = _in_both(found, self._having_any([word], 0))
            found = both if len(both) else found
        return found

    def _having_any(self, sought: list[_Word], enough: int) -> Numbers:
        """Return the entities that have any of the rarest words: the first, and more as long as they are few enough."""
        lists, many = list[Numbers](), 0
        for word in sought:
            many += word.entities
            if lists and many > enough:
                break
            lists += map(self._having, word.numbers)
        return _distinct(lists)

    def _having(self, word: int) -> Numbers:
        having: Numbers = self._entities[self._entity_starts[word] : self._entity_starts[word + 1]]
        return having

    def _shared(self, candidates: Numbers, sought: _Name) -> NDArray[np.float32]:
        """Return for each candidate the part, by weight, of the words of the name that it has."""
        if not len(candidates):
            return np.empty(0, np.float32)
        for word in sought.words:
            gain = word.alike * np.float32(word.weight / sought.weight)
            self._gains[word.numbers] = np.maximum(self._gains[word.numbers], gain)
        starts = self._word_starts[candidates].astype(np.int64)
        lengths = self._word_starts[candidates + 1] - starts
        firsts = np.cumsum(lengths) - lengths
        every = np.arange(int(lengths.sum())) + np.repeat(starts - firsts, lengths)
        shared: NDArray[np.float32] = np.add.reduceat(self._gains[self._words[every]], firsts)
        for word in sought.words:
            self._gains[word.numbers] = 0
        return shared


def _distinct(lists: list[Numbers]) -> Numbers:
    """Return the numbers in lists, each once and in order; faster than ``np.unique``, which hashes."""
    if not lists:
        return np.empty(0, np.uint32)
    numbers = np.concatenate(lists)
    numbers.sort()
    first: Numbers = numbers[np.diff(numbers, prepend=numbers[:1] + np.uint32(1)) != 0]
    return first


def _in_both(some: Numbers, others: Numbers) -> Numbers:
    """Return the numbers that are in both lists, each of which has a number once."""
    numbers = np.concatenate([some, others])
    numbers.sort()
    both: Numbers = numbers[1:][numbers[1:] == numbers[:-1]]
    return both
