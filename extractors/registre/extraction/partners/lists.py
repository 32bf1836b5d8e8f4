"""Lists of partners: names after a cue, with labels that change their role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from registre.extraction.organisations import NamedOrganisation, listed_at
from registre.extraction.partners import patterns as p
from registre.facts import PartnerRole, Span
from registre.reading.text import Text

_MOST = 60


@dataclass(frozen=True, slots=True)
class Listed:
    """One name of a list, the role that its label gives, and whether the list ends in "etc."."""

    named: NamedOrganisation
    role: PartnerRole
    open_list: bool


def _role(words: str, current: PartnerRole) -> PartnerRole:
    return next((role for role, _, cue in p.CUES if cue.search(words)), current)


def _start(text: Text, after: int, end: int) -> int:
    """Where the names begin: right after the cue, else after a colon."""
    direct = p.DIRECT.match(text.plain, after, end)
    if direct and text.plain[direct.end() : direct.end() + 1].isupper():
        return direct.end()
    introduced = p.INTRODUCED.match(text.plain, after, end)
    return introduced.end() if introduced else after


def _names(text: Text, at: int, end: int, role: PartnerRole) -> Iterator[tuple[NamedOrganisation | None, PartnerRole]]:
    """The names from ``at`` on, each with its role; None stands for "etc."."""
    for _ in range(_MOST):
        if p.OPEN.match(text.plain, at, end):
            yield None, role
            return
        if label := p.LABEL.match(text.plain, at, end):
            role, at = _role(label["label"], PartnerRole.PARTNER), label.end()
        named = listed_at(text, at, end)
        if named is None:
            return
        yield named, role
        separator = p.SEPARATOR.match(text.plain, named.span.end, end)
        reached = separator.end() if separator else named.span.end
        if reached == named.span.end:
            return
        at = reached


def _cues(text: Text, zone: Span) -> Iterator[tuple[int, int, PartnerRole]]:
    """Where cues stand, and the role they give."""
    for role, stems, cue in p.CUES:
        for at, _ in text.starts(stems.split(), zone):
            if m := cue.match(text.plain, at, zone.end):
                yield at, m.end(), role


def lists(text: Text, zone: Span) -> Iterator[Listed]:
    """Give the partners that lists within ``zone`` name, in order; a list inside another is read once."""
    reached = zone.start
    cues = sorted(_cues(text, zone), key=lambda cue: (cue[0], cue[1], cue[2].value))
    for start, after, role in cues:
        if start < reached:
            continue
        stop = p.SENTENCE_END.search(text.plain, after, zone.end)
        end = stop.end() if stop else zone.end
        found = list(_names(text, _start(text, after, end), end, role))
        open_list = any(named is None for named, _ in found)
        for named, own in found:
            if named:
                reached = max(reached, named.span.end)
                yield Listed(named, own, open_list)
