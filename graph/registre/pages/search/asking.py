"""Asks the index: names that begin like what one types, things under facets, words that are spelt alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

from rapidfuzz import fuzz, process

from registre.french.text import fold
from registre.pages.search.conditions import AMOUNTS, FACETS, Filters, facet, source, values_of, words_of
from registre.pages.search.extent import Extent

PAGE = 25
"""How many hits stand on a page."""

_ALIKE = 78
"""How alike words must be, of 100, for one to be taken for the other."""

_FIELDS = "SELECT thing.iri, thing.kind, thing.label, thing.about, thing.date, thing.council"
_LIKELIEST = "folded = :folded DESC, folded LIKE :start DESC, rank - min(links, 40) * 0.05, date DESC, thing.id"
_LATEST = "date DESC, links DESC, thing.id"


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found: its address, its kind, its name; of acts the number and date; one of its councils."""

    iri: str
    kind: str
    label: str
    about: str
    date: str
    council: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that hits may be held to, and how many of them have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: some of the hits, how many there are in all, the facets, the spelling that was taken instead."""

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, tuple[Facet, ...]]
    instead: str = ""


class Search:
    """An index that can be asked.

    Args:
        index: what :func:`registre.pages.search.writing.written` gave.
        extent: how much the collection holds.
    """

    def __init__(self, index: sqlite3.Connection, extent: Extent = Extent()) -> None:  # noqa: B008 (it cannot change)
        self._index, self.extent, self._lock = index, extent, Lock()

    def _rows(self, query: str, values: Mapping[str, object]) -> list[tuple[object, ...]]:
        with self._lock:
            return self._index.execute(query, values).fetchall()

    def _hits(self, query: str, values: Mapping[str, object]) -> tuple[Hit, ...]:
        return tuple(Hit(*map(str, row)) for row in self._rows(f"{_FIELDS} {query}", values))

    def suggest(self, typed: str, most: int = 8) -> tuple[Hit, ...]:
        """Return what begins like the words typed so far, the likeliest first."""
        words = words_of(typed)
        query = f"FROM names JOIN thing ON thing.id = names.rowid WHERE names MATCH :match ORDER BY {_LIKELIEST}"
        return self._hits(f"{query} LIMIT :most", values_of(words) | {"most": most}) if words else ()

    def search(self, typed: str, filters: Filters, page: int = 1) -> Found:
        """Return what has these words in its names and stands under these facets, page by page.

        Where nothing has the words, those that are spelt most alike are taken instead.
        """
        words = words_of(typed)
        found = self._search(words, filters, page)
        if found.total or not words or (alike := self._alike(words)) == words:
            return found
        again = self._search(alike, filters, page)
        return Found(again.hits, again.total, again.facets, " ".join(alike)) if again.total else found

    def _search(self, words: Sequence[str], filters: Filters, page: int) -> Found:
        chosen, values = source(words, filters)
        ((total,),) = self._rows(f"SELECT count(*) {chosen}", values)
        paged = {"most": PAGE, "from": (max(page, 1) - 1) * PAGE}
        order = _LIKELIEST if words else _LATEST
        hits = self._hits(f"{chosen} ORDER BY {order} LIMIT :most OFFSET :from", values | paged)
        return Found(hits, _count(total), {name: self._facet(name, words, filters) for name in FACETS})

    def _facet(self, name: str, words: Sequence[str], filters: Filters) -> tuple[Facet, ...]:
        facets = [Facet(str(value), _count(n)) for value, n in self._rows(*facet(name, words, filters))]
        if name == "year":
            facets.sort(key=lambda f: f.value, reverse=True)
        if name == "amount":
            facets.sort(key=lambda f: list(AMOUNTS).index(f.value))
        return tuple(facets)

    def _alike(self, words: Sequence[str]) -> list[str]:
        """Words of the index that are spelt like those that it does not have."""
        known = [str(term) for (term,) in self._rows("SELECT term FROM vocabulary WHERE length(term) > 2", {})]
        return [_nearest(word, known) for word in words]

    def figures(self) -> Mapping[str, int]:
        """Return how many things of each kind there are."""
        return {str(kind): _count(n) for kind, n in self._rows("SELECT kind, count(*) FROM thing GROUP BY kind", {})}

    def recent(self, most: int = 8) -> tuple[Hit, ...]:
        """Return the latest acts that have a title."""
        query = f"FROM thing WHERE kind = 'act' AND label != about ORDER BY {_LATEST} LIMIT :most"
        return self._hits(query, {"most": most})

    def central(self, most: int = 12) -> tuple[Hit, ...]:
        """Return the organisations that stand under most links."""
        query = "FROM thing WHERE kind IN ('organisation', 'authority') ORDER BY links DESC, label LIMIT :most"
        return self._hits(query, {"most": most})

    def named(self, label: str) -> str | None:
        """Return the address of the one thing of that name that is no act; None where there are none, or several."""
        query = "FROM thing WHERE folded = :folded AND label = :label AND kind != 'act' LIMIT 2"
        hits = self._hits(query, {"folded": fold(label), "label": label})
        return hits[0].iri if len(hits) == 1 else None


def _count(value: object) -> int:
    return value if isinstance(value, int) else 0


def _nearest(word: str, known: Sequence[str]) -> str:
    best = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_ALIKE) if len(word) > 3 else None
    return str(best[0]) if best else word
