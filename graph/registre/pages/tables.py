"""The tables on the page of a thing."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from registre.pages import terms
from registre.pages.describing import Describer, Shown
from registre.pages.passages import Passage
from registre.pages.sections import Section
from registre.pages.walking import Term, follow, term
from registre.vocabulary import REG

FEW = 40
"""How many rows a table shows unless it is opened."""

_WORDS = "words"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it is called, and whether it holds numbers."""

    title: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells, each with any number of values, the path of its thing, and the words that prove it."""

    cells: tuple[tuple[Shown, ...], ...]
    href: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name among the texts, columns, the rows shown, and how many there are in all."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: int


def _heading(describer: Describer, path: str) -> str:
    key = f"column.{path.replace('^', '~').replace('/', '_').replace('.', 'self')}"
    if describer.voice.has(key):
        return describer.voice.say(key)
    return terms.name(path.rpartition("/")[2].removeprefix("^"), describer.voice.language)


def _cell(describer: Describer, node: ox.NamedNode, path: str) -> tuple[Shown, ...]:
    if path == _WORDS:
        return tuple(Shown(passage.words) for passage in describer.passages([node]))
    before, _, last = path.rpartition("/")
    if last == "." or last.startswith("^"):
        return tuple(describer.value(found) for found in follow(describer.store, node, path))
    at = follow(describer.store, node, before or ".")
    return tuple(shown for n in at if isinstance(n, ox.NamedNode) for shown in describer.values(n, term(last)))


def _row(describer: Describer, node: ox.NamedNode, section: Section) -> Row:
    cells = tuple(_cell(describer, node, path) for path in section.columns)
    return Row(cells, describer.value(node).href, describer.passages([node]))


def _nodes(describer: Describer, starts: tuple[ox.NamedNode, ...], section: Section) -> list[ox.NamedNode]:
    """The things that rows are about, in their order."""
    reached = follow(describer.store, starts[0], section.path, *starts[1:])
    found = [n for n in reached if isinstance(n, ox.NamedNode) and n not in starts]
    if section.only:
        found = [n for n in found if describer.showing.kind(n) == section.only]
    if section.where:
        found = [n for n in found if _has(describer, n, section.where)]
    if section.newest:
        path = section.newest
        found.sort(key=lambda n: n.value)
        return sorted(found, key=lambda n: _newest(describer, n, path), reverse=True)
    return sorted(found, key=lambda n: (not _has(describer, n, section.first), _place(describer, n)))


def _has(describer: Describer, node: ox.NamedNode, wanted: tuple[str, str] | None) -> bool:
    return wanted is not None and REG[wanted[1]] in describer.showing.objects(node, REG[wanted[0]])


def _newest(describer: Describer, node: ox.NamedNode, path: str) -> str:
    found: list[Term] = follow(describer.store, node, path)
    return max((term.value for term in found), default="")


def _place(describer: Describer, node: ox.NamedNode) -> tuple[str, int, str]:
    evidence = describer.showing.objects(node, REG.evidence)
    places = [value.value.partition("#char=") for value in evidence]
    starts = [(document, int(at.partition(",")[0])) for document, _, at in places if at.partition(",")[0].isdigit()]
    return (*min(starts, default=("", 0)), node.value)


def table(describer: Describer, starts: tuple[ox.NamedNode, ...], section: Section, *, whole: bool) -> Table:
    """Return a table of the page of a thing; columns that are empty everywhere are left out.

    Args:
        describer: the store and the language.
        starts: the thing whose page it is, and all that is one with it.
        section: what the table holds.
        whole: whether all rows are shown, or :data:`FEW`.
    """
    nodes = _nodes(describer, starts[:1] if section.alone else starts, section)
    shown = nodes if whole else nodes[:FEW]
    rows = [_row(describer, node, section) for node in shown]
    kept = [n for n in range(len(section.columns)) if any(row.cells[n] for row in rows)]
    columns = tuple(
        Column(_heading(describer, section.columns[n]), all(v.number for row in rows for v in row.cells[n]))
        for n in kept
    )
    only = tuple(Row(tuple(row.cells[n] for n in kept), row.href, row.passages) for row in rows)
    return Table(section.name, columns, only, len(nodes))
