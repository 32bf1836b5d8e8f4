"""Since when, and until when, authorities are what the reference says: facts of law, with their source."""

from __future__ import annotations

import csv
import datetime as dt
from functools import cache
from pathlib import Path
from typing import NamedTuple

from registre.authorities.printed import words


class Change(NamedTuple):
    """An authority that began or ended.

    ``address`` is that of the reference of authorities, "" for one that it does not hold; ``what`` says in French what
    happened; ``source`` names the law.
    """

    address: str
    since: dt.date | None
    until: dt.date | None
    name: str
    siren: str
    what: str
    source: str

    def against(self, days: set[dt.date]) -> str:
        """Return, in French, why the acts of some days cannot mean it; "" where nothing speaks against."""
        if self.since and days and min(days) < self.since:
            return f"{self.what} le {self.since} ({self.source}) : un acte du {min(days)} est antérieur"
        if self.until and days and max(days) >= self.until:
            return f"{self.what} le {self.until} ({self.source}) : un acte du {max(days)} est postérieur"
        return ""


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


@cache
def _changes() -> tuple[Change, ...]:
    with Path(__file__).with_name("history.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return tuple(Change(**row | {"since": _day(row["since"]), "until": _day(row["until"])}) for row in rows)  # type: ignore[arg-type]


def change_of(address: str) -> Change | None:
    """Return what is known of the beginning and end of an authority of the reference."""
    return next((change for change in _changes() if change.address == address), None)


def former(name: str) -> Change | None:
    """Return the authority of before that a printed name means, one that the reference does not hold."""
    compared = words(name)
    return next((change for change in _changes() if not change.address and words(change.name) == compared), None)
