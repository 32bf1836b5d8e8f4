import datetime as dt

import pytest

from registre.extraction.header import act_header, session_header
from registre.extraction.zones import single
from registre.reading.text import Text


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Procès-verbal du conseil communautaire Séance du lundi 25 septembre 2023 à 18h30", "2023-09-25"),
        ("Conseil du 4 novembre 2019", "2019-11-04"),
        ("Séance publique du\njeudi 22 mai 2014", "2014-05-22"),
        ("CONSEIL MUNICIPAL DU 16 FEVRIER 2023", "2023-02-16"),
        ("Conseil Municipal du 03/04/2025", "2025-04-03"),
        ("CR du conseil municipal 28 octobre 2022", "2022-10-28"),
        ("L'an deux mille vingt-trois, le mardi 07 février, le Bureau s'est assemblé", "2023-02-07"),
        ("Approbation du procès-verbal de la séance du 3 mai 2021\nSéance du 7 juin 2021", "2021-06-07"),
        ("COMPTE RENDU DE LA SEANCE DU CONSEIL MUNICIPAL DE SERMAGES SUR LYS DU 03 JUILLET 2019", "2019-07-03"),
        ("L'an deux mille neuf, le vingt cinq mars à dix-neuf heures, le Comité Syndical s'est réuni", "2009-03-25"),
        (
            "L'an deux mil six, le 02 Juin 2006, le Conseil Municipal d'Aubry, dûment convoqué le 26 Mai 2006",
            "2006-06-02",
        ),
        (
            "Le quatre avril deux mille vingt-deux à vingt heures, le Conseil Municipal s'est réuni à la mairie",
            "2022-04-04",
        ),
        ("Le 4 avril 2022, le maire a signé le bail.", "None"),
        ("Conseil de communauté du 20 juin 2019", "2019-06-20"),
        ("Assemblée de la Communauté de Communes des Vals mercredi 23 février 2023 Etaient présents :", "2023-02-23"),
    ],
)
def test_the_day_of_the_sitting(words: str, date: str) -> None:
    assert str(session_header(Text(words)).date) == date


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Date de convocation du Conseil : mardi 15 octobre 2019", "2019-10-15"),
        ("Convoqué le vendredi 16 mai 2014, le Conseil s'est réuni", "2014-05-16"),
        ("sur convocation qui leur a été adressée par le Maire, le 31 janvier 2023.", "2023-01-31"),
        ("convoqués par Mme la Maire le vingt-deux novembre deux mille vingt-deux, se sont réunis", "2022-11-22"),
        ("L'an deux mille vingt-cinq, le 3 avril, le Conseil, dûment convoqué le 26 mars, s'est réuni", "2025-03-26"),
        (
            "L'an deux mille vingt-cinq, le 3 janvier, le Conseil, dûment convoqué le 26 décembre, s'est réuni",
            "2024-12-26",
        ),
        ("Le Conseil, dûment convoqué, s'est réuni le 3 avril 2025", "None"),
        ("Conseil du 5 décembre 2018, régulièrement convoqué le vingt-neuf novembre", "2018-11-29"),
        ("Conseil du 3 juillet 2017. Convocation adressée à chaque conseiller pour le lundi 3 juillet 2017", "None"),
    ],
)
def test_the_day_of_convocation(words: str, date: str) -> None:
    assert str(session_header(Text(words)).convocation_date) == date


@pytest.mark.parametrize(
    ("words", "president"),
    [
        ("Séance du 3 mai 2021\nsous la présidence du Docteur Luc SOREL, Maire", "Luc Sorel"),
        ("Président : Monsieur David Keller\nNombre de conseillers", "David Keller"),
        ("sous la présidence de Monsieur le Maire, Philippe Sorel", "Philippe Sorel"),
        ("Monsieur Gérard CHAT, Maire, déclare la séance ouverte à 20 h 30.", "Gérard Chat"),
        ("sous la présidence de M. Vincent LE MENN.", "Vincent Le Menn"),
        ("sous la présidence de Monsieur le doyen d’âge de l’Assemblée, Max LEVITAN.", "Max Levitan"),
        ("sous la présidence de Mme la Maire. Etaient présents : Mme Hélène ROY, Maire, M. Luc PETIT", "Hélène Roy"),
        ("sous la présidence du Maire.", None),
        ("Etaient présents : Luc ROY, Maire, présidant la séance", "Luc Roy"),
        ("La séance présidée par Monsieur Luc ROY, Président, est ouverte.", "Luc Roy"),
        ("sous la présidence de son maire Madame Anne PETIT.", "Anne Petit"),
        ("s'est réuni sous la présidence de monsieur Luc ROY, maire.", "Luc Roy"),
        ("sous la présidence du Maire, M ROY Luc.", "Roy Luc"),
        ("sous la présidence du Maire, le conseil délibère", None),
        ("sous la présidence de son maire Madame Hélène ROY.", "Hélène Roy"),
        ("La séance présidée par Monsieur Luc ROY, Président, est ouverte", "Luc Roy"),
        ("Le Maire étant empêché, la séance est présidée par Mme Ana PETIT, 1re adjointe", "Ana Petit"),
        ("Olivier ROY, Maire, présidant la séance", "Olivier Roy"),
        ("En l'absence du maire, M. Luc ROY, premier adjoint, préside la séance", "Luc Roy"),
        ("sous la présidence de Monsieur le Premier Adjoint, Luc ROY", "Luc Roy"),
        ("M. Luc ROY, qui préside la commission, expose le rapport", None),
    ],
)
def test_who_presides(words: str, president: str | None) -> None:
    found = session_header(Text(words)).president
    assert (found.name if found else None) == president


@pytest.mark.parametrize(
    ("words", "secretary"),
    [
        ("Le conseil municipal a désigné Madame Michèle LE BRAS comme secrétaire de séance.", "Michèle Le Bras"),
        ("Secrétaire de séance désigné : M. Luc PETIT", "Luc Petit"),
        ("Le conseil a désigné M. Luc PETIT comme délégué au syndicat.", None),
        ("Secrétaire élu : Madame Sarah Pellier\n\nAffiché le", "Sarah Pellier"),
        ("Secrétaire de séance : Luc ROY Délibération n° 2024-1 Objet : Tarifs", "Luc Roy"),
        ("SECRÉTAIRE DE SÉANCE : Madame Monique BUFFON", "Monique Buffon"),
        ("M. Denis HERCOT a été désigné pour assurer les fonctions de Secrétaire", "Denis Hercot"),
        (
            "Désignation d'un secrétaire de séance (article L.2121-15). : Mme Anne DEFRANCE a été désignée.",
            "Anne Defrance",
        ),
        ("Le secrétaire général assiste à la séance.", None),
        ("Secrétaire de séance : Solange ROY Observation sur le procès-verbal", "Solange Roy"),
        ("Secrétariat de séance : Monsieur Alain ROUX.", "Alain Roux"),
        ("Secrétariat : Titulaire absent", None),
        (
            "Conformément au code des Collectivités Territoriales, Monsieur ROUX a été désigné secrétaire\nde séance.",
            "Roux",
        ),
        (
            "Désignation d'un secrétaire de séance (article\nL.2121-15). : Mme Anne DEFRANCE a été désignée.",
            "Anne Defrance",
        ),
        (
            "le maire propose la candidature de Monsieur Luc ROY, conseiller, en qualité de secrétaire de séance",
            "Luc Roy",
        ),
        ("la candidature de Monsieur Luc ROY en qualité de secrétaire général", None),
        ("Mesdames PETIT Ana et MOREL Zoé ont été désignées secrétaires de séance.", "Petit Ana"),
        ("Présents : Luc ROY, Thierry BLANC (secrétaire de séance), Ana PETIT", "Thierry Blanc"),
        ("Le secrétariat de séance est assuré par Mme Ana PETIT", "Ana Petit"),
        ("la nomination d'un secrétaire. Monsieur Luc ROY est désigné pour remplir cette fonction.", "Luc Roy"),
        ("le maire propose la nomination de Luc ROY, secrétaire de séance", "Luc Roy"),
        ("Le conseil désigne à l'unanimité Luc ROY comme secrétaire de séance", "Luc Roy"),
        ("Le conseil nomme M. Luc ROY secrétaire de séance", "Luc Roy"),
        ("Le conseil nomme M. Luc ROY secrétaire de mairie", None),
        ("Sur proposition du Maire, Ana Petit est élue secrétaire de séance.", "Ana Petit"),
        ("PROCURATIONS :\n• BRUN Eva à NOIR Ugo\n\nAna PETIT est élue secrétaire de séance.", "Ana Petit"),
        ("Monsieur Luc ROY est désigné pour remplir les fonctions de trésorier", None),
        ("L'Assemblée nomme Mme PETIT secrétaire de séance.", "Petit"),
        ("Le conseil désigne à l'unanimité Luc ROY comme délégué au syndicat.", None),
    ],
)
def test_who_keeps_the_minutes(words: str, secretary: str | None) -> None:
    found = session_header(Text(words)).secretary
    assert (found.name if found else None) == secretary


@pytest.mark.parametrize(
    ("words", "posted", "received"),
    [
        ("Affiché le : mercredi 6 novembre 2019. Reçu au contrôle de légalité le : 6 novembre 2019.", "2019-11-06", "2019-11-06"),
        ("Publiée le : 23/05/2014 Réception en Préfecture : 26/05/2014", "2014-05-23", "2014-05-26"),
        ("AR Prefecture 082-218200798-20230206-D13-DE Reçu le 08/02/2023 Publié le 08/02/2023", "2023-02-08", "2023-02-08"),
        ("Délibération affichée à l'Hôtel-de-Ville\net transmise au représentant de l'Etat le 4 avril 2002.\n"
         "Reçue par le représentant de l'Etat le 5 avril 2002.", "2002-04-04", "2002-04-05"),
        ("Publié le D ID : 065", "None", "None"),
        (
            "Acte rendu exécutoire après transmission en Préfecture le 02/07/2018 et publication le 03/07/2018",
            "2018-07-03",
            "2018-07-02",
        ),
        (
            "compte tenu de la réception en Sous-Préfecture le 21 mai 2015 et de la publication le 22 mai 2015",
            "2015-05-22",
            "2015-05-21",
        ),
        ("La publication de la revue est prévue en mai 2015", "None", "None"),
        ("Séance du 20 juin 2019\nAffiché le 13/06/2019", "2019-06-13", "None"),
        ("Séance du 20 juin 2019\nVu la délibération affichée le 3 janvier 2019", "None", "None"),
        (
            "Séance du 20 juin 2019\nDate d'affichage : 13/06/2019\nActe exécutoire après dépôt en Préfecture de l'Oise\n"
            "le : 21/06/2019\net publication ou notification\ndu : 22/06/2019",
            "2019-06-22",
            "2019-06-21",
        ),
    ],
)  # fmt: skip
def test_posting_and_legal_control(words: str, posted: str, received: str) -> None:
    found = session_header(Text(words))
    assert (str(found.publication_date), str(found.legal_control_date)) == (posted, received)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Nombre de conseillers en exercice au jour de la séance : 165", 165),
        ("57 Conseillers communautaires en exercice 44 Conseillers communautaires présents", 57),
        ("Présents 12 Membres en exercice : 15", 15),
        ("Votants : 12 Membres en exercice : 15", 15),
        ("Nombre de membres - Afférents au Conseil municipal : 29 - Présents : 20", 29),
        ("Afférents au Conseil municipal : 19 - en exercice : 15", 15),
        ("Présents : 12 - Votants : 14", None),
    ],
)
def test_members_in_office(words: str, count: int | None) -> None:
    assert session_header(Text(words)).members_in_office == count


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Séance du 20 juin 2019, en suite de la convocation du mercredi 12 juin Présents : M. Roy", "2019-06-12"),
        (
            "Séance du 20 juin 2019\nLe conseil, convoqué par Monsieur le Maire\nle 13 juin 2019, s'est réuni",
            "2019-06-13",
        ),
    ],
)
def test_the_day_of_convocation_behind_a_weekday_or_the_mayor(words: str, day: str) -> None:
    assert str(session_header(Text(words)).convocation_date) == day


def test_the_day_of_another_body_is_not_the_sitting_s() -> None:
    words = "Délibération N°12 du jeudi 26 juin 2008\nLa commission sport, en sa séance du 29 mai 2008, a examiné les demandes."
    assert str(session_header(Text(words)).date) == "2008-06-26"
    permanent = "La commission permanente, en sa séance du 29 mai 2008, a examiné les demandes."
    assert str(session_header(Text(permanent)).date) == "2008-05-29"


@pytest.mark.parametrize(
    ("words", "number", "title"),
    [
        ("DÉLIBÉRATION N° 2022_98 - Aide au tennis PRÉSENTS : Luc ROY. Considérant que", "2022_98", "Aide au tennis"),
        ("Délibération n° 2019-3853\nobjet : Aide au forum\n\nVu le rapport", "2019-3853", "Aide au forum"),
        (
            "n° 2014 / 183\n\nReport de crédits\n\nMonsieur le Maire, Jean Roy, rapporte :",
            "2014/183",
            "Report de crédits",
        ),
        (
            "n° 13-02-2023 - Plan de financement de l'école Monsieur le Maire rappelle",
            "13-02-2023",
            "Plan de financement de l'école",
        ),
        (
            "N°05 - Convention avec le centre\n\nPublié le\n\nMme MARCO : Le centre, il est proposé",
            "05",
            "Convention avec le centre",
        ),
        (
            "Séance du 22 mai 2018\n\nN° 18-11-07\nAIDES AUX CLUBS\n\nSur proposition, le Conseil décide",
            "18-11-07",
            "AIDES AUX CLUBS",
        ),
        (
            "SEANCE DU 3 MARS 1999\n\n99/17 - AIDE AU CLUB DE TENNIS\n\nMonsieur le Maire expose",
            "99/17",
            "AIDE AU CLUB DE TENNIS",
        ),
        (
            "Séance du 30 mai 2023\n\n2023-DEL-052 - Mise à disposition de locaux\n\nMme Roy expose",
            "2023-DEL-052",
            "Mise à disposition de locaux",
        ),
        (
            "Bureau du 16 mai 2013\n\n2013.B 36 - Étude sur la réserve\n\nLe Bureau décide",
            "2013.B 36",
            "Étude sur la réserve",
        ),
        ("DELIBERATION CPR N° 21.07.26.91\n\nOBJET : Colloques\n\nVu le code", "21.07.26.91", "Colloques"),
        (
            "DELIBERATION N° CP D 18-11-94\nSoutien aux filières\n\nLa Commission, réunie à Caen,\n\nVU le code",
            "CP D 18-11-94",
            "Soutien aux filières",
        ),
        ("DÉLIBÉRATION N° CP/2023-03-24/4-12\n\nOBJET : AIDES\n\nVU le code", "CP/2023-03-24/4-12", "AIDES"),
        (
            "Délibération n° 7\n\nAIDE AU FESTIVAL\n\nL'association demande une aide de 300 €. Elle en a reçu une.\n\nM. le Président propose",
            "7",
            "AIDE AU FESTIVAL",
        ),
        (
            "Rapport n° 14\nRapporteur : Mme ROY\n\nCONVENTION AVEC LE CLUB\n\nIl est proposé",
            "14",
            "CONVENTION AVEC LE CLUB",
        ),
        (
            "2023-17 Subventions aux associations locales\n\nLe bilan est présenté.\nLe Conseil, après en avoir délibéré",
            "2023-17",
            "Subventions aux associations locales",
        ),
        (
            "Délibération n° 4\n\nTITRE : Prêt du gymnase\n\nMme ROY est désignée secrétaire.\n\nVu le code",
            "4",
            "Prêt du gymnase",
        ),
        (
            "Délibération n° 5\n\nObjet de la délibération\nTarifs de la salle\n\nSéance du 15 juin 2021\n\nVu le code",
            "5",
            "Tarifs de la salle",
        ),
        ("COMITÉ SYNDICAL\nN° 14/2018\n\nObjet : Rapport annuel\n\nVu le code", "14/2018", "Rapport annuel"),
        (
            "Séance du 4 mai 2016\nDCM20160504.19\nOBJET : Achat de tables\nVu le code",
            "DCM20160504.19",
            "Achat de tables",
        ),
        ("Délibération 7-12 du lundi 4 mai 2015\nOBJET : Achat de tables\nVu le code", "7-12", "Achat de tables"),
        ("24-06/118\n\nOBJET : Achat de tables\nVu le code", "24-06/118", "Achat de tables"),
        (
            "Réunion du 19 mai N° CP2021-11/3/27 OBJET : AIDE AUX FESTIVALS VU le code",
            "CP2021-11/3/27",
            "AIDE AUX FESTIVALS",
        ),
    ],
)
def test_number_and_title(words: str, number: str, title: str) -> None:
    text = Text(words)
    found = act_header(text, single(text).acts[0])
    assert (found.number, found.title) == (number, title)


@pytest.mark.parametrize(
    ("words", "rapporteur"),
    [
        ("Rapporteur : Madame la Conseillère déléguée Pellier\n\nVu le rapport", "Pellier"),
        ("Subvention au lycée (12e). M. Claude GOASSEN, rapporteur.\n\nVu la demande", "Claude Goassen"),
        ("Monsieur le Maire, Philippe Sorel, rapporte :", "Philippe Sorel"),
        ("Sous la présidence de Monsieur Luc SOREL, maire\n\nMonsieur le Maire présente le projet.", "Luc Sorel"),
        ("Monsieur SOREL, premier adjoint, propose d'approuver le compte.\n\nLe Conseil décide", "Sorel"),
        ("Madame LE BRAS, adjointe à la culture, présente le projet.\n\nLe Conseil décide", "Le Bras"),
        ("Sous la présidence de M. Luc SOREL, maire. Monsieur le Maire expose le projet.", "Luc Sorel"),
        ("Mme le maire passe la parole à M. SOREL, adjoint.\n\nLe Conseil décide", "Sorel"),
        ("Rapporteur : Sylvain GOUPIN\nVu le code", "Sylvain Goupin"),
        ("M. le Maire expose que la commune souhaite", None),
        ("Rapporteur : Monsieur le Président\n\nVu le code", None),
        ("Sous la présidence de M. Luc SOREL, Maire.\n\nRapporteur : Monsieur le Maire\n\nVu le code", "Luc Sorel"),
        (
            "Objet : Taxe Rapporteur : Madame la Conseillère déléguée Pellier Président : Monsieur Kim Vu le code",
            "Pellier",
        ),
        ("Sur rapport de Mme Ana ROY, adjointe,\n\nLe Conseil décide", "Ana Roy"),
        ("Présenté par Mme Ana ROY\n\nLe Conseil décide", "Ana Roy"),
        ("M. SOREL informe le conseil que la taxe baisse.\n\nLe Conseil décide", "Sorel"),
        ("Le projet est suivi : M. SOREL informe les riverains.\n\nLe Conseil décide", None),
        ("M. Stéphane VENDEUR est gérant d'une société déjà présente sur la zone. Vu l'avis", None),
    ],
)
def test_who_reports(words: str, rapporteur: str | None) -> None:
    text = Text(words)
    found = act_header(text, single(text).acts[0]).rapporteur
    assert (found.name if found else None) == rapporteur


def test_a_title_stands_behind_the_number_where_lines_are_lost() -> None:
    words = (
        "EXTRAIT DU REGISTRE SEANCE DU 3 OCTOBRE 2019 DELIBERATION N° 2019_118 HABITAT - Bilan du programme à mi-parcours "
        "L'an deux mille dix-neuf, le trois octobre, le conseil communautaire s'est réuni à Aubry. Étaient présents : ROY Luc, PETIT Ana. "
        + "Le programme a été approuvé en 2016. " * 15
        + "Après en avoir délibéré, le conseil prend acte du bilan."
    )
    text = Text(words)
    found = act_header(text, single(text).acts[0])
    assert (found.number, found.title) == ("2019_118", "HABITAT - Bilan du programme à mi-parcours")


@pytest.mark.parametrize(
    "words",
    [
        "17/06/2024\n\nVu le code",
        "Délibération 4.05.2015\n\nVu le code",
        "Séance du 3 mai 2018\n\nTarifs de la cantine 2018/2019\n\nVu le code",
        "habilité par arrêté n° 2020/22\n\nVu le code",
        "Marché n° 12/2018\n\nVu le code",
        "loi n° 2015/991\n\nVu",
    ],
)
def test_the_number_of_something_else_is_not_the_act_s(words: str) -> None:
    text = Text(words)
    assert act_header(text, single(text).acts[0]).number is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Madame SOREL Ana occupe les fonctions de secrétaire de séance.", "Sorel Ana"),
        ("Sur la proposition du maire, le secrétaire de séance sera Monsieur Luc SOREL.", "Luc Sorel"),
        ("Secrétaire : Elu(e)s :\n\nMme Ana SOREL", "Ana Sorel"),
        ("Le secrétaire de séance est désigné.", None),
        ("Secrétaire : Élue à l'unanimité", None),
    ],
)
def test_the_secretary_however_named(words: str, name: str | None) -> None:
    found = session_header(Text(words)).secretary
    assert (found.name if found else None) == name


@pytest.mark.parametrize("first", ["01°", "1°", "01%", "01”", "1er"])
def test_the_first_of_a_month_is_read_however_its_letters_are(first: str) -> None:
    assert session_header(Text(f"Conseil municipal du {first} juillet 2025")).date == dt.date(2025, 7, 1)


def test_the_posting_of_the_convocation_is_no_publication() -> None:
    words = "Date d'affichage de la convocation : 4 avril 2021 Date de publication : 6 mai 2021"
    assert session_header(Text(words)).publication_date == dt.date(2021, 5, 6)
    assert session_header(Text("Réception par le préfet : 30/10/2025/")).legal_control_date == dt.date(2025, 10, 30)
