"""Finds the head of a table, and which column of the standard each of its cells means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from registre.french.text import fold
from registre.scdl.cells import Line
from registre.scdl.patterns import HEADS
from registre.scdl.schema import SCHEMAS, Schema

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WITHIN = 15
"""A head stands among the first lines; above it tables have titles and blank lines."""
_CORE = {
    "deliberations": {"DELIB_ID", "DELIB_OBJET", "DELIB_DATE"},
    "subventions": {"nomBeneficiaire", "montant"},
}
"""What a table must have at least two of, to be read under a schema; six columns of the schema do as well."""
_MANY = 6


@dataclass(frozen=True)
class Head:
    """The head of a table: its line, its schema, and for each of its cells the column that it means."""

    line: Line
    schema: Schema
    columns: tuple[str | None, ...]

    @property
    def missing(self) -> list[str]:
        """The columns of the standard that the table does not have."""
        return [name for name in self.schema.names if name not in self.columns]

    def printed(self, place: int) -> str:
        """Return the head of a cell, as printed; the number of the column where it has none."""
        value = self.line.cells[place].value if place < len(self.line.cells) else ""
        return value or f"column {place + 1}"


def folded(head: str) -> str:
    """Return a head to compare by.

    >>> folded("NOM_Beneficiaire"), folded("nomBeneficiaire"), folded("N°Asso.")
    ('nom beneficiaire', 'nom beneficiaire', 'n asso')
    """
    return fold(_CAMEL.sub(" ", head).replace("_", " "))


@cache
def _meaning(head: str, schema: Schema) -> str | None:
    """The column that a head means: by its name, by its title, by the forms that councils use."""
    key = folded(head)
    for column in schema.columns:
        if key in {folded(column.name), folded(column.title)}:
            return column.name
    patterns = HEADS[schema.name]
    return next((name for name in schema.names if key and re.fullmatch(patterns[name], key)), None)


def _read(line: Line, schema: Schema) -> Head:
    columns: list[str | None] = []
    for cell in line.cells:
        meaning = _meaning(cell.value, schema)
        columns.append(meaning if meaning not in columns else None)
    return Head(line, schema, tuple(columns))


def _score(head: Head) -> tuple[int, int]:
    known = {name for name in head.columns if name}
    return len(known & _CORE[head.schema.name]), len(known)


def find(lines: list[Line], schema: Schema | None = None) -> Head | None:
    """Return the head of a table: among the first lines, the one that means most columns of a schema.

    Args:
        lines: the records of the table.
        schema: the only one to read it under; all, when None.
    """
    schemas = [schema] if schema else [Schema.load(name) for name in SCHEMAS]
    heads = [_read(line, one) for line in lines[:_WITHIN] for one in schemas]
    best = max(heads, key=_score, default=None)
    return best if best and (_score(best)[0] > 1 or _score(best)[1] >= _MANY) else None


def repeats(line: Line, head: Head) -> bool:
    """Whether a line is a head again: tables that were pasted together have several."""
    known = {name for name in head.columns if name}
    return not line.blank and {name for name in _read(line, head.schema).columns if name} >= known
