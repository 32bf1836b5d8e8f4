"""Pictures of an answer: sums as bars, years as a timeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph as ox

from registre.pages import terms
from registre.pages.languages import Voice
from registre.pages.values import decimal, money, number
from registre.queries.formats import words
from registre.queries.header import View
from registre.queries.running import Row, Term

_MOST = 15
SUMMED = ("currency", "EUR")
"""Where an answer has a column of currencies, only what is in euros is summed."""

_LONGEST = 36


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what it stands for, its size as people read it, and its share of the longest (0 to 1)."""

    label: str
    size: str
    share: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture: "bar" (lying bars, the longest first) or "timeline" (standing bars, year by year)."""

    kind: str
    by: str
    measure: str | None
    bars: tuple[Bar, ...]
    left_out: int
    euros_only: bool


def _key(view: View, printed: str) -> str:
    return printed[:4] if view.kind == "timeline" else printed


def measured(view: View, columns: Sequence[str], rows: Sequence[Row]) -> Iterator[tuple[Term, Decimal]]:
    """Give what each row adds, and to what; without its value, or in other money, it adds nothing to a sum."""
    at = {name: n for n, name in enumerate(columns)}
    by, measure = at[view.columns[0]], at.get(view.columns[1]) if len(view.columns) > 1 else None
    currency = at.get(SUMMED[0]) if measure is not None and view.columns[1] == "amount" else None
    for row in rows:
        what = row[by]
        if what is None or not words(what) or (currency is not None and words(row[currency]) != SUMMED[1]):
            continue
        term = row[measure] if measure is not None else None
        size = decimal(term) if isinstance(term, ox.Literal) else Decimal(1) if measure is None else None
        if size is not None:
            yield what, size


def sized(value: Decimal, measure: str | None, voice: Voice) -> str:
    """Return a sum as people read it: amounts are of euros."""
    return money(value, SUMMED[1], voice.language) if measure == "amount" else number(value, voice.language)


def _years(sums: dict[str, Decimal]) -> dict[str, Decimal]:
    """All years from the first to the last, those of which nothing is known too."""
    years = [int(year) for year in sums if year.isdigit()]
    span = range(min(years), max(years) + 1) if years and max(years) - min(years) < 80 else sorted(years)
    return {str(year): sums.get(str(year), Decimal(0)) for year in span}


def chart(view: View, columns: Sequence[str], rows: Sequence[Row], voice: Voice) -> Chart | None:
    """Return the picture of an answer, or None where it would show less than two bars.

    Sums are of euros alone where the answer has a currency: other money is not the same.
    """
    sums: dict[str, Decimal] = {}
    for term, added in measured(view, columns, rows):
        key = _key(view, words(term))
        sums[key] = sums.get(key, Decimal(0)) + added
    ordered = _years(sums) if view.kind == "timeline" else dict(sorted(sums.items(), key=lambda p: (-p[1], p[0])))
    shown = list(ordered.items()) if view.kind == "timeline" else list(ordered.items())[:_MOST]
    longest = max(ordered.values(), default=Decimal(0))
    if len(ordered) < 2 or longest <= 0:
        return None
    measure = view.columns[1] if len(view.columns) > 1 else None
    euros = measure == "amount" and SUMMED[0] in columns

    bars = tuple(
        Bar(_short(terms.code(view.columns[0], key, voice.language)), sized(v, measure, voice), float(v / longest))
        for key, v in shown
    )
    return Chart(view.kind, view.columns[0], measure, bars, len(ordered) - len(shown), euros)


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1].rstrip()}…"
