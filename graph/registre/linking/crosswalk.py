"""INSEE's addresses of places by their codes: they cannot be built from a code, so a table is read.

That of the départements and régions ships (``crosswalk.tsv``; see ``NOTICE.md``). A whole one, with the communes, is
the answer of INSEE's SPARQL endpoint to ``crosswalk.rq``, as CSV: kind, code, place.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from registre.errors import UsageError

PATH = Path(__file__).with_name("crosswalk.tsv")
"""The table that ships."""

_COLUMNS = {"kind", "code", "place"}
_KINDS = {"commune", "departement", "region"}
_IRI = re.compile(r"https?://[^\s<>\"{}|\\^`]+\Z")


def query() -> str:
    """Return the query whose answer is a crosswalk."""
    return Path(__file__).with_name("crosswalk.rq").read_text(encoding="utf-8")


@cache
def shipped() -> dict[str, str]:
    """Return the addresses that ship with the package: those of the départements and régions of today."""
    with PATH.open(encoding="utf-8", newline="") as file:
        return dict(_place(row, PATH.name) for row in csv.DictReader(file, delimiter="\t"))


def read_crosswalk(path: Path) -> dict[str, str]:
    """Return INSEE's address of each place, by kind and code ("commune/60491").

    Raises:
        UsageError: the file cannot be read, or a line of it names no place; the message says which.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError("it cannot be read", where=str(path), next_step="give a CSV of kind, code, place") from error
    if not rows or not rows[0].keys() >= _COLUMNS:
        raise UsageError(
            "it has no columns kind, code and place",
            where=str(path),
            next_step="ask INSEE with “registre link --query”",
        )
    return dict(_place(row, f"{path}, line {n}") for n, row in enumerate(rows, start=2))


def _place(row: dict[str, str], where: str) -> tuple[str, str]:
    kind, code, place = ((row[name] or "").strip() for name in ("kind", "code", "place"))
    if kind not in _KINDS or not code or not _IRI.match(place):
        raise UsageError(f"“{kind},{code},{place}” is no place", where=where, next_step="mend or remove the line")
    return f"{kind}/{code}", place
