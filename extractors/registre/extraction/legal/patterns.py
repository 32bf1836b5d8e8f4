"""How law is cited, on plain text."""

from __future__ import annotations

import re

I = re.IGNORECASE  # noqa: E741  (as in the re module)

CODES = (
    ("CGCT", r"code\s+general\s+des\s+collectivites(?:\s+territoriales)?|C\.?G\.?C\.?T\.?"),
    ("CG3P", r"code\s+general\s+de\s+la\s+propriete\s+des\s+personnes\s+publiques|CG3P|CGPPP"),
    ("CGFP", r"code\s+general\s+de\s+la\s+fonction\s+publique|CGFP"),
    ("CGI", r"code\s+general\s+des\s+impots|\bCGI"),
    ("CCP", r"code\s+de\s+la\s+commande\s+publique"),
    ("code des marchés publics", r"code\s+des\s+marches\s+publics"),
    ("code de l'urbanisme", r"code\s+de\s+l'urbanisme"),
    ("code de l'environnement", r"code\s+de\s+l'environnement"),
    ("code de l'éducation", r"code\s+de\s+l'education"),
    ("code de l'énergie", r"code\s+de\s+l'energie"),
    ("CASF", r"code\s+de\s+l'action\s+sociale(?:\s+et\s+des\s+familles)?|CASF"),
    ("CSP", r"code\s+de\s+la\s+sante\s+publique"),
    ("CCH", r"code\s+de\s+la\s+construction(?:\s+et\s+de\s+l'habitation)?|\bCCH"),
    ("code du travail", r"code\s+du\s+travail"),
    ("code de la voirie routière", r"code\s+de\s+la\s+voirie(?:\s+routiere)?"),
    ("code de la route", r"code\s+de\s+la\s+route"),
    ("code électoral", r"code\s+electoral"),
    ("code du patrimoine", r"code\s+du\s+patrimoine"),
    ("code du sport", r"code\s+du\s+sport"),
    ("code du tourisme", r"code\s+du\s+tourisme"),
    ("code de la sécurité intérieure", r"code\s+de\s+la\s+securite\s+interieure"),
    ("code de la sécurité sociale", r"code\s+de\s+la\s+securite\s+sociale"),
    ("code rural", r"code\s+rural(?:\s+et\s+de\s+la\s+peche\s+maritime)?"),
    ("code forestier", r"code\s+forestier"),
    ("code des transports", r"code\s+des\s+transports"),
    ("code civil", r"code\s+civil"),
    ("code pénal", r"code\s+penal"),
    ("code de commerce", r"code\s+de\s+commerce"),
    ("code de procédure civile", r"code\s+de\s+procedure\s+civile"),
    ("code monétaire et financier", r"code\s+monetaire\s+et\s+financier"),
    ("code des relations entre le public et l'administration", r"code\s+des\s+relations\s+entre\s+le\s+public\s+et\s+l'administration|\bCRPA"),
    ("code de justice administrative", r"code\s+de\s+justice\s+administrative"),
    ("code de l'expropriation", r"code\s+de\s+l'expropriation"),
    ("code des communes", r"code\s+des\s+communes"),
)  # fmt: skip
"""Short names of codes, and how they are printed."""

CODE_WORD = re.compile(r"\b(?:code\s|C\.?G|CASF|CSP|CCH|CRPA)", I)
"""What every name of a code begins with: looked for first, since it is rare."""

CODE = re.compile("|".join(rf"(?P<c{i}>\b(?:{pattern}))" for i, (_, pattern) in enumerate(CODES)), I)

ARTICLE = r"(?:[LRDA]\*?\s?\.?\s?)?\d{1,4}(?:\s?-\s?\d{1,3}){0,3}(?:\.\d{1,2}\b)?(?![\d°])"
ARTICLES = re.compile(
    rf"\barticles?\s+(?P<list>{ARTICLE}(?:\s*(?:,|et|ou|a|;|ainsi\s+que|et\s+suivants|et\s+notamment)\s*(?:(?:de\s+)?l'article\s+|les\s+articles\s+|l')?{ARTICLE})*)",
    I,
)
LETTERED = re.compile(
    r"(?<![\w-])(?P<list>[LR]\s?\.?\s?\d{3,4}(?:\s?-\s?\d{1,3}){1,3}(?:\s*(?:,|et|a)\s*[LRD]\s?\.?\s?\d{3,4}(?:\s?-\s?\d{1,3}){1,3})*)"
)
ONE = re.compile(
    r"(?P<letter>[LRDA]\*?)?\s?\.?\s?(?P<number>\d{1,4}(?:\s?[-.]\s?\d{1,3}){0,3})(?P<range>\s+a\s+(?=[LRDA]?\s?\.?\s?\d))?",
    I,
)

LAW = re.compile(
    r"\b(?P<kind>lois?(?:\s+organique)?|ordonnances?|decrets?(?:-loi)?|circulaires?)\s+(?:[\w' -]{0,30}?\s)?(?:n\s?[°o]\.?\s*)(?P<number>(?:19|20)?\d{2,4}\s?-\s?\d{1,5})\b",
    I,
)
DATED_LAW = re.compile(
    r"\b(?P<kind>lois?|ordonnances?|decrets?)\s+(?:organique\s+|modifiee?\s+)?(?:du|en\s+date\s+du)\s+(?=\d)", I
)
CLOSE = 60
"""How far, in characters, a code may stand from its articles."""
