"""The distinct words of all names, and which of them a word that is not spelt like any may stand for.

Two words are one edit apart (a letter more, less or other, or two that changed places) only if they become alike by
leaving out one letter at most of each (SymSpell: W. Garbe, 2012). So each word is filed under the hashes of itself and
of what it is with one letter left out; a search looks where the same hashes of its own word lead, and measures those.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from mmap import ACCESS_READ, mmap
from pathlib import Path
from zlib import crc32

import numpy as np
from rapidfuzz.distance import OSA

from registre.reference.columns import Numbers, column

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
        with (folder / TEXT).open("rb") as text:
            self._text = mmap(text.fileno(), 0, access=ACCESS_READ)
        self._starts: Numbers = column(folder / STARTS)
        self._hashes: Numbers = column(folder / HASHES)
        self._filed: Numbers = column(folder / FILED)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def near(self, word: str) -> list[tuple[int, float]]:
        """Return the numbers of the words that are at most one edit from ``word``, with how alike they are, 0 to 1."""
        hashes = np.array([crc32(form.encode()) for form in _forms(word)], dtype=np.uint32)
        first, last = (np.searchsorted(self._hashes, hashes, side).tolist() for side in ("left", "right"))
        found = np.unique(np.concatenate([self._filed[a:b] for a, b in zip(first, last, strict=True)]))
        starts, ends = self._starts[found].tolist(), self._starts[found + 1].tolist()
        words = (self._text[a:b].decode() for a, b in zip(starts, ends, strict=True))
        return [
            (number, 1 - edits / max(len(word), len(other)))
            for number, other in zip(found.tolist(), words, strict=True)
            if (edits := OSA.distance(word, other, score_cutoff=1)) <= 1
        ]
