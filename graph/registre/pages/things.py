"""The page of a thing: what it is, what is known of it, the tables of its class, the words that prove it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import pyoxigraph as ox

from registre.errors import UsageError
from registre.pages import terms
from registre.pages.describing import Describer, Shown
from registre.pages.outside import outside
from registre.pages.passages import Passage
from registre.pages.sections import ALWAYS, PARTS, SECTIONS
from registre.pages.tables import Table, table
from registre.pages.walking import follow, one_with
from registre.vocabulary import DCT, NIF, RDF, RDFS, REG, SKOS

_HIDDEN = {
    REG.evidence, REG.extractedBy, REG.confidence, REG.printedName, REG.currency, RDF.type, RDFS.label, DCT.title,
    NIF.isString, REG.budgetTable, REG.citedOnly, REG.canonical,
}  # fmt: skip
_FIRST = ("number", "date", "sessionOf", "adoptedAt", "outcome", "rapporteur")
_OTHERS = {SKOS.altLabel: "altLabel", DCT.source: "source"}
"""Properties of other vocabularies that are shown beside ours, and the text that names them."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a thing: what it is called, what it means, its values."""

    name: str
    meaning: str
    values: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class ThingPage:
    """What is shown of a thing.

    Attributes:
        iri: its address in the graph.
        kind: its class, a name of the ontology; empty where the graph says none.
        kind_label: what that class is called.
        title: its name.
        whole: the act that it belongs to, if it is a part of one.
        properties: what is known of it.
        tables: the tables of its class.
        passages: the words that prove it.
        outside: links to other places on the web, by what they are.
        stands_for: what stands for it and all that is one with it, where that is another.
        cited_only: whether no document of the store holds it.
    """

    iri: str
    kind: str
    kind_label: str
    title: str
    whole: tuple[Shown, ...]
    properties: tuple[Property, ...]
    tables: tuple[Table, ...]
    passages: tuple[Passage, ...]
    outside: tuple[Shown, ...]
    stands_for: tuple[Shown, ...]
    cited_only: bool


def _stated(describer: Describer, node: ox.NamedNode) -> Iterator[ox.NamedNode]:
    """The properties to show of a thing, those that tell most first."""
    known = {quad.predicate for quad in describer.store.graph.quads_for_pattern(node, None, None, None)}
    own = {p for p in known if p.value.startswith(str(REG)) and p not in _HIDDEN}
    first = [REG[name] for name in _FIRST if REG[name] in own]
    yield from first
    yield from sorted(own - set(first), key=lambda p: p.value)
    yield from (p for p in _OTHERS if p in known)


def _properties(describer: Describer, node: ox.NamedNode, in_tables: set[str]) -> Iterator[Property]:
    voice, here = describer.voice, describer.value(node).href  # (what stands for itself need not say so)
    for predicate in _stated(describer, node):
        name = predicate.value.removeprefix(str(REG))
        if name in in_tables:
            continue
        said = voice.say(f"property.{_OTHERS[predicate]}") if predicate in _OTHERS else terms.name(name, voice.language)
        meaning = terms.meaning(predicate.value, voice.language)
        values = tuple(v for v in describer.values(node, predicate) if v.href != here)
        if values:
            yield Property(said, meaning, values)


def _kind(describer: Describer, node: ox.NamedNode) -> str:
    kind = describer.showing.kind(node)
    return kind or ("Organisation" if describer.showing.objects(node, REG.partnerIn) else "")


def _whole(describer: Describer, node: ox.NamedNode, kind: str) -> tuple[Shown, ...]:
    return (
        tuple(describer.value(owner) for owner in follow(describer.store, node, PARTS[kind])) if kind in PARTS else ()
    )


def thing(describer: Describer, iri: str, *, opened: frozenset[str] = frozenset()) -> ThingPage:
    """Return what the page of a thing shows.

    Args:
        describer: the store and the language.
        iri: the address of the thing in the graph.
        opened: the names of the tables that are shown whole.

    Raises:
        UsageError: the store knows nothing of it.
    """
    node = known(describer, iri)
    kind, language = _kind(describer, node), describer.voice.language
    sections, one = (*SECTIONS.get(kind, ()), *ALWAYS), one_with(describer.store, node)
    tables = tuple(t for s in sections if (t := table(describer, one, s, whole=s.name in opened)).rows)
    canonical = [n for n in describer.showing.objects(node, REG.canonical) if n != node]
    return ThingPage(
        iri, kind, terms.name(kind, language) if kind else "", describer.label(node),
        _whole(describer, node, kind),
        tuple(_properties(describer, node, {section.path for section in sections})),
        tables, describer.passages([node]), tuple(dict.fromkeys(found for n in one for found in outside(describer, n))),
        tuple(describer.value(found) for found in canonical),
        bool(describer.showing.objects(node, REG.citedOnly)),
    )  # fmt: skip


def known(describer: Describer, iri: str) -> ox.NamedNode:
    """Return a thing of the store.

    Raises:
        UsageError: the store knows nothing of it.
    """
    try:
        node = ox.NamedNode(iri)
    except ValueError as error:
        raise UsageError("it is no address", where=iri, next_step="check it") from error
    graph = describer.store.graph
    about = chain(graph.quads_for_pattern(node, None, None, None), graph.quads_for_pattern(None, None, node, None))
    if next(about, None) is None:
        raise UsageError("the store knows nothing of it", where=iri, next_step="check the address")
    return node
