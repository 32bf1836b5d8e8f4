"""What several documents state of one act is stated of one node; acts that only share a number are not one."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from registre.extraction import read
from registre.mapping import quads
from registre.vocabulary import DCT, RDF, REG

BASE = "https://example.org/id/"
NAMED = "Commune de Pierrefonds\nConseil municipal de la commune de Pierrefonds\n"
UNNAMED = "Le conseil municipal\n"
HOMONYM = "Commune de Sainte-Colombe\nConseil municipal de la commune de Sainte-Colombe\n"
DAYS = ("4 mars 2019", "8 avril 2019")


def written(head: str, day: str, number: str, end: str = "") -> str:
    return (
        f"{head}Séance du {day}\nPrésents : Mme Alba ROUX, M. Ivan BRUN.\n\nDélibération n° {number}\n"
        f"Objet : Achat d'un tracteur\nLe conseil municipal décide, à l'unanimité, d'acheter un tracteur.\n{end}"
    )


def acts(*texts: str) -> list[set[NamedNode]]:
    """The acts that each document states as its own."""
    found = []
    for n, text in enumerate(texts):
        stated = list(quads(read(text.encode(), f"{n}.txt"), BASE))
        kinds = {q.subject for q in stated if q.predicate == RDF.type and q.object == REG.Deliberation}
        sourced = [q.subject for q in stated if q.subject in kinds and q.predicate == DCT.source]
        found.append({subject for subject in sourced if isinstance(subject, NamedNode)})
    assert all(found)
    return found


@pytest.mark.parametrize("head", [NAMED, UNNAMED, HOMONYM])
@pytest.mark.parametrize("number", ["1", "01", "012", "9-6", "A-3", "2.1"])
def test_ordinals_of_two_sittings_are_two_acts(head: str, number: str) -> None:
    first, second = acts(*(written(head, day, number) for day in DAYS))
    assert not first & second


@pytest.mark.parametrize("number", ["1", "2019-1"])
def test_acts_of_councils_that_nothing_names_are_apart(number: str) -> None:
    first, second = acts(*(written(UNNAMED, DAYS[0], number, end) for end in ("", "Fait en mairie.\n")))
    assert not first & second


@pytest.mark.parametrize("number", ["1", "2019-1"])
def test_acts_of_councils_of_one_name_are_apart(number: str) -> None:
    first, second = acts(*(written(HOMONYM, DAYS[0], number, end) for end in ("", "Fait en mairie.\n")))
    assert not first & second


def test_a_departement_tells_homonyms_apart() -> None:
    head = f"Département des Hautes-Alpes\n{HOMONYM}"
    first, second = acts(*(written(head, DAYS[0], "2019-1", end) for end in ("", "Fait en mairie.\n")))
    assert first == second
    assert all("/authority/commune/05135/" in act.value.replace(BASE, "/") for act in first)


@pytest.mark.parametrize("number", ["2019-12", "12/2019", "DEL20190304-12", "19-03/012"])
def test_the_same_act_in_two_documents_is_one(number: str) -> None:
    first, second = acts(*(written(NAMED, DAYS[0], number, end) for end in ("", "Fait en mairie.\n")))
    assert first == second


def test_an_ordinal_in_two_documents_of_a_sitting_is_one_act() -> None:
    first, second = acts(*(written(NAMED, DAYS[0], "7", end) for end in ("", "Fait en mairie.\n")))
    assert first == second


def test_an_ordinal_of_a_sitting_without_day_stays_with_its_document() -> None:
    texts = [
        written(NAMED, DAYS[0], "7", end).replace(f"Séance du {DAYS[0]}\n", "") for end in ("", "Fait en mairie.\n")
    ]
    first, second = acts(*texts)
    assert not first & second
