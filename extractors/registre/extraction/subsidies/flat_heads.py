"""The heads of a table whose cells were lost: one run of words, told apart by what they may head."""

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
_OTHER = (
    r"code|a(?=\s+(?:report|vers))|n°|numero|nature|type|vote|conseil|municipal|communautaire|annee|exercice|"
    r"observations?|du|de|la|des|aux|euros?|ttc|en|et|pour"
)
RUN = re.compile(rf"(?:(?:{AMOUNT.pattern}|{BODY.pattern}|\b(?:{_OTHER})(?!\w)|[€(:/|)-])\s*){{2,24}}", I)
"""Words that may all head columns."""
SECTION = re.compile(r"\b(?:nature|type)\b", I)


def amounts(plain: str, run: Span, count: int) -> list[Span] | None:
    """Return what heads each of ``count`` columns of amounts in a run of heads; None when it does not tell.

    A single column is headed by all that the run says of amounts.

    >>> heads = "Nom de l'association Subvention 2020 Montant demande Montant vote"
    >>> [heads[s.start : s.end] for s in amounts(heads, Span(0, len(heads)), 3) or ()]
    ['Subvention 2020', 'Montant demande', 'Montant vote']
    """
    found = [Span(m.start(), m.end()) for m in AMOUNT.finditer(plain, run.start, run.end)]
    if count == 1 and found:
        return [Span(found[0].start, found[-1].end)]
    body = BODY.search(plain, run.start, run.end)
    behind = [head for head in found if body and head.start >= body.end()]
    return next((heads for heads in (found, behind) if len(heads) == count), None)


def decides(plain: str, heads: list[Span]) -> bool:
    """Whether some column is of more than what is asked for."""
    return any(not ASKED.search(plain, head.start, head.end) for head in heads)
