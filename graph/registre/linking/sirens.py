"""The SIREN of départements and régions: neither the COG nor BANATIC gives them (``sirens.tsv``; see ``NOTICE.md``)."""

from __future__ import annotations

import csv
import datetime as dt
from functools import cache
from pathlib import Path
from typing import NamedTuple

PATH = Path(__file__).with_name("sirens.tsv")
REFERENCE = "INSEE, répertoire SIRENE"


class Siren(NamedTuple):
    """The number of a legal person, and the day since which it is that of the authority, where that is not always."""

    number: str
    since: dt.date | None

    def fits(self, days: set[dt.date]) -> bool:
        """Whether acts of some days can mean this legal person."""
        return self.since is None or (bool(days) and min(days) >= self.since)


@cache
def _sirens() -> dict[str, Siren]:
    with PATH.open(encoding="utf-8", newline="") as file:
        return {
            row["address"]: Siren(row["siren"], dt.date.fromisoformat(row["since"]) if row["since"] else None)
            for row in csv.DictReader(file, delimiter="\t")
        }


def siren_of(address: str) -> Siren | None:
    """Return the SIREN of a département or a région ("departement/60"); None for other authorities.

    >>> siren_of("departement/60").number
    '226000016'
    """
    return _sirens().get(address)
