"""Where a text names a person, or says what is private of one: patterns on plain text, case-sensitive."""

from __future__ import annotations

import re

from registre.french.names import CIVILITY, NAME

FUNCTION = (
    r"(?:(?:le|la|les|l'|du|de\s+la|des)\s*)?(?i:(?:vice|sous)?[- ]?(?:maire|president|prefet|ministre|directeur|directrice|secretaire|tresorier|"
    r"receveur|percepteur|comptable|payeur|commissaire|adjoint|rapporteur|conseill|senat|depute|premier|chef|recteur|inspect|ambassad|procureur|"
    r"administrateur|administratrice|delegue|doyen|greffier|huissier|medecin))"
)
"""A function after a civility, or what opens one: "Monsieur le Maire", "Mme l'Adjointe"."""

_AND = rf"(?:\s*,\s*|\s+(?:et|ou)\s+)(?!{CIVILITY}|{FUNCTION}|(?:le|la|les|l')\b){NAME}"

PERSON = re.compile(rf"(?<![\w.]){CIVILITY}\s+(?!{FUNCTION})(?P<names>{NAME}(?:{_AND})*)")
"""A civility and the names that follow it."""

NAMES = re.compile(NAME)
"""One name of several."""

PRIVATE = re.compile(
    r"\b[Nn]ee?s?\s+(?:le\s+|en\s+)(?P<birth>(?:\d{1,2}(?:er)?[\s/.-]+\w+[\s/.-]+)?\d{4}(?:\s+a\s+[A-Z][\w'-]+)?)"
    r"|\b(?:demeurant|domiciliee?s?|residant)\s+(?:au\s+|a\s+)?(?P<home>[^.;\n()]{3,120})"
    r"|(?<![\w.+-])(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w.,/-])(?P<phone>(?:0|\+33 ?)[1-9](?:[ .-]?\d{2}){4})(?![\w/-]|[.,]\d)"
)
"""Birth dates, homes, electronic addresses, telephone numbers: what a named group matches."""

SIGNS = r"\b(M|MM|Mr|Mrs|Me|Mme|Mmes|MME|MMES|Mlle|MLLE|Monsieur|Madame|Mademoiselle|Messieurs|Mesdames|Mesdemoiselles)\b|[Nn]é|demeurant|domicili|résidant|@|0[1-9]([ .-]?[0-9]{2}){4}"
"""What a text holds that any of the patterns may match: for a first look, in SPARQL."""
