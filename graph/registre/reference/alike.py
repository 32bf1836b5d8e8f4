"""How alike a name is to those of an entity."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from registre.reference.names import words_of


def likeness(name: str, names: Iterable[str]) -> float:
    """Return how alike ``name`` is to the nearest of an entity's names, 0 to 1."""
    sought = " ".join(sorted(words_of([name])))
    return max(_alike(sought, " ".join(sorted(words_of([held])))) for held in names)


def _alike(sought: str, held: str) -> float:
    whole, part = fuzz.ratio(sought, held), fuzz.token_set_ratio(sought, held)
    return round((0.6 * whole + 0.4 * part) / 100, 4)
