"""Whom a request names: the bodies and funds that support is asked from."""

from __future__ import annotations

from collections.abc import Iterator

from registre.extraction.organisations import NamedOrganisation, named_at
from registre.extraction.organisations.exclusions import STATE
from registre.extraction.organisations.gazetteer import holds
from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.clause import Clause, printed
from registre.facts import Organisation, OrganisationKind, Span
from registre.french.text import fold, plain


def funders(clause: Clause) -> list[NamedOrganisation]:
    """Return the bodies and funds that a request names, each once, in order; the State by its fund, where named."""
    funds = list(_funds(clause))
    seen, found = {"etat"} if funds else set[str](), []
    bodies = [b for b in _bodies(clause) if not {f.organisation.name for f in funds} & set(b.organisation.acronyms)]
    for one in sorted((*funds, *bodies), key=lambda f: f.span):
        if fold(one.organisation.name) not in seen:
            seen.add(fold(one.organisation.name))
            found.append(one)
    return [one for n, one in enumerate(found) if not (n and _is_under(clause, found[n - 1], one))]


def _is_under(clause: Clause, body: NamedOrganisation, fund: NamedOrganisation) -> bool:
    """Whether what is named is but what the body before it gives from ("la Région au titre du LEADER")."""
    words = clause.text.plain[body.span.end : fund.span.start]
    return p.FUND.fullmatch(plain(body.organisation.name)) is None and p.UNDER.fullmatch(words) is not None


def _funds(clause: Clause) -> Iterator[NamedOrganisation]:
    for m in p.FUND.finditer(clause.text.plain, clause.span.start, clause.span.end):
        span = Span(m.start(), m.end())
        name = clause.text.quote(span).replace(".", "")
        yield NamedOrganisation(Organisation(name, kind=OrganisationKind.PUBLIC_BODY), span)


def _of_item(clause: Clause) -> NamedOrganisation | None:
    """The body whose name opens an item of a list of funders; a mere word is none."""
    m = p.AT_ITEM.match(clause.text.plain, clause.span.start, clause.span.end)
    found = named_at(clause.text, m.end(), clause.span.end) if m else None
    if found is None:
        return None
    return found if _is_told(found) or (found.organisation.name.isupper() and printed(clause)) else None


def _is_told(found: NamedOrganisation) -> bool:
    """Whether a name is that of a body for sure, not any word with a capital."""
    body = found.organisation
    return body.kind is not None or body.name in STATE or holds(body.name)


def _and_next(clause: Clause, first: NamedOrganisation | None) -> Iterator[NamedOrganisation]:
    """A body and those that follow it ("de la Région et du Département"); one that is a fund is no body."""
    found = first
    while found:
        fund = p.FUND.search(clause.text.plain, found.span.start, clause.span.end)
        if not (fund and fund.start() < found.span.end) and not _is_applicant(clause, found):
            yield found
        found = _behind(clause, found.span.end)


def _is_applicant(clause: Clause, found: NamedOrganisation) -> bool:
    """Whether a body is called an association: it asks for support, it is not asked."""
    return p.ASSOCIATION.search(clause.text.plain, clause.span.start, found.span.start) is not None


def _behind(clause: Clause, end: int) -> NamedOrganisation | None:
    """The body that follows another funder ("…, du Département")."""
    following = p.AND_FROM.match(clause.text.plain, end, clause.span.end)
    return named_at(clause.text, following.end(), clause.span.end) if following else None


def _bodies(clause: Clause) -> Iterator[NamedOrganisation]:
    if clause.is_item:
        yield from _and_next(clause, _of_item(clause))
    for m in p.FROM.finditer(clause.text.plain, clause.span.start, clause.span.end):
        yield from _and_next(clause, named_at(clause.text, m.end(), clause.span.end))
    for fund in p.FUND.finditer(clause.text.plain, clause.span.start, clause.span.end):
        yield from _and_next(clause, _behind(clause, fund.end()))
    yield from _asked_directly(clause)


def _asked_directly(clause: Clause) -> Iterator[NamedOrganisation]:
    """The further bodies that a clause asks without a word between, each for an amount behind its name."""
    for m in p.AND_DIRECTLY.finditer(clause.text.plain, clause.aid.end, clause.span.end):
        found = named_at(clause.text, m.end(), clause.span.end)
        if found and _is_told(found) and p.ASKED_FOR.match(clause.text.plain, found.span.end, clause.span.end):
            yield found
