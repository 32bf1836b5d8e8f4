"""How agreements and their parties are named, on plain text."""

from __future__ import annotations

import re

I = re.IGNORECASE  # noqa: E741  (as in the re module)

AGREEMENT = re.compile(
    r"\b(?:conventions?|avenants?|contrats?|protocoles?|chartes?|accords?[- ]cadre|bail|baux|marches?|partenariats?|pactes?)\b(?!\s+(?:collective|publics?\b|de\s+plein\s+air|territorial))",
    I,
)
"""A word for an agreement."""

STEMS = (
    "conve", "avena", "contr", "proto", "chart", "accor", "bail", "baux", "march",
    "parte", "pacte", "signe", "passe", "concl", "attri", "accep", "valid", "chois", "reten", "retie", "empru", "pret", "prets", "ligne",
)  # fmt: skip
"""The stems of the words that name an agreement or its signing."""

WITH = re.compile(r"\b(?:avec|entre)\s+", I)
"""From the agreement to its parties."""

REACH = 200
"""How far behind the agreement, in code points, its parties may begin."""

OTHER_SIDE = re.compile(
    r"(?:la|le|l')\s*(?:ville|commune|metropole|departement|region|communaute|collectivite|agglomeration|syndicat|mairie)\b"
    r"(?:\s+(?:de\s+communes|d'agglomeration|urbaine))?(?:[^.;,]{0,60}?\bet\s+|\s*(?:,\s*d'une\s+part\s*)?,\s*(?:et\s+)?)",
    I,
)
"""The authority under its kind alone, as the first of the parties ("entre la commune et …", "entre la Ville, …")."""

AWARDED = re.compile(
    r"\b(?:attribu\w+\s+(?:le\s+|ce\s+|les\s+)?(?:marches?|lots?|contrat)\b[^.;]{0,200}?\s+a\s+(?=l'entreprise|la\s+societe|[A-Z])|"
    r"(?:ret(?:en(?:ir|ue?|ons)|ient)|accept(?:e|er|ent)|valid(?:e|er|ent)|chois(?:it|ir))\s+(?:l'offre|la\s+proposition|le\s+devis)\s+(?:de\s+(?:l'|la\s+)?|du\s+))",
    I,
)
"""From the award of a contract to who gets it."""

AWARDED_TOO = re.compile(r"\bet\s+cel(?:le|ui)\s+(?:de\s+(?:l'|la\s+)?|du\s+)", I)
"""From one award to the next in the same breath ("le devis de … et celui de la …")."""

BORROWS = re.compile(
    r"\b(?:autoris\w+|decid\w+|accept\w+)\b[^.;]{0,120}?\b(?:contracter|souscrire|realiser)\s+(?=[^.;]{0,200}\b(?:emprunts?|prets?|lignes?\s+de\s+tresorerie)\b)"
    r"(?:(?!par\b)[^.;\s]+\s+){0,20}?aupres\s+(?:de\s+la\s+|de\s+(?=l')|du\s+|des\s+|de\s+|d')",
    I,
)
"""From the authority that borrows to who lends; what others borrow ("à souscrire par …") is no agreement of its own."""

AND = re.compile(r"\s*\"?\s*(?:\([^)]*\)\s*)?(?:,|et|d'une\s+part,?\s*et|ainsi\s+qu[e'])\s*", I)
"""From one party to the next."""

AND_BARE = re.compile(r"\s+et\s+(?=(?-i:[A-Z]))", I)
"""What joins two parties or the two halves of one name: no article follows."""

SIGN_WITH = re.compile(r"\b(?:signer|passer|conclure|etablir|renouveler)\s+avec\s+", I)
"""From the signing to the party that the agreement follows."""

HEAD_OF = re.compile(
    r"(?:monsieur|madame|m\.|mme)\s+(?:le\s+|la\s+)?(?:president\w*|direct\w+|maire|gerant\w*)\s+(?:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+|d')",
    I,
)
"""The office through which a party signs."""

TO_BE_SIGNED = re.compile(
    r"\b(?:approuv\w+|autoris\w+|sign\w+|passer|conclu\w+|intervenir|adopt\w+|valid\w+|accept\w+|renouvel\w+|propos\w+|souscrire|contracter|prolong\w+|attribu\w+|ret(?:en|ien)\w+)\b",
    I,
)
"""The council agrees to it, or is asked to."""

PROPOSED = re.compile(r"\bpropos\w+\s+(?:de|d')", I)
TO_COME = re.compile(
    r"\bprojets?\s+d['e]\s*(?:une\s+|la\s+)?(?:convention|avenant|contrat|protocole|charte|accord|bail)|"
    r"\ba\s+(?:intervenir|passer|conclure|signer|etablir)\b|\b(?:est|sera|serait)\s+(?:conclu|signe|passe|etabli)e?\s+(?:entre|avec)\b",
    I,
)
"""An agreement that is named among the reasons, and is still to be signed."""

RECALLED = re.compile(r"^\W*(?:vu|considerant|rappel\w*)\b|\b(?:a|ont)\s+(?:ete\s+)?(?:signe|conclu|passe)e?s?\b", I)
"""An agreement that is there already."""

SIGNATORY = re.compile(
    r"\bautoris\w+\s+(?P<who>(?:monsieur|madame|m\.|mme)?\s*(?:le|la)\s+(?:maire|president\w*)(?:,?\s+ou\s+(?:a\s+defaut\s+)?(?:son\s+representant|l'adjoint\w*\s+delegu\w+|la\s+personne\s+\w+))?)\s*,?\s+(?:ou\s+[^.;]{0,50}?)?a\s+signer",
    I,
)
"""Who is to sign."""

ALL_BENEFICIARIES = re.compile(
    r"\bles\s+conventions(?:\s+types)?\s+(?:annexees|jointes|ci-jointes)\b|\bles\s+conventions\b[^.;]{0,90}?"
    r"\b(?:avec|et)\s+(?:les|ces|chacun\w*\s+des)\s+(?:deux\s+|trois\s+)?(?:associations|beneficiaires|organismes|communes|structures|clubs|attributaires)\b",
    I,
)
"""Agreements with everyone whom the act grants money."""

UNLESS = re.compile(r"\blettres?\s+d'engagement|\ble\s+cas\s+echeant|23\s?000", I)
"""Some of them only."""

IMPLIED = re.compile(
    r"\bla\s+(?:presente\s+)?convention\b[^.;]{0,80}\b(?:annexee?|jointe|subvention|partenariat|attribution|ci-jointe)|\bsigner\s+(?:la|cette|ladite)\s+convention|"
    r"\bsigner\s+avec\s+(?:l'|cette\s+|(?:la|le)\s?dite?\s+)(?:association|structure|organisme|compagnie|club|societe|fondation)\s+(?:une|la)\s+convention",
    I,
)
"""An agreement whose party the act names only as its beneficiary."""
