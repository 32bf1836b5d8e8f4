"""Writes a stock of invented bodies in the form of SIRENE's: names as French bodies bear them, towns that are real.

    python -m benchmarks.stock ROWS FOLDER

Words follow skewed frequencies; many coined words and family names are rare; the same names come again in other towns;
some bodies have an acronym. Persons are invented too: first names are common, family names made of syllables.
The same number of rows gives the same files.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pyarrow import parquet

from registre.authorities.table import parse, read

BATCH = 250_000
UNITS, ESTABLISHMENTS = "StockUniteLegale.parquet", "StockEtablissement.parquet"
WORDS = {
    name: text.split("|")
    for name, text in tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")).items()
}
"""The words and templates of names, by what they stand for."""


def skewed(random: np.random.Generator, pool: int, count: int, power: float = 3.0) -> NDArray[np.int64]:
    """Return places in a pool of which the first come far more often than the last."""
    return (pool * random.random(count) ** power).astype(np.int64)


def _joined(*shapes: Sequence[Sequence[str]]) -> NDArray[np.str_]:
    """Return all words of syllables, shape by shape."""
    return np.array(["".join(word).capitalize() for shape in shapes for word in product(*shape)])


class Pools:
    """The words that names are made of, each pool in an order of its own."""

    def __init__(self) -> None:
        random = np.random.default_rng(1901)
        starts, ends, coined_ends = WORDS["starts"], WORDS["ends"], WORDS["coined"]
        family = _joined((starts, ends), (starts, starts[:60], ends))
        coined = _joined(
            (starts, coined_ends),
            (starts, starts, coined_ends),
            (starts[::2], starts[:60:2], starts[:60:3], coined_ends),
        )
        towns = [row for row in map(parse, read()) if row.kind == "commune"]
        order = random.permutation(len(towns))
        self.towns = pa.array([towns[i].name for i in order])
        self.codes = pa.array([towns[i].code for i in order])
        self.first = pa.array(WORDS["first"])
        self.family = pa.array(random.permutation(family))
        self.coined = pa.array(random.permutation(coined))
        self.themes, self.trades = pa.array(WORDS["themes"]), pa.array(WORDS["trades"])

    def drawn(self, random: np.random.Generator, town: NDArray[np.int64]) -> dict[str, Any]:
        """Return a column for each place of a template."""
        count = len(town)
        coined = np.where(
            random.random(count) < 0.5,
            skewed(random, len(self.coined), count),
            random.integers(0, len(self.coined), count),
        )
        return {
            "p": self.towns.take(town),
            "f": self.first.take(skewed(random, len(self.first), count, 1.5)),
            "n": self.family.take(skewed(random, len(self.family), count)),
            "c": self.coined.take(coined),
            "t": self.themes.take(skewed(random, len(self.themes), count, 1.5)),
            "d": self.trades.take(skewed(random, len(self.trades), count, 1.5)),
        }


def _filled(templates: Sequence[str], which: NDArray[np.int64], drawn: dict[str, Any]) -> Any:
    names = np.empty(len(which), object)
    for number, template in enumerate(templates):
        rows = np.flatnonzero(which == number)
        if len(rows):
            parts = [part for piece in template.split("{") for part in piece.split("}")]
            columns = [drawn[part].take(rows) if part in drawn else part for part in parts if part]
            names[rows] = pc.binary_join_element_wise(*columns, "").to_numpy(zero_copy_only=False)
    return pa.array(names, pa.string())


_SHARES = (
    ("1000", ["{f} {n}"], 0.25),
    ("5710", WORDS["firms"], 0.30),
    ("9220", WORDS["associations"], 0.35),
    ("7379", WORDS["public"], 0.10),
)
"""Legal categories, the templates of their names, their shares of the stock."""


def _names(random: np.random.Generator, drawn: dict[str, Any], group: NDArray[np.int64]) -> Any:
    names = np.empty(len(group), object)
    for number, (_, templates, _) in enumerate(_SHARES):
        rows = np.flatnonzero(group == number)
        which = skewed(random, len(templates), len(rows), 1.3)
        some = {key: column.take(rows) for key, column in drawn.items()}
        names[rows] = _filled(templates, which, some).to_numpy(zero_copy_only=False)
    return pa.array(names, pa.string())


def _initials(names: Any) -> Any:
    first = pc.replace_substring_regex(names, r"\b(\w)\w*", r"\1")
    return pc.utf8_upper(pc.replace_substring_regex(first, r"\W", ""))


def _batch(pools: Pools, first: int, count: int) -> tuple[pa.Table, pa.Table]:
    random = np.random.default_rng(first + 7)
    town = skewed(random, len(pools.towns), count, 2.0)
    drawn = pools.drawn(random, town)
    group = np.searchsorted(np.cumsum([share for *_, share in _SHARES]), random.random(count))
    names = _names(random, drawn, group)
    siren = pa.array(np.arange(first, first + count) + 100_000_000).cast(pa.string())
    person, acronym, ceased = (
        pa.array(mask)
        for mask in (group == 0, (group >= 2) & (random.random(count) < 0.15), random.random(count) < 0.4)
    )
    units = {
        "siren": siren,
        "statutDiffusionUniteLegale": pa.repeat("O", count),
        "dateCreationUniteLegale": pa.array(1950 + skewed(random, 74, count, 0.6)).cast(pa.string()),
        "sigleUniteLegale": pc.if_else(acronym, _initials(names), ""),
        "denominationUniteLegale": pc.if_else(person, "", names),
        "prenom1UniteLegale": pc.if_else(person, drawn["f"], ""),
        "nomUniteLegale": pc.if_else(person, drawn["n"], ""),
        "categorieJuridiqueUniteLegale": pa.array([category for category, *_ in _SHARES]).take(group),
        "etatAdministratifUniteLegale": pc.if_else(ceased, "C", "A"),
        "dateDebut": pa.repeat("2016-06-30", count),
        "activitePrincipaleUniteLegale": pa.repeat("94.99Z", count),
        "nicSiegeUniteLegale": pa.repeat("00011", count),
    }
    codes = pools.codes.take(town)
    establishments = {
        "siren": siren,
        "siret": pc.binary_join_element_wise(siren, "00011", ""),
        "etablissementSiege": pa.repeat("true", count),
        "codePostalEtablissement": codes,
        "libelleCommuneEtablissement": pc.utf8_upper(drawn["p"]),
        "codeCommuneEtablissement": codes,
        "dateCreationEtablissement": pa.repeat("", count),
        "etatAdministratifEtablissement": pa.repeat("A", count),
    }
    return pa.table(units), pa.table(establishments)


def write(rows: int, folder: Path) -> tuple[Path, Path]:
    """Write a stock of that many units, each with its seat; return both files."""
    pools, writers = Pools(), list[parquet.ParquetWriter]()
    paths = folder / UNITS, folder / ESTABLISHMENTS
    for first in range(0, rows, BATCH):
        tables = _batch(pools, first, min(BATCH, rows - first))
        writers = writers or [parquet.ParquetWriter(p, t.schema) for p, t in zip(paths, tables, strict=True)]
        for writer, table in zip(writers, tables, strict=True):
            writer.write_table(table)
    for writer in writers:
        writer.close()
    return paths


if __name__ == "__main__":
    for path in write(int(sys.argv[1]), Path(sys.argv[2])):
        print(path)
