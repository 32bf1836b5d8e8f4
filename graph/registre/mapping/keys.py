"""What tells a fact from its siblings, as a part of an address."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from registre.facts import Organisation, Person
from registre.french.text import slug


def act_number(number: str) -> str:
    """Return an act's number as a part of an address.

    >>> act_number("2014/184"), act_number("2002 DAC 56"), act_number("1997 P. 770")
    ('2014-184', '2002-dac-56', '1997-p-770')
    """
    return slug(number.replace("/", "-"))


_DIGITS = re.compile(r"\d+")
_YEAR_FIRST = re.compile(r"\D*(?P<year>\d\d)(?!\d)")
_YEAR_LAST = re.compile(r".*\d{3}[^\d\w](?P<year>\d\d)")
_BARE_YEAR = re.compile(r"(?:19[89]|20)\d\d")
_SERIAL = 1000
"""From here on a figure is a year, a day in figures, or a number that has run for years."""


def begins_again(number: str, day: dt.date | None) -> bool:
    """Whether a number is that of a sitting, so that the next one may have it too: it bears no year.

    A year of two figures counts where it is that of ``day`` (the sitting's, if known) and a serial number, or the month
    and one, follow. A year alone numbers nothing.

    >>> [begins_again(number, dt.date(2024, 12, 23)) for number in ("2024-7", "24-12/126", "24-7", "07", "A 3", "2024")]
    [False, False, True, True, True, True]
    """
    figures = _DIGITS.findall(number)
    if _BARE_YEAR.fullmatch(number):
        return True
    if any(int(figure) >= _SERIAL for figure in figures):
        return False
    serial = len(figures) > 1 and (len(figures) > 2 or any(len(figure) > 2 for figure in figures[1:]))
    year = (_YEAR_FIRST.match(number) if serial else None) or _YEAR_LAST.fullmatch(number)
    return year is None or (day is not None and int(year["year"]) != day.year % 100)


def act_path(number: str, day: dt.date | None) -> str | None:
    """Return where an act of that number lies below its authority; None where neither it nor a day tells the sitting.

    >>> act_path("2019-3", None), act_path("03", dt.date(2019, 11, 4)), act_path("03", None)
    ('deliberation/2019-3', 'session/2019-11-04/deliberation/03', None)
    """
    if not begins_again(number, day):
        return f"deliberation/{act_number(number)}"
    return f"session/{day.isoformat()}/deliberation/{act_number(number)}" if day else None


def person_key(person: Person) -> str:
    """Return what tells a person from others of a council: the civility too, where only a family name is printed.

    >>> from registre.facts import Civility
    >>> person_key(Person("Cochet", Civility.MRS, family_name_only=True)), person_key(Person("Sarah Peillon"))
    ('mme-cochet', 'sarah-peillon')
    """
    if person.family_name_only and person.civility:
        return f"{slug(person.civility.value)}-{slug(person.name)}"
    return slug(person.name)


def organisation_key(organisation: Organisation) -> str:
    """Return what tells an organisation from others of an act.

    >>> organisation_key(Organisation("Métropole de Lyon", authority="epci/200046977"))
    'epci-200046977'
    """
    address = organisation.authority
    return address.replace("/", "-") if address else slug(organisation.name)


def decimal(value: Decimal) -> str:
    """Return a number in its shortest plain form: 26 500 and 26 500,00 are one.

    >>> decimal(Decimal("26500.00")), decimal(Decimal("2.65E+4")), decimal(Decimal("0.90"))
    ('26500', '26500', '0.9')
    """
    whole = value.to_integral_value()
    return f"{whole:f}" if value == whole else f"{value:f}".rstrip("0")


def amount_key(amount: Decimal | None) -> str:
    """Return an amount as a part of an address.

    >>> amount_key(Decimal("1250.50")), amount_key(None)
    ('1250-5', 'sans-montant')
    """
    return decimal(amount).replace(".", "-") if amount is not None else "sans-montant"
