import pytest

from registre.extraction.partners import lists
from registre.facts import PartnerRole
from registre.reading.text import Text


def partners(words: str) -> list[tuple[str, PartnerRole]]:
    text = Text(words)
    return [(listed.named.organisation.name, listed.role) for listed in lists(text, text.whole)]


@pytest.mark.parametrize(
    ("words", "names", "role"),
    [
        (
            "Le salon est monté en partenariat avec Enedis, La Poste et Orange.",
            ["Enedis", "La Poste", "Orange"], PartnerRole.PARTNER,
        ),
        (
            "Le forum est co-organisé avec Villes de France et l'ADEME.",
            ["Villes de France", "ADEME"], PartnerRole.CO_ORGANISER,
        ),
        (
            "L'opération est cofinancée par l'Etat, la Région Bretagne et l'ADEME.",
            ["Etat", "Région Bretagne", "ADEME"], PartnerRole.CO_FUNDER,
        ),
        (
            "Le conseil sollicite une aide auprès du Département du Gers.",
            ["Département du Gers"], PartnerRole.CO_FUNDER,
        ),
        (
            "Il convient de solliciter une subvention auprès :\n- Du Département du Gers\n- De la Région Occitanie",
            ["Département du Gers", "Région Occitanie"], PartnerRole.CO_FUNDER,
        ),
        ("Considérant le soutien technique du SMEA", ["SMEA"], PartnerRole.PARTNER),
        (
            "La convention a été signée le 3 mars 2015 par l'ANAH et le Département du Var.",
            ["ANAH", "Département du Var"], PartnerRole.PARTNER,
        ),
        (
            "La Région Bretagne et le Département du Finistère cofinancent l'étude.",
            ["Région Bretagne", "Département du Finistère"], PartnerRole.CO_FUNDER,
        ),
        (
            "Il est proposé de retenir l'offre de l'entreprise Colas Sud pour 12 000 €.",
            ["Colas Sud"], PartnerRole.CONTRACTOR,
        ),
        (
            "Le contrat est conclu entre la Ville, l'ADEME et le Département du Var.",
            ["ADEME", "Département du Var"], PartnerRole.PARTNER,
        ),
        (
            "Le conseil retient le devis de l'entreprise Brayer TP pour 12 380 €.",
            ["Brayer TP"], PartnerRole.CONTRACTOR,
        ),
        (
            "Vu la convention de partenariat avec Initiative Morvan annexée à la présente délibération",
            ["Initiative Morvan"], PartnerRole.PARTNER,
        ),
        (
            "Les partenaires financiers du projet sont : l'Etat, la Région Bretagne et l'ADEME.",
            ["Etat", "Région Bretagne", "ADEME"], PartnerRole.PARTNER,
        ),
        ("La course est parrainée par la Ligue contre le cancer.", ["Ligue contre le cancer"], PartnerRole.SPONSOR),
    ],
)  # fmt: skip
def test_partners_are_listed_with_their_role(words: str, names: list[str], role: PartnerRole) -> None:
    assert partners(words) == [(name, role) for name in names]


@pytest.mark.parametrize(
    "words",
    [
        "Les associations œuvrent auprès de la Jeunesse et des familles.",
        "Un recours peut être formé auprès du Tribunal administratif de Pau.",
        "Le maire sollicite une aide auprès des services préfectoraux.",
        "La subvention de fonctionnement est versée en deux fois.",
        "En partenariat avec les habitants et les commerçants du quartier.",
        "L'association organise un tournoi.",
        "La demande de subvention de l'association Théâtre en Bazois est examinée.",
        "Le dossier est confié à Maître Desroches, notaire à Nevers.",
        "La charte est passée entre la Police Municipale et la commune.",
        "La participation des familles reste inchangée.",
    ],
)
def test_publics_courts_and_categories_are_no_partners(words: str) -> None:
    assert partners(words) == []


def test_a_label_inside_a_list_changes_the_role() -> None:
    found = partners("Partenaires co-organisateurs : France urbaine et des sponsors : Orange, Engie.")
    assert found[0][1] is PartnerRole.CO_ORGANISER
    assert {role for _, role in found[1:]} == {PartnerRole.SPONSOR}


def test_a_list_that_goes_on_is_open() -> None:
    text = Text("En partenariat avec Enedis, Orange, etc.")
    assert [listed.open_list for listed in lists(text, text.whole)] == [True, True]


def test_a_list_that_ends_is_closed() -> None:
    text = Text("En partenariat avec Enedis et Orange.")
    assert not any(listed.open_list for listed in lists(text, text.whole))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("L'étude est confiée au bureau d'études Mobilis Conseil pour 52 500 €.", ["Mobilis Conseil"]),
        ("Le projet a été conçu avec Enedis et l'appui du CAUE du Morbihan.", ["Enedis", "CAUE du Morbihan"]),
        ("Le contrat associera également l'association Périnat et la Mission locale du Bassin.",
         ["Périnat", "Mission locale du Bassin"]),
    ],
)  # fmt: skip
def test_who_carries_it_out_or_joins_in_is_a_partner(words: str, expected: list[str]) -> None:
    assert [name for name, _ in partners(words)] == expected


@pytest.mark.parametrize(
    "words",
    [
        "ATTRIBUTION DE SUBVENTIONS DE FONCTIONNEMENT A DES STRUCTURES DE CREATION - APPROBATION DE CONVENTIONS",
        "DEMANDE DE SUBVENTION AUPRES DES PARTENAIRES DU PROJET",
        "La maîtrise d'œuvre est confiée à une équipe pluridisciplinaire.",
    ],
)
def test_words_of_a_heading_in_capitals_are_no_partners(words: str) -> None:
    assert partners(words) == []
