"""How law is cited, on plain text."""

from __future__ import annotations

import re

I = re.IGNORECASE  # noqa: E741  (as in the re module)

CODES = (
    ("CGCT", r"code\s+(?:general\s+)?des\s+collectivites(?:\s+territoriales|\s+locales)?|C\.?G\.?C\.?T\b\.?"),
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
    ("code de la consommation", r"code\s+de\s+la\s+consommation"),
    ("code de la défense", r"code\s+de\s+la\s+defense"),
    ("code de la propriété intellectuelle", r"code\s+de\s+la\s+propriete\s+intellectuelle"),
    ("code de procédure pénale", r"code\s+de\s+procedure\s+penale"),
    ("code des assurances", r"code\s+des\s+assurances"),
    ("code des juridictions financières", r"code\s+des\s+juridictions\s+financieres"),
    ("code des postes et des communications électroniques", r"code\s+des\s+postes\s+et\s+(?:des\s+communications\s+electroniques|telecommunications)|CPCE"),
    ("code du domaine de l'État", r"code\s+du\s+domaine\s+de\s+l'etat"),
    ("code minier", r"code\s+minier"),
    ("livre des procédures fiscales", r"livre\s+des\s+procedures\s+fiscales|LPF"),
    ("Constitution", r"(?<=la\s)(?-i:Constitution)\b(?!\s+(?!du\s+4\s+oct)d)"),
    ("TFUE", r"traite\s+sur\s+le\s+fonctionnement\s+de\s+l'union\s+europeenne|TFUE"),
)  # fmt: skip
"""Short names of codes, and how they are printed."""

CODE_STEMS = (
    "code",
    "c",
    "cg",
    "cgct",
    "cgi",
    "cgfp",
    "cgppp",
    "casf",
    "csp",
    "cch",
    "crpa",
    "cpce",
    "lpf",
    "livre",
    "const",
    "tfue",
    "trait",
)
"""The stems of the words that begin the name of a code."""

CODE = re.compile("|".join(rf"(?P<c{i}>\b(?:{pattern})\b)" for i, (_, pattern) in enumerate(CODES)), I)
SAME_CODE = re.compile(
    r"(?:(?<=meme\s)|(?<=udit\s)|(?<=\bce\s))code\b|code\s+(?:precite|sus-?\s?(?:vise|mentionne|dit))", I
)
"""The code named last before: "du même code", "dudit code", "du code précité"."""

_LATIN = r"(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|undecies|duodecies)"
_LETTERED = r"(?:LO|[LRDA])\s?\.?\s?\*?\s?\d{1,4}(?:\s?-\s?\d{1,3}){0,4}(?:\.\d{1,2}\b)?"
_FIGURES = rf"\d{{1,4}}(?:\s?-\s?\d{{1,3}}){{0,4}}(?:\.\d{{1,2}}\b)?(?:\s?(?-i:0|[A-Z]{{1,2}})\b(?!'))?(?:\s{_LATIN}\b)?(?:\s(?-i:[A-Z])\b(?!['.]))?"
ARTICLE = rf"(?:{_LETTERED}|{_FIGURES})(?![\d°])"
"""The number of an article: "L. 2121-29", "R* 421-1", "28", and in the tax code "1609 nonies C", "1379-0 bis"."""

_AND = r"(?:\s*(?:,|;|/|et\s+suivants?\b|(?:et|ou|a|ainsi\s+que|et\s+notamment)\b)){1,3}\s*(?:(?:de\s+|a\s+)?l'article\s+|(?:les\s+|des\s+|aux\s+)articles\s+|l')?"
ARTICLES = re.compile(rf"\bart(?:icles?\s+|\.\s*)(?:n\s?°s?\s*)?(?P<list>{ARTICLE}(?:{_AND}{ARTICLE})*)", I)
STANDALONE = re.compile(
    r"(?<![\w-])(?P<list>[LR]\s?\.?\s?\d{3,4}(?:\s?-\s?\d{1,3}){1,3}(?:\s*(?:,|et|a)\s*[LRD]\s?\.?\s?\d{3,4}(?:\s?-\s?\d{1,3}){1,3})*)"
)
"""Articles without the word; they count beside a code alone."""

ONE = re.compile(
    rf"(?:(?P<letter>LO|[LRDA])\s?\.?\s?\*?\s?(?P<number>\d{{1,4}}(?:\s?[-.]\s?\d{{1,3}}){{0,4}})|(?P<figures>{_FIGURES}))(?P<range>\s+a\s+(?=(?:LO|[LRDA])?\s?\.?\s?\*?\s?\d))?",
    I,
)
NOT_ACROSS = re.compile(r";|\n\s*\n|\b(?:articles?|vu|considerant|lois?|decret|ordonnance)\b", I)
"""What parts articles from a code named after them."""
NOT_BACK_ACROSS = re.compile(r";|\n\s*\n|\b(?:vu|considerant|lois?|decret|ordonnance|reglement)\b", I)
"""What parts articles from a code named before them."""
CLOSE = 60
"""How far, in characters, a code may stand from its articles."""

OF_LAW = re.compile(
    r"[\s,]*(?:(?:alinea|paragraphe|modifiee?)\s+[\w°]{0,4}\s*)?(?P<of>d(?:e\s+la\s+|es\s+|u\s+|e\s+l'|e\s+))(?=loi|decret|ordonnance|arrete|statut|reglement|cahier|convention|directive|present|traite\b(?!\s+sur))",
    I,
)
"""Articles of what is no code."""
