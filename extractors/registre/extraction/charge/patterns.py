"""How charges are printed, on plain text."""

from __future__ import annotations

import re

I = re.IGNORECASE  # noqa: E741  (as in the re module)

CUE = re.compile(
    r"\b(?:imput\w+|credits?\s+(?:\w+\s+){0,4}?(?:inscrits?|ouverts?|prevus?|preleve\w*|disponibles?|seront|sont)|preleve\w*\s+(?:cette\s+somme|ces\s+sommes|sur)|prelever\s+(?:cette|ces|la)|"
    r"(?:depenses?|sommes?|recettes?)\s+(?:\w+\s+){0,6}?inscrite?s?|inscri\w+\s+(?:\w+\s+){0,4}?au\s+budget|au\s+budget\s+(?:\w+\s+){0,3}?(?:19|20)\d\d)",
    I,
)
"""An expense is charged."""

BUDGET = re.compile(
    r"\b(?P<value>budget\s+(?:principal|annexe(?:\s+(?:de\s+l'|de\s+la\s+|du\s+|de\s+)?\w+)?|primitif|general|communal|municipal|"
    r"d'investissement|de\s+fonctionnement|supplementaire|de\s+l'(?:exercice|annee)|de\s+la\s+(?:ville|commune|metropole|communaute|region|collectivite)|du\s+departement)?"
    r"(?:\s+(?:de\s+la\s+(?:ville|commune|metropole)|du\s+departement|de\s+l'exercice)(?:\s+d[e']\s*[A-Z]\w+)?)?)",
    I,
)
YEAR = re.compile(r"\b(?:exercices?|budget[^.;\n]{0,60}?|annee|de|pour)\s+(?P<value>(?:19|20)\d\d)\b", I)
CHAPTER = re.compile(r"\bchapitres?\s*(?:n\s?°\s*|budgetaires?\s*|globalises?\s*)?:?\s*(?P<value>\d[\w.]*)", I)
ARTICLE = (
    re.compile(
        r"\b(?:article|compte|art\.)\s*(?:n\s?°\s*|budgetaires?\s*)?:?\s*(?P<value>\d{3,6}(?:\s?-\s?\d+)*|\d{2,5}(?:[ .]\d{1,2})+)\b(?!\s*(?:du\s+code|du\s+CGCT|alinea))",
        I,
    ),
    re.compile(r"\bnat(?:ur|ru)e\s*(?:n\s?°\s*|comptable\s*)?:?\s*(?P<value>\d{3,6}(?:[ .]\d{1,2}\b)*)", I),
)
OPERATION = re.compile(r"\boperation\s*(?:n\s?°\s*)?:?\s*(?P<value>(?=\w*\d)\w[\w-]*)", I)
END = re.compile(r"(?<!\bart)(?<!\bn)\.(?=\s|$)(?!-)|;|\n\s*\n|\n\s*[-•]\s|\bTOTAL\b", I)
"""Where the words of a charge end."""
