"""Writes the tables of a store into a folder: CSV, Parquet, the data package, a page that explains them."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from registre.errors import UsageError
from registre.store.opening import OpenStore
from registre.tables.definition import Column, Definition, definitions
from registre.tables.package import package, page
from registre.tables.reading import Row, Value, rows

if TYPE_CHECKING:
    import pyarrow as pa

_SCALE = 2
"""Decimals of an amount; a column with finer ones keeps them all."""


def _words(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return "" if value is None else str(value)


def _csv(path: Path, table: Definition, found: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(column.name for column in table.columns)
        writer.writerows([_words(value) for value in row.values()] for row in found)


def _arrow_type(column: Column, values: Sequence[Value]) -> pa.DataType:
    import pyarrow as pa  # noqa: PLC0415  (it takes a while to load)

    if column.type == "decimal":
        scales = [-int(v.as_tuple().exponent) for v in values if isinstance(v, Decimal)]
        return pa.decimal128(38, max([_SCALE, *scales]))
    kinds = {"date": pa.date32(), "year": pa.int16(), "integer": pa.int64(), "boolean": pa.bool_()}
    return kinds.get(column.type, pa.string())


def _parquet(path: Path, table: Definition, found: list[Row]) -> None:
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    columns = {column: [row[column.name] for row in found] for column in table.columns}
    fields = [
        pa.field(column.name, _arrow_type(column, values), metadata={"fr": column.fr, "en": column.en})
        for column, values in columns.items()
    ]
    arrays = [pa.array(values, type=one.type) for values, one in zip(columns.values(), fields, strict=True)]
    schema = pa.schema(fields, metadata={"fr": table.fr, "en": table.en})
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), path)


def _whole(path: Path, write: Callable[[Path], object]) -> None:
    """Let a file appear only when it is whole."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        write(partial)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _write(folder: Path, table: Definition, found: list[Row]) -> None:
    _whole(folder / f"{table.name}.csv", lambda path: _csv(path, table, found))
    _whole(folder / f"{table.name}.parquet", lambda path: _parquet(path, table, found))


def write_tables(store: OpenStore, folder: Path, on_progress: Callable[[str], None] | None = None) -> dict[str, int]:
    """Write all tables, and return how many rows each has.

    Args:
        store: a store that is open.
        folder: where to write; made where there is none.
        on_progress: told before each table.

    Raises:
        UsageError: the folder cannot be written.
    """
    counts: dict[str, int] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for table in definitions():
            if on_progress:
                on_progress(table.name)
            found = list(rows(table, store))
            counts[table.name] = len(found)
            _write(folder, table, found)
        described = json.dumps(package(definitions(), counts, store.base), ensure_ascii=False, indent=1) + "\n"
        told = "".join(page(definitions(), counts))
        _whole(folder / "datapackage.json", lambda path: path.write_text(described, encoding="utf-8"))
        _whole(folder / "README.md", lambda path: path.write_text(told, encoding="utf-8"))
    except OSError as error:
        what = f"it cannot be written ({error.strerror})"
        raise UsageError(what, where=str(folder), next_step="check the folder and the disk") from error
    return counts
