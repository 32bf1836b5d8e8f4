"""Draws names of an index and spoils them as people and printers do."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from registre.reference import Entity, Index, Kind
from registre.reference.names import words_of

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_EDITED = 4
"""Letters from which on a word gets an edit: a shorter one would be another word."""

_ANSWERS = 10
_MANY = 500
"""Bodies from which on a name is taken to mean more than ten names, without a look at them."""


class Question(NamedTuple):
    """What is asked, and the body that is meant."""

    asked: str
    meant: Entity

    def means(self, entity: Entity) -> bool:
        """Tell whether an answer is right: the body, or another one of the same name."""
        return sorted(words_of([entity.name])) == sorted(words_of([self.meant.name]))


class Noise(NamedTuple):
    """How a name is spoilt."""

    shuffled: bool = False
    shortened: bool = False
    edited: bool = False


NOISE = {
    "accents lost": Noise(),
    "word order": Noise(shuffled=True),
    "a word missing": Noise(shortened=True),
    "one edit a word": Noise(edited=True),
    "all at once": Noise(shuffled=True, shortened=True, edited=True),
}


def draw(index: Index, noise: str, count: int) -> list[Question]:
    """Return questions for bodies of an index, no persons; the same for the same index."""
    random, drawn, how = np.random.default_rng(2024), list[Question](), NOISE[noise]
    while len(drawn) < count:
        (meant,) = index.records.at([int(random.integers(index.records.count))])
        words = words_of([meant.name])
        if how.shortened and len(words) > 2:
            words.pop(int(random.integers(len(words))))
        if meant.kind is Kind.PERSON or not telling(index, words):
            continue
        if how.shuffled:
            words = [words[i] for i in random.permutation(len(words))]
        if how.edited:
            words = [edit(word, random) if len(word) >= _EDITED else word for word in words]
        drawn.append(Question(" ".join(words), meant))
    return drawn


def telling(index: Index, words: list[str]) -> bool:
    """Tell whether at most ten names of the index have all these words."""
    having = index.searching.with_words(words)
    if len(having) > _MANY:
        return False
    return len({tuple(sorted(words_of([entity.name]))) for entity in index.records.at(having.tolist())}) <= _ANSWERS


def edit(word: str, random: np.random.Generator) -> str:
    """Return a word with a letter more, less or other, or two that changed places."""
    at, letter = int(random.integers(len(word))), _LETTERS[int(random.integers(26))]
    return (
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    )[int(random.integers(4))]
