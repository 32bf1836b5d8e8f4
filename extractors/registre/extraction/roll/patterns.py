"""The headings, separators and notes of rolls, as data, on plain text."""

from __future__ import annotations

import re
from typing import NamedTuple

from registre.facts import AttendanceStatus
from registre.french.names import CIVILITY, NAME, WRAPPED_NAME

I = re.IGNORECASE  # noqa: E741  (as in the re module)


class Heading(NamedTuple):
    """What opens a section.

    Attributes:
        status: what it says of its members.
        proxies: whether they gave proxies.
        opens: the stems of the words that the pattern begins with.
        pattern: the words.
    """

    status: AttendanceStatus
    proxies: bool
    opens: str
    pattern: re.Pattern[str]


_PRESENT, _EXCUSED, _ABSENT = AttendanceStatus.PRESENT, AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT
_S = r"(?:s|\(s\)|\(e\)s?|\(e\)\(s\)|\(es\))?"
"""A plural, or both numbers at once: "absent(s)", "excusé(e)s"."""
_COUNT = (
    r"\s*\d{1,3}\s*(?:[-,;|/.]\s*)?(?:\n|\Z|(?:dont\s+)?(?:en\s+exercice|votants?|absents?|excuses?|represente|pouvoirs?|procurations?|"
    r"presents?|quorum|majorite|suffrages?|nombre|date|membres|conseillers)\b)"
)
_COLON = rf"(?:[^:\n(),.]|\(e?s?\)|\.(?=\w)){{0,60}}?:(?!{_COUNT})"
"""The end of a heading that a roll follows, not the number of those on it."""
_PROXY = rf"(?:pouvoir|procuration|mandat){_S}"

_NAMES = rf"\s+(?=(?-i:(?:{CIVILITY}\s*)?{NAME}\s*[,;(]))"
"""A name that another follows: a heading without a colon stands before it."""

_GAVE = rf"(?:ayant|avaient|ont|a)\s+(?:vote\s+par|donne|remis)\s+(?:un\s+|leurs?\s+)?{_PROXY}(?!\s+a\s+(?-i:[A-Z]))[^:]{{0,140}}?:"

HEADINGS = (
    Heading(_ABSENT, False, "absen non etaie", re.compile(rf"(?:etai(?:en)?t\s+)?(?:absente?{_S}\s+)?non[ -]excusee?{_S}\s*{_COLON}", I)),
    Heading(_ABSENT, False, "absen etaie", re.compile(rf"(?:etai(?:en)?t\s+)?absente?{_S}\s+(?:et|ou)\s+(?:absents?\S*\s+)?excuses?\S*\s*:", I)),
    Heading(_EXCUSED, True, "absen excus repre membr etaie", re.compile(rf"(?:etai(?:en)?t\s+)?(?:absente?{_S}|excusee?{_S}|represente?e?{_S}|membres)(?!\w)[^:.\n]{{0,40}}?\b{_GAVE}", I)),
    Heading(_EXCUSED, True, "ayant avaie ont a", re.compile(_GAVE, I)),
    Heading(_EXCUSED, True, "pouvo procu manda repre absen etaie deleg", re.compile(rf"(?:etai(?:en)?t\s+|delegues?\s+)?(?:{_PROXY}(?!\s+a\s+(?-i:[A-Z]))|represente?e?{_S}|absente?{_S}\s+representee?{_S})(?!\w)\s*{_COLON}", I)),
    Heading(_EXCUSED, False, "absen excus etaie deleg", re.compile(rf"(?:etai(?:en)?t\s+|delegues?\s+)?(?:absente?{_S}\s*(?:[-,/]\s*|et\s+|avec\s+)?)?excusee?{_S}\s*{_COLON}", I)),
    Heading(_EXCUSED, False, "absen", re.compile(rf"absente?{_S}\s+excusee?{_S}(?!\w)(?=\s*\n|\s+(?-i:[A-Z]))", I)),
    Heading(_EXCUSED, False, "excus", re.compile(rf"(?-i:E)xcusee?{_S}(?!\w){_NAMES}", I)),
    Heading(_EXCUSED, False, "etaie fait s faisa", re.compile(r"(?:(?:s')?etai(?:en)?t\s+)?fai(?:ts?|saient)\s+excuser\s*:", I)),
    Heading(_EXCUSED, False, "tous tout", re.compile(r"tou(?:s|te?s)\s+les\s+(?:membres|conseill|delegue|elu)[^:.\n]{0,60}?(?:\ba\s+l'exception\s+d(?:e|es|u)\b|\bsauf\b|\bexcepte\b)\s*:?", I)),
    Heading(_ABSENT, False, "absen etaie", re.compile(rf"(?:etai(?:en)?t\s+)?absente?{_S}\s*{_COLON}", I)),
    Heading(_ABSENT, False, "absen", re.compile(r"(?<!\w)(?<!\w )absente?s?[ \t]*$", I | re.MULTILINE)),
    Heading(_PRESENT, False, "prese etaie membr conse", re.compile(rf"(?:etai(?:en)?t\s+)?(?:membres\s+|conseillers\s+)?presente?{_S}\s*{_COLON}", I)),
    Heading(_PRESENT, False, "prese", re.compile(rf"(?-i:P)resente?{_S}(?!\w){_NAMES}", I)),
    Heading(_PRESENT, False, "etaie", re.compile(rf"etai(?:en)?t\s+presents?\b(?=\s+{CIVILITY})", I)),
    Heading(_PRESENT, False, "prese", re.compile(r"(?<!\w)(?<!\w )presente?s?[ \t]*$", I | re.MULTILINE)),
)  # fmt: skip
"""The surest first: of two that open at one place, the earlier in this list counts."""

STOP = re.compile(
    r"\b(?:secretaires?\b|elue?\s+secretaire|(?:le\s+)?quorum|ordre\s+du\s+jour|nombre\s+de|date\s+d|objet\s*:|deliberation\b|conseil\s+(?:du|municipal\s+du)|"
    r"formant\s+la|assistai(?:en)?t|assiste(?:nt)?\s+egalement|invites?\s*:|participai|(?<!\ba )(?:monsieur|madame|m\.|mme)\s+l[ae]\s+(?:maire|president)|"
    r"vu\s+(?:le|la|les|l')|l'an\s+deux|le\s+conseil|approbation|rapporteur|la\s+seance|nota\b)",
    I,
)
"""What ends a roll."""
STOP_STEMS = (
    "secre", "elu", "elue", "le", "quoru", "ordre", "nombr", "date", "objet", "delib", "conse", "forma", "assis", "invit", "parti", "monsi", "madam", "m", "mme",
    "vu", "l", "appro", "rappo", "la", "nota",
)  # fmt: skip
"""The stems of the words that it begins with."""

SEPARATOR = re.compile(
    r"[,;](?!\s*(?:(?:(?:qui\s+)?(?:ayant|a|ont|avait|avaient)\s+)?donn|pouvoir|procuration|represente|mandat|(?:(?i:maire|adjointe?|president|vice|conseill|delegue|\d+\s?e)[^,;()\n]{0,50})\())|(?<=[A-Z]{3})\.(?=[A-Z]{3})|[/&\n]|\s[+•*▪➢−–-]\s|\s-(?=\s*[A-Z])|(?<=[A-Z]{3})-\s+(?=[A-Z])|(?<=\.)-\s+(?=[A-Z])|\s--+\s|"
    r"(?<!embres)(?<!elegues)\s(?=(?i:(?:membres|delegues)\s+)?(?i:titulaires|suppleants)\s*:)|(?<!\b[A-Z])(?<!\bMr)(?<!\bMM)(?<!\bMme)(?<!\bMmes)\.\s+(?=[A-Z])|\bet\b(?=\s+[A-Z])"
)
"""What stands between two members; line breaks only where nothing else does."""

SUBHEADING = re.compile(r"^\W*(?:titulaires?|suppleante?s?|delegue\w*|conseill\w+|elus)\W*$", I)
"""A word that groups members and is none."""

LABEL = re.compile(rf"\s*(?!{CIVILITY}\b)[A-Z][^\n:,;()]{{1,60}}:")
"""What a line begins with that groups the members after it."""

PLACED = re.compile(rf"(?:\W*(?!{CIVILITY}\b)[A-Z][\w' -]{{1,45}}?\s*:\s*(?=[A-Z]))+")
"""The town or group that a member sits for, before the name ("Toury : Mme Roy")."""

MEMBER = re.compile(
    rf"^[^\w(]*(?:\d{{1,3}}\s*[-.)]\s*)?(?P<civility>{CIVILITY}\s*:?\s*)?+(?P<title>(?:Maitre|Docteur|Dr|Professeur|Pr)\b\.?\s+)?(?P<name>{WRAPPED_NAME})?"
)
"""A member at the start of an entry."""

FROM = re.compile(r"\W*(?:de\s+|d'\s*)(?=[A-Z][^\n]*\sa\s)")
"""Before a member in a list of proxies ("de Mme Roy à M. Petit")."""

SHARED = re.compile(rf"^[^\w(]*(?P<civility>{CIVILITY})\s*:\s*\Z")
"""A civility before the lines of those who share it ("Mesdames :")."""

OFFICE = re.compile(
    r"^\W*(?:(?:le\s+|la\s+)?(?:maires?|adjointe?s?|conseill\w+|president\w*|vice[- ]?president\w*|delegue\w*|deputes?\w*|senat\w+|premier|premiere|deuxieme|"
    r"\d+\s?(?:er|ere|e|eme|nd)\b|municip\w+|communaut\w+|departement\w+|au|a\s+la|du|titulaires?|suppleante?s?|doyen\w*|rapporteur\w*|elu\w*|"
    r"metropolitain\w*|regiona\w+|membres?|tous|toutes|les)\b\s*)+\W*$",
    I,
)
"""An entry that is an office, not a name."""

ARTICLE = re.compile(r"(?:le|la|les|un|une|il|elle)\s*\Z", I)
"""An entry that begins a sentence behind the roll."""

ALIEN = re.compile(
    r"(?<![\w'])(?<!\b[A-Z] )(?!(?:maires?|adjoint|conseill|president|vice|delegue|municip|communaut|depart|avai|ayant|ont\b|qui\b|pouvoir|procuration|donne|represent|mandat|excuse|absent|"
    r"present|arriv|part|par\b|remplac|sa\b|ses\b|jusqu|titul|suppl|premi|deuxi|troisi|et\b|a\b|au\b|la\b|le\b|de\b|du\b|des\b|aux?\b|l\b|d\b|a partir|heure|h\d|charge|son\b|en\b))"
    r"[a-z]{2,}",
)
"""A word that has no place beside a member: the roll is over. (Readers part some names behind their first letter.)"""

DOES = re.compile(
    r"\s*(?:,\s*(?:maire|president\w*)\s*,?\s*)?\b(?:(?:est|a|ont|sont)(?:\s+ete)?(?:\s*$|\s+(?:elue?s?|designee?s?|nommee?s?|choisie?s?)\b)|(?:ouvre|declare|propose|expose|"
    r"remplit|souhaite|remercie|presente|assure)\b)",
    I,
)
"""What follows the name of someone who does something: no roll says it."""

_OFFICE_HELD = r"(?!l[ae]\s+(?i:maire|president))"
HOLDER = re.compile(
    rf"\b(?i:pouvoirs?|procurations?|mandats?|delegation\s+de\s+vote|represente?e?|donnee?)\b[^A-Z(]{{0,40}}?\b(?i:a|par)\s+"
    rf"(?P<holder>(?:{CIVILITY}\s*)?+{_OFFICE_HELD}{WRAPPED_NAME})",
)
"""Whom a proxy is given to, after the words for it."""

BARE_HOLDER = re.compile(
    rf"^[\s:>=(-]*(?:(?:(?i:a|par)\s+)?(?P<holder>{CIVILITY}\s*{WRAPPED_NAME})|(?i:a|par)\s+(?P<bare>{WRAPPED_NAME}))"
)
"""Whom a proxy is given to, in a list of pairs."""

SAYS_PROXY = re.compile(r"\b(?:pouvoir|procuration|mandat|represente|delegation\s+de\s+vote)", I)
NO_PROXY = re.compile(
    r"\b(?:pas\s+de|sans)\s+(?:pouvoir|procuration)|\b(?:pouvoirs?|procurations?|mandats?)\s*(?:de\s+|d'\s*|:\s*)(?-i:[A-Z])",
    I,
)
HOLDS = re.compile(
    rf"\(\s*(?i:(?:a|ayant|avec|porteur\s+d[eu]|titulaire\s+d[eu])\s+)?(?i:(?:recu\s+)?(?:le\s+|un\s+)?(?:pouvoir|procuration|mandat)\s+(?:de\s+|d'))\s*"
    rf"(?P<giver>(?:{CIVILITY}\s*)?+(?!(?i:vote)){WRAPPED_NAME})\s*\)"
)
"""Whose proxy a member who is there holds ("(pouvoir de Mme Roy)")."""

REPLACED = re.compile(
    rf"\b(?i:(?:remplacee?|suppleee?|representee?)\s+par\s+(?:s(?:a|on)\s+suppleante?\s*,?\s*))(?P<substitute>(?:{CIVILITY}\s*)?+{WRAPPED_NAME})"
    rf"|\b(?i:(?:remplacee?|suppleee?)\s+par)\s+(?P<other>(?:{CIVILITY}\s*)?+{WRAPPED_NAME})"
)
"""Who sits in a member's place."""
UNTIL = re.compile(r"\b(?:jusqu'a\w*|depart\w*|quitte\w*|part(?:ie?)?\s+a)\b[^)]*", I)
SINCE = re.compile(r"\b(?:a\s+partir\s+de|arrivee?|des|rejoint)\b[^)]*", I)
MARKER = re.compile(r"\((?:\s*(?:p|pr|proc\w*|pouv\w*)?\s*)(?P<marker>\*+|\d{1,2})\s*\)", I)
"""A sign that ties who gives a proxy to who holds it ("(Pr**)")."""
