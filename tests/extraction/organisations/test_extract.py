import pytest

from registre.extraction import organisations
from registre.extraction.organisations.acronyms import acting, defining
from registre.extraction.organisations.gazetteer import as_printed, bodies, holds, known_in
from registre.extraction.organisations.headed import headed
from registre.extraction.zones import single
from registre.facts import Authority, Level, Mention, Organisation
from registre.reading.text import Text

LYON = Authority("Métropole de Lyon", "epci/200046977", Level.METROPOLIS)


def mentions(words: str, authority: Authority | None = None) -> tuple[Mention, ...]:
    text = Text(words)
    return organisations.extract(text, single(text).acts[0], authority=authority)


def names(words: str, authority: Authority | None = None) -> list[str]:
    return [mention.organisation.name for mention in mentions(words, authority)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Vu la demande de l'association Les Jeunes Pousses et du Club nautique de Sète.",
            ["Les Jeunes Pousses", "Club nautique de Sète"],
        ),
        (
            "Vu l'avis du SIVOM du Haut-Var et de la communauté d'agglomération Provence Verte.",
            ["SIVOM du Haut-Var", "communauté d'agglomération Provence Verte"],
        ),
        (
            "Considérant que le SMICTOM de Sologne et Clermont Auvergne Métropole se rapprochent",
            ["SMICTOM de Sologne", "Clermont Auvergne Métropole"],
        ),
        (
            "Vu l'adhésion des communes d'Ahun, Bonnat et Cressat au syndicat",
            ["commune d'Ahun", "commune de Bonnat", "commune de Cressat"],
        ),
        ("Considérant que le SIGERLY bénéficie d'un fonds", ["SIGERLY"]),
        ("Vu la convention entre la commune et le SICECO", ["SICECO"]),
    ],
)  # fmt: skip
def test_bodies_are_found(words: str, expected: list[str]) -> None:
    assert names(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Vu le CGCT et le PLU approuvé, considérant que le PADD est débattu",
        "Vu la réunion de la commission des finances et du comité technique",
        "Considérant que les TPE et les PME sont aidées par le FEDER",
        "Vu le tome III du rapport",
        "Vu les travaux de la rue de la Mairie et du réseau d'eau potable",
        "MM. DURAND, PETIT ET ROUX ONT VOTE POUR",
        "Accusé de réception - Ministère de l'intérieur",
    ],
)
def test_organs_laws_and_formulas_are_none(words: str) -> None:
    assert names(words) == []


def test_a_body_is_one_in_full_and_by_its_acronym() -> None:
    found = mentions("Vu l'avis de l'Agence régionale de santé (ARS) ; considérant que l'ARS participe à l'étude")
    assert [(m.organisation.name, m.organisation.acronyms) for m in found] == [("Agence régionale de santé", ("ARS",))]


def test_brackets_may_explain_an_acronym() -> None:
    found = mentions("Vu la saisine de la SHAT (Société d'histoire et d'archéologie de Tulle)")
    assert found[0].organisation.acronyms == ("SHAT",)


def test_a_plan_is_no_body_though_brackets_explain_it() -> None:
    assert names("Vu le PCT (Plan communal de transition)") == []


def test_the_authority_is_found_by_its_kind_alone() -> None:
    assert names("Considérant que la Métropole souhaite agir", LYON) == ["Métropole de Lyon"]


def test_the_departement_of_a_letterhead_is_a_place() -> None:
    assert names("DEPARTEMENT DE L'ALLIER\nCOMMUNE DE VICHY\n\nVu le rapport du maire") == ["COMMUNE DE VICHY"]


def test_the_same_departement_in_a_sentence_is_a_body() -> None:
    assert names("Vu l'aide accordée par le Département de l'Allier") == ["Département de l'Allier"]


def test_what_other_components_named_is_found_where_it_is_printed() -> None:
    text = Text("Le montant alloué à Vital'Marche est de 300 €. Vital'Marche remercie.")
    act = single(text).acts[0]
    (found,) = organisations.extract(text, act, named=[Organisation("Vital'Marche")])
    assert len(found.proof.spans) == 2
    assert {text.quote(span) for span in found.proof.spans} == {"Vital'Marche"}


def test_every_mention_shows_its_words() -> None:
    for mention in mentions("Vu l'avis de la CAF du Gard, puis celui de la CAF du Gard"):
        assert len(mention.proof.spans) == 2


def test_the_gazetteer_knows_national_bodies() -> None:
    assert holds("Caisse des dépôts")
    assert not holds("Caisse à outils")


def test_a_body_of_the_gazetteer_keeps_the_name_that_is_printed() -> None:
    text = Text("Avec l'aide de l'ADEME.")
    assert [found.organisation.name for found in as_printed(text, text.whole, list(known_in(text)))] == ["ADEME"]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("la caisse des dépôts et consignations, l'ANS", ["caisse des dépôts et consignations", "ANS"]),
        ("26 ans, les ANSES, un TRANS et la base ANS2", []),
        ("l'Adème et l'ademe", []),
    ],
)
def test_the_gazetteer_finds_whole_words_the_longest_first(words: str, named: list[str]) -> None:
    text = Text(words)
    assert sorted(text.quote(known.span) for known in known_in(text)) == sorted(named)


def test_every_name_of_the_gazetteer_is_found() -> None:
    for _, names in bodies():
        for name in names:
            assert [known.span for known in known_in(Text(f"Avec {name}."))] == [(5, 5 + len(name))]


@pytest.mark.parametrize(
    "piece",
    [
        "communes de Bourg, ",
        "Société d'Union des A",
        "Commune de la Région de ",
        "A Métropole ",
        "ABC (A",
        "l'ABCD a ",
        'association "',
        "Centre de gestion de la fonction publique et de la ",
    ],
)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = Text(piece * (80_000 // len(piece)))
    named = [one.span for one in headed(text, text.whole)]
    defined = [span for _, span in defining(text, text.whole)]
    assert all(span.end <= len(text.string) for span in (*named, *acting(text, text.whole), *defined))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Le Syndicat mixte Oise-Aronde gère les rus ; les statuts du SMOA changent.", ["Syndicat mixte Oise-Aronde"]),
        ("La SASU Luc MARTIN sollicite une aide ; la SASU MARTIN Luc, installée à Autun.", ["SASU Luc MARTIN"]),
        (
            "La convention avec la Région Bretagne ; la délibération du Conseil régional ; l'avis de la Région.",
            ["Région Bretagne"],
        ),
    ],
)
def test_a_short_form_of_a_body_of_the_act_is_no_body_of_its_own(words: str, expected: list[str]) -> None:
    assert names(f"Vu le code,\n\n{words}\n\nLe Conseil décide.") == expected


def test_words_of_headings_and_verbs_in_capitals_are_no_bodies() -> None:
    assert names("AIDE POUR LA RENOVATION DE L'ECOLE\n\nIl est proposé D'ATTRIBUER à la commune une aide.") == []
    assert names("AIDE AUX ASSOCIATIONS SPORTIVES\n\nLe Conseil décide.") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Vu les demandes des communes de Bellefont et de Longchamp, Le Conseil communautaire",
         ["commune de Bellefont", "commune de Longchamp"]),
        ("à l'Association Régionale du Trait Percheron", ["Association Régionale du Trait Percheron"]),
        ("au foyer socio-éducatif du collège Jean Rostand", ["foyer socio-éducatif du collège Jean Rostand"]),
        ("le syndicat des copropriétaires Les Tilleuls demande", ["syndicat des copropriétaires Les Tilleuls"]),
        ("La conception est confiée à Brest Métropole Habitat.", ["Brest Métropole Habitat"]),
        ("Vu le SIVOM et les statuts du SIVOM du Plateau", ["SIVOM du Plateau"]),
    ],
)  # fmt: skip
def test_names_keep_their_kind_and_their_end(words: str, expected: list[str]) -> None:
    assert names(words) == expected


def test_the_town_hall_stands_for_its_commune() -> None:
    sermages = Authority("Commune de Sermages", "nom/commune-de-sermages", Level.COMMUNE)
    assert names("MAIRIE DE SERMAGES\nVu le code, la Ville de Sermages décide", sermages) == ["Commune de Sermages"]
    assert "Mairie de Vauban" in names("Vu la lettre de la Mairie de Vauban", sermages)
