"""A row to be written: its cells, and which of them no source states."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

from registre.mapping.keys import decimal
from registre.scdl.schema import Schema
from registre.scdl.values import Value


@dataclass
class Draft:
    """A row in the making.

    Attributes:
        subject: the act, grant or declaration that it says.
        values: its values by column.
        conventions: the columns that the standard requires, that no source states, and that hold a documented stand-in.
    """

    subject: str
    values: dict[str, Value] = field(default_factory=dict)
    conventions: list[str] = field(default_factory=list)

    def put(self, column: str, value: Value | None) -> None:
        """Give a column the value that a source states; None gives nothing."""
        if value is not None and value != "":
            self.values[column] = value

    def stand_in(self, column: str, value: Value | None) -> None:
        """Give a column that is still empty what the standard's readers expect where nothing is known."""
        if column not in self.values and value is not None:
            self.values[column] = value
            self.conventions.append(column)

    def missing(self, schema: Schema) -> list[str]:
        """Return the required columns that are empty."""
        return [column.name for column in schema.columns if column.required and column.name not in self.values]

    def cells(self, schema: Schema) -> list[str]:
        """Return the cells in the order of the schema."""
        return [written(self.values.get(name)) for name in schema.names]


def written(value: Value | None) -> str:
    """Return a value as the standard writes it.

    >>> written(Decimal("26500.50")), written(False), written(dt.date(2019, 11, 4)), written(None)
    ('26500.5', 'non', '2019-11-04', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, Decimal):
        return decimal(value)
    return value.isoformat() if isinstance(value, dt.date) else str(value)
