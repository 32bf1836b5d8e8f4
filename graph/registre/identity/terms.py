"""The terms of councils: between two general elections, a name in a council means one person."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable

_ELECTIONS = {
    "departement": ("1998-03-15", "2001-03-11", "2004-03-21", "2008-03-09", "2011-03-20", "2015-03-22", "2021-06-20"),
    "region": ("1992-03-22", "1998-03-15", "2004-03-21", "2010-03-14", "2015-12-06", "2021-06-20"),
}
_MUNICIPAL = ("1989-03-12", "1995-06-11", "2001-03-11", "2008-03-09", "2014-03-23", "2020-03-15", "2026-03-15")
"""First rounds of the general elections of communes, which also renew the councils of EPCI (code électoral, L227)."""


def term(scope: str, day: dt.date) -> int:
    """Return which term of a council a day falls in, counted from 0.

    >>> term("authority/commune/34172", dt.date(2014, 3, 20)), term("authority/commune/34172", dt.date(2014, 4, 5))
    (4, 5)
    """
    kind = scope.removeprefix("authority/").partition("/")[0]
    return bisect_right(_ELECTIONS.get(kind, _MUNICIPAL), day.isoformat())


def terms(scope: str, days: Iterable[dt.date]) -> frozenset[int]:
    """Return the terms that days fall in."""
    return frozenset(term(scope, day) for day in days)
