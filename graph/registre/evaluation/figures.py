"""Precision, recall and F1 of verdicts, by whatever they are grouped."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from registre.evaluation.families import FAMILIES
from registre.evaluation.scoring import Verdict

Key = TypeVar("Key", bound=Hashable)
APART = "evidence"
"""The family that the headline leaves out: it asks of the graph alone."""


@dataclass(slots=True)
class Figures:
    """How many facts were found as annotated, missed and invented."""

    right: int = 0
    missed: int = 0
    invented: int = 0

    def count(self, verdict: Verdict) -> None:
        """Add a verdict."""
        self.right += verdict.is_right
        self.missed += verdict.found is None
        self.invented += verdict.gold is None

    @property
    def gold(self) -> int:
        """How many facts were annotated."""
        return self.right + self.missed

    @property
    def found(self) -> int:
        """How many facts were found."""
        return self.right + self.invented

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found, nor to be found."""
        return self.right / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        """The share of what was annotated that was found; 1 where nothing was to be found, nor found."""
        return self.right / self.gold if self.gold else float(not self.found)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def grouped(verdicts: Iterable[Verdict], key: Callable[[Verdict], Key]) -> dict[Key, dict[str, Figures]]:
    """Return the figures of each family, for each group of verdicts."""
    found: dict[Key, dict[str, Figures]] = {}
    for verdict in verdicts:
        figures = found.setdefault(key(verdict), {})
        figures.setdefault(verdict.family, Figures()).count(verdict)
    return {group: _in_order(figures) for group, figures in found.items()}


def _in_order(figures: Mapping[str, Figures]) -> dict[str, Figures]:
    return {name: figures[name] for name in FAMILIES if name in figures}


def headline(figures: Mapping[str, Figures]) -> float:
    """Return the plain mean of the families' F1, evidence apart; 0 where there is none."""
    scores = [one.f1 for name, one in figures.items() if name != APART]
    return sum(scores) / len(scores) if scores else 0.0
