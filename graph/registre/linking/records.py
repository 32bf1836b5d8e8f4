"""Links: what relates an individual of the register to a national register or another graph, and why."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

LINKED, CANDIDATE = Decimal("0.9"), Decimal("0.3")
"""From which score a link is followed; from which someone should look."""


class Number(Enum):
    """The kinds of national identifiers that a link may bring; values are the local names of their datatypes."""

    SIREN = "SIREN"
    SIRET = "SIRET"
    RNA = "RNA"
    INSEE = "CodeINSEE"


@dataclass(frozen=True, slots=True)
class Link:
    """One link.

    Attributes:
        of: the path of the individual below the base.
        rule: which rule links, with its version.
        score: how likely the two are one, from 0 to 1.
        reasons: which fields agreed and which did not, in French, the weightiest first.
        name: the name on the record that it leads to.
        reference: which register, with the date or version of its file.
        numbers: the national identifiers that it brings.
        targets: resources of other graphs that it reaches, as IRIs.
        followed: whether it is sure enough, and nothing speaks against it.
    """

    of: str
    rule: str
    score: Decimal
    reasons: tuple[str, ...]
    name: str
    reference: str
    numbers: tuple[tuple[Number, str], ...] = ()
    targets: tuple[str, ...] = ()
    followed: bool = True

    @property
    def records(self) -> frozenset[str]:
        """The records that it leads to, as judgements name them ("SIREN 200046977", an address)."""
        return frozenset({f"{kind.value} {value}" for kind, value in self.numbers} | set(self.targets))

    @property
    def key(self) -> str:
        """The link as a part of an address: 16 hexadecimal digits of what it relates to what, by which rule."""
        ends = [self.rule.partition("/")[0], *(f"{kind.value} {value}" for kind, value in self.numbers), *self.targets]
        return hashlib.sha256("\n".join([self.of, *ends]).encode()).hexdigest()[:16]
