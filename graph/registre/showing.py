"""One thing of the graph, readable: what is known of it, and the words that prove each fact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from registre.errors import UsageError
from registre.french.text import fold
from registre.queries.formats import words as printed
from registre.store.opening import OpenStore
from registre.vocabulary import DCT, NIF, RDF, RDFS, REG

_FRAGMENT = re.compile(r"(?P<document>.+)#char=(?P<start>\d+),(?P<end>\d+)\Z")
_HIDDEN = {REG.evidence, REG.extractedBy, REG.confidence, NIF.isString, RDF.type}
_NAMES = (RDFS.label, DCT.title, REG.number, REG.fileName)
_SHORTEST = 24
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a source: where they stand (on which page, if it has pages), who read them, how far to trust them."""

    text: str
    document: str
    file: str
    start: int
    end: int
    rule: str
    confidence: str
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its property, its value as people read it, the address of what it leads to, what is said of that."""

    name: str
    value: str
    iri: str | None
    details: tuple[tuple[str, str], ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """What a store knows of one individual."""

    iri: str
    kind: str
    label: str
    facts: tuple[Fact, ...]
    words: tuple[Words, ...]


class Showing:
    """Describes individuals of a store."""

    def __init__(self, store: OpenStore) -> None:
        self._store, self._reg = store, str(REG)
        self._sources: dict[ox.NamedNode, tuple[str, str]] = {}

    def objects(self, subject: ox.NamedNode, predicate: ox.NamedNode) -> list[ox.NamedNode | ox.Literal]:
        """Return what a property of an individual has as values, in order."""
        found = {q.object for q in self._store.graph.quads_for_pattern(subject, predicate, None, None)}
        return sorted((o for o in found if isinstance(o, ox.NamedNode | ox.Literal)), key=str)

    def first(self, subject: ox.NamedNode, predicates: Iterable[ox.NamedNode]) -> str | None:
        """Return the first value that one of these properties has, as people read it."""
        return next((printed(o) for p in predicates for o in self.objects(subject, p)), None)

    def label(self, node: ox.NamedNode) -> str:
        """Return the name of an individual, else the end of its address."""
        return self.first(node, _NAMES) or node.value.removeprefix(self._store.base).rpartition("#")[2]

    def kind(self, node: ox.NamedNode) -> str:
        """Return the class of an individual, the most telling one: the name of a term of the ontology, or nothing."""
        kinds = [o.value.removeprefix(self._reg) for o in self.objects(node, RDF.type) if o.value.startswith(self._reg)]
        return max(kinds, key=lambda kind: (kind not in ("Organisation", "Partner"), kind), default="")

    def source(self, document: ox.NamedNode) -> tuple[str, str]:
        """Return the text that was read in a document, and the name of its file."""
        if document not in self._sources:
            text, file = self.first(document, [NIF.isString]) or "", self.first(document, [REG.fileName])
            self._sources[document] = text, file or document.value
        return self._sources[document]

    def words(self, node: ox.NamedNode) -> tuple[Words, ...]:
        """Return the words that prove an individual, in the order of their sources."""
        rule, trust = self.first(node, [REG.extractedBy]) or "", self.first(node, [REG.confidence]) or ""
        found = []
        for fragment in self.objects(node, REG.evidence):
            if isinstance(fragment, ox.NamedNode) and (m := _FRAGMENT.match(fragment.value)):
                text, file = self.source(ox.NamedNode(m["document"]))
                start, end = int(m["start"]), int(m["end"])
                page = self.first(fragment, [REG.page])
                said = " ".join((text[start:end] or self.first(fragment, [NIF.anchorOf]) or "").split())
                found.append(Words(said, m["document"], file, start, end, rule, trust, page))
        return tuple(sorted(found, key=lambda w: (w.file, w.start)))

    def _details(self, node: ox.NamedNode) -> tuple[tuple[str, str], ...]:
        """What is said of an individual that has no name of its own, in one line."""
        found = []
        for quad in self._reg_facts(node):
            value = self.label(quad.object) if isinstance(quad.object, ox.NamedNode) else printed(quad.object)
            found.append((quad.predicate.value.removeprefix(self._reg), value))
        return tuple(dict.fromkeys(found))

    def _reg_facts(self, node: ox.NamedNode) -> list[ox.Triple]:
        found = {q.triple for q in self._store.graph.quads_for_pattern(node, None, None, None)}
        own = (t for t in found if t.predicate.value.startswith(self._reg) and t.predicate not in _HIDDEN)
        return sorted(own, key=lambda t: (t.predicate.value, self._order(t.object)))

    def _order(self, value: object) -> str:
        """Facts in the order of their words."""
        if not isinstance(value, ox.NamedNode):
            return str(value)
        found = self.words(value)
        return f"{found[0].file} {found[0].start:09}" if found else value.value

    def _fact(self, triple: ox.Triple) -> Fact:
        name, value = triple.predicate.value.removeprefix(self._reg), triple.object
        if not isinstance(value, ox.NamedNode):
            return Fact(name, printed(value), None, (), ())
        named = self.first(value, _NAMES)
        details = () if named and name not in ("cites",) else self._details(value)
        own = value.value.startswith(self._store.base)
        return Fact(
            name, named or self.label(value), value.value if own else None, details if own else (), self.words(value)
        )

    def thing(self, iri: str) -> Thing:
        """Return what is known of an individual.

        Raises:
            UsageError: the store knows nothing of it.
        """
        node = ox.NamedNode(iri)
        title = [Fact("title", printed(o), None, (), ()) for o in self.objects(node, DCT.title)]
        facts = (*title, *(self._fact(triple) for triple in self._reg_facts(node)))
        if not facts and not self.objects(node, RDF.type):
            raise UsageError("the store knows nothing of it", where=iri, next_step="check the address")
        return Thing(iri, self.kind(node), self.label(node), facts, self.words(node))

    def find(self, number_or_name: str) -> list[tuple[str, str]]:
        """Return the acts of that number, else the organisations and persons of that name: address and label."""
        wanted = fold(number_or_name)
        for predicate in (REG.number, RDFS.label):
            found = {
                q.subject
                for q in self._store.graph.quads_for_pattern(None, predicate, None, None)
                if isinstance(q.object, ox.Literal)
                and fold(q.object.value) == wanted
                and isinstance(q.subject, ox.NamedNode)
            }
            shown = [node for node in found if predicate == RDFS.label or self.kind(node) == "Deliberation"]
            if shown:
                return sorted((node.value, self.label(node)) for node in self._bodies(shown) or shown)
        return []

    def _bodies(self, nodes: Iterable[ox.NamedNode]) -> list[ox.NamedNode]:
        """The organisations and persons among some things; the one that stands for all, where they are one."""
        bodies = {node: self.objects(node, REG.canonical) for node in nodes}
        own = [node for node, canonical in bodies.items() if canonical]
        stand = {one for canonical in bodies.values() for one in canonical if isinstance(one, ox.NamedNode)}
        return list(stand) if len(stand) == 1 else own

    def resolve(self, what: str) -> str:
        """Return the address that an IRI, a path below the base, a number or a name means.

        Raises:
            UsageError: nothing has that name, or several do; the message lists them.
        """
        if what.startswith(("http://", "https://")):
            return what
        below = ox.NamedNode(self._store.base + what) if re.fullmatch(r"[\w./=#,-]+", what) else None
        if below and next(iter(self._store.graph.quads_for_pattern(below, None, None, None)), None):
            return below.value
        found = self.find(what)
        if not found:
            raise UsageError(f"nothing is called “{what}”", next_step="give a number, a name or an IRI of the store")
        if len(found) > 1:
            raise UsageError(
                f"“{what}” may be {len(found)} things: {', '.join(iri for iri, _ in found[:8])}",
                next_step="give the IRI",
            )
        return found[0][0]


def text(thing: Thing) -> str:
    """Return a thing as lines of text."""
    lines = [f"{thing.kind}: {thing.label}", f"<{thing.iri}>"]
    lines += [_quoted(words) for words in thing.words]
    for fact in thing.facts:
        details = ", ".join(f"{name} {value}" for name, value in fact.details)
        lines.append(f"\n{fact.name}: {details or fact.value}")
        lines += [f"    <{fact.iri}>"] if fact.iri else []
        lines += [_quoted(words) for words in fact.words]
    return "\n".join(lines) + "\n"


def _quoted(words: Words) -> str:
    said = (
        words.text
        if len(words.text) <= _LONGEST
        else f"{words.text[: _LONGEST - _SHORTEST]} … {words.text[-_SHORTEST + 3 :]}"
    )
    page = f", page {words.page}" if words.page else ""
    return f"    “{said}”\n        {words.file}{page}, {words.start}–{words.end} ({words.rule}, {words.confidence})"
