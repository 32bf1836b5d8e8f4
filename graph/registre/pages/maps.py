"""An answer as a map: a tile for each département, of one size, about where it lies.

Tiles need no outlines and no pictures of other servers, and a small département is seen as well as a large one. Which
département a row belongs to is told by the address of its authority: that of its seat, for an EPCI. Where the address
does not say (a région, an authority that the reference does not hold), the row is on no tile, and counted as such.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import ceil
from pathlib import Path

import pyoxigraph as ox

from registre.authorities import Reference
from registre.pages.charts import SUMMED, measured, sized
from registre.pages.languages import Voice
from registre.queries.header import View
from registre.queries.running import Row
from registre.store.opening import OpenStore
from registre.vocabulary import REG

_AUTHORITY = re.compile(r"/authority/((?:commune|epci|departement)/\w+)")
_SHADES = 4


@dataclass(frozen=True, slots=True)
class Tile:
    """A département: code, name, where its tile lies, its size as people read it, its shade (0 for nothing, to 4).

    ``unread`` says that the collection holds no act of any of its authorities: of it nothing can be known.
    """

    code: str
    name: str
    column: int
    row: int
    size: str
    shade: int
    unread: bool


@dataclass(frozen=True, slots=True)
class TileMap:
    """A map: what it sums, its tiles, those that have something (the most first), and how many rows are on none.

    ``steps`` gives for each shade the most that it stands for; ``empty`` and ``unread`` count the tiles that have
    nothing though acts were read, and those of which none was.
    """

    measure: str | None
    tiles: tuple[Tile, ...]
    filled: tuple[Tile, ...]
    elsewhere: int
    euros_only: bool
    steps: tuple[str, ...]
    empty: int
    unread: int


@cache
def grid() -> dict[str, tuple[int, int]]:
    """Return the column and the row of each département's tile, by its code."""
    lines = Path(__file__).with_name("tiles.txt").read_text(encoding="ascii").splitlines()
    return {code: (x, y) for y, line in enumerate(lines) for x, code in enumerate(line.split()) if code != "."}


@cache
def _departments() -> dict[str, str]:
    return Reference.load().departments()


@cache
def _named(code: str) -> str:
    found = Reference.load().named(f"departement/{code}")
    return found.name if found else code


def department(iri: str) -> str:
    """Return the code of the département of an authority, or of what lies below it; "" where that is not known.

    >>> department("https://w3id.org/registre/id/authority/epci/200046977/deliberation/2019-3853")
    '69'
    """
    m = _AUTHORITY.search(iri)
    code = _departments().get(m[1], "") if m else ""
    return code if code in grid() else ""


def departments_read(store: OpenStore) -> frozenset[str]:
    """Return the codes of the départements of which a store holds acts: those of the authorities whose councils sat."""
    councils = store.graph.quads_for_pattern(None, REG.councilOf, None, None)
    authorities = {quad.object.value for quad in councils if isinstance(quad.object, ox.NamedNode)}
    return frozenset(filter(None, map(department, authorities)))


def tiled(
    view: View, columns: Sequence[str], rows: Sequence[Row], voice: Voice, read: frozenset[str] = frozenset()
) -> TileMap | None:
    """Return the map of an answer, or None where nothing of it is on a tile.

    Args:
        view: the column of addresses, and the column that is summed, if any; rows are counted by default.
        columns: the columns of the answer.
        rows: its rows.
        voice: the language.
        read: the départements of which there are acts.
    """
    sums: dict[str, Decimal] = {}
    elsewhere = 0
    for term, added in measured(view, columns, rows):
        code = department(term.value) if isinstance(term, ox.NamedNode) else ""
        elsewhere += not code
        if code:
            sums[code] = sums.get(code, Decimal(0)) + added
    most = max(sums.values(), default=Decimal(0))
    if most <= 0:
        return None
    measure = view.columns[1] if len(view.columns) > 1 else None
    tiles = tuple(
        Tile(
            code,
            _named(code),
            x,
            y,
            sized(sums[code], measure, voice) if code in sums else "",
            _shade(sums, code, most),
            code not in sums and code not in read,
        )
        for code, (x, y) in grid().items()
    )
    filled = sorted((tile for tile in tiles if tile.size), key=lambda tile: (-sums[tile.code], tile.code))
    euros = measure == "amount" and SUMMED[0] in columns
    steps = tuple(sized(Decimal(ceil(most * n / _SHADES)), measure, voice) for n in range(1, _SHADES + 1))
    unread = sum(tile.unread for tile in tiles)
    return TileMap(
        measure, tiles, tuple(filled), elsewhere, euros, steps, len(tiles) - len(filled) - unread, unread
    )  # fmt: skip


def _shade(sums: dict[str, Decimal], code: str, most: Decimal) -> int:
    return ceil(_SHADES * float(max(sums[code], Decimal(0)) / most)) if code in sums else 0
