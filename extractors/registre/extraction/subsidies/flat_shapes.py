"""What the heads of a table of grants say of its columns, where they are one run of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from registre.extraction.subsidies import flat_heads as f
from registre.extraction.subsidies import heads as h
from registre.facts import Span

I = re.IGNORECASE  # noqa: E741  (as in the re module)

_CODE = r"(?:codes?|n\s?°|numero)(?:\s+(?:d[eu']\s*)?(?:associations?|asso\.?|structures?|tiers|dossier|ordre)(?!\w))?"
_PURPOSE = (
    r"(?:(?:noms?|intitules?|libelles?|objets?|natures?)\s+(?:du|des|de\s+l['a])\s*)?"
    r"(?:projets?|actions?|objets?|manifestations?|evenements?)"
)
_NOTE = r"observations?|remarques?|commentaires?"
_KINDS = re.compile(
    rf"\b(?:(?P<code>{_CODE})|(?P<purpose>{_PURPOSE})|(?P<nature>nature|type)|(?P<note>{_NOTE}))(?!\w)", I
)
_OTHER = (
    r"a(?=\s+(?:report|vers))|vote|conseil|municipal|communautaire|annee|exercice|du|de|la|des|aux|euros?|ttc|en|et|"
    r"pour|asso"
)
_ONE = re.compile(rf"(?:{f.AMOUNT.pattern}|{f.BODY.pattern}|{_KINDS.pattern}|\b(?:{_OTHER})(?!\w)|[€(:/|).-])\s*", I)
_YEAR = re.compile(r"(?:annee\s+)?(?:19|20)\d\d", I)
_NOT_VOTED = re.compile(r"\b(?:percu|recu|obtenu|demand|sollicit|propos|souhait)\w*", I)
_OPENS = re.compile(rf"{f.BODY.pattern}|{f.AMOUNT.pattern}|{_KINDS.pattern}", I)
_UNIT = re.compile(
    r"(?:\s*(?:\(?(?:en\s+)?(?:€|euros?\b|ttc\b)\)?|(?:du\s+|par\s+le\s+)?conseil\b|(?:municipal|communautaire)\b))*"
    r"[ :|]*",
    I,
)
"""What belongs to the last head: its unit, who votes."""
_MOST = 26
_YEARS = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of a table of grants.

    Attributes:
        body: where the column of names is headed.
        rows: the rows of heads of the columns of amounts (an empty span where a row heads nothing).
        coded: whether a code stands before each name.
        nature: where the column of natures is headed, behind the names.
        purpose: where the column of what grants are for is headed.
        note_at: before which column of amounts remarks stand, if any.
        end: where the heads end.
    """

    body: Span
    rows: tuple[tuple[Span, ...], ...]
    coded: bool
    nature: Span | None
    purpose: Span | None
    note_at: int | None
    end: int

    @property
    def width(self) -> int:
        """How many columns of amounts there are."""
        return len(self.rows[0])


def run_from(plain: str, at: int, end: int) -> Span:
    """Return the words from ``at`` on that may all head columns."""
    start, count = at, 0
    while count < _MOST and (m := _ONE.match(plain, at, end)):
        at, count = m.end(), count + 1
    return Span(start, at)


def _ends(plain: str, run: Span) -> Iterator[int]:
    """Where the heads of a run may end: what a name may begin with is none of them ("Montant | Club de judo")."""
    body = f.BODY.search(plain, *run)
    amounts = [m.end() for m in f.AMOUNT.finditer(plain, *run)]
    kinds = [m.end() for m in _KINDS.finditer(plain, *run)]
    if body is None or not amounts:
        return
    last = max(body.end(), *amounts, *kinds)
    yield unit.end() if (unit := _UNIT.match(plain, last, run.end)) else last
    if len(amounts) > 1 and amounts[-2] > body.end():
        yield amounts[-2]


def runs(plain: str, zone: Span) -> Iterator[Span]:
    """Give the runs of words within ``zone`` that may head a table of grants: a body and an amount at least."""
    reached = zone.start
    for m in _OPENS.finditer(plain, zone.start, zone.end):
        if m.start() >= reached:
            run = run_from(plain, m.start(), zone.end)
            reached = max(run.end, m.start() + 1)
            yield from (Span(run.start, end) for end in _ends(plain, run))


def _kinds(plain: str, run: Span) -> dict[str, Span]:
    """Where codes, purposes, natures and remarks are headed."""
    found: dict[str, Span] = {}
    for m in _KINDS.finditer(plain, run.start, run.end):
        kind = next(name for name, words in m.groupdict().items() if words)
        found.setdefault(kind, Span(*m.span()))
    return found


def _is(pattern: re.Pattern[str], plain: str, head: Span) -> bool:
    return pattern.search(plain, head.start, head.end) is not None


def _nothing(head: Span) -> Span:
    return Span(head.start, head.start)


def _two_rows(plain: str, found: Sequence[Span]) -> tuple[tuple[Span, ...], ...] | None:
    """Two years above several columns: the past one heads the first, the other the rest; a sum voted stands last."""
    years = [head for head in found if _YEAR.fullmatch(plain[head.start : head.end].strip())]
    others = [head for head in found if head not in years]
    if len(years) != _YEARS or len(others) < _YEARS or others[0].start < years[1].end:
        return None
    last = [others[0]] if _is(h.DECIDED, plain, others[0]) and _is(h.PAST, plain, others[1]) else []
    below = others[len(last) :]
    told = _is(h.PAST, plain, below[0]) or _is(h.DECIDED, plain, below[0])
    later = len(below) > 1 and not any(_is(h.PAST, plain, head) for head in below[1:])
    if not (told and later):
        return None
    return (*years, *map(_nothing, below[2:]), *last), (*below, *map(_nothing, last))


def _apart(plain: str, m: re.Match[str]) -> Iterator[Span]:
    """What heads one column each: what was voted and what was got, asked or proposed are two."""
    later = next((w for w in _NOT_VOTED.finditer(plain, m.start() + 1, m.end())), None)
    if later and h.DECIDED.search(plain, m.start(), later.start()):
        yield Span(m.start(), m.start() + len(plain[m.start() : later.start()].rstrip()))
        yield Span(later.start(), m.end())
    else:
        yield Span(*m.span())


def _rows(plain: str, run: Span, body: Span) -> Iterator[tuple[tuple[Span, ...], ...]]:
    """The ways to part a run of heads into columns of amounts."""
    found = tuple(head for m in f.AMOUNT.finditer(plain, run.start, run.end) for head in _apart(plain, m))
    behind = tuple(head for head in found if head.start >= body.end)
    parts = tuple(dict.fromkeys(part for part in (behind, found) if part))
    if two := next((rows for part in parts if (rows := _two_rows(plain, part))), None):
        yield two
        return
    yield from ((part,) for part in parts)
    yield from (((Span(part[0].start, part[-1].end),),) for part in parts if len(part) > 1)


def _note_at(rows: tuple[tuple[Span, ...], ...], note: Span | None) -> int | None:
    """Before which column of amounts the remarks stand; None where they stand behind all."""
    if note is None:
        return None
    before = [n for n, head in enumerate(rows[0]) if head.end > head.start and head.start > note.end]
    return before[0] if before and before[0] else None


def shapes(plain: str, run: Span) -> Iterator[Shape]:
    """Give what the columns under a run of heads may be."""
    kinds = _kinds(plain, run)
    bodies = [Span(*m.span()) for m in f.BODY.finditer(plain, run.start, run.end)]
    free = [b for b in bodies if not any(k.start <= b.start < k.end for k in kinds.values())] or bodies
    for rows in _rows(plain, run, free[0]):
        yield Shape(
            free[0],
            rows,
            "code" in kinds,
            kinds.get("nature"),
            kinds.get("purpose"),
            _note_at(rows, kinds.get("note")),
            run.end,
        )
