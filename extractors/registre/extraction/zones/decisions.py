"""Where a text says that something was decided."""

from __future__ import annotations

import re
from bisect import bisect_left

from registre.facts import Span
from registre.reading.text import Text

DECIDED = re.compile(
    r"\bvote\b\s*(?:\w+\s+){0,3}:|\bresultats?\s+du\s+vote|\badopt(?:e|ee|es|ees)\b|\badoption\s*(?:a\s+l|:|par\s+\d)|\b[pil1]?unanim(?:ite|ement)\b"
    r"|\ba\s+la\s+majorite\b|\b(?:pour|contre|abstentions?)\s*:\s*\d|\b\d+\s+(?:(?:voix|votes?)\s+)?(?:pour|contre)\b"
    r"|\b\d+\s+abstentions?\b|:\s*\d+\s+(?:votes?|suffrages?)\b|\b\d+\s+suffrages\s+obtenus\b|\bapprouvees?\b"
    r"|\baccord\s+a\s+l[a']|\brefusee?s?\b|\bunanimite\b|\bretiree?s?\s+de\s+l'ordre\s+du\s+jour\b|\b(?:ajourne|rejete)e?s?\b|\bdelibere\b|\bpren(?:d|nent)\s+acte\b|\bdont\s+acte\b|\bdonne(?:r|nt)?\s+acte\b|\b(?:DECIDE|APPROUVE|AUTORISE)(?:NT)?\b"
    r"|\b(?:le\s+(?:conseil|comite|bureau)|l'assemblee|la\s+commission\s+permanente)\s+(?:(?:municipal|communautaire|syndical|departemental|regional)e?\s+)?"
    r"(?:fixe|accepte|valide|designe|attribue|emet|sollicite|rejette|retient|renouvelle|confirme|accorde|alloue|octroie|institue|nomme|elit|ratifie|mandate"
    r"|vote|opte|habilite|donne\s+(?:son|un)\s+(?:accord|avis))\b",
    re.IGNORECASE,
)
"""What a decision leaves in the minutes, on plain text."""


class Decisions:
    """The places of a text where decisions stand."""

    def __init__(self, text: Text, *, everywhere: bool = False) -> None:
        """Look ``text`` through once; a list decides ``everywhere``."""
        self._everywhere = everywhere
        self._places = [] if everywhere else [m.start() for m in text.finditer(DECIDED)]

    def within(self, zone: Span) -> bool:
        """Whether any stands in ``zone``."""
        if self._everywhere:
            return True
        at = bisect_left(self._places, zone.start)
        return at < len(self._places) and self._places[at] < zone.end
