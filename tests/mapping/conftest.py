"""A small act written by hand, with a helper that finds its own proofs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from registre.facts import (
    Act,
    Agreement,
    Article,
    Attendance,
    AttendanceStatus,
    Authority,
    BudgetCharge,
    BudgetLine,
    BudgetTable,
    Citation,
    Civility,
    Document,
    DocumentKind,
    Effect,
    Event,
    LegalBasis,
    Level,
    Mention,
    Organisation,
    OrganisationKind,
    Outcome,
    PartnerRole,
    Partnership,
    Person,
    Proof,
    Rule,
    SamePerson,
    Session,
    Side,
    Source,
    Span,
    Subsidy,
    SubsidyNature,
    SubsidyStatus,
    Vote,
    VoteStatus,
)

TEXT = """Conseil de Vaulx du 4 novembre 2019. Délibération n° 2019-7. Présidente : Mme Alba Roux.
Présents : Mme Alba Roux, M. Brun. Excusée : Mme Brun (pouvoir à M. Brun).
Vu le CGCT L2121-29 et la délibération n° 2018-3 du 17 septembre 2018, qui donnait 26 500 € à l'association Les Amis.
Le forum, 15e édition, se tient le 4 décembre 2019 avec Enedis (coorganisateur), etc.
Dépenses : salaires 1 250,50 €, salaires 1 250,50 €. Article 1 : attribue 26 500 € à l'association Les Amis ; une
convention est signée. Chapitre 65. Adopté par 2 voix pour ; contre : M. Brun."""
ROUX = Person("Alba Roux", Civility.MRS)
MR_BRUN = Person("Brun", Civility.MR, family_name_only=True)
MRS_BRUN = Person("Brun", Civility.MRS, family_name_only=True)
VAULX = Authority("Commune de Vaulx", "commune/99001", Level.COMMUNE, siren="219900010", insee="99001")
TOWN = Organisation("Vaulx", authority="commune/99001", kind=OrganisationKind.AUTHORITY)
FRIENDS = Organisation("Les Amis", acronyms=("LA",), kind=OrganisationKind.ASSOCIATION, rna="W691000001")
ENEDIS = Organisation("Enedis", kind=OrganisationKind.COMPANY)
EARLIER = dt.date(2018, 9, 17)
RULE = Rule("main", 2, Decimal("0.90"))

Prove = Callable[..., Proof]


@pytest.fixture(scope="session")
def prove() -> Prove:
    """Gives the proof that quotes some words of the text."""

    def proof(*quotes: str) -> Proof:
        starts = [(TEXT.index(quote), quote) for quote in quotes]
        return Proof(tuple(Span(start, start + len(quote)) for start, quote in starts), RULE)

    return proof


@pytest.fixture(scope="session")
def act(prove: Prove) -> Act:
    citation = Citation("2018-3", EARLIER, prove("n° 2018-3 du 17 septembre 2018"))
    amount, words = Decimal("26500.00"), prove("attribue 26 500 € à l'association Les Amis")
    salaries = BudgetLine(Side.EXPENSE, "salaires", Decimal("1250.50"), prove("salaires 1 250,50 €"))
    return Act(
        item=1,
        proof=prove("Délibération n° 2019-7"),
        number="2019-7",
        title="Le forum",
        rapporteur=ROUX,
        commission="Culture",
        outcome=Outcome.ADOPTED,
        votes=(Vote(VoteStatus.TALLIED, prove("Adopté par 2 voix pour"), votes_for=2, against=(MR_BRUN,)),),
        subsidies=(
            Subsidy(FRIENDS, SubsidyStatus.AWARDED, words, amount, "EUR", TOWN, SubsidyNature.OPERATING, 2019),
            Subsidy(
                FRIENDS, SubsidyStatus.PREVIOUS, prove("donnait 26 500 €"), Decimal(26500), "EUR", decided_by=citation
            ),
        ),
        partnerships=(Partnership(ENEDIS, PartnerRole.CO_ORGANISER, prove("Enedis"), FRIENDS, open_list=True),),
        agreements=(Agreement((FRIENDS,), prove("convention"), "la Maire"),),
        budgets=(BudgetTable((salaries, salaries), total_expense=Decimal("2501.00")),),
        charges=(BudgetCharge(prove("Chapitre 65"), year=2019, chapter="65"),),
        citations=(citation,),
        legal_bases=(LegalBasis("CGCT L2121-29", prove("CGCT L2121-29")),),
        mentions=(Mention(ENEDIS, prove("Enedis")), Mention(TOWN, prove("Vaulx"))),
        events=(Event("Forum", prove("forum, 15e édition"), 15, dt.date(2019, 12, 4), dt.date(2019, 12, 4)),),
        articles=(Article("1", Span(0, 5), Effect.AWARDS, prove("Article 1")),),
    )


@pytest.fixture(scope="session")
def document(act: Act, prove: Prove) -> Document:
    excused = Attendance(
        MRS_BRUN, AttendanceStatus.EXCUSED, prove("Mme Brun"), MR_BRUN, prove("Mme Brun (pouvoir à M. Brun)")
    )
    return Document(
        source=Source("vaulx/2019-7.md", "a" * 64),
        text=TEXT,
        kind=DocumentKind.EXTRACT,
        kind_proof=prove("Délibération"),
        authority=VAULX,
        session=Session("Conseil municipal", dt.date(2019, 11, 4), president=ROUX, proof=prove("4 novembre 2019")),
        attendances=(
            Attendance(ROUX, AttendanceStatus.PRESENT, prove("Mme Alba Roux, "), until="jusqu'à 20 h"),
            Attendance(MR_BRUN, AttendanceStatus.PRESENT, prove("M. Brun")),
            excused,
        ),
        same_persons=(SamePerson(Person("Roux", Civility.MRS, family_name_only=True), ROUX, prove("Mme Alba Roux")),),
        acts=(act,),
        publication_date=dt.date(2019, 11, 8),
        remarks=("une remarque",),
    )
