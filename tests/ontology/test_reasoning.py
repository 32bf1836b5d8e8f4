"""The ontology holds together, a contradiction is caught, and the defined class is inferred."""

from __future__ import annotations

import shutil

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from registre.errors import RegistreError
from registre.ontology import consistency
from registre.vocabulary import PREFIXES, REG

needs_java = pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs Java, which is not installed")
EXAMPLE = "https://example.org/"


def sample(turtle: str) -> list[Triple]:
    prefixes = "".join(f"@prefix {name}: <{namespace}> .\n" for name, namespace in PREFIXES.items())
    text = f"{prefixes}@prefix : <{EXAMPLE}> .\n{turtle}"
    return [quad.triple for quad in parse(text, format=RdfFormat.TURTLE)]


@needs_java
def test_the_ontology_is_consistent_and_each_class_can_have_members() -> None:
    verdict = consistency()
    assert verdict.consistent
    assert verdict.unsatisfiable == ()


@needs_java
@pytest.mark.parametrize(
    "turtle",
    [
        pytest.param(":x a reg:Council , reg:Organisation .", id="a council is not the legal person"),
        pytest.param(":x a reg:Person , reg:Authority .", id="a person is no authority, through Organisation"),
        pytest.param(":p a reg:Proxy ; reg:proxyGiver :x ; reg:proxyHolder :x .", id="nobody holds their own proxy"),
        pytest.param(
            ":s a reg:Subsidy ; reg:subsidyStatus reg:Awarded , reg:Requested .", id="two statuses, one subsidy"
        ),
        pytest.param(":d reg:cites :d .", id="an act does not cite itself"),
        pytest.param(":d a reg:Deliberation ; reg:outcome reg:Present .", id="a value of another list"),
        pytest.param(":a reg:attendee :o . :o a reg:Organisation .", id="an organisation on the roll, by the range"),
    ],
)
def test_a_contradiction_is_caught(turtle: str) -> None:
    assert not consistency(sample(turtle)).consistent


@needs_java
def test_partner_is_inferred_for_who_has_a_partnership_and_for_nobody_else() -> None:
    verdict = consistency(
        sample("""
        :p a reg:Partnership ; reg:partner :enedis ; reg:partnerOf :rti ; reg:role reg:PartnerRole .
        :enedis a reg:Organisation . :rti a reg:Organisation .
        """)
    )
    assert str(REG.Partner.value) in verdict.types[f"{EXAMPLE}enedis"]
    assert str(REG.Partner.value) not in verdict.types[f"{EXAMPLE}rti"]
    assert "http://www.w3.org/ns/org#Organization" in verdict.types[f"{EXAMPLE}enedis"]


def test_without_java_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(RegistreError, match="Java"):
        consistency([Triple(NamedNode(EXAMPLE), REG.number, Literal("1"))])
