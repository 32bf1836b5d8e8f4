"""Pairs what was found with what was annotated, one to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pairs(Generic[T]):
    """What belongs together, and what is left over on either side."""

    matched: tuple[tuple[T, T], ...]
    missed: tuple[T, ...]
    invented: tuple[T, ...]


def _pairs(gold: Sequence[T], found: Sequence[T], chosen: dict[int, int]) -> Pairs[T]:
    taken = set(chosen.values())
    return Pairs(
        tuple((gold[i], found[j]) for i, j in chosen.items()),
        tuple(item for i, item in enumerate(gold) if i not in chosen),
        tuple(item for j, item in enumerate(found) if j not in taken),
    )


def in_order(gold: Sequence[T], found: Sequence[T], likeness: Callable[[T, T], float]) -> Pairs[T]:
    """Pair each gold item with the first found one that is alike and not yet taken."""
    chosen: dict[int, int] = {}
    for i, item in enumerate(gold):
        left = (j for j in range(len(found)) if j not in chosen.values())
        hit = next((j for j in left if likeness(item, found[j])), None)
        if hit is not None:
            chosen[i] = hit
    return _pairs(gold, found, chosen)


def likest(gold: Sequence[T], found: Sequence[T], likeness: Callable[[T, T], float]) -> Pairs[T]:
    """Pair the likest first."""
    scored = [(likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)]
    chosen: dict[int, int] = {}
    for score, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if score > 0 and i not in chosen and j not in chosen.values():
            chosen[i] = j
    return _pairs(gold, found, chosen)
