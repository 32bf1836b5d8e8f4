"""Minutes that lost their lines: what the agenda announced tells the headings, and how far titles go."""

import pytest

from registre.extraction.zones import minutes
from registre.reading.text import Text

FILL = (
    "Le maire rappelle les échanges qui ont précédé et donne la parole à qui la demande, puis il constate que chacun a pu "
    "s'exprimer librement sur ce qui est proposé. "
) * 3

DASHED = (
    "Commune de Valmont Conseil municipal du 3 mars 2022 Ordre du jour 1. Budget de la commune : - Approbation du compte de "
    "gestion 2021 - Constitution d'une provision pour risques - Budget primitif 2022 2. Acquisition d'une parcelle rue des "
    f"Tilleuls 1. Budget de la commune - Approbation du compte de gestion 2021 Mme le maire présente le compte. {FILL}Vote : pour à "
    f"l'unanimité. - Constitution d'une provision semi-budgétaire Considérant le besoin, {FILL}Vote : - Pour : 12 - Contre : 2. "
    f"- Budget primitif 2022 Mme le maire donne la parole à M. Roy. {FILL}Vote : pour à l'unanimité. 2. Acquisition d'une "
    f"parcelle rue des Tilleuls M. Roy expose le prix. {FILL}Vote : pour à l'unanimité. La séance est levée."
)

UNMARKED = (
    "Commune de Valmont Réunion du 3 mars 2022 Ordre du jour : I Convention de mise à disposition. II PADD (Plan "
    f"d'Aménagement). III Tarifs du camping. Questions diverses. I Convention de mise à disposition. {FILL}ADOPTÉ à l'unanimité. "
    f"II PADD. La délibération part demain. {FILL}ADOPTÉ à l'unanimité. III Tarifs du camping. {FILL}ADOPTÉ 9 voix pour."
)


def titles(words: str) -> list[str]:
    text = Text(words)
    return [text.quote(act.title).rstrip(" .") for act in minutes(text).acts if act.title]


def test_dashes_that_the_agenda_announced_open_acts() -> None:
    assert titles(DASHED) == [
        "Approbation du compte de gestion 2021",
        "Constitution d'une provision semi-budgétaire",
        "Budget primitif 2022",
        "Acquisition d'une parcelle rue des Tilleuls",
    ]


def test_counts_without_a_mark_are_headings_where_the_agenda_says_them_too() -> None:
    assert titles(UNMARKED) == ["Convention de mise à disposition", "PADD", "Tarifs du camping"]


@pytest.mark.parametrize("other", ["- Le compte est conforme", "- Les recettes ont baissé"])
def test_other_dashes_open_none(other: str) -> None:
    assert (
        len(titles(DASHED.replace("Mme le maire présente le compte.", f"Mme le maire présente. {other} de peu."))) == 4
    )


def test_a_title_is_that_of_the_item_which_it_repeats_longest() -> None:
    words = (
        "Conseil du 3 mars 2022 Ordre du jour 1. Conclusion d'une convention d'utilisation de l'orgue 2. Conclusion d'une "
        "convention d'occupation du port avec la SARL Aubry 3. Tarifs du camping municipal 1. Conclusion d'une convention "
        f"d'utilisation de l'orgue Le maire expose. {FILL}Vote : pour à l'unanimité. 2. Conclusion d'une convention d'occupation du port "
        f"avec la SARL Aubry Le maire expose. {FILL}Vote : pour à l'unanimité. 3. Tarifs du camping municipal Le maire expose. {FILL}"
        "Vote : pour à l'unanimité."
    )
    assert titles(words)[1] == "Conclusion d'une convention d'occupation du port avec la SARL Aubry"
