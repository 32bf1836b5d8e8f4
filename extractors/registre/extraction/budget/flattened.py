r"""Budgets and financing plans whose cells were lost on the way, made out again where their figures prove it.

One side below the other: labels and amounts take turns under a head of a side, as many amounts as columns are headed,
up to the total. Side by side: whose line is whose is told by the totals of both sides, if one order alone gives them.

>>> text = Text("Dépenses Recettes Salle 125 Ville 26 Salaires 155 Mécènes 254 Total 280 Total 280")
>>> [[text.quote(cell) for cell in row] for row in tables(text, text.whole)[0].rows[1:]]
[['Salle', '125', 'Ville', '26'], ['Salaires', '155', 'Mécènes', '254'], ['Total', '280', 'Total', '280']]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import product

from registre.extraction.budget.beside import told_apart
from registre.extraction.budget.flat_heads import SIDE, Heads, heads
from registre.extraction.budget.flat_lines import Line, Part, Row, first_amount, part, proven, values
from registre.extraction.lost.figures import Cell
from registre.extraction.lost.sums import Values
from registre.facts import Side, Span
from registre.reading.text import Table, Text

_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_FIGURE = re.compile(r"\d")
_LEAST_ROWS = 2
_NEAR = 60
"""So near below a side the other one has its columns."""

Labelled = tuple[Span, Row]


def _cells(label: Span, row: Sequence[Cell | None], at: int) -> tuple[Span, ...]:
    """The cells of a row, those that print nothing as empty places at ``at``."""
    return (label, *(cell.span if cell and cell.value is not None else Span(at, at) for cell in row))


def _total(found: Part, width: int) -> tuple[list[Line], Labelled | None]:
    """The lines of a side and its total: labelled, or right behind the amounts of the last line."""
    *lines, last = found.lines
    if found.totals:
        printed = found.totals[0].sure(width)
        return [*lines, last], (found.totals[0].label, printed) if printed else None
    cells = last.ways[0]
    if len(last.ways) > 1 or len(cells) <= width:
        return [*lines, last], None
    nothing = Span(last.label.end, last.label.end)
    return [*lines, replace(last, ways=(cells[:-width],))], (nothing, cells[-width:])


def _told(lines: Sequence[Line], total: Row, width: int) -> list[Labelled]:
    """The rows of a side: all that the total proves, else those whose marks leave no doubt, under several heads."""
    rows = proven(lines, [cell for cell in total if cell])
    if rows is not None:
        return [(line.label, row) for line, row in zip(lines, rows, strict=True)]
    sure = [(line.label, cells) for line in lines if (cells := line.sure(width))]
    return [(label, cells) for label, cells in sure if width > 1 and all(cell.marked for cell in cells)]


def _one_side(plain: str, found: Heads, end: int) -> tuple[Table, int] | None:
    """The lines of one side, and where they end."""
    width = max(1, len(found.amounts))
    printed = part(plain, Span(found.end, end), width, 1)
    lines, total = _total(printed, width) if printed else ([], None)
    if printed is None or total is None:
        return None
    rows = _told(lines, total[1], width)
    if len(rows) < _LEAST_ROWS:
        return None
    side = found.sides[0][1]
    top = (side, *(found.amounts or (Span(side.start, side.start),)))
    sums = [total] if total[0].end > total[0].start else []
    return Table((top, *(_cells(label, row, label.end) for label, row in [*rows, *sums]))), printed.end


def _sums(totals: Sequence[Line], width: int) -> Iterator[tuple[Labelled, Labelled]]:
    """The ways to read the totals of both sides, each under a label of its own or both under one."""
    if len(totals) == 1:
        cells = totals[0].sure(2 * width)
        if cells:
            yield (totals[0].label, cells[:width]), (totals[0].label, cells[width:])
        return
    ways = ([(total.label, way) for way in total.ways if len(way) == width] for total in totals)
    yield from product(*ways)


def _both(plain: str, found: Heads, end: int) -> tuple[Table, int] | None:
    """The lines of two sides that stand beside each other, and where they end."""
    width = len(found.amounts) // 2 or 1
    printed = part(plain, Span(found.end, end), width, len(Side))
    sure = [(line.label, cells) for line in printed.lines if (cells := line.sure(width))] if printed else []
    if printed is None or len(sure) != len(printed.lines) or not 0 < len(printed.totals) <= len(Side):
        return None
    lines = [values(cells) for _, cells in sure]
    told = [(sums, sides) for sums in _sums(printed.totals, width) if (sides := told_apart(lines, _both_values(sums)))]
    if len(told) != 1:
        return None
    ((one, other), sides) = told[0]
    left, right = ([line for line, of in zip(sure, sides, strict=True) if of is second] for second in (False, True))
    return Table((*_tops(found, width), *_beside([*left, one], [*right, other], width))), printed.end


def _both_values(sums: tuple[Labelled, Labelled]) -> tuple[Values, Values]:
    return values(sums[0][1]), values(sums[1][1])


def _beside(left: Sequence[Labelled], right: Sequence[Labelled], width: int) -> list[tuple[Span, ...]]:
    """The rows of two sides, the totals in the last."""
    most = max(len(left), len(right))
    nothing = (Span(left[0][0].start, left[0][0].start),) * (width + 1)
    sides: list[list[tuple[Span, ...]]] = []
    for rows in (left, right):
        *cells, total = (_cells(label, row, label.end) for label, row in rows)
        sides.append([*cells, *[nothing] * (most - len(rows)), total])
    return [(*one, *other) for one, other in zip(*sides, strict=True)]


def _tops(found: Heads, width: int) -> list[tuple[Span, ...]]:
    """The rows of heads: both sides, and their columns where there are several."""
    first, second = (span for _, span in found.sides)
    empty = (Span(first.start, first.start),)
    tops = [(first, *empty * width, second, *empty * width)]
    if width > 1:
        tops.append((*empty, *found.amounts[:width], *empty, *found.amounts[width:]))
    return tops


def _table(plain: str, found: Heads, end: int) -> tuple[Table, int] | None:
    if len(found.sides) == 1:
        return _one_side(plain, found, end)
    beside = len(found.sides) == len(Side) and (len(found.amounts) % 2 == 0 or len(found.amounts) == 1)
    return _both(plain, found, end) if beside else None


def _without_figures_in_brackets(plain: str, zone: Span) -> str:
    """The text up to the end of ``zone``, letters for figures in brackets: they are words of labels."""
    within = _BRACKETS.sub(lambda m: _FIGURE.sub("x", m[0]), plain[zone.start : zone.end])
    return plain[: zone.start] + within


def tables(text: Text, zone: Span) -> list[Table]:
    """Return the budgets that stand as running words within ``zone``: each side a table, or both in one."""
    bare = _without_figures_in_brackets(text.plain, zone)
    found: list[Table] = []
    reached, above = zone.start, tuple[Span, ...]()
    for m in text.finditer(SIDE, *zone):
        head = None
        if m.start() >= reached:
            head = heads(bare, m.start(), Span(reached, zone.end), partial(first_amount, bare, zone.end))
        if head is None:
            continue
        if not head.amounts and len(head.sides) == 1 and m.start() - reached < _NEAR:
            head = replace(head, amounts=above)
        if made := _table(bare, head, zone.end):
            found.append(made[0])
            reached, above = made[1], head.amounts
    return found
