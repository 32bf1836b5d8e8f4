"""The header of a query file: what it asks, and the parameters it takes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal, NamedNode

from registre.errors import UsageError
from registre.vocabulary import XSD

_LINE = re.compile(r"#\s*@(?P<tag>\w+)\s+(?P<rest>.+?)\s*\Z")
_IRI = re.compile(r"https?://[^\s<>\"{}|\\^`]+\Z")
TYPES = ("string", "name", "year", "integer", "decimal", "date", "iri")
LANGUAGES = ("fr", "en")
VIEWS = {"bar": (1, 2), "timeline": (1, 2), "map": (1, 2), "network": (2, 3)}
"""The pictures that an answer may have, with the fewest and the most columns that each is made of."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a query, in it as ``$name``.

    Attributes:
        name: its name.
        type: one of :data:`TYPES`; a ``name`` is compared without case or accents.
        labels: what it is, by language.
        default: its printed value when none is given; None leaves it open.
        example: a value to try.
    """

    name: str
    type: str
    labels: Mapping[str, str]
    default: str | None = None
    example: str | None = None

    def term(self, printed: str) -> Literal | NamedNode:
        """Return a printed value as the term that is bound.

        Raises:
            UsageError: the value is not of the parameter's type.

        >>> Parameter("year", "year", {}).term("2019").value
        '2019'
        """
        try:
            return _TERMS[self.type](printed.strip())
        except (ValueError, InvalidOperation) as error:
            example = f", such as {self.example}" if self.example else ""
            raise UsageError(
                f"“{printed}” is no {self.type} for the parameter “{self.name}”",
                next_step=f"give a {self.type}{example}",
            ) from error


def _year(printed: str) -> Literal:
    if not re.fullmatch(r"\d{4}", printed):
        raise ValueError(printed)
    return Literal(printed, datatype=XSD.gYear)


def _integer(printed: str) -> Literal:
    return Literal(str(int(printed)), datatype=XSD.integer)


def _decimal(printed: str) -> Literal:
    value = Decimal(printed.replace(" ", "").replace(",", "."))
    if not value.is_finite():
        raise ValueError(printed)
    return Literal(f"{value:f}", datatype=XSD.decimal)


def _date(printed: str) -> Literal:
    return Literal(dt.date.fromisoformat(printed).isoformat(), datatype=XSD.date)


def _iri(printed: str) -> NamedNode:
    if not _IRI.match(printed):
        raise ValueError(printed)
    return NamedNode(printed)


_TERMS: dict[str, Callable[[str], Literal | NamedNode]] = {
    "string": Literal,
    "name": Literal,
    "year": _year,
    "integer": _integer,
    "decimal": _decimal,
    "date": _date,
    "iri": _iri,
}


@dataclass(frozen=True, slots=True)
class View:
    """A picture that suits an answer.

    Attributes:
        kind: "bar": a bar for each value of the first column, as long as the sum of the second, or the number of rows;
            "timeline": the same by year; "map": the same by département, the first column being addresses;
            "network": the first two columns are linked, the third says how.
        columns: the columns that it is made of.
    """

    kind: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A query with what its header says of it.

    Attributes:
        name: the name of its file, without ``.rq``.
        text: the SPARQL.
        titles: the question, by language.
        abouts: what its rows answer, by language.
        parameters: what it takes, in order.
        views: the pictures that suit its answer.
    """

    name: str
    text: str
    titles: Mapping[str, str]
    abouts: Mapping[str, str]
    parameters: tuple[Parameter, ...] = ()
    views: tuple[View, ...] = ()

    def bindings(self, given: Mapping[str, str]) -> dict[str, Literal | NamedNode]:
        """Return the terms to bind, by parameter.

        Raises:
            UsageError: a parameter is unknown, or a value is not of its type.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in given:
            if name not in known:
                takes = f"it takes {', '.join(known)}" if known else "it takes none"
                raise UsageError(f"the query “{self.name}” has no parameter “{name}”", next_step=takes)
        printed = {p.name: given.get(p.name, p.default) for p in self.parameters}
        return {name: known[name].term(value) for name, value in printed.items() if value is not None}


def _tags(text: str, where: str) -> list[tuple[str, str]]:
    """The tags of the comment lines that begin a file."""
    tags = []
    for n, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#"):
            break
        m = _LINE.match(line)
        if m is None:
            raise UsageError(
                f"line {n} of the header is none: “{line[:60]}”", where=where, next_step="see queries/README.md"
            )
        tags.append((m["tag"], m["rest"]))
    return tags


def _two(rest: str, where: str) -> tuple[str, str]:
    first, _, second = rest.partition(" ")
    if not second.strip():
        raise UsageError(f"the header says too little: “{rest}”", where=where, next_step="see queries/README.md")
    return first, second.strip()


def _fits(kind: str, columns: list[str]) -> bool:
    fewest, most = VIEWS.get(kind, (1, 0))
    return fewest <= len(columns) <= most


def parse(name: str, text: str) -> Query:
    """Return the query that a file holds.

    A file without any header is a query of its own title, without parameters.

    Raises:
        UsageError: the header has a line that is none, or names a parameter or type that does not exist.
    """
    titles: dict[str, str] = {}
    abouts: dict[str, str] = {}
    types: dict[str, str] = {}
    views: list[View] = []
    labels: dict[str, dict[str, str]] = {}
    more: dict[str, dict[str, str]] = {"default": {}, "example": {}}
    for tag, rest in _tags(text, name) if re.match(r"#\s*@", text) else ():
        first, second = _two(rest, name)
        if tag in ("title", "about") and first in LANGUAGES:
            (titles if tag == "title" else abouts)[first] = second
        elif tag == "param" and second in TYPES:
            types[first] = second
        elif tag == "view" and _fits(first, second.split()):
            views.append(View(first, tuple(second.split())))
        elif tag == "label" and first in types:
            language, words = _two(second, name)
            labels.setdefault(first, {})[language] = words
        elif tag in more and first in types:
            more[tag][first] = second
        else:
            raise UsageError(f"the header has no “@{tag} {first}”", where=name, next_step="see queries/README.md")
    parameters = tuple(
        Parameter(p, kind, labels.get(p, {}), more["default"].get(p), more["example"].get(p))
        for p, kind in types.items()
    )
    return Query(name, text, titles or {"en": name, "fr": name}, abouts, parameters, tuple(views))
