"""What tells a fact from its siblings, as a part of an address."""

from __future__ import annotations

from decimal import Decimal

from registre.facts import Organisation, Person
from registre.french.text import slug


def act_number(number: str) -> str:
    """Return an act's number as a part of an address.

    >>> act_number("2014/184"), act_number("2002 DAC 56"), act_number("1997 P. 770")
    ('2014-184', '2002-dac-56', '1997-p-770')
    """
    return slug(number.replace("/", "-"))


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
