"""How earlier deliberations are named, on plain text: a cue, then words of a small vocabulary, numbers and dates."""

from __future__ import annotations

import re

from registre.french.dates import DATE, WEEKDAY
from registre.french.numbers import IN_WORDS

I = re.IGNORECASE  # noqa: E741  (as in the re module)

CUE = re.compile(
    r"\b(?<!projet\sde\s)(?<!projets\sde\s)(?<!registre\sdes\s)(?<!presente\s)(?:deliberation(?P<plural>s)?\b|delib\b\.?|(?<=la\s)(?=DCM\s?(?:n\s?°\s?)?\d))",
    I,
)
TELLS = re.compile(
    r"\b(?:par|la|sa|une|cette|notre|vu\s+les|aux)\s+(?:(?:precedente|derniere|premiere|meme)s?\s+)?$|\(\s*(?:cf\.?\s+)?$",
    I,
)
"""Stands before an act that a sentence names."""

CUE_STEMS = "delib dcm"
"""A deliberation is spoken of; a draft of one, the register and the act itself are none."""

_PART = r"(?:[./_-](?-i:\d\w*|[A-Z]{1,8}\b(?!['.]))|\s?[/-]\s?\d+)"
_NUMBER = (
    rf"(?:(?-i:(?:19|20)\d\d\s[A-Z]{{1,6}}\.?\s\d{{1,4}})|(?:(?-i:[A-Z]{{1,8}})[\s._/-]{{0,3}}){{0,2}}\d\w*+{_PART}*+)"
)
NUMBER = re.compile(rf"(?:n\s?[°o]s?\.?|numeros?)\s*:?\s*(?P<number>{_NUMBER})", I)
"""A number that is announced: "n° 2018-2953", "n°CP 14-345", "n° 2016 DAC 45"."""

_BARE = (
    r"(?:19|20)\d\d\s[A-Z]{1,6}\.?\s\d{1,4}",
    r"(?:[A-Z]{1,8}[\s._/-]{0,2})?(?:19|20)\d\d\s?[/._-]\s?(?:[A-Z]{1,8}[._/-])?\d{1,5}(?:[._/-]\d+)*+",
    r"[A-Z]{1,8}[\s._-]?\d{1,4}[./_-]\d[\d./_-]*+",
)
BARE = re.compile(rf"(?P<number>{'|'.join(_BARE)})\b(?!\s*(?:€|euros))")
"""A number that tells itself, by its year or its letters: "2014/121", "CM/2020/15", "DCM 23.1.49"."""

SEPARATOR = re.compile(r'(?:[ ,("]|\n(?!\s*\n)|\n\s*\n(?=(?:du|de|des|en|le)\s)|-(?=[a-z]))*+')
WORD = re.compile(
    r"(?:d[eu]s?|la|les?|en|et|au|a|sa|son|leur|d'un|d'une|date|datees?|seance|session|reunion|lors|meme|jour|reference|numero|"
    r"cadre|principe|initiales?|precitees?|susvisees?|susmentionnees?|successives?|precedentes?|anterieures?|concordantes?|modificatives?|"
    r"prises?|adoptees?|votees?|approuvees?|unanimite|publique|ordinaire|pleniere|"
    r"conseil|municipale?|communautaire|metropolitain|departementale?|regionale?|general|syndical|administration|bureau|comite|assemblee|deliberante|"
    r"commission|permanente|communaute|communes?|ville|agglomeration|urbaine|metropole|region|departement|syndicat|mixte|intercommunale?|agence|office|"
    r"etablissement|public|territoire|territorial|centre|caisse|(?-i:[A-Z][A-Za-z-]+))(?![\w°'])|[dl]'|(?-i:[A-Z])'",
    I,
)
"""What may stand between a cue, its number and its date: the organ that decided, and how."""

DATED = re.compile(rf"\d|premier\b|{WEEKDAY}\b|{IN_WORDS}\b", I)
"""Where a date may begin."""

ACTIVE = re.compile(
    r",?\s+(?:le|la|l'|les)\s*[\w' -]{1,60}?\b(?:vote|approuve|decide|adopte|autorise|valide|accepte|fixe|institue|cree)\s+(?:le|en\s+date\s+du)\s+(?=\d)",
    I,
)
"""“Par délibération, le conseil municipal avait voté le …”."""

LATER = re.compile(
    r"[\s,]+(?:relative|portant|approuvant|autorisant|fixant|concernant|instituant|creant)\b[^.;:\d]{0,120}?,\s*(?:prise|adoptee|votee|en\s+date)\s+(?:en\s+date\s+)?(?:le|du)\s+(?=\d)",
    I,
)
"""“… n° 12 relative à …, adoptée le …”."""

NEXT = re.compile(
    r"\s*(?:,\s*et|,?\s*(?:modifiee|completee|abrogee|rapportee|prorogee)s?\s+par|,|et|ainsi\s+que|puis)\s+(?P<that>(?:de\s+|par\s+|a\s+)?celles?\s+)?(?:du\s+|le\s+)?",
    I,
)
"""What leads to a further act in the same breath."""
HEADING = re.compile(r"\s?:")
"""After a number without date: the heading of an act, not a citation."""

_ORGAN = (
    r"(?:conseil\s+(?:municipal|communautaire|metropolitain|departemental|general|regional|syndical|d'administration)|"
    r"bureau(?:\s+(?:syndical|communautaire|metropolitain))?|comite\s+syndical|assemblee(?:\s+(?:departementale|regionale|deliberante))?|commission\s+permanente)"
)
_AT = r"(?:(?:lors\s+de|dans|en|a)\s+(?:sa|la|une|notre|leur)\s+(?:precedente\s+)?(?:seance|session|reunion)\s+)"
_HAS = r"(?:a|ont|avait|avaient|avons|avions)\s+(?:ete\s+|deja\s+|ainsi\s+|egalement\s+|notamment\s+|,?\s*a\s+l'unanimite\s*,?\s*)*"
_DID = (
    r"(?:valid|approuv|adopt|decid|vot|autoris|accept|fix|instaur|institu|retenu|donn|cree|"
    r"prescri|arret|delegu|design|engag|emis|lanc|enterin)\w*"
)
DECIDED = (
    re.compile(
        rf"\b(?:le|la|l'|les|du)\s*{_ORGAN}\s*,?\s*{_AT}?(?:du|le|en\s+date\s+du)\s+(?P<date>{DATE})\s*,?\s*{_HAS}{_DID}",
        I,
    ),
    re.compile(
        rf"\b{_AT}(?:du|le)\s+(?P<date>{DATE})\s*,?\s*(?:le\s+|la\s+|l'|nous\s+)?(?:{_ORGAN}\s+)?{_HAS}{_DID}", I
    ),
    re.compile(
        rf"\b{_DID}\s+(?:par\s+(?:le|la|l')\s*{_ORGAN}\s+)?(?:(?:en|a)\s+seance|(?:lors|au\s+cours)\s+(?:du\s+{_ORGAN}|de\s+la\s+(?:seance|session|reunion)))"
        rf"\s+(?:du|le|en\s+date\s+du)\s+(?P<date>{DATE})",
        I,
    ),
    re.compile(
        rf"\b(?:donnee|consentie|accordee|confiee)s?\s+(?:au\s+\w+\s+|a\s+la\s+\w+\s+)?(?:par\s+)?(?:le|la|l')\s*{_ORGAN}(?:\s+{_AT})?\s*,?\s+(?:du|le|en\s+date\s+du)\s+(?P<date>{DATE})",
        I,
    ),
    re.compile(rf"\bdecisions?\s+(?:du|de\s+la|de\s+l')\s*{_ORGAN}\s+(?:du|en\s+date\s+du)\s+(?P<date>{DATE})", I),
)
"""Who decided when, and that it did: an act named without its word."""
