"""The items of operative parts, in the forms that councils print."""

from __future__ import annotations

import pytest

from registre.extraction import articles
from registre.extraction.zones import ActZones
from registre.facts import Span
from registre.reading.text import Text

Item = tuple[str, str | None]


def items(decided: str, *, report: str = "") -> list[Item]:
    text = Text(report + decided)
    start = len(report)
    act = ActZones(text.whole, Span(0, 0), Span(0, start), Span(start, len(text.string)))
    return [(one.number, one.effect.value if one.effect else None) for one in articles.extract(text, act)]


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        (
            "DELIBERE\n1° - Approuve :\na) - la convention,\nb) - le règlement.\n2° - Autorise le Président à signer.",
            [("1-a", "Approves"), ("1-b", "Approves"), ("2", "Authorises")],
        ),
        (
            "décide :\nArticle 1 : d’accorder 500 € au comité\nArticle 2 : de solliciter l’aide de l’État",
            [("1", "Awards"), ("2", "Requests")],
        ),
        (
            "Délibère : Article premier.- Une subvention est attribuée. Art. 2.- La dépense sera imputée au chapitre 65.",
            [("1", "Awards"), ("2", "Charges")],
        ),
        (
            "DELIBERE\nARTICLE 1er\nPrend acte du rapport.\nARTICLE 2\nDésigne M. Roy.",
            [("1", "Notes"), ("2", "Designates")],
        ),
        ("DECIDE\n1) d’approuver la vente\n2) de refuser l’échange", [("1", "Approves"), ("2", "Rejects")]),
        (
            "à l’unanimité : - APPROUVE le projet ; - AUTORISE le Maire à signer ; - DIT que les crédits sont inscrits au budget.",
            [("1", "Approves"), ("2", "Authorises"), ("3", "Charges")],
        ),
        (
            "à l’unanimité, APPROUVE le projet, DONNE tout pouvoir au Maire, CHARGE Madame la Directrice de l’exécution.",
            [("1", "Approves"), ("2", "Authorises"), ("3", "Authorises")],
        ),
        ("Approuve les termes de l’accord ;\n\nFixe le tarif à 3 €.", [("1", "Approves"), ("2", None)]),
        (
            "décident : - De céder le terrain désigné ci-dessus, - D’autoriser la signature.",
            [("1", None), ("2", "Authorises")],
        ),
    ],
)
def test_items_keep_their_number_and_what_they_do(decided: str, expected: list[Item]) -> None:
    assert items(decided) == expected


def test_a_bare_adoption_decides_what_was_proposed() -> None:
    report = "Il est proposé au Conseil municipal :\n- d’adopter le règlement ;\n- d’autoriser la signature.\n"
    expected = [("1", "Approves"), ("2", "Authorises")]
    assert items("Le Conseil adopte à l’unanimité.", report=report) == expected
    assert items("Le Conseil entend le Maire.", report=report) == []


@pytest.mark.parametrize(
    "decided",
    [
        "Le conseil municipal approuve le compte rendu.",
        "DELIBERE",
        "à la majorité, en vertu de l’article 12 : du règlement",
    ],
)
def test_a_single_sentence_has_no_items(decided: str) -> None:
    assert items(decided) == []


def test_items_end_where_the_signatures_begin() -> None:
    text = Text("1° - Approuve le plan.\n2° - Autorise le Maire à signer.\nFait à Sermages, le 3 mai. 3° - Approuve")
    act = ActZones(text.whole, Span(0, 0), Span(0, 0), text.whole)
    assert [text.quote(one.text) for one in articles.extract(text, act)] == [
        "Approuve le plan.",
        "Autorise le Maire à signer.",
    ]


@pytest.mark.parametrize("unit", ["\n", "- ", "1° - a ", "Article 1 : a ", "a) x, ", "APPROUVE ", " "])
def test_long_runs_take_time_in_proportion(unit: str) -> None:
    assert len(items("DELIBERE\n" + unit * (200_000 // len(unit)))) <= 1
