"""The communes that a code or a name stands for, merged ones included."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from registre.authorities.printed import words
from registre.authorities.table import Row, parse, read

_CODE = re.compile(r"(?:\d\d|2[AB])\d{3}")


class Places:
    """The pairs of département and commune in which entities of an index have their seats, by their number."""

    def __init__(self, path: Path) -> None:
        self._communes, self._departments = dict[str, list[int]](), dict[str, list[int]]()
        self._count = 0
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")):
            department, _, commune = line.partition(" ")
            self._communes.setdefault(commune, []).append(number)
            self._departments.setdefault(department, []).append(number)
            self._count = number + 1

    def there(self, commune: str | None, department: str | None) -> NDArray[np.bool_]:
        """Return of each place whether it lies in a commune, in a département, or in both."""
        fits = np.ones(self._count, np.bool_)
        if commune:
            fits &= self._marked(n for code in communes(commune, department) for n in self._communes.get(code, ()))
        if department:
            fits &= self._marked(self._departments.get(department.upper().zfill(2), ()))
        return fits

    def _marked(self, numbers: Iterable[int]) -> NDArray[np.bool_]:
        marked = np.zeros(self._count, np.bool_)
        marked[list(numbers)] = True
        return marked


@cache
def _rows() -> tuple[Row, ...]:
    return tuple(row for row in map(parse, read()) if row.kind in {"commune", "former"})


@cache
def communes(asked: str, department: str | None = None) -> frozenset[str]:
    """Return the INSEE codes of a commune, given by its code or its name: its own, and of what was merged with it.

    A name that several communes bear stands for all of them, or for those of ``department``.

    >>> sorted(communes("Annecy"))[:2]
    ['74010', '74011']
    """
    if _CODE.fullmatch(asked.upper()):
        first = {asked.upper()}
    else:
        name = words(asked)
        first = {row.code for row in _rows() if words(row.name) == name and department in {None, row.department}}
    present = {row.group for row in _rows() if row.kind == "former" and row.code in first}
    parts = {row.code for row in _rows() if row.kind == "former" and row.group in first | present}
    return frozenset(first | present | parts)
