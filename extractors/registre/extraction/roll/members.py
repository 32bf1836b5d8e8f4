"""Who of those listed is a member, and what the whole roll tells of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from registre.extraction.persons import match
from registre.extraction.roll.entry import Entry
from registre.extraction.roll.patterns import FEMALE
from registre.extraction.roll.sections import Section
from registre.facts import AttendanceStatus

_NEARLY_ALL = 0.8
Listed = tuple[Section, Entry]
"""An entry, and the section that lists it."""


def members(listed: list[Listed], plain: str) -> list[Listed]:
    """Return those listed who are members: not titles behind the roll, nor towns; ``plain`` is the roll's own words."""
    return list(_held(_told(_no_towns(_alike(listed)), plain)))


def _alike(found: list[Listed]) -> list[Listed]:
    """Those printed as nearly all are: a title that follows the roll is printed otherwise than its members.

    Who has a civility of their own is a member, whatever the others have; so is who gave a proxy, or stands in a list
    without any.
    """
    flags = (
        [e.capitals for _, e in found],
        [e.small for _, e in found],
        [e.person.civility is not None for _, e in found],
    )
    capitals, small, civil = (_usual(each) for each in flags)
    with_civility = {section for section, entry in found if entry.person.civility}
    return [
        (section, entry)
        for section, entry in found
        if entry.titled
        or (entry.holder and " " in entry.person.name)
        or (
            capitals in (None, entry.capitals)
            and small in (None, entry.small)
            and (civil in (None, entry.person.civility is not None) or section not in with_civility)
        )
    ]


def _usual(flags: Sequence[bool]) -> bool | None:
    """What nearly all are; None where they differ."""
    flag, count = next(iter(Counter(flags).most_common(1)), (False, 0))
    return flag if count >= _NEARLY_ALL * len(flags) else None


def _no_towns(found: list[Listed]) -> list[Listed]:
    """Those with a civility, where most have one: other lines, printed otherwise, name the towns that they sit for."""
    titled = [entry for _, entry in found if entry.titled]
    if 2 * len(titled) < len(found):
        return found
    shapes = {(entry.capitals, entry.small) for entry in titled if entry.small}
    return [
        pair
        for pair in found
        if pair[1].titled or pair[1].person.civility or (pair[1].capitals, pair[1].small) in shapes
    ]


def _told(found: list[Listed], plain: str) -> list[Listed]:
    """The members without the civility that one "MM." gives to all in a roll that knows no women: it tells nothing.

    Who is named by a family name alone keeps it.
    """
    if FEMALE.search(plain):
        return found
    return [
        (section, replace(entry, person=replace(entry.person, civility=None)))
        if entry.shared and not entry.person.family_name_only
        else (section, entry)
        for section, entry in found
    ]


def _held(found: list[Listed]) -> Iterator[Listed]:
    """Takes a name in brackets beside who gave a proxy for the holder's, where it is a member's who is there."""
    present = [entry.person for section, entry in found if section.status is AttendanceStatus.PRESENT]
    for section, entry in found:
        known = entry.perhaps and not entry.holder and match(entry.perhaps[0], present)
        yield section, replace(entry, holder=entry.perhaps) if known else entry
