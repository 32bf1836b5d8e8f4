"""The words that head columns of names and of amounts in a table whose cells were lost."""

from __future__ import annotations

import re

from registre.extraction.subsidies.heads import ASKED
from registre.facts import Span

I = re.IGNORECASE  # noqa: E741  (as in the re module)

_YEAR = r"(?:19|20)\d\d"
_SAYS = (
    r"(?:accord|attribu|allou|octroy|vot|propos|demand|sollicit|percu|recu|obtenu|vers|retenu|report|decid|prevu|souhait)\w*|"
    r"decision|avis|n ?- ?1"
)
_SUM = r"(?:montants?|subvention(?:\s?s)?|sommes?|aides?|participations?|dotations?|totaux)"
_FOR = rf"(?:\s+(?:en\s+|pour\s+)?(?:annee\s+)?{_YEAR})?(?:\s+\(?(?:€|euros?\b)\)?)?"
_NAME = (
    r"(?:(?:noms?|denominations?|intitules?|libelles?|designations?)\s+(?:des?\s+(?:l[a']\s*)?|du\s+|de\s+l')?)?"
    r"(?:associations?|asso|structures?|organismes?|beneficiaires?|clubs?|tiers|attributaires?|porteurs?|etablissements?)|noms?"
)
AMOUNT = re.compile(
    rf"\b(?:{_SUM}(?:\s+(?:de\s+la\s+|de\s+|des\s+)subventions?)?(?:\s+(?:{_SAYS})){{0,2}}{_FOR}|(?:{_SAYS}){_FOR}|"
    rf"(?:annee\s+)?{_YEAR})(?!\w)",
    I,
)
"""What heads one column of amounts."""
BODY = re.compile(rf"\b(?:{_NAME})\b", I)
"""What heads the column of names."""


def decides(plain: str, heads: list[Span]) -> bool:
    """Whether some column is of more than what is asked for."""
    return any(not ASKED.search(plain, head.start, head.end) for head in heads)
