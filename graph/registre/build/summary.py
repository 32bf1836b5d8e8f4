"""What a build did, in figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import Decimal

from registre.build.reading import Failure, Figures, Read


@dataclass
class Summary:
    """What a build did. What several documents state counts once.

    Attributes:
        documents: how many were read; ``unchanged`` of them the store held already.
        kinds: how many are of each kind.
        people, organisations: the addresses of those that are named.
        failures: what could not be read, and why.
        read: what was read of each document, but for its statements.
    """

    documents: int = 0
    unchanged: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    people: set[str] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)
    read: list[Read] = field(default_factory=list)
    _acts: set[str] = field(default_factory=set)
    _awarded: dict[str, tuple[str, Decimal]] = field(default_factory=dict)

    @property
    def acts(self) -> int:
        """How many acts the documents hold."""
        return len(self._acts)

    @property
    def subsidies(self) -> int:
        """How many subsidies they award."""
        return len(self._awarded)

    @property
    def amounts(self) -> dict[str, Decimal]:
        """What they award together, by currency."""
        totals: dict[str, Decimal] = {}
        for currency, amount in filter(any, self._awarded.values()):
            totals[currency] = totals.get(currency, Decimal(0)) + amount
        return totals

    def add(self, read: Read, *, changed: bool) -> None:
        """Count a document that was read."""
        self.documents += 1
        self.unchanged += not changed
        self.kinds[read.kind] += 1
        self.people |= read.figures.people
        self.organisations |= read.figures.organisations
        self._acts |= read.figures.acts
        self._awarded.update(read.figures.awarded)
        self.read.append(replace(read, nquads=b"", figures=Figures()))
