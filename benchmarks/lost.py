"""Copies of documents that lost what readers of scans and of pages lose: their lines, the cells of their tables.

    python benchmarks/lost.py DOCUMENTS FOLDER
    registre build FOLDER/flat --store STORE
    registre evaluate --gold GOLD --store STORE

`flat` has neither lines nor tables; `cells` has each cell on a line of its own, row by row; `columns` the same, column
by column; `wrapped` is flat, broken at 60 characters with an empty line behind each. Only documents that can be read
are copied, as plain text under their own names.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

from registre.errors import DocumentError
from registre.reading import Table, Text, read

WIDTH = 60


def flat(text: Text) -> str:
    """Return the words of a text in one line."""
    return " ".join(text.string.replace("|", " ").split())


def wrapped(text: Text) -> str:
    """Return the words of a text in lines of one width, an empty line behind each."""
    return "\n\n".join(textwrap.wrap(flat(text), WIDTH))


def _by_cell(text: Text, tables: Callable[[Table], list[str]]) -> str:
    parts, at = [], 0
    for table in text.tables:
        if table.span.start >= at:
            parts += [text.string[at : table.span.start], "\n".join(tables(table))]
            at = table.span.end
    return "".join([*parts, text.string[at:]])


def cells(text: Text) -> str:
    """Return a text whose tables print a cell a line, row by row."""
    return _by_cell(text, lambda table: [text.quote(c) for row in table.rows for c in row if c.end > c.start])


def columns(text: Text) -> str:
    """Return a text whose tables print a cell a line, column by column."""

    def lines(table: Table) -> list[str]:
        width = max(map(len, table.rows))
        return [
            text.quote(row[n]) for n in range(width) for row in table.rows if n < len(row) and row[n].end > row[n].start
        ]

    return _by_cell(text, lines)


def main(documents: Path, folder: Path) -> None:
    """Write the copies of all documents below a folder."""
    for path in sorted(p for p in documents.rglob("*") if p.is_file()):
        name = path.relative_to(documents)
        try:
            text = read(path.read_bytes(), str(name))
        except DocumentError as error:
            print(error, file=sys.stderr)
            continue
        for way in (flat, cells, columns, wrapped):
            copy = folder / way.__name__ / name.with_suffix(".txt")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(way(text), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
