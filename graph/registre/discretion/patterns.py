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
    r"|\b(?:demeurant|domiciliee?s?|residant)\s+(?:au\s+|a\s+)?"
    r"(?P<home>(?=[A-Z0-9]|(?:rue|avenue|place|allee|chemin|impasse|boulevard|route|quai|lieu)\b)[^.;\n()]{3,120})"
    r"|\b[Dd]ate\s+de\s+naissance\s*:?\s*(?P<day>\d{1,2}[\s/.-]+\w+[\s/.-]+\d{4})"
    r"|(?<!\d)(?P<insured>[12]\s?\d{2}\s?(?:0[1-9]|1[0-2])\s?(?:\d{2}|2[AB])\s?\d{3}\s?\d{3}(?:\s?\d{2})?)(?!\s?\d)"
    r"|\b(?P<account>FR\d{2}(?:\s?[0-9A-Z]{4}){5}\s?[0-9A-Z]{3})\b"
    r"|(?<![\w.+-])(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w.,/-])(?P<phone>(?:0|\+33 ?)[1-9](?:[ .-]?\d{2}){4})(?![\w/-]|[.,]\d)"
)
"""Birth dates, homes, numbers of social security and of accounts, electronic addresses, telephone numbers: the groups."""

_CUES = (
    r"consorts|CONSORTS|.poux|EPOUX|veuve|ndivision|oirie|.ritiers|uccession|\bfeue? |famille |locataire|preneur|bailleur|acqu.r|acheteu|achet.|"
    r"vendeu|vend|propri.t|occupant|exploitant|riverain|requ.rant|requ.te|demand|plaignant|plainte|victime|p.titionnaire|d.funt|"
    r"concessionnaire|stagiaire|apprenti|saisonni|vacataire|agent|salari|employ|administr|allocataire|.tudiant|.l.ve|boursi|retrait|"
    r"b.n.fi|int.ress|profit|au nom|faveur|cession|vente|location|bail|c.d|lou|consenti|appartenant|logement|terrain|recours|indemn|"
    r"cong.|aide|bourse|secours|pr.t|\bdon |rembours|accord|attribu|vers"
)
"""What of the words beside names (``cues``) a text has, each letter with an accent as any: looser than they are."""

SIGNS = (
    r"\b(M|MM|Mr|Mrs|Me|Mme|Mmes|MME|MMES|Mlle|MLLE|Monsieur|Madame|Mademoiselle|Messieurs|Mesdames|Mesdemoiselles)\b|"
    rf"[Nn]é|demeurant|domicili|résidant|naissance|@|0[1-9]([ .-]?[0-9]{{2}}){{4}}|FR[0-9]{{2}}|(?i:{_CUES})|[12][0-9 ]{{12}}"
)
"""What a text holds that any of the patterns may match: for a first look, in SPARQL."""
