"""Writes answers: as CSV, SPARQL JSON, Parquet, Turtle."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, BinaryIO

import pyoxigraph as ox

from registre.errors import UsageError
from registre.exporting.terms import Names
from registre.exporting.turtle import turtle
from registre.queries.running import Answer, Term
from registre.vocabulary import XSD

if TYPE_CHECKING:
    import pyarrow as pa

Value = str | int | Decimal | dt.date | bool | None


def words(term: Term | None) -> str:
    """Return a term as people read it: the value alone."""
    return "" if term is None else str(getattr(term, "value", term))


def value(term: Term | None) -> Value:
    """Return a term as a Python value: numbers, dates and truths as such, all else as its words."""
    if not isinstance(term, ox.Literal):
        return None if term is None else words(term)
    convert = _VALUES.get(term.datatype, str)
    try:
        return convert(term.value)
    except (ValueError, ArithmeticError):
        return term.value


_VALUES: dict[ox.NamedNode, Callable[[str], Value]] = {
    XSD.integer: int,
    XSD.decimal: Decimal,
    XSD.date: dt.date.fromisoformat,
    XSD.boolean: lambda words: words in ("true", "1"),
}


def _rows_only(answer: Answer, name: str) -> None:
    if not answer.columns:
        raise UsageError(f"the query gives no rows, so there is no {name} of it", next_step="take json or turtle")


def _csv(answer: Answer, output: BinaryIO) -> None:
    _rows_only(answer, "CSV")
    text = io.TextIOWrapper(output, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(answer.columns)
    writer.writerows([words(term) for term in row] for row in answer.rows)
    text.detach()


def _json_term(term: Term) -> dict[str, str]:
    if isinstance(term, ox.Literal):
        found = {"type": "literal", "value": term.value}
        if term.language:
            found["xml:lang"] = term.language
        elif term.datatype != XSD.string:
            found["datatype"] = term.datatype.value
        return found
    return {"type": "uri" if isinstance(term, ox.NamedNode) else "bnode", "value": words(term)}


def _json(answer: Answer, output: BinaryIO) -> None:
    """SPARQL 1.1 Query Results JSON Format."""
    if answer.triples is not None:
        raise UsageError("the query gives triples, not rows", next_step="take turtle")
    if answer.truth is not None:
        output.write(json.dumps({"head": {}, "boolean": answer.truth}).encode() + b"\n")
        return
    head = json.dumps({"vars": list(answer.columns)})
    output.write(f'{{"head": {head}, "results": {{"bindings": ['.encode())
    for n, row in enumerate(answer.rows):
        bound = {name: _json_term(term) for name, term in zip(answer.columns, row, strict=True) if term is not None}
        output.write((",\n" if n else "\n").encode() + json.dumps(bound, ensure_ascii=False).encode())
    output.write(b"\n]}}\n")


def _column(values: list[Value]) -> pa.Array:
    import pyarrow as pa  # noqa: PLC0415  (only who asks for Parquet pays for loading it)

    kinds = {type(v) for v in values if v is not None}
    if len(kinds) == 1 and kinds != {Decimal}:
        return pa.array(values)
    if kinds == {Decimal}:
        return (
            pa.array(values, type=pa.decimal128(38, 2))
            if all(_cents(v) for v in values)
            else pa.array(map(_text, values))
        )
    return pa.array([_text(v) for v in values], type=pa.string())


def _cents(amount: Value) -> bool:
    return amount is None or (isinstance(amount, Decimal) and amount == amount.quantize(Decimal("0.01")))


def _text(v: Value) -> str | None:
    return None if v is None else str(v)


def _parquet(answer: Answer, output: BinaryIO) -> None:
    """Typed columns: dates, whole numbers, amounts as decimals of two places."""
    _rows_only(answer, "Parquet")
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    rows = list(answer.rows)
    columns = [_column([value(row[n]) for row in rows]) for n in range(len(answer.columns))]
    pq.write_table(pa.Table.from_arrays(columns, names=list(answer.columns)), output)


def _turtle(answer: Answer, output: BinaryIO, base: str) -> None:
    if answer.triples is None:
        raise UsageError("the query gives rows, not triples", next_step="take csv or json, or ask with CONSTRUCT")
    for piece in turtle(set(answer.triples), Names(base)):
        output.write(piece.encode())


FORMATS = ("table", "csv", "json", "parquet", "turtle")
"""The formats of answers; "table" is for terminals and is written by the command line."""


def write(answer: Answer, format_name: str, output: BinaryIO, base: str) -> None:
    """Write an answer to ``output``.

    Args:
        answer: what a query gave.
        format_name: one of :data:`FORMATS`, but for "table".
        output: where to write.
        base: the IRI that individuals begin with.

    Raises:
        UsageError: the format does not suit the answer, or does not exist.
    """
    writers: dict[str, Callable[[], None]] = {
        "csv": lambda: _csv(answer, output),
        "json": lambda: _json(answer, output),
        "parquet": lambda: _parquet(answer, output),
        "turtle": lambda: _turtle(answer, output, base),
    }
    if format_name not in writers:
        raise UsageError(f"“{format_name}” is no format", next_step=f"take one of {', '.join(FORMATS)}")
    writers[format_name]()


def plain_rows(answer: Answer) -> Iterable[list[str]]:
    """Give the rows as words, for a table."""
    return ([words(term) for term in row] for row in answer.rows)
