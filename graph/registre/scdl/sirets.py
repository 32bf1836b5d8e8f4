"""The SIRET of an authority, which the standard requires and acts do not print."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pyoxigraph as ox

from registre.errors import UsageError
from registre.french.text import fold
from registre.scdl.looking import Look
from registre.scdl.row import Draft
from registre.siret import key_holds
from registre.vocabulary import REG

UNKNOWN = "00000"
"""What stands for the establishment of a body of which the SIREN alone is known: no establishment has it."""


class Sirets:
    """The SIRET that a user gives, by SIREN or by name.

    Args:
        given: each "21690123100011", whose first nine digits tell of whom it is, or "Ville de Lyon=21690123100011".

    Raises:
        UsageError: one is no SIRET, or its key is wrong.
    """

    def __init__(self, given: Sequence[str] = ()) -> None:
        self._by: dict[str, str] = {}
        for one in given:
            name, _, number = one.rpartition("=")
            digits = re.sub(r"\s", "", number)
            if not re.fullmatch(r"\d{14}", digits) or not key_holds(digits):
                raise UsageError(f"“{number}” is no SIRET", next_step="give its 14 digits, its key included")
            self._by[fold(name) or digits[:9]] = digits

    def put(self, draft: Draft, column: str, body: ox.NamedNode | None, look: Look) -> None:
        """Give a column the SIRET of a body: as the graph has it, else as the user gives it, else its SIREN alone."""
        siren = look.identifier(body, REG.SIREN)
        given = self._by.get(siren or "") or self._by.get(fold(look.label(body) or ""))
        draft.put(column, look.identifier(body, REG.SIRET) or given)
        draft.stand_in(column, f"{siren}{UNKNOWN}" if siren else None)
