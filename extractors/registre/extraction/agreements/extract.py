"""From the words for agreements to their parties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from registre.extraction.agreements import patterns as p
from registre.extraction.organisations import NamedOrganisation, named_at
from registre.extraction.zones import ActZones
from registre.facts import Agreement, Organisation, Proof, Rule, Span
from registre.french.text import fold
from registre.reading.text import Text

RULE = Rule("agreement", 1, Decimal("0.8"))
IMPLIED = Rule("agreement-with-beneficiary", 1, Decimal("0.7"))


def _party(text: Text, start: int, end: int) -> NamedOrganisation | None:
    """The party at ``start``, reached through the office of who signs for it where one is printed."""
    office = p.HEAD_OF.match(text.plain, start, end)
    return named_at(text, office.end() if office else start, end)


def _parties(text: Text, start: int, end: int, most: int) -> Iterator[NamedOrganisation]:
    """The parties listed from ``start``."""
    for _ in range(most):
        found = _party(text, start, end)
        if found is None:
            return
        yield found
        following = p.AND.match(text.plain, found.span.end, end)
        if following is None:
            return
        start = following.end()


def _in_sentence(text: Text, span: Span) -> Iterator[NamedOrganisation]:
    for m in p.SIGN_WITH.finditer(text.plain, span.start, span.end):
        yield from _parties(text, m.end(), span.end, 1)
    for word in p.AGREEMENT.finditer(text.plain, span.start, span.end):
        if m := p.WITH.match(text.plain, word.end(), span.end):
            yield from _parties(text, m.end(), span.end, 2)
        if m := p.BETWEEN.match(text.plain, word.end(), span.end):
            yield from _parties(text, m.end(), span.end, 4)


def _signatory(text: Text, act: ActZones) -> str | None:
    m = p.SIGNATORY.search(text.plain, act.whole.start, act.whole.end)
    return text.quote(Span(m.start("who"), m.end("who"))) if m else None


def _is_other(organisation: Organisation, deciding: Organisation | None) -> bool:
    """Whether a party is another than the authority that decides, in full or by its kind alone."""
    if deciding is None:
        return True
    own = fold(deciding.name)
    return fold(organisation.name) != own and not own.startswith(f"{fold(organisation.name)} ")


def _named(text: Text, act: ActZones, deciding: Organisation | None) -> dict[str, NamedOrganisation]:
    found: dict[str, NamedOrganisation] = {}
    for span in text.statements(p.STEMS, act.whole):
        words = text.plain[span.start : span.end]
        if p.TO_BE_SIGNED.search(words) and not p.RECALLED.search(words):
            for party in _in_sentence(text, span):
                if _is_other(party.organisation, deciding):
                    found.setdefault(fold(party.organisation.name), party)
    return found


def _titled(text: Text, title: Span | None) -> Iterator[NamedOrganisation]:
    if title and p.AGREEMENT.search(text.plain, title.start, title.end):
        yield from _in_sentence(text, title)


def _implied(
    text: Text, act: ActZones, beneficiaries: Sequence[Organisation], signatory: str | None
) -> list[Agreement]:
    """The agreement that goes with a grant to one body, where no party is named."""
    m = p.IMPLIED.search(text.plain, act.whole.start, act.whole.end)
    if m is None or len(beneficiaries) != 1:
        return []
    return [Agreement((beneficiaries[0],), Proof((Span(m.start(), m.end()),), IMPLIED), signatory)]


def extract(
    text: Text,
    act: ActZones,
    *,
    deciding: Organisation | None = None,
    title: Span | None = None,
    beneficiaries: Sequence[Organisation] = (),
) -> tuple[Agreement, ...]:
    """Return the agreements that ``act`` approves or lets sign, one per other party.

    Args:
        text: the document.
        act: the parts of the act.
        deciding: the authority: it is no party to its own agreements.
        title: where the title stands: an agreement named there is what the act is about.
        beneficiaries: whom the act grants money; one of them alone is the party of "la convention".
    """
    named = _named(text, act, deciding)
    for party in _titled(text, title):
        if _is_other(party.organisation, deciding):
            named.setdefault(fold(party.organisation.name), party)
    signatory = _signatory(text, act)
    found = [Agreement((n.organisation,), Proof((n.span,), RULE), signatory) for n in named.values()]
    return tuple(found or _implied(text, act, beneficiaries, signatory))
