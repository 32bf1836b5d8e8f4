"""The checks across columns that the schemas name (``custom_checks``), on the values of one row."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from registre.scdl.schema import Schema
from registre.scdl.values import Value
from registre.siret import key_holds

Row = Mapping[str, Value]
"""The values of a row by the name of their column; a cell that says nothing is not there."""
Found = Iterator[tuple[str, str]]
"""What is wrong: the column, and what."""

_COMPARED: dict[str, Callable[[Any, Any], bool]] = {">=": operator.ge, "<=": operator.le}


def _siret(row: Row, column: str) -> Found:
    value = row.get(column)
    if isinstance(value, str) and re.fullmatch(r"\d{14}", value) and not key_holds(value):
        yield column, "the key of the SIRET is wrong"


def _cohesive(row: Row, column: str, othercolumns: list[str]) -> Found:
    group = [column, *othercolumns]
    absent = [name for name in group if name not in row]
    if absent and len(absent) < len(group):
        yield absent[0], f"{', '.join(group)} are all given, or none"


def _compared(row: Row, column: str, op: str, column2: str) -> Found:
    if column in row and column2 in row and not _COMPARED[op](row[column], row[column2]):
        yield column, f"{column} {op} {column2} does not hold ({row[column]} and {row[column2]})"


def _summed(row: Row, column: str, columns: list[str]) -> Found:
    parts = [row[name] for name in columns if name in row]
    if column in row and len(parts) == len(columns):
        total = sum(part for part in parts if isinstance(part, int))
        if total != row[column]:
            yield column, f"{' + '.join(columns)} is {total}, not {row[column]}"


def _one_of(row: Row, column1: str, column2: str) -> Found:
    if column1 not in row and column2 not in row:
        yield column1, f"{column1} or {column2} is required"


def _years(row: Row, column: str, **_: str) -> Found:
    first, _slash, last = str(row.get(column, "")).partition("/")
    if last and last <= first:
        yield column, "the years of an interval rise"


_FREE = "nomenclature-actes-value"
"""Asks for the names of the ACTES nomenclature, where the schema allows those of the council as well: not made."""

_CHECKS: dict[str, Callable[..., Found]] = {
    "french-siret-value": _siret,
    "cohesive-columns-value": _cohesive,
    "compare-columns-value": _compared,
    "sum-columns-value": _summed,
    "one-of-required": _one_of,
    "year-interval-value": _years,
}


def across(row: Row, schema: Schema, columns: set[str]) -> Found:
    """Give what is wrong across the columns of a row.

    Args:
        row: its values.
        schema: whose checks are made.
        columns: the columns that the table has: what needs another one is not asked.
    """
    for check in schema.checks:
        if check["name"] == _FREE:
            continue
        found = _CHECKS[check["name"]](row, **_arguments(check["params"]))
        yield from ((column, what) for column, what in found if column in columns)


def _arguments(params: Mapping[str, Any]) -> dict[str, Any]:
    return {name.replace("-", "_"): value for name, value in params.items()}
