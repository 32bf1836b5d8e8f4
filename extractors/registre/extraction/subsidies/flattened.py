r"""Tables of grants whose cells were lost on the way, made out again where heads and figures tell their rows.

Names and amounts take turns under a run of heads that says what they are. Where a total is printed, the amounts are
those that sum to it, if they can be read in one way only; without it, each must be marked as money, three times at
least. What stands between tells no amount: codes, headings of sections, votes, remarks.

>>> text = Text("Code Association Montant 12 ACCA 1 500 SPORTS 867 Les Archers 300 TOTAL 1 800")
>>> [[text.quote(cell) for cell in row] for row in tables(text, text.whole)[0].rows]
[['Association', 'Montant'], ['ACCA', '1 500'], ['Les Archers', '300']]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import combinations

from registre.extraction.lost.figures import Cell, Run, runs, ways
from registre.extraction.lost.names import ASIDE, name, parted
from registre.extraction.lost.sums import Step, Values, read_in_one_way
from registre.extraction.subsidies import flat_heads
from registre.extraction.subsidies.flat_shapes import Shape, shapes
from registre.extraction.subsidies.flat_shapes import runs as head_runs
from registre.facts import Span
from registre.french.text import squeeze
from registre.reading.text import Table, Text

I = re.IGNORECASE  # noqa: E741  (as in the re module)

_BRACKETS = r"\([^()]{0,120}\)"
_STAMP = r"(?:accuse\s+de\s+reception\s*-\s*ministere|envoye\s+en\s+prefecture)[^€]{0,260}?\d{3}-\d{9}-\d{8}-[\w.-]+"
_VOTES = (
    r"(?<!\w)(?:(?:a\s+l')?unanimite|a\s+la\s+majorite|"
    r"\d{1,3}\s+(?:voix\s+)?(?:pour|contre|abstentions?|ne\s+pren\w+\s+pas\s+part(?:\s+au\s+vote)?)(?:\s+et(?=\s+\d))?)(?!\w)"
)
_ASIDE = re.compile(rf"(?P<brackets>{_BRACKETS})|{_STAMP}|{_VOTES}", I)
"""What may stand between the words of a row and tells no amount: only brackets go on with a name."""
_TOTAL = re.compile(r"\W*(?:sous[- ]?tota|tota|ensemble\b)\w*(?:\s+\w+){0,3}\W*$|.*\btota\w*[\s:|]*$", I | re.DOTALL)
_HEADS = re.compile(rf"\W*{flat_heads.BODY.pattern}\W+{flat_heads.AMOUNT.pattern}", I)
"""The heads of the next table."""
_CODE = re.compile(r"\d{1,6}")
_SECTION = 90
_NOTE = 220
_FIRST = 170
"""So far behind the heads the first amount stands at most."""
_MOST_ROWS = 120
_LEAST_UNPROVEN = 3
_ROW, _TOLD, _REST = "row", "code", "rest"


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of a run: the amounts by column, the code of the next row, and whether its name is told."""

    run: Run
    cells: tuple[Cell | None, ...] = ()
    code: Span | None = None
    named: bool = True
    goes_on: bool = False


def _values(cells: Sequence[Cell | None]) -> Values:
    return tuple((cell.value if cell else None) or Decimal(0) for cell in cells)


def _coded(plain: str, run: Run) -> bool:
    """Whether the last group of a run may be the code of the row behind it."""
    last = run.atoms[-1]
    behind = plain[last.span.end : last.span.end + 2]
    return not last.ends and _CODE.fullmatch(last.figures) is not None and behind[:1].isspace() and behind[1:].isalpha()


class _Reader:
    """Reads the rows below some heads."""

    def __init__(self, plain: str, shape: Shape) -> None:
        self._plain, self._shape = plain, shape
        self._width = shape.width
        self._nothing = (Decimal(0),) * shape.width

    def _row(self, run: Run, cells: Sequence[Cell], first: int, *, code: Span | None, named: bool) -> Step[_Read]:
        placed = (*(None,) * first, *cells, *(None,) * (self._width - first - len(cells)))
        whole = first + len(cells) == self._width
        after = _REST if not whole else _ROW if code or not self._shape.coded else _TOLD
        return Step(_values(placed), after, _Read(run, placed, code, named, goes_on=first > 0))

    def _amounts(self, run: Run, state: str, code: Span | None) -> Iterator[Step[_Read]]:
        rest = run.without_last() if code else run.behind_words() if state == _REST else run
        at = self._shape.note_at
        for cells in ways(rest, self._width):
            if len(cells) == self._width or (at and len(cells) == at and not code):
                yield self._row(run, cells, 0, code=code, named=state != _REST)
            elif at and state == _REST and len(cells) == self._width - at:
                yield self._row(run, cells, at, code=code, named=True)

    def ways(self, run: Run, state: str) -> list[Step[_Read]]:
        """Return the ways to read a run after what is expected there."""
        coded = self._shape.coded and _coded(self._plain, run)
        code = run.atoms[-1].span if coded else None
        if state == _TOLD:
            alone = coded and len(run.atoms) == 1
            return [Step(self._nothing, _ROW, _Read(run, code=code))] if alone else []
        found = list(self._amounts(run, state, None))
        return found + (list(self._amounts(run, state, code)) if code and len(run.atoms) > 1 else [])

    def table(self, start: int, end: int) -> tuple[list[_Read], int] | None:
        """Return what was read of the runs of figures from ``start`` on, and where the last of them ends."""
        found, total = self._runs(start, end)
        if not found or (total is None and not self._sure(found)):
            return None
        totals = ways(total, self._width) if total else ()
        opening = _TOLD if self._shape.coded else _ROW
        steps = [partial(self.ways, run) for run in found]
        read = read_in_one_way(steps, opening, self._width, partial(self._ends, totals, all))
        if read is None and self._width > 1:
            read = read_in_one_way(steps, opening, self._width, partial(self._ends, totals, any))
        return (read, total.span.start if total else found[-1].span.end) if read else None

    def _sure(self, found: Sequence[Run]) -> bool:
        amounts = [run for run in found if run.marked]
        return len(amounts) >= _LEAST_UNPROVEN and all(run.marked or len(run.atoms) == 1 for run in found)

    def _ends(
        self, totals: Sequence[tuple[Cell, ...]], how: Callable[[Iterable[bool]], bool], state: str, sums: Values
    ) -> bool:
        """Whether rows may end so: all or any columns sum to their totals, or one does where fewer are printed."""
        if state == (_ROW if self._shape.coded else _TOLD):
            return False
        if not totals:
            return True
        printed = [_values(cells) for cells in totals if cells]
        return any(
            any(how(a == b for a, b in zip(values, some, strict=True)) for some in combinations(sums, len(values)))
            for values in printed
            if any(values)
        )

    def _runs(self, start: int, end: int) -> tuple[list[Run], Run | None]:
        """The runs of figures of the rows, and that of the total that ends them."""
        found: list[Run] = []
        reached = start
        for run in runs(self._plain, Span(start, end)):
            gap = self._plain[reached : run.span.start]
            if found and _TOTAL.match(gap):
                return found, run
            if found and _HEADS.match(gap):
                break
            words = squeeze(gap.replace(ASIDE, " "))
            if len(words) > (_NOTE if found and self._shape.note_at else _FIRST) or len(found) > _MOST_ROWS:
                break
            if not self._shape.note_at and words and not name(self._plain, reached, run.span.start, _FIRST):
                break
            found.append(run)
            reached = run.span.end
        return found, None


def _cells(plain: str, shape: Shape, named: Span, read: _Read) -> tuple[Span, ...] | None:
    """The cells of a row: name, nature and purpose where they are headed, amounts."""
    apart = parted(plain, named, nature=shape.nature is not None, purpose=shape.purpose is not None)
    if apart is None:
        return None
    body, nature, purpose = apart
    worded = [body, *([nature] if shape.nature else []), *([purpose] if shape.purpose else [])]
    nothing = Span(read.run.span.start, read.run.span.start)
    return (*worded, *(cell.span if cell else nothing for cell in read.cells))


def _rows(plain: str, shape: Shape, found: Sequence[_Read]) -> list[tuple[Span, ...]] | None:
    """The rows that were read; those whose name is not told are left out."""
    rows: list[tuple[Span, ...]] = []
    at, label, held = shape.end, None, None
    for read in found:
        if read.goes_on and held:
            label, before = held
            read = _Read(read.run, tuple(a or b for a, b in zip(before.cells, read.cells, strict=True)), read.code)  # noqa: PLW2901
        elif read.cells:
            label = name(plain, at, read.run.span.start, _FIRST) if read.named else None
            if label is None and read.named:
                return None
        if read.cells and label and (shape.note_at is None or all(read.cells) or read.goes_on):
            if (row := _cells(plain, shape, label, read)) is None:
                return None
            rows.append(row)
        held = (label, read) if read.cells and label else None
        at = read.code.end if read.code else read.run.span.end
    return rows


def _head(shape: Shape) -> list[tuple[Span, ...]]:
    def nothing(row: tuple[Span, ...]) -> Span:
        return Span(row[0].start, row[0].start)

    first = [shape.body, *([shape.nature] if shape.nature else []), *([shape.purpose] if shape.purpose else [])]
    top, *below = shape.rows
    return [(*first, *top), *((*(nothing(row) for _ in first), *row) for row in below)]


def _decides(plain: str, shape: Shape) -> bool:
    return flat_heads.decides(plain, [head for row in shape.rows for head in row if head.end > head.start])


def _table(plain: str, run: Span, end: int) -> Table | None:
    for shape in shapes(plain, run):
        found = _Reader(plain, shape).table(run.end, end) if _decides(plain, shape) else None
        rows = _rows(plain, shape, found[0]) if found else None
        if rows:
            return Table((*_head(shape), *rows))
    return None


def _bare(plain: str, zone: Span) -> str:
    """The text up to the end of ``zone`` without what stands aside in it, character for character."""
    within = _ASIDE.sub(lambda m: (" " if m["brackets"] else ASIDE) * len(m[0]), plain[zone.start : zone.end])
    return plain[: zone.start] + within


def tables(text: Text, zone: Span) -> list[Table]:
    """Return the tables of grants that stand as running words within ``zone``."""
    bare = _bare(text.plain, zone)
    found: list[Table] = []
    for run in head_runs(bare, zone):
        if found and run.start < found[-1].span.end:
            continue
        if table := _table(bare, run, zone.end):
            found.append(table)
    return found
