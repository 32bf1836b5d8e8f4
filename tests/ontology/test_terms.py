"""Every term is defined, labelled and explained in both languages; the program uses no term that is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from registre import ontology
from registre.scdl.schema import SCHEMAS, Schema
from registre.vocabulary import OWL, PREFIXES, RDF, RDFS, REG, SCDL, SKOS

ROOT = Path(__file__).parents[2]
DEFINED = ontology.triples(ontology.TERMS)
LISTED = ontology.triples(ontology.VOCABULARIES)
ALIGNED = ontology.triples(ontology.ALIGNMENTS)
COLUMNS = ontology.triples(ontology.COLUMNS)
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDFS.Datatype)


def subjects(of: tuple[Triple, ...], *types: NamedNode) -> set[str]:
    found = {
        t.subject.value
        for t in of
        if t.predicate == RDF.type and t.object in types and isinstance(t.subject, NamedNode)
    }
    return {iri for iri in found if iri.startswith(REG.iri)}


def languages(of: tuple[Triple, ...], term: str, predicate: NamedNode) -> list[str]:
    values = (t.object for t in of if t.subject == NamedNode(term) and t.predicate == predicate)
    return sorted(str(value.language) for value in values if isinstance(value, Literal) and value.value)


TERMS = sorted(subjects(DEFINED, *KINDS))
CONCEPTS = sorted(subjects(LISTED, SKOS.Concept))


@pytest.mark.parametrize("term", TERMS)
def test_a_term_has_one_label_and_one_comment_in_french_and_in_english(term: str) -> None:
    assert languages(DEFINED, term, RDFS.label) == ["en", "fr"]
    assert languages(DEFINED, term, RDFS.comment) == ["en", "fr"]


@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_concept_of_a_code_list_is_labelled_and_defined_in_both(concept: str) -> None:
    assert languages(LISTED, concept, SKOS.prefLabel) == ["en", "fr"]
    assert languages(LISTED, concept, SKOS.definition) == ["en", "fr"]


def test_the_columns_of_the_scdl_are_defined_and_labelled_in_both() -> None:
    names = {name for schema in SCHEMAS for name in Schema.load(schema).names}
    defined = {t.subject.value for t in COLUMNS if t.predicate == RDF.type and isinstance(t.subject, NamedNode)}
    assert {iri.removeprefix(SCDL.iri) for iri in defined if iri.startswith(SCDL.iri)} == names
    assert all(languages(COLUMNS, SCDL[name].value, RDFS.label) == ["en", "fr"] for name in names)


def test_individuals_and_concepts_are_the_same() -> None:
    assert subjects(DEFINED, OWL.NamedIndividual) == set(CONCEPTS)


def test_what_the_alignments_align_is_defined() -> None:
    aligned = {t.subject.value for t in ALIGNED if isinstance(t.subject, NamedNode)}
    assert {iri for iri in aligned if iri.startswith(REG.iri)} <= set(TERMS)


def test_what_another_vocabulary_lends_is_declared() -> None:
    declared = {t.subject for t in ALIGNED if t.predicate == RDF.type}
    parents = {t.object for t in ALIGNED if t.predicate in (RDFS.subClassOf, RDFS.subPropertyOf)}
    assert parents <= declared


def used_in(file: Path) -> set[str]:
    found = re.findall(r"""\bREG(?:\.(\w+)|\[["'](\w+)["']\])""", file.read_text(encoding="utf-8"))
    return {name or key for name, key in found} - {"iri"}


@pytest.mark.parametrize("file", sorted((ROOT / "graph").rglob("*.py")), ids=lambda file: str(file.relative_to(ROOT)))
def test_the_program_uses_defined_terms_only(file: Path) -> None:
    defined = {iri.removeprefix(REG.iri) for iri in (*TERMS, *CONCEPTS)}
    assert used_in(file) <= defined


@pytest.mark.parametrize("file", sorted((ROOT / "queries").rglob("*.rq")), ids=lambda file: file.name)
def test_the_queries_use_defined_terms_only(file: Path) -> None:
    defined = {iri.removeprefix(REG.iri) for iri in (*TERMS, *CONCEPTS)}
    assert set(re.findall(r"\breg:(\w+)", file.read_text(encoding="utf-8"))) <= defined


def test_the_files_use_the_prefixes_of_the_program() -> None:
    for name in (ontology.TERMS, ontology.ALIGNMENTS):
        printed = dict(re.findall(r"@prefix ([\w-]+): <([^>]+)>", ontology.path(name).read_text(encoding="utf-8")))
        shared = printed.keys() & PREFIXES.keys()
        assert {prefix: printed[prefix] for prefix in shared} == {prefix: PREFIXES[prefix].iri for prefix in shared}
