"""Tables of grants whose cells were lost on the way to running words."""

import pytest

from registre.extraction.subsidies import Context, extract
from registre.extraction.subsidies.flattened import tables
from registre.extraction.zones import single
from registre.facts import Organisation, Outcome, Span
from registre.reading.text import Text

TOWN = Organisation("Ville de Sermages")


def rows(words: str) -> list[list[str]]:
    found = tables(Text(words), Span(0, len(words)))
    return [[words[cell.start : cell.end] for cell in row] for table in found for row in table.rows[1:]]


def told(words: str) -> list[tuple[str, str, str, int | None]]:
    text = Text(words)
    found = extract(text, single(text).acts[0], Context(TOWN, Outcome.ADOPTED))
    return [(s.beneficiary.name, s.status.value, f"{s.amount:f}", s.year) for s in found]


@pytest.mark.parametrize(
    "words",
    [
        "les subventions suivantes : ASSOCIATION MONTANT Boule d'or 300 € Club des jeunes 1 200 € TOTAL 1 500 €",
        "les subventions suivantes :\nMONTANT VOTE DU CONSEIL\nASSOCIATIONS\nBoule d'or 300 € A l'unanimité\n"
        "Club des jeunes 1 200 € 12 pour et 1 abstention\nTOTAL 1 500 €",
        "les subventions suivantes : Code Structure Montant voté 12 Boule d'or (section pétanque) 300,00 € "
        "Envoyé en préfecture le 05/04/2023 ID : 058-215802384-20230403-DEL12-DE 341 Club des jeunes 1 200,00 € Total 1 500,00 €",
    ],
)
def test_rows_are_made_out_where_their_total_proves_them(words: str) -> None:
    assert [row[0] for row in rows(words)] == ["Boule d'or", "Club des jeunes"]
    decided = f"Le Conseil municipal, après en avoir délibéré, décide d'attribuer pour 2023 {words}"
    assert told(decided) == [("Boule d'or", "Awarded", "300", 2023), ("Club des jeunes", "Awarded", "1200", 2023)] or [
        (name, status, float(amount)) for name, status, amount, _ in told(decided)
    ] == [("Boule d'or", "Awarded", 300.0), ("Club des jeunes", "Awarded", 1200.0)]


def test_each_column_has_its_head() -> None:
    words = (
        "décide d'allouer les subventions 2021 : Nom de l'association Subvention 2020 Subvention 2021 "
        "A.C.C.A. 200 € 200 € Amicale laïque 450 € 500 € Gym tonic 180 € 200 € Total 830 € 900 €"
    )
    found = told(f"Le Conseil municipal, après en avoir délibéré, {words}")
    assert ("Amicale laïque", "Awarded", "500", 2021) in found
    assert ("Amicale laïque", "Previous", "450", 2020) in found
    assert len(found) == 6


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("ASSOCIATION MONTANT Boule d'or 300 € Club 1 200 € TOTAL 1 600 €", id="the total contradicts"),
        pytest.param("ASSOCIATION MONTANT DEMANDE Boule d'or 300 € Club 1 200 € TOTAL 1 500 €", id="only asked for"),
        pytest.param("POSTE MONTANT Boule d'or 300 € Club 1 200 € TOTAL 1 500 €", id="no column of names"),
        pytest.param("L'association a reçu 300 € puis le club 1 200 €, soit au total 1 500 €", id="a sentence"),
        pytest.param("ASSOCIATION MONTANT Boule d'or 300 € 20 € Club 1 200 € TOTAL 1 500 €", id="uneven rows"),
    ],
)
def test_what_is_not_proven_is_no_table(words: str) -> None:
    assert rows(words) == []


def test_the_title_says_the_nature_of_all_that_is_listed() -> None:
    title = "Subventions de fonctionnement aux associations"
    words = "ASSOCIATION MONTANT Boule d'or 300 € Club des jeunes 1 200 € TOTAL 1 500 €"
    text = Text(
        f"{title}\n\nLe Conseil municipal, après en avoir délibéré, décide d'attribuer les subventions : {words}"
    )
    found = extract(text, single(text).acts[0], Context(TOWN, Outcome.ADOPTED, title=text.trim(0, len(title))))
    assert [s.nature and s.nature.value for s in found] == ["Operating", "Operating"]


def test_names_with_points_are_names_of_rows() -> None:
    words = (
        "décide d'allouer : Nom de l'association Subvention 2020 Subvention 2021 A.C.C.A. Sermages 200 € 200 € "
        "Amicale laïque 450 € 500 € Gym tonic 180 € 200 € Total 830 € 900 €"
    )
    found = told(f"Le Conseil municipal, après en avoir délibéré, {words}")
    assert ("A.C.C.A. Sermages", "Awarded", "200", 2021) in found
    assert ("A.C.C.A. Sermages", "Previous", "200", 2020) in found


def test_amounts_without_a_currency_are_those_that_sum_to_the_total() -> None:
    words = (
        "Code association Nom association Nature Montant ARTS PLASTIQUES 771 TERRE LIBRE Projet 10 000 ARTS VISUELS "
        "867 CAMERA.ORG Projet 1 500 4974 VALLEE CINEMA Fonctionnement 900 TOTAL 12 400"
    )
    assert rows(words) == [
        ["TERRE LIBRE", "Projet", "10 000"],
        ["CAMERA.ORG", "Projet", "1 500"],
        ["VALLEE CINEMA", "Fonctionnement", "900"],
    ]
    assert rows(words.replace("12 400", "12 500")) == []
    assert rows(words.removesuffix("TOTAL 12 400")) == []


def test_thousands_that_touch_the_next_column_are_told_apart_by_the_totals() -> None:
    words = "Association Subvention 2020 Subvention 2021 ACCA 500 600 Judo club 1 500 2 000 TOTAL 2 000 2 600"
    assert rows(words) == [["ACCA", "500", "600"], ["Judo club", "1 500", "2 000"]]


def test_a_purpose_stands_behind_the_nature() -> None:
    words = "Code Structure Nature Nom du projet Montant 31 GLISSE Projet Festival des sports 7 000 € Total 7 000 €"
    assert rows(words) == [["GLISSE", "Projet", "Festival des sports", "7 000 €"]]
    assert rows("Structure Nom du projet Montant Les Amis Festival des sports 7 000 € Total 7 000 €") == []


PRESENTED = (
    "présente les demandes : Tiers 2021 2022 OBSERVATIONS SUBVENTIONS VOTEES Reçues Demandées Proposées "
    "ACPG 320,00 € 320,00 € 520,00 € demande une aide pour le congrès de 2022 520 € Boule d'or 400,00 € 400,00 € 300,00 € 300 € "
    "Festival du val 3 000,00 € 3 000,00 € 1 000,00 € Dossier à compléter Vote reporté L'Atelier 300,00 € 0,00 € 0,00 € 0 € "
    "Judo / 700,00 € 500,00 € 500 € TOTAL 4 020,00 € 4 420,00 € 2 320,00 € 1 320 €"
)


def test_two_rows_of_heads_and_remarks_between_the_amounts() -> None:
    words = f"Le Conseil municipal, après en avoir délibéré, décide d'attribuer les subventions 2022. {PRESENTED}"
    found = told(words)
    assert ("ACPG", "Awarded", "520", 2022) in found
    assert ("ACPG", "Previous", "320.00", 2021) in found
    assert ("Judo", "Awarded", "500", 2022) in found
    assert not any("Festival" in name or "Atelier" in name for name, status, _, _ in found if status == "Awarded")


def test_a_name_that_remarks_run_into_is_not_told() -> None:
    assert [row[0] for row in rows(PRESENTED) if row[0]] == ["ACPG", "Boule d'or", "Judo"]


def test_votes_and_codes_are_no_amounts() -> None:
    words = "ASSOCIATION Montant Vote Club A 409 € 24 pour et 1 abstention Club B 245 € 2 contre TOTAL 654 €"
    assert rows(words) == [["Club A", "409 €"], ["Club B", "245 €"]]


def test_the_statement_before_a_table_takes_none_of_its_amounts() -> None:
    table = "Association Montant ÉCOLE DU VAL 300 € Club des jeunes 1 200 € TOTAL 1 500 €"
    found = told(f"Le Conseil municipal décide d'attribuer pour 2023 les subventions suivantes {table}")
    assert [(name, amount) for name, _, amount, _ in found] == [("ÉCOLE DU VAL", "300"), ("Club des jeunes", "1200")]


def test_each_cell_may_stand_on_a_line_of_its_own() -> None:
    words = "Association\nMontant\nClub A\n1 500\nClub B\n300\nTOTAL\n1 800"
    assert rows(words) == [["Club A", "1 500"], ["Club B", "300"]]


def test_who_votes_belongs_to_the_heads() -> None:
    words = "ASSOCIATION MONTANT VOTE DU CONSEIL COMMUNAUTAIRE VAL ORIENTATION 900 € Club B 245 € TOTAL 1 145 €"
    assert rows(words) == [["VAL ORIENTATION", "900 €"], ["Club B", "245 €"]]


def test_the_heads_of_the_next_table_end_the_rows() -> None:
    words = (
        "Association Montant ACCA 500 € Judo 300 € Les Archers 200 € Association Montant Boule d'or 700 € TOTAL 700 €"
    )
    assert [row[0] for row in rows(words)] == ["ACCA", "Judo", "Les Archers", "Boule d'or"]
