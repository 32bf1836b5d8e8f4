"""Runs a query on a store."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from registre.errors import UsageError
from registre.french.text import fold
from registre.queries.header import Query
from registre.store.opening import OpenStore

_WHERE = re.compile(r"^[^#\n]*\bWHERE\s*\{", re.IGNORECASE | re.MULTILINE)
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = tuple[Term | None, ...]


def _fold(term: Term) -> Term | None:
    """``fn:fold``: a string without case, accents or punctuation, to compare names by."""
    return ox.Literal(fold(term.value)) if isinstance(term, ox.Literal) else None


FUNCTIONS: dict[ox.NamedNode, Callable[..., Term | None]] = {
    ox.NamedNode("https://w3id.org/registre/function#fold"): _fold
}
"""The functions that queries may call beside those of SPARQL."""


@dataclass(frozen=True)
class Answer:
    """What a query gives: rows under ``columns`` (SELECT), a ``truth`` (ASK), or ``triples`` (CONSTRUCT, DESCRIBE)."""

    columns: tuple[str, ...] = ()
    rows: Iterator[Row] = field(default_factory=lambda: iter(()))
    truth: bool | None = None
    triples: Iterator[ox.Triple] | None = None


def bound(query: Query, given: Mapping[str, str]) -> str:
    """Return the text of a query with its parameters bound where its patterns begin; those left open stay unbound.

    A subselect is a pattern of its own: what is bound around it would not be bound in it (SPARQL 1.1, 12).

    Args:
        query: what to ask.
        given: the printed values of its parameters; they are bound as terms, never pasted into the text.

    Raises:
        UsageError: a parameter is wrong, or the query has no pattern to bind it in.
    """
    terms = query.bindings(given)
    if not terms:
        return query.text
    values = " ".join(f"VALUES ${name} {{ {term} }}" for name, term in terms.items())
    text, patterns = _WHERE.subn(lambda begins: f"{begins[0]} {values} ", query.text)
    if not patterns:
        raise UsageError(
            "it has parameters but no WHERE { … }", where=query.name, next_step="write WHERE before its pattern"
        )
    return text


def run(query: Query, store: OpenStore, given: Mapping[str, str] | None = None) -> Answer:
    """Run a query over all graphs of a store as one.

    Args:
        query: what to ask.
        store: a store that is open.
        given: the printed values of its parameters; they are bound as terms, never pasted into the text.

    Raises:
        UsageError: a parameter is wrong, or the text is no query (an update is none).
    """
    text = bound(query, given or {})
    try:
        found = store.graph.query(text, use_default_graph_as_union=True, custom_functions=FUNCTIONS)
    except SyntaxError as error:
        raise UsageError(f"it is no SPARQL query ({error})", where=query.name, next_step="mend it there") from error
    except (ValueError, RuntimeError, OSError) as error:
        raise UsageError(f"the query failed ({error})", where=query.name, next_step="mend it") from error
    if isinstance(found, ox.QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        return Answer(columns, (tuple(row[name] for name in columns) for row in found))
    if isinstance(found, ox.QueryBoolean):
        return Answer(truth=bool(found))
    return Answer(triples=iter(found))
