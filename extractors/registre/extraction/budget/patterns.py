"""The words of budgets and financing plans, on plain text."""

from __future__ import annotations

import re

from registre.facts import Side
from registre.french.money import CURRENCY, FIGURES

_TAX = r"(?:\s*E?(?:H\.?\s?T\.?|T\.?T\.?C\.?)(?![\w]))?"
SIDES = (
    (Side.EXPENSE, re.compile(r"\b(?:depenses?|charges|emplois|postes)\b", re.IGNORECASE)),
    (Side.REVENUE, re.compile(r"\b(?:recettes?|produits|ressources|financeurs?|financements?)\b", re.IGNORECASE)),
)
"""What heads a side."""

COST = re.compile(r"\b(?:couts?|montants?\s+(?:des\s+travaux|de\s+l'operation|du\s+projet))\b", re.IGNORECASE)
"""What heads the expenses beside a head of revenues."""

SURE_SIDE = re.compile(r"\b(?:depenses?|recettes?)\b", re.IGNORECASE)
"""What heads a side even where the other has no head."""

SECTION = re.compile(
    r"\W*(?:depenses|recettes|charges|produits|emplois|ressources)(?:\s+(?:de\s+la\s+section\s+)?d[e']\s*\w+)?\W*",
    re.IGNORECASE,
)
"""The words of a row that opens a side within a table."""

TOTAL = re.compile(
    r"^\W*(?:sous[- ]?tot|tota|solde\b(?!\s+d'execution)|(?:deficit|excedent)s?\b(?!\s+(?:de|d'|anterieur|report))|"
    r"resultat\s+de\s+l)",
    re.IGNORECASE,
)
"""A row that sums others."""

GRAND_TOTAL = re.compile(r"^\W*tota", re.IGNORECASE)
"""A row that sums its whole side."""

AMOUNT_CELL = re.compile(rf"^\W*?(?P<figures>-?\s?(?:{FIGURES}))\s*{CURRENCY}?{_TAX}\s*\*{{0,3}}$", re.IGNORECASE)
"""A cell that is one amount and nothing else; percentages are not."""

TO_COME = re.compile(r"\b(?:bp|b\.p|budget|prev\w*|vote\w*|propose\w*|ht|h\.t|demande\w*)\b", re.IGNORECASE)
"""Heads a column of amounts to come."""

BEFORE_TAX = re.compile(r"\bh\.?\s?t\b", re.IGNORECASE)
VOTED = re.compile(r"\bvot", re.IGNORECASE)
JOINED = re.compile(r"\+")
"""Heads a column that adds up others."""

PAST = re.compile(r"\b(?:cr|ca|cfu|realise\w*|compte\w*|execute\w*|n-1|restes?|rar|anterieur\w*)\b", re.IGNORECASE)
"""Heads a column of accounts."""

FINANCED = re.compile(r"\b(?:plans?\s+de\s+financement|budgets?\b|financement\s+previsionnel)", re.IGNORECASE)
"""Introduces a table as a plan."""

PLAN = re.compile(
    r"\b(?:plan\s+de\s+financement|budget\s+previsionnel|financement\s+previsionnel)\b[^:\n€]{0,60}[:\n]\s*",
    re.IGNORECASE,
)
"""Opens a run of lines."""

RUN_LINE = re.compile(
    rf"[-•*o\s]*(?P<label>[A-Za-z][^€\n.;:|]{{1,90}}?)\s*[:=]?\s*(?P<figures>(?<![\d,.])(?:{FIGURES}))\s?{CURRENCY}\s?{_TAX}"
    r"\s*(?:\(?\s?\d+(?:[.,]\d+)?\s?%\s?\)?)?\s*[;,\n|-]*\s*",
    re.IGNORECASE,
)
"""One line of a run: a label, then its amount."""
