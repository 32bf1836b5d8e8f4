"""Reads a cell as the value that its column asks for, mending what leaves no doubt and saying so."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from registre.french.text import fold
from registre.scdl.schema import Column

Value = str | int | Decimal | dt.date | bool

_DAY_FIRST = re.compile(r"(?P<day>[0-3]?\d)[/.-](?P<month>[01]?\d)[/.-](?P<year>(?:19|20)\d\d)(?:\s+00?:00(?::00)?)?\Z")
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d)?\Z")
_DAYS = re.compile(r"\d{4}-\d\d-\d\d|[0-3]?\d[/.][01]?\d[/.](?:19|20)\d\d")
_MONEY = re.compile(
    r"(?P<sign>-?)\s*(?P<whole>\d{1,3}(?:[\s\u00a0\u202f.]\d{3})+|\d+)"
    r"(?:(?P<mark>[.,])(?P<part>\d+))?\s*(?:€|euros?|eur)?\Z",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"_x00[01][0-9A-Fa-f]_|[\x00-\x08\x0b\x0c\x0e-\x1f]")
_YES = {"oui": True, "o": True, "true": True, "vrai": True, "1": True, "yes": True}
_NO = {"non": False, "n": False, "false": False, "faux": False, "0": False, "no": False}
_IDENTIFIERS = ("SIRET", "idAttribuant", "idBeneficiaire", "rnaBeneficiaire")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a cell: its value, None where it says nothing that can be kept; and what is wrong with it."""

    value: Value | None
    wrong: tuple[str, ...] = ()


def _date(cell: str) -> Reading:
    try:
        return Reading(dt.date.fromisoformat(cell)) if re.fullmatch(r"\d{4}-\d\d-\d\d", cell) else _other_date(cell)
    except ValueError:
        return Reading(None, ("it is no day of the calendar",))


def _other_date(cell: str) -> Reading:
    if m := _ISO_TIME.match(cell):
        return Reading(dt.date.fromisoformat(m[1]), ("a date has no time",))
    if m := _DAY_FIRST.match(cell):
        day = dt.date(int(m["year"]), int(m["month"]), int(m["day"]))
        return Reading(day, (f"a date is written {day.isoformat()}",))
    return Reading(None, ("it is no date: YYYY-MM-DD",))


def _number(cell: str) -> Reading:
    try:
        if re.fullmatch(r"-?\d+(?:\.\d+)?", cell):
            return Reading(Decimal(cell))
        m = _MONEY.match(cell)
        if m is None:
            return Reading(None, ("it is no number",))
        whole = re.sub(r"\D", "", m["whole"])
        wrong = ("the decimal sign is a point",) if m["mark"] == "," else ("a number has digits alone",)
        return Reading(Decimal(f"{m['sign']}{whole}.{m['part'] or 0}"), wrong)
    except InvalidOperation:
        return Reading(None, ("it is no number",))


def _integer(cell: str) -> Reading:
    found = _number(cell)
    if isinstance(found.value, Decimal) and found.value == found.value.to_integral_value():
        wrong = found.wrong if cell.isdecimal() else (*found.wrong, "it is no whole number in digits")
        return Reading(int(found.value), wrong[:1])
    return Reading(None, ("it is no whole number",))


def _boolean(cell: str) -> Reading:
    key = cell.casefold()
    if key not in _YES | _NO:
        return Reading(None, ("it is neither “oui” nor “non”",))
    wrong = () if cell in {"oui", "non"} else ("it is written “oui” or “non”",)
    return Reading((_YES | _NO)[key], wrong)


def _string(cell: str) -> Reading:
    clean = " ".join(_ESCAPED.sub(" ", cell).split()) if _ESCAPED.search(cell) else cell
    return Reading(clean, ("it holds control characters",) if clean != cell else ())


_READERS: dict[str, Callable[[str], Reading]] = {
    "date": _date,
    "number": _number,
    "integer": _integer,
    "boolean": _boolean,
    "string": _string,
}


def _mended_days(value: str) -> str | None:
    """The same days, or day, as the standard writes a period."""
    days = [_date(day.replace(".", "/")).value for day in _DAYS.findall(value)]
    return "/".join(str(day) for day in days) if days and all(days) and len(days) < 3 else None


def _mended(value: str, column: Column) -> str | None:
    """A string that its column does not allow, written so that it does; None where that would be a guess."""
    if column.among:
        return next((one for one in column.among if fold(one) == fold(value)), None)
    if column.name == "datesPeriodeVersement":
        return _mended_days(value)
    if column.name == "DELIB_MATIERE_CODE" and (m := re.match(r"(\d\.\d{1,2})\.", value)):
        return m[1]
    if any(name in column.name for name in _IDENTIFIERS):
        return re.sub(r"\.0+\Z|[\s\u00a0.-]", "", value).upper()
    return None


def _allowed(value: str, column: Column) -> bool:
    return (not column.among or value in column.among) and (not column.pattern or bool(column.pattern.search(value)))


def _constrained(found: Reading, column: Column) -> Reading:
    """A value held against the constraints of its column."""
    value, wrong = found.value, found.wrong
    if isinstance(value, str) and not _allowed(value, column):
        mended = _mended(value, column)
        if mended is None or not _allowed(mended, column):
            return Reading(None, (*wrong, _rule(column)))
        return Reading(mended, (*wrong, f"it is written {mended}"))
    if isinstance(value, str) and column.longest and len(value) > column.longest:
        return Reading(value, (*wrong, f"it has {len(value)} characters where {column.longest} are allowed"))
    if isinstance(value, Decimal) and not (column.least or value) <= value <= (column.greatest or value):
        return Reading(None, (*wrong, f"it is not between {column.least} and {column.greatest}"))
    return found


def _rule(column: Column) -> str:
    if column.among:
        return f"it is none of {', '.join(column.among)}"
    return f"it has not the form {column.pattern.pattern}" if column.pattern else "it is not allowed"


def read(cell: str, column: Column) -> Reading:
    """Return the value of a cell.

    >>> read("05/12/2016", Column("DELIB_DATE", "Date", "date")).value
    datetime.date(2016, 12, 5)
    >>> read("12 350 000 €", Column("montant", "Montant", "number"))
    Reading(value=Decimal('12350000.0'), wrong=('a number has digits alone',))

    Args:
        cell: its words, without quotes and outer blanks.
        column: the column that it stands in.
    """
    if not cell:
        return Reading(None, ("a value is required",) if column.required else ())
    found = _READERS[column.type](cell)
    if column.name == "idBeneficiaire" and isinstance(found.value, str) and not re.fullmatch(r"\d{14}", found.value):
        mended = _mended(found.value, column) or ""
        wrong = f"it is written {mended}" if re.fullmatch(r"\d{14}", mended) else "a SIRET has 14 digits"
        return Reading(mended if mended.isdecimal() else found.value, (*found.wrong, wrong))
    return found if found.value is None else _constrained(found, column)
