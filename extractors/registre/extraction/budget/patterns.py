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
    r"\b(?:plan\s+de\s+financement|budget\s+previsionnel|financement\s+previsionnel|le\s+financement\s+(?:serait|sera|est))\b"
    r"[^:\n€]{0,70}[:\n]\s*",
    re.IGNORECASE,
)
"""Opens a run of lines."""

_HEADS_SIDE = (
    r"(?:depenses?(?!\s+(?:imprev|reel|d'ordre|subventionn|eligib))|recettes?(?!\s+(?:reel|d'ordre|fiscal))|emplois|ressources?|"
    r"financeurs?|(?:charges|produits|financements?|postes?)(?=\s*(?:[\n:(|€]|ht\b|ttc\b|montant|taux|recettes|produits|ressources)))"
)
RUN_HEADS = re.compile(
    rf"(?:(?:{_HEADS_SIDE}|previsionnel\w*|montants?|sommes?|taux|nature|origine|libelles?|designations?|hors\s+taxes?|"
    r"(?:en\s+)?(?:euros?|ht|h\.t\.?|ttc)|(?:des?\s+|de\s+la\s+)?(?:depenses?|recettes?)|part|total(?=\s*\n)|pourcentages?)(?!\w)|[€%:|/()\n•\\_-])\s*",
    re.IGNORECASE,
)
"""Words that head the columns of a plan whose cells were lost, one at a time."""

RUN_LINE = re.compile(
    rf"[-•*o\s|]*(?P<label>[A-Za-z][^€\n.;:|]{{1,90}}?)\s*(?:\(?\s?\d+(?:[.,]\d+)?\s?%\s?\)?\s*)?[:=|]?\s*"
    rf"(?:\(?\s?\d+(?:[.,]\d+)?\s?%\s?\)?\s*)?(?P<figures>(?<![\d,.])(?:{FIGURES}))\s?{CURRENCY}\s?{_TAX}"
    r"\s*(?:,?\s*(?:soit\s+)?\(?\s?\d+(?:[.,]\d+)?\s?%\s?\)?)?\s*[;,\n|-]*\s*",
    re.IGNORECASE,
)
"""One line of a run: a label, then its amount; a percentage may stand beside either."""

HEAD_SUMS = re.compile(
    rf"(?<![\d,.])(?:{FIGURES})\s?{CURRENCY}\s?{_TAX}\s*[;,]?[ ]*\n\s*(?={_HEADS_SIDE})", re.IGNORECASE
)
"""The sum of a side behind its head, where the other side's head follows ("Dépenses : 5 000 €")."""

NO_LABEL = re.compile(
    r"\b(?:apres\s+en\s+avoir|decid\w+|sollicit\w+|approuv\w+|autoris\w+|adopt\w+|considerant|d'un\s+montant|a\s+hauteur|conseil\s+municipal|"
    r"monsieur|madame|s'eleve\w*|estime\w*)\b",
    re.IGNORECASE,
)
"""What stands in sentences, never in a label."""

SPENT = re.compile(
    r"\W*(?:couts?|travaux|depenses?|montant\s+(?:des\s+travaux|de\s+l'operation|du\s+projet)|honoraires?|maitrise\s+d|etudes?|acquisitions?|achats?|fournitures?|"
    r"main\s+d|amenagements?|construction|renovation|rehabilitation|missions?|diagnostics?|frais|imprevus|aleas|materiels?|mobiliers?|lot\b|"
    r"prestations?|salaires?|communication|assistance|bureau\s+de\s+controle|coordination|terrassement|voirie|equipements?)",
    re.IGNORECASE,
)
"""Begins the label of an expense."""

GIVEN = re.compile(
    r"\b(?:subventions?|aides?|d\.?e\.?t\.?r|d\.?s\.?i\.?l|fonds|etat|region\w*|departement\w*|conseil|agence|caf|msa|europe|feder|feader|leader|fnadt|"
    r"auto-?\s?financement|emprunts?|participations?|commune|ville|communaute|metropole|agglomeration|syndicat|ademe|cnc|drac|ans|anah|"
    r"cd\s?\d\d|reste\s+a\s+charge|reste|dons?|mecen\w+|recettes?|dotation|ressources?|part\s+communale|contributions?|fctva|financements?|s(?:ie|de|i)\w{2,6})\b",
    re.IGNORECASE,
)
"""Stands in the label of a revenue: who gives, or what is borrowed or left to pay."""
