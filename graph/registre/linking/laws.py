"""Links laws, ordinances and decrees to their European identifier (ELI) on Légifrance, where the words suffice.

Légifrance names a text of the Journal officiel by its NOR, or, as an alias, by its date and number:
``/eli/loi/2015/8/7/2015-991/jo/texte``. Deliberations print no NOR; many print date and number. Texts from before 2002,
when the electronic Journal officiel begins, and those without date or number are not linked. Nor are codes: they have
no ELI.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from registre.linking.records import Link

RULE = "laws/1"
REFERENCE = "Légifrance, modèle d’URI ELI"
_LABEL = re.compile(
    r"(?P<kind>loi|décret|ordonnance) (?P<number>(?P<year>\d{4})-\d{1,4}) (?P<date>\d{4}-\d{2}-\d{2})"
    r"(?: article (?P<article>\S+))?\Z"
)
_KINDS = {"loi": "loi", "décret": "decret", "ordonnance": "ordonnance"}
_FIRST = dt.date(2002, 1, 1)


def link_law(path: str, label: str) -> Link | None:
    """Return the link of a provision, or None where its label does not give kind, date and number.

    Args:
        path: of the provision, below the base.
        label: as the documents' facts have it: "loi 2015-991 2015-08-07".

    >>> link_law("legal/x", "loi 2015-991 2015-08-07").targets
    ('https://www.legifrance.gouv.fr/eli/loi/2015/8/7/2015-991/jo/texte',)
    """
    found = _LABEL.match(label)
    day = dt.date.fromisoformat(found["date"]) if found else None
    if found is None or day is None or day < _FIRST or not _agree(int(found["year"]), day):
        return None
    part = f"article_{found['article']}" if found["article"] and found["article"].isdecimal() else "texte"
    where = f"{_KINDS[found['kind']]}/{day.year}/{day.month}/{day.day}/{found['number']}/jo"
    whole = found["article"] is None or part != "texte"
    reasons = ("nature, date et numéro imprimés",) + (() if whole else ("l’article n’est pas un nombre : le texte",))
    target = f"https://www.legifrance.gouv.fr/eli/{where}/{part}"
    return Link(path, RULE, Decimal("0.95"), reasons, label, REFERENCE, targets=(target,))


def _agree(numbered: int, day: dt.date) -> bool:
    """Whether number and date go together: the year of the number is that of the signature, or the next at its end."""
    return numbered == day.year or (numbered == day.year + 1 and day.month == 12)
