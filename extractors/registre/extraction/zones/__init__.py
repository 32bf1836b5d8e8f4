"""Cuts a document into its head and its acts, and each act into its parts.

The parts open with formulas that administrations share: “Vu …”, “expose”, then “DELIBERE” or “après en avoir délibéré”.
What cannot be told apart is left whole.
"""

from registre.extraction.zones.model import ActZones, Zones
from registre.extraction.zones.single import parts, single

__all__ = ["ActZones", "Zones", "parts", "single"]
