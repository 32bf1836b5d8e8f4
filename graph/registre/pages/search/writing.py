"""Writes the index: a full-text table in memory (SQLite's FTS5), made once for each state of the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from registre.french.text import fold
from registre.pages.search.collecting import Entry

_TABLES = """
CREATE TABLE thing (id INTEGER PRIMARY KEY, iri TEXT, kind TEXT, label TEXT, about TEXT, date TEXT, folded TEXT,
                    council TEXT, links INTEGER);
CREATE TABLE link (thing INTEGER, council TEXT, year TEXT, funder TEXT, amount REAL);
CREATE VIRTUAL TABLE names USING fts5(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(names, row);
"""
_INDEXES = """
CREATE INDEX link_thing ON link (thing);
CREATE INDEX link_council ON link (council, thing);
CREATE INDEX link_year ON link (year, thing);
CREATE INDEX link_funder ON link (funder, thing);
CREATE INDEX link_amount ON link (amount, thing);
CREATE INDEX thing_date ON thing (kind, date);
CREATE INDEX thing_label ON thing (folded);
"""


def written(entries: Iterable[Entry]) -> sqlite3.Connection:
    """Return an index of entries, in memory; it may be asked from any thread, one at a time."""
    index = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    index.executescript(_TABLES)
    index.execute("BEGIN")
    for number, entry in enumerate(entries, start=1):
        _write(index, number, entry)
    index.execute("COMMIT")
    index.executescript(_INDEXES)
    return index


def _write(index: sqlite3.Connection, number: int, entry: Entry) -> None:
    councils = dict.fromkeys(link.council for link in entry.links if link.council)
    row = (number, entry.iri, entry.kind, entry.label, entry.about, entry.date, fold(entry.label))
    index.execute("INSERT INTO thing VALUES (?,?,?,?,?,?,?,?,?)", (*row, next(iter(councils), ""), len(entry.links)))
    names = " | ".join(fold(name) for name in entry.names or {entry.label: None})
    index.execute("INSERT INTO names (rowid, words) VALUES (?, ?)", (number, names))
    links = [(number, link.council, link.year, link.funder, link.amount) for link in entry.links]
    index.executemany("INSERT INTO link VALUES (?,?,?,?,?)", links)
