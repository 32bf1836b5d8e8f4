"""Reads a published table: rows of typed values with their places, and every fault by line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from registre.errors import DocumentError
from registre.facts import Span
from registre.french.text import fold
from registre.scdl.cells import Line, lines, separator
from registre.scdl.checks import across
from registre.scdl.encoding import decoded
from registre.scdl.faults import Fault
from registre.scdl.head import Head, find, repeats
from registre.scdl.patterns import TOTAL
from registre.scdl.schema import Schema
from registre.scdl.values import Value, read

_SUBJECT = {"deliberations": ("DELIB_ID", "DELIB_OBJET"), "subventions": ("nomBeneficiaire", "idBeneficiaire")}
"""A line with none of these does not say of what it speaks: it is a total, or goes on with the line above."""


@dataclass(frozen=True)
class Row:
    """One row: its line in the file (from 1), its values and the places of their words, by column."""

    line: int
    values: dict[str, Value]
    spans: dict[str, Span]


@dataclass
class Table:
    """What was read: the text, its schema, the rows, the faults."""

    text: str
    schema: Schema
    head: Head
    rows: list[Row] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read_table(content: bytes, file_name: str, schema: Schema | None = None) -> Table:
    """Read a table.

    Args:
        content: the bytes of a CSV file.
        file_name: what errors call it.
        schema: the one to read it under; found by its head, when None.

    Raises:
        DocumentError: it is no table, or none of its first lines is the head of a schema that is known.
    """
    text, encoding, remarks = decoded(content, file_name)
    mark = separator(text)
    cut = list(lines(text, mark))
    head = find(cut, schema)
    if head is None:
        raise DocumentError(
            "none of its first lines heads a table of deliberations or subsidies",
            where=file_name,
            next_step="name its columns as the schema does, or give --schema",
        )
    table = Table(text, head.schema, head)
    table.faults += _form(head, encoding, mark, remarks)
    for line in cut:
        if line.number > head.line.number:
            _row(line, table)
        elif line.number < head.line.number and not line.blank:
            table.faults.append(
                Fault(line.number, "", "it stands above the head of the table", _words(line), read=False)
            )
    table.faults.sort()
    return table


def _form(head: Head, encoding: str, mark: str, remarks: tuple[str, ...]) -> Iterator[Fault]:
    """The faults of the file as a whole, said at its head."""
    at = head.line.number
    if encoding != "UTF-8":
        yield Fault(at, "", f"the file is in {encoding}; the standard asks for UTF-8")
    yield from (Fault(at, "", remark) for remark in remarks)
    if mark != ",":
        yield Fault(at, "", "the separator is not the comma", mark)
    for place, (cell, name) in enumerate(zip(head.line.cells, head.columns, strict=True)):
        if name is None:
            yield Fault(at, head.printed(place), "the schema has no such column", read=False)
        elif name != cell.value:
            yield Fault(at, cell.value, f"the schema names it {name}")
    for name in head.missing:
        need = "required column" if head.schema.by_name[name].required else "column"
        yield Fault(at, name, f"the {need} is missing", read=False)


def _words(line: Line) -> str:
    return " ".join(cell.value for cell in line.cells if cell.value)


def _passed_over(line: Line, table: Table) -> str | None:
    """Why a line is no row: it is blank, a head again, a total, or says nothing of whom or what."""
    if line.blank:
        return "the line is blank"
    if repeats(line, table.head):
        return "it is a head again"
    if any(re.fullmatch(TOTAL, fold(cell.value)) for cell in line.cells if cell.value):
        return "it is a total"
    cells = dict(zip(table.head.columns, line.cells, strict=False))
    subject = [name for name in _SUBJECT[table.schema.name] if name in cells]
    if not any(cells[name].value for name in subject):
        return f"it has no {' and no '.join(subject)}"
    return None


def _row(line: Line, table: Table) -> None:
    why = _passed_over(line, table)
    if why:
        if line.number < len(table.text.splitlines()) or not line.blank:
            table.faults.append(Fault(line.number, "", why, _words(line), read=False))
        return
    table.faults += _lengths(line, table.head)
    values: dict[str, Value] = {}
    spans: dict[str, Span] = {}
    for place, (name, cell) in enumerate(zip(table.head.columns, line.cells, strict=False)):
        if name is None:
            continue
        found = read(cell.value, table.schema.by_name[name])
        kept = found.value is not None
        printed = table.head.printed(place)
        table.faults += [Fault(line.number, printed, wrong, cell.value, read=kept) for wrong in found.wrong]
        if found.value is not None:
            values[name], spans[name] = found.value, cell.span
    columns = {name for name in table.head.columns if name}
    table.faults += [Fault(line.number, name, wrong) for name, wrong in across(values, table.schema, columns)]
    table.rows.append(Row(line.number, values, spans))


def _lengths(line: Line, head: Head) -> Iterator[Fault]:
    extra = [cell.value for cell in line.cells[len(head.columns) :] if cell.value]
    if extra:
        yield Fault(line.number, "", "it has more cells than the head", " ".join(extra), read=False)
    if len(line.cells) < len(head.columns):
        yield Fault(line.number, "", f"it has {len(line.cells)} cells where the head has {len(head.columns)}")
