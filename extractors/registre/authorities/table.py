"""The table that ships with the package: one line per authority, tab-separated, compressed with xz."""

from __future__ import annotations

import lzma
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from registre.facts import Authority, Level

PATH = Path(__file__).with_name("authorities.tsv.xz")
"""Where the table stands: beside this module."""


class Row(NamedTuple):
    """One authority, or a former commune that points to the one it is now part of; "" where the sources say nothing.

    Attributes:
        kind: "commune", "epci", "departement", "region"; "former" for a commune that was merged.
        code: INSEE code, or the SIREN of an EPCI.
        siren: nine digits.
        name: official name.
        level: the value of its :class:`Level`.
        department: code of its département (of the seat, for an EPCI) or overseas collectivity.
        group: the EPCI of a commune, the present commune of a former one, the départements of a région separated by
            "|".
        printed: full forms in which it is printed and that nothing else bears, separated by "|".
        keys: the keys of :mod:`registre.authorities.printed` that it answers to, separated by "|".
    """

    kind: str
    code: str
    siren: str
    name: str
    level: str
    department: str
    group: str
    printed: str
    keys: str

    @property
    def address(self) -> str:
        """Its path among the identifiers."""
        return f"{self.kind}/{self.code}"

    @property
    def authority(self) -> Authority:
        """The authority that it describes."""
        insee = None if self.kind == "epci" else self.code
        return Authority(self.name, self.address, Level(self.level), self.siren or None, insee)


def parse(line: str) -> Row:
    """Return the row that a line of the table holds."""
    return Row(*line.split("\t"))


def keys_of(line: str) -> list[str]:
    """Return the keys of a line without parsing the rest of it."""
    return line[line.rindex("\t") + 1 :].split("|")


def read(path: Path = PATH) -> list[str]:
    """Return the lines of the table, not parsed: few are ever asked for."""
    return lzma.decompress(path.read_bytes()).decode().splitlines()[1:]


def packed(rows: Iterable[Row]) -> bytes:
    """Return the table as the bytes of its file; the same rows give the same bytes."""
    lines = ["\t".join(Row._fields), *("\t".join(row) for row in rows)]
    return lzma.compress(("\n".join(lines) + "\n").encode(), format=lzma.FORMAT_XZ, preset=9 | lzma.PRESET_EXTREME)
