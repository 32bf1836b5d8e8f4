"""The formulas that open the parts of an act, on plain text."""

from __future__ import annotations

import re

ORGAN = (
    r"(?:conseil(?:\s+(?:municipal|communautaire|metropolitain|departemental|regional|general|d'administration|de\s+\w+))?"
    r"|assemblee(?:\s+(?:deliberante|departementale|pleniere))?|bureau(?:\s+communautaire)?|comite\s+syndical"
    r"|commission\s+permanente|membres\s+(?:du|de\s+la|de\s+l')\s*\w+(?:\s+\w+)?)"
)
"""The organ that decides."""

_DECIDES = (
    r"(?:decide(?:nt)?|adopte(?:nt)?|approuve(?:nt)?|autorise(?:nt)?|delibere(?:nt)?|accepte(?:nt)?|emet(?:tent)?|vote(?:nt)?"
    r"|prend(?:nent)?\s+acte|donne(?:nt)?|fixe(?:nt)?|designe(?:nt)?|elit|elisent|valide(?:nt)?|rejette(?:nt)?|prononce(?:nt)?"
    r"|retient|retiennent|renouvelle(?:nt)?|confirme(?:nt)?|attribue(?:nt)?|accorde(?:nt)?|alloue(?:nt)?|octroie(?:nt)?|sollicite(?:nt)?"
    r"|institue(?:nt)?|nomme(?:nt)?|ratifie(?:nt)?|arrete(?:nt)?|habilite(?:nt)?)"
)

DECIDES_AT_ONCE = (
    r"(?i:(?:accord|adopte|approuve|accepte|refuse|rejete|valide)e?s?\s*(?:a\s+l[a']|par\s+\d|:|\.?\s*$)|votes?\s*:|a\s+l'unanimite|unanimite\b"
    r"|pour\s*:?\s*\d|\d+\s+(?:voix\s+)?pour\b|(?:le\s+conseil\s+(?:\w+\s+)?)?prend\s+acte)"
)
"""What opens a line that is a decision and no more, below the title of its act."""

DECIDED_BESIDE = re.compile(
    r"\s*(?:[-:|,(]\s*)?(?<!\w)(?:(?i:(?:deliberation\s+)?(?:adopte|approuve|rejete|ajourne|reporte|retire)e?s?(?:\s+(?:a\s+l'unanimite|a\s+la\s+majorite|par\s+\d[^\n]{0,40}))?)"
    r"|(?i:a\s+l'unanimite)|(?:PREND|Prend|Pris|Dont)\s+(?i:acte)|UNANIMITE|Unanimite)[\s).]*\Z"
)
"""The decision at the end of an item's line."""

ASIDE = r"(?:[^\n]{0,80}\b(?i:ne\s+(?:prend|participe)\w*\s+pas|quitte|se\s+retire|sort(?:ent)?\s+de)\b[^\n]{0,80})"
"""A line that says who leaves before a vote."""

OPERATIVE = (
    re.compile(r"^[^\w\n]*(?:DELIBERE|DECIDE|DELIBERATION)[^\w\n]*$", re.MULTILINE),
    re.compile(r"\bdelibere\s*:(?!\s*(?:adopte|approuve|rejete)e?\b)", re.IGNORECASE),
    re.compile(r"\bapres\s+(?:en\s+)?(?:avoir\s+)?(?:\w+\s+){0,3}?delibere\b", re.IGNORECASE),
    re.compile(r"\bDELIBERE\b"),
    re.compile(
        rf"\b(?:le|la|l'|les)\s*{ORGAN}\b[^.;:\n]{{0,160}}?(?::\s*(?:[-•*➢]\s*)?)?\b{_DECIDES}\b", re.IGNORECASE
    ),
    re.compile(r"\bDECIDE(?:NT)?\b\s*:?"),
    re.compile(r"^[^\w\n]*vote\s*:?", re.IGNORECASE | re.MULTILINE),
)
"""What opens the operative part, the surest first."""

REPORT = (
    re.compile(r"\bvu\s+(?:le|la|les|l')\b", re.IGNORECASE),
    re.compile(r"\bconsiderant\s+(?:que|qu'|le|la|les|l')", re.IGNORECASE),
    re.compile(r"^[ ]*[A-Z][\w' -]{3,60}\s(?:rapporte|expose)\s*:", re.MULTILINE),
    re.compile(r"\b(?:il\s+est\s+(?:propose|expose|rappele))\b", re.IGNORECASE),
    re.compile(
        r"^[^\w\n]*(?:expose\s+des\s+motifs|rapport(?!\s+(?:\w+\s+)?n\s?[°o])|mesdames,\s+messieurs)\b",
        re.IGNORECASE | re.MULTILINE,
    ),
)
"""What opens the report; the first to stand in the text counts."""

SPEAKS_STEMS = ("rappo", "expos", "expli", "rappe", "infor", "prese", "propo", "indiq", "donne")
SPEAKS = re.compile(
    r"(?:rapporte|expose|explique|rappelle|informe|presente|propose|indique|donne\s+lecture)\b", re.IGNORECASE
)
SPEAKER = re.compile(r"\b(?:M\.|Mme|Monsieur|Madame)[^.\n]{0,100}\Z", re.IGNORECASE)
"""Who reports, up to the verb that says so."""

ORGAN_OPENS = re.compile(
    rf"(?:^[^\w\n]*|[.;]\s+)(?:(?-i:L)(?:e|a|es|')\s*{ORGAN}\s*,|(?:le|la|l'|les)\s*{ORGAN}\s+(?:du|de|d')\s*[^,.;:\n]{{2,70}},[ ]*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""“Le Conseil,” alone, before the first “Vu”."""

OPENS_REPORT = (
    r"(?:Monsieur|Madame|MM?\.|Mme|L[ea]\s+(?:[Mm]aire|[Pp]resident|[Cc]onseil|[Cc]omite|[Bb]ureau)|Vu\s|Considerant|Il\s|Dans\s+l|Suite\s|Apres\s|Par\s|Afin\s|"
    r"Conformement)"
)
"""What begins the report of an act behind its title."""

SENTENCE = re.compile(
    r"(?<!de)(?<!et)(?<!par)(?<!ssociation)\s(?=(?:Monsieur|Madame|MM?\.|Mme|L[ea]s?\s|L'|Vu\s|Considerant|Il\s|Dans\s|Par\s|Suite\s|Rapporteur|Apres\s|"
    r"Conformement|Afin|Depuis|En\s|Pour\s|A\s+l|Voir\s|Cette|Ce\s|Rappel)|\w+\s+(?:expose|rapporte|presente)\b)"
)
"""Where a sentence begins behind a title, in a text without lines."""
