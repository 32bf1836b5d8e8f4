"""Reads tables as published (Parquet, CSV, XLSX, JSON of SPARQL) in batches of rows of bounded size.

What a file is, its bytes say. All values are text; "" stands for what is empty.
"""

from __future__ import annotations

import codecs
import csv as lines
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import pyarrow as pa
from pyarrow import csv, parquet

from registre.errors import UsageError

BATCH = 50_000
"""Rows that are in memory at a time."""
_CHUNK = 1 << 24
_DELIMITERS = ";,\t|"
_AGAIN = "download it again"

Rows = list[dict[str, str]]
Report = Callable[[int, str], None]
"""Called with the number of a line that has not the columns of the header, and what is wrong."""


def header(path: Path) -> list[str]:
    """Return the names of the columns of a table.

    Raises:
        UsageError: it is no table that is read, or damaged.
    """
    kind = _kind(path)
    if kind == "parquet":
        return list(_parquet(path).schema_arrow.names)
    if kind == "xlsx":
        return next(_sheet(path))
    if kind == "json":
        return _bindings(path)[0]
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
        return next(lines.reader(stream, delimiter=_delimiter(path)), [])


def batches(path: Path, columns: Sequence[str], report: Report) -> Iterator[Rows]:
    """Give the rows of a table, some at a time, with these of its columns; those that it lacks are "".

    Raises:
        UsageError: it is damaged; what came before the damage has been given.
    """
    present = set(header(path))
    held = [name for name in columns if name in present]
    empty = dict.fromkeys((name for name in columns if name not in present), "")
    read = {"parquet": _parquet_rows, "xlsx": _sheet_rows, "json": _binding_rows, "csv": _csv_rows}[_kind(path)]
    for rows in read(path, held, report):
        yield [row | empty for row in rows] if empty else rows


def _kind(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            start = stream.read(64)
    except OSError as error:
        raise UsageError(f"it cannot be read ({error.strerror})", where=str(path)) from error
    if not start:
        raise UsageError("it is empty", where=str(path), next_step=_AGAIN)
    if start.startswith(b"PK"):
        return "xlsx"
    if start.startswith(b"PAR1"):
        return "parquet"
    return "json" if start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") else "csv"


def _parquet(path: Path) -> parquet.ParquetFile:
    try:
        return parquet.ParquetFile(path)
    except (pa.ArrowException, OSError) as error:
        raise UsageError("it is cut short or damaged", where=str(path), next_step=_AGAIN) from error


def _parquet_rows(path: Path, columns: list[str], _: Report) -> Iterator[Rows]:
    try:
        for batch in _parquet(path).iter_batches(BATCH, columns=columns, use_threads=False):
            yield _rows(batch)
    except (pa.ArrowException, OSError) as error:
        raise UsageError("it is damaged", where=str(path), next_step=_AGAIN) from error


def _rows(batch: pa.RecordBatch) -> Rows:
    """Return a batch as rows of text; published Parquet files have dates, truth values and numbers."""
    texts = [column.cast(pa.string()).fill_null("").to_pylist() for column in batch.columns]
    names = batch.schema.names
    return [dict(zip(names, values, strict=True)) for values in zip(*texts, strict=True)]


def _csv_rows(path: Path, columns: list[str], report: Report) -> Iterator[Rows]:
    def skip(row: Any) -> str:
        report(row.number or 0, f"{row.actual_columns} columns where the header has {row.expected_columns}")
        return "skip"

    try:
        reader = csv.open_csv(
            path,
            read_options=csv.ReadOptions(encoding=_encoding(path), use_threads=False, block_size=_CHUNK),
            parse_options=csv.ParseOptions(
                delimiter=_delimiter(path), newlines_in_values=True, invalid_row_handler=skip
            ),
            convert_options=csv.ConvertOptions(
                include_columns=columns, column_types=dict.fromkeys(columns, pa.string()), strings_can_be_null=False
            ),
        )
        for batch in reader:
            for start in range(0, batch.num_rows, BATCH):
                yield _rows(batch.slice(start, BATCH))
    except (pa.ArrowException, OSError) as error:
        raise UsageError(f"it is damaged ({error})", where=str(path), next_step=_AGAIN) from error


def _encoding(path: Path) -> str:
    """Return UTF-8 where the whole file is, else what French files are in that are not."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as stream:
        try:
            while chunk := stream.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "latin-1"
    return "utf-8"


def _delimiter(path: Path) -> str:
    with path.open("rb") as stream:
        first = stream.readline().decode("latin-1")
    return max(_DELIMITERS, key=first.count)


def _workbook(path: Path) -> Any:
    try:
        from openpyxl import load_workbook  # noqa: PLC0415  (an extra)
    except ImportError as error:
        raise UsageError(
            "workbooks need openpyxl", where=str(path), next_step="pip install 'registre[reference]'"
        ) from error
    try:
        return load_workbook(BytesIO(path.read_bytes()), read_only=True)  # (whatever the file is called)
    except (BadZipFile, KeyError, ValueError, OSError) as error:
        raise UsageError("it is no workbook, or damaged", where=str(path), next_step="unzip archives first") from error


def _sheet(path: Path) -> Iterator[list[str]]:
    for cells in _workbook(path).worksheets[0].iter_rows(values_only=True):
        yield ["" if cell is None else str(cell) for cell in cells]


def _sheet_rows(path: Path, columns: list[str], _: Report) -> Iterator[Rows]:
    sheet = _sheet(path)
    names = next(sheet)
    places = [(name, names.index(name)) for name in columns]
    yield from _some({name: cells[place] for name, place in places} for cells in sheet)


def _bindings(path: Path) -> tuple[list[str], list[dict[str, dict[str, str]]]]:
    try:
        result = json.loads(path.read_text(encoding="utf-8-sig"))
        return result["head"]["vars"], result["results"]["bindings"]
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError("it is no result of a SPARQL query", where=str(path), next_step=_AGAIN) from error


def _binding_rows(path: Path, columns: list[str], _: Report) -> Iterator[Rows]:
    yield from _some(
        {name: binding[name]["value"] if name in binding else "" for name in columns} for binding in _bindings(path)[1]
    )


def _some(rows: Iterable[dict[str, str]]) -> Iterator[Rows]:
    rest = iter(rows)
    while some := list(islice(rest, BATCH)):
        yield some
