"""Rolls set as tables: marks under who is there, lists side by side, pairs of giver and holder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from registre.extraction.roll.entries import entries, member
from registre.extraction.roll.entry import Named
from registre.extraction.roll.sections import Section
from registre.facts import Attendance, AttendanceStatus, Proof, Rule, Span
from registre.french.text import fold
from registre.reading.text import Table, Text

RULE = Rule("roll-table", 1)
PROXY_RULE = Rule("proxy-table", 1)

_REACH = 10_000
_OF_MEMBERS = r"(?:membres |conseillers? |elus? |delegues? )?"
_STATUSES = (
    (AttendanceStatus.PRESENT, re.compile(rf"{_OF_MEMBERS}presente?s?")),
    (AttendanceStatus.EXCUSED, re.compile(rf"{_OF_MEMBERS}(?:absente?s? )?excusee?s?")),
    (AttendanceStatus.ABSENT, re.compile(rf"{_OF_MEMBERS}absente?s?")),
)
_MEMBER = re.compile(
    r"(?:noms?|prenoms?)(?: et)?(?: (?:noms?|prenoms?))?|(?:conseiller|elu|membre|delegue|titulaire)s?(?: \w+)?"
)
_STATUS = re.compile(r"presence|statut")
_GIVER = re.compile(
    r"mandants?|donneurs?|(?:conseiller|elu|membre)s? (?:absent|represente|empeche)s?|absents?|representes?"
)
_HOLDER = re.compile(r"mandataires?|representee? par|(?:donne )?(?:pouvoir|procuration)s?(?: (?:donnee?s? )?a)?")
_MARK = re.compile(r"[xX✓✔☒☑1]|oui", re.IGNORECASE)


def _heads(text: Text, table: Table) -> list[str]:
    """The folded heads of the columns of a table."""
    return [fold(text.quote(cell)) for cell in table.rows[0]] if table.rows else []


def _column(heads: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    return next((n for n, head in enumerate(heads) if pattern.fullmatch(head)), None)


def _status_columns(heads: Sequence[str]) -> dict[int, AttendanceStatus]:
    """Which status each column tells whose head is one."""
    found = {_column(heads, pattern): status for status, pattern in _STATUSES}
    return {column: status for column, status in found.items() if column is not None}


def _cell(row: Sequence[Span], column: int | None) -> Span:
    return row[column] if column is not None and column < len(row) else Span(0, 0)


def _attendance(who: Named, status: AttendanceStatus, holder: Named | None) -> Attendance:
    proof = Proof((who[1],), RULE)
    if holder is None:
        return Attendance(who[0], status, proof)
    proxy = Proof((Span(who[1].start, holder[1].end),), PROXY_RULE)
    excused = AttendanceStatus.EXCUSED
    return Attendance(who[0], excused, proof, proxy_to=holder[0], proxy_proof=proxy)


def _pairs(text: Text, table: Table, heads: Sequence[str]) -> Iterator[Attendance]:
    """Those of a table of giver and holder."""
    giver, holder = _column(heads, _GIVER), _column(heads, _HOLDER)
    for row in table.rows[1:]:
        who, held = member(text, _cell(row, giver)), member(text, _cell(row, holder))
        if who and held:
            yield _attendance(who, AttendanceStatus.EXCUSED, held)


def _marked(text: Text, table: Table, heads: Sequence[str]) -> Iterator[Attendance]:
    """Those of a table that marks, or says, beside each member whether they are there; no mark tells nothing."""
    named, held, said = _column(heads, _MEMBER), _column(heads, _HOLDER), _column(heads, _STATUS)
    columns = _status_columns(heads)
    for row in table.rows[1:]:
        who, holder = member(text, _cell(row, named)), member(text, _cell(row, held))
        marks = [status for n, status in columns.items() if _MARK.fullmatch(text.quote(_cell(row, n)))]
        marks += [status for status, words in _STATUSES if words.fullmatch(fold(text.quote(_cell(row, said))))]
        if who and len(marks) == 1:
            there = marks[0] is AttendanceStatus.PRESENT
            yield _attendance(who, marks[0], None if there else holder)


def _side_by_side(text: Text, table: Table, heads: Sequence[str]) -> Iterator[Attendance]:
    """Those of a table with a column for those who are there, one for the others."""
    for column, status in _status_columns(heads).items():
        for cell in (_cell(row, column) for row in table.rows[1:]):
            for entry in entries(text, Section(status, proxies=False, heading=cell, body=cell), {}):
                yield _attendance((entry.person, entry.span), status, entry.holder)


def _read(text: Text, table: Table) -> list[Attendance]:
    heads = _heads(text, table)
    statuses = _status_columns(heads)
    present = AttendanceStatus.PRESENT in statuses.values()
    if _column(heads, _GIVER) is not None and _column(heads, _HOLDER) is not None and not present:
        return list(_pairs(text, table, heads))
    if _column(heads, _MEMBER) is not None and (statuses or _column(heads, _STATUS) is not None):
        return list(_marked(text, table, heads))
    return list(_side_by_side(text, table, heads)) if present else []


def tabled(text: Text, zone: Span) -> Iterator[tuple[Span, list[Attendance]]]:
    """Give each table of a roll at the head of ``zone``, with those whom it lists."""
    for table in text.tables:
        at = table.span
        if zone.start <= at.start < min(zone.end, zone.start + _REACH) and (found := _read(text, table)):
            yield at, found
