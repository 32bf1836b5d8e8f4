"""How much each funder of a request is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from registre.extraction.organisations import NamedOrganisation
from registre.extraction.organisations.levels import may_be_one
from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.clause import Clause, amounts, printed
from registre.facts import BudgetLine, Organisation, Side
from registre.french.money import Money
from registre.french.text import fold, plain


def _next_to(clause: Clause, funder: NamedOrganisation) -> Iterator[Money]:
    """The amounts right after the name of a funder ("DETR : 148 000 €"), wherever it stands in a clause."""
    every = printed(clause)
    name = re.compile(rf"\b{re.escape(plain(funder.organisation.name))}\b")
    for m in name.finditer(clause.text.plain, clause.span.start, clause.span.end):
        after = p.GIVES_THEN.match(clause.text.plain, m.end(), clause.span.end)
        yield from (money for money in every if after and money.span.start == after.end())


def _window(clause: Clause, funders: Sequence[NamedOrganisation], n: int, *, behind: bool) -> tuple[int, int]:
    """Where the amount of a funder may stand: between its name and the next one, or the one before."""
    if behind:
        return funders[n].span.end, funders[n + 1].span.start if n + 1 < len(funders) else clause.span.end
    return funders[n - 1].span.end if n else clause.span.start, funders[n].span.start


def _in_turn(clause: Clause, funders: Sequence[NamedOrganisation], asked: Sequence[Money]) -> list[list[Money]]:
    """The amount of each funder where names and amounts take turns, in the order in which the first two stand."""
    behind = bool(funders and asked) and funders[0].span.start < asked[0].span.start
    found = []
    for n in range(len(funders)):
        start, end = _window(clause, funders, n, behind=behind)
        inside = [money for money in asked if start <= money.span.start < end]
        found.append(inside[:1] if behind else inside[-1:])
    return found


def of_clause(clause: Clause, funders: Sequence[NamedOrganisation]) -> list[list[Money]]:
    """Return what a clause asks each funder for: what stands beside its name, in turn with it, or the only amount."""
    asked = amounts(clause)
    if len(asked) == 1 and p.EACH.match(clause.text.plain, asked[0].span.end, clause.span.end):
        return [asked for _ in funders]
    beside = [list(_next_to(clause, funder)) for funder in funders]
    taken = {money.span for found in beside for money in found}
    free = [money for money in asked if money.span not in taken]
    in_turn = _in_turn(clause, funders, free if any(beside) else asked) if len(free) + len(taken) > 1 else []
    if not any(beside) and not any(in_turn):
        return [asked[:1] if n == 0 else [] for n in range(len(funders))]
    return [own or (in_turn[n] if in_turn else []) for n, own in enumerate(beside)]


def of_plan(funder: Organisation, lines: Sequence[BudgetLine]) -> Iterator[BudgetLine]:
    """Give the lines of revenue of a financing plan that name a funder, else the only one of its level."""
    revenue = [line for line in lines if line.side is Side.REVENUE]
    names = [fold(name) for name in (funder.name, *funder.acronyms)]
    named = [line for line in revenue if any(f" {name} " in f" {fold(line.label)} " for name in names)]
    state = fold(funder.name) == "etat"
    alike = [
        line for line in revenue if may_be_one(line.label, funder.name) or (state and p.OF_STATE.search(line.label))
    ]
    yield from named or (alike if len(alike) == 1 else [])
