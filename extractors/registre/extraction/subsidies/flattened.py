r"""Tables of grants whose cells were lost on the way, made out again where the text itself proves their rows.

Names and amounts follow each other, as many amounts behind each name, under a run of heads that says what they are.
Where a total is printed it must be the sum of a column, else nothing is read.

>>> text = Text("ASSOCIATION MONTANT Boule d'or 300 € Club des jeunes 1 200 € TOTAL 1 500 €")
>>> [[text.quote(cell) for cell in row] for row in tables(text, text.whole)[0].rows]
[['ASSOCIATION', 'MONTANT'], ["Boule d'or", '300 €'], ['Club des jeunes', '1 200 €']]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registre.extraction.subsidies import flat_heads
from registre.extraction.subsidies.heads import SUM
from registre.facts import Span
from registre.french.money import FIGURES as PRINTED
from registre.french.money import amount
from registre.french.openings import FIGURES
from registre.reading.text import Table, Text

I = re.IGNORECASE  # noqa: E741  (as in the re module)

_AMOUNT = re.compile(
    rf"(?<![\w.,/°-])(?:(?P<figures>{PRINTED})\s?(?:€|euros?\b|eur\b)|(?P<cents>\d[\d ]*,\d\d)(?!\d))", I
)
_BRACKETS = re.compile(r"\([^()]{0,120}\)")
_STAMP = re.compile(
    r"(?:accuse\s+de\s+reception\s*-\s*ministere|envoye\s+en\s+prefecture)[^€]{0,260}?\d{3}-\d{9}-\d{8}-[\w.-]+", I
)
_BETWEEN = re.compile(rf"{_BRACKETS.pattern}|{_STAMP.pattern}", I)
"""What may stand between the words of a row: brackets, the stamp that the State's service prints on each page."""
_VOTED = re.compile(
    r"\s*(?:(?:a\s+l')?unanimite|a\s+la\s+majorite|adoptee?|\d+\s+(?:voix\s+)?(?:pour|contre|abstentions?)|"
    r"(?:ne\s+prend\s+pas|ne\s+prennent\s+pas)\s+part\s+au\s+vote|et\s+(?=\d))[\s,;.|]*",
    I,
)
"""The vote on the row before."""
_CODE = re.compile(r"\s*(?:\d{1,5}\s+|[-•*▪|]\s*)+(?=[A-Za-z\"])")
_NATURE = re.compile(r"\s+(?P<nature>[FIMP]|fonctionnement|investissement|projet)$", I)
_NO_NAME = re.compile(
    r"[;:€]|(?<!\b[A-Z])\.\s+[A-Z]|\b(?:decide|considerant|soit|vote\s+pas|sort\s+de|article|total|s'eleve)\b", I
)
_LONGEST = 110
_LEAST_ROWS = 2
_HEADS = 260


@dataclass(frozen=True, slots=True)
class _Row:
    """Where the name of a row may stand, and its amounts."""

    gap: Span
    amounts: tuple[re.Match[str], ...]

    @property
    def end(self) -> int:
        return self.amounts[-1].end()


def _amounts(plain: str, figures: Sequence[int], end: int) -> Iterator[re.Match[str]]:
    """The amounts among figures that begin at the places given."""
    reached = 0
    for at in figures:
        if at >= reached and (m := _AMOUNT.match(plain, at, end)):
            reached = m.end()
            yield m


def _clusters(plain: str, zone: Span, figures: Sequence[int]) -> Iterator[_Row]:
    """Amounts that stand side by side, each time with what stands before them."""
    reached, held = zone.start, list[re.Match[str]]()
    for m in _amounts(plain, figures, zone.end):
        if held and plain[held[-1].end() : m.start()].strip(" \n|"):
            yield _Row(Span(reached, held[0].start()), tuple(held))
            reached, held = held[-1].end(), []
        held.append(m)
    if held:
        yield _Row(Span(reached, held[0].start()), tuple(held))


def _trimmed(plain: str, start: int, end: int) -> Span:
    words = plain[start:end]
    return Span(start + len(words) - len(words.lstrip(" \n|")), end - (len(words) - len(words.rstrip(" \n|.:-"))))


def _name(plain: str, start: int, end: int) -> Span | None:
    """The name in what stands before the amounts of a row."""
    while m := _VOTED.match(plain, start, end):
        start = m.end()
    if code := _CODE.match(plain, start, end):
        start = code.end()
    span = _trimmed(plain, start, end)
    words = plain[span.start : span.end]
    if not 1 < len(words) <= _LONGEST or _NO_NAME.search(words) or not (words[0].isupper() or words[0] == '"'):
        return None
    return span


def _value(m: re.Match[str]) -> Decimal:
    return amount(m["figures"] or m["cents"])


def _is_sum(plain: str, row: _Row) -> bool:
    return bool(SUM.match(plain[row.gap.start : row.gap.end])) or bool(
        re.search(r"\btota\w*[\s:|]*$", plain[row.gap.start : row.gap.end], I)
    )


def _adds_up(rows: Sequence[_Row], total: _Row | None) -> bool:
    """Whether a printed total is the sum of a column."""
    if total is None:
        return True
    sums = [sum(map(_value, column)) for column in zip(*(row.amounts for row in rows), strict=True)]
    return any(_value(m) in sums for m in total.amounts)


def _runs(plain: str, zone: Span, figures: Sequence[int]) -> Iterator[tuple[list[_Row], _Row | None]]:
    """Rows that follow each other with as many amounts each, and the total that ends them."""
    run: list[_Row] = []
    for row in _clusters(plain, zone, figures):
        if run and _is_sum(plain, row):
            yield run, row
            run = []
        elif run and len(row.amounts) == len(run[0].amounts) and _name(plain, row.gap.start, row.gap.end):
            run.append(row)
        else:
            yield run, None
            run = [row]
    yield run, None


def _headed(plain: str, first: _Row) -> tuple[Span, Span] | None:
    """The run of heads above the first row, and the name behind it."""
    start = max(first.gap.start, first.gap.end - _HEADS)
    for heads in reversed(list(flat_heads.RUN.finditer(plain, start, first.gap.end))):
        name = _name(plain, heads.end(), first.gap.end)
        if name:
            return Span(heads.start(), heads.end()), name
    return None


def _table(plain: str, rows: Sequence[_Row], total: _Row | None) -> Table | None:
    found = _headed(plain, rows[0]) if len(rows) > 1 and _adds_up(rows, total) else None
    if found is None:
        return None
    run, first = found
    count = len(rows[0].amounts)
    heads, body = flat_heads.amounts(plain, run, count), flat_heads.BODY.search(plain, run.start, run.end)
    if heads is None or body is None or not flat_heads.decides(plain, heads) or (total is None and len(rows) < 3):
        return None
    names = [first, *(_name(plain, row.gap.start, row.gap.end) or row.gap for row in rows[1:])]
    section = flat_heads.SECTION.search(plain, run.start, run.end)
    natures = [Span(section.start(), section.end())] if section else []
    head = (Span(body.start(), body.end()), *natures, *heads)
    return Table(
        (head, *(_cells(plain, name, row, section is not None) for name, row in zip(names, rows, strict=True)))
    )


def _cells(plain: str, name: Span, row: _Row, natured: bool) -> tuple[Span, ...]:
    """The cells of a row; its nature stands between the name and the amounts where a head says so."""
    amounts = (Span(m.start(), m.end()) for m in row.amounts)
    if not natured:
        return (name, *amounts)
    m = _NATURE.search(plain[name.start : name.end])
    nature = Span(name.start + m.start("nature"), name.end) if m else Span(name.end, name.end)
    return (Span(name.start, name.start + m.start()) if m else name, nature, *amounts)


def tables(text: Text, zone: Span) -> list[Table]:
    """Return the tables of grants that stand as running words within ``zone``."""
    figures = [at for at, _ in text.starts((FIGURES,), zone)]
    if len([at for at in figures if _AMOUNT.match(text.plain, at, zone.end)]) < _LEAST_ROWS:
        return []
    between = _BETWEEN if text.search(_STAMP, *zone) else _BRACKETS
    bare = text.plain[: zone.start] + between.sub(lambda m: " " * len(m[0]), text.plain[zone.start : zone.end])
    found = (_table(bare, rows, total) for rows, total in _runs(bare, zone, figures))
    return [table for table in found if table]
