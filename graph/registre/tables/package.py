"""Describes the tables: a Frictionless data package, and a page for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from registre.tables.definition import Column, Definition

_TYPES = {"iri": "string", "decimal": "number"}


def _field(column: Column, *, key: bool) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": _TYPES.get(column.type, column.type)}
    if column.type == "iri":
        field["format"] = "uri"
    field["description"] = f"{column.fr} / {column.en}"
    field["descriptions"] = {"fr": column.fr, "en": column.en}
    if key:
        field["constraints"] = {"required": True, "unique": True}
    return field


def _foreign(definition: Definition) -> list[dict[str, Any]]:
    """The foreign keys; one to the table itself names it by an empty string (Table Schema)."""
    return [
        {
            "fields": [column.name],
            "reference": {
                "resource": "" if column.refers[0] == definition.name else column.refers[0],
                "fields": [column.refers[1]],
            },
        }
        for column in definition.columns
        if column.refers
    ]


def resource(definition: Definition, count: int) -> dict[str, Any]:
    """Return the description of a table as a tabular data resource.

    Args:
        definition: the table.
        count: how many rows it has.
    """
    schema = {
        "fields": [_field(column, key=column.name == definition.key) for column in definition.columns],
        "primaryKey": [definition.key],
        "foreignKeys": _foreign(definition),
        "missingValues": [""],
    }
    return {
        "name": definition.name,
        "path": f"{definition.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": f"{definition.fr} / {definition.en}",
        "descriptions": {"fr": definition.fr, "en": definition.en},
        "parquet": f"{definition.name}.parquet",
        "rows": count,
        "schema": schema,
    }


def package(tables: Sequence[Definition], counts: Mapping[str, int], base: str) -> dict[str, Any]:
    """Return the data package of the tables.

    Args:
        tables: the tables.
        counts: how many rows each has.
        base: the IRI that the graph's individuals begin with.
    """
    return {
        "name": "registre",
        "profile": "tabular-data-package",
        "title": "Délibérations de collectivités, en tableaux / Deliberations of local councils, as tables",
        "homepage": base,
        "resources": [resource(table, counts[table.name]) for table in tables],
    }


def page(tables: Sequence[Definition], counts: Mapping[str, int]) -> Iterator[str]:
    """Give a page, in Markdown, that says what each table and column is."""
    yield "# Tables\n\nUn fichier CSV et un fichier Parquet par table. / A CSV and a Parquet file for each table.\n"
    for table in tables:
        yield f"\n## {table.name}\n{table.fr} ({counts[table.name]}).\n\n{table.en} ({counts[table.name]}).\n\n"
        yield "| column | type | | |\n|---|---|---|---|\n"
        for column in table.columns:
            refers = f" → `{'.'.join(column.refers)}`" if column.refers else ""
            yield f"| `{column.name}` | {column.type}{refers} | {column.fr} | {column.en} |\n"
