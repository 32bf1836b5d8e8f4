"""What the tables are: read from ``definitions/*.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "definitions"
_PROVEN = (
    ("evidence", "string", "Les mots de la source qui prouvent la ligne", "The words of the source that prove the row"),
    ("evidence_address", "iri", "L'adresse de ces mots (RFC 5147)", "The address of these words (RFC 5147)"),
    ("source", "string", "Le fichier où ils se lisent", "The file in which they stand"),
    ("page", "integer", "La page, à partir de 1, si le fichier en a", "The page, from 1, where the file has pages"),
)
"""The columns that every table has whose rows are proven: name, type, what it is in French and in English."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type, what it is in French and in English.

    Types are ``string``, ``iri``, ``date``, ``year``, ``integer``, ``decimal`` and ``boolean``.

    ``refers`` is the table and column that it is a foreign key of.
    """

    name: str
    type: str
    fr: str
    en: str
    refers: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Definition:
    """A table: its name, what a row is, the query that gives it, its columns, of which the first is the key."""

    name: str
    fr: str
    en: str
    query: str
    columns: tuple[Column, ...]
    proven: bool

    @property
    def key(self) -> str:
        """The column that tells rows apart."""
        return self.columns[0].name


def _column(found: Mapping[str, str]) -> Column:
    table, _, column = found.get("refers", "").partition(".")
    return Column(found["name"], found["type"], found["fr"], found["en"], (table, column) if table else None)


def _read(file: Path) -> Definition:
    found: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    proven = found.get("proven", True)
    columns = [_column(one) for one in found["columns"]]
    if proven:
        columns += [Column(*one) for one in _PROVEN]
    return Definition(file.stem, found["fr"], found["en"], found["query"], tuple(columns), proven)


@cache
def definitions() -> tuple[Definition, ...]:
    """Return the tables, in the order of their names."""
    return tuple(_read(file) for file in sorted(_FOLDER.glob("*.toml")))
