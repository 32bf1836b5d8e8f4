"""Whom the support of a clause is for: a body that it names, or one that its act does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registre.extraction.organisations import NamedOrganisation, named_at
from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.clause import Clause, beneficiaries, clause, led_to, nature, subject
from registre.extraction.subsidies.merging import same_name
from registre.facts import Span, SubsidyNature
from registre.french.money import Money
from registre.reading.text import Text


def matter(text: Text, title: Span) -> Span:
    """What a title says of its first matter."""
    further = text.search(p.TITLE_BREAK, title.start + 1, title.end)
    return Span(title.start, further.start()) if further else title


def titled_body(text: Text, title: Span | None) -> NamedOrganisation | None:
    """The beneficiary that the title names for the whole act."""
    if title is None:
        return None
    first = matter(text, title)
    lent = text.search(p.LENT, first.start, first.end)
    titled = clause(text, first) or (Clause(text, first, Span(*lent.span())) if lent else None)
    return next(beneficiaries(titled, titled.aid.start, first.end), None) if titled else None


def only_association(text: Text, zone: Span) -> NamedOrganisation | None:
    """The association of an act that names no other."""
    named = [found for at, _ in text.starts(("assoc",), zone) if (found := named_at(text, at, zone.end))]
    shortest = min(named, key=lambda one: len(one.organisation.name), default=None)
    if shortest and all(same_name(shortest.organisation, one.organisation) for one in named):
        return shortest
    return None


def default_body(
    found: Clause, titled: NamedOrganisation | None, only: NamedOrganisation | None
) -> NamedOrganisation | None:
    """Whom a clause that names no one is about: the title's beneficiary, else the act's only association.

    The total of several grants goes to nobody alone.
    """
    if found.has(p.TOTAL_OF_SEVERAL):
        return None
    of_it = found.has(p.SAID_BODY) or nature(found) is SubsidyNature.IN_KIND
    return titled or (only if of_it else None)


def _leads(found: Clause, body: NamedOrganisation, edge: int) -> bool:
    """Whether a body behind an amount is the one that the next amount is for ("…, et à la Ligue une aide de …")."""
    return edge < found.span.end and found.text.search(p.AID, body.span.end, edge) is not None


def pairs(
    found: Clause, printed: Sequence[Money], default: NamedOrganisation | None
) -> Iterator[tuple[Money | None, NamedOrganisation]]:
    """Each amount of a clause with its beneficiary: before the next amount, else the clause's, else the act's.

    Where the first amount stands before its body, so do the others; and the other way round.
    """
    own = next(beneficiaries(found, found.aid.start, found.span.end), None) or subject(found)
    fallback = own or next(beneficiaries(found, found.span.start, found.aid.start), None) or default
    if not printed:
        if own:
            yield None, own
        return
    edges = [*(m.span.start for m in printed[1:]), found.span.end]
    reached, amount_first = found.span.start, led_to(found, found.span.start, printed[0].span.start) is None
    for money, edge in zip(printed, edges, strict=True):
        behind = next((b for b in beneficiaries(found, money.span.end, edge) if not _leads(found, b, edge)), None)
        before = led_to(found, reached, money.span.start)
        if to := ((behind or before) if amount_first else (before or behind)) or fallback:
            yield money, to
        reached = money.span.end
