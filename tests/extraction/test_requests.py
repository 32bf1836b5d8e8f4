from collections.abc import Callable

import pytest

from registre.extraction.budget import extract as budgets
from registre.extraction.subsidies import Context, extract
from registre.extraction.zones import ActZones
from registre.facts import Organisation, Outcome, Span, Subsidy, SubsidyStatus
from registre.reading.text import Text

Make = Callable[[str], tuple[Text, ActZones]]
TOWN = Organisation("Commune de Sermages")
DECIDES = "Le Conseil municipal, après en avoir délibéré,\n"


def asked(found: tuple[Subsidy, ...]) -> list[tuple[str, str | None]]:
    assert all(s.status is SubsidyStatus.REQUESTED and s.beneficiary == TOWN for s in found)
    return [(s.funder.name if s.funder else "", f"{s.amount:f}" if s.amount is not None else None) for s in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # a list of funders under the word of asking
        ("DÉCIDE de solliciter, pour cette opération :\n"
         "• l'Etat (DSIL) pour un montant de 40 000 €, soit 40 %,\n"
         "• la DRAC Bourgogne pour un montant de 10 000 €,\n"
         "• le Conseil départemental de la Nièvre à hauteur de 20 000 €,\n"
         "DIT que le solde, soit 30 000 €, sera financé sur ses fonds propres.",
         [("DSIL", "40000"), ("DRAC Bourgogne", "10000"), ("Conseil départemental de la Nièvre", "20000")]),
        ("SOLLICITE :\n- DETR : 40 % soit 8 000 €\n- SIEEEN : 2 000 €\n", [("DETR", "8000"), ("SIEEEN", "2000")]),
        # amount and funder, in turn
        ("sollicite une subvention de 30 000 € auprès de l'Agence nationale du sport et de 22 500 € auprès du Département "
         "de la Nièvre.", [("Agence nationale du sport", "30000"), ("Département de la Nièvre", "22500")]),
        # funder and amount, in turn
        ("sollicite l'aide de l'Etat au titre du FNADT à hauteur de 12 000 €, celle de la Région Bretagne à hauteur de "
         "9 000 € et celle du Conseil général de la Nièvre à hauteur de 6 000 €.",
         [("FNADT", "12000"), ("Région Bretagne", "9000"), ("Conseil général de la Nièvre", "6000")]),
        ("décide de solliciter une aide auprès de la Région Bretagne à hauteur de 9 000 € et le Conseil général de la "
         "Nièvre à hauteur de 6 000 €.", [("Région Bretagne", "9000"), ("Conseil général de la Nièvre", "6000")]),
        ("demande à la Région Bretagne une subvention au taux de 30 % du montant HT des travaux, soit 36 000 €.",
         [("Région Bretagne", "36000")]),
        ("sollicite une subvention de 60 000 €, soit 40 %, au titre de la DETR, et une subvention de 30 000 € au titre du "
         "Fonds vert.", [("DETR", "60000"), ("Fonds vert", "30000")]),
        ("autorise le maire à solliciter les aides de l'État (DETR/DSIL) et du Conseil départemental, au taux le plus élevé.",
         [("DETR", None), ("DSIL", None), ("Conseil départemental", None)]),
        ("sollicite auprès de la Communauté d'Agglomération de Nevers un fonds de concours de 25 000 € pour l'école.",
         [("Communauté d'Agglomération de Nevers", "25000")]),
        ("sollicite une subvention au titre du Fonds Interministériel de Prévention de la Délinquance (FIPD) d'un montant de "
         "4 500 €.", [("FIPD", "4500")]),
        ("sollicite le Département de la Nièvre pour une subvention de 10 000 €, la Région pour 5 000 € et l'Agence de "
         "l'eau pour 20 000 €.",
         [("Département de la Nièvre", "10000"), ("Région", "5000"), ("Agence de l'eau", "20000")]),
        ("sollicite auprès de l'État et du Département de la Nièvre deux subventions de 1 371 € chacune.",
         [("État", "1371"), ("Département de la Nièvre", "1371")]),
        ("décide de demander la DETR au taux de 30 %.", [("DETR", None)]),
        ("approuve le projet et demande l'attribution d'une subvention de 40 000 € au titre de la DSIL.", [("DSIL", "40000")]),
        ("autorise le maire à solliciter l'octroi d'une aide financière auprès de l'ADEME.", [("ADEME", None)]),
        ("adopte le plan de financement : aide sollicitée : Région Bretagne (habitat) (50 % de 13 000 €) : 6 500 €.",
         [("Région Bretagne", "6500")]),
        ("sollicite deux subventions :\n- L'une auprès de l'Etat au titre de la DETR pour la cantine\n- L'autre auprès de "
         "la Région Bretagne pour le parc\n", [("DETR", None), ("Région Bretagne", None)]),
        # one amount asked from two bodies is the first one's alone only in print
        ("sollicite auprès de l'Etat une subvention au titre de la DETR d'un montant de 7 000 €.", [("DETR", "7000")]),
    ],
)  # fmt: skip
def test_each_funder_is_asked_for_its_own_amount(act: Make, words: str, expected: list[tuple[str, str]]) -> None:
    text, zones = act(DECIDES + words)
    assert asked(extract(text, zones, Context(TOWN, Outcome.ADOPTED))) == expected


@pytest.mark.parametrize(
    "words",
    [
        # what a request lists need not be bodies
        "sollicite auprès des imprimeurs des devis pour :\n- Affiches : 500 exemplaires\n- Programmes : 2 000 exemplaires\n",
        "demande aux services de préparer :\n- Chiffres de fréquentation\n- Plan des salles\n",
        # it is the association that asks
        "vu la demande de l'association Les Amis du parc sollicitant de la commune le renouvellement d'une subvention de "
        "500 € qui complète le Fonds de relance.",
        "examine la demande de subvention de l'association Théâtre en Bazois (800 €).",
        "L'association Les Amis du parc sollicite :\n- la Région Bretagne pour 500 €\n- le Département pour 300 €\n",
    ],
)  # fmt: skip
def test_no_request_is_invented(act: Make, words: str) -> None:
    text, zones = act(DECIDES + words)
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED))
    assert [s for s in found if s.status is SubsidyStatus.REQUESTED] == []


PLAN = """Le plan de financement s'établit ainsi :

Dépenses
Travaux : 50 000 €
Recettes
DETR : 20 000 €
CD58 : 12 500 €
Autofinancement : 17 500 €

"""


def test_the_plan_tells_what_the_request_leaves_to_it(act: Make) -> None:
    text, zones = act(PLAN + DECIDES + "sollicite l'aide de l'Etat au titre de la DETR et du Département de la Nièvre.")
    context = Context(TOWN, Outcome.ADOPTED, budgets=budgets(text, zones))
    assert asked(extract(text, zones, context)) == [("DETR", "20000"), ("Département de la Nièvre", "12500")]


def test_what_the_state_is_asked_for_is_its_line_of_the_plan(act: Make) -> None:
    text, zones = act(PLAN + DECIDES + "sollicite les subventions correspondantes auprès de l'État.")
    context = Context(TOWN, Outcome.ADOPTED, budgets=budgets(text, zones))
    assert asked(extract(text, zones, context)) == [("État", "20000")]


def test_of_two_lines_of_a_level_none_is_taken(act: Make) -> None:
    two = PLAN.replace("CD58 : 12 500 €", "CD58 : 10 000 €\nConseil départemental (bonus) : 2 500 €")
    text, zones = act(two + DECIDES + "sollicite l'aide du Département de la Nièvre.")
    context = Context(TOWN, Outcome.ADOPTED, budgets=budgets(text, zones))
    assert asked(extract(text, zones, context)) == [("Département de la Nièvre", None)]


def test_a_request_told_by_a_kind_alone_gives_way_to_the_full_one(act: Make) -> None:
    text, zones = act(
        "Il est proposé de solliciter une subvention auprès du Conseil départemental.\n\n"
        + DECIDES
        + "sollicite une aide de 6 800 € auprès du Conseil départemental de la Nièvre."
    )
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED))
    assert asked(found) == [("Conseil départemental de la Nièvre", "6800")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # marks of the list were lost, the funder's own fund stands before its amount
        (
            "autorise le maire à solliciter les subventions auprès :\n\nDe l'État au titre du PTIV (300 316 €),\n\n"
            "De l'Union Européenne au titre du FEDER (20 000 €).\n\nÀ signer toute convention.",
            [("État", "300316"), ("Union Européenne", "20000")],
        ),
        # words that say the cost again are no amount asked for
        (
            "sollicite l'aide de la Région Bretagne pour une dépense de 180 000,00 € (cent-quatre-vingt-mille euros).",
            [("Région Bretagne", None)],
        ),
        # the programme of a territory is no funder beside the one who runs it
        ("sollicite l'aide de la Région Bretagne dans le cadre du programme ITI-FEDER.", [("Région Bretagne", None)]),
        ("sollicite l'aide de la Région Bretagne, du FEDER.", [("Région Bretagne", None), ("FEDER", None)]),
    ],
)
def test_a_funder_is_asked_once(act: Make, words: str, expected: list[tuple[str, str | None]]) -> None:
    text, zones = act(DECIDES + words)
    assert sorted(asked(extract(text, zones, Context(TOWN, Outcome.ADOPTED))), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("title", "words", "expected"),
    [
        ("Travaux de la mairie", "sollicite l'aide de l'Etat au titre de la DSIL 2024.", (2024, "Investment")),
        ("Demande de subvention", "sollicite la DETR pour l'exercice 2026.", (2026, "Investment")),
        ("Travaux 2017 de l'école", "sollicite une subvention du Département de la Nièvre.", (2017, "Investment")),
        ("Entretien des orgues", "sollicite une subvention du Département de la Nièvre.", (None, None)),
        (
            "Festival de l'été",
            "sollicite une subvention de la Région Bretagne pour les travaux de scène.",
            (None, None),
        ),
        (
            "Poste de conseiller",
            "sollicite une subvention de fonctionnement de la Région Bretagne.",
            (None, "Operating"),
        ),
        ("Programme 2023-2025", "sollicite une subvention de la Région Bretagne.", (None, None)),
    ],
)
def test_a_request_has_the_year_and_the_nature_that_its_act_prints(
    act: Make, title: str, words: str, expected: tuple[int | None, str | None]
) -> None:
    text, zones = act(f"{title}\n\n{DECIDES}{words}")
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED, Span(0, len(title))))
    assert [(s.year, s.nature.value if s.nature else None) for s in found] == [expected]


def test_a_line_of_a_plan_is_not_what_the_next_sentence_asks_for(act: Make) -> None:
    text, zones = act(
        "- Région : 4 800 €\n- Autofinancement : 6 000 €\nAprès délibération, le conseil municipal sollicite une "
        "subvention auprès du Département de la Nièvre."
    )
    assert asked(extract(text, zones, Context(TOWN, Outcome.ADOPTED))) == [("Département de la Nièvre", None)]
