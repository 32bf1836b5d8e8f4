"""What the program writes of the examples is what the ontology says that it writes."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from registre import ontology
from registre.extraction import read
from registre.inference import infer, inferred_graph
from registre.mapping import quads
from registre.shapes import Severity, check_store
from registre.vocabulary import DEFAULT_BASE, OWL, RDF, REG, SCHEMA

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("metropole-de-lyon/2018-2953.md", "metropole-de-lyon/2019-3853.md")
DEFINED = ontology.triples(ontology.TERMS)


@cache
def written(name: str) -> tuple[Quad, ...]:
    return tuple(quads(read((EXAMPLES / name).read_bytes(), name)))


@pytest.fixture(scope="module")
def store() -> Store:
    made = Store()
    for name in NAMES:
        made.extend(written(name))
    infer(made, DEFAULT_BASE)
    return made


def terms(kind: NamedNode) -> set[str]:
    return {
        t.subject.value
        for t in DEFINED
        if t.predicate == RDF.type and t.object == kind and isinstance(t.subject, NamedNode)
    }


def ranges() -> dict[str, str]:
    stated = (t for t in DEFINED if t.predicate == SCHEMA.rangeIncludes)
    return {
        t.subject.value: t.object.value
        for t in stated
        if isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode)
    }


@pytest.mark.parametrize("name", NAMES)
def test_properties_lead_where_the_ontology_says(name: str) -> None:
    objects, data, ranged = terms(OWL.ObjectProperty), terms(OWL.DatatypeProperty), ranges()
    for quad in written(name):
        if quad.predicate.value.startswith(REG.iri):
            expected = data if isinstance(quad.object, Literal) else objects
            assert quad.predicate.value in expected, quad
        if isinstance(quad.object, Literal) and quad.predicate.value in ranged:
            assert quad.object.datatype.value == ranged[quad.predicate.value], quad


@pytest.mark.parametrize("name", NAMES)
def test_what_is_named_of_the_vocabulary_is_defined(name: str) -> None:
    defined = terms(OWL.Class) | terms(OWL.NamedIndividual)
    named = {quad.object.value for quad in written(name) if isinstance(quad.object, NamedNode)}
    assert {iri for iri in named if iri.startswith(REG.iri)} <= defined


def test_nothing_in_the_examples_can_never_be_right(store: Store) -> None:
    assert [finding for finding in check_store(store, DEFAULT_BASE) if finding.severity is Severity.VIOLATION] == []


def test_the_citation_completes_itself_and_the_grant_recalled_is_the_grant_awarded(store: Store) -> None:
    graph = inferred_graph(DEFAULT_BASE)
    assert list(store.quads_for_pattern(None, REG.citedOnly, None, graph)) == []
    (link,) = store.quads_for_pattern(None, REG.sameGrantAs, None, graph)
    acts = [f"{DEFAULT_BASE}authority/epci/200046977/deliberation/{number}" for number in ("2019-3853", "2018-2953")]
    ends = (link.subject, link.object)
    assert all(
        str(end.value).startswith(act) for end, act in zip(ends, acts, strict=True) if isinstance(end, NamedNode)
    )


@pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs Java, which is not installed")
def test_a_reasoner_finds_no_contradiction_in_an_example() -> None:
    facts = [quad.triple for quad in written(NAMES[0])]
    assert ontology.consistency(facts).consistent
