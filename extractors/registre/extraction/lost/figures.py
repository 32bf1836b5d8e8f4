"""Runs of figures in tables whose cells were lost: which amounts they may print.

>>> text = "Achats 2 504 15 685 Impôts 500 600 Dons - € 300,00 €"
>>> [[[str(cell.value) for cell in way] for way in ways(run, 2)] for run in runs(text, Span(0, len(text)))]
[[['2504', '15685']], [['500', '600'], ['500600']], [['None', '300.00']]]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from registre.facts import Span
from registre.french.money import amount

_MONEY = r"(?:€|euros?\b|eur\b)"
_ATOM = re.compile(
    rf"(?P<share>\d{{1,3}}(?:[.,]\d{{1,2}})?[ ]?%)|(?P<none>[-/](?:[ ]?{_MONEY})?(?=[\s|]|$))"
    r"|(?P<figures>-?\d+(?:\.\d{3})*(?P<cents>[.,]\d{1,2})?)(?![\w%°])(?!/\d)(?![.,]\d)"
    rf"(?P<money>[ ]?{_MONEY}(?:[ ]?(?:HT|TTC)\b)?)?",
    re.IGNORECASE,
)
_GAP = re.compile(r"[ \n|]*")
_BEGINS = re.compile(r"(?<![\w.,/°'-])(?=-?\d|[-/][ \n|]{0,3}(?:€|euro|[-/\d]))", re.IGNORECASE)
_NOUGHT = re.compile(r"0|0+[.,]\d+")
_MOST_ATOMS = 30
_THOUSANDS = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell prints: an amount, or that there is none; whether a currency, cents or a sign mark its end."""

    span: Span
    value: Decimal | None
    marked: bool = False


@dataclass(frozen=True, slots=True)
class _Atom:
    """A group of figures, or a sign that stands for none.

    Attributes:
        span: where it stands.
        figures: the figures, "" for the sign of an empty cell.
        ends: whether a cell ends with it: it has cents or a currency, or is the sign.
        joined: whether a mere space parts it from what stands before.
    """

    span: Span
    figures: str
    ends: bool
    joined: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Figures that follow each other without words between."""

    span: Span
    atoms: tuple[_Atom, ...]

    @property
    def marked(self) -> bool:
        """Whether a currency or cents end each of its cells."""
        return bool(self.atoms) and self.atoms[-1].ends

    def behind_words(self) -> Run:
        """Return the run without the figures before its first marked cell that belong to the words before them."""
        first = next((n for n, atom in enumerate(self.atoms) if atom.ends), 0)
        while first and _may_join(self.atoms[first - 1].figures, self.atoms[first]):
            first -= 1
        return Run(Span(self.atoms[first].span.start, self.span.end), self.atoms[first:])

    def without_last(self) -> Run:
        """Return the run without its last group, which may be the code of what follows."""
        rest = self.atoms[:-1]
        return Run(Span(self.span.start, rest[-1].span.end if rest else self.span.start), rest)


def _run(plain: str, at: int, end: int) -> Run | None:
    """The run of figures that begins at a place."""
    atoms: list[_Atom] = []
    gap, reached = "", at
    while len(atoms) < _MOST_ATOMS and (m := _ATOM.match(plain, at, end)):
        if not m["share"]:
            ends = bool(m["none"] or m["cents"] or m["money"])
            atoms.append(_Atom(Span(*m.span()), m["figures"] or "", ends, bool(atoms) and gap == " "))
        reached = m.end()
        between = _GAP.match(plain, reached, end)
        gap, at = (between[0], between.end()) if between else ("", reached)
        if not gap:
            break
    return Run(Span(atoms[0].span.start, reached), tuple(atoms)) if atoms else None


def runs(plain: str, zone: Span) -> Iterator[Run]:
    """Give the runs of figures within ``zone``, in order."""
    at = zone.start
    while m := _BEGINS.search(plain, at, zone.end):
        run = _run(plain, m.start(), zone.end)
        at = max(m.start() + 1, run.span.end if run else 0)
        if run:
            yield run


def _may_join(before: str, atom: _Atom) -> bool:
    whole = atom.figures.partition(",")[0].partition(".")[0]
    return atom.joined and len(whole) == _THOUSANDS and 0 < len(before.lstrip("-")) <= _THOUSANDS


def _cell(atoms: Sequence[_Atom]) -> Cell:
    figures = "".join(a.figures for a in atoms)
    return Cell(Span(atoms[0].span.start, atoms[-1].span.end), amount(figures) if figures else None, atoms[-1].ends)


def _is_amount(first: _Atom) -> bool:
    """Whether a group may begin an amount: none begins with a nought but nought itself."""
    return not first.figures.startswith("0") or _NOUGHT.fullmatch(first.figures) is not None


def ways(run: Run, most: int) -> tuple[tuple[Cell, ...], ...]:
    """Return the ways to read a run as at most ``most`` cells, those of more cells first.

    A space may part thousands ("1 500") or two cells ("500 600"); a currency or cents end a cell, and all cells where
    they can.
    """
    found = _ways(run.atoms, most) if run.atoms else ((),)
    return tuple(way for way in found if all(cell.marked for cell in way)) or found


@lru_cache(maxsize=512)
def _ways(atoms: tuple[_Atom, ...], most: int) -> tuple[tuple[Cell, ...], ...]:
    if not atoms:
        return ((),)
    if not most:
        return ()
    found: list[tuple[Cell, ...]] = []
    for n in range(1, len(atoms) + 1):
        head = atoms[:n]
        if n > 1 and not _may_join("0" if n > 2 else head[0].figures, head[-1]):
            break
        if _is_amount(head[0]):
            found += [(_cell(head), *rest) for rest in _ways(atoms[n:], most - 1)]
        if head[-1].ends:
            break
    return tuple(sorted(found, key=len, reverse=True))
