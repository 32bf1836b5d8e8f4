"""Plans the calls of a query: which service comes next, and what is known of its variables when it is asked."""

from __future__ import annotations

from dataclasses import dataclass

from registre.federation.limits import PlanError
from registre.federation.structure import Element, Group, Structure, structure
from registre.federation.tokens import variables

_SOURCES = frozenset({"TRIPLES", "VALUES"})
"""What binds variables wherever it stands in a group; the rest does so only before the service."""


@dataclass(frozen=True)
class Call:
    """One ``SERVICE`` to be asked.

    Attributes:
        endpoint: the address of the endpoint, or its prefixed name.
        pattern: what it is asked, without braces.
        silent: whether its failure is no failure.
        known: the pattern that binds its variables here; empty where nothing does.
        joins: the variables that both have, in order.
        prologue: the prefixes of the query.
        start, end: what its answer replaces in the text.
    """

    endpoint: str
    pattern: str
    silent: bool
    known: str
    joins: tuple[str, ...]
    prologue: str
    start: int
    end: int


def next_call(text: str) -> Call | None:
    """Return the first ``SERVICE`` of a query, or None where it has none.

    Raises:
        PlanError: the text has no structure, or an endpoint is a variable.
    """
    query = structure(text)
    service = next(query.pattern.services(), None)
    if service is None:
        return None
    if service.target is None or service.target.kind not in {"iri", "name"}:
        raise PlanError("a SERVICE has no fixed endpoint", next_step="write its address, not a variable")
    known = _known(query, query.pattern, service)
    pattern = query.inside(service.groups[0])
    joins = tuple(sorted(variables(known) & variables(pattern)))
    endpoint = service.target.words
    return Call(endpoint, pattern, service.silent, known, joins, query.prologue, service.start, service.end)


def _known(query: Structure, group: Group, service: Element) -> str:
    """What binds variables where a service stands: any solution that the query keeps agrees with it.

    Before the service everything counts; after it, in its own group, triples, values and the filters on these. What
    surrounds a subselect does not count in it: its own aggregates and limits would change.
    """
    place = next(n for n, element in enumerate(group.elements) if service in list(element.services()))
    holder, before = group.elements[place], group.elements[:place]
    free = [element for element in before if not any(element.services()) and element.kind not in {"FILTER", "MINUS"}]
    if holder is service:
        after = [element for element in group.elements[place + 1 :] if element.kind in _SOURCES]
        parts = [query.of(element) for element in (*free, *after)]
        return _joined(*parts, *_filters(query, group, " ".join(parts)))
    inner = next(inner for inner in holder.groups if service in list(inner.services()))
    below = _known(query, inner, service)
    if group.subselect or inner.subselect:
        return below
    graph = f"GRAPH {holder.target.words} " if holder.kind == "GRAPH" and holder.target else ""
    nested = f"{graph}{{ {below} }}" if below else ""
    return _joined(*map(query.of, free), nested)


def _joined(*parts: str) -> str:
    """Parts of a group as one pattern."""
    return " . ".join(bare for part in parts if (bare := part.strip(" \t\r\n.")))


def _filters(query: Structure, group: Group, source: str) -> list[str]:
    """The filters of a group on nothing but what a source binds."""
    bound = variables(source)
    filters = (query.of(element) for element in group.elements if element.kind == "FILTER" and not element.groups)
    return [text for text in filters if variables(text) and variables(text) <= bound]
