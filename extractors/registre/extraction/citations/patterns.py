"""How earlier deliberations are named, on plain text."""

from __future__ import annotations

import re

NUMBER = r"(?:[A-Z]{1,8}[\s._-]?)?\d[\w.]*(?:\s?[/-]\s?\w+)*"
"""The number of an act: digits, with letters and separators."""

_N = r"(?:n\s?[°o]s?\.?|numeros?)\s*:?\s*"

CUE = re.compile(
    r"\b(?<!projet de )(?<!projets de )(?:deliberations?|delib\.)(?=\s)(?!\s+(?:en\s+cours|ci-|du\s+present))",
    re.IGNORECASE,
)
"""A deliberation is spoken of; a draft of one is not."""

WITH_NUMBER = re.compile(
    rf"(?:\s+(?:du|de\s+la|de\s+l'|d[eu]s?)\s+(?:conseil|bureau|comite|assemblee|commission\s+permanente)[\w' -]{{0,60}}?)?,?\s*{_N}(?P<number>{NUMBER})",
    re.IGNORECASE,
)
"""Right after the cue: the number."""

BARE_NUMBER = re.compile(r"\s+(?P<number>(?:[A-Z]{1,6}[-_]?)?(?:19|20)\d\d\s?[/.-]\s?\d{1,4}(?:[/.-]\d+)?)\b(?!\s*€)")
"""Right after the cue: a number that carries its year, without "n°"."""

DATE_NEAR = re.compile(
    r"[\w'(),° /.-]{0,110}?\b(?:en\s+date\s+du|prise\s+le|adoptee?\s+(?:le|(?:lors\s+de\s+)?(?:la|sa)\s+seance\s+du)|lors\s+de\s+(?:la|sa)\s+seance\s+du|votee\s+le|du|le|des)\s+",
    re.IGNORECASE,
)
"""Between the cue, or its number, and the date."""

NEXT = re.compile(rf"\s*(?:,|et|ainsi\s+que)\s*(?:la\s+deliberation\s+)?{_N}(?P<number>{NUMBER})", re.IGNORECASE)
"""A further number in the same breath."""

BROKEN = re.compile(r"[;:\n]\s*\n|\.\s+[A-Z]|;")
"""What a citation does not run across."""
