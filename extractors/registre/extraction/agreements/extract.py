"""From the words for agreements to their parties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from registre.extraction.agreements import patterns as p
from registre.extraction.organisations import NamedOrganisation, initials, named_at
from registre.extraction.organisations.gazetteer import holds
from registre.extraction.organisations.named import organisation
from registre.extraction.zones import ActZones
from registre.facts import Agreement, Organisation, Proof, Rule, Span, Subsidy
from registre.french.text import fold
from registre.reading.text import Text

_MOST = 8
_ARTICLE = re.compile(r"(?:\bl[ea]\s+|\bl')$", re.IGNORECASE)
RULE = Rule("agreement", 3, Decimal("0.8"))
IMPLIED = Rule("agreement-with-beneficiary", 3, Decimal("0.7"))


def _party(text: Text, start: int, end: int) -> NamedOrganisation | None:
    """The party at ``start``, reached through the office of who signs for it where one is printed."""
    office = p.HEAD_OF.match(text.plain, start, end)
    return named_at(text, office.end() if office else start, end)


def _parties(text: Text, start: int, end: int, most: int) -> Iterator[NamedOrganisation]:
    """The parties listed from ``start``, after the authority under its kind alone where it comes first."""
    found = _party(text, start, end)
    if found is None and (own := p.OTHER_SIDE.match(text.plain, start, end)):
        found = _party(text, own.end(), end)
    for _ in range(most):
        if found is None:
            return
        following = p.AND.match(text.plain, found.span.end, end)
        then = _party(text, following.end(), end) if following else None
        if then and _is_half(text, found, then):
            found = organisation(text, found.span.start, then.span.end) or found
            following = p.AND.match(text.plain, found.span.end, end)
            then = _party(text, following.end(), end) if following else None
        yield found
        found = then


def _is_half(text: Text, one: NamedOrganisation, then: NamedOrganisation) -> bool:
    """Whether a word behind "et" is the second half of a name: the first has an article, it has none, nor a kind."""
    joined = p.AND_BARE.match(text.plain, one.span.end)
    single = " " not in then.organisation.name and not then.organisation.name.isupper()
    article = _ARTICLE.search(text.plain, max(0, one.span.start - 4), one.span.start)
    return (
        bool(joined and joined.end() == then.span.start and single and article)
        and then.organisation.kind is None
        and not holds(then.organisation.name)
    )


def _in_sentence(text: Text, span: Span) -> Iterator[NamedOrganisation]:
    for m in (
        *text.finditer(p.SIGN_WITH, *span),
        *text.finditer(p.AWARDED, *span),
        *text.finditer(p.BORROWS, *span),
    ):
        yield from _parties(text, m.end(), span.end, _MOST)
    for m in text.finditer(p.AWARDED, *span):
        for too in text.finditer(p.AWARDED_TOO, m.end(), span.end):
            yield from _parties(text, too.end(), span.end, 1)
    for word in text.finditer(p.AGREEMENT, *span):
        for m in p.WITH.finditer(text.plain, word.end(), min(span.end, word.end() + p.REACH)):
            yield from _parties(text, m.end(), span.end, _MOST)


def _signatory(text: Text, act: ActZones) -> str | None:
    m = next(text.matches(p.SIGNATORY, "autor", act.whole), None)
    return text.quote(Span(m.start("who"), m.end("who"))) if m else None


def _is_other(organisation: Organisation, deciding: Organisation | None) -> bool:
    """Whether a party is another than the authority that decides, in full or by its kind alone."""
    if deciding is None:
        return True
    own, name = fold(deciding.name), fold(organisation.name)
    return name not in {own, initials(deciding.name)} and not own.startswith(f"{name} ")


def _in_full(party: NamedOrganisation, beneficiaries: Sequence[Organisation]) -> NamedOrganisation:
    """A party whose name begins that of one beneficiary, under the full name."""
    name = fold(party.organisation.name)
    full = [body for body in beneficiaries if fold(body.name).startswith(f"{name} ")]
    return replace(party, organisation=full[0]) if len(full) == 1 else party


def _named(text: Text, act: ActZones, deciding: Organisation | None) -> dict[str, NamedOrganisation]:
    found: dict[str, NamedOrganisation] = {}
    for span in text.statements(p.STEMS, act.whole):
        to_come = text.search(p.TO_COME, *span)
        if not (to_come or text.search(p.TO_BE_SIGNED, *span)):
            continue
        recalled = p.RECALLED.search(text.plain[span.start : span.end]) and not (
            to_come or text.search(p.PROPOSED, *span)
        )
        if not recalled:
            for party in sorted(_in_sentence(text, span), key=lambda found: found.span):
                if _is_other(party.organisation, deciding):
                    found.setdefault(fold(party.organisation.name), party)
    return found


def _titled(text: Text, title: Span | None) -> Iterator[NamedOrganisation]:
    if title and text.search(p.AGREEMENT, title.start, title.end):
        yield from _in_sentence(text, title)


def _implied(text: Text, act: ActZones, grants: Sequence[Subsidy], signatory: str | None) -> list[Agreement]:
    """The agreements that go with grants, where no party is named: with one body, or with all."""
    m = text.search(p.IMPLIED, *act.whole) if len(grants) == 1 else None
    if m is None and not text.search(p.UNLESS, *act.whole):
        m = text.search(p.ALL_BENEFICIARIES, *act.whole)
    if m is None:
        return []
    said = Span(m.start(), m.end())
    return [Agreement((g.beneficiary,), Proof((said, *g.proof.spans), IMPLIED), signatory) for g in grants]


def extract(
    text: Text,
    act: ActZones,
    *,
    deciding: Organisation | None = None,
    title: Span | None = None,
    grants: Sequence[Subsidy] = (),
) -> tuple[Agreement, ...]:
    """Return the agreements that ``act`` approves or lets sign, one per other party.

    Args:
        text: the document.
        act: the parts of the act.
        deciding: the authority: it is no party to its own agreements.
        title: where the title stands: an agreement named there is what the act is about.
        grants: a grant to each of those whom the act gives money; one of them alone is the party of "la convention".
    """
    named = _named(text, act, deciding)
    for party in _titled(text, title):
        if _is_other(party.organisation, deciding):
            named.setdefault(fold(party.organisation.name), party)
    signatory = _signatory(text, act)
    bodies = [grant.beneficiary for grant in grants]
    parties = {fold(full.organisation.name): full for full in (_in_full(one, bodies) for one in named.values())}
    found = [Agreement((n.organisation,), Proof((n.span,), RULE), signatory) for n in parties.values()]
    return tuple(found or _implied(text, act, grants, signatory))
