"""Names as registers print them, and the addresses they mean."""

from __future__ import annotations

import pytest

from registre.authorities import Reference
from registre.facts import Level


@pytest.fixture(scope="module")
def reference() -> Reference:
    return Reference.load()


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Métropole de Lyon", "epci/200046977"),
        ("la Métropole de Lyon", "epci/200046977"),
        ("METROPOLE DE LYON", "epci/200046977"),
        ("Ville de Lyon", "commune/69123"),
        ("Ville de Paris", "commune/75056"),
        ("Paris", "commune/75056"),
        ("Département de Paris", "departement/75"),
        ("Ville de Montpellier", "commune/34172"),
        ("Montpellier Méditerranée Métropole", "epci/243400017"),
        ("Commune d'Ibos", "commune/65226"),
        ("Commune d’Ibos", "commune/65226"),
        ("COMMUNE DE LABASTIDE SAINT-PIERRE", "commune/82079"),
        ("Mairie de Labastide St Pierre", "commune/82079"),
        ("commune de Pierrefonds", "commune/60491"),
        ("Ville du Havre", "commune/76351"),
        ("Le Havre", "commune/76351"),
        ("commune de La Ciotat", "commune/13028"),
        ("Ville de la Ciotat", "commune/13028"),
        ("Ville des Sables-d'Olonne", "commune/85194"),
        ("Ville-d'Avray", "commune/92077"),
        ("Commune de Ville-d'Avray", "commune/92077"),
        ("Chalon s/Saône", "commune/71076"),
        ("Guingamp-Paimpol Agglomération", "epci/200067981"),
        ("GUINGAMP-PAIMPOL AGGLOMERATION", "epci/200067981"),
        ("Communauté de communes des Lisières de l'Oise", "epci/246000749"),
        ("Communauté de Communes des Lisières de l’Oise", "epci/246000749"),
        ("Communauté d'Agglomération Paris Vallée de la Marne", "epci/200057958"),
        ("CC Rives de l'Ain - Pays du Cerdon", "epci/200029999"),
        ("Eurométropole de Strasbourg", "epci/246700488"),
        ("Métropole de Nantes", "epci/244400404"),
        ("Nantes Métropole", "epci/244400404"),
        ("Métropole du Grand Paris", "epci/200054781"),
        ("Communauté d'agglomération de Colmar", "epci/246800726"),
        ("Cap Atlantique", "epci/244400610"),
        ("Département du Rhône", "departement/69"),
        ("Conseil départemental de l'Oise", "departement/60"),
        ("Conseil général des Côtes d'Armor", "departement/22"),
        ("département de Tarn-et-Garonne", "departement/82"),
        ("Département de La Réunion", "departement/974"),
        ("Région Auvergne-Rhône-Alpes", "region/84"),
        ("région Ile-de-France", "region/11"),
        ("Conseil régional de Bretagne", "region/53"),
        ("Collectivité territoriale de Martinique", "region/02"),
    ],
)
def test_a_printed_name_finds_its_authority(reference: Reference, name: str, address: str) -> None:
    found = reference.find(name)
    assert found is not None
    assert found.address == address


@pytest.mark.parametrize(
    "name",
    [
        "",
        "commune nouvelle",
        "la Ville",
        "Ville",
        "la Métropole",
        "Métropole",
        "la Communauté de communes",
        "Région",
        "le Conseil",
        "l'Assemblée des communautés de France",
        "association Réseau des territoires innovants",
        "Sainte-Colombe",
        "commune de Sainte-Colombe",
        "Martinique",
        "Bretagne",
        "CC des Quatre Rivières",
        "Communauté de communes Arc",
        "Communauté de communes Grand Sud",
        "Communauté de communes de Guingamp",
        "Région Rhône",
        "Département de Lyon",
        "Vallée de l'Hérault",
        "\ufffd\ufffd",
    ],
)
def test_what_names_none_or_several_is_not_guessed(reference: Reference, name: str) -> None:
    assert reference.find(name) is None


@pytest.mark.parametrize(
    ("name", "hint", "address"),
    [
        ("Sainte-Colombe", "Hautes-Alpes", "commune/05135"),
        ("Sainte-Colombe", "05", "commune/05135"),
        ("Sainte-Colombe", "5", "commune/05135"),
        ("Sainte-Colombe", "05700", "commune/05135"),
        ("Sainte-Colombe", "05135", "commune/05135"),
        ("Sainte-Colombe", "Département des Hautes-Alpes", "commune/05135"),
        ("Sainte-Colombe", "210501359", "commune/05135"),
        ("Sainte-Colombe", "Provence-Alpes-Côte d'Azur", "commune/05135"),
        ("Aucamville", "Tarn-et-Garonne", "commune/82005"),
        ("Chelles", "Communauté d'Agglomération Paris Vallée de la Marne", "commune/77108"),
        ("CC des Quatre Rivières", "74", "epci/247400666"),
        ("Saint-Denis", "97400", "commune/97411"),
        ("Communauté de communes Grand Sud", "82", "epci/200066652"),
    ],
)
def test_context_tells_homonyms_apart(reference: Reference, name: str, hint: str, address: str) -> None:
    found = reference.find(name, context={hint})
    assert found is not None
    assert found.address == address


def test_a_department_in_brackets_is_context(reference: Reference) -> None:
    found = reference.find("commune de Sainte-Colombe (Hautes-Alpes)")
    assert found is not None
    assert found.insee == "05135"


@pytest.mark.parametrize("hint", ["Finistère", "29000", "un lieu", "999999999", ""])
def test_context_that_fits_none_decides_nothing(reference: Reference, hint: str) -> None:
    assert reference.find("Sainte-Colombe", context=[hint]) is None


def test_one_word_is_no_beginning_of_a_name(reference: Reference) -> None:
    assert reference.find("Communauté de communes du Pays", context=["01", "69"]) is None


def test_hints_that_contradict_each_other_decide_nothing(reference: Reference) -> None:
    assert reference.find("Sainte-Colombe", context=["05", "Rhône"]) is None


def test_levels_narrow_the_choice(reference: Reference) -> None:
    found = reference.find("Martinique", levels=[Level.REGION])
    assert found is not None
    assert found.address == "region/02"
    assert reference.find("Ville de Lyon", levels=[Level.METROPOLIS]) is None


def test_a_stamp_names_the_commune_exactly(reference: Reference) -> None:
    found = reference.by_siren("218200798")
    assert found is not None
    assert (found.name, found.insee, found.level) == ("Labastide-Saint-Pierre", "82079", Level.COMMUNE)


def test_codes(reference: Reference) -> None:
    lyon, montpellier = reference.by_siren("200046977"), reference.by_insee("34172")
    assert lyon is not None
    assert lyon.level is Level.METROPOLIS
    assert lyon.insee is None
    assert montpellier is not None
    assert montpellier.siren == "213401722"
    assert reference.by_insee("99999") is None
    assert reference.by_siren("000000000") is None


def test_overseas_communes_are_held(reference: Reference) -> None:
    found = reference.find("Ville de Nouméa")
    assert found is not None
    assert (found.address, found.siren) == ("commune/98818", None)


def test_a_merged_commune_is_the_one_it_is_now_part_of(reference: Reference) -> None:
    found = reference.find("Commune de Châtillon-en-Michaille")
    assert found is not None
    assert found.name == "Valserhône"
    assert reference.by_insee("01091") == found


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("CU du Grand Reims", Level.INTERCOMMUNALITY),
        ("Rennes Métropole", Level.METROPOLIS),
        ("Département de l'Ain", Level.DEPARTMENT),
        ("Région Grand Est", Level.REGION),
    ],
)
def test_levels(reference: Reference, name: str, level: Level) -> None:
    found = reference.find(name)
    assert found is not None
    assert found.level is level


def test_the_gazetteer_names_what_it_addresses(reference: Reference) -> None:
    names = dict(reference.names([Level.REGION, Level.DEPARTMENT, Level.METROPOLIS, Level.INTERCOMMUNALITY]))
    assert names["Département de l'Oise"] == "departement/60"
    assert names["Région Auvergne-Rhône-Alpes"] == "region/84"
    assert names["Communauté de communes des Lisières de l'Oise"] == "epci/246000749"
    assert names["Métropole de Lyon"] == "epci/200046977"
    assert "Communauté de communes des Quatre Rivières" not in names
    assert "Oise" not in names
    wrong = [name for name, address in names.items() if (a := reference.find(name)) is None or a.address != address]
    assert wrong == []
