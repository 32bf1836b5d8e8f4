from collections.abc import Callable

import pytest

from registre.extraction.subsidies import Context, extract
from registre.extraction.zones import ActZones
from registre.facts import Organisation, Outcome, Subsidy
from registre.reading.text import Text

Make = Callable[[str], tuple[Text, ActZones]]
TOWN = Organisation("Ville de Sermages")
SAID = "La Municipalité a été saisie de demandes de subventions, qui pourraient être financées ainsi :\n"
ITEMS = (
    "- 1.500 € à l'association Val en Fête, au titre de son tournoi,\n"
    "- 750 € au Club de la Plume, au titre de son fonctionnement,\n"
)
BODIES = {("Val en Fête", "1500"), ("Club de la Plume", "750")}


def told(found: tuple[Subsidy, ...]) -> set[tuple[str, str]]:
    return {(s.beneficiary.name, f"{s.amount:f}") for s in found if s.amount is not None}


def statuses(found: tuple[Subsidy, ...]) -> set[str]:
    return {s.status.value for s in found}


@pytest.mark.parametrize(
    ("words", "outcome", "status"),
    [
        (SAID + ITEMS, None, "Proposed"),
        (SAID + ITEMS, Outcome.ADOPTED, "Awarded"),
        (SAID + ITEMS, Outcome.REJECTED, "Refused"),
        # a line of the heading says that the act gives
        ("SUBVENTIONS AUX ASSOCIATIONS\nATTRIBUTION\n" + SAID + ITEMS, None, "Awarded"),
        # heads and sub-heads stand between
        (SAID + "I.- Répartition\n\na.- « Congrès » :\n\n" + ITEMS, None, "Proposed"),
    ],
)
def test_items_that_open_with_their_amount_are_grants(
    act: Make, words: str, outcome: Outcome | None, status: str
) -> None:
    text, zones = act(words)
    found = extract(text, zones, Context(TOWN, outcome))
    assert (told(found), statuses(found)) == (BODIES, {status})


def test_an_item_may_say_of_what_kind_its_grant_is(act: Make) -> None:
    text, zones = act(
        "Il est question de subventions aux associations.\n"
        "- un acompte sur subvention de fonctionnement 2016 de 60.000 € pour l'association Val Jeunes,\n"
        "- un acompte sur subvention de fonctionnement 2016 de 17.400 € pour l'association Val Musique.\n"
    )
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED))
    assert told(found) == {("Val Jeunes", "60000"), ("Val Musique", "17400")}


@pytest.mark.parametrize(
    "words",
    [
        # nothing says of support
        "Les droits de place sont fixés ainsi :\n" + ITEMS,
        # the council asks, or pays dues
        "La Ville sollicite les subventions suivantes :\n- 5 000 € au Département de la Nièvre,\n- 9 000 € à la Région Bretagne.\n",
        "Les subventions et cotisations sont versées ainsi :\n- 500 € à la Ligue du Val,\n- 200 € au Syndicat du Val.\n",
        # one line is no list, nor are amounts within sentences
        "Des subventions ont été évoquées :\n- 500 € à la suite du sinistre.\n",
        "Il est rappelé la subvention.\n- le prix passe de 500 € à 600 € au mois,\n- il passe de 200 € à 300 € au mois.\n",
    ],
)
def test_lists_of_something_else_are_no_grants(act: Make, words: str) -> None:
    text, zones = act(words)
    assert [s for s in extract(text, zones, Context(TOWN)) if s.status.value in {"Awarded", "Proposed"}] == []


def test_a_list_of_several_grants_a_line_goes_on_over_the_ends_of_its_lines(act: Make) -> None:
    text, zones = act(
        "Le Conseil décide d'attribuer les subventions suivantes :\n\n"
        "Ÿ Association AVRE : 600,00 € ¥ Société de pêche « LA TANCHE » : 600,00 € Ÿ Association Val\n"
        "Solidaire : 500,00 € Ÿ Association LA BOULE SERMOISE : 2 000,00 €\n\n"
        "Le prix du repas est fixé : Midi 4 € Soir 5 €\n"
    )
    found = extract(text, zones, Context(TOWN, Outcome.ADOPTED))
    assert {(s.beneficiary.name, f"{s.amount:.0f}") for s in found if s.amount} == {
        ("AVRE", "600"),
        ("Société de pêche « LA TANCHE »", "600"),
        ("Val Solidaire", "500"),
        ("LA BOULE SERMOISE", "2000"),
    }
