import datetime as dt

import pytest

from registre.french.dates import find_dates, first_date
from registre.french.text import plain


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("le mardi 15 octobre 2019", "2019-10-15", None),
        ("le 1er janvier 2020", "2020-01-01", None),
        ("les 12 et 13 décembre 2019", "2019-12-12", "2019-12-13"),
        ("du 30 mars au 3 avril 1997", "1997-03-30", "1997-04-03"),
        ("du 28 mai 2014 au 1er juin 2014", "2014-05-28", "2014-06-01"),
        ("L'an deux mille vingt-trois, le mardi 07 février", "2023-02-07", None),
        ("L’an deux mil vingt et un, le neuf avril", "2021-04-09", None),
        ("le vingt-deux novembre deux mille vingt-deux", "2022-11-22", None),
        ("l’an deux mil dix neuf et le vingt et un du mois de juin", "2019-06-21", None),
        ("L'an deux mil trois, le vingt sept mars", "2003-03-27", None),
        ("Le vingt-et-un juin deux mille dix-huit", "2018-06-21", None),
        ("L'an 2019, le 3 du mois d'avril", "2019-04-03", None),
        ("Affiché le 23/05/2014", "2014-05-23", None),
        ("reçu le 08.02.2023", "2023-02-08", None),
        ("le 26/03/19", "2019-03-26", None),
    ],
)
def test_a_date_is_read(words: str, start: str, end: str | None) -> None:
    found = first_date(plain(words))
    assert found is not None
    assert str(found.start) == start
    assert (str(found.end) if found.end else None) == end


@pytest.mark.parametrize(
    "words",
    ["en décembre 2019", "le 31 février 2020", "l'exercice 2019", "article 12/2019", "26 500 €", "version 1.2.3"],
)
def test_no_date_is_invented(words: str) -> None:
    assert find_dates(plain(words)) == []


def test_offsets_hold_in_the_printed_text() -> None:
    text = "Séance publiée : délibérée le 3 août 2021 à l’hôtel de ville"
    found = first_date(plain(text))
    assert found is not None
    assert text[found.span.start : found.span.end] == "3 août 2021"
    assert found.start == dt.date(2021, 8, 3)
