"""What hits must fulfil: the words that they begin with, and the facets that they stand under; as SQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from registre.french.text import fold

AMOUNTS: dict[str, tuple[float, float]] = {
    "0-1000": (0, 1_000),
    "1000-5000": (1_000, 5_000),
    "5000-23000": (5_000, 23_000),
    "23000-100000": (23_000, 100_000),
    "100000-": (100_000, 9e99),
}
"""The ranges of amounts: from, up to. Above 23 000 € a year an agreement is due (decree 2001-495)."""

KINDS = ("act", "organisation", "authority", "person")
FACETS = ("kind", "council", "year", "funder", "amount")
Values = dict[str, object]

_ALL = "FROM thing"
"""What hits are chosen from where nothing holds them to anything."""
_LONGEST, _WORDS, _MOST_FACETS = 200, 12, 12
_CASES = " ".join(
    f"WHEN link.amount >= {low} AND link.amount < {high} THEN '{name}'" for name, (low, high) in AMOUNTS.items()
)
_FACET = {"amount": f"CASE {_CASES} END", **{name: f"link.{name}" for name in ("council", "year", "funder")}}


@dataclass(frozen=True, slots=True)
class Filters:
    """What hits are held to; what is empty holds them to nothing."""

    kind: str = ""
    council: str = ""
    year: str = ""
    funder: str = ""
    amount: str = ""

    def without(self, name: str) -> Filters:
        """Return the filters but for one."""
        return replace(self, **{name: ""})


def words_of(typed: str) -> list[str]:
    """Return what one types as words of the index: without case, accents, punctuation; of a long text the beginning."""
    return fold(typed[:_LONGEST]).replace("/", " ").replace("_", " ").split()[:_WORDS]


def values_of(words: Sequence[str]) -> Values:
    """Return the values of a query for names that hold these words, or words that begin like them."""
    folded = " ".join(words)
    return {"match": " ".join(f'"{word}"*' for word in words), "folded": folded, "start": f"{folded}%"}


def _held(filters: Filters) -> list[str]:
    """The conditions that one link of a hit must fulfil together."""
    held = [f"link.{name} = :{name}" for name in ("council", "year", "funder") if getattr(filters, name)]
    return [*held, "link.amount >= :low AND link.amount < :high"] if filters.amount in AMOUNTS else held


def source(words: Sequence[str], filters: Filters) -> tuple[str, Values]:
    """Return what hits are chosen from (a FROM clause), and its values."""
    low, high = AMOUNTS.get(filters.amount, (0, 0))
    values: Values = {name: getattr(filters, name) for name in FACETS} | {"low": low, "high": high}
    tables = "names CROSS JOIN thing ON thing.id = names.rowid" if words else "thing"  # (CROSS: words are sought first)
    conditions = ["names MATCH :match"] if words else []
    conditions += ["thing.kind = :kind"] if filters.kind in KINDS else []
    if held := _held(filters):
        conditions.append(f"thing.id IN (SELECT link.thing FROM link WHERE {' AND '.join(held)})")
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return f"FROM {tables}{where}", values | (values_of(words) if words else {})


def facet(name: str, words: Sequence[str], filters: Filters) -> tuple[str, Values]:
    """Return the query for the values of a facet among what the other facets let through, the most frequent first."""
    others = filters.without(name)
    chosen, values = source(words, others)
    within = [f"IN (SELECT thing.id {chosen})"] if chosen != _ALL else []
    if name == "kind":
        where = "".join(f" WHERE id {one}" for one in within)
        query = f"SELECT kind, count(*) FROM thing{where} GROUP BY kind"
    else:
        held = " AND ".join(["v IS NOT NULL", *(f"link.thing {one}" for one in within), *_held(others)])
        query = f"SELECT {_FACET[name]} AS v, count(DISTINCT link.thing) FROM link WHERE {held} GROUP BY v"
    return f"{query} ORDER BY 2 DESC, 1 LIMIT {_MOST_FACETS}", values
