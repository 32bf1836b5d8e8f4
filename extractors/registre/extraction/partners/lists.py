"""Lists of partners: names after a cue, with labels that change their role."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from registre.extraction.organisations import NamedOrganisation, listed_at, named_at
from registre.extraction.organisations.exclusions import STATE
from registre.extraction.organisations.gazetteer import holds
from registre.extraction.partners import patterns as p
from registre.facts import PartnerRole, Span
from registre.french.text import fold
from registre.reading.text import Text

_MOST = 60
Reader = Callable[[Text, int, int], NamedOrganisation | None]


@dataclass(frozen=True, slots=True)
class Listed:
    """One name of a list, the role that its label gives, and whether the list ends in "etc."."""

    named: NamedOrganisation
    role: PartnerRole
    open_list: bool


def _role(words: str, current: PartnerRole) -> PartnerRole:
    return next((cue.role for cue in p.CUES if cue.introduces and cue.pattern.search(words)), current)


def _start(text: Text, cue: p.Cue, after: int, end: int) -> int:
    """Where the names begin: right after the cue, else after a colon where the cue may have one."""
    own = p.OWN_FIRST.match(text.plain, after + (text.plain[after : after + 1] == " "), end)
    direct = p.DIRECT.match(text.plain, own.end() if own else after, end)
    reached = direct.end() if direct else after
    if not cue.introduces or text.plain[reached : reached + 1].isupper():
        return reached
    introduced = p.INTRODUCED.match(text.plain, after, end)
    return introduced.end() if introduced else after


def _names(
    text: Text, at: int, end: int, role: PartnerRole, read: Reader = listed_at
) -> Iterator[tuple[NamedOrganisation | None, PartnerRole]]:
    """The names from ``at`` on, each with its role; None stands for "etc."."""
    for _ in range(_MOST):
        if p.OPEN.match(text.plain, at, end):
            yield None, role
            return
        if label := p.LABEL.match(text.plain, at, end):
            role, at = _role(label["label"], PartnerRole.PARTNER), label.end()
        named = read(text, at, end)
        if named is None:
            return
        yield named, role
        separator = p.SEPARATOR.match(text.plain, named.span.end, end)
        reached = separator.end() if separator else named.span.end
        if reached == named.span.end:
            return
        at = reached


def _standing(text: Text, zone: Span, cues: Iterable[p.Cue]) -> list[tuple[int, int, p.Cue]]:
    """Where cues begin and end, in order."""
    found = [
        (at, m.end(), cue)
        for cue in cues
        for at, _ in text.starts(cue.opens.split(), zone)
        if (m := cue.pattern.match(text.plain, at, zone.end))
    ]
    return sorted(found, key=lambda one: (one[0], one[1], one[2].role.value))


def _is_sure(named: NamedOrganisation, *, in_capitals: bool) -> bool:
    """Whether a name is more than words with capitals, which may be a person's or a place's.

    Words all in capitals name a body, but not where the cue before them is in capitals too: a heading.
    """
    body = named.organisation
    told = body.kind is not None or body.name in STATE or bool(body.acronyms) or holds(body.name)
    return told or (body.name.isupper() and not in_capitals)


def _after(text: Text, zone: Span) -> Iterator[Listed]:
    """The partners whose names follow a cue; a list inside another is read once."""
    reached = zone.start
    for start, after, cue in _standing(text, zone, p.CUES):
        if start < reached or p.ASKED_BY.search(text.plain, max(zone.start, start - 16), start):
            continue
        stop = p.SENTENCE_END.search(text.plain, after, zone.end)
        end = stop.end() if stop else zone.end
        found = list(
            _names(text, _start(text, cue, after, end), end, cue.role, listed_at if cue.introduces else named_at)
        )
        open_list = any(named is None for named, _ in found)
        in_capitals = text.plain[start:after].isupper()
        for named, own in found:
            free = (cue.introduces or cue.role is PartnerRole.CONTRACTOR) and not in_capitals
            if named and (free or _is_sure(named, in_capitals=in_capitals)):
                reached = max(reached, named.span.end)
                yield Listed(named, own, open_list)


def _before(text: Text, zone: Span) -> Iterator[Listed]:
    """The partners whose names open a statement of what they do together ("La Région et l'ADEME financent")."""
    for at, _, cue in _standing(text, zone, p.TOGETHER):
        start = text.statement(at, zone).start
        colon = text.plain.rfind(":", start, at)
        found = [named for named, _ in _names(text, colon + 1 if colon > 0 else start, at, cue.role) if named]
        if len(found) > 1 and not text.plain[found[-1].span.end : at].strip(" \n'se"):
            yield from (Listed(named, cue.role, open_list=False) for named in found)


def lists(text: Text, zone: Span) -> Iterator[Listed]:
    """Give the partners that lists within ``zone`` name."""
    for listed in (*_after(text, zone), *_before(text, zone)):
        if not p.NOT_PARTNER.match(fold(listed.named.organisation.name)):
            yield listed
