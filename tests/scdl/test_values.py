from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from registre.scdl.checks import across
from registre.scdl.schema import Schema
from registre.scdl.values import Value, read

COLUMNS = Schema.load("deliberations").by_name | Schema.load("subventions").by_name


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [
        ("DELIB_DATE", "2016-12-05", dt.date(2016, 12, 5)),
        ("montant", "47800.20", Decimal("47800.20")),
        ("VOTE_POUR", "43", 43),
        ("notificationUE", "non", False),
        ("nature", "aide en nature", "aide en nature"),
        ("BUDGET_ANNEE", "2017/2018", "2017/2018"),
        ("idBeneficiaire", "38047555800058", "38047555800058"),
        ("datesPeriodeVersement", "2017-03-14/2018-03-14", "2017-03-14/2018-03-14"),
    ],
)
def test_what_the_standard_asks_for_is_read_without_a_word(column: str, cell: str, value: Value) -> None:
    found = read(cell, COLUMNS[column])
    assert (found.value, found.wrong) == (value, ())


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [
        ("DELIB_DATE", "5/12/2016", dt.date(2016, 12, 5)),
        ("PREF_DATE", "2016-12-05 00:00:00", dt.date(2016, 12, 5)),
        ("montant", "12 350 000 €", Decimal(12_350_000)),
        ("montant", "100000,1", Decimal("100000.1")),
        ("VOTE_POUR", "43.0", 43),
        ("notificationUE", "OUI", True),
        ("nature", "Aide en numeraire", "aide en numéraire"),
        ("COLL_SIRET", "218 601 946 00013", "21860194600013"),
        ("idBeneficiaire", "32402138500000.0", "32402138500000"),
        ("DELIB_MATIERE_CODE", "7.5.1", "7.5"),
        ("datesPeriodeVersement", "14/03/2017-14/03/2018", "2017-03-14/2018-03-14"),
        ("DELIB_OBJET", "Pont_x0001_neuf", "Pont neuf"),
    ],
)
def test_what_leaves_no_doubt_is_mended_and_said(column: str, cell: str, value: Value) -> None:
    found = read(cell, COLUMNS[column])
    assert found.value == value
    assert len(found.wrong) == 1


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("DELIB_DATE", "2016-02-30"),
        ("DELIB_DATE", "décembre"),
        ("DELIB_DATE", "31/02/2016"),
        ("montant", "beaucoup"),
        ("VOTE_POUR", "12.5"),
        ("notificationUE", "peut-être"),
        ("nature", "F"),
        ("rnaBeneficiaire", "W3222"),
        ("pourcentageSubvention", "80"),
        ("COLL_SIRET", "21860194"),
        ("BUDGET_ANNEE", "17"),
    ],
)
def test_what_would_be_a_guess_is_not_read(column: str, cell: str) -> None:
    found = read(cell, COLUMNS[column])
    assert found.value is None
    assert found.wrong


def test_an_empty_cell_is_a_fault_where_a_value_is_required() -> None:
    assert read("", COLUMNS["DELIB_ID"]).wrong == ("a value is required",)
    assert read("", COLUMNS["VOTE_POUR"]).wrong == ()


def wrong(schema: str, **values: Value) -> list[str]:
    found = Schema.load(schema)
    return [column for column, _ in across(values, found, set(found.names))]


def test_the_checks_across_columns() -> None:
    votes = {"VOTE_EFFECTIF": 40, "VOTE_REEL": 30, "VOTE_POUR": 20, "VOTE_CONTRE": 6, "VOTE_ABSTENTION": 4}
    assert wrong("deliberations", **votes) == []
    assert wrong("deliberations", **votes | {"VOTE_REEL": 31}) == ["VOTE_REEL"]
    assert wrong("deliberations", **votes | {"VOTE_EFFECTIF": 29}) == ["VOTE_EFFECTIF"]
    assert wrong("deliberations", VOTE_EFFECTIF=40) == ["VOTE_REEL"]
    days = {"DELIB_DATE": dt.date(2020, 1, 2), "PREF_DATE": dt.date(2020, 1, 1)}
    assert wrong("deliberations", **days) == ["PREF_DATE"]
    assert wrong("deliberations", BUDGET_ANNEE="2019/2018", BUDGET_NOM="eau") == ["BUDGET_ANNEE"]
    assert wrong("subventions", idAttribuant="20004697700019", rnaBeneficiaire="W123456789") == []
    assert wrong("subventions", idAttribuant="20004697700018") == ["idAttribuant", "idBeneficiaire"]
