"""Rolls laid out as tables."""

import pytest

from registre.extraction.roll import extract
from registre.reading import read

HTML = """<table><tr><th>Nom</th><th>Présent</th><th>Absent</th><th>Pouvoir à</th></tr>
<tr><td>M. Luc ROY</td><td>X</td><td></td><td></td></tr>
<tr><td>Mme Ana PETIT</td><td>X</td><td></td><td></td></tr>
<tr><td>M. Guy BLANC</td><td></td><td>X</td><td>Mme Ana PETIT</td></tr>
<tr><td>Mme Zoé GRIS</td><td></td><td>X</td><td></td></tr></table>"""
WORDS = """| Nom et prénom | Qualité | Présence | Mandataire |
|---|---|---|---|
| ROY Luc | Maire | Présent | |
| PETIT Ana | Adjointe | Excusée | ROY Luc |
| BLANC Guy | Conseiller | Présent | |
| GRIS Zoé | Conseillère | Absente | |
"""


def listed(content: str, file_name: str) -> list[tuple[str, str, str | None]]:
    text = read(content.encode(), file_name)
    found = extract(text, text.whole).attendances
    return [(a.person.name, a.status.value, a.proxy_to.name if a.proxy_to else None) for a in found]


def test_crosses_tell_who_is_there_and_a_name_who_votes_for_whom() -> None:
    assert listed(HTML, "pv.html") == [
        ("Luc Roy", "Present", None),
        ("Ana Petit", "Present", None),
        ("Guy Blanc", "Excused", "Ana Petit"),
        ("Zoé Gris", "Absent", None),
    ]


def test_words_tell_it_too() -> None:
    assert listed(WORDS, "pv.md") == [
        ("Roy Luc", "Present", None),
        ("Petit Ana", "Excused", "Roy Luc"),
        ("Blanc Guy", "Present", None),
        ("Gris Zoé", "Absent", None),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| Nom de l'association | Montant |\n|---|---|\n| Judo Club | 500 |\n| Les Rives | 300 |\n",
        "| Nom | Présentation | Montant |\n|---|---|---|\n| Judo Club | oui | 500 |\n| Les Rives | oui | 300 |\n",
        "| Nom | Présent | Absent |\n|---|---|---|\n| M. Luc ROY | X | X |\n| Mme Ana PETIT | | |\n",
    ],
)
def test_other_tables_and_unclear_rows_are_no_roll(table: str) -> None:
    assert listed(table, "pv.md") == []


def test_a_table_of_proxies_completes_the_roll_that_runs_on() -> None:
    words = "Présents : M. Luc ROY, Mme Ana PETIT\n\n| Nom | Excusé | Pouvoir à |\n|---|---|---|\n| M. Guy BLANC | X | Mme Ana PETIT |\n| Mme Zoé GRIS | X | |\n"
    assert listed(words, "pv.md") == [
        ("Luc Roy", "Present", None),
        ("Ana Petit", "Present", None),
        ("Guy Blanc", "Excused", "Ana Petit"),
        ("Zoé Gris", "Excused", None),
    ]
