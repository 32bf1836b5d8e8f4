"""The labels and formulas of a header, on plain text, the surest first."""

from __future__ import annotations

import re
from typing import NamedTuple

from registre.french.dates import DATE, DAY, MONTH, WEEKDAY
from registre.french.names import CIVILITY, NAME
from registre.french.numbers import IN_WORDS


class Label(NamedTuple):
    """What a value stands beside, and the stems of words without which it does not.

    A date follows words that begin with one of the stems (none: with anything); a name stands near one.
    """

    opens: str
    pattern: re.Pattern[str]


I = re.IGNORECASE  # noqa: E741  (as in the re module)
_ORGAN = r"(?:conseil|bureau|comite|assemblee|commission\s+permanente)"

SESSION_DATE = (
    Label(
        "delib",
        re.compile(rf"^[^\w\n]*deliberation\s+(?:n\s?[°o]\.?\s*)?[\w./-]+\s+du\s+(?={WEEKDAY}\s+\d)", I | re.MULTILINE),
    ),
    Label(
        "conse burea comit assem commi seanc reuni sessi",
        re.compile(
            rf"\b(?:{_ORGAN}(?:\s+(?:municipal|communautaire|metropolitain|departemental|regional|general|syndical|d'administration|d'agglomeration|de\s+(?:la\s+)?(?:communaute|metropole|ville)))?"
            r"|seance(?:\s+(?:publique|ordinaire|extraordinaire|pleniere|publique\s+ordinaire))?|reunion|session)"
            r"(?:\s+(?:ordinaire|extraordinaire|publique))?(?:\s+(?:du|de|en\s+date\s+du)(?:\s*:)?|\s*:)?\s*(?=[\dlmjvsd])",
            I,
        ),
    ),
    Label(
        "conse seanc reuni",
        re.compile(
            r"\b(?:seance|reunion|conseil)\s+(?:du\s+conseil\s+)?(?:municipal|communautaire|syndical)\s+(?:de\s+|d'|des\s+|du\s+)"
            r"(?:(?!convo)[^.:;\n\d]){2,60}?\s(?:du|le|en\s+date\s+du)\s+(?=\d|\w+di\b)",
            I,
        ),
    ),
    Label("l", re.compile(r"\b(?=l'an\s+(?:deux|mil|\d))", I)),
    Label(
        "le",
        re.compile(rf"(?:(?<=\n)|(?<=\n[ ])|\A)le\s+(?=(?:{WEEKDAY}\s+)?[^;]{{0,400}}?\b(?:reuni|assemble)\w*)", I),
    ),
    Label("date jour", re.compile(r"\b(?:date|jour)\s+de\s+(?:la\s+)?(?:seance|reunion)\s*:?\s*", I)),
    Label("reuni", re.compile(r"\breunie?s?\b[^.;]{0,80}?\ble\s+", I)),
    Label("", re.compile(rf"^[^\w\n]*(?={WEEKDAY}\s+\d)", I | re.MULTILINE)),
)
"""What a session's date follows."""

OPENING_DATE = (
    Label("lundi mardi mercr jeudi vendr samed diman", re.compile(rf"\b(?={WEEKDAY}\s+\d)", I)),
    Label("delib", re.compile(r"\bdeliberation\s+n\s?[°o]\s?[\w./-]{1,20}\s+du\s+", I)),
)
"""A day in the title of a text that lost its lines, or of an act that names its sitting no other way."""

_OTHER_BODY = r"commissions?(?!\s+permanente)|vu\s+la\s+deliberation|"
APPROVED_SESSION = re.compile(
    rf"(?:{_OTHER_BODY}approbation|adoption|approuv\w+|adopt\w+|lecture|precedente?)[^.\n]{{0,70}}\Z", I
)
OTHER_SESSION = re.compile(
    rf"(?:{_OTHER_BODY}approbation|adoption|approuv\w+|adopt\w+|lecture|proces[- ]?verb\w+|compte[- ]?rendu|precedente?)[^.\n]{{0,50}}\Z",
    I,
)
"""What stands before the date of another session, or of another body; the title of minutes, at their opening, is no such."""

CONVOCATION = (
    Label("date", re.compile(r"\bdate\s+de\s+(?:la\s+)?convocation\b[^:\d]{0,40}:?\s*", I)),
    Label(
        "convo", re.compile(r"\bconvocation\s*(?:du|le|:|en\s+date\s+du|adressee\s+le|faite\s+le|envoyee\s+le)\s*", I)
    ),
    Label(
        "convo",
        re.compile(
            rf"\bconvoquee?s?\s*,?\s*(?:par\s[^.;]{{0,60}}?)?(?:individuellement\s+|par\s+ecrit\s+)?(?:le|en\s+date\s+du|du)\s+(?=\d|{WEEKDAY}|{IN_WORDS})",
            I,
        ),
    ),
    Label(
        "convo",
        re.compile(r"\bconvocations?\b(?:(?!\bpour\b)[^;]){0,200}?,?\s+(?:le|en\s+date\s+du|du)\s+(?=\d|\w+di\b)", I),
    ),
)
"""What the date of convocation follows; its year may be left to the session's."""

PUBLICATION = (
    Label(
        "affic publi mise mis",
        re.compile(r"\b(?:affichee?|publiee?|mise?\s+en\s+ligne)\s*(?:et\s+\w+\s*)?(?:le\s*:?|:|en\s+date\s+du)\s*", I),
    ),
    Label(
        "date",
        re.compile(
            r"\bdate\s+(?:d'affichage(?!\s+de\s+la\s+convocation)|de\s+(?:mise\s+en\s+ligne|publication|l'affichage))[^:\d]{0,30}:?\s*",
            I,
        ),
    ),
    Label("affic", re.compile(r"\baffichee?\s+(?:a|en)\b[^.:]{0,90}?\ble\s+", I)),
    Label(
        "publi affic mise",
        re.compile(
            r"\b(?:publication|affichage|mise\s+en\s+ligne)(?:\s+(?:et|ou)\s+(?:\w+\s+)?\w+)?\s*(?:(?:effectuee?|faite?|realisee?)\s+)?(?:le|du|:|en\s+date\s+du)\s*:?\s*",
            I,
        ),
    ),
)
"""What the date of posting or publication follows."""

LEGAL_CONTROL = (
    Label(
        "recu recue recus",
        re.compile(
            r"\brecue?\s+(?:au|en|par|a)\s+(?:la\s+|le\s+)?(?:controle|prefecture|sous[- ]prefecture|representant)[^:.\d]{0,40}?(?:\ble\b\s*:?|:)\s*",
            I,
        ),
    ),
    Label(
        "recep",
        re.compile(
            r"\breception\s+(?:en|par|a\s+la|au)?\s*(?:la\s+|le\s+)?(?:sous[- ])?(?:prefecture|prefet|controle)[^:\d]{0,20}?:?\s*(?:\ble\b\s*:?\s*)?",
            I,
        ),
    ),
    Label(
        "a ar", re.compile(r"\bA\.?R\.?\s+(?:de\s+la\s+)?(?:sous[- ])?prefecture[^:]{0,60}?\brecue?\s+le\s*:?\s*", I)
    ),
    Label(
        "trans envoy envoi depos depot telet",
        re.compile(
            r"\b(?:transmise?|envoyee?|deposee?|teletransmise?|(?:tele)?transmission|depot|envoi)\s+(?:au|en|a\s+la|aupres\s+de\s+la)\s+(?:controle|prefecture|sous[- ]prefecture|representant)[^:.\d]{0,40}?(?:\ble\b\s*:?|:)\s*",
            I,
        ),
    ),
)
"""What the date of receipt by the State's representative follows (CGCT L2131-1); receipt before sending."""

_TITLE_OF = r"(?:(?i:le|la)\s+(?i:maire(?!-)|(?:\w+\s+)?(?:vice[- ])?president(?:e)?|(?:\w+\s+)?adjointe?(?:\s+au\s+maire)?|doyen(?:ne)?\b[^,.]{0,40})\s*,?\s*)"
_OFFICE_WORD = (
    r"(?i:du\s+(?:maire|president)|(?:le|la|l')\s*(?:maire|president|doyen|vice|conseill|adjoint|rapporteur|secretaire|delegue|premier|directeur|directrice)"
    r"|l'|maire\b|president|doyen)"
)
_NO_NAME = r"(?:(?:la\s+)?Presidence|Conformement|Selon|Vu|Apres|Avant|Sur|Suite|Considerant|Il|Elle|Un|Une|Au|Aux|En|Dans|Pour|Par|Code|Collectivites|Conseil|Article|Elue?)\b"
_WHO = rf"(?P<who>(?:{CIVILITY}\s*)?+(?:(?i:docteur|dr|maitre|professeur)\b\.?\s+)?+(?!{_OFFICE_WORD}|{_NO_NAME}|(?i:de|du)\s+(?:{CIVILITY}|(?i:l[ae]\s+)?(?i:maire|president)))(?:{NAME}))"

PRESIDENT = (
    Label("presi", re.compile(rf"{_WHO}\s*,\s*(?i:maire|president(?:e)?)\b[^.;:\n]{{0,30}}?,\s*(?i:presidant)\b")),
    Label(
        "presi",
        re.compile(
            rf"\b(?i:presidee\s+par|sous\s+la\s+presidence\s+de\s+(?:son|sa)\s+(?:maire|president(?:e)?))\s*,?\s*(?:{CIVILITY}\s*{_TITLE_OF})?{_WHO}"
        ),
    ),
    Label("presi", re.compile(rf"\b(?i:president(?:e)?(?:\s+de\s+(?:la\s+)?seance)?)\s*:\s*{_WHO}")),
    Label(
        "presi",
        re.compile(
            rf"\b(?i:sous\s+la\s+presidence\s+(?:de|d'|du\s+(?:maire|president)\s*,|du(?=\s+(?:docteur|dr|professeur)\b)))\s*"
            rf"(?:{CIVILITY}\s*{_TITLE_OF}|(?:monsieur|madame)\s+{_TITLE_OF}?)?{_WHO}"
        ),
    ),
    Label("presi", re.compile(rf"\b(?i:presidence\s*(?:de|d'|:))\s*(?:{CIVILITY}\s*{_TITLE_OF})?{_WHO}")),
    Label("presi", re.compile(rf"\b(?i:presidence\s+de\s+(?:son|sa|leur)\s+(?:maire|president(?:e)?))\s*,?\s*{_WHO}")),
    Label("presi", re.compile(rf"\b(?i:presidee?\s+par)\s+(?:{CIVILITY}\s*{_TITLE_OF})?{_WHO}")),
    Label(
        "presi",
        re.compile(
            rf"{_WHO}\s*,\s*(?i:(?:maire|president(?:e)?|[\w -]{{0,20}}adjointe?)\b[^.;:\n]{{0,40}}?,?\s*presidant\s+la\s+seance)\b"
        ),
    ),
    Label("presi", re.compile(rf"{_WHO}\s*,[^.;:\n]{{2,50}},\s*(?i:preside)\s+(?i:la\s+seance)\b")),
    Label(
        "ouvre decla",
        re.compile(
            rf"{_WHO}\s*,\s*(?i:maire|president(?:e)?)\b[^.;:\n]{{0,40}}?,?\s*(?i:ouvre|declare)\b[^.;]{{0,30}}?(?i:seance)"
        ),
    ),
)
"""Who presides, by name."""

PRESIDENT_BY_OFFICE = re.compile(
    rf"\bsous\s+la\s+presidence\s+(?:de|du)\s*(?:(?i:{CIVILITY})\s*)?(?:le\s+|la\s+)?(?P<office>maire|president(?:e)?)\b",
    I,
)
"""Who presides, by office alone: the roll tells who holds it."""

_DESIGNATED = r"(?:designee?s?|nommee?s?|elue?s?|choisie?s?)"
SECRETARY = (
    Label(
        "secre",
        re.compile(
            rf"\b(?i:(?:secretaire(?:\s+(?:elue?|de\s+(?:la\s+)?seance|de\s+l'assemblee))?(?:\s+(?:designee?|elue?|nommee?))?|secretariat\s+de\s+(?:la\s+)?seance))\s*:\s*(?i:elue?(?:\(e\))?s?\s*:\s*)?{_WHO}"
        ),
    ),
    Label(
        "secre",
        re.compile(
            rf"{_WHO}(?:(?!\s{CIVILITY}\s|\n\s*\n)[^.:;]){{0,60}}?\b(?i:(?:a\s+ete|ont\s+ete|est|sont)\s+{_DESIGNATED}[^.;]{{0,60}}?\bsecretaires?)\b"
        ),
    ),
    Label(
        "secre",
        re.compile(
            rf"\b(?i:{_DESIGNATED}\s+(?:comme\s+|en\s+qualite\s+de\s+|pour\s+)?secretaire(?:\s+de\s+(?:la\s+)?seance)?)\s*:?\s*{_WHO}"
        ),
    ),
    Label("secre", re.compile(rf"\b(?i:secretaire\s+de\s+(?:la\s+)?seance\s+(?:est|sera))\s+{_WHO}")),
    Label("secre", re.compile(rf"{_WHO}\s*\(\s*(?i:secretaire(?:\s+de\s+(?:la\s+)?seance)?)\s*\)")),
    Label("secre", re.compile(rf"\b(?i:nomme|designe|elit)\s+{_WHO}\s*,?\s*(?i:secretaire\s+de\s+(?:la\s+)?seance)\b")),
    Label(
        "secre",
        re.compile(rf"\b(?i:secretaire\b(?:[^\n]|\n(?!\s*\n)){{0,160}}?)[:.]\s*{_WHO}\s+(?i:a\s+ete\s+{_DESIGNATED})"),
    ),
    Label(
        "secre",
        re.compile(
            rf"\b(?i:(?:designe|nomme|elit|choisit|propose)(?:\s*,?\s*a\s+l'unanimite\s*,?)?)\s+{_WHO}[^.;:]{{0,40}}?\s(?i:(?:(?:comme|pour|en\s+qualite\s+de|aux\s+fonctions\s+de)\s+[^.;:]{{0,20}})?secretaire)\b(?!\s+(?:general|de\s+mairie|adjoint))"
        ),
    ),
    Label("secre", re.compile(rf"{_WHO}\s*\((?i:secretaire(?:\s+de\s+(?:la\s+)?seance)?)\)")),
    Label("secre", re.compile(rf"\b(?i:secretariat[^.;:]{{0,40}}?\s(?:assuree?|tenue?)\s+par)\s*:?\s+{_WHO}")),
    Label(
        "secre",
        re.compile(
            rf"{_WHO}\s+(?i:(?:est|a\s+ete)\s+{_DESIGNATED}\s+pour\s+(?:remplir|assurer|exercer|occuper)\s+(?:cette|ces)\s+fonctions?)\b"
        ),
    ),
    Label(
        "secre",
        re.compile(
            rf"\b(?i:nomination\s+de)\s+{_WHO}\s*,?\s*(?i:(?:comme\s+|en\s+qualite\s+de\s+|aux\s+fonctions\s+de\s+)?secretaire\s+de\s+(?:la\s+)?seance)\b"
        ),
    ),
    Label(
        "secre",
        re.compile(
            rf"\b(?i:candidature\s+de)\s+{_WHO}[^.;:]{{0,60}}?\b(?i:(?:en\s+qualite\s+de|comme|aux\s+fonctions\s+de)\s+secretaire\s+de\s+(?:la\s+)?seance)"
        ),
    ),
    Label(
        "secre",
        re.compile(
            rf"{_WHO}\s*,?\s*(?i:(?:remplit|remplira|occupe|occupera|assure|assurera|accepte|fait)\s+[^.;]{{0,30}}?\bsecretaire)\b"
        ),
    ),
)
"""Who keeps the minutes."""

IN_OFFICE = (
    re.compile(
        r"(?<![:\d]\s)(?<![:\d])\b(?P<n>\d{1,3})\s+(?:membres|conseillers|delegues|elus)(?:\s+[a-z]+){0,2}\s+en\s+exercice\b(?!\s*:|\s*\d{1,3}\b(?!\s+(?:membres|conseillers|delegues)))",
        I,
    ),
    re.compile(
        r"\b(?:nombre\s+de\s+)?(?:conseillers|membres|delegues|elus)[^:\d.]{0,40}?\ben\s+exercice\b[^:\d.]{0,60}:?\s*(?P<n>\d{1,3})\b",
        I,
    ),
    re.compile(r"\ben\s+exercice\s*:?\s*(?P<n>\d{1,3})\b", I),
    re.compile(r"\b(?P<n>\d{1,3})\s+(?:(?:membres|conseillers|delegues)\s+)?en\s+exercice\b", I),
    re.compile(r"\baff?erents?\s+au\s+(?:conseil|comite)(?:\s+[a-z]+)?\s*:?\s*(?P<n>\d{1,3})\b", I),
)
"""How many members the council has in office."""

_NUMBER = r"(?P<number>(?:[A-Z]{1,8}[ ._/-]?){0,3}\d[\w.]*(?:\s?/\s?\w+|-\w+|\s-\s?\d\w*)*)"
_PARTS = r"\d{1,4}(?:[/._-]\d{1,4}){1,3}"
_LABEL = r"(?:deliberation|delib\.?|acte|dossier|rapport)"
NO_ACT = re.compile(
    r"\b(?:loi|decret|arrete|ordonnance|marche|reglement|decision|avenant|lot|circulaire)\s*(?:municipale?\s+)?(?:n\s?°\s*)?\Z",
    I,
)
"""What stands before the number of something else than an act."""

NUMBER = (
    re.compile(
        rf"(?<!la\s)(?<!par\s)(?<!projet\sde\s)\b(?i:{_LABEL}\s*(?-i:[A-Z]{{2,5}}[ ])?(?:n\s?[°o]\.?|numero)\s*:?)\s*{_NUMBER}"
    ),
    re.compile(r"(?m)^\s*(?i:n\s?°)\s*(?P<number>(?:19|20)\d\d\s?[/.-]\s?[\w-]+)"),
    re.compile(
        r"(?<![\w-])(?P<number>(?:DELIB|DELBU|DELCC|DELCM|DEL|DCM|DCC|DBC|DB|CM|CC|D)[\s_-]?(?:(?:19|20)?\d\d[\s._/-]\d[\w]*(?:[._/-]\d+)*|(?:19|20)\d{6}[._/-]\d{1,4}))\b(?!-DE)"
    ),
    re.compile(r"\b(?:DELIB|DEL|DCM|DCC|DBC)\s+(?i:n\s?[°o]\.?)\s*(?P<number>\d{1,4}(?:[./-]\d{1,4})+)\b"),
    re.compile(r"(?m)^[^\w\n]*(?P<number>D\s?[-–]\s?(?:19|20)\d{6})\b"),
    re.compile(
        rf"(?m)^[ |*#>-]*(?i:deliberation)\s+(?P<number>(?!{DATE}){_PARTS})(?=[ ]*$|[ ]*[-:]\s|\s+(?i:du\s+(?:{DATE}))\b)"
    ),
    re.compile(rf"(?m)^[ |*#>-]*(?P<number>(?!{DATE})\d{{2}}[/._-]\d{{1,3}}[/._-]\d{{2,4}})[ ]*$"),
    re.compile(r"(?m)^[^\w\n]*(?P<number>\d{2,4}/\d{1,4}/[A-Z]{2,6})[ ]*$"),
    re.compile(r"\b(?i:n\s?°)\s*(?P<number>\d{1,4}(?:\s?[/.-]\s?\d{1,4}){1,2})(?=\s*[-:]\s)"),
    re.compile(r"(?<![\w/.-])(?P<number>(?:19|20)\d\d\s?[/-]\s?\d{2,4}(?:[/-]\d+)?)(?![\w/-]|\s*(?:,|et\b))"),
    re.compile(r"(?m)^\s*(?i:n\s?°)\s?(?P<number>\d{1,4})(?=\s*[-:]\s)"),
    re.compile(rf"(?m)^[^\w\n]*(?i:n\s?°)\s*:?[ ]*(?P<number>(?:[A-Z]{{1,6}}[ ._/-]?)?{_PARTS})[ ]*$"),
    re.compile(
        rf"(?m)^[^\w\n]*(?P<number>(?!{DATE}){_PARTS}|(?:19|20)\d\d[ ./_-]?[A-Z]{{1,6}}[ ./_-]?\d{{1,4}})[ ]*[-:][ ]+(?=[A-Z]{{2}}|[A-Z][a-z])"
    ),
)
"""The number of an act, in its heading."""

NUMBER_APART = (
    re.compile(
        r"\b(?i:n\s?°)\s*(?P<number>(?:[A-Z]{1,8}[\s._-]?)?(?:\d{1,4}[./-]){0,3}(?:19|20)\d\d(?:[./-]\d{1,4}){0,3})(?![\w./])"
    ),
)
"""A number without label, in the heading of a document that holds one act."""

NUMBER_BELOW = (re.compile(r"(?m)(?:^\s*|(?i:\bdeliberation)\s+)(?P<number>(?:19|20)\d\d\s+[A-Z]{1,6}\.?\s+\d+)\b"),)
"""The number of an act that a publisher sets below its text ("2002 DAC 56")."""

BESIDE_NUMBER = re.compile(r"\s*[-:]\s+(?=[A-Z])|(?<=\d)[ ]+(?=[A-Z][^\n:]{12})(?![^\n]*(?i:seance|conseil|reunion)\b)")
"""Between a number and the title on its line."""

NO_TITLE = re.compile(
    rf"\W*(?:(?i:le\s+(?:{WEEKDAY}\s+)?(?:{DAY}|{IN_WORDS})\s+{MONTH}|proces|compte[- ]rendu|seance|reunion|"
    rf"conseil\s+\w+\s*[-–]?\s*(?:du\s+)?(?:{DATE}|\d{{1,2}}/\d{{1,2}}/\d{{4}})\s*\Z|"
    r"session|point\s+(?i:n\s?°\s*)?\d+\s*\Z|l'an\s|date|nombre|(?:etai\w+\s+)?(?:presente?s?|absente?s?|excusee?s?)\b|sous\s+la|secretaire|membres|delegues|conseillers|quorum|"
    r"convocation|affich|envoye|recu|publie|transmis|acte\b|republique|extrait|deliberation|le\s+conseil|la\s+commission|le\s+bureau|le\s+comite|"
    r"l'assemblee|vu\s|considerant|monsieur|madame|m\.|mme|mlle|departement\b|arrondissement|canton|commune\b|mairie|ville\b|rapporteur|votants|pouvoirs?\b|procurations?\b)|(?!(?:sur|portant|relatif|relative|concernant)\s)[a-z])"
)
"""What begins as no title does: words of a header, a roll, a report; the rest of a sentence."""

REST_OF_NUMBER = re.compile(
    rf"\s+(?:de\s+la|de\s+l'|du|en\s+date\s+du)\s*(?:{_ORGAN}\b[^\n]{{0,100}}|(?:{DATE})\s*)$", I | re.MULTILINE
)
"""What may stand behind a number on its line: whose deliberation it is, of which day."""

SAYS = re.compile(
    r"\b(?:est|sont|etait|etaient|sera|seront|a\s+ete|ont\s+ete|propose|expose|rappelle|informe|explique|presente\s+a|decide|il\s+convient|s'est|s'eleve|souhaite|demande\s+(?:a|au|aux|que))\b"
    r"|[.;,:]\s*\Z",
    I,
)
"""What makes words a sentence."""

TITLE = re.compile(r"\W*(?!(?:Seance|SEANCE|Reunion|REUNION|Conseil|CONSEIL|Date|Objet|OBJET)\b)[A-Z][^\d:]{7}")
"""What begins as titles do, not as the headers of a sitting."""

OBJECT = re.compile(
    r"\b(?:objet|intitule)(?:\s+de\s+(?:la\s+deliberation|l'acte|l'affaire))?\s*:\s*|^[^\w\n]*titre\s*:\s*"
    r"|^[^\w\n]*objet(?:\s+de\s+la\s+deliberation)?[ ]*\n+[ ]*(?=\w)",
    I | re.MULTILINE,
)
"""What a title follows."""

AFTER_FLAT_TITLE = re.compile(
    r"\s(?=(?:L'an\s+(?:deux|mil|\d)|(?:[LS]eance|SEANCE)\s+du\b|(?:Etaient\s+)?(?:presents?|PRESENTS?)\b|Date\s+de\b|Nombre\s+de\b|Membres\s+en\b|"
    rf"Rapporteure?\s*:|Vu\s|L[ea]\s+{WEEKDAY}\s|(?i:l[ea'])\s*(?i:conseil|commission\s+permanente|comite|bureau|assemblee)\b|Sous\s+la\s+presidence|{CIVILITY}\s))"
)
"""Where a title behind a number ends, in a text that lost its lines."""

AFTER_TITLE = re.compile(
    r"\n\s*\n|\n\s*(?=(?:service|rapporteure?|commission|direction|date|nombre|president|vu|le\s+conseil|considerant|annexes?|"
    r"presents?|etaient|monsieur|madame|m\.|mme)\b\s*[\w' ]*[:,])|\b(?=(?:rapporteure?|service)\s*:)"
    r"|\s(?=(?:(?:etaient\s+)?presents?|absents?(?:\s+excuses?)?|procurations?|pouvoirs?|secretaire\b[^:\n]{0,20})\s*:|date\s+de\s+(?:la\s+)?convocation|"
    r"nombre\s+de\s+(?:membres|conseillers|votants))",
    I,
)
"""Where a labelled title ends."""

_REPORTS = r"(?:,[^.:;,\n]{2,60},)?\s+(?i:rapporte|expose|presente|lit\s+(?:l'expose|le\s+rapport))\b"
_OPENS = r"(?:[A-Z][a-z]+(?:\s+[a-z]+){0,3}(?=\s*:)|Vu|Le|La|Les|Il|Objet|Mesdames|Monsieur|Madame|M\.|Mme|Considerant|Expose|Par|Dans|Suite|Apres|Conformement)\b"
RAPPORTEUR = (
    Label(
        "rappo",
        re.compile(
            rf"\b(?i:rapporteure?)\s*:\s*(?P<who>(?:{CIVILITY}\s*)?+(?!(?i:l[ea]\s+(?:maire|president(?:e)?)\b\s*(?:[\n.;)]|$|(?-i:{_OPENS}))))[^\n.;:]{{0,90}}?{NAME})"
            rf"\s*(?=[\n.;,)]|$|{_OPENS})"
        ),
    ),
    Label("rappo", re.compile(rf"{_WHO}\s*,\s*(?i:rapporteure?)\b")),
    Label(
        "prese expos rappo",
        re.compile(
            rf"(?m)(?:^[^\w\n]*(?i:(?:presentee?|exposee?|rapportee?)\s+par|(?:expose|rapport|presentation)\s+de)|\b(?i:sur\s+(?:le\s+)?rapport\s+(?:presente\s+par|de)))"
            rf"\s+(?P<who>{CIVILITY}\s+(?!{_OFFICE_WORD}){NAME})"
        ),
    ),
    Label("rappo expos prese lit", re.compile(rf"{CIVILITY}\s*{_TITLE_OF}{_WHO}\s*{_REPORTS}")),
    Label("rappo expos prese lit", re.compile(rf"(?P<who>{CIVILITY}\s+(?!{_OFFICE_WORD}){NAME}){_REPORTS}")),
    Label(
        "parol",
        re.compile(
            rf"\b(?i:(?:passe|donne|laisse|cede)\s+la\s+parole\s+a)\s+(?P<who>{CIVILITY}\s+(?!{_OFFICE_WORD}){NAME})"
        ),
    ),
    Label(
        "rappo expos", re.compile(rf"(?m)^\s*(?P<who>(?!{CIVILITY}\s*{_OFFICE_WORD}){NAME})\s+(?i:rapporte|expose)\s*:")
    ),
    Label(
        "propo infor expli indiq rappe fait",
        re.compile(
            rf"(?P<who>{CIVILITY}\s+(?!{_OFFICE_WORD}){NAME}),\s*[^.:;,\n]{{0,40}}(?i:adjoint|vice[- ]president|delegue)[^.:;,\n]{{0,50}},"
            r"\s+(?i:propose|informe|explique|indique|rappelle|fait\s+part)\b"
        ),
    ),
    Label("m mm mme mlle monsi madam", re.compile(rf"(?m)^\s*(?P<who>{CIVILITY}\s+(?!{_OFFICE_WORD}){NAME})\s*:\s")),
    Label(
        "propo infor expli indiq rappe donne",
        re.compile(
            rf"(?m)^[^\w\n]*(?P<who>{CIVILITY}\s+(?!{_OFFICE_WORD}){NAME})\s+(?i:informe\s+(?:l|que)|rappelle\s+(?:a\s+l|au|que)|donne\s+lecture|propose\s+(?:a\s+l|au|d))"
        ),
    ),
)
"""Who reports on an act."""

RAPPORTEUR_BY_OFFICE = re.compile(
    rf"\b{CIVILITY}\s*(?i:le|la)\s+(?P<office>(?i:maire|president(?:e)?)),?{_REPORTS}"
    rf"|\b(?i:rapporteure?)\s*:\s*(?:{CIVILITY}\s*)?(?i:le|la)\s+(?P<labelled>(?i:maire|president(?:e)?))\b"
)
"""Who reports, by office alone: the document may name its holder."""

_GIVEN_TO = "".join(rf"(?<!\ba\s{civil})" for civil in ("", r"M\.\s", r"Mme\s", r"Monsieur\s", r"Madame\s"))
HOLDER = (
    re.compile(
        rf"{_WHO}\s*,\s*(?i:le\s+|la\s+)?(?P<office>(?i:maire|president(?:e)?))\b(?!\s+(?i:adjoint|du|de|d'|honoraire))"
    ),
    re.compile(rf"{_GIVEN_TO}\b(?i:le|la)\s+(?P<office>(?i:maire|president(?:e)?))\s*,\s*{_WHO}"),
)
"""Who holds an office, where a document names both side by side."""

REAL_OFFICE = re.compile(
    r"docteur|dr\b|maitre|professeur|conseill|president|adjoint|maire|depute|rapporteur|delegue|premier|\d|charge", I
)
OFFICE = re.compile(
    r"^(?:(?:le|la|l')\s*)?(?:(?:docteur|dr\.?|maitre|professeur|conseill\w+|vice[- ]?president\w*|president\w*|adjoint\w*|maire|depute\w*|rapporteur\w*|"
    r"delegue\w*|premier\w*|deuxieme|troisieme|\d+e(?:r|me)?|municipal\w*|departemental\w*|regional\w*|communautaire\w*|"
    r"metropolitain\w*|au|a|la|le|du|de|charge\w*|aux?)\s+)+(?=[A-Z])",
    I,
)
"""The office printed between a civility and a name ("Madame la Conseillère déléguée Peillon")."""

COMMISSION = (
    re.compile(r"\bcommission\s+principale\s*:\s*(?P<name>[^\n]+)", I),
    re.compile(r"\bau\s+nom\s+de\s+la\s+(?P<name>\d+e(?:r|me)?\s+commission)\b", I),
    re.compile(
        r"\bavis\s+(?:favorable\s+|unanime\s+)?(?:de\s+(?:la|sa)|emis\s+par\s+la)\s+(?P<name>commission\s+[^,.;:\n]{2,80}?)"
        r"(?=\s*(?:[,.;:\n]|\ben\s+date\b|\bdu\s+\d|\breunie\b|\blors\b|\ben\s+sa\b|$))",
        I,
    ),
)
"""The commission that examined an act."""

SERVICE = re.compile(r"\bservice\s*:\s*(?P<name>[^\n]+)", I)
"""The department of the authority that prepared an act."""
