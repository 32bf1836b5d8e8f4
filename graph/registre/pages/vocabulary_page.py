"""The page of the ontology: its terms, what they mean, how they are linked, what they are in other vocabularies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from registre.ontology import ALIGNMENTS, TERMS, VOCABULARIES, triples
from registre.pages import terms
from registre.pages.languages import Language
from registre.vocabulary import DCT, OWL, PREFIXES, RDF, RDFS, REG, SCHEMA, SKOS

_RELATIONS = {
    RDFS.subClassOf: "⊑", RDFS.subPropertyOf: "⊑", OWL.equivalentClass: "≡", OWL.equivalentProperty: "≡",
    SKOS.exactMatch: "≡", SKOS.closeMatch: "≈", SKOS.broadMatch: "<", SKOS.relatedMatch: "~",
}  # fmt: skip
"""How terms are aligned, as signs: is a kind of, is the same as, is close to."""


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term: its own name, what it is called, what it means, what it leads from and to, what it is elsewhere."""

    name: str
    label: str
    meaning: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    aligned: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class CodeList:
    """A code list: what it is called, and its concepts."""

    label: str
    codes: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that the page of the ontology shows."""

    title: str
    description: str
    version: str
    classes: tuple[TermRow, ...]
    relations: tuple[TermRow, ...]
    attributes: tuple[TermRow, ...]
    lists: tuple[CodeList, ...]


def _objects(file: str, subject: ox.NamedNode, predicate: ox.NamedNode) -> Iterator[ox.NamedNode | ox.Literal]:
    for triple in triples(file):
        about = triple.subject == subject and triple.predicate == predicate
        if about and isinstance(triple.object, ox.NamedNode | ox.Literal):
            yield triple.object


def _subjects(file: str, kind: ox.NamedNode) -> list[ox.NamedNode]:
    """The named terms of a kind, in the order of the file."""
    found = (t.subject for t in triples(file) if t.predicate == RDF.type and t.object == kind)
    return [subject for subject in dict.fromkeys(found) if isinstance(subject, ox.NamedNode)]


def compact(iri: str) -> str:
    """Return an IRI with its prefix, where it has one.

    >>> compact(REG.Vote.value)
    'reg:Vote'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(str(namespace)):
            return f"{prefix}:{iri.removeprefix(str(namespace))}"
    return iri


def _aligned(term: ox.NamedNode) -> Iterator[tuple[str, str, str]]:
    for triple in triples(ALIGNMENTS):
        if triple.subject == term and triple.predicate in _RELATIONS and isinstance(triple.object, ox.NamedNode):
            yield _RELATIONS[triple.predicate], compact(triple.object.value), triple.object.value


def _row(term: ox.NamedNode, language: Language) -> TermRow:
    def local(predicate: ox.NamedNode) -> tuple[str, ...]:
        return tuple(compact(o.value) for o in _objects(TERMS, term, predicate) if isinstance(o, ox.NamedNode))

    return TermRow(
        term.value.removeprefix(str(REG)),
        terms.label(term.value, language) or "",
        terms.meaning(term.value, language),
        local(RDFS.domain),
        local(RDFS.range) + local(SCHEMA.rangeIncludes),
        tuple(_aligned(term)),
    )


def _rows(kind: ox.NamedNode, language: Language) -> tuple[TermRow, ...]:
    own = (term for term in _subjects(TERMS, kind) if term.value.startswith(str(REG)))
    return tuple(_row(term, language) for term in own)


def _lists(language: Language) -> Iterator[CodeList]:
    for scheme in _subjects(VOCABULARIES, SKOS.ConceptScheme):
        concepts: Sequence[ox.NamedNode] = [
            o for o in _objects(VOCABULARIES, scheme, SKOS.hasTopConcept) if isinstance(o, ox.NamedNode)
        ]
        yield CodeList(terms.label(scheme.value, language) or "", tuple(_row(c, language) for c in concepts))


def _said(predicate: ox.NamedNode, language: Language | None) -> str:
    ontology = ox.NamedNode(str(REG).rstrip("#"))
    values = _objects(TERMS, ontology, predicate)
    return next((v.value for v in values if isinstance(v, ox.Literal) and (v.language or None) == language), "")


def vocabulary(language: Language) -> Vocabulary:
    """Return the ontology as its page shows it."""
    return Vocabulary(
        _said(DCT.title, language),
        _said(DCT.description, language),
        _said(OWL.versionInfo, None),
        _rows(OWL.Class, language),
        _rows(OWL.ObjectProperty, language),
        _rows(OWL.DatatypeProperty, language),
        tuple(_lists(language)),
    )
