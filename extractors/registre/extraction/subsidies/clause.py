"""One statement that speaks of financial support, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from registre.extraction.organisations import NamedOrganisation, named_at
from registre.extraction.organisations.gazetteer import holds
from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.heads import PRIVATE
from registre.facts import Span, SubsidyNature, SubsidyStatus
from registre.french.money import Money, amount, find_money
from registre.french.text import plain
from registre.reading.text import Text

MONEY_NATURES = (
    (SubsidyNature.OPERATING, p.NATURE_OPERATING),
    (SubsidyNature.INVESTMENT, p.NATURE_INVESTMENT),
)
NATURES = ((SubsidyNature.IN_KIND, p.NATURE_IN_KIND), *MONEY_NATURES)

_NEAR = 250
"""How far before an amount its own word of support is looked for."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement and the place of its first word of support (``aid``)."""

    text: Text
    span: Span
    aid: Span

    @property
    def words(self) -> str:
        """Its plain words."""
        return self.text.plain[self.span.start : self.span.end]

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list that leaves the word of support to what stands above it."""
        return self.aid == Span(self.span.start, self.span.start)

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern stands in it."""
        return self.text.search(pattern, self.span.start, self.span.end) is not None


def clause(text: Text, span: Span) -> Clause | None:
    """Return the statement at ``span`` as a clause, or None when it speaks of no support."""
    aid = next(text.matches(p.AID, p.AID_STEMS, span), None)
    if aid is None:
        return None
    found = Clause(text, span, Span(aid.start(), aid.end()))
    sold = p.ANY_SUM.match(aid[0]) and found.has(p.SOLD)
    return None if sold or found.has(p.NOT_ANY) else found


def _is_support(clause: Clause, money: Money) -> bool:
    """Whether an amount is one of support: no cost, due, bound or unit price stands before it."""
    if p.A_UNIT.match(clause.text.plain, money.span.end, clause.span.end):
        return False
    start = max(clause.span.start, money.span.start - 80)
    named = [m.end() for m in clause.text.finditer(p.AID, start, money.span.start)]
    before = clause.text.plain[max([start, *named]) : money.span.start]
    if p.BASE.search(before):
        return False
    if p.VALUED.search(before) or p.SHARE.search(before):
        return True
    return not (p.COST.search(before) or p.DUES.search(before[-45:]) or p.THRESHOLD.search(before))


def _earlier(clause: Clause) -> Iterator[re.Match[str]]:
    for pattern in (p.BESIDE, p.RENEWED) if clause.has(p.BY_APPLICANT) else (p.BESIDE,):
        yield from clause.text.finditer(pattern, *clause.span)


def _is_beside(clause: Clause, money: Money) -> bool:
    """Whether an amount is that of an earlier year, in brackets or asked to be renewed."""
    return any(m.start() <= money.span.start < m.end() for m in _earlier(clause))


def beside(clause: Clause) -> Iterator[tuple[Money, int]]:
    """Give what was given in earlier years, in brackets or asked to be renewed, each with its year."""
    for m in _earlier(clause):
        for money in find_money(clause.text.plain, m.start(), m.end()):
            yield money, int(m["year"])


def printed(clause: Clause) -> list[Money]:
    """The amounts of a clause."""
    found = find_money(clause.text.plain, clause.span.start, clause.span.end)
    return _unsigned(_in_one_currency(clause.text, found)) or _bare(clause)


def _in_one_currency(text: Text, found: list[Money]) -> list[Money]:
    """Amounts without those in francs beside the same in euros ("10 000 F ou 1 524,49 €")."""
    again = {
        min(pair, key=lambda money: money.currency == "EUR").span
        for pair in pairwise(found)
        if pair[0].currency != pair[1].currency
        and p.FRANCS_AGAIN.fullmatch(text.plain, pair[0].span.end, pair[1].span.start)
    }
    return [money for money in found if money.span not in again]


def _unsigned(found: list[Money]) -> list[Money]:
    """Amounts of support, none of which is negative: a hyphen before one opens an item."""
    return [replace(money, amount=abs(money.amount)) for money in found]


def _bare(clause: Clause) -> list[Money]:
    """Amounts without a currency, in a text that prints none anywhere: signs that were lost on the way.

    Their currency stays empty: nothing says it.
    """
    if "€" in clause.text.plain or clause.text.search(p.CURRENCY_SIGN):
        return []
    found = clause.text.finditer(p.BARE, *clause.span)
    return [Money(Span(*m.span("figures")), amount(m["figures"]), "") for m in found]


def amounts(clause: Clause) -> list[Money]:
    """Return the amounts of support: after its word, else before it; not those of costs and dues.

    Of a sum and its parts, the parts for several bodies are grants, else (instalments) the sum.
    """
    every = [m for m in printed(clause) if _is_support(clause, m) and not _is_beside(clause, m)]
    after = [m for m in every if m.span.end > clause.aid.start] or every[-1:]
    whole = [m for m in after if len(after) > 2 and 2 * m.amount == sum(other.amount for other in after)]
    if whole and clause.text.search(p.INSTALMENTS, whole[0].span.end, clause.span.end):
        return whole[:1]
    return [m for m in after if m not in whole]


def beneficiaries(clause: Clause, start: int, end: int) -> Iterator[NamedOrganisation]:
    """Give the bodies that words of giving lead to within ``start, end``, in order."""
    for m in clause.text.finditer(p.TO, start, end):
        found = named_at(clause.text, m.end(), end)
        name = plain(found.organisation.name) if found else ""
        if found and not (p.CATEGORY.match(name) or PRIVATE.match(name)) and _is_sure(clause, found):
            yield found


def _is_sure(clause: Clause, found: NamedOrganisation) -> bool:
    """Whether a name in a statement all in capitals is more than its words: a head opens it, or it is well known."""
    return found.organisation.kind is not None or holds(found.organisation.name) or not clause.words.isupper()


def led_to(clause: Clause, start: int, end: int) -> NamedOrganisation | None:
    """Return the body that is named before its amount within ``start, end`` ("à la Ligue une subvention de …")."""
    found = None
    for body in beneficiaries(clause, start, end):
        if clause.text.search(p.AID, body.span.end, end):
            found = body
    return found


def subject(clause: Clause) -> NamedOrganisation | None:
    """Return the body that stands before the word of support, as the one that asks for it or gets it."""
    for m in clause.text.finditer(p.SUBJECT, clause.span.start, clause.aid.start):
        if found := named_at(clause.text, m.end(), clause.aid.start):
            return found
    return None


def nature_of(clause: Clause, money: Money | None) -> SubsidyNature | None:
    """Return the nature printed beside the word of support that an amount follows, where there are several."""
    start = max(clause.span.start, money.span.start - _NEAR) if money else 0
    said = list(clause.text.finditer(p.AID, start, money.span.start)) if money else []
    if len(said) < 2 or money is None:
        return nature(clause)
    between = (said[-1].start(), money.span.start)
    return next((n for n, pattern in NATURES if clause.text.search(pattern, *between)), None)


def nature(clause: Clause) -> SubsidyNature | None:
    """Return the nature that is printed beside the word of support."""
    near = Span(clause.aid.start, min(clause.span.end, clause.aid.end + 60))
    named = next((n for n, pattern in NATURES if clause.text.search(pattern, near.start, near.end)), None)
    return named or (SubsidyNature.IN_KIND if clause.has(p.IN_KIND) else None)


def _is_given(clause: Clause) -> bool:
    """Whether the council gives what the statement says to have been asked for ("à la demande de …, attribue")."""
    return p.DECIDES.match(clause.text.plain, clause.span.start, clause.span.end) is not None


def _of_request(clause: Clause, *, rejected: bool) -> SubsidyStatus | None:
    """Where support stands that is asked for: what an earlier act asked for, or a body asks, is no request of this."""
    if clause.has(p.BY_APPLICANT) or clause.has(p.RECEIVED):
        return SubsidyStatus.REFUSED if rejected else None
    return None if clause.has(p.ASKED_BEFORE) else SubsidyStatus.REQUESTED


def status(clause: Clause, *, operative: bool, rejected: bool = False) -> SubsidyStatus | None:
    """Return where the support stands in this statement; None when nothing is asked or given.

    Args:
        clause: the statement.
        operative: whether it stands where the council decides.
        rejected: whether the act refuses what is asked in it.
    """
    if clause.has(p.REFUSED):
        return SubsidyStatus.REFUSED
    if clause.has(p.REQUESTED) and not _is_given(clause):
        return _of_request(clause, rejected=rejected)
    if (clause.has(p.PREVIOUS) or clause.has(p.ELSEWHERE)) and not operative:
        return SubsidyStatus.PREVIOUS
    if (clause.has(p.PROPOSED) or nature(clause) is SubsidyNature.IN_KIND) and not operative:
        return SubsidyStatus.PROPOSED
    return SubsidyStatus.AWARDED if clause.has(p.GIVES) or operative else None


def year(text: Text, start: int, end: int) -> int | None:
    """Return the fiscal year named within ``start, end``: the one so called, else the only year there."""
    if named := text.search(p.YEAR, start, end):
        return int(named["year"])
    years = {m["year"] for m in text.finditer(p.ANY_YEAR, start, end)}
    return int(years.pop()) if len(years) == 1 else None


def named_year(clause: Clause) -> int | None:
    """Return the one year that a clause calls fiscal, wherever it stands ("pour l'exercice 2024, attribue …")."""
    named = {m["year"] for m in clause.text.finditer(p.YEAR, *clause.span)}
    return int(named.pop()) if len(named) == 1 else None


def purpose(clause: Clause, after: int) -> str | None:
    """Return what the support is for, as printed."""
    m = clause.text.search(p.PURPOSE, after, clause.span.end)
    return clause.text.quote(Span(m.start("words"), m.end("words"))).rstrip(" ,") if m else None
