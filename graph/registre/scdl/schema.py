"""The schemas of the standard, as data: columns with their types and constraints, and checks across columns."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from registre.errors import UsageError

SCHEMAS = ("deliberations", "subventions")
"""The schemas that are known, by name."""

_FOLDER = Path(__file__).parent / "schemas"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name and title, its type (Table Schema), and what its values must be.

    ``longest`` is in characters; ``least`` and ``greatest`` bound numbers; ``among`` lists the values allowed.
    """

    name: str
    title: str
    type: str
    required: bool = False
    pattern: re.Pattern[str] | None = None
    longest: int | None = None
    least: float | None = None
    greatest: float | None = None
    among: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Schema:
    """A table schema: where the original is, its version, its columns in order, its checks across columns."""

    name: str
    version: str
    source: str
    columns: tuple[Column, ...]
    checks: tuple[Mapping[str, Any], ...]

    @staticmethod
    @cache
    def load(name: str) -> Schema:
        """Return the schema of that name.

        Raises:
            UsageError: there is none.
        """
        if name not in SCHEMAS:
            raise UsageError(f"“{name}” is no schema", next_step=f"take one of {', '.join(SCHEMAS)}")
        found = json.loads(path(name).read_text(encoding="utf-8"))
        columns = tuple(_column(field) for field in found["fields"])
        return Schema(found["name"], found["version"], found["path"], columns, tuple(found["custom_checks"]))

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """The columns by name."""
        return {column.name: column for column in self.columns}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)


def path(name: str) -> Path:
    """Return the file of a schema."""
    return _FOLDER / f"{name}.json"


def _column(field: Mapping[str, Any]) -> Column:
    limits = field.get("constraints", {})
    return Column(
        field["name"],
        field["title"],
        field["type"],
        required=limits.get("required", False),
        pattern=re.compile(limits["pattern"]) if "pattern" in limits else None,
        longest=limits.get("maxLength"),
        least=limits.get("minimum"),
        greatest=limits.get("maximum"),
        among=tuple(limits.get("enum", ())),
    )
