import pytest

from registre.extraction.kind import classify
from registre.facts import DocumentKind
from registre.reading.text import Text


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("EXTRAIT DU REGISTRE DES DELIBERATIONS\nLe Conseil municipal, après en avoir délibéré, approuve.", "Extract"),
        ("Délibération n° 2021-12\nobjet : Budget\nLe Conseil communautaire décide à l'unanimité.", "Extract"),
        (
            "COMPTE RENDU du conseil municipal du 3 mai 2021\nOrdre du jour\n1. Budget\nVote : pour à l'unanimité",
            "Minutes",
        ),
        ("PROCES-VERBAL\nLa séance est ouverte à 19 h. Le conseil décide. La séance est levée à 21 h.", "Minutes"),
        (
            "COMPTE RENDU Extrait des délibérations du Conseil du 3 mai 2021\nLe conseil approuve les comptes.",
            "Minutes",
        ),
        (
            "Réunion du 3 mai 2021\nObjet : Achat d'un tracteur\nLe conseil décide.\nObjet : Subventions 2021\nAdopté à l'unanimité.",
            "Minutes",
        ),
        (
            "L'an deux mil six, le Conseil de la Commune d'Aubry s'est réuni.\n1. Approbation du procès verbal de la précédente séance.\n"
            "Le Conseil, après en avoir délibéré, adopte les rectifications.\n2. Travaux",
            "Minutes",
        ),
        (
            "1 SEANCE DU 1 ER OCTOBRE 2013 L an deux mil treize, le Conseil communautaire s est réuni. Le Conseil prend acte du bilan.",
            "Minutes",
        ),
        (
            "SEANCE DU 12 JUIN 2014\n\n2014/118 - AIDES A DES TROUPES\n\nLe Conseil Municipal,\n\nVu le rapport du maire ;\n\n"
            "DELIBERE\n\n1. Les aides sont allouées.\n2. Les conventions sont approuvées.",
            "Extract",
        ),
        (
            "SEANCE DU 12 JUIN 2014\n\n1. Aides\n\nVu le rapport du maire ;\n\nDELIBERE\n\nLes aides sont allouées.\n\n2. Voirie\n\n"
            "Vu le plan ;\n\nDELIBERE\n\nLe plan est approuvé.",
            "Minutes",
        ),
        (
            "CONSEIL DU 11 DECEMBRE 2012\nParc d'activités\nLe Conseil donne son accord pour signer le permis.",
            "Minutes",
        ),
        (
            "Extrait du registre des délibérations\nSéance du 3 mai 2021\nObjet : Approbation du procès-verbal de la séance du 5 avril\n"
            "Le conseil, après en avoir délibéré, approuve.",
            "Extract",
        ),
        (
            "Délibération n° 2018-12 Le Conseil, Vu le dossier ; DELIBERE 1° - Arrête le bilan. Pour extrait conforme.",
            "Extract",
        ),
        (
            "Conseil municipal du 3 mai 2021\nPar délibération du conseil du 5 avril, le plan est arrêté.\nLe conseil prend acte.",
            "Minutes",
        ),
        (
            "Commune d'Aubry\nConseil municipal du 12 mars 2021\n\nAménagement du bourg : demande d'aide\n\n"
            "M. Roy explique le projet.\nLe conseil décide à l'unanimité de demander l'aide.",
            "Extract",
        ),
        (
            "Département d'Aubry\nCommission permanente du 5 juillet 2021\nRapport n° CP-07-033\nAprès en avoir délibéré, attribue les aides.",
            "Extract",
        ),
        (
            "Conseil communautaire du 8 juillet 2020\nExtrait du procès-verbal\nDélibération 2020-07-14\nLe conseil, après en avoir "
            "délibéré, décide de verser l'aide.",
            "Extract",
        ),
        (
            "Conseil communautaire du 8 juillet 2020\n1 - Voirie\nLe conseil approuve.\n2 - Écoles\nAprès en avoir délibéré, le conseil décide.",
            "Minutes",
        ),
        (
            "Réunion du 19 novembre 2012\nRELEVÉ DES DÉCISIONS\nLa commission a décidé, à l'unanimité, les aides.",
            "Minutes",
        ),
        ("CR du conseil municipal 24 février 2023\n1/ Taxe :\n10 votes pour, 2 abstentions", "Minutes"),
        (
            "CONSEIL MUNICIPAL D'AUBRY SÉANCE DU 17 MAI 2019\nM. le Maire accueille les membres du Conseil.\n"
            "Le conseil municipal, après en avoir débattu, prend acte.",
            "Minutes",
        ),
        ("LISTE DES DELIBERATIONS du conseil du 3 mai 2021\n2021-1 Budget : adopté à l'unanimité", "List"),
        ("ARRETE DU MAIRE N° 12\nLe Maire de Sermages, Vu le code de la route, ARRETE\nArticle 1", "Other"),
        ("DECISION DU MAIRE\nLe Maire de Sermages, Vu la délibération n° 3, DECIDE\nArticle 1 : de louer", "Other"),
        ("Convocation\nOrdre du jour : 1. Budget 2. Questions diverses", "Other"),
        ("Recette de la tarte aux pommes : éplucher, couper, cuire.", "Other"),
    ],
)
def test_a_document_is_what_it_says(words: str, kind: str) -> None:
    found = classify(Text(words))
    assert found.kind is DocumentKind(kind)
    assert 0 <= found.confidence <= 1


def test_nothing_is_read_from_what_is_no_deliberation() -> None:
    from registre.extraction import read

    words = "ARRETE DU MAIRE N° 12. Le Maire de Sermages, Vu le code de la route, ARRETE. Présents : MM. Roy, Petit."
    document = read(words.encode(), "arrete.txt")
    assert document.kind is DocumentKind.OTHER
    assert (document.acts, document.attendances, document.session, document.authority) == ((), (), None, None)


_HALVES = [
    ("Délibération 7-12 du lundi 4 mai 2015\nVILLE DE VALMONT - CONSEIL MUNICIPAL\nRAPPORT\nTRAVAUX", "Extract"),
    (
        "République Française\n\nDélibération n° 2021/18\n\nConvention avec le club\n\nCompte rendu affiché : 18/12/21",
        "Extract",
    ),
    (
        "COMMUNE DE VALMONT\nDELIBERATION\nDU\nCONSEIL MUNICIPAL\nLe Maire certifie que le compte rendu de cette délibération a été affiché.\n"
        "OBJET : Demande d'aide",
        "Extract",
    ),
    ("COMPTE-RENDU\nCONSEIL MUNICIPAL\nPRESENTS : Jean Martin, Anne Petit.\nM. Martin ouvre la séance.", "Minutes"),
    (
        "(1)\n1 REUNION DU CONSEIL MUNICIPAL\n\nDU 9 MARS 2021\nEtaient présents : M. Martin.\nApprobation du compte-rendu de la réunion.",
        "Minutes",
    ),
    (
        "EXTRAIT DU REGISTRE\nApprobation à l'unanimité du compte-rendu de mai.\nLe maire ajoute trois points à l'ordre du jour.",
        "Minutes",
    ),
    (
        "REGION DU LEVANT\nDELIBERATION N° 12-65 de la COMMISSION PERMANENTE\nsur les aides\nAprès en avoir délibéré, décide :\n"
        "DELIBERATION N° 12-66 de la COMMISSION PERMANENTE\nsur les lycées\nRéunion du 3 mai 2012",
        "Minutes",
    ),
    (
        "Délibération n° 2021-18\nVu les actes suivants :\nDélibération n° 2020-4 du 3 mai 2020\nDélibération n° 2020-5, relative aux tarifs\n"
        "Le conseil, après en avoir délibéré, approuve.",
        "Extract",
    ),
    (
        "Conseil municipal du 3 mai 2021\nL'an deux mil vingt et un, le 3 mai, le conseil municipal s'est réuni sous la présidence de M. Roy.\n"
        "ETAIENT PRESENTS :\nMme Petit, M. Blanc\nABSENTS EXCUSES : Mme Noir\n1. Travaux du préau\nLa commune a lancé une consultation.",
        "Minutes",
    ),
    (
        "COMPTE RENDU\nSéance du 3 mai 2021\nMes chers collègues, la séance est ouverte. Je donne lecture des pouvoirs :\n"
        "de M. Roy à Mme Petit. Le secrétaire de séance est M. Blanc.",
        "Minutes",
    ),
    (
        "Conseil du 3 mai 2021\nDélibération n°12 : SECRETAIRE\nLe conseil, après en avoir délibéré, désigne M. Roy.\n"
        "Délibération n°13 : STATUTS\nLe conseil décide de les adopter. Objet : statuts",
        "Minutes",
    ),
    ("DELIBERATIONS N° CP-2017-12 à CP-2017-28\nCOMMISSION PERMANENTE\nVersement d'une aide ...... 0218", "List"),
    (
        "Convocation\nVous êtes invités à la réunion du conseil municipal, sous la présidence de M. Roy, le 3 mai 2021.\n"
        "Désignation du secrétaire de séance\nBudget",
        "Other",
    ),
    (
        "Le conseil municipal se réunira le 3 mai 2021 à 20 h sous la présidence de M. Roy.\nPouvoir : je soussigné donne pouvoir à",
        "Other",
    ),
    ("COMPTE-RENDU\nCONSEIL MUNICIPAL\nLa réunion se tiendra le 3 mai 2021 à la mairie.", "Other"),
    ("Convocation\nORDRE DU JOUR\n1. Approbation du compte rendu de la séance\n2. Questions diverses", "Other"),
    (
        "EXTRAIT DES REGISTRES DES DELIBERATIONS DU CONSEIL MUNICIPAL\nSéance du 26 juin 2000\n"
        "Monsieur le Maire soumet au Conseil municipal le rapport suivant :\nLes six associations concernées sont :",
        "Extract",
    ),
    (
        "DELEGATION DE Mme ROY\nSéance du mardi 27 octobre 2020\nD-2020/273\nAides aux associations\nMme Roy, adjointe, présente le rapport\n"
        "suivant : par arrêté du Maire n° 2020-12, un fonds a été ouvert.",
        "Extract",
    ),
    (
        "VILLE D'AUBRY\nSEANCE PUBLIQUE\nDU 29 MARS 2007\nN° 2007-42\n08/ PARTENARIAT\nRapporteur : Mme ROY\nDepuis 1990, la Ville",
        "Extract",
    ),
    (
        "Conseil municipal - 03/07/2025\nSaison sportive\nIl est proposé au conseil municipal d'attribuer 1 500 €.\nRapporteur :\nM. Roy",
        "Extract",
    ),
    (
        "Compte-rendu sommaire du conseil du 23 septembre 2019\n1 Emplois\nIl est demandé au conseil d'en créer.\nAdopté\n2 Marchés",
        "Minutes",
    ),
    (
        "Séance du 3 mai 2021\nDélibération 2021/1\nBudget\nDélibération 2021/2\nTarifs\nDélibération 2021/3\nVoirie\n"
        "Délibération 2021/4\nEmplois\nAdopté",
        "List",
    ),
    (
        "Note de synthèse\nSéance du 3 mai 2021\nN° 2021-12\nRapporteur : M. Roy\nIl est proposé au conseil municipal d'approuver.",
        "Other",
    ),
    ("Projet de délibération\nConseil du 3 mai 2021\nN° 2021-12\nRapporteur : M. Roy\nObjet : Tarifs", "Other"),
    ("Rapporteur : M. Roy\nIl est proposé au conseil municipal d'approuver les tarifs.", "Other"),
    (
        "REUNION DU CONSEIL\n20 décembre 2018\nORDRE DU JOUR\n1. Compte rendu de la séance du 3 décembre 2018\n2. Questions diverses",
        "Other",
    ),
    ("Monsieur le Préfet,\nVeuillez trouver ci-joint la délibération n° 2021-18 et le rapport.", "Other"),
]


@pytest.mark.parametrize(("words", "kind"), _HALVES)
def test_tells_the_kind_of_a_text_whose_decision_is_lost(words: str, kind: str) -> None:
    assert classify(Text(words)).kind is DocumentKind(kind)
