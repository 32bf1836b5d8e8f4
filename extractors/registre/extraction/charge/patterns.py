"""How charges are printed, on plain text."""

from __future__ import annotations

import re

I = re.IGNORECASE  # noqa: E741  (as in the re module)

_WORDS = r"(?:\w+\s+){0,4}?"
CUES = (
    ("imput", re.compile(r"imput(?:ee?s?|ations?|era|er|ables?\s+(?:au|sur))\b", I)),
    (
        "credi",
        re.compile(
            rf"credits?\s*,?\s+{_WORDS}(?:inscri\w+|ouverts?|prevus?|preleve\w*|disponibles?|figur\w+|seront|sont)", I
        ),
    ),
    (
        "prele prise manda",
        re.compile(
            r"(?:preleve\w*|prelever|prise?\s+en\s+charge|mandat(?:er|ee?s?))\s+(?:(?:cette|ces|la|les|ladite)\s+(?:\w+\s+){1,3}?)?(?:sur|au|cette|ces)\b",
            I,
        ),
    ),
    (
        "depen somme recet subve",
        re.compile(r"(?:depenses?|sommes?|recettes?|subventions?)\s+(?:\w+\s+){0,6}?(?:inscri\w+|prelevee?s?)", I),
    ),
    ("inscr", re.compile(r"inscri\w+\s+(?:\w+\s+){0,6}?au\s+budget", I)),
    ("artic", re.compile(r"article\s+\d{3,6}\s+du\s+budget", I)),
    (
        "artic compt",
        re.compile(
            r"(?:(?:(?<=\ba\sl')|(?<=\bsur\sl'))article|(?:(?<=\bau\s)|(?<=\bsur\sle\s))compte)\s+"
            r"(?:n\s?°\s*)?6\d{3,5}\b(?!\s*(?:[-.]\s?\d|bis|nonies|du\s+c|de\s+la\s+loi))",
            I,
        ),
    ),
    ("ligne inscr imput", re.compile(r"(?:lignes?|inscriptions?|imputations?)\s+budgetaires?\s*:", I)),
)
"""Stems of the words that open the pattern, pattern: an expense is charged."""

MOVED = re.compile(r"\bvirements?\b", I)
"""Money that goes from one line of the budget to another: what it names is no charge."""

_OF = r"(?:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+|d')"
_NAME = (
    r"(?!(?:(?:19|20)\d\d|pour|au|aux|sur|en|a|et|est|sont|seront|chapitre|article|section|exercice|annee)\b)\w[\w'-]*"
)
_BODY = r"(?:ville|commune|metropole|communaute|collectivite|region|departement|agglomeration|regie|syndicat)"
BUDGET = re.compile(
    rf"\b(?P<value>budgets?\s+(?:annexes?(?:\s+{_OF}?(?:\"[^\"]{{2,40}}\"|{_NAME}(?:\s+{_NAME}){{0,2}}))?"
    rf"|(?:principal|primitif|supplementaire|general|communal|municipal|communautaire|metropolitain|departemental|regional|ville|(?:d'|de\s+la\s+section\s+d')investissement|de\s+(?:la\s+section\s+de\s+)?fonctionnement)"
    rf"(?:\s+{_OF}{_BODY}\b(?:\s+d[e']\s*(?-i:[A-Z])[\w'-]+)?)?"
    rf"|(?:(?:19|20)\d\d\s+)?{_OF}{_BODY}\b(?:\s+d[e']\s*(?-i:[A-Z])[\w'-]+)?))",
    I,
)
"""A budget by its name; "le budget", "le budget de l'exercice" name none."""
YEAR_WITHIN = re.compile(r"\s(?:19|20)\d\d\b")
YEAR = re.compile(
    r"\b(?:exercices?(?:\s+budgetaires?)?|budget(?:[^.;\n]|\n(?!\s*\n)){0,60}?|bp|annee|de|pour)\s*:?\s+(?P<value>(?:19|20)\d\d)\b",
    I,
)
_CODE = r"\b(?P<{}>\d{{2,3}})\s?[-/]\s?(?P<{}>(?P={})\d{{1,4}})\b"
"""A chapter and an article of it, told by their figures alone ("65/6574")."""
CHAPTER = (
    re.compile(r"\bchap(?:itres?|\.)\s*(?:(?:budgetaires?|globalises?)\s*)?(?:n\s?°\s*)?:?\s*(?P<value>\d[\w.]*)", I),
    re.compile(r"\bimputations?(?:\s+budgetaires?)?\s*:\s*(?P<value>\d{2,3})(?=\s*[-/]\s*\d{4})", I),
    re.compile(_CODE.format("value", "article", "value")),
)
ARTICLE = (
    re.compile(
        r"\b(?:article|comptes?|art\.)\s*(?:(?:budgetaire|comptable|nature)\s*)?(?:n\s?°\s*)?:?\s*(?P<value>\d{3,6}(?:\s?-\s?\d+)*|\d{2,5}(?:[ .]\d{1,2})+)\b(?!\s*(?:du\s+code|du\s+CGCT|alinea))",
        I,
    ),
    re.compile(
        r"\bnat(?:ur|ru)e\s*(?:comptable\s*)?(?:n\s?°\s*)?:?\s*(?P<value>\d{2}(?:[ .]\d{2}){1,2}\b|\d{3,6}(?:[ .]\d{1,2}\b)*)",
        I,
    ),
    re.compile(r"\bnature\s*/\s*fonction\s*:?\s*(?P<value>\d{3,6})(?=\s*/)", I),
    re.compile(r"\bimputations?(?:\s+budgetaires?)?\s*:\s*(?:\d{2,3}\s*[-/]\s*)?(?P<value>\d{4,6})\b", I),
    re.compile(_CODE.format("chapter", "value", "chapter")),
)
OPERATION = re.compile(r"\boperations?\s*(?:d'equipement\s*)?(?:n\s?°\s*)?:?\s*(?P<value>(?=\w*\d)\w[\w-]*)", I)
COLUMNS = re.compile(
    r"\bchapitre\s+(?:nature|article|compte)\b[^\d;]{0,160}?\b(?P<chapter>\d{2,3})\s+(?P<article>\d{4,6})\b", I
)
"""A table of charges: its heading, then its first row."""
HEADS = (
    ("chapter", re.compile(r"chap(?:itre|\.)", I), re.compile(r"\d{2,3}")),
    ("article", re.compile(r"(?:article|nature|compte|imputation)", I), re.compile(r"\d{4,6}")),
    ("operation", re.compile(r"operation", I), re.compile(r"(?=\w*\d)\w[\w-]*")),
)
"""Part, what opens the head of its column, and what its cells print, in tables."""
INTRODUCED = re.compile(r"\b(?:imput|credits?\b|prelev|subvention)", I)
"""Introduces a table as one of charges."""
PLAN = re.compile(r"\b(?:depenses|recettes|decision\s+(?:budgetaire\s+)?modificative|virements?)\b", I)
"""Heads or introduces a table as a budget."""
END = re.compile(r"(?<!\bart)(?<!\bn)(?<!\bchap)\.(?=\s|$)(?!-)|;|\n\s*\n|\n\s*[-•]\s|\bTOTAL\b", I)
"""Where the words of a charge end."""
