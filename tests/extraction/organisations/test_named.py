import time

import pytest

from registre.extraction.organisations import listed_at, named_at
from registre.facts import OrganisationKind
from registre.reading.text import Text


def name_at(words: str) -> str | None:
    found = named_at(Text(words), 0, len(words))
    return found.organisation.name if found else None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("l'association Les Jardins de Cocagne pour l'achat d'un tracteur", "Les Jardins de Cocagne"),
        ("l’association « Lire et faire lire », dont le siège est à Tulle", "Lire et faire lire"),
        ("l'association \"Les Amis\nde la Loire\" une subvention", "Les Amis de la Loire"),
        ("la Ligue de l'enseignement de la Creuse au titre de 2021", "Ligue de l'enseignement de la Creuse"),
        ("l'Union sportive de Guéret une subvention", "Union sportive de Guéret"),
        ("le Chaulnay handball, pour sa saison", "Chaulnay handball"),
        ("le Chaulnay souhaite", "Chaulnay"),
        ("le Judo club et 800 €", "Judo club"),
        ("la Communauté de communes de la Région de Chaulnay approuve", "Communauté de communes de la Région de Chaulnay"),
        ("le Syndicat mixte du bassin de la Vienne\n\nLe projet", "Syndicat mixte du bassin de la Vienne"),
        ("la Caisse des\n\nDépôts et Consignations en", "Caisse des Dépôts et Consignations"),
        ("la commune de\n\nLe Parc du Bazois est consulté", None),
        ("la Protection civile.", "Protection civile"),
        ("le Bazois concerné, puis", "Bazois"),
        ("le Bazois finance, puis", "Bazois"),
        ("la Prévention routière au titre de", "Prévention routière"),
        ("l'O.P.H. Chaulnay Habitat pour", "O.P.H. Chaulnay Habitat"),
        ("l'U.S. Chaulnay football, pour sa saison", "U.S. Chaulnay football"),
        ("l'association Centre social La Ruche pour", "Centre social La Ruche"),
        ("le CHAULNAY Hockey Elite 76, pour son voyage", "CHAULNAY Hockey Elite 76"),
        ("le Chaulnay Sport 12, rue du Bac", "Chaulnay Sport"),
        ("l'Union Rurale et Sociale (U.R.S.) au titre de", "Union Rurale et Sociale"),
        ("l'Union Rurale et Mme Alix Tardy (adjointe)", "Union Rurale"),
        ("la Caisse des Dépôts et Consignations (C.D.C.)", "Caisse des Dépôts et Consignations"),
        ("l'association française de Lutte Contre-Vents pour", "association française de Lutte Contre-Vents"),
        ("le comité des fêtes ne demande rien", "comité des fêtes"),
        ("le Club des aînés comme chaque année", "Club des aînés"),
        ("la SARL « La Mie câline » pour", "SARL La Mie câline"),
        ("la société Eiffage Route Nord Est", "Eiffage Route Nord Est"),
        ("le cabinet Vauban, architecte", "cabinet Vauban"),
        ("l'Agence de l'Eau Adour-Garonne et la Région Occitanie", "Agence de l'Eau Adour-Garonne"),
        ("l'Agence de l'Eau Adour-Garonne et au Département du Gers", "Agence de l'Eau Adour-Garonne"),
        ("la Chambre de commerce et d'industrie du Cher, 5 000 €", "Chambre de commerce et d'industrie du Cher"),
        ("le Tribunal Administratif de LIMOGES dans un délai", "Tribunal Administratif de LIMOGES"),
        (
            "le Centre de gestion de la fonction publique territoriale du Lot",
            "Centre de gestion de la fonction publique territoriale du Lot",
        ),
        ("le Syndicat mixte du bassin de la Vienne en charge de", "Syndicat mixte du bassin de la Vienne"),
        ("la communauté de communes du Pays d’Uzès approuve", "communauté de communes du Pays d’Uzès"),
        ("la commune de Saint-Crépin-aux-\nBois et", "commune de Saint-Crépin-aux-Bois"),
        ("le lycée Jean Moulin de Béziers", "lycée Jean Moulin de Béziers"),
        ("l'association Entraide et Partage pour son action", "Entraide et Partage"),
        ("l'association Aurore et le Club de boxe", "Aurore"),
        ("l'ASSOCIATION SPORTIVE DE MOULINS SUBVENTION 2023", "ASSOCIATION SPORTIVE DE MOULINS"),
        ("le Secours populaire français", "Secours populaire français"),
        ("Enedis relative à la pose d'une ligne", "Enedis"),
        ("SDE 65 pour l'éclairage", "SDE 65"),
        ("le Syndicat du Bassin de l'Aulne d'être associé", "Syndicat du Bassin de l'Aulne"),
        (
            "le Syndicat Intercommunal d'Énergies, d'Équipement et d'Environnement de l'Aulne (SIEEA), qui",
            "Syndicat Intercommunal d'Énergies, d'Équipement et d'Environnement de l'Aulne",
        ),
        ("le Syndicat d'Énergies, d'Équipement et de gestion (voir plus bas)", "Syndicat d'Énergies"),
        ("le cabinet d'avocats Durieu & Associés la défense", "Durieu & Associés"),
        ("la Caisse primaire d'assurance maladie des Yvelines et", "Caisse primaire d'assurance maladie des Yvelines"),
        ("le Club de tir de Nevers", "Club de tir de Nevers"),
        ("le Comité de quartier des Loges", "Comité de quartier des Loges"),
        ("la commune de Sermages au Syndicat Intercommunal", "commune de Sermages"),
        ("la Communauté de Communes du Pays de l'Aulne la SAUR", "Communauté de Communes du Pays de l'Aulne"),
    ],
)  # fmt: skip
def test_a_name_is_read_to_its_end(words: str, name: str) -> None:
    assert name_at(words) == name


@pytest.mark.parametrize(
    "words",
    [
        "une subvention exceptionnelle",
        "l'Unanimité des présents",
        "le Conseil municipal de Vichy",
        "les associations de la commune",
        "la commission permanente",
        "le comité de pilotage",
        "le réseau de chaleur",
        "la convention annexée",
        "2 650 €",
        "",
    ],
)
def test_what_is_no_body_has_no_name(words: str) -> None:
    assert name_at(words) is None


def test_the_place_holds_the_very_words() -> None:
    text = Text("attribue à l’association « Les Amis du Parc » (LAP) une aide")
    found = named_at(text, 11, len(text.string))
    assert found is not None
    assert text.string[found.span.start : found.span.end] == "Les Amis du Parc"


def test_brackets_after_a_name_give_its_acronym() -> None:
    words = "le Syndicat mixte des eaux de l'Allier (SMEA)"
    found = named_at(Text(words), 0, len(words))
    assert found is not None
    assert found.organisation.acronyms == ("SMEA",)


def test_brackets_that_do_not_abbreviate_give_none() -> None:
    words = "l'association Cinéma du Berry (VIERZON)"
    found = named_at(Text(words), 0, len(words))
    assert found is not None
    assert (found.organisation.name, found.organisation.acronyms) == ("Cinéma du Berry", ())


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("l'association Aurore", OrganisationKind.ASSOCIATION),
        ("la SAS Durance Énergie", OrganisationKind.COMPANY),
        ("l'Office public de l'habitat du Gard", OrganisationKind.PUBLIC_BODY),
        ("la Région Bretagne", OrganisationKind.AUTHORITY),
        ("Aurore", None),
    ],
)
def test_the_kind_is_what_the_words_say(words: str, kind: OrganisationKind | None) -> None:
    found = named_at(Text(words), 0, len(words))
    assert found is not None
    assert found.organisation.kind is kind


def test_separators_bound_a_name_in_a_list() -> None:
    text = Text("Pays urbain, Réseau des villes lentes et Numérik Club, etc.")
    first = listed_at(text, 0, len(text.string))
    assert first is not None
    assert first.organisation.name == "Pays urbain"


@pytest.mark.parametrize("piece", ["association de la ", "Société d'Union des ", "Agence Régionale A ", '"a '])
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    text = Text(piece * (100_000 // len(piece)))
    started = time.process_time()
    for at in range(0, 2_000, 10):
        named_at(text, at, len(text.string))
    assert time.process_time() - started < 20
