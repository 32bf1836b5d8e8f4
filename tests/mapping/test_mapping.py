import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pyoxigraph as ox
import pytest

from registre import facts as f
from registre.errors import DocumentError
from registre.mapping import quads
from registre.vocabulary import DCT, DEFAULT_BASE, RDF, REG

TEXT = "Conseil du 4 novembre 2019. Mme Roy a pouvoir de M. Petit. Subvention de 26 500 € à Les Amis du parc."
PROOF = f.Proof((f.Span(0, 26),), f.Rule("test", 2, Decimal("0.9")))
ROY, PETIT = f.Person("Roy", f.Civility.MRS, True), f.Person("Petit", f.Civility.MR, True)
FRIENDS = f.Organisation("Les Amis du parc", acronyms=("AP",), kind=f.OrganisationKind.ASSOCIATION)
TOWN = f.Authority("Ville de Sermages", "commune/58277", f.Level.COMMUNE, "215802777", "58277")
GRANT = f.Subsidy(FRIENDS, f.SubsidyStatus.AWARDED, PROOF, Decimal("26500.00"), "EUR", year=2019)


def document(**changes: object) -> f.Document:
    made = f.Document(
        source=f.Source("a/acte.md", "a" * 64),
        text=TEXT,
        kind=f.DocumentKind.EXTRACT,
        kind_proof=PROOF,
        authority=TOWN,
        session=f.Session("Conseil municipal", dt.date(2019, 11, 4), proof=PROOF),
        attendances=(
            f.Attendance(ROY, f.AttendanceStatus.PRESENT, PROOF),
            f.Attendance(PETIT, f.AttendanceStatus.EXCUSED, PROOF, proxy_to=ROY, proxy_proof=PROOF),
        ),
        acts=(f.Act(1, PROOF, number="2019/38", title="Aide", outcome=f.Outcome.ADOPTED, subsidies=(GRANT, GRANT)),),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def objects(found: list[ox.Quad], subject: str, predicate: ox.NamedNode) -> list[str]:
    node = ox.NamedNode(DEFAULT_BASE + subject)
    return sorted(getattr(q.object, "value", "") for q in found if q.subject == node and q.predicate == predicate)


def subjects(found: list[ox.Quad], kind: ox.NamedNode) -> list[str]:
    return sorted(
        {
            getattr(q.subject, "value", "").removeprefix(DEFAULT_BASE)
            for q in found
            if q.predicate == RDF.type and q.object == kind
        }
    )


def test_addresses_are_those_of_the_contract() -> None:
    found = quads(document())
    town = "authority/commune/58277"
    assert subjects(found, REG.Authority) == [town]
    assert subjects(found, REG.Session) == [f"{town}/session/2019-11-04"]
    assert subjects(found, REG.Deliberation) == [f"{town}/deliberation/2019-38"]
    assert subjects(found, REG.Person) == [f"{town}/person/m-petit", f"{town}/person/mme-roy"]
    assert subjects(found, REG.SourceDocument) == [f"document/{'a' * 64}"]
    assert f"org/{'les-amis-du-parc'}" in subjects(found, REG.Organisation)


def test_true_repeats_are_two() -> None:
    assert len(subjects(quads(document()), REG.Subsidy)) == 2


def test_another_status_is_another_line_of_the_roll() -> None:
    absent = f.Attendance(ROY, f.AttendanceStatus.ABSENT, PROOF)
    one, other = quads(document()), quads(document(attendances=(absent,)))
    assert not set(subjects(one, REG.Attendance)) & set(subjects(other, REG.Attendance))


def test_amounts_and_years_are_no_more_precise_than_the_source() -> None:
    found = quads(document())
    grant = subjects(found, REG.Subsidy)[0]
    assert objects(found, grant, REG.amount) == ["26500"]
    assert objects(found, grant, REG.fiscalYear) == ["2019"]
    (year,) = {q.object for q in found if q.predicate == REG.fiscalYear}
    assert isinstance(year, ox.Literal)
    assert year.datatype.value.endswith("gYear")


def test_a_vote_that_is_not_stated_is_not_written() -> None:
    assert subjects(quads(document()), REG.Vote) == []


def test_facts_and_evidence_stand_apart() -> None:
    found = quads(document())
    graphs = {q.graph_name.value for q in found if isinstance(q.graph_name, ox.NamedNode)}
    assert graphs == {f"{DEFAULT_BASE}graph/{kind}/{'a' * 64}" for kind in ("document", "evidence")}
    assert all(
        "evidence" in str(q.graph_name) for q in found if q.predicate in (REG.evidence, REG.confidence, REG.extractedBy)
    )
    assert f"<{DEFAULT_BASE}document/{'a' * 64}#char=0,26>" in {
        str(q.object) for q in found if q.predicate == REG.evidence
    }


def test_the_order_of_facts_changes_nothing() -> None:
    made = document()
    assert quads(made) == quads(replace(made, attendances=made.attendances[::-1]))


def test_a_document_that_is_no_deliberation_gives_itself_alone() -> None:
    found = quads(document(kind=f.DocumentKind.OTHER))
    assert {getattr(q.subject, "value", "") for q in found} == {f"{DEFAULT_BASE}document/{'a' * 64}"}


def test_without_authority_or_date_nothing_collides() -> None:
    found = quads(document(authority=None, session=f.Session("Conseil", proof=PROOF)))
    for kind in (REG.Session, REG.Deliberation, REG.Person):
        assert all(path.startswith(f"document/{'a' * 64}/") for path in subjects(found, kind))


def test_a_cited_act_has_no_source() -> None:
    cited = f.Citation("2018/1", dt.date(2018, 9, 17), PROOF)
    act = f.Act(1, PROOF, number="2019/38", citations=(cited,))
    found = quads(document(acts=(act,)))
    assert objects(found, "authority/commune/58277/deliberation/2018-1", REG.date) == ["2018-09-17"]
    assert objects(found, "authority/commune/58277/deliberation/2018-1", DCT.source) == []


@pytest.mark.parametrize("span", [f.Span(0, 0), f.Span(5, 3), f.Span(-1, 3), f.Span(0, len(TEXT) + 1)])
def test_evidence_never_leaves_the_text(span: f.Span) -> None:
    with pytest.raises(DocumentError, match="broken/7"):
        quads(document(kind_proof=f.Proof((span,), f.Rule("broken", 7))))
