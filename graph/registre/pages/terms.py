"""What the terms of the ontology are called, in each language, and what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pyoxigraph as ox

from registre.ontology import TERMS, VOCABULARIES, triples
from registre.pages.languages import Language
from registre.vocabulary import RDFS, REG, SKOS

_CODED = {"role", "status", "outcome", "kind", "fact"}
"""Columns of answers that hold names of our terms."""

Said = Mapping[str, Mapping[str, str]]


@cache
def _said(file: str, predicate: ox.NamedNode) -> Said:
    """What a file of the ontology says of its terms with a property: by IRI, then by language."""
    found: dict[str, dict[str, str]] = {}
    for triple in triples(file):
        if triple.predicate == predicate and isinstance(triple.object, ox.Literal) and triple.object.language:
            found.setdefault(str(triple.subject)[1:-1], {})[triple.object.language] = triple.object.value
    return found


def label(iri: str, language: Language) -> str | None:
    """Return what a term is called, or None for what is no term of the ontology.

    >>> label(REG.Subsidy.value, "fr")
    'subvention'
    """
    for said in (_said(VOCABULARIES, SKOS.prefLabel), _said(TERMS, RDFS.label)):
        if iri in said:
            return said[iri].get(language)
    return None


def meaning(iri: str, language: Language) -> str:
    """Return what a term means, or nothing."""
    for said in (_said(VOCABULARIES, SKOS.definition), _said(TERMS, RDFS.comment)):
        if iri in said:
            return said[iri].get(language, "")
    return ""


def name(local: str, language: Language) -> str:
    """Return what the term ``reg:{local}`` is called, else its own name."""
    return label(f"{REG}{local}", language) or local


def code(column: str, value: str, language: Language) -> str:
    """Return what an answer says in a column, in words where the column holds names of our terms.

    >>> code("role", "CoOrganiser", "fr"), code("title", "Vote", "fr")
    ('co-organisateur', 'Vote')
    """
    return name(value, language) if column in _CODED else value
