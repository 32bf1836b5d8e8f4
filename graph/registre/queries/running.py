"""Runs a query on a store."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import pyoxigraph as ox

from registre.errors import UsageError
from registre.french.text import fold
from registre.queries.binding import bound
from registre.queries.header import Query
from registre.queries.naming import named
from registre.queries.scanning import says
from registre.store.opening import OpenStore

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = tuple[Term | None, ...]


@lru_cache(1 << 14)
def _folded(text: str) -> ox.Literal:
    """A string as it is compared; rows repeat the same names, and the one that is sought."""
    return ox.Literal(fold(text))


def _fold(term: Term) -> Term | None:
    """``fn:fold``: a string without case, accents or punctuation, to compare names by."""
    return _folded(term.value) if isinstance(term, ox.Literal) else None


_TRUTHS = {truth: ox.Literal(truth) for truth in (True, False)}


def _named(name: Term, asked: Term) -> Term | None:
    """``fn:named``: whether a name is that which is asked for; see :func:`registre.queries.naming.named`."""
    if isinstance(name, ox.Literal) and isinstance(asked, ox.Literal):
        return _TRUTHS[named(name.value, asked.value)]
    return None


FUNCTIONS: dict[ox.NamedNode, Callable[..., Term | None]] = {
    ox.NamedNode("https://w3id.org/registre/function#fold"): _fold,
    ox.NamedNode("https://w3id.org/registre/function#named"): _named,
}
"""The functions that queries may call beside those of SPARQL."""


@dataclass(frozen=True)
class Answer:
    """What a query gives: rows under ``columns`` (SELECT), a ``truth`` (ASK), or ``triples`` (CONSTRUCT, DESCRIBE)."""

    columns: tuple[str, ...] = ()
    rows: Iterator[Row] = field(default_factory=lambda: iter(()))
    truth: bool | None = None
    triples: Iterator[ox.Triple] | None = None


def run(query: Query, store: OpenStore, given: Mapping[str, str] | None = None) -> Answer:
    """Run a query over all graphs of a store as one, or over those that it names with FROM.

    Args:
        query: what to ask.
        store: a store that is open.
        given: the printed values of its parameters; they are written as terms.

    Raises:
        UsageError: a parameter is wrong, or the text is no query (an update is none).
    """
    text = bound(query, given or {})
    try:
        union = not says(text, "FROM")  # (a query that names its graphs is asked of these alone)
        found = store.graph.query(text, use_default_graph_as_union=union, custom_functions=FUNCTIONS)
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
