"""The examples state what the register states, and are read whole."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from registre.extraction import read
from registre.facts import AttendanceStatus, Document, Outcome, PartnerRole, SubsidyStatus

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "metropole-de-lyon"


def _read(number: str) -> Document:
    path = EXAMPLES / f"{number}.md"
    return read(path.read_bytes(), path.name)


@pytest.fixture(scope="module")
def act_2019() -> Document:
    return _read("2019-3853")


@pytest.fixture(scope="module")
def act_2018() -> Document:
    return _read("2018-2953")


def test_both_are_acts_of_the_same_authority(act_2019: Document, act_2018: Document) -> None:
    for document, number in ((act_2019, "2019-3853"), (act_2018, "2018-2953")):
        assert document.authority is not None
        assert document.authority.address == "epci/200046977"
        assert [(act.number, act.outcome, act.votes) for act in document.acts] == [(number, Outcome.ADOPTED, ())]


def test_the_roll_is_whole(act_2019: Document) -> None:
    assert Counter(a.status for a in act_2019.attendances) == {
        AttendanceStatus.PRESENT: 147,
        AttendanceStatus.EXCUSED: 14,
        AttendanceStatus.ABSENT: 4,
    }
    assert sum(a.proxy_to is not None for a in act_2019.attendances) == 12
    assert act_2019.session is not None
    assert act_2019.session.members_in_office == 165


def test_the_grant_of_the_year_and_the_one_recalled_are_two(act_2019: Document) -> None:
    assert {(s.status, s.amount, s.year, s.decided_by and s.decided_by.number) for s in act_2019.acts[0].subsidies} == {
        (SubsidyStatus.AWARDED, Decimal(26500), 2019, None),
        (SubsidyStatus.PREVIOUS, Decimal(26500), 2018, "2018-2953"),
    }


def test_the_partners_are_those_of_the_register(act_2019: Document) -> None:
    assert Counter(p.role for p in act_2019.acts[0].partnerships) == {
        PartnerRole.CO_ORGANISER: 4,
        PartnerRole.RELAY: 2,
        PartnerRole.PARTNER: 8,
    }


def test_the_budget_balances_and_the_expense_is_charged(act_2019: Document) -> None:
    (table,), (charge,) = act_2019.acts[0].budgets, act_2019.acts[0].charges
    assert (len(table.lines), table.total_expense, table.total_revenue) == (4, Decimal(280000), Decimal(280000))
    assert (charge.budget, charge.year, charge.chapter, charge.operation) == (
        "budget principal",
        2019,
        "65",
        "0P0204984",
    )


def test_the_citation_names_the_other_example(act_2019: Document, act_2018: Document) -> None:
    (citation,) = act_2019.acts[0].citations
    assert act_2018.session is not None
    assert (citation.number, citation.date) == (act_2018.acts[0].number, act_2018.session.date)


def test_of_the_act_cited_nothing_is_invented(act_2018: Document) -> None:
    act = act_2018.acts[0]
    assert not act_2018.attendances
    assert (act.rapporteur, act.agreements, act.charges, act.budgets, act.partnerships) == (None, (), (), (), ())
    assert [(e.edition, e.start, e.end) for e in act.events] == [(14, dt.date(2018, 12, 4), dt.date(2018, 12, 5))]
