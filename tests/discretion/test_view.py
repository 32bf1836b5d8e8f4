from __future__ import annotations

import pyoxigraph as ox
import pytest

from registre.discretion import make_public
from registre.vocabulary import DCT, DEFAULT_BASE, NIF, RDF, RDFS, REG

SHA = "a" * 64
TOWN = f"{DEFAULT_BASE}authority/commune/29019"
FACTS, EVIDENCE = (ox.NamedNode(f"{DEFAULT_BASE}graph/{kind}/{SHA}") for kind in ("document", "evidence"))
INFERRED = ox.NamedNode(f"{DEFAULT_BASE}graph/inferred")
DOCUMENT = f"{DEFAULT_BASE}document/{SHA}"
TEXT = (
    "Sur le rapport de Mme Vaugrenard, 500 € sont attribués à M. Paul Kerboriou. Présents : Mme Vaugrenard. "
    "TANVEZ Jeanne, locataire, est dispensée du loyer."
)
ACT, SUBSIDY = f"{TOWN}/deliberation/7", f"{TOWN}/deliberation/7/subsidy/m-paul-kerboriou/awarded/500"
RECIPIENT, PERSON = f"{TOWN}/org/m-paul-kerboriou", f"{TOWN}/person/anne-vaugrenard"
TENANT, REMITTED = f"{DEFAULT_BASE}org/tanvez-jeanne", f"{TOWN}/deliberation/7/subsidy/tanvez-jeanne/awarded/90"
UNKNOWN = f"{TOWN}/person/luc-maze"


def _french(text: str) -> ox.Literal:
    return ox.Literal(text, language="fr")


def _node(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)


def _words(part: str) -> ox.NamedNode:
    start = TEXT.index(part)
    return ox.NamedNode(f"{DOCUMENT}#char={start},{start + len(part)}")


@pytest.fixture(params=[1, 1000])
def store(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> ox.Store:
    monkeypatch.setattr("registre.discretion.view._AT_ONCE", request.param)  # (the same, however many at once)
    store = ox.Store()
    for subject, predicate, term, graph in (
        (ACT, DCT.title, _french("Aide à M. Paul Kerboriou"), FACTS),
        (ACT, REG.rapporteur, _node(PERSON), FACTS),
        (ACT, REG.subsidy, _node(SUBSIDY), FACTS),
        (SUBSIDY, REG.beneficiary, _node(RECIPIENT), FACTS),
        (SUBSIDY, REG.amount, ox.Literal(500), FACTS),
        (RECIPIENT, REG.printedName, _french("M. Paul Kerboriou"), FACTS),
        (ACT, REG.subsidy, _node(REMITTED), FACTS),
        (REMITTED, REG.beneficiary, _node(TENANT), FACTS),
        (TENANT, REG.printedName, _french("TANVEZ Jeanne"), FACTS),
        (TENANT, RDFS.label, _french("Tanvez Jeanne"), INFERRED),
        (PERSON, RDF.type, REG.Person, FACTS),
        (PERSON, REG.printedName, _french("Mme Anne Vaugrenard"), FACTS),
        (PERSON, RDFS.label, _french("Anne Vaugrenard"), FACTS),
        (UNKNOWN, RDF.type, REG.Person, FACTS),
        (UNKNOWN, REG.printedName, _french("Luc Mazé"), FACTS),
        (DOCUMENT, NIF.isString, ox.Literal(TEXT), EVIDENCE),
        (ACT, REG.evidence, _words("rapport de Mme Vaugrenard"), EVIDENCE),
        (ACT, REG.evidence, _words("Paul Kerboriou"), EVIDENCE),
        (SUBSIDY, REG.evidence, _words("500 €"), EVIDENCE),
    ):
        store.add(ox.Quad(_node(subject), predicate, term, graph))
    make_public(lambda: store)
    return store


def test_texts_give_way_to_the_words_of_evidence(store: ox.Store) -> None:
    assert not list(store.quads_for_pattern(None, NIF.isString, None, None))
    words = {str(q.object.value) for q in store.quads_for_pattern(None, NIF.anchorOf, None, None)}  # type: ignore[union-attr]
    assert "rapport de Mme Vaugrenard" in words
    assert "[…]" in words


def test_nothing_is_left_of_who_has_no_public_role(store: ox.Store) -> None:
    left = store.dump(format=ox.RdfFormat.N_QUADS)
    assert left is not None
    for sign in (b"kerboriou", b"maze", b"tanvez"):
        assert sign not in left.lower()
    assert b'"Aide \xc3\xa0 M. [\xe2\x80\xa6]"@fr' in left


def test_the_elected_stay(store: ox.Store) -> None:
    assert len(list(store.quads_for_pattern(_node(PERSON), None, None, None))) == 3
    assert list(store.quads_for_pattern(_node(ACT), REG.rapporteur, None, None))
