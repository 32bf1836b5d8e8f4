"""From the entries of a roll to its attendances."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from registre.extraction.persons import match
from registre.extraction.roll.entries import entries
from registre.extraction.roll.entry import Entry, Named
from registre.extraction.roll.members import members
from registre.extraction.roll.offices import offices
from registre.extraction.roll.sections import Section, sections
from registre.extraction.roll.sentences import with_told
from registre.extraction.roll.tables import tabled
from registre.facts import Attendance, AttendanceStatus, Person, Proof, Rule, Span
from registre.french.text import fold
from registre.reading.text import Text

_ARRIVES = re.compile(r"arriv|rejoint", re.IGNORECASE)
"""What is noted of someone who came later, whatever list they stand in."""

RULE = Rule("roll", 2, Decimal("0.97"))
PROXY_RULE = Rule("proxy", 2, Decimal("0.96"))


@dataclass(frozen=True, slots=True)
class Roll:
    """Who is on the roll; ``end`` is where it ends in the text (its start, when there is none)."""

    attendances: tuple[Attendance, ...] = ()
    end: int = 0


def _status(section: Section, entry: Entry) -> AttendanceStatus:
    """A proxy excuses, whatever the heading, and a substitute does; who is present for a part is present."""
    if entry.came and section.status is not AttendanceStatus.PRESENT:
        return AttendanceStatus.PRESENT
    if entry.apart:
        return entry.apart
    if section.status is AttendanceStatus.PRESENT and entry.substitute:
        return AttendanceStatus.EXCUSED
    if entry.since and _ARRIVES.search(entry.since):
        return AttendanceStatus.PRESENT
    if section.status is AttendanceStatus.PRESENT and (entry.until or entry.since or not entry.says_proxy):
        return section.status
    return AttendanceStatus.EXCUSED if entry.holder or entry.says_proxy else section.status


def _proxy_proof(entry: Entry, holder: Span) -> Proof:
    """The words from giver to holder; both names where an office stands for the holder's."""
    spans = (entry.span, holder) if entry.by_office else (Span(entry.span.start, holder.end),)
    return Proof(spans, PROXY_RULE)


def _attendance(section: Section, entry: Entry) -> Attendance:
    proxy = _proxy_proof(entry, entry.holder[1]) if entry.holder else None
    return Attendance(
        person=entry.person,
        status=_status(section, entry),
        proof=Proof((entry.span,), RULE),
        proxy_to=entry.holder[0] if entry.holder else None,
        proxy_proof=proxy,
        until=entry.until,
        since=entry.since,
    )


def _beside(found: Sequence[tuple[Attendance, Entry]]) -> Iterator[Attendance]:
    """Whom the notes beside members name too: whose proxy one who is there holds, who sits in a member's place."""
    roll = [attendance.person for attendance, _ in found]
    for attendance, entry in found:
        if attendance.status is AttendanceStatus.PRESENT and entry.giver:
            giver, span = entry.giver
            proof = Proof((Span(entry.span.start, span.end),), PROXY_RULE)
            excused, named = AttendanceStatus.EXCUSED, Proof((span,), RULE)
            yield Attendance(match(giver, roll) or giver, excused, named, proxy_to=entry.person, proxy_proof=proof)
        if entry.substitute:
            person, span = entry.substitute
            yield Attendance(match(person, roll) or person, AttendanceStatus.PRESENT, Proof((span,), RULE))


def _by_marker(found: list[tuple[Attendance, Entry]]) -> Iterator[tuple[Attendance, Entry]]:
    """Ties who gives a proxy to who holds it, where signs beside the names do ("(Pr*)")."""
    holders = {e.marker: e for a, e in found if e.marker and a.status is AttendanceStatus.PRESENT}
    for attendance, entry in found:
        holder = holders.get(entry.marker) if entry.marker else None
        if holder is None or attendance.status is AttendanceStatus.PRESENT:
            yield attendance, entry
        else:
            proof = Proof((entry.span, holder.span), PROXY_RULE)
            excused = AttendanceStatus.EXCUSED
            yield replace(attendance, proxy_to=holder.person, proxy_proof=proof, status=excused), entry


def _key(person: Person) -> tuple[str, str]:
    civility = person.civility.value if person.civility and person.family_name_only else ""
    return fold(person.name).replace(" ", ""), civility


def _once(found: Iterable[Attendance]) -> list[Attendance]:
    """Each person once: the first status holds, a proxy noted later is kept with it, and excuses who was absent.

    Who gave one may be named more fully among those who are away.
    """
    people: dict[tuple[str, str], Attendance] = {}
    for a in found:
        fuller = match(a.person, _away(people.values())) if a.proxy_to and a.person.family_name_only else None
        first = people.setdefault(_key(fuller or a.person), a)
        if first is not a and a.proxy_to and not first.proxy_to:
            absent = first.status is AttendanceStatus.ABSENT
            people[_key(first.person)] = replace(
                first,
                status=AttendanceStatus.EXCUSED if absent else first.status,
                proxy_to=a.proxy_to,
                proxy_proof=a.proxy_proof,
                until=first.until or a.until,
            )
    return list(people.values())


def _away(people: Iterable[Attendance]) -> list[Person]:
    """Those who are not there, and for whom nobody votes as yet."""
    return [a.person for a in people if a.status is not AttendanceStatus.PRESENT and not a.proxy_to]


def _named_anew(a: Attendance, present: Sequence[Person]) -> bool:
    """Whether someone absent is a member who is there, named more fully by a sentence that runs into the roll."""
    if a.status is AttendanceStatus.PRESENT or a.proxy_to or a.person in present:
        return False
    return bool((same := match(a.person, present)) and same.family_name_only and same.civility is a.person.civility)


@lru_cache(maxsize=64)  # (the extracts of a sitting repeat its roll)
def _listed(string: str, plain: str, found: tuple[Section, ...], held: tuple[tuple[str, Named], ...]) -> Roll:
    """The roll whose words are ``string``, under the headings ``found`` in it; ``held``: who holds which office."""
    text = Text.of(string, plain)
    listed = [(section, entry) for section in found for entry in entries(text, section, dict(held))]
    attending = [(_attendance(section, entry), entry) for section, entry in members(listed, plain)]
    attendances = _once([*(a for a, _ in _by_marker(attending)), *_beside(attending)])
    present = [a.person for a in attendances if a.status is AttendanceStatus.PRESENT]
    attendances = [a for a in attendances if not _named_anew(a, present)]
    return Roll(tuple(attendances), max((entry.end for _, entry in attending), default=0))


def extract(text: Text, zone: Span) -> Roll:
    """Return the roll that stands within ``zone``, each person once, in the order printed.

    Args:
        text: the document.
        zone: where to look: the head of a document, or all of it.
    """
    tables = list(tabled(text, zone))
    roll = _printed(text, list(_outside(sections(text, zone), [at for at, _ in tables])), zone)
    if not tables:
        return replace(roll, attendances=tuple(with_told(text, roll.attendances, zone, roll.end)))
    attendances = _once([*roll.attendances, *(a for _, listed in tables for a in listed)])
    return Roll(tuple(attendances), max(roll.end, tables[-1][0].end))


def _outside(found: Iterable[Section], tables: Sequence[Span]) -> Iterator[Section]:
    """The sections that stand outside of tables, each up to the next table."""
    for section in found:
        if not any(table.start <= section.heading.start < table.end for table in tables):
            end = min([section.body.end, *(t.start for t in tables if t.start >= section.body.start)])
            yield replace(section, body=Span(section.body.start, end))


def _printed(text: Text, found: list[Section], zone: Span) -> Roll:
    """The roll under the headings found."""
    if not found:
        return Roll(end=zone.start)
    start, end = found[0].heading.start, found[-1].body.end
    moved = tuple(section.moved(-start) for section in found)
    roll = _listed(text.string[start:end], text.plain[start:end], moved, tuple(offices(text, Span(start, end))))
    if not roll.attendances:
        return Roll(end=zone.start)
    return Roll(tuple([attendance.moved(start) for attendance in roll.attendances]), roll.end + start)
