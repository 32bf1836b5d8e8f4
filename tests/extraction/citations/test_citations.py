"""Earlier deliberations, as councils name them."""

from __future__ import annotations

import datetime as dt

import pytest

from registre.extraction import citations
from registre.extraction.zones import ActZones
from registre.facts import Citation, Span
from registre.reading.text import Text


def found(printed: str) -> tuple[Citation, ...]:
    text = Text(printed)
    act = ActZones(text.whole, Span(0, 0), text.whole)
    return citations.extract(text, act, "2024-15", dt.date(2024, 5, 4))


def named(printed: str) -> list[tuple[str | None, str | None]]:
    return [(one.number, one.date.isoformat() if one.date else None) for one in found(printed)]


@pytest.mark.parametrize(
    ("printed", "number", "date"),
    [
        ("Par délibération du Conseil n° 2016-1042 du 21 mars 2016, la Métropole a", "2016-1042", "2016-03-21"),
        ("Vu la délibération n° 2021.12 en date du 8 avril 2021", "2021.12", "2021-04-08"),
        ("Vu la délibération du Comité syndical n°2019/23 en date du 12/06/2019", "2019/23", "2019-06-12"),
        ("Vu la délibération du Conseil Municipal N° 5 du 23/05/2020 donnant délégation", "5", "2020-05-23"),
        ("Vu la délibération n° CB 24-07 du 2 juillet 2024 du conseil d’administration", "CB 24-07", "2024-07-02"),
        ("la délibération CM/2020/15 du 4 juillet 2020", "CM/2020/15", "2020-07-04"),
        ("Par délibération 2016 DAC 45 des 26, 27 et 28 septembre 2016", "2016 DAC 45", "2016-09-26"),
        ("la DCM 23.1.49 du 9 février 2023", "DCM 23.1.49", "2023-02-09"),
        ("Vu la délibération 2023-DEL-045 du 3 mai 2023", "2023-DEL-045", "2023-05-03"),
        ("par délibération en date du 23 novembre 2022, N°2022-125 afin", "2022-125", "2022-11-23"),
        ("Vu la délibération cadre n° 2021-100 du 5 juillet 2021", "2021-100", "2021-07-05"),
        ("Vu la délibération du Syndicat du Val Clair « 2024 -10 » portant", "2024-10", None),
        (
            "Vu la délibération n° 2021-10 relative au règlement intérieur, adoptée le 3 mai 2021",
            "2021-10",
            "2021-05-03",
        ),
        ("Vu la délibération n° 2021-10 relative à la subvention versée le 3 mai 2021", "2021-10", None),
        ("Par délibération du 12 mars 2014, le conseil municipal a approuvé", None, "2014-03-12"),
        ("une délibération de principe votée le 12 janvier 2005", None, "2005-01-12"),
        ("dans sa délibération prise en séance du 14/12/2020", None, "2020-12-14"),
        ("Par délibération, le conseil municipal avait voté le 25/07/2021 la dissolution", None, "2021-07-25"),
        ("la délibération du conseil municipal en date du vingt-huit mai deux mille vingt", None, "2020-05-28"),
        ("les délibérations du Conseil général des 15 et 16 décembre 1997", None, "1997-12-15"),
    ],
)
def test_an_act_is_named_by_number_and_date(printed: str, number: str | None, date: str | None) -> None:
    assert named(printed) == [(number, date)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Vu les délibérations n° 2019-12 du 3 avril 2019 et n° 2020-45 du 6 juillet 2020",
            [("2019-12", "2019-04-03"), ("2020-45", "2020-07-06")],
        ),
        (
            "dans les délibérations n° 2014/320 et 2014/321 du 29 avril 2014",
            [("2014/320", "2014-04-29"), ("2014/321", "2014-04-29")],
        ),
        ("par délibérations successives des 12 mars 2014 et 5 mai 2016", [(None, "2014-03-12"), (None, "2016-05-05")]),
        (
            "la délibération du 3 mars 2020, modifiée par celle du 5 mai 2021",
            [(None, "2020-03-03"), (None, "2021-05-05")],
        ),
        (
            "la délibération n° A-45 du 7/2/2019, la délibération n° B-12",
            [("A-45", "2019-02-07"), ("B-12", None)],
        ),
    ],
)
def test_several_acts_in_one_breath(printed: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert sorted(named(printed), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "printed",
    [
        "Vu le projet de délibération en date du 15 mai 2007",
        "Vu la présente délibération n° 2024-15 du 4 mai 2024",
        "la délibération n° 2024-15 du 4 mai 2024",
        "une délibération du 4 mai 2024",
        "Extrait du registre des délibérations du Conseil municipal de la séance du 3 mars 2020",
        "La délibération sera publiée le 5 juin 2024",
        "la délibération ouvre droit du 1er janvier 2020 au 31 décembre 2020",
        "Vu l’arrêté n° 2023-12 du 3 mars 2023 et la décision n° 2022-1 du 5 mai 2022",
        "Vu le compte rendu de la séance du 3 mars 2024",
        "Délibération n° 2024-16 : Approbation du budget",
        "le conseil a délibéré le 5 mai 2021",
        "la délibération n° XII du registre",
    ],
)
def test_what_is_no_earlier_deliberation_gives_nothing(printed: str) -> None:
    assert named(printed) == []


def test_each_act_stands_once_and_its_date_may_come_later() -> None:
    printed = (
        "Vu la délibération n° 2019-12 ; la délibération n° 2019-12 du 3 avril 2019 ; la délibération du 3 avril 2019"
    )
    (one,) = found(printed)
    assert (one.number, one.date) == ("2019-12", dt.date(2019, 4, 3))
    assert [printed[s.start : s.end] for s in one.proof.spans] == [
        "délibération n° 2019-12",
        "délibération n° 2019-12 du 3 avril 2019",
    ]


@pytest.mark.parametrize("unit", ["délibération n° ", "délibération du conseil ", "délibération n° 1, ", "1-", "a "])
def test_long_runs_take_time_in_proportion(unit: str) -> None:
    assert len(named("délibération " + unit * (200_000 // len(unit)))) <= 1


def test_a_heading_cites_in_sentences_only() -> None:
    text = Text(
        "Délibération n° 2021-45 du 3 mars 2021\nDélibérations du 2 mars 2021\n"
        "Le maire rappelle que, par délibération du 12 décembre 2019, le projet fut approuvé.\nLe Conseil décide."
    )
    body = text.string.index("Le Conseil")
    act = ActZones(text.whole, Span(0, body), Span(body, len(text.string)))
    (cited,) = citations.extract(text, act, "2021-45", dt.date(2021, 3, 3))
    assert (cited.number, cited.date) == (None, dt.date(2019, 12, 12))


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("Le contrat est reconduit depuis 2011 (délibération du 16/12/2011).", "2011-12-16"),
        ("Lors de sa séance du 6 décembre 2021, le conseil municipal avait adopté le principe.", "2021-12-06"),
        ("Le Bureau syndical du 8 avril 2023 a validé une première liste d’opérations.", "2023-04-08"),
        ("en vertu de la délégation que lui a donnée le Conseil régional le 16 avril 2010,", "2010-04-16"),
        ("vous avez approuvé lors du Conseil municipal du 21 mai 2001 le projet", "2001-05-21"),
        ("Au budget primitif, adopté en séance le 19 décembre 2022, une somme est prévue", "2022-12-19"),
        ("conformément à la décision du conseil municipal du 4 mai 2022, le Maire signe", "2022-05-04"),
        ("Le conseil communautaire, en sa séance du 3 février 2020, a décidé la création d’une régie.", "2020-02-03"),
    ],
)
def test_an_act_is_named_by_the_sitting_that_decided_it(printed: str, date: str) -> None:
    assert named(printed) == [(None, date)]


@pytest.mark.parametrize(
    "printed",
    [
        "Le procès-verbal de la séance du 28 septembre 2020 est adopté.",
        "Le conseil municipal du 12 juin 2024 sera consacré au budget.",
        "La commission des finances du 3 mars 2024 a donné un avis favorable.",
        "Lors de sa séance du 4 mai 2024, le conseil municipal a voté le budget.",
        "La réunion du 8 mars 2023 a permis de rencontrer les riverains.",
    ],
)
def test_a_sitting_that_decided_nothing_earlier_is_no_act(printed: str) -> None:
    assert named(printed) == []
