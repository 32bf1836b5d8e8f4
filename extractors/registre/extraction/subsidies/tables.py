"""Grants laid out as tables: a beneficiary a row, what it got and gets in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registre.extraction.budget.patterns import AMOUNT_CELL, TOTAL
from registre.facts import Organisation, Proof, Rule, Span, Subsidy, SubsidyNature, SubsidyStatus
from registre.french.money import amount
from registre.french.text import fold
from registre.reading.text import Table, Text

RULE = Rule("subsidy-table", 1, Decimal("0.9"))
_HEADER_ROWS = 3
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")

NAME = re.compile(
    r"\b(?:associations?|structures?|tiers|beneficiaires?|organismes?|clubs?|porteurs?|libelles?|noms?|denominations?|intitules?)\b",
    re.I,
)
NATURE = re.compile(r"\b(?:nature|type)\b", re.I)
NOT_ROWS = re.compile(
    r"\b(?:demand|propos|sollicit|souhait|cout|budget|taux|%|observation|code|n°|evolution|ecart)", re.I
)
PAST = re.compile(
    r"\b(?:percu|recu|obtenu|n-1|n - 1|rappel|precedent|accord(?:e|ee|ees|es)?\s+en|versee?s?\s+en)", re.I
)
AWARDED = re.compile(
    r"\b(?:vot|accord|attribu|alloue|octroye|montant|subvention|propose\s+et\s+vote|a\s+report|decision|somme)", re.I
)
NOTHING = re.compile(r"report|ajourn|^\W*$", re.I)
NATURES = {"f": SubsidyNature.OPERATING, "i": SubsidyNature.INVESTMENT}


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which columns hold what; ``grants`` pairs a column with its status and year."""

    name: int
    nature: int | None
    grants: tuple[tuple[int, SubsidyStatus, int | None], ...]


def _cell(text: Text, row: Sequence[Span], i: int) -> str:
    return text.plain[row[i].start : row[i].end] if i < len(row) else ""


def _heads(text: Text, rows: Sequence[Sequence[Span]], width: int) -> list[str]:
    return [" ".join(_cell(text, row, i).strip() for row in rows).strip() for i in range(width)]


def _is_amount(text: Text, cell: Span) -> bool:
    return AMOUNT_CELL.match(text.plain[cell.start : cell.end]) is not None


def _body_starts(text: Text, table: Table) -> int:
    """How many rows stand before the first that prints an amount."""
    for n, row in enumerate(table.rows):
        if any(_is_amount(text, cell) and not _YEAR.fullmatch(text.quote(cell)) for cell in row[1:]):
            return n
    return len(table.rows)


def _grant(head: str, year: int | None) -> tuple[SubsidyStatus, int | None] | None:
    """What the head of a column says of the amounts below it."""
    own = int(m[1]) if (m := _YEAR.search(head)) else None
    if AWARDED.search(head) and re.search(r"\bvot|\baccord(?:e|ee|ees|es)?\s*$|attribu", head, re.I):
        return SubsidyStatus.AWARDED, own or year
    if PAST.search(head) or (own and year and own < year):
        return SubsidyStatus.PREVIOUS, own or (year - 1 if year else None)
    if NOT_ROWS.search(head) and not re.search(r"subvention\s+propos", head, re.I):
        return None
    return (SubsidyStatus.AWARDED, own or year) if AWARDED.search(head) or own == year is not None else None


def _layout(text: Text, table: Table, year: int | None) -> _Layout | None:
    start = _body_starts(text, table)
    if not 0 < start <= _HEADER_ROWS or start == len(table.rows):
        return None
    heads = _heads(text, table.rows[:start], max(len(row) for row in table.rows))
    name = next((i for i, head in enumerate(heads) if NAME.search(head)), None)
    grants = tuple((i, *found) for i, head in enumerate(heads) if i != name and (found := _grant(head, year)))
    if name is None or not grants:
        return None
    nature = next((i for i, head in enumerate(heads) if NATURE.search(head) and i != name), None)
    return _Layout(name, nature, _reported(heads, grants))


def _reported(
    heads: Sequence[str], grants: tuple[tuple[int, SubsidyStatus, int | None], ...]
) -> tuple[tuple[int, SubsidyStatus, int | None], ...]:
    """Where a column carries earlier grants over ("à reporter"), the column of those grants is of the past."""
    if not any(re.search(r"\ba\s+report", head, re.I) for head in heads):
        return grants
    return tuple(
        (i, SubsidyStatus.AWARDED if re.search(r"report", heads[i], re.I) else SubsidyStatus.PREVIOUS, y)
        for i, _, y in grants
    )


def _row(text: Text, row: Sequence[Span], layout: _Layout, funder: Organisation | None) -> Iterator[Subsidy]:
    if layout.name >= len(row) or not (name := text.quote(row[layout.name])) or TOTAL.match(fold(name)):
        return
    nature = NATURES.get(_cell(text, row, layout.nature).strip().casefold()) if layout.nature is not None else None
    for i, status, year in layout.grants:
        m = AMOUNT_CELL.match(_cell(text, row, i))
        value = amount(m["figures"]) if m else Decimal(0)
        if value > 0:
            cells = sorted((row[layout.name], row[i]))
            yield Subsidy(Organisation(name), status, Proof(tuple(cells), RULE), value, "EUR", funder, nature, year)


def tables(text: Text, zone: Span, *, funder: Organisation | None, year: int | None) -> Iterator[Subsidy]:
    """Give the grants of the tables within ``zone``; totals, empty, refused and postponed rows are none.

    Args:
        text: the document.
        zone: the act.
        funder: who gives, in each row.
        year: the fiscal year of the act, to tell this year's column from the last one's.
    """
    for table in text.tables:
        if zone.start <= table.span.start and table.span.end <= zone.end and (layout := _layout(text, table, year)):
            for row in table.rows[_body_starts(text, table) :]:
                yield from _row(text, row, layout, funder)
