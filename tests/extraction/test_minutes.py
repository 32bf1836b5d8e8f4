import pytest

from registre.extraction.header import act_header
from registre.extraction.votes import extract
from registre.extraction.zones import listing, minutes
from registre.reading.text import Text

NUMBERED = """Commune de Valmont
Conseil municipal du 3 mars 2022

Ordre du jour
1. Budget de la commune
- Approbation du compte de gestion 2021
- Affectation des résultats de l'exercice 2021
2. Acquisition d'une parcelle rue des Tilleuls
3. Questions diverses

1. Budget de la commune
- Approbation du compte de gestion 2021

Le compte est conforme à celui du maire. Deux points sont discutés :
1. Les recettes ont baissé
2. Les dépenses sont stables

Vote : pour à l'unanimité

- Affectation des résultats de l'exercice 2021

Le résultat est reporté.

Vote : 12 pour, 1 abstention (Mme ROY)

2. Acquisition d'une parcelle rue des Tilleuls

La parcelle est vendue 12 000 €.

- L'acte est reçu par notaire,
- Les frais sont à la charge de la commune

Adopté à la majorité : 11 pour, 2 contre

3. Questions diverses

Les travaux de la rue avancent. La séance est levée à 21 heures.
"""

CODED = """Conseil communautaire du 4 juin 2024

1. FINANCES

DEL2024-31 : Décision modificative du budget principal

Rapporteur : Paul DURAND

Après en avoir délibéré, le conseil adopte à l'unanimité.

DEL2024-32 : Convention avec le syndicat des eaux pour l'entretien
des ouvrages

Vu la délibération DEL2023-07 du 2 mai 2023,

Après en avoir délibéré, le conseil approuve la convention.

2. PERSONNEL

DEL2024-34 : Création d'un poste

Le conseil, après en avoir délibéré, approuve.
"""

WITHOUT_LINES = (
    "CONSEIL DU 2 MAI 2023 Etaient présents : M. A. Point n°1 Rapport annuel du délégataire DCM 23.2.11 | Prend acte "
    "Point n°2 Adhésion au groupement d'achat DCM 23.2.12 A l'unanimité Point n°3 Tarifs des salles DCM 23.2.13 "
    "À la majorité avec une abstention de Mme LEROY La séance est levée."
)

LIST = """Liste des délibérations

DATE | Numéro | OBJET | Décision
03/03/2024 | 2024_01 | Signature du marché de voirie | Approuvée
03/03/2024 | 2024_02 | Tarif de la cantine 2024-2025 | Approuvée
04/05/2024 | 2024_03 | Vente du presbytère | Ajournée
"""

ROMAN = """Réunion du conseil

I      Mise à disposition de personnel.

Le centre de gestion remplace l'agent.
ADOPTÉ à l'unanimité.

II     Tarif du cimetière.

ADOPTÉ par 9 voix pour, 5 abstentions.
"""

CAPITALS = """COMMUNE DE VALMONT
PROCES-VERBAL DU CONSEIL MUNICIPAL

Le procès-verbal de la séance du 6 décembre est adopté à l'unanimité.

FINANCES

SUBVENTION AU COMITE DES FETES

Le Conseil, après en avoir délibéré à l'unanimité :
DECIDE d'attribuer 800 €.

TRAVAUX DE VOIRIE

PLAN DE FINANCEMENT

DETR : 12 000 €

Le Conseil, à la majorité (3 pour, 1 contre), sollicite la subvention.

QUESTIONS DIVERSES

La séance est levée.
"""

DISCUSSED = """Compte rendu de la réunion

1. Présentation du projet d'école
L'architecte présente les plans.

2. Point sur les travaux
Ils avancent.
"""


def cut(string: str) -> list[tuple[str | None, str]]:
    text = Text(string)
    return [
        (text.quote(act.number) if act.number else None, text.quote(act.title))
        for act in minutes(text).acts
        if act.title
    ]


def test_items_are_cut_where_each_is_decided_not_on_the_agenda() -> None:
    assert cut(NUMBERED) == [
        (None, "Approbation du compte de gestion 2021"),
        (None, "Affectation des résultats de l'exercice 2021"),
        (None, "Acquisition d'une parcelle rue des Tilleuls"),
    ]


def test_numbers_of_acts_head_them_whatever_is_left_out_or_cited() -> None:
    assert cut(CODED) == [
        ("DEL2024-31", "Décision modificative du budget principal"),
        ("DEL2024-32", "Convention avec le syndicat des eaux pour l'entretien des ouvrages"),
        ("DEL2024-34", "Création d'un poste"),
    ]


def test_points_are_cut_where_lines_are_lost() -> None:
    assert cut(WITHOUT_LINES) == [
        ("23.2.11", "Rapport annuel du délégataire"),
        ("23.2.12", "Adhésion au groupement d'achat"),
        ("23.2.13", "Tarifs des salles"),
    ]


def test_the_rows_of_a_list_are_acts() -> None:
    assert cut(LIST) == [
        ("2024_01", "Signature du marché de voirie"),
        ("2024_02", "Tarif de la cantine 2024-2025"),
        ("2024_03", "Vente du presbytère"),
    ]


def test_roman_numbers_head_items() -> None:
    assert cut(ROMAN) == [(None, "Mise à disposition de personnel."), (None, "Tarif du cimetière.")]


def test_lines_in_capitals_head_items_where_nothing_is_numbered() -> None:
    assert cut(CAPITALS) == [(None, "SUBVENTION AU COMITE DES FETES"), (None, "TRAVAUX DE VOIRIE")]


def test_an_act_ends_where_the_next_begins() -> None:
    text = Text(CODED)
    first, second, _ = minutes(text).acts
    assert first.whole.end == second.whole.start
    assert text.string[first.heading.start :].startswith("DEL2024-31")
    assert "adopte à l'unanimité" in text.quote(first.operative or first.heading)


@pytest.mark.parametrize("string", [DISCUSSED, "", "Compte rendu\n\n1. Un seul point\nAdopté à l'unanimité.\n"])
def test_nothing_is_cut_without_proof(string: str) -> None:
    zones = minutes(Text(string))
    assert zones.acts == ()
    assert "rien ne prouve" in zones.remarks[0]


FORMULAS = """Réunion du conseil de communauté

Approbation du compte rendu
Les membres du conseil,
La présente délibération a été approuvée à l'unanimité. Le Président est chargé
de l'exécution de la présente décision.
Zone artisanale – Appel d'offres
Monsieur le Président indique que les plis ont été ouverts.
La présente délibération a été approuvée à l'unanimité. Le Président est chargé
de l'exécution de la présente décision.
Subvention à l'office de tourisme
Décident d'accorder 8 000 €.
La présente délibération a été approuvée à l'unanimité. Le Président est chargé
de l'exécution de la présente décision.
"""

LABELLED = (
    "PROCES-VERBAL " + "Le conseil se réunit au siège de la communauté. " * 20 + "Objet : DESIGNATION DES DELEGUES "
    "Rapporteur : Luc ROY Vote : Unanimité Le conseil désigne les délégués. Objet : SUBVENTION A LA MISSION LOCALE "
    "Rapporteur : Ana PETIT Vote : Pour : 30 Contre : 0 Abstention : 2 Le conseil attribue 500 €."
)

ABOVE = """Compte rendu

2011-02-001
I – Installation d'un délégué :
VOTE : Unanimité

2011-02-002
II – Subvention à l'harmonie :
VOTE : Unanimité
"""


def test_a_formula_that_closes_each_act_tells_where_the_next_begins() -> None:
    assert cut(FORMULAS) == [(None, "Zone artisanale – Appel d'offres"), (None, "Subvention à l'office de tourisme")]


def test_objects_are_labelled_where_lines_are_lost() -> None:
    assert cut(LABELLED) == [(None, "DESIGNATION DES DELEGUES"), (None, "SUBVENTION A LA MISSION LOCALE")]


def test_a_number_may_stand_above_its_title() -> None:
    assert [number for number, _ in cut(ABOVE)] == ["2011-02-001", "2011-02-002"]


def test_a_vote_may_stand_before_the_decision() -> None:
    text = Text(LABELLED)
    votes = [extract(text, act)[0] for act in minutes(text).acts]
    assert [(vote.status.value, vote.votes_for, vote.abstentions) for vote in votes] == [
        ("Unanimous", None, None),
        ("Tallied", 30, 2),
    ]


def _items(count: int) -> str:
    return "".join(
        f"\n{n}. Convention numéro {n} avec le syndicat\n\nLe Conseil, après en avoir délibéré, à l'unanimité, approuve.\n"
        for n in range(1, count + 1)
    )


def test_a_long_count_that_no_agenda_announces_numbers_the_acts() -> None:
    assert [number for number, _ in cut(f"PROCÈS-VERBAL\n{_items(12)}")] == [str(n) for n in range(1, 13)]


@pytest.mark.parametrize(
    "before",
    ["", "Ordre du jour :\n" + "".join(f"{n}. Convention numéro {n} avec le syndicat\n" for n in range(1, 13))],
)
def test_a_count_on_an_agenda_or_a_short_one_is_no_number(before: str) -> None:
    found = cut(f"COMPTE RENDU\n{before}{_items(12 if before else 5)}")
    assert found
    assert {number for number, _ in found} == {None}


def test_the_noun_adoption_in_a_title_decides_nothing() -> None:
    agenda = "1. Budget primitif - adoption\n2. Taux - adoption\n3. Marché - adoption\n"
    acts = "".join(
        f"\nQuestion n° {n} - {title}\n\nAdopté à l'unanimité.\n" for n, title in ((1, "Budget"), (2, "Taux"))
    )
    assert cut(f"PROCES-VERBAL\n{agenda}{acts}") == [(None, "Budget"), (None, "Taux")]


ROLLED = "COMPTE RENDU DU CONSEIL MUNICIPAL DU 12 MARS 2021\nPrésents : M. ROY Luc, Mme PETIT Ana, M. BLANC Jean\n\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "• Approbation du compte de gestion\n  Accord à l'unanimité\n• Tarifs de l'eau\n  Accord à la majorité : 2 pour et 1 contre (J. Blanc)\n",
            [(None, "Approbation du compte de gestion"), (None, "Tarifs de l'eau")],
        ),
        (
            "Travaux d'éclairage : 2021-12\n\nLe conseil, à l'unanimité, approuve.\n\nTaux des taxes : 2021-13\n\nLe conseil fixe les taux.\n",
            [("2021-12", "Travaux d'éclairage"), ("2021-13", "Taux des taxes")],
        ),
        (
            "Suppression du CCAS ( DE_2021_021)\n\nLe conseil approuve.\n\nTarifs de la salle ( DE_2021_022)\n\nLe conseil approuve.\n",
            [("DE_2021_021", "Suppression du CCAS"), ("DE_2021_022", "Tarifs de la salle")],
        ),
        (
            "1 - DCC-2021-094 - Ouverture de crédits\nRapporteur : M. BLANC\nAdopté à l'unanimité\n\n"
            "2 - DCC-2021-095 - Redevance des ordures\nAdopté par 2 voix pour\n",
            [("DCC-2021-094", "Ouverture de crédits"), ("DCC-2021-095", "Redevance des ordures")],
        ),
        (
            "réf : D_2021_041 : Tarifs 2022\nLe conseil décide.\nA l'unanimité (pour : 6)\n\n"
            "réf : D_2021_042 : Recensement\nLe conseil fixe l'indemnité.\n",
            [("D_2021_041", "Tarifs 2022"), ("D_2021_042", "Recensement")],
        ),
        (
            "Délibération n°2022-101 : Budget - Décision n°3 - APPROUVÉE\nDélibération n°2022-102 : Motion sur les déchets - REJETÉE\n"
            "Délibération n°2022-103 : Rapport 2021 - PREND ACTE\n",
            [
                ("2022-101", "Budget - Décision n°3"),
                ("2022-102", "Motion sur les déchets"),
                ("2022-103", "Rapport 2021"),
            ],
        ),
        (
            "Tarifs de l'eau\n\nLe maire propose une hausse. Le conseil donne son accord.\n\nChemin de la Croix\n\n"
            "Le devis est accepté à l'unanimité.\n\nFête du village\n\nElle aura lieu le 14 août.\n\nDivers\n\nRien.\n",
            [(None, "Tarifs de l'eau"), (None, "Chemin de la Croix")],
        ),
        (
            "2023-04-11/01 - Taux d'imposition\nLe conseil maintient les taux.\nPour : 12\n\n"
            "2023-04-11/02 - Budget primitif\nLe conseil retient le budget.\n",
            [("2023-04-11/01", "Taux d'imposition"), ("2023-04-11/02", "Budget primitif")],
        ),
        (
            "1. Tarifs\nAdopté à l'unanimité\n2. ENVIRONNEMENT\n2.1 Convention avec le syndicat\nAdopté à la majorité\n",
            [(None, "Tarifs"), (None, "Convention avec le syndicat")],
        ),
        (
            "2019-12-01 : PLAN LOCAL\n\nLe plan est présenté.\nLe conseil municipal prend acte du débat.\n",
            [("2019-12-01", "PLAN LOCAL")],
        ),
        (
            "• Compte de gestion 2021\n  Accord à l'unanimité\n• Compte administratif 2021\n  Le Maire ne prend pas part au vote.\n"
            "  Accord à la majorité\n",
            [(None, "Compte de gestion 2021"), (None, "Compte administratif 2021")],
        ),
        (
            "1. Cantine - Tarifs - année scolaire 2017/2018\nAdopté à l'unanimité\n2. Classe - Tarifs 2017/2018\nAdopté à l'unanimité\n",
            [(None, "Cantine - Tarifs - année scolaire 2017/2018"), (None, "Classe - Tarifs 2017/2018")],
        ),
        (
            "Subvention : Après en avoir délibéré, le conseil attribue 1500 € et approuve.\n\n"
            "Achat d'un photocopieur : Après en avoir délibéré, le conseil accepte le devis et décide.\n",
            [(None, "Subvention"), (None, "Achat d'un photocopieur")],
        ),
    ],
)
def test_titles_are_told_by_what_follows_them(words: str, expected: list[tuple[str | None, str]]) -> None:
    assert cut(ROLLED + words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Le conseil décide :\n- d'approuver le devis\n- APPROUVE la convention\nAdopté à l'unanimité\n- AUTORISE le maire\nUnanimité\n",
        "Fête du village\n\nElle aura lieu le 14 août.\n\nCimetière\n\nLe mur est refait à l'unanimité des voisins.\n",
        "DU 25 MARS : travaux de la salle\nLe conseil prend acte.\n",
        "Budget de la régie en 2021-2022\nLe devis de 2020-2021\nAdopté à l'unanimité.\n",
        "Le maire rappelle que le vote : 3 pour, 0 contre\nM. Roy précise\nA l'unanimité\n",
    ],
)
def test_decisions_and_sentences_head_no_act(words: str) -> None:
    assert cut(ROLLED + words) == []


def test_the_rapporteur_in_brackets_is_no_part_of_a_title() -> None:
    words = "".join(
        f"Délibération n°{n}\n{title}\n(Rapporteur : Mme {name})\n\nVOTE : unanimité\n\n"
        for n, title, name in ((1, "ECOLES - Convention", "PETIT"), (2, "URBANISME - Bilan", "BLANC"))
    )
    text = Text(ROLLED + words)
    acts = [act_header(text, act) for act in minutes(text).acts]
    assert [(act.title, act.rapporteur.name if act.rapporteur else None) for act in acts] == [
        ("ECOLES - Convention", "Petit"),
        ("URBANISME - Bilan", "Blanc"),
    ]


def test_numbers_of_three_parts_head_acts_and_days_do_not() -> None:
    words = """Compte rendu du conseil municipal

24-06/118 — Achat d'une parcelle :

Le Conseil, à l'unanimité, approuve l'achat.

17/06/2024 Les travaux sont finis.

24-06/119 — Vente d'un tracteur :

Le Conseil, à l'unanimité, approuve la vente.
"""
    text = Text(words)
    found = [act_header(text, act) for act in minutes(text).acts]
    assert [(one.number, one.title) for one in found] == [
        ("24-06/118", "Achat d'une parcelle"),
        ("24-06/119", "Vente d'un tracteur"),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "1°) : ADHÉSION AU SYNDICAT :\nAccord à l'unanimité des membres présents.\n\n2°) : LYCÉE :\nLe lycée demande",
            [(None, "ADHÉSION AU SYNDICAT :")],
        ),
        (
            "2021-019 - BUDGET PRIMITIF 2021\n\nVu le code général, considérant que le budget doit être adopté avant le 31 mars, "
            "Madame le Maire présente à l'assemblée le budget primitif qui s'équilibre de la manière suivante : recettes de la commune",
            [("2021-019", "BUDGET PRIMITIF 2021")],
        ),
        (
            "- Projet de columbarium (Délibération 2017-002-001).\n\nM. Roy présente le projet : le devis du marbrier, celui de la pierre, "
            "les cases et le jardin, avec la place qui resterait entre le mur et l'allée du cimetière.",
            [("2017-002-001", "Projet de columbarium")],
        ),
        (
            "DE N°1 Renouvellement du contrat\n\nM. Roy propose.\nAprès en avoir délibéré, le conseil approuve le contrat.\n\n"
            "DE N°2 Création de la commission\n\nAprès en avoir délibéré, le conseil approuve la création.\n",
            [("1", "Renouvellement du contrat"), ("2", "Création de la commission")],
        ),
        (
            "Demande de subvention\n\nM. le Maire présente le projet.\n\nAprès en avoir délibéré, le conseil municipal vote la demande.\n\n"
            "Informations diverses\n\nLa fête aura lieu en mai.\n",
            [(None, "Demande de subvention")],
        ),
        (
            "2013-19 : Compte administratif 2012\nLe conseil délibère sur le compte de l'exercice.\n1°) Lui donne acte de la présentation\n",
            [("2013-19", "Compte administratif 2012")],
        ),
        (
            "1. Compte de gestion du budget\n2. Taux des impôts de 2024\n3. Questions diverses\n\n1. COMPTE DE GESTION DU BUDGET\n"
            "Le conseil, à l'unanimité, approuve le compte de gestion.\n",
            [(None, "COMPTE DE GESTION DU BUDGET")],
        ),
        (
            "REDEVANCE DE L'EAU : TARIFS M. le Maire informe l'assemblée. Le conseil, après en avoir délibéré, décide de la fixer.\n\n"
            "VENTE DU LAVOIR Mme la Présidente explique la vente. Le conseil, après en avoir délibéré, décide de vendre.\n",
            [(None, "REDEVANCE DE L'EAU : TARIFS"), (None, "VENTE DU LAVOIR")],
        ),
        (
            "Maire (coupe de bois)\nONF (coupe de bois) : Monsieur le Maire lit la lettre.\nLe conseil, après en avoir délibéré, décide de vendre.\n",
            [(None, "ONF (coupe de bois)")],
        ),
        (
            "DECISION MODIFICATIVE AU BUDGET\nIl y a lieu de la prendre.\nLe conseil municipal approuve la décision à l'unanimité.\n",
            [(None, "DECISION MODIFICATIVE AU BUDGET")],
        ),
    ],
)
def test_an_act_that_stands_alone_or_is_cut_is_read(words: str, expected: list[tuple[str | None, str]]) -> None:
    assert cut(ROLLED + words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "2021-019 - BUDGET PRIMITIF 2021\n2021-020 - TARIFS\n2021-021 - VOIRIE\n",
        "MARTIN Alexandre\n\nAprès en avoir délibéré, le conseil municipal adopte le compte rendu de la réunion précédente.\n",
        "PETIT Jeanne à MARTIN Alexandre\n\nAprès en avoir délibéré, le conseil vote l'aide.\n",
        "Secrétaire de séance : M. Jean Blanc\n\nDébut à 19H15\n\nMadame Petit ouvre la séance\n\nLe conseil décide l'aide.\n",
        "Monsieur BLANC Luc ayant donné procuration\n\nAprès en avoir délibéré, le conseil vote l'aide.\n",
        "DU 28/05/2004\n\nAprès en avoir délibéré, le conseil vote l'aide.\n",
    ],
)
def test_no_line_of_a_roll_or_an_agenda_is_an_act(words: str) -> None:
    assert cut(ROLLED + words) == []


def test_a_list_need_not_say_what_became_of_its_acts() -> None:
    words = (
        "LISTE DES DELIBERATIONS PRISES LORS DU\nCONSEIL SYNDICAL DU 27 MARS 2023\nD2023 004 Désignation du secrétaire\n"
        "D2023 005 Vote des participations\nD2023 006 Travaux 2023\n"
    )
    text = Text(words)
    found = [act_header(text, act) for act in listing(text).acts]
    assert [(one.number, one.title) for one in found] == [
        ("D2023 004", "Désignation du secrétaire"),
        ("D2023 005", "Vote des participations"),
        ("D2023 006", "Travaux 2023"),
    ]
    assert minutes(text).acts == ()
