"""The answer to a question as a table: cells as people read them, numbers of acts as links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import pyoxigraph as ox

from registre.exporting.terms import Names
from registre.pages import terms
from registre.pages.addresses import local
from registre.pages.describing import Shown
from registre.pages.languages import Voice
from registre.pages.values import decimal, literal
from registre.queries.formats import value, words
from registre.queries.running import Row, Term
from registre.vocabulary import XSD

_OPENS = {"number": "act", "number2": "act2"}
"""A column of numbers, and the column of addresses that they open: the two are shown as one."""

_NAMES = {
    "grantedBy", "grantedTo", "funder", "beneficiary", "beneficiaryName", "partner", "of", "authorityName", "authority",
    "asked", "organisation1", "organisation2", "party", "member", "giver", "holder", "president", "secretary",
    "rapporteur", "organisation",
}  # fmt: skip
"""Columns that hold the names of organisations and people: they lead to the one thing of that name."""

_PRICED = {"amount": "currency"}


@dataclass(frozen=True, slots=True)
class AnswerColumn:
    """A column of an answer: its name in the query, what people call it, whether it holds numbers."""

    name: str
    title: str
    number: bool


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """An answer as a table."""

    columns: tuple[AnswerColumn, ...]
    rows: tuple[tuple[Shown, ...], ...]


def read(content: bytes) -> tuple[tuple[str, ...], list[Row]]:
    """Return the columns and rows of an answer in the SPARQL 1.1 Query Results JSON Format; no columns for a truth."""
    found = ox.parse_query_results(content, format=ox.QueryResultsFormat.JSON)
    if isinstance(found, ox.QueryBoolean):
        return (), []
    columns = tuple(variable.value for variable in found.variables)
    return columns, [tuple(row[name] for name in columns) for row in found]


def arranged(rows: Iterable[Row], column: int, *, downwards: bool) -> list[Row]:
    """Return rows in the order of a column: numbers by size, all else by letters; what is empty comes last."""

    def key(row: Row) -> tuple[int, Decimal, str]:
        term = row[column]
        number = decimal(term) if isinstance(term, ox.Literal) else None
        return (0, number, "") if number is not None else (1, Decimal(0), str(value(term)).casefold())

    filled = [row for row in rows if row[column] is not None]
    return [*sorted(filled, key=key, reverse=downwards), *(row for row in rows if row[column] is None)]


class Answers:
    """Shows answers in a language.

    Args:
        voice: the language.
        base: the IRI that individuals begin with.
        named: gives the address of the one thing that has a name.
    """

    def __init__(self, voice: Voice, base: str, named: Callable[[str], str | None]) -> None:
        self._voice, self._base, self._named = voice, base, cache(named)
        self._names = Names(base)

    def title(self, column: str) -> str:
        """Return what people call a column."""
        key = f"answer.{column}"
        return self._voice.say(key) if self._voice.has(key) else column

    def _literal(self, column: str, term: ox.Literal, currency: str | None) -> Shown:
        language = self._voice.language
        number = decimal(term) is not None
        dated = term.value if term.datatype == XSD.date else None
        printed = literal(term, language, currency)
        of_name = self._named(term.value) if column in _NAMES else None
        href = local(of_name, self._base) if of_name else None
        return Shown(terms.code(column, printed, language), href, term.value if number else dated, number)

    def _cell(self, column: str, term: Term | None, currency: str | None, opens: Term | None) -> Shown:
        href = local(opens.value, self._base) if isinstance(opens, ox.NamedNode) else None
        if href:
            return Shown(words(term) or self._voice.say("answer.act"), href)
        if isinstance(term, ox.NamedNode):
            return Shown(self._short(column, term.value), local(term.value, self._base) or term.value)
        return self._literal(column, term, currency) if isinstance(term, ox.Literal) else Shown(words(term))

    def _short(self, column: str, iri: str) -> str:
        """What an address is shown as: the word that opens it in a question of ours, else the address, shortened."""
        if self._voice.has(f"answer.{column}"):
            return self._voice.say("answer.open_thing")
        return self._names.compact(iri) or self._names.relative(iri) or iri

    def table(self, columns: Sequence[str], rows: Sequence[Row]) -> AnswerTable:
        """Return an answer as it is shown."""
        at = {name: n for n, name in enumerate(columns)}
        merged = {other for name, other in (_OPENS | _PRICED).items() if name in at and other in at}
        kept = [name for name in columns if name not in merged]

        def beside(row: Row, name: str, pairs: dict[str, str]) -> Term | None:
            return row[at[pairs[name]]] if pairs.get(name) in at else None

        def shown(row: Row, name: str) -> Shown:
            currency = words(beside(row, name, _PRICED)) or None
            return self._cell(name, row[at[name]], currency, beside(row, name, _OPENS))

        cells = tuple(tuple(shown(row, name) for name in kept) for row in rows)
        numbers = [any(row[n].number for row in cells) for n in range(len(kept))]
        heads = (AnswerColumn(name, self.title(name), number) for name, number in zip(kept, numbers, strict=True))
        return AnswerTable(tuple(heads), cells)
