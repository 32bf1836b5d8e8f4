"""How agreements and their parties are named, on plain text."""

from __future__ import annotations

import re

I = re.IGNORECASE  # noqa: E741  (as in the re module)

AGREEMENT = re.compile(
    r"\b(?:conventions?|avenants?|contrats?|protocoles?|chartes?|accords?[- ]cadre|bail|baux|marches?|partenariats?|pactes?)\b(?!\s+(?:collective|publics?\b|de\s+plein\s+air|territorial))",
    I,
)
"""A word for an agreement."""

STEMS = tuple("conve avena contr proto chart accor bail baux march parte pacte signe passe concl".split())
"""The stems of the words that name an agreement or its signing."""

WITH = re.compile(r"[^.;\n]{0,140}?\bavec\s+", I)
"""From the agreement to its party."""

BETWEEN = re.compile(r"[^.;\n]{0,140}?\bentre\s+", I)
"""From the agreement to its parties."""

AND = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:,|et|d'une\s+part,?\s*et|ainsi\s+qu[e'])\s*", I)
"""From one party to the next."""

SIGN_WITH = re.compile(r"\b(?:signer|passer|conclure|etablir|renouveler)\s+avec\s+", I)
"""From the signing to the party that the agreement follows."""

HEAD_OF = re.compile(
    r"(?:monsieur|madame|m\.|mme)\s+(?:le\s+|la\s+)?(?:president\w*|direct\w+|maire|gerant\w*)\s+(?:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+|d')",
    I,
)
"""The office through which a party signs."""

TO_BE_SIGNED = re.compile(
    r"\b(?:approuv\w+|autoris\w+|sign\w+|passer|conclu\w+|intervenir|adopt\w+|valid\w+|accept\w+|renouvel\w+|propos\w+|prolong\w+)\b",
    I,
)
"""The council agrees to it, or is asked to."""

RECALLED = re.compile(r"^\W*(?:vu|considerant|rappel\w*)\b|\b(?:a|ont)\s+(?:ete\s+)?(?:signe|conclu|passe)e?s?\b", I)
"""An agreement that is there already."""

SIGNATORY = re.compile(
    r"\bautoris\w+\s+(?P<who>(?:monsieur|madame|m\.|mme)?\s*(?:le|la)\s+(?:maire|president\w*)(?:,?\s+ou\s+(?:a\s+defaut\s+)?(?:son\s+representant|l'adjoint\w*\s+delegu\w+|la\s+personne\s+\w+))?)\s*,?\s+(?:ou\s+[^.;]{0,50}?)?a\s+signer",
    I,
)
"""Who is to sign."""

IMPLIED = re.compile(
    r"\bla\s+(?:presente\s+)?convention\b[^.;]{0,80}\b(?:annexee?|jointe|subvention|partenariat|attribution|ci-jointe)|\bsigner\s+(?:la|cette|ladite)\s+convention",
    I,
)
"""An agreement whose party the act names only as its beneficiary."""
