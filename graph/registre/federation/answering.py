"""Puts the answers of services into a query, so that the store can answer it alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from urllib.parse import quote

import pyoxigraph as ox

from registre.federation.cache import Cache
from registre.federation.crosswalk import crosswalk
from registre.federation.endpoint import Endpoints, TooLongError
from registre.federation.limits import FederationError, Limits, PlanError
from registre.federation.planning import Call, next_call
from registre.queries.running import FUNCTIONS
from registre.store.opening import OpenStore

Row = dict[str, ox.NamedNode | ox.Literal]
"""What a row binds, by variable."""


@dataclass
class Asked:
    """One service: how many bindings went to it, in how many requests, how many rows it gave, and who gave them.

    ``by`` is the endpoint, ``links`` where the store's own links stood in for it, ``nobody`` where it failed silently.
    """

    endpoint: str
    bindings: int = 0
    requests: int = 0
    cached: int = 0
    rows: int = 0
    by: str = "endpoint"
    why: str = ""

    def __str__(self) -> str:
        cached = f" and {self.cached} answers that were kept" if self.cached else ""
        stood_in = {"links": "; the links of the store stood in", "nobody": "; it is silent, and stays open"}
        return (
            f"{self.bindings} bindings, {self.requests} requests{cached}, {self.rows} rows"
            f"{stood_in.get(self.by, '')}{f' ({self.why})' if self.why else ''}"
        )


@dataclass
class Report:
    """What a federated query asked of others."""

    asked: list[Asked] = field(default_factory=list)

    @property
    def requests(self) -> int:
        """How many requests were sent in all."""
        return sum(one.requests for one in self.asked)


@dataclass
class Federation:
    """Answers the services of queries on one store.

    Attributes:
        store: a store that is open.
        limits: what may be asked, and how much it may take.
        cache: answers that are known.
        on_progress: told before each batch: the endpoint, how many bindings are done, of how many.
    """

    store: OpenStore
    limits: Limits = field(default_factory=Limits)
    cache: Cache = field(default_factory=Cache)
    on_progress: Callable[[str, int, int], None] | None = None

    def resolve(self, text: str) -> tuple[str, Report]:
        """Return a query without services, their answers in their places, and what was asked.

        Args:
            text: a SPARQL query, its parameters bound.

        Raises:
            FederationError: an endpoint is not allowed, or does not answer and is not silent.
        """
        report, endpoints = Report(), Endpoints(self.limits, self.cache)
        with endpoints:
            text = self._replaced(text, endpoints, report)
        return text, report

    def _replaced(self, text: str, endpoints: Endpoints, report: Report) -> str:
        while call := next_call(text):
            rows, asked = self._called(call, endpoints)
            report.asked.append(asked)
            text = f"{text[: call.start]}{_in_place(rows)}{text[call.end :]}"
        return text

    def _called(self, call: Call, endpoints: Endpoints) -> tuple[list[Row] | None, Asked]:
        endpoint = _address(call)
        call, bindings = self._bindings(call)
        asked = Asked(endpoint, len(bindings))
        before = endpoints.requests, endpoints.cached
        try:
            rows: list[Row] | None = self._rows(call, endpoint, bindings, endpoints)
        except FederationError as error:
            rows = self._instead(call, bindings, asked, error)
        asked.requests, asked.cached = endpoints.requests - before[0], endpoints.cached - before[1]
        asked.rows = len(rows or ())
        return rows, asked

    def _bindings(self, call: Call) -> tuple[Call, list[Row]]:
        """What the store binds of the variables that a service shares: one empty row, where it shares none.

        A variable that some rows leave open is not sent: two rows would match one answer, and count it twice.
        """
        if not call.joins:
            return call, [{}]
        names = " ".join(f"?{name}" for name in call.joins)
        rows = list(self._local(f"{call.prologue}SELECT DISTINCT {names} WHERE {{ {call.known} }}"))
        always = tuple(name for name in call.joins if all(name in row for row in rows))
        if always == call.joins:
            return call, rows
        return self._bindings(replace(call, joins=always))

    @cached_property
    def _crosswalk(self) -> ox.Store:
        """What the links of the store know of the resources of others."""
        return crosswalk(self.store.graph, ox.NamedNode(f"{self.store.base}graph/links"))

    def _local(self, query: str, store: ox.Store | None = None) -> Iterator[Row]:
        graph = self.store.graph if store is None else store
        try:
            found = graph.query(query, use_default_graph_as_union=True, custom_functions=FUNCTIONS)
        except (SyntaxError, ValueError) as error:
            raise PlanError(f"the query cannot be planned ({error})", next_step="mend it") from error
        assert isinstance(found, ox.QuerySolutions)
        return _rows(found, "urn:registre:local")

    def _rows(self, call: Call, endpoint: str, bindings: list[Row], endpoints: Endpoints) -> list[Row]:
        self.limits.permit(endpoint)
        rows, done = [], 0
        for batch in _batches(bindings, self.limits.batch):
            if self.on_progress:
                self.on_progress(endpoint, done, len(bindings))
            rows += self._batch(call, endpoint, batch, endpoints)
            done += len(batch)
            if len(rows) > self.limits.rows:
                what = f"it answers more than {self.limits.rows} rows"
                raise FederationError(what, where=endpoint, next_step="ask for less, or give more with --rows")
        return rows

    def _batch(self, call: Call, endpoint: str, batch: Sequence[Row], endpoints: Endpoints) -> list[Row]:
        try:
            answer = endpoints.ask(endpoint, _asked(call, batch))
        except TooLongError:
            if len(batch) == 1:
                raise
            half = len(batch) // 2
            parts = (batch[:half], batch[half:])
            return [row for part in parts for row in self._batch(call, endpoint, part, endpoints)]
        return list(_parsed(answer, endpoint))

    def _instead(self, call: Call, bindings: list[Row], asked: Asked, error: FederationError) -> list[Row] | None:
        """What stands in for an endpoint that fails: the links of the store, or nothing where the service is silent.

        Raises:
            FederationError: the endpoint may not be asked; or neither the links answer, nor is the service silent.
        """
        asked.why = str(error)
        if _address(call) in self.limits.allowed:
            batches = _batches(bindings, self.limits.batch)
            found = [row for batch in batches for row in self._local(_asked(call, batch), self._crosswalk)]
            if found:
                asked.by = "links"
                return found
        if not call.silent:
            raise error
        asked.by = "nobody"
        return None


def _address(call: Call) -> str:
    """The address of an endpoint that is written in full, or as a prefixed name."""
    if call.endpoint.startswith("<"):
        return call.endpoint[1:-1]
    query = f"{call.prologue}SELECT ?endpoint WHERE {{ BIND({call.endpoint} AS ?endpoint) }}"
    try:
        found = ox.Store().query(query)
        assert isinstance(found, ox.QuerySolutions)
        return next(str(getattr(row["endpoint"], "value", "")) for row in found)
    except SyntaxError as error:
        raise PlanError("an endpoint has an unknown prefix", where=call.endpoint, next_step="declare it") from error


def _batches(rows: list[Row], size: int) -> Iterator[list[Row]]:
    return (rows[start : start + size] for start in range(0, len(rows), size))


def _asked(call: Call, batch: Sequence[Row]) -> str:
    """What an endpoint is asked for some bindings."""
    known = _values(batch, call.joins) if call.joins else ""
    return f"{call.prologue}SELECT * WHERE {{ {known} {call.pattern} }}"


def _values(rows: Sequence[Row], names: Iterable[str] | None = None) -> str:
    """Rows as VALUES; no rows match nothing."""
    columns = sorted(names if names is not None else {name for row in rows for name in row}) or ["nothing"]
    lines = (" ".join(str(row[name]) if name in row else "UNDEF" for name in columns) for row in rows)
    return f"VALUES ({' '.join(f'?{name}' for name in columns)}) {{ {' '.join(f'({line})' for line in lines)} }}"


def _in_place(rows: list[Row] | None) -> str:
    """What takes the place of a service: rows as a query of their own, which the store joins by their hashes.

    Bare VALUES it would go through once for each row that they are joined with (Oxigraph 0.5).
    """
    return f"{{ SELECT * WHERE {{ {_values(rows)} }} }}" if rows is not None else "{ }"


def _parsed(answer: bytes, endpoint: str) -> Iterator[Row]:
    try:
        found = ox.parse_query_results(answer, format=ox.QueryResultsFormat.JSON)
        if not isinstance(found, ox.QuerySolutions):
            raise FederationError("it answers with no rows", where=endpoint, next_step="check that it speaks SPARQL")
        yield from _rows(found, endpoint)
    except SyntaxError as error:
        what = f"its answer is no SPARQL JSON ({str(error)[:120]})"
        raise FederationError(what, where=endpoint, next_step="check that it speaks SPARQL") from error


def _rows(found: ox.QuerySolutions, endpoint: str) -> Iterator[Row]:
    names = [variable.value for variable in found.variables]
    for solution in found:
        row: Row = {}
        for name in names:
            term = solution[name]
            if isinstance(term, ox.BlankNode):
                # (RDF 1.1 Concepts, 3.5: what has no name elsewhere gets one here)
                term = ox.NamedNode(f"{endpoint}/.well-known/genid/{quote(term.value, safe='')}")
            if isinstance(term, ox.NamedNode | ox.Literal):
                row[name] = term
        yield row
