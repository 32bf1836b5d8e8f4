"""How alike a name is to those of an entity."""

from __future__ import annotations

from rapidfuzz import fuzz

from registre.reference.entity import Entity
from registre.reference.names import words_of


def likeness(name: str, entity: Entity) -> float:
    """Return how alike ``name`` is to the nearest name of an entity, 0 to 1."""
    sought = " ".join(sorted(words_of([name])))
    return max(_alike(sought, " ".join(sorted(words_of([held])))) for held in entity.all_names)


def _alike(sought: str, held: str) -> float:
    whole, part = fuzz.ratio(sought, held), fuzz.token_set_ratio(sought, held)
    return round((0.6 * whole + 0.4 * part) / 100, 4)
