"""Joins what several sentences say of one charge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations

from registre.facts import BudgetCharge, Proof

_PARTS = ("budget", "year", "chapter", "article", "operation")
_GENERAL = {"budget", "year"}
"""The parts that tell the budget alone."""
_MANY = 50
"""So many charges are those of a table or a list: they are left apart."""


def _said(charge: BudgetCharge) -> dict[str, object]:
    return {name: value for name in _PARTS if (value := getattr(charge, name)) is not None}


def _agrees(general: BudgetCharge, with_: BudgetCharge) -> bool:
    """Whether the general one shares a part with the other and contradicts none."""
    one, other = _said(general), _said(with_)
    same = [name for name in one if name in other and one[name] == other[name]]
    contradicted = any(name in other and one[name] != other[name] for name in one)
    detail = {"chapter", "operation"} & one.keys() - other.keys()
    return bool(same) and not contradicted and not detail


def _completed(charge: BudgetCharge, general: BudgetCharge) -> BudgetCharge:
    spans = tuple(sorted({*charge.proof.spans, *general.proof.spans}))
    missing = {name: value for name, value in _said(general).items() if getattr(charge, name) is None}
    return replace(charge, proof=Proof(spans, charge.proof.rule), **missing) if missing else charge  # type: ignore[arg-type]


def _one_of_two(apart: list[BudgetCharge]) -> list[BudgetCharge]:
    """The one charge that an act with two states in two places: its budget in one, the rest in the other."""
    for general, other in permutations(apart) if len(apart) == 2 else ():
        if _said(general).keys() <= _GENERAL and not _said(other).keys() & _GENERAL:
            return [_completed(other, general)]
    return apart


def _once(charges: Iterable[BudgetCharge]) -> list[BudgetCharge]:
    return list({tuple(_said(charge).items()): charge for charge in reversed(list(charges))}.values())[::-1]


def joined(charges: list[BudgetCharge]) -> list[BudgetCharge]:
    """Return ``charges``, each once; general ones are taken up by those that they agree with."""
    apart = _once(charges)
    if len(apart) > _MANY:
        return apart
    taken: set[int] = set()
    for n, general in enumerate(apart):
        fuller = [k for k, one in enumerate(apart) if k != n and k not in taken and _agrees(general, one)]
        for k in fuller:
            apart[k] = _completed(apart[k], general)
        if fuller:
            taken.add(n)
    return _one_of_two(_once(one for n, one in enumerate(apart) if n not in taken))


def fullest_first(charges: Iterable[BudgetCharge]) -> tuple[BudgetCharge, ...]:
    """Return ``charges`` by how much they tell, then by their place."""
    return tuple(sorted(charges, key=lambda charge: (-len(_said(charge)), charge.proof.spans)))
