from collections.abc import Callable

import pytest

from registre.extraction.budget import extract as budgets
from registre.extraction.citations import extract as citations
from registre.extraction.subsidies import Context, extract
from registre.extraction.zones import ActZones
from registre.facts import Organisation, Outcome, Span, Subsidy, SubsidyNature, SubsidyStatus
from registre.reading import read
from registre.reading.text import Text

Make = Callable[[str], tuple[Text, ActZones]]
TOWN = Organisation("Ville de Sermages")
DECIDES = "Le Conseil municipal, après en avoir délibéré, "


def told(found: tuple[Subsidy, ...]) -> list[tuple[str, str, str | None]]:
    return [(s.status.value, s.beneficiary.name, f"{s.amount:f}" if s.amount is not None else None) for s in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("attribue une subvention de 500 € à l'association Les Amis du parc.", ("Awarded", "Les Amis du parc", "500")),
        ("décide d'allouer à la Fondation du patrimoine une aide financière de 1 200 €.",
         ("Awarded", "Fondation du patrimoine", "1200")),
        ("décide : une subvention de 3.000 F est attribuée au comité des fêtes.", ("Awarded", "comité des fêtes", "3000")),
        ("accorde un fonds de concours de 12 k€ à la commune de Pierrefonds.", ("Awarded", "commune de Pierrefonds", "12000")),
        ("décide le versement d'une subvention de mille euros au profit de l'association « Le Phare ».",
         ("Awarded", "Le Phare", "1000")),
        ("décide de verser la somme de 1 200 € au Secours Populaire Français en soutien aux sinistrés.",
         ("Awarded", "Secours Populaire Français", "1200")),
        ("fixe le forfait à 650 € par élève, soit un total de 22 750 € pour 35 élèves versé à l'OGEC Sainte-Marie.",
         ("Awarded", "OGEC Sainte-Marie", "22750")),
        ("décide de faire un don de 500 € à la Ligue contre le cancer.", ("Awarded", "Ligue contre le cancer", "500")),
        ("décide de renouveler son soutien à l'association Les Mots à hauteur de 10 000 €.", ("Awarded", "Les Mots", "10000")),
        ("décide d'allouer une subvention de 3 F par habitant à la Croix-Rouge, soit 1 236 francs.",
         ("Awarded", "Croix-Rouge", "1236")),
        ("verse à l'association Les Amis du parc une subvention de 10 000 F ou 1 524,49 €.",
         ("Awarded", "Les Amis du parc", "1524.49")),
        ("alloue 120 € au GDON pour l'année.", ("Awarded", "GDON", "120")),
        ("accorde 80 € à la Ligue contre le cancer.", ("Awarded", "Ligue contre le cancer", "80")),
        ("participe au Fonds de solidarité logement à hauteur de 220,82 €.",
         ("Awarded", "Fonds de solidarité logement", "220.82")),
        ("verse une subvention de 32 000 € à la MJC de Sermages, en deux fois (20 000 € en mars, 12 000 € en mai).",
         ("Awarded", "MJC de Sermages", "32000")),
        ("autorise le versement d'un acompte de 4 000 € au CCAS sur la subvention de l'année.", ("Awarded", "CCAS", "4000")),
        ("attribue à l'équipe du Volley club Sermageois, à titre de subvention, la somme de 900 €.",
         ("Awarded", "Volley club Sermageois", "900")),
        ("verse une aide exceptionnelle de 150 € à la Protection civile.", ("Awarded", "Protection civile", "150")),
        ("refuse d'attribuer la subvention de 800 € demandée par le club, à l'association Judo Sermages.",
         ("Refused", "Judo Sermages", "800")),
    ],
)  # fmt: skip
def test_a_grant_is_one_event(act: Make, words: str, expected: tuple[str, str, str]) -> None:
    text, zones = act(DECIDES + words)
    assert told(extract(text, zones, Context(TOWN, Outcome.ADOPTED))) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "précise qu'aucune subvention n'est attribuée à l'association Les Amis du parc, qui demandait 500 €.",
        "décide d'adhérer à l'association des maires ruraux, pour une cotisation de 200 €.",
        "approuve le montant des travaux, soit 26 500 €, confiés à l'entreprise Durand.",
        "complète la subvention de 12 000 € accordée par la Région à l'association Les Amis du parc.",
        "fixe à 35 € le tarif de la salle pour l'association Les Amis du parc.",
        "attribue une bourse de 500 € à Mademoiselle Julie Dufour pour son stage.",
        "fixe les tarifs comme suit : Associations 50 €, Particuliers 150 €, Entreprises 300 €.",
        "examine une demande de subvention de la Prévention Routière.",
        "ajourne la demande de subvention de l'association Les Amis du parc (800 €).",
        "accorde sa garantie pour un prêt de 450 000 € souscrit par Nièvre Habitat auprès de la Caisse des dépôts.",
        "décide de vendre la parcelle A 12 à la SCI Les Tilleuls pour 35 000 €.",
        "accorde 300 € à M. Durand pour sa toiture.",
        "verse 1 500 € à la société Durand pour les travaux.",
        "participe au congrès des maires pour 300 €.",
        "autorise la vente de bois sur pied, pour la somme de 2 500 €, à la Scierie des Ormes.",
    ],
)
def test_no_grant_is_invented(act: Make, words: str) -> None:
    text, zones = act(DECIDES + words)
    assert extract(text, zones, Context(TOWN, Outcome.ADOPTED)) == ()


def test_what_is_proposed_is_awarded_only_when_adopted(act: Make) -> None:
    words = "Il est proposé d'attribuer une subvention de 500 € à l'association Les Amis du parc.\n\nLe Conseil adopte."
    text, zones = act(words)
    statuses = {
        outcome: extract(text, zones, Context(TOWN, outcome))[0].status
        for outcome in (Outcome.ADOPTED, Outcome.REJECTED, Outcome.POSTPONED, None)
    }
    assert statuses == {
        Outcome.ADOPTED: SubsidyStatus.AWARDED,
        Outcome.REJECTED: SubsidyStatus.REFUSED,
        Outcome.POSTPONED: SubsidyStatus.PROPOSED,
        None: SubsidyStatus.PROPOSED,
    }


def test_a_list_that_is_decided_is_awarded_though_something_else_is_put_off(act: Make) -> None:
    words = (
        DECIDES
        + "décide d'attribuer les subventions suivantes pour 2019 :\n- Comité des fêtes : 500 €\n- Boule d'or : 200 €\n"
        "Le conseil reporte sa décision pour l'association Vélo Loisirs, qui demande 300 €."
    )
    found = told(extract(*act(words), Context(TOWN, Outcome.POSTPONED)))
    assert found == [("Awarded", "Comité des fêtes", "500"), ("Awarded", "Boule d'or", "200")]


def test_a_request_to_renew_recalls_the_earlier_grant(act: Make) -> None:
    words = (
        "L'association Bazois Emploi sollicite le renouvellement de la subvention de 7 000 € accordée en 2012.\n\n"
        + DECIDES
        + "décide d'attribuer à l'association Bazois Emploi une subvention de 7 500 € pour l'année 2013."
    )
    found = extract(*act(words), Context(TOWN, Outcome.ADOPTED))
    assert {(s.status.value, s.year, f"{s.amount:f}") for s in found} == {
        ("Previous", 2012, "7000"),
        ("Awarded", 2013, "7500"),
    }


def test_words_in_capitals_are_no_beneficiary(act: Make) -> None:
    title = "SUBVENTIONS DE 84 000 EUROS - PARTICIPATION FINANCIERE DU CASINO A LA POLITIQUE CULTURELLE DE LA VILLE"
    text, zones = act(f"{title}\n\n{DECIDES}approuve le rapport.")
    assert extract(text, zones, Context(TOWN, Outcome.ADOPTED, title=Span(0, len(title)))) == ()


@pytest.mark.parametrize(
    "words",
    [
        "Après examen des demandes, le conseil décide de voter les subventions :\nAFN : 100 €, Amicale laïque : 250 €.",
        "Vote des subventions : AFN 100 € ; Amicale laïque 250 €. Adopté à l'unanimité.",
    ],
)
def test_grants_follow_each_other_on_a_line(act: Make, words: str) -> None:
    found = told(extract(*act(words), Context(TOWN, Outcome.ADOPTED)))
    assert found == [("Awarded", "AFN", "100"), ("Awarded", "Amicale laïque", "250")]


@pytest.mark.parametrize(
    "words",
    [
        "décide d'attribuer les subventions ci-dessous :\n1) Amicale laïque 500 euros\n2) Boule d'or 200 euros\n",
        "alloue à titre exceptionnel :\n• 500 € à l'Amicale laïque pour son tournoi\n• 200 € à la « Boule d'or »\n",
        "attribue les subventions suivantes :\n➢ Amicale laïque : 500 €\n➢ Boule d'or : 200 €\n",
    ],
)
def test_lists_have_marks_of_many_kinds(act: Make, words: str) -> None:
    found = told(extract(*act(DECIDES + words), Context(TOWN, Outcome.ADOPTED)))
    assert found == [("Awarded", "Amicale laïque", "500"), ("Awarded", "Boule d'or", "200")]


def test_francs_end_a_sentence(act: Make) -> None:
    words = (
        "Le Judo Club de Sermages sollicite l'aide de la commune pour un court, dont le coût est de 84 500 F. "
        "Le Conseil municipal, après en avoir délibéré, décide de verser au Judo Club de Sermages une subvention de 15 000 F."
    )
    found = extract(*act(words), Context(TOWN, Outcome.ADOPTED))
    assert told(found) == [("Awarded", "Judo Club de Sermages", "15000")]


def test_a_grant_in_the_visas_is_one_of_the_past(act: Make) -> None:
    words = (
        "Vu la délibération n° 2019-45 du 12 juin 2019 attribuant une subvention de 10 000 € à l'association Bazois Culture,\n"
        + DECIDES
        + "décide d'attribuer une subvention complémentaire de 2 000 € à l'association Bazois Culture."
    )
    text, zones = act(words)
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED, citations=citations(text, zones)))
    assert told(found) == [("Previous", "Bazois Culture", "10000"), ("Awarded", "Bazois Culture", "2000")]


def test_a_name_keeps_the_quotes_inside_it(act: Make) -> None:
    words = DECIDES + "accorde les subventions suivantes :\nClub « Les Genêts d'or » 300 €\n« La Boule » 250 €\n"
    found = told(extract(*act(words), Context(TOWN, Outcome.ADOPTED)))
    assert [name for _, name, _ in found] == ["Club « Les Genêts d'or »", "La Boule"]


def test_a_recalled_grant_and_the_new_one_are_two(act: Make) -> None:
    text, zones = act(
        "Vu le rapport ; Par délibération du Conseil n° 2018-2953 du 17 septembre 2018, la Ville a procédé à l'attribution d'une subvention "
        "de fonctionnement de 900 € au profit de l'association Les Amis du parc. Il est proposé d'attribuer une subvention "
        "de fonctionnement de 900 € au profit de l'association Les Amis du parc pour l'année 2019 ;\nDELIBERE\n"
        "1° - Approuve l'attribution d'une subvention de fonctionnement de 900 € au profit de l'association Les Amis du parc "
        "pour son programme d'actions 2019."
    )
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED, citations=citations(text, zones)))
    assert sorted((s.status.value, s.year) for s in found) == [("Awarded", 2019), ("Previous", 2018)]
    assert all(s.nature is SubsidyNature.OPERATING for s in found)
    (previous,) = (s for s in found if s.status is SubsidyStatus.PREVIOUS)
    assert previous.decided_by is not None
    assert previous.decided_by.number == "2018-2953"


def test_the_council_asks_a_funder(act: Make) -> None:
    text, zones = act(DECIDES + "autorise le Maire à solliciter une subvention de 148 000 € au titre de la DETR.")
    (asked,) = extract(text, zones, Context(TOWN, Outcome.ADOPTED))
    assert (asked.status, asked.beneficiary, asked.funder and asked.funder.name) == (
        SubsidyStatus.REQUESTED,
        TOWN,
        "DETR",
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("il est proposé au conseil de solliciter une subvention auprès du Département du Lot", [("Département du Lot", None)]),
        ("sollicite une subvention de l'État (DETR : 148 000 €) et de la Région Occitanie (50 000 €)",
         [("DETR", "148000"), ("Région Occitanie", "50000")]),
        ("autorise le Maire à solliciter le Conseil départemental au titre de l'année 2025 au meilleur taux",
         [("Conseil départemental", None)]),
        ("En complément des financements sollicités auprès du conseil régional, il est proposé de solliciter des entreprises",
         [("conseil régional", None)]),
    ],
)  # fmt: skip
def test_each_funder_is_asked_for_the_amount_beside_its_name(
    act: Make, words: str, expected: list[tuple[str, str | None]]
) -> None:
    text, zones = act(f"{DECIDES}{words}.")
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED))
    assert {s.status for s in found} == {SubsidyStatus.REQUESTED}
    assert [(s.funder and s.funder.name, f"{s.amount:f}" if s.amount is not None else None) for s in found] == expected


KIND = (
    "L'association Les Amis du parc demande un local. Cette mise à disposition constitue une subvention en nature "
    "valorisée à 10 285 € (50 m² x 205,70 €). La Ville engage des dépenses de communication, constituant une subvention "
    "en nature évaluée à 100\n000 €. Enfin, une subvention de 900 € à l'association Les Amis du parc fait l'objet d'une "
    "délibération distincte.\n\nLe Conseil adopte."
)


def test_support_in_kind_is_what_the_act_values_it_at(act: Make) -> None:
    text, zones = act(KIND)
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED))
    assert [(*one, s.nature and s.nature.value) for one, s in zip(told(found), found, strict=True)] == [
        ("Awarded", "Les Amis du parc", "10285", "InKind"),
        ("Awarded", "Les Amis du parc", "100000", "InKind"),
        ("Previous", "Les Amis du parc", "900", None),
    ]


def test_a_threshold_is_no_amount_and_a_body_may_benefit(act: Make) -> None:
    words = "Le GISEC bénéficiant d'une subvention supérieure à 23 000 euros, il est proposé de signer la convention."
    text, zones = act(words)
    assert told(extract(text, zones, Context(TOWN, Outcome.ADOPTED))) == [("Awarded", "GISEC", None)]


def test_a_school_year_is_no_fiscal_year(act: Make) -> None:
    words = "attribue une subvention de 500 € à l'association Le Phare au titre de l'exercice 1998-1999."
    text, zones = act(DECIDES + words)
    (grant,) = extract(text, zones, Context(TOWN, Outcome.ADOPTED))
    assert grant.year is None


def test_a_total_of_other_amounts_is_no_grant(act: Make) -> None:
    words = "alloue à l'association Le Phare des subventions de 700 € au total, soit une subvention de 500 € et une de 200 €."
    text, zones = act(DECIDES + words)
    assert [one[2] for one in told(extract(text, zones, Context(TOWN, Outcome.ADOPTED)))] == ["500", "200"]


def test_an_association_that_asks_gets_nothing_yet(act: Make) -> None:
    text, zones = act("L'association Les Amis du parc sollicite la Ville pour une subvention de 75 000 €.")
    assert extract(text, zones, Context(TOWN, None)) == ()


def test_each_word_of_a_grant_stands_in_its_proof(act: Make) -> None:
    text, zones = act(DECIDES + "attribue une subvention de 2 650 € à l'association Les Amis du parc.")
    (grant,) = extract(text, zones, Context(TOWN, Outcome.ADOPTED))
    words = " ".join(text.quote(span) for span in grant.proof.spans)
    assert "2 650 €" in words
    assert "Les Amis du parc" in words


PAST_AND_NEW = """Subventions associatives

Rappel des demandes 2019, on a donné 760 € :
Comité des fêtes : 60 €
Judo 700€

Demandes en cours :
Cyclo-club (demande non précisée) : Proposition initiale du conseil municipal → 230€
Banque du don (demande 380 €) : Proposition initiale du conseil municipal → 380€
Handball : 999 €
Soit un total de 610 € à ce jour.

Vote : adopté
"""


def test_lists_of_names_and_amounts_are_of_what_introduces_them(act: Make) -> None:
    text, zones = act(PAST_AND_NEW)
    title = text.trim(0, text.string.index("\n"))
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED, title=title))
    assert [(*one, s.year) for one, s in zip(told(found), found, strict=True)] == [
        ("Previous", "Comité des fêtes", "60", 2019),
        ("Previous", "Judo", "700", 2019),
        ("Awarded", "Cyclo-club", "230", None),
        ("Awarded", "Banque du don", "380", None),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Plan de financement, subventions comprises :\nDépartement : 500 €\nCommune : 300 €",
        "Les subventions attendues sont :\nTravaux : 500 €\nAutofinancement : 300 €",
        "Les tarifs de la salle sont :\nAssociations : 500 €\nParticuliers : 300 €",
        "La cotisation et les subventions sont :\nClub : 500 €\nUnion : 300 €",
    ],
)
def test_plans_prices_and_dues_are_no_lists_of_grants(act: Make, words: str) -> None:
    text, zones = act(f"{words}\n\n{DECIDES}approuve.")
    assert extract(text, zones, Context(TOWN, Outcome.ADOPTED)) == ()


GRANTS = """# Subventions 2025 aux associations

| Tiers             | 2024 Perçues | 2025 Demandées | Proposées | votées  |
|-------------------|--------------|----------------|-----------|---------|
| Bols d'air        | 400 €        | 500 €          | 400 €     | 400 €   |
| Comité des fêtes  | 1 000 €      | 2 000 €        | 1 500 €   | 1 500 € |
| Club photo        | -            | 300 €          | 0 €       | 0 €     |
| TOTAL             | 1 400 €      | 2 800 €        | 1 900 €   | 1 900 € |

Le Conseil municipal, après en avoir délibéré, à la majorité, approuve.
"""


def test_a_table_gives_a_grant_a_row() -> None:
    from registre.extraction.zones import single

    text = read(GRANTS.encode(), "acte.md")
    act = single(text).acts[0]
    title = text.trim(0, text.string.index("\n"))
    found = extract(text, act, Context(TOWN, Outcome.ADOPTED, title=title))
    assert sorted((s.beneficiary.name, s.status.value, f"{s.amount:f}", s.year) for s in found) == [
        ("Bols d'air", "Awarded", "400", 2025),
        ("Bols d'air", "Previous", "400", 2024),
        ("Comité des fêtes", "Awarded", "1500", 2025),
        ("Comité des fêtes", "Previous", "1000", 2024),
    ]
    assert budgets(text, act) == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "attribue à la Fondation du patrimoine une subvention de 2 500 € pour le lavoir, et au Judo Club Sermageois une subvention de 800 €.",
            [("Fondation du patrimoine", "2500"), ("Judo Club Sermageois", "800")],
        ),
        (
            "décide d'attribuer une subvention de 500 € au Club des aînés et de 300 € à l'association Les Amis du parc.",
            [("Club des aînés", "500"), ("Les Amis du parc", "300")],
        ),
        (
            "attribue à l'association Les Amis du parc une subvention d'investissement de 24 000 € pour sa serre.",
            [("Les Amis du parc", "24000")],
        ),
        ("décide de verser une participation de 2 400 € au CCAS.", [("CCAS", "2400")]),
        (
            "attribue une subvention de 1 200 € au Cercle d'escrime et une subvention de 800 € à l'association Les Fous.",
            [("Cercle d'escrime", "1200"), ("Les Fous", "800")],
        ),
    ],
)
def test_several_grants_of_a_sentence_each_have_their_body(
    act: Make, words: str, expected: list[tuple[str, str]]
) -> None:
    found = extract(*act(DECIDES + words), Context(TOWN, Outcome.ADOPTED))
    assert [(s.beneficiary.name, f"{s.amount:f}") for s in found] == expected


@pytest.mark.parametrize(
    "words",
    [
        "fixe la participation de 35 € au séjour des élèves.",
        "attribue les subventions pour un montant global de 84 000 € à des structures de création.",
        "fixe la participation de 6 420 € au SIVOM du Plateau.",
    ],
)
def test_categories_and_shares_of_families_get_no_grant(act: Make, words: str) -> None:
    assert extract(*act(DECIDES + words), Context(TOWN, Outcome.ADOPTED)) == ()


def test_a_considered_grant_and_a_decided_one_are_two(act: Make) -> None:
    words = (
        "Considérant que la Ville a déjà versé à l'Union sportive Sermageoise une subvention de 45 000 €,\n"
        "DECIDE d'allouer à l'Union sportive Sermageoise une subvention de 20 000 €."
    )
    found = extract(*act(words), Context(TOWN, Outcome.ADOPTED))
    assert told(found) == [
        ("Previous", "Union sportive Sermageoise", "45000"),
        ("Awarded", "Union sportive Sermageoise", "20000"),
    ]


def test_a_grant_of_an_earlier_year_stands_in_brackets(act: Make) -> None:
    words = "attribue à l'association Les Amis du parc une subvention de 145 000 € pour 2023 (138 000 € en 2022)."
    found = extract(*act(DECIDES + words), Context(TOWN, Outcome.ADOPTED))
    assert [(s.status.value, f"{s.amount:f}", s.year) for s in found] == [
        ("Awarded", "145000", 2023),
        ("Previous", "138000", 2022),
    ]


def test_what_a_rejected_act_was_asked_for_is_refused(act: Make) -> None:
    words = "L'association « Ciné plein air » demande une subvention de 800 €. Le Conseil municipal refuse d'attribuer cette subvention."
    found = extract(*act(words), Context(TOWN, Outcome.REJECTED))
    assert told(found) == [("Refused", "Ciné plein air", "800")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("décide de solliciter l'aide de l'État au titre du FNADT.", ["FNADT"]),
        ("décide de présenter un dossier de demande de subvention au titre du FIPDR.", ["FIPDR"]),
        (
            "rappelle que par délibération du 3 octobre 2016 il a autorisé le maire à solliciter une subvention auprès de l'ADEME.",
            [],
        ),
    ],
)
def test_requests_are_those_of_the_act(act: Make, words: str, expected: list[str]) -> None:
    found = extract(*act(DECIDES + words), Context(TOWN, Outcome.ADOPTED))
    assert [s.funder.name for s in found if s.status is SubsidyStatus.REQUESTED and s.funder] == expected


def test_items_below_words_of_support_are_grants(act: Make) -> None:
    words = (
        "Le Conseil municipal, après en avoir délibéré, décide d'accorder les subventions suivantes :\n"
        "- 5 000 € à l'Université de Tours pour le colloque,\n"
        "- 500 € à l'Amicale des Sapeurs-Pompiers et 300 € au Club Vosgien, à titre exceptionnel,\n"
        "- d'approuver la convention."
    )
    found = extract(*act(words), Context(TOWN, Outcome.ADOPTED))
    assert told(found) == [
        ("Awarded", "Université de Tours", "5000"),
        ("Awarded", "Amicale des Sapeurs-Pompiers", "500"),
        ("Awarded", "Club Vosgien", "300"),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "décide d'attribuer les marchés suivants :",
        "accepte de régler les cotisations suivantes :",
        "décide de vendre :",
    ],
)
def test_items_below_other_words_are_none(act: Make, lead: str) -> None:
    words = f"Le Conseil municipal, après en avoir délibéré, {lead}\n- 500 € à l'Amicale des Sapeurs-Pompiers,\n"
    assert extract(*act(words), Context(TOWN, Outcome.ADOPTED)) == ()


def test_figures_are_amounts_where_the_text_lost_its_signs(act: Make) -> None:
    words = "Le Conseil municipal, après en avoir délibéré, attribue une subvention de 3 000 à l'association Les Amis du parc."
    (found,) = extract(*act(words), Context(TOWN, Outcome.ADOPTED))
    assert (f"{found.amount:f}", found.currency) == ("3000", None)


@pytest.mark.parametrize(
    "words",
    [
        "attribue une subvention de 2013 à l'association Les Amis du parc.",
        "attribue une subvention à hauteur de 300 m2 à l'association Les Amis du parc, et 12 € à chacun.",
    ],
)
def test_other_figures_are_no_amounts(act: Make, words: str) -> None:
    found = extract(*act(DECIDES + words), Context(TOWN, Outcome.ADOPTED))
    assert all(s.amount is None or s.amount == 12 for s in found)


def test_a_title_in_capitals_names_bodies_by_their_kind_only(act: Make) -> None:
    words = "Le Conseil municipal, après en avoir délibéré, décide d'attribuer une subvention de 84 000 € pour les concerts."
    for title, expected in (
        ("SUBVENTION POUR LES CONCERTS - PARTICIPATION A LA POLITIQUE CULTURELLE", []),
        ("SUBVENTION AU COMITE DES FETES POUR LES CONCERTS", ["COMITE DES FETES"]),
    ):
        text, zones = act(f"{title}\n\n{words}")
        found = extract(text, zones, Context(TOWN, Outcome.ADOPTED, title=text.trim(0, len(title))))
        assert [s.beneficiary.name for s in found] == expected


def test_groups_of_a_list_are_introduced_by_what_stands_above_the_first(act: Make) -> None:
    text, zones = act(
        "Le Conseil municipal décide d'attribuer les subventions de fonctionnement suivantes :\n"
        "Associations sportives\nFootball club : 2 500 €\nTennis : 800 €\n"
        "Associations culturelles\nHarmonie municipale : 1 000 €\nCoopérative scolaire : 10 € par élève, soit 850 €\n"
    )
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED))
    assert told(found) == [
        ("Awarded", "Football club", "2500"),
        ("Awarded", "Tennis", "800"),
        ("Awarded", "Harmonie municipale", "1000"),
        ("Awarded", "Coopérative scolaire", "850"),
    ]
    assert {s.nature for s in found} == {SubsidyNature.OPERATING}


@pytest.mark.parametrize(
    ("title", "outcome", "expected"),
    [
        ("Subventions aux associations", Outcome.ADOPTED, ["Awarded", "Awarded"]),
        ("Subventions aux associations", None, ["Proposed", "Proposed"]),
        ("Tarifs de la buvette", Outcome.ADOPTED, []),
        ("Demande de subvention", Outcome.ADOPTED, []),
    ],
)
def test_a_list_that_nothing_introduces_is_of_what_the_title_says(
    act: Make, title: str, outcome: Outcome | None, expected: list[str]
) -> None:
    text, zones = act(f"{title}\n\nComité des fêtes : 500 €\nVélo club : 300 €\n\nLe Conseil municipal adopte.")
    found = extract(text, zones, Context(TOWN, outcome, Span(0, len(title))))
    assert [s.status.value for s in found] == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Le Conseil municipal accorde cette subvention.", [("Awarded", "Les Ormes", "600")]),
        ("Le Conseil municipal donne un avis favorable à la demande.", [("Awarded", "Les Ormes", "600")]),
        ("Le Conseil municipal refuse d'accorder cette subvention.", [("Refused", "Les Ormes", "600")]),
        ("Le Conseil municipal décide de ne pas donner suite.", [("Refused", "Les Ormes", "600")]),
        ("Le Conseil municipal accorde à celle-ci une subvention de 400 €.", [("Awarded", "Les Ormes", "400")]),
        ("Le Conseil municipal reporte sa décision.", []),
        ("Le Conseil municipal émet un avis favorable au plan d'urbanisme de 900 €.", []),
    ],
)
def test_an_answer_is_to_the_body_that_asks(act: Make, answer: str, expected: list[tuple[str, str, str]]) -> None:
    text, zones = act(f"L'association Les Ormes sollicite une subvention de 600 € pour un séjour. {answer}")
    assert told(extract(text, zones, Context(TOWN, None))) == expected


def test_an_answer_to_two_bodies_is_no_ones(act: Make) -> None:
    text, zones = act(
        "L'association Les Ormes sollicite une subvention de 600 €. L'association Les Saules sollicite une subvention de "
        "200 €. Le Conseil municipal accorde cette subvention."
    )
    assert extract(text, zones, Context(TOWN, None)) == ()


def test_a_body_of_a_list_is_not_read_again_in_its_words(act: Make) -> None:
    text, zones = act(DECIDES + "décide d'attribuer les subventions :\n- Caves à Musique : 280 €\n- Luminis : 100 €\n")
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED))
    assert told(found) == [("Awarded", "Caves à Musique", "280"), ("Awarded", "Luminis", "100")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("attribue, au titre de l'exercice 2023, une subvention de 650 € à la Ligue contre le cancer.", 2023),
        (
            "décide d'attribuer des subventions pour l'année 2023 :\n- à la Ligue contre le cancer la somme de 500 €\n",
            2023,
        ),
        ("attribue à la Ligue contre le cancer , créée en 1998, une subvention de 650 €.", None),
    ],
)
def test_the_year_of_a_grant_may_stand_before_it(act: Make, words: str, expected: int | None) -> None:
    text, zones = act(DECIDES + words)
    assert [s.year for s in extract(text, zones, Context(TOWN, Outcome.ADOPTED))] == [expected]


def test_each_amount_has_the_nature_beside_it(act: Make) -> None:
    text, zones = act(
        DECIDES + "attribue à l'association Les Ormes une subvention d'investissement de 5 000 € et une subvention de "
        "fonctionnement de 15 000 €."
    )
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED))
    assert [(f"{s.amount:f}", s.nature) for s in found] == [
        ("5000", SubsidyNature.INVESTMENT),
        ("15000", SubsidyNature.OPERATING),
    ]


def test_items_may_say_for_whom_their_amount_is(act: Make) -> None:
    text, zones = act(
        "Attribution de subventions\n\n- 500 € pour le comité des fêtes\n- 300 € pour l'ADMR\n- 90 € pour la chaudière\n\n"
        + DECIDES
        + "vote les subventions ci-dessus."
    )
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED, Span(0, 26)))
    assert told(found) == [("Awarded", "comité des fêtes", "500"), ("Awarded", "ADMR", "300")]


def test_the_decision_tells_the_year_of_a_list_above_it(act: Make) -> None:
    text, zones = act(
        "Subventions\n\nComité des fêtes : 500 €\nVélo club : 300 €\nLe Conseil municipal, après en avoir délibéré, vote les "
        "subventions ci-dessus pour 2024."
    )
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED, Span(0, 11)))
    assert [(s.beneficiary.name, s.year) for s in found] == [("Comité des fêtes", 2024), ("Vélo club", 2024)]
