"""The distinct words of all names, and which of them a word that is not spelt like any may stand for.

Two words are one edit apart (a letter more, less or other, or two that changed places) only if they become alike by
leaving out one letter at most of each (SymSpell: W. Garbe, 2012). So each word is filed under the hashes of itself and
of what it is with one letter left out; a search looks where the same hashes of its own word lead, and measures those.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

TEXT, STARTS, HASHES, FILED = "words.txt", "word-starts.npy", "hashes.npy", "hashed-words.npy"
_SHORTEST = 4
"""Letters from which on a word is looked for under its misspellings: one letter changes what shorter ones mean."""


def _forms(word: str) -> Iterator[str]:
    yield word
    if len(word) >= _SHORTEST and not word.isdecimal():
        yield from {word[:i] + word[i + 1 :] for i in range(len(word))}


def write(folder: Path, words: Iterable[str]) -> None:
    """Write the lexicon of distinct words, numbered in their order."""
    filed, starts = array("Q"), array("Q", [0])
    with (folder / TEXT).open("wb") as text:
        for number, word in enumerate(words):
            starts.append(starts[-1] + text.write(word.encode()))
            filed.extend(crc32(form.encode()) << 32 | number for form in _forms(word))
    pairs = np.frombuffer(filed, dtype=np.uint64)
    pairs.sort()
    np.save(folder / STARTS, np.frombuffer(starts, dtype=np.uint64).astype(np.uint32))
    np.save(folder / HASHES, (pairs >> np.uint64(32)).astype(np.uint32))
    np.save(folder / FILED, pairs.astype(np.uint32))


class Lexicon:
    """The words of an index, on disk."""

    def __init__(self, folder: Path) -> None:
        self._text = np.memmap(folder / TEXT, mode="r", dtype=np.uint8)
        self._starts: NDArray[np.uint32] = np.load(folder / STARTS, mmap_mode="r")
        self._hashes: NDArray[np.uint32] = np.load(folder / HASHES, mmap_mode="r")
        self._filed: NDArray[np.uint32] = np.load(folder / FILED, mmap_mode="r")

    def __len__(self) -> int:
        return len(self._starts) - 1

    def word(self, number: int) -> str:
        """Return the word of a number."""
        return self._text[self._starts[number] : self._starts[number + 1]].tobytes().decode()

    def near(self, word: str) -> list[tuple[int, float]]:
        """Return the numbers of the words that are at most one edit from ``word``, with how alike they are, 0 to 1."""
        hashes = np.array([crc32(form.encode()) for form in _forms(word)], dtype=np.uint32)
        first, last = np.searchsorted(self._hashes, hashes, "left"), np.searchsorted(self._hashes, hashes, "right")
        found = {int(number) for a, b in zip(first, last, strict=True) for number in self._filed[a:b]}
        measured = ((number, self.word(number)) for number in sorted(found))
        return [
            (number, 1 - edits / max(len(word), len(other)))
            for number, other in measured
            if (edits := OSA.distance(word, other, score_cutoff=1)) <= 1
        ]
