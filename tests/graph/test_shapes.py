"""A complete graph passes; each fault is found, said in both languages and weighed."""

from __future__ import annotations

import re

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from registre import ontology
from registre.inference import infer
from registre.shapes import Severity, check, check_store
from registre.vocabulary import PREFIXES, RDF, REG, SH

BASE = "https://example.org/id/"
HASH = "0" * 64
GOOD = f"""
    :document a reg:SourceDocument ; reg:fileName "lyon/acte.md" ; reg:documentKind reg:Extract ; reg:sha256 "{HASH}" .
    :lyon a reg:Authority , reg:Organisation ; reg:printedName "Métropole de Lyon"@fr .
    :council a reg:Council ; reg:councilOf :lyon .
    :session a reg:Session ; reg:sessionOf :council ; reg:date "2019-11-04"^^xsd:date ; dct:source :document ;
        reg:convocationDate "2019-10-15"^^xsd:date ; reg:membersInOffice 2 .
    :runel a reg:Person ; reg:printedName "Runel"@fr ; reg:civility "Mme" .
    :philip a reg:Person ; reg:printedName "Philip"@fr ; reg:civility "M." .
    :line-1 a reg:Attendance ; reg:attendee :runel ; reg:attendanceAt :session ; reg:status reg:Present ;
        dct:source :document ; reg:evidence :words .
    :line-2 a reg:Attendance ; reg:attendee :philip ; reg:attendanceAt :session ; reg:status reg:Excused ;
        dct:source :document ; reg:evidence :words ; reg:proxy :proxy .
    :proxy a reg:Proxy ; reg:proxyGiver :philip ; reg:proxyHolder :runel ; reg:evidence :words .
    :act a reg:Deliberation ; reg:number "2019-3853" ; reg:date "2019-11-04"^^xsd:date ; reg:adoptedAt :session ;
        dct:source :document ; dct:title "Attribution d'une subvention"@fr ; reg:cites :older ; reg:article :article ;
        reg:subsidy :subsidy ; reg:partnership :partnership ; reg:agreement :agreement ; reg:budgetTable :table ;
        reg:budgetLine :salaries , :grant ; reg:charge :charge ; reg:vote :vote .
    :older a reg:Deliberation ; reg:number "2018-2953" .
    :article a reg:Article ; reg:number "1-a" ; reg:effect reg:Awards .
    :vote a reg:Vote ; reg:voteStatus reg:Tallied ; reg:votesFor 2 ; reg:votesAgainst 0 ; reg:evidence :words .
    :rti a reg:Organisation ; reg:printedName "Réseau des territoires innovants"@fr .
    :enedis a reg:Organisation ; reg:printedName "Enedis"@fr .
    :subsidy a reg:Subsidy ; reg:beneficiary :rti ; reg:funder :lyon ; reg:amount 26500.0 ; reg:currency "EUR" ;
        reg:subsidyStatus reg:Awarded ; reg:nature reg:Operating ; reg:fiscalYear "2019"^^xsd:gYear ;
        reg:evidence :words .
    :partnership a reg:Partnership ; reg:partner :enedis ; reg:partnerOf :rti ; reg:role reg:CoOrganiser ;
        reg:evidence :words .
    :agreement a reg:Agreement ; reg:counterparty :rti ; reg:evidence :words .
    :table a reg:BudgetTable ; reg:totalExpense 26500.0 ; reg:totalRevenue 26500.0 .
    :salaries a reg:BudgetLine ; reg:inTable :table ; rdfs:label "salaires"@fr ; reg:side reg:Expense ;
        reg:amount 26500.0 ; reg:currency "EUR" ; reg:evidence :words .
    :grant a reg:BudgetLine ; reg:inTable :table ; rdfs:label "Métropole"@fr ; reg:side reg:Revenue ;
        reg:amount 26500.0 ; reg:currency "EUR" ; reg:evidence :words .
    :charge a reg:BudgetCharge ; reg:chapter "65" ; reg:fiscalYear "2019"^^xsd:gYear ; reg:evidence :words .
""".replace(":words", f"<{BASE}document/{HASH}#char=10,20>")


def quads(turtle: str) -> list[Quad]:
    prefixes = "".join(f"@prefix {name}: <{namespace}> .\n" for name, namespace in PREFIXES.items())
    return list(parse(f"{prefixes}@prefix : <{BASE}> .\n{turtle}", format=RdfFormat.TURTLE))


def faults(turtle: str) -> list[str]:
    """Severity, node and property of each finding."""
    found = [f"{fault.severity.value} {fault.focus.removeprefix(BASE)} {fault.path}" for fault in check(quads(turtle))]
    return [re.sub(f"<{re.escape(str(REG))}(.+?)>", r"reg:\1", fault) for fault in found]


def test_a_complete_graph_has_no_finding() -> None:
    assert check(quads(GOOD)) == []


FAULTS = [
    ("reg:proxyHolder :runel", "reg:proxyHolder :philip", "Violation proxy reg:proxyHolder"),
    ("reg:proxyHolder :runel ;", "", "Violation proxy reg:proxyHolder"),
    ("reg:status reg:Present ;", "", "Violation line-1 reg:status"),
    (":lyon ; reg:amount 26500.0", ":lyon ; reg:amount -5.0", "Violation subsidy reg:amount"),
    (":lyon ; reg:amount 26500.0 ;", ":lyon ;", "Warning subsidy reg:amount"),
    ("reg:Awarded ; reg:nature", "reg:Awarded , reg:Refused ; reg:nature", "Violation subsidy reg:subsidyStatus"),
    ("reg:beneficiary :rti ;", "", "Violation subsidy reg:beneficiary"),
    ('"2019"^^xsd:gYear ;\n', '"in 2019" ;\n', "Violation subsidy reg:fiscalYear"),
    ('reg:number "2019-3853" ;', "", "Warning act reg:number"),
    ("reg:cites :older", "reg:cites :act", "Violation act reg:cites"),
    ("reg:membersInOffice 2", "reg:membersInOffice 1", "Warning session "),
    ("2019-10-15", "2019-11-15", "Warning session reg:convocationDate"),
    ("reg:totalExpense 26500.0", "reg:totalExpense 26600.0", "Warning table "),
    ("reg:partnerOf :rti", "reg:partnerOf :enedis", "Violation partnership reg:partnerOf"),
    ("reg:counterparty :rti ;", "", "Warning agreement reg:counterparty"),
    ("reg:votesFor 2", "reg:votesFor -2", "Violation vote reg:votesFor"),
    ("reg:votesAgainst 0", "reg:votesAgainst 0 ; reg:voterAgainst :runel", "Warning vote "),
    ('reg:chapter "65" ; reg:fiscalYear "2019"^^xsd:gYear ;', "", "Violation charge "),
    ("reg:article :article ;", "", "Violation article ^reg:article"),
    ('reg:civility "M."', 'reg:civility "M." , "Mme"', "Warning philip reg:civility"),
    ('reg:sha256 "0', 'reg:sha256 "Z', "Violation document reg:sha256"),
]


@pytest.mark.parametrize(("old", "new", "fault"), FAULTS)
def test_a_fault_is_found(old: str, new: str, fault: str) -> None:
    assert old in GOOD
    assert fault in faults(GOOD.replace(old, new, 1))


def test_a_fact_without_words_to_support_it_is_a_violation() -> None:
    assert "Violation charge reg:evidence" in faults(GOOD.replace("/document/", "/elsewhere/"))


def test_an_act_that_is_only_cited_owes_nothing() -> None:
    assert faults(":older a reg:Deliberation .") == []


def test_findings_are_sorted_violations_first_and_speak_both_languages() -> None:
    found = check(quads(":a a reg:Subsidy . :b a reg:Attendance . :c a reg:Session ; dct:source :d ."))
    severities = [finding.severity for finding in found]
    assert severities == sorted(severities, key=list(Severity).index)
    assert all(finding.message_fr and finding.message_en for finding in found)
    assert check(quads(":b a reg:Attendance . :c a reg:Session ; dct:source :d . :a a reg:Subsidy .")) == found


def test_a_store_is_checked_with_what_was_inferred_and_without_other_graphs() -> None:
    store = Store()
    for quad in quads(GOOD.replace("reg:Authority , reg:Organisation", "reg:Authority")):
        graph = NamedNode(f"{BASE}graph/document/{HASH}")
        store.add(Quad(quad.subject, quad.predicate, quad.object, graph))
    store.add(Quad(NamedNode(f"{BASE}x"), RDF.type, REG.Subsidy, NamedNode(f"{BASE}graph/links")))
    infer(store, BASE)
    assert check_store(store, BASE) == []


def test_each_shape_speaks_french_and_english() -> None:
    spoken: dict[str, list[str]] = {}
    for triple in ontology.triples(ontology.SHAPES):
        if triple.predicate == SH.message:
            spoken.setdefault(str(triple.subject), []).append(str(triple.object)[-3:])
    assert spoken
    assert {tuple(sorted(languages)) for languages in spoken.values()} == {("@en", "@fr")}
