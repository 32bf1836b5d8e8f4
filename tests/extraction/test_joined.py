import pytest

from registre.extraction import read
from registre.extraction.kind import classify
from registre.extraction.zones import joined
from registre.facts import DocumentKind, Outcome
from registre.reading.text import Text

_OPENED = (
    "REPUBLIQUE FRANCAISE\nCOMMUNE DE VALMONT\n\nEXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL\n"
    "Séance du 3 mai 2021\n\nL'an deux mille vingt et un, le 3 mai, le conseil municipal s'est réuni sous la présidence "
    "de M. Luc ROY, maire.\nPrésents : MM. Luc ROY, Jean PETIT, Mme Anne BLANC.\n\n"
)


def _extract(number: str, title: str, decision: str) -> str:
    return (
        f"{_OPENED}Délibération n° {number}\n\nObjet : {title}\n\nVu le code général des collectivités territoriales,\n"
        f"Après en avoir délibéré, le conseil municipal, à l'unanimité, {decision}.\n\nPour extrait conforme,\nLe maire\n\n"
    )


TWO = _extract("2021-12", "Réfection du préau", "approuve les travaux") + _extract(
    "2021-13", "Vente d'un terrain", "accepte la vente"
)
REPEATED = _extract("2021-12", "Réfection du préau", "approuve les travaux") + _extract(
    "2021-12", "Réfection du préau", "approuve les travaux"
)
NUMBERED = (
    "REGION DU LEVANT\n\nDELIBERATION N° 10-65 de la COMMISSION PERMANENTE\n\nsur les lycées : convention avec le Club\n\n"
    "Réunie le 28 mai 2010 sous la présidence de M. Luc ROY,\n\nAprès en avoir délibéré,\n\nDECIDE, à l'unanimité,\n\n"
    "d'approuver la convention.\n\nREGION DU LEVANT\n\nDELIBERATION N° 10-66 de la COMMISSION PERMANENTE\n\n"
    "portant soutien aux ports\n\nRéunie le 28 mai 2010 sous la présidence de M. Luc ROY,\n\nAprès en avoir délibéré,\n\n"
    "DECIDE de soutenir les ports.\n"
)


def test_a_file_of_extracts_holds_the_act_of_each() -> None:
    document = read(TWO.encode(), "seance.txt")
    assert document.kind is DocumentKind.MINUTES
    assert [(act.number, act.title, act.outcome) for act in document.acts] == [
        ("2021-12", "Réfection du préau", Outcome.ADOPTED),
        ("2021-13", "Vente d'un terrain", Outcome.ADOPTED),
    ]


def test_extracts_that_only_their_numbers_head_are_told_apart() -> None:
    document = read(NUMBERED.encode(), "commission.txt")
    assert [(act.number, act.title) for act in document.acts] == [
        ("10-65", "sur les lycées : convention avec le Club"),
        ("10-66", "portant soutien aux ports"),
    ]


def test_acts_that_open_with_their_number_and_day_above_their_object_are_told_apart() -> None:
    words = (
        "Délibération n° 1 du 24 JUIN 2004\nObjet : COMPTE-RENDU DE DELEGATIONS\nIl est proposé au Conseil Municipal de PRENDRE ACTE.\n"
        "LE CONSEIL MUNICIPAL,\nPREND ACTE des décisions.\nAinsi fait et délibéré les jour, mois et an ci-dessus.\nPour extrait conforme, Le Maire\n"
        "Délibération n° 2 du 24 JUIN 2004\nObjet : MOTION\nLE CONSEIL MUNICIPAL, par 21 voix pour et 6 abstentions, ATTESTE de son attachement.\n"
        "Ainsi fait et délibéré les jour, mois et an ci-dessus.\nPour extrait conforme, Le Maire\n"
    )
    document = read(words.encode(), "seance.txt")
    assert [(act.number, [vote.abstentions for vote in act.votes]) for act in document.acts] == [("1", []), ("2", [6])]
    assert document.authority is None


@pytest.mark.parametrize(
    "words",
    [
        REPEATED,
        _extract("2021-12", "Réfection du préau", "approuve les travaux"),
        _OPENED + _extract("2021-12", "Réfection du préau", "approuve les travaux"),
        _extract("2021-12", "Réfection du préau", "approuve, comme l'an deux mil vingt, le bail"),
    ],
)
def test_an_extract_whose_pages_repeat_their_head_is_one(words: str) -> None:
    assert joined(Text(words)) == []
    assert classify(Text(words)).kind is DocumentKind.EXTRACT
    assert len(read(words.encode(), "acte.txt").acts) == 1
