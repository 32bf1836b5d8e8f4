import pytest

from registre.extraction.authority import authority, by_place, council_name, level
from registre.facts import Level
from registre.reading.text import Text


@pytest.mark.parametrize(
    ("words", "name", "address"),
    [
        ("Le Conseil municipal de la Ville de Montpellier s'est réuni", "Ville de Montpellier", "commune/34172"),
        ("COMMUNE DE LABASTIDE SAINT-PIERRE\nConseil municipal", "Commune de Labastide Saint-Pierre", "commune/82079"),
        ("Le Bureau communautaire de Guingamp-Paimpol Agglomération", "Guingamp-Paimpol Agglomération", "epci/200067981"),
        ("Conseil du 4 novembre. La Métropole soutient. Métropole de Lyon", "Métropole de Lyon", "epci/200046977"),
        ("Le Conseil de Paris, siégeant en formation de Conseil général, du Département de Paris", "Département de Paris",
         "departement/75"),
        ("Le Conseil départemental de l'Oise, réuni le 3 mai", "Département de l'Oise", "departement/60"),
        ("Conseil général de l'Oise\nCommission permanente\nLe Conseil général décide.", "Département de l'Oise", "departement/60"),
        ("RÉGION BRETAGNE\nLe Conseil régional, réuni en assemblée plénière, délibère.", "Région Bretagne", "region/53"),
        ("Le comité syndical du Parc naturel régional des Monts de Valmory décide.", "Parc naturel régional des Monts de Valmory",
         "nom/parc-naturel-regional-des-monts-de-valmory"),
        ("Syndicat mixte du Parc naturel régional des Monts de Valmory\nLe comité syndical décide.",
         "Syndicat mixte du Parc naturel régional des Monts de Valmory",
         "nom/syndicat-mixte-du-parc-naturel-regional-des-monts-de-valmory"),
        ("Pôle métropolitain du Pays de Valmory\nLe comité syndical décide.", "Pôle métropolitain du Pays de Valmory",
         "nom/pole-metropolitain-du-pays-de-valmory"),
        ("CCAS de Brécy-Aubry\nConseil d'administration du 3 mars\nLe conseil décide. La commune de Brécy-Aubry verse une part.",
         "CCAS de Brécy-Aubry", "nom/ccas-de-brecy-aubry"),
        ("Conseil municipal de la commune d'Ibos\nLe CCAS d'Ibos, dont le conseil d'administration le demande, reçoit une aide.",
         "Commune d'Ibos", "commune/65226"),
        ("Commune d'Ibos\nLe conseil municipal adhère à la charte du Parc naturel régional des Monts de Valmory.",
         "Commune d'Ibos", "commune/65226"),
        (
            "SYNDICAT MIXTE DU PARC NATUREL REGIONAL DES MONTS DE VALMORY\nLe Bureau décide de solliciter le Conseil général de la"
            " Drôme. Conseil général de la Drôme : 6 000 €",
            "Syndicat Mixte du Parc Naturel Regional des Monts de Valmory",
            "nom/syndicat-mixte-du-parc-naturel-regional-des-monts-de-valmory",
        ),
        ("Conseil municipal de Valbrune du 3 mars. Conseil municipal de Valbrune. La Commune de Valbrune paie.",
         "Commune de Valbrune", "nom/commune-de-valbrune"),
        ("Département du Lot\nCommission permanente du 5 juillet 2021", "Département du Lot", "departement/46"),
        ("Syndicat mixte du Conservatoire\n« Valmory Musique »\nLe comité syndical décide.",
         "Syndicat mixte du Conservatoire « Valmory Musique »", "nom/syndicat-mixte-du-conservatoire-valmory-musique"),
        ("COMMUNAUTE DE COMMUNES DU PAYS DE VALBRUNE COMPTE-RENDU du Conseil de Communauté",
         "Communaute de Communes du Pays de Valbrune", "nom/communaute-de-communes-du-pays-de-valbrune"),
        ("SDIS de l'Oise\nConseil d'administration\nLe conseil décide. Le Département de l'Oise et le Département de l'Oise versent.",
         "SDIS de l'Oise", "nom/sdis-de-l-oise"),
        ("ID : 065-216502260-20230123-2023009-DE Commune d'Ibos Conseil municipal", "Commune d'Ibos", "commune/65226"),
        ("MAIRIE DE TRETS Direction Générale des Services Conseil Municipal", "Trets", "commune/13110"),
        ("CONSEIL MUNICIPAL DE VILLIERS SUR MORIN DU 03 JUILLET 2019", "Villiers sur Morin", "commune/77521"),
        (
            "COMMUNAUTE DE COMMUNES DU PAYS DE VALBRUNE\nle Conseil de Communauté s'est réuni à la salle des fêtes de la Commune d'Ibos",
            "Communaute de Communes du Pays de Valbrune", "nom/communaute-de-communes-du-pays-de-valbrune",
        ),
        ("Comité syndical du SIAEP de Valbrune, réuni à l'Hôtel de Ville de Montpellier", "SIAEP de Valbrune",
         "nom/siaep-de-valbrune"),
        (
            "Monts et Rivages Agglomération\nLe conseil communautaire désigne un délégué au syndicat mixte du bassin de la Sorne.",
            "Monts et Rivages Agglomération",
            "nom/monts-et-rivages-agglomeration",
        ),
        (
            "Procès-verbal - Aubrylien Communauté\nLe conseil communautaire s'est réuni au siège d'Aubrylien Communauté",
            "Aubrylien Communauté",
            "nom/aubrylien-communaute",
        ),
        ("REGION NORMANDIE\nCommission permanente du 12 novembre 2018", "Region Normandie", "region/28"),
        (
            "SYNDICAT MIXTE DU PARC NATUREL DE VALBRUNE\nBureau du 16 mai 2013\n\nLe Conseil général de la Drôme aide, le Conseil général de la "
            "Drôme paie.",
            "Syndicat Mixte du Parc Naturel de Valbrune", "nom/syndicat-mixte-du-parc-naturel-de-valbrune",
        ),
        ("COMMUNE DE KERLOUANEC\nle conseil municipal de Kerlouanec s'est réuni", "Commune de Kerlouanec", "nom/commune-de-kerlouanec"),
        (
            "COMMUNE DE VALBRUNE Séance du 7 avril 2022 Le conseil municipal de Valbrune, légalement convoqué",
            "Commune de Valbrune",
            "nom/commune-de-valbrune",
        ),
        (
            "COMMUNAUTE DE COMMUNES LE VALBRUNOL COMPTE-RENDU DU CONSEIL DE COMMUNAUTE Séance du 24 septembre",
            "Communaute de Communes Le Valbrunol",
            "nom/communaute-de-communes-le-valbrunol",
        ),
        ("MAIRIE DE VALBRUNE R E P U B L I Q U E FRANCAISE Conseil Municipal", "Valbrune", "nom/valbrune"),
        (
            "CONSEIL REGIONAL DE NEUSTRIE ORIENTALE COMMISSION PERMANENTE DU 6 JUILLET 2020",
            "Région de Neustrie Orientale",
            "nom/region-de-neustrie-orientale",
        ),
        (
            "les membres du comité syndical du SICTOM du secteur de Brécy-Aubry",
            "SICTOM du secteur de Brécy-Aubry",
            "nom/sictom-du-secteur-de-brecy-aubry",
        ),
    ],
)  # fmt: skip
def test_the_authority_is_found_in_the_text_alone(words: str, name: str, address: str) -> None:
    found = authority(Text(words))
    assert found is not None
    assert (found.name, found.address) == (name, address)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Le Conseil adopte.",
        "Le conseil municipal de la Commune de s'est réuni. Conseil municipal de la Commune de",
        "Le conseil municipal de Sainte-Colombe",
    ],
)
def test_none_is_guessed(words: str) -> None:
    found = authority(Text(words))
    assert found is None or found.address.startswith("nom/")


def test_a_departement_tells_homonyms_apart() -> None:
    found = authority(Text("Département de l'Oise\nConseil municipal de la commune de Chelles (60350 Chelles)"))
    assert found is not None
    assert found.address == "commune/60145"


def test_the_council_has_its_name() -> None:
    assert council_name(Text("Le Conseil communautaire, réuni")) == "Conseil communautaire"
    assert council_name(Text("Le Conseil, réuni")) == "Conseil"


def test_a_council_that_names_no_authority_is_that_of_the_place_it_names_over_and_over() -> None:
    words = "Conseil municipal du 4 juin 2021\nLe village de Couthenans. L'entrée de Couthenans. Il vient de Luze à Couthenans."
    found = by_place(Text(words))
    assert found is not None
    assert found.address == "commune/70184"
    assert by_place(Text(words.replace("L'entrée de Couthenans.", ""))) is None
    assert by_place(Text(words.replace("municipal", "communautaire"))) is None


def test_a_neighbour_named_in_passing_is_not_the_authority() -> None:
    assert (
        authority(
            Text("Conseil municipal du 4 juin 2021\n" + "Tarif adopté.\n" * 400 + "vu au conseil municipal de Luze")
        )
        is None
    )


@pytest.mark.parametrize(
    "words",
    [
        "Conseil municipal\nII - Communauté de communes\nDemande d'adhésion de la commune de Couthenans",
        "Conseil municipal\nOrdre du jour : vente d'un terrain avec la commune de Couthenans",
        "Réunion du 3 mars\nMotion proposée par l'ASSOCIATION DES MAIRES ET PRESIDENTS DE COMMUNAUTES DU JURA",
        "Réunion du 3 mars\n" + "Tarif adopté.\n" * 40 + "Rapport du conseil de Développement",
    ],
)
def test_a_phrase_or_a_commune_that_an_act_deals_with_is_no_authority(words: str) -> None:
    assert authority(Text(words)) is None


@pytest.mark.parametrize(
    "words",
    [
        "La rue de Couthenans. La route de Couthenans. Le chemin de Couthenans.",
        "Eaux de Vienne. La foire de Vienne. Le préfet à Vienne.",
    ],
)
def test_a_road_leads_to_another_commune_and_a_departement_is_none(words: str) -> None:
    assert by_place(Text(f"Conseil municipal du 4 juin 2021\n{words}")) is None


def test_one_of_several_homonyms_stays_in_doubt() -> None:
    deduced = by_place(
        Text("Conseil municipal\nLe village de Couthenans. Il vient à Couthenans. L'école de Couthenans.")
    )
    homonym = authority(Text("Conseil municipal de la commune de Sainte-Colombe"))
    told = authority(Text("Département des Hautes-Alpes\nConseil municipal de la commune de Sainte-Colombe"))
    assert deduced
    assert homonym
    assert told
    assert (deduced.in_doubt, homonym.in_doubt, told.in_doubt) == (False, True, False)
    assert homonym.address == "nom/commune-de-sainte-colombe"


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("Le conseil municipal s'est réuni à la Mairie de la Ville d Ingré, sous la présidence", "commune/45169"),
        (
            "Le Conseil Municipal de la ville de Pézenas s'est réuni.\nSuite à la demande du Président du Conseil Général "
            "de l'Hérault, le Conseil Général de l'Hérault participe",
            "commune/34199",
        ),
        (
            "SYNDICAT MIXTE DE GESTION DU PARC NATUREL REGIONAL DU HAUT VAL DEPARTEMENT DE LA DROME\nLe Bureau du syndicat "
            "mixte de gestion du Parc naturel régional du Haut Val s'est réuni.\nPrésents : Luc Roy, Conseil "
            "départemental de la Drôme",
            "nom/syndicat-mixte-de-gestion-du-parc-naturel-regional-du-haut-val",
        ),
    ],
)
def test_who_sits_is_the_authority_not_whom_the_text_names_beside(words: str, address: str) -> None:
    found = authority(Text(words))
    assert found is not None
    assert found.address == address


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Le conseil municipal s'est réuni.", Level.COMMUNE),
        ("Le comité syndical s'est réuni.", Level.INTERCOMMUNALITY),
        ("Le conseil communautaire s'est réuni.", Level.INTERCOMMUNALITY),
        ("Le conseil communautaire de la métropole s'est réuni.", None),
        ("Le Conseil adopte.", None),
    ],
)
def test_a_council_tells_the_level_of_an_authority_that_is_not_named(words: str, expected: Level | None) -> None:
    assert level(Text(words)) is expected
