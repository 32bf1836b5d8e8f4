"""The lines of a budget whose cells were lost: labels and amounts that take turns, up to their totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import combinations

from registre.extraction.budget import patterns as p
from registre.extraction.lost.figures import Cell, Run, runs, ways
from registre.extraction.lost.sums import Step, Values, read_in_one_way
from registre.facts import Span

I = re.IGNORECASE  # noqa: E741  (as in the re module)

_TOTAL = re.compile(
    r"\W*tota\w*(?:\s+(?:general|(?:des\s+)?(?:depenses|recettes|charges|produits|ressources|emplois)))?\W*$", I
)
_NO_LABEL = re.compile(rf"[;€]|\.\s+[A-Z]|\bvu\s+l|{p.NO_LABEL.pattern}", I)
_LETTERS = re.compile(r"[A-Za-z]{2}")
_CODE = re.compile(r"\d{2,5}\s+[A-Z]")
_LAST_CODE = re.compile(r"(?:.*\s)?(?P<label>\d{2,5}\s+[A-Z])", re.DOTALL)
_BEFORE_WORDS = re.compile(r"\s[A-Za-z]")
_LONGEST = 130
_MOST_RUNS = 120

Row = tuple[Cell | None, ...]
"""The cells of a line, column by column."""


@dataclass(frozen=True, slots=True)
class Line:
    """A label and the ways to read the figures behind it."""

    label: Span
    ways: tuple[tuple[Cell, ...], ...]

    def sure(self, width: int) -> tuple[Cell, ...] | None:
        """Return as many cells as there are columns, where only one way gives them."""
        found = [way for way in self.ways if len(way) == width]
        return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that follow each other, the totals that end them, and where they end."""

    lines: tuple[Line, ...]
    totals: tuple[Line, ...]
    end: int


def _is_code(plain: str, run: Run) -> bool:
    """Whether figures alone are the code of the words behind them."""
    return len(run.atoms) == 1 and not run.marked and _BEFORE_WORDS.match(plain, run.span.end) is not None


def first_amount(plain: str, end: int, at: int) -> int | None:
    """Return where the first amount stands behind a place; the code of a label is none."""
    found = runs(plain, Span(at, min(end, at + 2 * _LONGEST)))
    return next((run.span.start for run in found if run.span.start > at or not _is_code(plain, run)), None)


def _label(plain: str, start: int, end: int, *, coded: bool) -> Span | None:
    """The label that fills a place; from the last code on, where codes open labels."""
    code = _LAST_CODE.match(plain, start, end) if coded else None
    start = code.start("label") if code else start
    words = plain[start:end]
    start += len(words) - len(words.lstrip(" \n|:-*•"))
    label = Span(start, start + len(plain[start:end].rstrip(" \n|:-*")))
    said = plain[label.start : label.end]
    return label if 1 < len(said) <= _LONGEST and not _NO_LABEL.search(said) and _LETTERS.search(said) else None


def _without_code(plain: str, run: Run) -> Run:
    """A run without the code of the words behind it, which the marks of the amounts before tell."""
    *before, last = run.atoms
    coded = before and before[-1].ends and not last.ends and _BEFORE_WORDS.match(plain, last.span.end)
    return run.without_last() if coded else run


def _lines(plain: str, zone: Span, width: int) -> Iterator[tuple[Line, int]]:
    """What follows each other, lines and totals, each with where it ends; twice the cells where marks part them."""
    reached, coded = zone.start, _CODE.match(plain, zone.start) is not None
    for count, run in enumerate(runs(plain, zone)):
        if coded and _is_code(plain, run) and run.span.start - reached < _LONGEST:
            continue
        amounts = _without_code(plain, run) if coded else run
        label = _label(plain, reached, run.span.start, coded=coded)
        if label is None or count > _MOST_RUNS or not amounts.atoms:
            return
        found = ways(amounts, width) or [way for way in ways(amounts, 2 * width) if all(cell.marked for cell in way)]
        yield Line(label, tuple(found)), amounts.span.end
        reached = amounts.span.end


def part(plain: str, zone: Span, width: int, totals: int) -> Part | None:
    """Return the lines at the beginning of ``zone``, up to as many cells of ``totals`` as asked for.

    Args:
        plain: the text.
        zone: from the first label on.
        width: how many columns of amounts there are.
        totals: how many rows of totals end the lines.
    """
    lines: list[Line] = []
    sums: list[Line] = []
    end = zone.start
    for line, until in _lines(plain, zone, width):
        is_total = _TOTAL.match(plain, line.label.start, line.label.end) is not None
        if (sums and not is_total) or not line.ways:
            break
        (sums if is_total else lines).append(line)
        end = until
        cells = [max(map(len, one.ways)) for one in sums]
        if sum(cells) >= totals * width or (not is_total and len(line.ways[0]) > width):
            break
    return Part(tuple(lines), tuple(sums), end) if lines else None


def values(row: Sequence[Cell | None]) -> Values:
    """Return the amounts of a row; what prints none counts as nought."""
    return tuple((cell.value if cell else None) or Decimal(0) for cell in row)


def _placed(line: Line, width: int) -> list[Step[Row]]:
    """The ways to spread the cells of a line over the columns; where noughts move, they are left out."""
    found: dict[Values, Row] = {}
    for way in line.ways:
        for at in combinations(range(width), len(way)) if len(way) <= width else ():
            row = tuple(way[at.index(n)] if n in at else None for n in range(width))
            told = found.get(values(row), row)
            found[values(row)] = tuple(a if a == b else None for a, b in zip(row, told, strict=True))
    return [Step(amounts, "", row) for amounts, row in found.items()]


def proven(lines: Sequence[Line], total: Sequence[Cell]) -> list[Row] | None:
    """Return the rows of lines, some cells of which may be missing, in the only way that gives the total."""
    wanted = values(total)

    def within(line: Line, _: str) -> list[Step[Row]]:
        steps = _placed(line, len(total))
        return [s for s in steps if all(abs(v) <= abs(most) for v, most in zip(s.values, wanted, strict=True))]

    return read_in_one_way([partial(within, line) for line in lines], "", len(total), lambda _, sums: sums == wanted)
