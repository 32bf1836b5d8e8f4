"""Addresses come from facts alone: the same fact has the same, facts that contradict each other have two."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from registre.facts import (
    Act,
    Attendance,
    AttendanceStatus,
    Citation,
    Civility,
    Document,
    DocumentKind,
    Event,
    Organisation,
    Person,
    Proof,
    Rule,
    Source,
    Subsidy,
    SubsidyStatus,
)
from registre.mapping.identifiers import Identifiers
from registre.mapping.keys import act_number, person_key

BASE = "https://example.org/id/"
PROOF = Proof((), Rule("test"))
TOWN = "authority/commune/99001"


def addresses(document: Document) -> Identifiers:
    return Identifiers(BASE, document)


def path(node: object) -> str:
    return str(node).strip("<>").removeprefix(BASE)


def test_what_documents_share_lies_below_its_authority(document: Document, act: Act) -> None:
    ids = addresses(document)
    assert document.session
    assert path(ids.session()) == f"{TOWN}/session/2019-11-04"
    assert path(ids.council(document.session)) == f"{TOWN}/council/conseil-municipal"
    assert path(ids.person(Person("Alba ROUX"))) == f"{TOWN}/person/alba-roux"
    assert path(ids.act(act)) == f"{TOWN}/deliberation/2019-7"
    assert path(ids.act(replace(act, number="07"))) == f"{TOWN}/session/2019-11-04/deliberation/07"
    assert path(ids.commission("Culture & Sports")) == f"{TOWN}/commission/culture-sports"


def test_an_act_that_is_cited_and_the_act_itself_are_one(document: Document, act: Act) -> None:
    ids = addresses(document)
    assert ids.cited(Citation("2019-7", None, PROOF), ids.act(act)) == ids.act(act)


def test_an_act_cited_by_its_day_alone_belongs_to_what_cites_it(document: Document, act: Act) -> None:
    ids = addresses(document)
    assert document.session
    citation = Citation(None, document.session.date, PROOF)
    assert path(ids.cited(citation, ids.act(act))) == f"{TOWN}/deliberation/2019-7/cites/2019-11-04"


def test_an_ordinal_is_that_of_the_sitting_it_is_cited_with(document: Document, act: Act) -> None:
    ids = addresses(document)
    assert document.session
    held = ids.act(replace(act, number="07"))
    assert ids.cited(Citation("07", document.session.date, PROOF), ids.act(act)) == held
    assert path(ids.cited(Citation("07", None, PROOF), ids.act(act))) == f"{TOWN}/deliberation/2019-7/cites/07"


def test_of_an_authority_in_doubt_nothing_is_shared(document: Document, act: Act) -> None:
    assert document.authority
    ids = addresses(replace(document, authority=replace(document.authority, in_doubt=True)))
    assert document.session
    town = Organisation("Vaulx", authority="commune/99001")
    found = (ids.session(), ids.act(act), ids.person(Person("Alba Roux")), ids.organisation(town))
    assert all(path(node).startswith(f"document/{'a' * 64}/") for node in found)
    assert ids.organisation(town) == ids.authority(document.authority)
    elsewhere = Organisation("Ibos", authority="commune/65226")
    assert path(ids.organisation(elsewhere)) == "authority/commune/65226"


@pytest.mark.parametrize(
    ("kind", "within"),
    [(DocumentKind.MINUTES, f"{TOWN}/session/2019-11-04"), (DocumentKind.EXTRACT, f"document/{'a' * 64}")],
)
def test_only_minutes_number_the_items_of_a_sitting(
    document: Document, act: Act, kind: DocumentKind, within: str
) -> None:
    ids = addresses(replace(document, kind=kind))
    assert path(ids.act(replace(act, number=None, item=4))) == f"{within}/item/4"


def test_without_authority_or_day_nothing_meets_that_of_other_documents(document: Document, act: Act) -> None:
    orphan = replace(document, authority=None, session=None, source=Source("x.md", "b" * 64))
    ids = addresses(orphan)
    found = (ids.session(), ids.person(Person("Alba Roux")), ids.act(act), ids.act(replace(act, number=None)))
    assert all(path(node).startswith(f"document/{'b' * 64}/") for node in found)


def test_a_line_of_the_roll_that_is_contradicted_is_another_line(document: Document) -> None:
    ids = addresses(document)
    line = Attendance(Person("Alba Roux"), AttendanceStatus.PRESENT, PROOF)
    excused = replace(line, status=AttendanceStatus.EXCUSED)
    represented = replace(excused, proxy_to=Person("Brun", Civility.MR, family_name_only=True))
    found = [
        path(ids.attendance(one)).removeprefix(f"{TOWN}/session/2019-11-04/") for one in (line, excused, represented)
    ]
    assert found == [
        "attendance/alba-roux/present",
        "attendance/alba-roux/excused",
        "attendance/alba-roux/excused/m-brun",
    ]


def test_homonyms_are_told_apart_by_civility() -> None:
    people = [Person("Brun", civility, family_name_only=True) for civility in (Civility.MR, Civility.MRS, None)]
    assert [person_key(person) for person in people] == ["m-brun", "mme-brun", "brun"]


def test_the_civility_of_a_full_name_is_no_part_of_it() -> None:
    assert person_key(Person("Alba Roux", Civility.MRS)) == person_key(Person("Alba Roux"))


@pytest.mark.parametrize(
    ("organisation", "address"),
    [
        (Organisation("Vaulx", authority="commune/99001"), "authority/commune/99001"),
        (Organisation("Les Amis", siren="123456789", rna="W691000001"), "org/siren/123456789"),
        (Organisation("Les Amis", siret="12345678900011"), "org/siren/123456789"),
        (Organisation("Les Amis", rna="W691000001"), "org/rna/W691000001"),
        (Organisation("Les Amis de l'Été"), "org/les-amis-de-l-ete"),
        (Organisation("école élémentaire", generic=True), f"{TOWN}/org/ecole-elementaire"),
    ],
)
def test_organisations(document: Document, organisation: Organisation, address: str) -> None:
    assert path(addresses(document).organisation(organisation)) == address


def test_the_same_grant_has_one_address_however_its_amount_is_printed(document: Document, act: Act) -> None:
    ids, whom = addresses(document), Organisation("Les Amis")
    one, same, other = (
        Subsidy(whom, SubsidyStatus.AWARDED, PROOF, Decimal(amount), year=2019)
        for amount in ("26500", "26500.00", "26500.50")
    )
    node = ids.act(act)
    assert path(ids.subsidy(node, one)) == f"{TOWN}/deliberation/2019-7/subsidy/les-amis/awarded/26500-2019"
    assert ids.subsidy(node, one) == ids.subsidy(node, same) != ids.subsidy(node, other)


def test_editions_of_an_event_are_apart(document: Document) -> None:
    ids = addresses(document)
    assert path(ids.event(Event("Forum", PROOF, edition=15))) == f"{TOWN}/event/forum/15"
    assert ids.event(Event("Forum", PROOF, edition=15)) != ids.event(Event("Forum", PROOF, edition=14))


def test_numbers_are_kept_safe_and_short() -> None:
    numbers = ["2014/184", "2014 DAC-1184", "n°7 <bis>", "x" * 300, "x" * 301, "№"]
    keys = [act_number(number) for number in numbers]
    assert len(set(keys)) == len(numbers)
    assert all(0 < len(key) <= 80 and key.isascii() and "/" not in key for key in keys)
