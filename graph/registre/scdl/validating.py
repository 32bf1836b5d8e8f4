"""Holds a written table against the schema with frictionless, the validator that publishers use."""

from __future__ import annotations

import json
from pathlib import Path

from registre.errors import UsageError
from registre.scdl.faults import Fault
from registre.scdl.schema import Schema, path


def validate(file: Path, schema: Schema | Path) -> list[Fault]:
    """Return what frictionless finds wrong in a table; nothing where it is valid.

    Args:
        file: a CSV file.
        schema: one of ours, or the file of a table schema.

    Raises:
        UsageError: frictionless is not installed.
    """
    try:
        from frictionless import Resource  # noqa: PLC0415  (who does not validate need not have it)
        from frictionless import Schema as TableSchema  # noqa: PLC0415
    except ImportError as error:
        raise UsageError(
            "frictionless is not installed", next_step="install it with “pip install registre[scdl]”"
        ) from error
    descriptor = schema if isinstance(schema, Path) else path(schema.name)
    resource = Resource(
        path=file.name,
        basepath=str(file.resolve().parent),
        schema=TableSchema.from_descriptor(json.loads(descriptor.read_text(encoding="utf-8"))),
        format="csv",
        encoding="utf-8",
    )
    report = resource.validate()
    problems = [error for task in report.tasks for error in task.errors]
    return [_fault(problem) for problem in problems] or [Fault(0, "", problem.message) for problem in report.errors]


def _fault(problem: object) -> Fault:
    return Fault(
        getattr(problem, "row_number", 0) or 0,
        getattr(problem, "field_name", "") or "",
        str(getattr(problem, "note", "") or getattr(problem, "message", "")),
        str(getattr(problem, "cell", "") or ""),
    )
