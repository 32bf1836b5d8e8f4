"""What the page of a thing shows: the model that the template writes out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from registre.pages import terms
from registre.pages.addresses import local
from registre.pages.languages import Voice
from registre.pages.passages import Passage, Source, passage
from registre.pages.values import literal
from registre.showing import Showing
from registre.store.opening import OpenStore
from registre.vocabulary import REG, XSD


@dataclass(frozen=True, slots=True)
class Shown:
    """A value as people read it, the path that it leads to, and its form for machines (of a date, a number)."""

    text: str
    href: str | None = None
    machine: str | None = None
    number: bool = False


class Describer:
    """Shows the terms of a store in a language.

    Args:
        store: a store that is open.
        voice: the language.
        source: gives what stands around words of a source; by default nothing is shown there.
    """

    def __init__(self, store: OpenStore, voice: Voice, source: Source = lambda _fragment, _reach: None) -> None:
        self.store, self.voice, self.showing, self.source = store, voice, Showing(store), source

    def label(self, node: ox.NamedNode) -> str:
        """Return the name of a thing: that of a term in the language, else its own, else what it is."""
        named = terms.label(node.value, self.voice.language)
        if named is None and (part := self._spoken(node)):
            return part
        return named or self.showing.label(node)

    def _spoken(self, node: ox.NamedNode) -> str | None:
        """A name made of what is known, for things whose address is not one: sittings, authorities without a name."""
        kind = self.showing.kind(node)
        if kind == "Session" and (date := self.showing.first(node, [REG.date])):
            day = literal(ox.Literal(date, datatype=XSD.date), self.voice.language)
            council = next(iter(self.showing.objects(node, REG.sessionOf)), None)
            whose = self._authority(council) if isinstance(council, ox.NamedNode) else ""
            return self.voice.say("thing.session", day=day, whose=f" · {whose}" if whose else "")
        if kind in _NAMED_BY_PARTS:
            return self.parts(node) or None
        return None

    def _authority(self, council: ox.NamedNode) -> str:
        authority = next(iter(self.showing.objects(council, REG.councilOf)), None)
        return self.showing.label(authority) if isinstance(authority, ox.NamedNode) else ""

    def parts(self, node: ox.NamedNode) -> str:
        """Return a name for what has none of its own: the values of its properties that tell most."""
        kind = self.showing.kind(node)
        found = (v for name in _NAMED_BY_PARTS.get(kind, ()) for v in self.values(node, REG[name])[:1])
        return ", ".join(shown.text for shown in found)

    def value(self, term: ox.NamedNode | ox.Literal, currency: str | None = None) -> Shown:
        """Return a value as it is shown."""
        if isinstance(term, ox.NamedNode):
            return Shown(self.label(term), local(term.value, self.store.base) or term.value)
        counts = term.datatype in (XSD.decimal, XSD.integer)
        machine = term.value if counts or term.datatype in (XSD.date, XSD.gYear) else None
        return Shown(literal(term, self.voice.language, currency), None, machine, counts)

    def values(self, node: ox.NamedNode, predicate: ox.NamedNode) -> list[Shown]:
        """Return the values that a property of a thing has; amounts with their currency."""
        currency = self.showing.first(node, [REG.currency]) if predicate == REG.amount else None
        return [self.value(term, currency) for term in self.showing.objects(node, predicate)]

    def passages(self, nodes: Iterable[ox.NamedNode]) -> tuple[Passage, ...]:
        """Return the words that prove things, in their places, each place once."""
        words = (w for node in nodes for w in self.showing.words(node))
        found = (passage(w, self.store.base, self.source) for w in words)
        return tuple({p.href: p for p in found}.values())


_NAMED_BY_PARTS = {
    "Subsidy": ("beneficiary", "amount", "fiscalYear"),
    "Partnership": ("partner", "role"),
    "Agreement": ("counterparty",),
    "Vote": ("voteStatus",),
    "Proxy": ("proxyGiver", "proxyHolder"),
    "Attendance": ("attendee", "status"),
    "Mandate": ("mandateOf",),
    "BudgetCharge": ("budget", "chapter", "fiscalYear"),
}
"""What names a thing that has no name of its own, by its class."""
