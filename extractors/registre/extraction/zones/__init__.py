"""Cuts a document into its head and its acts, and each act into its parts.

The parts open with formulas that administrations share: “Vu …”, “expose”, then “DELIBERE” or “après en avoir délibéré”.
What cannot be told apart is left whole.
"""

from registre.extraction.zones.joined import joined
from registre.extraction.zones.minutes import listing, minutes
from registre.extraction.zones.model import ActZones, Zones
from registre.extraction.zones.single import parts, single
from registre.facts import DocumentKind
from registre.reading.text import Text

__all__ = ["ActZones", "Zones", "cut", "joined", "listing", "minutes", "parts", "single"]


def cut(text: Text, kind: DocumentKind) -> Zones:
    """Return the parts of a document of that kind."""
    if kind is DocumentKind.EXTRACT:
        return single(text)
    return listing(text) if kind is DocumentKind.LIST else minutes(text)
