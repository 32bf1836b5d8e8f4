from decimal import Decimal

from registre.extraction import partners
from registre.facts import (
    Agreement,
    BudgetLine,
    BudgetTable,
    Organisation,
    PartnerRole,
    Proof,
    Rule,
    Side,
    Span,
    Subsidy,
    SubsidyStatus,
)
from registre.reading.text import Text

PROOF = Proof((Span(0, 4),), Rule("test"))
LYON = Organisation("Métropole de Lyon")


def test_the_authority_and_the_beneficiary_are_no_partners() -> None:
    text = Text("En partenariat avec la Métropole de Lyon, le Réseau des rives et l'ADEME.")
    beneficiary = Organisation("Réseau des rives")
    found = partners.extract(tuple(partners.lists(text, text.whole)), deciding=LYON, beneficiaries=[beneficiary])
    assert [one.partner.name for one in found] == ["ADEME"]
    assert found[0].partner_of == beneficiary


def test_with_two_beneficiaries_nobody_is_joined() -> None:
    text = Text("En partenariat avec l'ADEME.")
    both = [Organisation("Les Amis"), Organisation("Les Voisins")]
    (found,) = partners.extract(tuple(partners.lists(text, text.whole)), beneficiaries=both)
    assert found.partner_of is None


def test_the_other_party_of_an_agreement_is_a_partner() -> None:
    (found,) = partners.extract((), deciding=LYON, agreements=[Agreement((Organisation("SNCF Réseau"),), PROOF)])
    assert (found.partner.name, found.role) == ("SNCF Réseau", PartnerRole.PARTNER)


def test_a_funder_in_the_plan_is_a_partner_but_not_own_funds() -> None:
    lines = tuple(BudgetLine(Side.REVENUE, label, Decimal(10), PROOF) for label in ("Région", "Autofinancement"))
    found = partners.extract((), budgets=[BudgetTable(lines)])
    assert [(one.partner.name, one.role) for one in found] == [("Région", PartnerRole.CO_FUNDER)]


def test_whoever_is_asked_is_a_partner_but_a_fund_is_not() -> None:
    asked = [
        Subsidy(LYON, SubsidyStatus.REQUESTED, PROOF, funder=Organisation(name))
        for name in ("Région Bretagne", "DETR", "Fonds vert", "FIPDR")
    ]
    found = partners.extract((), subsidies=asked)
    assert [one.partner.name for one in found] == ["Région Bretagne"]


def test_a_departement_is_one_partner_under_all_its_names() -> None:
    names = ("Département", "Conseil départemental du Gers", "CD32", "Département du Gers", "Région Occitanie")
    asked = [Subsidy(LYON, SubsidyStatus.REQUESTED, PROOF, funder=Organisation(name)) for name in names]
    found = partners.extract((), subsidies=asked)
    assert [one.partner.name for one in found] == ["Conseil départemental du Gers", "Région Occitanie"]


def test_two_departements_are_two_partners() -> None:
    asked = [
        Subsidy(LYON, SubsidyStatus.REQUESTED, PROOF, funder=Organisation(name))
        for name in ("Département du Gers", "Département du Lot")
    ]
    assert len(partners.extract((), subsidies=asked)) == 2


def test_the_letters_of_the_authority_name_no_partner() -> None:
    text = Text("En partenariat avec la CCPA et l'ADEME.")
    own = Organisation("Communauté de Communes du Pays d'Aulne")
    found = partners.extract(tuple(partners.lists(text, text.whole)), deciding=own)
    assert [one.partner.name for one in found] == ["ADEME"]


def test_each_partner_is_once_under_its_surest_role() -> None:
    text = Text("Co-organisé avec l'ADEME. En partenariat avec l'ADEME.")
    (found,) = partners.extract(tuple(partners.lists(text, text.whole)))
    assert found.role is PartnerRole.CO_ORGANISER
