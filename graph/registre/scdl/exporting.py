"""Writes what a store says as a table of the standard."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import BinaryIO

import pyoxigraph as ox

from registre.errors import UsageError
from registre.scdl.acts import deliberations
from registre.scdl.grants import subsidies
from registre.scdl.looking import Look, python
from registre.scdl.row import Draft
from registre.scdl.schema import Schema
from registre.scdl.sirets import Sirets
from registre.scdl.values import read
from registre.store.opening import OpenStore
from registre.vocabulary import DCT, REG, SCDL

ORIGINS = ("acts", "files")
"""What rows may come from: the acts that were read, or the tables that were imported."""


@dataclass
class Export:
    """What was written: the rows; those left out, by what they lack; and how many cells hold a stand-in, by column."""

    rows: list[Draft] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    stand_ins: Counter[str] = field(default_factory=Counter)

    @property
    def filled(self) -> Counter[str]:
        """How many rows have each column."""
        return Counter(column for row in self.rows for column in row.values)


def declared(look: Look, schema: Schema) -> Iterator[Draft]:
    """Give the rows that imported tables of a schema declare."""
    conforming = ox.NamedNode(schema.source)
    for node in look.members(REG.Declaration):
        document = look.node(node, DCT.source)
        if document and conforming in look.nodes(document, DCT.conformsTo):
            row = Draft(node.value)
            for name in schema.names:
                for term in look.values(node, SCDL[name])[:1]:
                    row.put(name, python(term) if isinstance(term, ox.Literal) else None)
            yield row


def _drafts(store: OpenStore, schema: Schema, origin: str, sirets: Sirets, threshold: Decimal) -> Iterable[Draft]:
    look = Look(store)
    if origin not in ORIGINS:
        raise UsageError(f"“{origin}” is no origin of rows", next_step=f"take one of {', '.join(ORIGINS)}")
    if origin == "files":
        found = declared(look, schema)
        return (row for row in found if _above(row, threshold))
    return deliberations(look, sirets) if schema.name == "deliberations" else subsidies(look, sirets, threshold)


def _above(row: Draft, threshold: Decimal) -> bool:
    amount = row.values.get("montant")
    return not isinstance(amount, Decimal) or amount > threshold


def rows(
    store: OpenStore,
    schema: Schema,
    *,
    origin: str = "acts",
    sirets: Sirets | None = None,
    threshold: Decimal = Decimal(0),
    strict: bool = False,
) -> Export:
    """Gather the rows of a schema that can be published: those that lack what it requires are left out, and counted.

    Args:
        store: a store that is open.
        schema: the schema.
        origin: one of :data:`ORIGINS`.
        sirets: the SIRET that the user gives.
        threshold: of subsidies, only those of more euros.
        strict: leave out rows that need a stand-in, too.

    Raises:
        UsageError: there is no such origin.
    """
    done = Export()
    for row in _drafts(store, schema, origin, sirets or Sirets(), threshold):
        lacking = row.missing(schema) or _not_allowed(row, schema) or (row.conventions if strict else [])
        if lacking:
            done.left_out[", ".join(lacking)] += 1
        else:
            done.rows.append(row)
            done.stand_ins.update(row.conventions)
    done.rows.sort(key=lambda row: row.cells(schema)[1:] + row.cells(schema)[:1])
    return done


def _not_allowed(row: Draft, schema: Schema) -> list[str]:
    """The columns whose value the schema does not allow."""
    cells = zip(schema.columns, row.cells(schema), strict=True)
    return [column.name for column, cell in cells if cell and read(cell, column).wrong]


def write(export: Export, schema: Schema, output: BinaryIO) -> None:
    """Write rows as CSV (RFC 4180, UTF-8, commas)."""
    text = io.TextIOWrapper(output, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(schema.names)
    writer.writerows(row.cells(schema) for row in export.rows)
    text.detach()
