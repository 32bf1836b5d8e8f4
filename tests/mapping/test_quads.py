"""What a document states, in its two graphs."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from registre.errors import DocumentError
from registre.facts import Attendance, AttendanceStatus, Civility, Document, DocumentKind, Person, Proof, Source, Span
from registre.inference import infer
from registre.mapping import quads
from registre.places import Place
from registre.vocabulary import NIF, PREFIXES, RDF, RDFS, REG

BASE = "https://example.org/id/"
EVIDENCE = ox.NamedNode(f"{BASE}graph/evidence/{'a' * 64}")
FACTS = ox.NamedNode(f"{BASE}graph/document/{'a' * 64}")
VIEWS = Path(__file__).parents[3] / "shared" / "eval" / "views"


@pytest.fixture(scope="module")
def store(document: Document) -> ox.Store:
    made = ox.Store()
    made.extend(quads(document, BASE))
    infer(made, BASE)
    return made


def rows(store: ox.Store, pattern: str) -> list[tuple[str, ...]]:
    """What a pattern finds, its variables in alphabetical order, addresses without their base."""
    prefixes = "".join(f"PREFIX {name}: <{namespace}>\n" for name, namespace in PREFIXES.items())
    found = store.query(f"{prefixes} SELECT DISTINCT * {{ {pattern} }}", use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    names = sorted(variable.value for variable in found.variables)
    return sorted(tuple(str(row[n].value).removeprefix(BASE).removeprefix(REG.iri) for n in names) for row in found)


TOWN = "authority/commune/99001"
DOCUMENT = f"document/{'a' * 64}"
ACT = "authority/commune/99001/deliberation/2019-7"
EXPECTED = [
    ("?a a reg:SourceDocument ; reg:fileName ?b ; reg:documentKind ?c", [(DOCUMENT, "vaulx/2019-7.md", "Extract")]),
    ("?a reg:publicationDate ?b ; reg:remark ?c", [(DOCUMENT, "2019-11-08", "une remarque")]),
    (
        "[] a reg:Session ; reg:sessionOf/reg:councilOf ?a ; reg:presidedBy/rdfs:label ?b ; reg:date ?c",
        [(TOWN, "Alba Roux", "2019-11-04")],
    ),
    ("?a reg:level ?b ; org:identifier ?c ; igeo:codeINSEE ?d", [(TOWN, "Commune", "219900010", "99001")]),
    (
        "[] reg:proxy [ reg:proxyGiver ?a ; reg:proxyHolder ?b ]",
        [tuple(f"{TOWN}/person/{p}" for p in ("mme-brun", "m-brun"))],
    ),
    ("?a reg:until ?b", [(f"{TOWN}/session/2019-11-04/attendance/alba-roux/present", "jusqu'à 20 h")]),
    ("?a reg:shortFormOf ?b", [(f"{TOWN}/person/mme-roux", f"{TOWN}/person/alba-roux")]),
    (
        "?a dct:source [] ; reg:number ?b ; dct:title ?c ; reg:outcome ?d ; reg:commission/rdfs:label ?e",
        [(ACT, "2019-7", "Le forum", "Adopted", "Culture")],
    ),
    (
        "[] reg:vote [ reg:voteStatus ?a ; reg:votesFor ?b ; reg:voterAgainst/reg:civility ?c ]",
        [("Tallied", "2", "M.")],
    ),
    (
        "[] reg:subsidy [ reg:beneficiary/rdfs:label ?a ; reg:subsidyStatus ?b ; reg:amount ?c ; reg:currency ?d ]",
        [("Les Amis", "Awarded", "26500", "EUR"), ("Les Amis", "Previous", "26500", "EUR")],
    ),
    ("[] reg:funder ?a ; reg:nature ?b ; reg:fiscalYear ?c", [(TOWN, "Operating", "2019")]),
    ("[] reg:decidedBy ?a", [(f"{TOWN}/deliberation/2018-3",)]),
    (
        "?a reg:cites ?b . ?b reg:number ?c ; reg:date ?d ; reg:citedOnly ?e",
        [(ACT, f"{TOWN}/deliberation/2018-3", "2018-3", "2018-09-17", "true")],
    ),
    (
        "[] reg:partner/rdfs:label ?a ; reg:partnerOf/rdfs:label ?b ; reg:role ?c ; reg:openList ?d",
        [("Enedis", "Les Amis", "CoOrganiser", "true")],
    ),
    ("[] reg:agreement [ reg:counterparty ?a ; reg:signatory ?b ]", [("org/rna/W691000001", "la Maire")]),
    (
        "[] a reg:BudgetLine ; rdfs:label ?a ; reg:side ?b ; reg:amount ?c ; reg:ordinal ?d",
        [("salaires", "Expense", "1250.5", "1"), ("salaires", "Expense", "1250.5", "2")],
    ),
    ("?a reg:budgetTable ?b . ?b reg:totalExpense ?c", [(ACT, f"{ACT}/budget/1", "2501")]),
    ("[] reg:charge [ reg:chapter ?a ; reg:fiscalYear ?b ]", [("65", "2019")]),
    ("[] reg:legalBasis ?a . ?a rdfs:label ?b", [("legal/cgct-l2121-29", "CGCT L2121-29")]),
    ("[] reg:mentions ?a", [(TOWN,), ("org/enedis",)]),
    ("[] reg:event ?a . ?a reg:edition ?b ; reg:startDate ?c", [(f"{TOWN}/event/forum/15", "15", "2019-12-04")]),
    ("[] reg:article [ reg:number ?a ; reg:effect ?b ]", [("1", "Awards")]),
    ("?a skos:altLabel ?b ; reg:organisationKind ?c", [("org/rna/W691000001", "LA", "Association")]),
]


@pytest.mark.parametrize(("pattern", "expected"), EXPECTED)
def test_facts_are_stated(store: ox.Store, pattern: str, expected: list[tuple[str, ...]]) -> None:
    assert rows(store, pattern) == expected


def test_the_roll_is_whole(store: ox.Store) -> None:
    roll = rows(store, "[] a reg:Attendance ; reg:attendee [ reg:civility ?a ; rdfs:label ?b ] ; reg:status ?c")
    assert roll == [("M.", "Brun", "Present"), ("Mme", "Alba Roux", "Present"), ("Mme", "Brun", "Excused")]


def test_an_organisation_that_is_the_authority_is_its_node(store: ox.Store) -> None:
    assert rows(store, "[] reg:funder ?a . [] reg:councilOf ?a") == [("authority/commune/99001",)]


def test_what_the_source_does_not_say_is_not_written(document: Document) -> None:
    bare = replace(document, acts=(replace(document.acts[0], votes=(), outcome=None, title=None),))
    written = {quad.predicate for quad in quads(bare, BASE)}
    assert not written & {REG.vote, REG.voteStatus, REG.outcome}


def test_statements_are_sorted_and_each_stands_once(document: Document) -> None:
    found = [str(quad) for quad in quads(document, BASE)]
    assert found == sorted(set(found))
    assert not any("_:" in quad.split('"')[0] for quad in found)


def test_facts_and_evidence_are_apart(document: Document) -> None:
    of_evidence = {REG.evidence, REG.confidence, REG.extractedBy, NIF.isString}
    for quad in quads(document, BASE):
        assert quad.graph_name == (EVIDENCE if quad.predicate in of_evidence else FACTS)


def test_shared_nodes_leave_their_label_to_inference(document: Document) -> None:
    found = quads(document, BASE)
    kinds = (REG.Person, REG.Organisation, REG.Authority, REG.Commission, REG.LegalBasis)
    shared = {quad.subject for quad in found if quad.predicate == RDF.type and quad.object in kinds}
    assert shared
    assert not [quad for quad in found if quad.predicate == RDFS.label and quad.subject in shared]


def test_evidence_quotes_the_text(document: Document) -> None:
    found = {str(q.object) for q in quads(document, BASE) if q.predicate == REG.evidence and "/vote/" in str(q)}
    (address,) = found
    start, end = map(int, address.rpartition("#char=")[2].rstrip(">").split(","))
    assert document.text[start:end] == "Adopté par 2 voix pour"


def test_evidence_names_its_rule_and_how_sure_it_is(store: ox.Store) -> None:
    assert rows(store, "[ a reg:Vote ] reg:extractedBy ?a ; reg:confidence ?b") == [("main/2", "0.9")]


@pytest.mark.parametrize("span", [Span(5, 5), Span(-1, 4), Span(3, 100_000), Span(9, 4)])
def test_a_proof_outside_of_the_text_is_refused(document: Document, span: Span) -> None:
    wrong = replace(document, kind_proof=Proof((span,), document.kind_proof.rule))
    with pytest.raises(DocumentError, match=r"vaulx/2019-7\.md.*main/2"):
        quads(wrong, BASE)


def test_of_what_holds_no_deliberation_only_the_text_is_kept(document: Document) -> None:
    found = quads(replace(document, kind=DocumentKind.OTHER), BASE)
    assert {str(quad.subject) for quad in found} == {f"<{BASE}{DOCUMENT}>"}
    assert any(quad.object == ox.Literal(document.text) for quad in found)


def test_documents_that_agree_say_the_same_and_those_that_contradict_stay_apart(document: Document) -> None:
    twin = replace(document, source=Source("copy.md", "b" * 64))
    absent = replace(document.attendances[0], status=AttendanceStatus.ABSENT)
    contrary = replace(twin, attendances=(absent, *document.attendances[1:]))
    of = ("/session/2019-11-04/attendance/", "/subsidy/")
    nodes = [
        {str(quad.subject) for quad in quads(one, BASE) if any(part in str(quad.subject) for part in of)}
        for one in (document, twin, contrary)
    ]
    assert nodes[0] == nodes[1]
    assert {node.rpartition("/")[2] for node in nodes[2] ^ nodes[0]} == {"present>", "absent>"}


def test_a_text_with_any_character_survives(document: Document) -> None:
    odd = replace(document, kind=DocumentKind.OTHER, text='Délibération "\\ \r\n\t\x0b\x00 𝒳 é' + document.text)
    store = ox.Store(path=None)
    store.extend(ox.parse(ox.serialize(quads(odd, BASE), format=ox.RdfFormat.N_QUADS), format=ox.RdfFormat.N_QUADS))
    assert any(quad.object == ox.Literal(odd.text) for quad in store)


def test_a_large_roll_takes_milliseconds(document: Document) -> None:
    proof = document.kind_proof
    members = tuple(
        Attendance(Person(f"Alba Roux{n}", Civility.MRS), AttendanceStatus.PRESENT, proof) for n in range(165)
    )
    large = replace(document, attendances=members)
    started = time.process_time()
    quads(large, BASE)
    assert time.process_time() - started < 0.25


@pytest.mark.skipif(not VIEWS.is_dir(), reason="the views of the evaluation are not beside this checkout")
def test_the_views_of_the_evaluation_find_everything(store: ox.Store) -> None:
    for view in sorted(VIEWS.glob("*.rq")):
        found = store.query(view.read_text(encoding="utf-8"), use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        assert list(found), view.stem


def test_words_of_a_source_with_pages_say_where_they_are_printed(document: Document) -> None:
    words = document.kind_proof.spans[0]
    line = Place(words.start, words.end + 5, 2, (70.0, 100.2, 300.0, 112.0))
    paged = ox.Store()
    paged.extend(quads(replace(document, places=(line,)), BASE))
    of_kind = f"?a reg:page ?b ; reg:box ?c FILTER(STRENDS(STR(?a), '#char={words.start},{words.end}'))"
    assert rows(paged, of_kind) == [(f"{DOCUMENT}#char={words.start},{words.end}", "2", "70,100,230,12")]


def test_a_source_without_pages_has_none(store: ox.Store) -> None:
    assert rows(store, "?a reg:page ?b") == []
