"""A name is found where a word of it begins, and nowhere else."""

from __future__ import annotations

import re

import pytest

from registre.queries import Catalogue
from registre.queries.naming import named


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Réseau des territoires innovants", "TERRITOIRES innovants"),
        ("Réseau des territoires innovants", "territoires innov"),
        ("RTI", "rti"),
        ("Réseau des territoires innovants (RTI)", "RTI"),
        ("SNCF/RTI", "rti"),
        ("Ateliers d’Étéval", "eteval"),
        ("Saint-Étienne-du-Val", "saint etienne du val"),
        ("Comité de l’Œuvre", "oeuvre"),
    ],
)
def test_a_name_is_found_where_one_of_its_words_begins(name: str, asked: str) -> None:
    assert named(name, asked)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Association d’insertion par le jardin", "RTI"),
        ("Coopérative artisanale", "rti"),
        ("Réseau des territoires innovants", "innovants territoires"),
        ("Comité des fêtes", "fêtes communales"),
        ("", "a"),
    ],
)
def test_a_name_is_not_found_within_a_word(name: str, asked: str) -> None:
    assert not named(name, asked)


@pytest.mark.parametrize("query", list(Catalogue.load()), ids=lambda q: q.name)
def test_all_questions_seek_names_by_one_rule(query) -> None:  # type: ignore[no-untyped-def]
    for parameter in query.parameters:
        if parameter.type == "name":
            used = re.findall(rf"(\S*)\([^()]*\${parameter.name}\b", query.text)
            assert {how.rpartition("(")[2] for how in used} - {"!BOUND", "FILTER(!BOUND"} <= {"fn:named"}, (
                parameter.name
            )
            assert f", ${parameter.name})" in query.text
    assert "CONTAINS(" not in query.text
