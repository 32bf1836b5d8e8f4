"""Turns "which words has each entity" into "which entities has each word", in bounded memory; and weighs both.

A word weighs by how rare it is: log(1 + entities / entities that have it). An entity weighs what its words weigh.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from registre.reference.columns import Column, Numbers, column

WORDS, WORD_STARTS = "entity-words.npy", "entity-word-starts.npy"
ENTITIES, ENTITY_STARTS = "word-entities.npy", "word-entity-starts.npy"
WEIGHTS = "entity-weights.npy"
_TOGETHER = 1 << 24
"""Pairs of word and entity that are sorted at a time: 128 MB."""
_STRETCH = 1 << 20
"""Entities that are looked at a time."""
_HALF = np.uint64(32)


def invert(folder: Path, words: int) -> None:
    """Write the entities of each word and the weight of each entity, from the words of each entity."""
    starts = _entity_starts(folder, words)
    np.save(folder / ENTITY_STARTS, starts)
    entities = Column(folder / ENTITIES, "<u4")
    for first, last in _ranges(starts):
        entities.extend(_entities(folder, first, last, int(starts[last]) - int(starts[first])))
    entities.close()
    _weigh(folder, idf(np.diff(starts), len(column(folder / WORD_STARTS)) - 1))


def idf(having: NDArray[Any], of: int) -> NDArray[np.float32]:
    """Return the weights of words that ``having`` of ``of`` entities have."""
    weights: NDArray[np.float32] = np.log1p(of / np.maximum(having, 1)).astype(np.float32)
    return weights


def _entity_starts(folder: Path, words: int) -> NDArray[np.uint64]:
    held, counts = column(folder / WORDS), np.zeros(words, np.int64)
    for start in range(0, len(held), _TOGETHER):
        counts += np.bincount(held[start : start + _TOGETHER], minlength=words)
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.uint64)


def _ranges(starts: NDArray[np.uint64]) -> Iterator[tuple[int, int]]:
    """Cut the words in runs whose entities are sorted together; a single word may have more."""
    first, words = 0, len(starts) - 1
    while first < words:
        last = int(np.searchsorted(starts, starts[first] + np.uint64(_TOGETHER), "right")) - 1
        last = max(first + 1, last)
        yield first, last
        first = last


def _stretches(folder: Path) -> Iterator[tuple[int, Numbers, Numbers]]:
    """Give a stretch of entities at a time: the first one's number, where each one's words start, the words."""
    words, starts = column(folder / WORDS), column(folder / WORD_STARTS)
    for first in range(0, len(starts) - 1, _STRETCH):
        some = starts[first : first + _STRETCH + 1]
        yield first, some - some[0], words[some[0] : some[-1]]


def _entities(folder: Path, first: int, last: int, count: int) -> Numbers:
    """Return the entities of the words from ``first`` to before ``last``, by word and then by entity."""
    pairs, filled = np.empty(count, np.uint64), 0
    for entity, starts, words in _stretches(folder):
        taken = np.flatnonzero((words >= first) & (words < last))
        owners = np.searchsorted(starts, taken, "right") - 1 + entity
        pairs[filled : filled + len(taken)] = words[taken].astype(np.uint64) << _HALF | owners.astype(np.uint64)
        filled += len(taken)
    pairs.sort()
    return pairs.astype(np.uint32)


def _weigh(folder: Path, weights: NDArray[np.float32]) -> None:
    result = Column(folder / WEIGHTS, "<f4")
    for _, starts, words in _stretches(folder):
        result.extend(np.add.reduceat(weights[words], starts[:-1]))
    result.close()
