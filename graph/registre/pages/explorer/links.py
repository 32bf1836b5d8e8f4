"""What surrounds a thing: acts, and the organisations, people and acts that each of them links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice

import pyoxigraph as ox

from registre.pages.describing import Describer
from registre.pages.values import decimal
from registre.pages.walking import Term, follow, one_with
from registre.vocabulary import REG, XSD

MOST = 5_000
"""How many nodes a network has at most."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of link from an act: what it leads through (a grant, a partnership …), if anything, and to what."""

    name: str
    through: str | None
    end: str
    status: ox.NamedNode | None = None


KINDS = {
    kind.name: kind
    for kind in (
        Kind("grant", "subsidy", "beneficiary", REG.Awarded),
        Kind("funder", "subsidy", "funder", REG.Awarded),
        Kind("partner", "partnership", "partner"),
        Kind("agreement", "agreement", "counterparty"),
        Kind("rapporteur", None, "rapporteur"),
        Kind("cites", None, "cites"),
        Kind("mention", None, "mentions"),
    )
}
"""The kinds of links, by name. Only what was awarded is a grant."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a network is held to: kinds of links, years, the least amount of grants in euros."""

    kinds: tuple[str, ...] = tuple(name for name in KINDS if name != "mention")
    since: int | None = None
    until: int | None = None
    least: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its address, what it is ("act", "organisation", "authority", "person"), its name."""

    iri: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A link from an act: its kind, the amount and currency of a grant, the year, the role of a partner."""

    act: str
    other: str
    kind: str
    amount: str = ""
    currency: str = ""
    year: str = ""
    role: str = ""


@dataclass(slots=True)
class Network:
    """A network: nodes by address, edges in order, and whether some were left out."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[Edge, None] = field(default_factory=dict)
    cut: bool = False


Said = dict[str, list[ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple]]
"""What is said of a thing: the values of each property, by its address, as often as graphs say them."""

_CLASSES = {"Deliberation": "act", "Authority": "authority", "Person": "person"}


class _Walk:
    """Gathers a network."""

    def __init__(self, describer: Describer, limits: Limits) -> None:
        self._describer, self._limits, self.network = describer, limits, Network()
        self._kinds = [KINDS[name] for name in limits.kinds if name in KINDS]
        self._known: dict[ox.NamedNode, Said] = {}
        self._standing: dict[ox.NamedNode, ox.NamedNode] = {}

    def _said(self, node: ox.NamedNode, name: str) -> list[Term]:
        """What a property of a thing has as values, in order; all of the thing is read at once, and once."""
        if node not in self._known:
            said = self._known[node] = {}
            for quad in self._describer.store.graph.quads_for_pattern(node, None, None, None):
                said.setdefault(quad.predicate.value, []).append(quad.object)
        found = {o for o in self._known[node].get(f"{REG}{name}", ()) if isinstance(o, ox.NamedNode | ox.Literal)}
        return sorted(found, key=str) if len(found) > 1 else list(found)

    def _first(self, node: ox.NamedNode, name: str) -> str:
        return next((term.value for term in self._said(node, name)), "")

    def _ends(self, node: ox.NamedNode, name: str) -> Iterator[ox.NamedNode]:
        return (term for term in self._said(node, name) if isinstance(term, ox.NamedNode))

    def kind(self, node: ox.NamedNode) -> str:
        return _CLASSES.get(self._describer.showing.kind(node), "organisation")

    def _nodes(self, start: ox.NamedNode, path: str) -> Iterator[ox.NamedNode]:
        found = follow(self._describer.store, start, path)
        yield from sorted((n for n in found if isinstance(n, ox.NamedNode)), key=lambda n: n.value)

    def acts_of(self, node: ox.NamedNode) -> list[ox.NamedNode]:
        """The acts that link a thing with others; an act itself comes first."""
        acts = {node: None} if self.kind(node) == "act" else {}
        names = one_with(self._describer.store, node)
        for kind in self._kinds:
            back = f"^{kind.end}/^{kind.through}" if kind.through else f"^{kind.end}"
            acts |= dict.fromkeys(act for name in names for act in self._nodes(name, back))
        return list(acts)

    def standing(self, node: ox.NamedNode) -> ox.NamedNode:
        """What stands for a thing and all that is judged to be one with it."""
        if node not in self._standing:
            self._standing[node] = next(self._nodes(node, "canonical"), node)
        return self._standing[node]

    def edges_of(self, act: ox.NamedNode) -> Iterator[Edge]:
        """The links of an act that the limits let through."""
        year = self._first(act, "date")[:4]
        for kind in self._kinds:
            for part in self._ends(act, kind.through) if kind.through else (act,):
                if kind.status is None or kind.status in self._said(part, "subsidyStatus"):
                    yield from self._through(act, kind, part, year)

    def _through(self, act: ox.NamedNode, kind: Kind, part: ox.NamedNode, year: str) -> Iterator[Edge]:
        amount, currency = (self._first(part, "amount"), self._first(part, "currency")) if kind.status else ("", "")
        year = (self._first(part, "fiscalYear") if kind.status else "") or year
        if not self._lets(year, amount, currency, kind):
            return
        role = self._first(part, "role").rpartition("#")[2] if kind.name == "partner" else ""
        for other in self._ends(part, kind.end):
            yield Edge(act.value, self.standing(other).value, kind.name, amount, currency, year, role)

    def _lets(self, year: str, amount: str, currency: str, kind: Kind) -> bool:
        since, until, least = self._limits.since, self._limits.until, self._limits.least
        when = int(year) if year.isdigit() else None
        if (since and (when is None or when < since)) or (until and (when is None or when > until)):
            return False
        if least is None or kind.status is None:
            return True
        size = decimal(ox.Literal(amount, datatype=XSD.decimal)) if amount and currency == "EUR" else None
        return size is not None and size >= least

    def _node(self, iri: str) -> bool:
        if iri not in self.network.nodes:
            if len(self.network.nodes) >= MOST:
                self.network.cut = True
                return False
            node = ox.NamedNode(iri)
            self.network.nodes[iri] = Node(iri, self.kind(node), self._describer.label(node))
        return True

    def add(self, start: ox.NamedNode) -> None:
        """Add a thing, its acts, and what they link it with."""
        self._node(self.standing(start).value)
        for act in islice(self.acts_of(start), MOST):
            for edge in self.edges_of(act):
                if self._node(edge.act) and self._node(edge.other):
                    self.network.edges[edge] = None


def around(describer: Describer, iris: Iterable[str], limits: Limits) -> Network:
    """Return the network around some things: their acts, and all that these link them with.

    Args:
        describer: the store and the language.
        iris: the addresses of the things.
        limits: what is let through.
    """
    walk = _Walk(describer, limits)
    for iri in iris:
        walk.add(ox.NamedNode(iri))
    return walk.network
