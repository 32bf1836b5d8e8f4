"""Grants that stand in tables: a beneficiary a row."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from registre.extraction.subsidies import Context, extract
from registre.extraction.zones import single
from registre.facts import Organisation, Outcome, Subsidy
from registre.reading import read

TOWN = Organisation("Ville de Sermages")
Grant = tuple[str, str, str, int | None, str | None]


def table(*rows: Sequence[str]) -> str:
    first, *others = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([first, "|" + "---|" * len(rows[0]), *others])


def grants(words: str) -> tuple[Subsidy, ...]:
    text = read(words.encode(), "acte.md")
    title = text.trim(0, text.string.index("\n"))
    return extract(text, single(text).acts[0], Context(TOWN, Outcome.ADOPTED, title=title))


def told(words: str) -> list[Grant]:
    return [
        (s.beneficiary.name, s.status.value, f"{s.amount:f}", s.year, s.nature and s.nature.value)
        for s in grants(words)
    ]


CODED = table(
    ("Code association", "Nom association", "Nature", "Montant"),
    ("", "ARTS PLASTIQUES", "", ""),
    ("771", "LES GRANDS PRÉS", "Projet", "10 000"),
    ("4974", "CINÉMA DU PARC", "Fonctionnement", "9 000"),
    ("SPECTACLE VIVANT", "", "", ""),
    ("12", "LE RIDEAU ROUGE", "F", "1 500"),
    ("", "TOTAL", "", "20 500"),
)


def test_codes_and_headings_of_groups_are_no_beneficiaries() -> None:
    assert told(f"Subventions de l'exercice 2014\n\n{CODED}\n") == [
        ("LES GRANDS PRÉS", "Awarded", "10000", 2014, None),
        ("CINÉMA DU PARC", "Awarded", "9000", 2014, "Operating"),
        ("LE RIDEAU ROUGE", "Awarded", "1500", 2014, "Operating"),
    ]


def test_each_project_of_a_body_is_a_grant_with_its_purpose() -> None:
    rows = table(
        ("Structure", "Nom du projet", "Montant"),
        ("Les Francs Jeux (LFJ)", "", "2 000 €"),
        ("Les Francs Jeux (LFJ)", "Classes vertes", "500 €"),
        ("", "Tournoi", "500 €"),
    )
    found = grants(f"Attribution de subventions\n\n{rows}\n")
    assert [(s.beneficiary.name, s.beneficiary.acronyms, s.purpose) for s in found] == [
        ("Les Francs Jeux", ("LFJ",), None),
        ("Les Francs Jeux", ("LFJ",), "Classes vertes"),
        ("Les Francs Jeux", ("LFJ",), "Tournoi"),
    ]


def test_the_year_of_a_column_comes_before_its_verb() -> None:
    rows = table(
        ("Associations", "Montant voté en 2024", "Montant proposé 2025", ""),
        ("", "", "Fixe", "Exceptionnel"),
        ("LES COPAINS", "0 €", "500 €", ""),
        ("MUSÉE DES SABOTS", "1 350 €", "1 360 €*", "245 €"),
        ("TOTAL", "1 350 €", "1 860 €", "245 €"),
    )
    assert told(f"Vote des subventions\n\n{rows}\n") == [
        ("LES COPAINS", "Awarded", "500", 2025, None),
        ("MUSÉE DES SABOTS", "Previous", "1350", 2024, None),
        ("MUSÉE DES SABOTS", "Awarded", "1360", 2025, None),
        ("MUSÉE DES SABOTS", "Awarded", "245", 2025, None),
    ]


def test_what_is_carried_over_is_granted_anew() -> None:
    rows = table(("STRUCTURE", "NATURE", "ACCORDE", "A REPORTER"), ("UNION DES ARTISANS", "F", "1 500 €", "1 000 €"))
    assert told(f"Report de subventions votées en 2013\n\n{rows}\n") == [
        ("UNION DES ARTISANS", "Previous", "1500", 2013, "Operating"),
        ("UNION DES ARTISANS", "Awarded", "1000", None, "Operating"),
    ]


def test_what_follows_a_name_that_also_stands_alone_is_the_purpose() -> None:
    rows = table(("Bénéficiaire", "Subvention"), ("CLUB DU LAC – FEU D'HIVER", "800 €"), ("JUDO – SERMAGES", "90 €"))
    found = grants(f"Subventions\n\n{rows}\n\nLe club du lac signera une convention.\n")
    assert [(s.beneficiary.name, s.purpose) for s in found] == [
        ("CLUB DU LAC", "FEU D'HIVER"),
        ("JUDO – SERMAGES", None),
    ]


def test_a_table_may_have_rows_of_heads_in_its_middle() -> None:
    rows = table(
        ("Contribution en nature", "", "Tableau d'attribution"),
        ("Mise à disposition du local", "", ""),
        ("N° asso.", "Association", "Montant"),
        ("4265", "Le Phare", "25 000 €"),
    )
    assert told(f"Attribution d'une subvention\n\n{rows}\n") == [("Le Phare", "Awarded", "25000", None, None)]


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Cotisation à un organisme national", (("Organisme", "Montant"), ("Réseau des Villes", "1 209 €"))),
        ("Subventions : plan de financement", (("Libellé", "Dépenses"), ("Toiture", "1 209 €"))),
        ("Attribution de subventions", (("Nom", "Prénom", "Subvention"), ("DURAND", "Anne", "300 €"))),
        ("Attribution de subventions", (("Bénéficiaires", "Subvention"), ("M. et Mme DURAND", "300 €"))),
        ("Attribution de subventions", (("Association", "Subvention demandée"), ("Le Phare", "300 €"))),
        ("Attribution de subventions", (("Association", "Coût du projet"), ("Le Phare", "300 €"))),
        (
            "Demande de subventions",
            (("Désignation", "Coût HT", "Financeurs", "Montant"), ("Forage", "900 €", "Agence de l'eau", "600 €")),
        ),
        ("Demande de subventions", (("Désignation", "Montant"), ("Forage", "900 €"))),
        ("Désignation des représentants", (("Organisme", "Titulaires"), ("Le Phare", "4"))),
    ],
)
def test_what_is_no_grant_is_not_read(title: str, rows: Sequence[Sequence[str]]) -> None:
    assert told(f"{title}\n\n{table(*rows)}\n") == []


def test_a_table_may_head_its_amounts_alone_in_two_rows() -> None:
    rows = table(
        ("", "Investissement", "Fonctionnement", "Investissement", "Fonctionnement"),
        ("", "Montants votés en 2024", "", "Montants votés en 2025", ""),
        ("Le Phare", "", "1 000 €", "", "1 200 €"),
        ("Judo club", "800 €", "", "225 €", "500 €"),
        ("TOTAL", "800 €", "1 000 €", "225 €", "1 700 €"),
    )
    found = grants(f"Subventions aux associations – Année 2025\n\n{rows}\n")
    assert {
        (s.beneficiary.name, s.status.value, s.year, s.nature and s.nature.value, f"{s.amount:f}") for s in found
    } == {
        ("Le Phare", "Previous", 2024, "Operating", "1000"),
        ("Le Phare", "Awarded", 2025, "Operating", "1200"),
        ("Judo club", "Previous", 2024, "Investment", "800"),
        ("Judo club", "Awarded", 2025, "Investment", "225"),
        ("Judo club", "Awarded", 2025, "Operating", "500"),
    }


def test_a_table_of_accounts_without_a_head_of_names_lists_no_grant() -> None:
    rows = table(
        ("", "Dépenses", "Recettes"),
        ("", "Crédits votés", "Crédits votés"),
        ("Fonctionnement", "1 000 €", "1 200 €"),
        ("Investissement", "800 €", "225 €"),
    )
    assert told(f"Subventions et budget 2025\n\n{rows}\n") == []
