"""The communes that a code or a name stands for, merged ones included."""

from __future__ import annotations

import re
from functools import cache

from registre.authorities.printed import words
from registre.authorities.table import Row, parse, read

_CODE = re.compile(r"(?:\d\d|2[AB])\d{3}")


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
