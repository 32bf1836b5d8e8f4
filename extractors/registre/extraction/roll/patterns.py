"""The headings, separators and notes of rolls, as data, on plain text."""

from __future__ import annotations

import re
from typing import NamedTuple

from registre.facts import AttendanceStatus
from registre.french.names import CIVILITY, NAME, NOT_IN_NAME, WRAPPED_NAME

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
_MEMBERS = (
    rf"(?!(?i:l[ae]|votants|votes?|quorum|nombre|date|seance|objet)\b)"
    rf"(?:{CIVILITY}\s|[A-Z][a-z'-]+[ ]+[A-Z]{{3}}|[A-Z]{{3}}[A-Z'-]*[ ]+[A-Z][a-z])"
)
_PAIRED = r"\d{1,3}\s+[^\n,;:]{3,60}?\s(?:a|par)\s+(?-i:[A-Z])"
"""A count in a column beside pairs of giver and holder: they run into it, and are not those counted."""

_COUNTED = rf"(?:\s*\d{{1,3}}\s*(?:[-,:;]\s*)?(?=(?-i:{_MEMBERS})))?"
"""The number of those who follow, between a heading and the first of them."""

_TO_COLON = r"(?:[^:\n(),.]|\(e?s?\)|\(\s*\d{1,3}\s*\)|\.(?=\w)|(?<=\bMM)\.|(?<=\bM)\.){0,60}?:"
_COLON = rf"{_TO_COLON}{_COUNTED}(?!{_COUNT})"
"""The end of a heading that a roll follows, not the number of those on it."""
_OWN_COLON = rf"{_TO_COLON}(?!\s*{_PAIRED}){_COUNTED}(?!{_COUNT})"
_PROXY = rf"(?:pour?voire?|procuration|mandat){_S}"
"""The word for a proxy, as it is also misspelt ("pourvoir", "pouvoire")."""

_WHO = rf"(?:{CIVILITY}\s*)?{NAME}"
_NAMES = rf"\s+(?=(?-i:{_WHO}\s*[,;(]))"
"""A name that another follows: a heading without a colon stands before it."""

_GAVE = (
    rf"(?:ayant|avaient|ont|a)\s+(?:vote\s+par|donne|remis|delegue|confie)\s+(?:une?\s+|leurs?\s+|son\s+|sa\s+)?{_PROXY}(?!\s+(?:respectivement|a\s+(?:m\s+)?(?-i:[A-Z])))"
    r"(?:(?!\n\s*\n|secretair|\bdate\b)[^:]){0,140}?:"
)
_WITH = rf"(?:avec|par|ayant)\s+(?:une?\s+)?{_PROXY}"
_OF_COUNCIL = r"(?:conseill(?:er|ere)s?|membres?|elue?s?|deleguee?s?)\s+(?:municip\w+\s+|communautaires?\s+|syndic\w+\s+|titulaires\s+)?"

HEADINGS = (
    Heading(_ABSENT, False, "absen non etaie", re.compile(rf"(?:etai(?:en)?t\s+)?(?:absente?{_S}\s+)?non[ -]excusee?{_S}\s*{_COLON}", I)),
    Heading(_ABSENT, False, "absen etaie", re.compile(rf"(?:etai(?:en)?t\s+)?absente?{_S}\s+(?:et|ou)\s+(?:absents?\S*\s+)?excuses?\S*\s*:", I)),
    Heading(_ABSENT, False, "absen non etaie conse membr", re.compile(rf"(?:{_OF_COUNCIL})?absente?{_S}\s+non[ -]excusee?{_S}[ \t]*$", I | re.MULTILINE)),
    Heading(_ABSENT, False, "excus etaie", re.compile(rf"(?:etai(?:en)?t\s+)?excusee?{_S}\s+ou\s+(?:absents?\S*)\s*:", I)),
    Heading(_EXCUSED, True, "absen excus repre etaie", re.compile(rf"(?:etai(?:en)?t\s+)?(?:absente?{_S}\s*(?:,\s*|et\s+)?)?(?:excusee?{_S}|representee?{_S}|absente?{_S})\s*,?\s*(?:et\s+)?(?:representee?{_S}\s+)?{_WITH}\s*{_COLON}", I)),
    Heading(_EXCUSED, True, "absen excus repre membr etaie", re.compile(rf"(?:etai(?:en)?t\s+)?(?:absente?{_S}|excusee?{_S}|represente?e?{_S}|membres)(?!\w)[^:.\n]{{0,40}}?\b{_GAVE}", I)),
    Heading(_EXCUSED, True, "ayant avaie ont a", re.compile(_GAVE, I)),
    Heading(_EXCUSED, True, "pouvo procu manda repre absen etaie deleg", re.compile(rf"(?:etai(?:en)?t\s+|delegues?\s+)?(?:{_PROXY}(?!\s+a\s+(?-i:[A-Z]))|represente?e?{_S}|absente?{_S}\s+(?:et\s+)?representee?{_S})(?!\w)\s*(?!secretair){_COLON}", I)),
    Heading(_EXCUSED, True, "pouvo procu", re.compile(rf"(?<![(\w]){_PROXY}\s*(?:[-:]\s*)?(?<=[\s:-])(?:de\s+|d')(?=(?-i:{_WHO}\s+au?\s+(?:[A-Z]|l[ae]\s)))", I)),
    Heading(_EXCUSED, False, "absen excus etaie deleg", re.compile(rf"(?:etai(?:en)?t\s+|delegues?\s+)?(?:absente?{_S}\s*(?:[-,/]\s*|et\s+|avec\s+)?)?excusee?{_S}\s*{_COLON}", I)),
    Heading(_EXCUSED, False, "absen", re.compile(rf"absente?{_S}\s+excusee?{_S}(?!\w)(?=\s*\n|\s+(?-i:[A-Z]))", I)),
    Heading(_EXCUSED, False, "excus", re.compile(rf"(?-i:E)xcusee?{_S}(?!\w){_NAMES}", I)),
    Heading(_EXCUSED, False, "etaie fait s faisa", re.compile(r"(?:(?:s')?etai(?:en)?t\s+)?fai(?:ts?|saient)\s+excuser\s*:", I)),
    Heading(_EXCUSED, False, "tous tout", re.compile(r"tou(?:s|te?s)\s+les\s+(?:membres|conseill|delegue|elu)[^:.\n]{0,60}?(?:\ba\s+l'exception\s+d(?:e|es|u)\b|\bsauf\b|\bexcepte\b)\s*:?", I)),
    Heading(_ABSENT, False, "absen etaie", re.compile(rf"(?:etai(?:en)?t\s+)?absente?{_S}\s*{_OWN_COLON}", I)),
    Heading(_ABSENT, False, "absen", re.compile(r"(?<!\w)(?<!\w )absente?s?[ \t]*$", I | re.MULTILINE)),
    Heading(_ABSENT, False, "absen", re.compile(rf"(?-i:A)bsente?{_S}(?!\w)(?:{_NAMES}|(?=\s+(?-i:{CIVILITY})\s))", I)),
    Heading(_PRESENT, False, "prese etaie membr conse", re.compile(rf"(?:etai(?:en)?t\s+)?(?:membres\s+|conseillers\s+)?presente?{_S}(?!(?<=presente)\s+(?:l[ae]s?|l'|une?|son|sa|ses|ce|cette)\b)\s*{_OWN_COLON}", I)),
    Heading(_PRESENT, False, "prese", re.compile(rf"(?-i:P)resente?{_S}(?!\w){_NAMES}", I)),
    Heading(_PRESENT, False, "prese", re.compile(rf"(?:Presents|PRESENTE?S?)(?=\s+{CIVILITY}\s)")),
    Heading(_PRESENT, False, "etaie", re.compile(rf"etai(?:en)?t\s+presents?\b(?=\s+{CIVILITY})", I)),
    Heading(_PRESENT, False, "prese", re.compile(r"(?<!\w)(?<!\w )presente?s?[ \t]*$", I | re.MULTILINE)),
    Heading(_PRESENT, False, "conse membr elus deleg", re.compile(rf"(?:(?<=\n)|\A){_OF_COUNCIL}presents?[ \t]*$", I | re.MULTILINE)),
    Heading(_ABSENT, False, "conse membr elus deleg", re.compile(rf"(?<=\n){_OF_COUNCIL}absents?[ \t]*$", I | re.MULTILINE)),
    Heading(_EXCUSED, False, "conse membr elus deleg", re.compile(rf"(?<=\n){_OF_COUNCIL}(?:absente?s?\s+)?excusee?s?[ \t]*$", I | re.MULTILINE)),
    Heading(_EXCUSED, True, "conse membr elus deleg", re.compile(rf"(?<=\n){_OF_COUNCIL}representee?s[ \t]*$", I | re.MULTILINE)),
)  # fmt: skip
"""The surest first: of two that open at one place, the earlier in this list counts."""

OF_VOTE = re.compile(
    r"\b(?:(?:unanimite|majorite|voix)\s+(?:absolue\s+)?des?\s+(?:l'assemblee\s+)?(?:\w+\s+){0,2}(?:presents?\s+(?:et|ou)\s+)?"
    r"|(?:personnel|agents?|services|invites?|public|presse|egalement)\s+(?:municip\w+\s+|communa\w+\s+)?)\Z",
    I,
)
"""What stands before members who vote, or before others who were there: they head no list of members."""

LEADS_TO = re.compile(
    r"(?:\b(?:(?:s')?etai(?:en)?t|sont|les|membres|conseill(?:er|ere)s?|delegue?e?s|titulaires|suppleants|elus)\s*)+\Z",
    I,
)
"""What stands before a heading and belongs to it."""

STOP = re.compile(
    r"\b(?:secretair\w+|secretariat\b|elue?\s+secretaire|(?:le\s+)?quorum|ordre\s+du\s+jour|nombre\s+de|noms?\s+d|(?:conseillers|membres|delegues|elus)\s+en\s+exercice(?!\s*:\s*\d)|votants\s*:|suffrages\b|majorite\s+absolue|date\s+d|objet\s*:|deliberation\b|conseil\s+(?:du|municipal\s+du)|"
    r"formant\s+la|assistai(?:en)?t|assiste(?:nt)?\s+egalement|invites?\s*:|participai|(?<!\ba\s)(?<!\bpar\s)(?:monsieur|madame|m\.|mme)\s+l[ae]\s+(?:maire|president)\w*(?!\s*(?:\(|,\s*(?:pouvoir|procuration|excuse|represent|donne|ayant|(?:presidente?\s*,\s*)?(?:M\.|MM\b|Mmes?\b|Mlle\b))))|"
    r"vu\s+(?:le|la|les|l')|l'an\s+deux|le\s+conseil|approbation|rapporteur|(?<!quitte )(?<!quittent )(?<!rejoint )(?<!quittant )(?<!en )la\s+seance|nota\b|"
    r"(?:le\s+|la\s+)?direct(?:eur|rice)\s+gener\w+|DG[SA]\b|personnel\b|en\s+presence\s+d)",
    I,
)
"""What ends a roll."""
STOP_STEMS = (
    "secre", "elu", "elue", "elus", "membr", "deleg", "nom", "noms", "votan", "suffr", "major", "le", "quoru", "ordre", "nombr", "date", "objet", "delib", "conse", "forma", "assis", "invit", "parti", "monsi", "madam", "m", "mme", "direc", "dgs", "dga", "perso", "en",
    "vu", "l", "appro", "rappo", "la", "nota",
)  # fmt: skip
"""The stems of the words that it begins with."""

COUNT = re.compile(
    r"(?:\bn(?:om)?bre\s+d[^:\n,;]{3,40}|\b(?:(?:en\s+)?exercice|presents?|absents?|votants?|pouvoirs?|procurations?|quorum|suffrages\s+exprimes))\s*:\s*\d{1,3}\b",
    I,
)
"""A count of a column beside the roll, in pages that lost their columns."""

SEPARATOR = re.compile(
    r"[,;](?!\s*(?:(?i:(?:qui\s+)?(?:(?:ayant|a|ont|avait|avaient)\s+)?(?:donn|delegu)|pour?voir|procuration|procu\b|pvr\b|represente|mandat|excusee?\b|arrivee?\b)|(?:(?i:maire|adjointe?|president|vice|conseill|delegue|\d+\s?e)[^,;()\n]{0,50})\())|(?<=[A-Z]{3})\.(?=[A-Z]{3})|[/&\n]|\s[+•*▪➢−–-]\s|\s-(?=\s*[A-Z])|(?<=[a-z])-\s+(?=[A-Z]{2})|(?<=[A-Z]{3})-\s+(?=[A-Z])|(?<=\.)-\s+(?=[A-Z])|\s--+\s|"
    r"(?<!embres)(?<!elegues)\s(?=(?i:(?:membres|delegues)\s+)?(?i:titulaires|suppleants)\s*:)|(?<!\b[A-Z])(?<!\bMr)(?<!\bMM)(?<!\bMme)(?<!\bMmes)(?<!\b[DP]r)\.\s+(?=[A-Z])|\bet\b(?=\s+[A-Z])"
)
"""What stands between two members; line breaks only where nothing else does."""

SUBHEADING = re.compile(r"^\W*(?:membres\s+)?(?:titulaires?|suppleante?s?|delegue\w*|conseill\w+|elus)\W*$", I)
"""A word that groups members and is none."""

LABEL = re.compile(rf"\s*(?!{CIVILITY}\b)[A-Z][^\n:,;()]{{1,60}}(?:\([^\n()]{{0,40}}\)\s*)?:")
"""What a line begins with that groups the members after it."""

_GIVEN, _FAMILY = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)*", r"[A-Z]['-]?[A-Z][A-Z' -]*"
PLACED_BEHIND = re.compile(
    rf"\W*(?P<member>{_GIVEN}(?:[ ]{_GIVEN})?[ ]+{_FAMILY}|{_FAMILY}[ ]+{_GIVEN})\s*:\s*(?!{CIVILITY}\b)[A-Z][^\n:]*$"
)
"""A member before the town that they sit for ("Luc ROY : Toury"), as words in capitals and small letters tell."""

PLACED = re.compile(rf"(?:\W*(?!{CIVILITY}\b)[A-Z][\w' -]{{1,45}}?\s*(?:\([^\n()]{{0,40}}\)\s*)?:\s*(?=[A-Z]))+")
"""The town or group that a member sits for, before the name ("Toury : Mme Roy")."""

MEMBER = re.compile(
    rf"^[^\w(]*(?:\d{{1,3}}\s*[-.):]\s*)?(?P<civility>{CIVILITY}\s*:?\s*)?+(?P<title>(?:Maitre|Docteur|Dr|Professeur|Pr)\b\.?\s+)?(?P<name>{WRAPPED_NAME})?"
)
"""A member at the start of an entry."""

FROM = re.compile(r"\W*(?:et\s+)?(?:de\s+|d'\s*)(?=[A-Z][^\n]*\sau?\s)")
"""Before a member in a list of proxies ("de Mme Roy à M. Petit")."""

OPENS_HOLDER = re.compile(rf"\s+{CIVILITY}\s")
"""What stands behind the “À” in capitals between who gives a proxy and who holds it."""

SHARED = re.compile(rf"^[^\w(]*(?P<civility>{CIVILITY})\s*:\s*\Z")
"""A civility before the lines of those who share it ("Mesdames :")."""

OFFICE = re.compile(
    r"^\W*(?:(?:le\s+|la\s+)?(?:maires?|adjointe?s?|conseill\w+|president\w*|vice[- ]?president\w*|delegue\w*|deputes?\w*|senat\w+|premier|premiere|deuxieme|"
    r"\d+\s?(?:er|ere|e|eme|nd)\b|municip\w+|communaut\w+|departement\w+|au|a\s+la|du|titulaires?|suppleante?s?|doyen\w*|rapporteur\w*|elu\w*|"
    r"metropolitain\w*|regiona\w+|membres?|tous|toutes|les)\b\s*)+\W*$",
    I,
)
"""An entry that is an office, not a name."""

OPENS_ELSE = re.compile(
    rf"{NOT_IN_NAME}|(?i:election|designation|nomination|approbation|adoption|ordre|compte|neant|aucune?|personne)\b"
)
"""An entry that opens another part of the header."""

ARTICLE = re.compile(r"(?:le|la|les|un|une|il|elle)\s*\Z", I)
"""An entry that begins a sentence behind the roll."""


_LISTED = (
    "maires?", "adjoint", "conseill", "president", "vice", "delegue", "municip", "communaut", "depart", "avai", "ayant",
    r"ont\b", r"qui\b", "pouvoir", "procuration", "donne", "represent", "mandat", "excuse", "absent", "present", "arriv",
    "part", r"par\b", "remplac", r"sa\b", r"ses\b", "jusqu", "titul", "suppl", "premi", "deuxi", "troisi", r"et\b",
    r"a\b", r"au\b", r"la\b", r"nee\b", "epouse", "veuve", "quitt", "rentr", "revien", "sort", r"rapports?\b", r"membres\s+(?:titul|suppl)", r"le\b", r"de\b", r"du\b", r"des\b", r"aux?\b", r"l\b", r"d\b", "a partir", "heure",
    r"h\d", "point", "question", "delib", "inclus", "avant", "apres", "retard", "seance", "charge", r"son\b", r"en\b",
    r"(?:pour|sur|sous|les)\s[A-Z]",
)  # fmt: skip
ALIEN = re.compile(rf"(?<![\w'-])(?<!\b[A-Z] )(?!(?:{'|'.join(_LISTED)}))[a-z]{{2,}}")
"""A word that has no place beside a member: the roll is over. (Readers part some names behind their first letter.)"""

WITH_OFFICE = re.compile(
    r"\b(?:(?:vice[- ])?president\w*|maires?|adjointe?s?|conseill\w+|delegue\w*|depute\w*|senat\w+|suppleante?s?|titulaires?|chargee?s?\s+d|en\s+charge\s+d|"
    r"membres?\s+d|representant\w*|premiere?|\d+\s?(?:er|ere|e|eme|nd)\b)[^,;]*",
    I,
)
"""An office and what it is for ("adjointe à la voirie")."""

PARAGRAPH = re.compile(
    rf"(?<!\n)\n(?=[^\S\n]*\n)\s*+(?!{CIVILITY}\b|\d|(?i:page|envoye|recu|publie|affiche|transmis|accuse|id\s*:|[-•*▪➢]))(?P<words>[^\n]+(?:\n(?!\s*\n)[^\n]+)*)"
)
"""A paragraph behind members that may be the title of what follows."""

PROSE = re.compile(rf"(?<!\w)(?!(?:{'|'.join(_LISTED)}))[a-z]{{4,}}")
"""A word in small letters that has no place beside a member, elided or not."""

DOES = re.compile(
    r"\s*(?:,\s*(?:maire|president\w*)\s*,?\s*)?\b(?:(?:est|a|ont|sont)(?:\s+ete)?(?:\s*$|\s+(?:elue?s?|designee?s?|nommee?s?|choisie?s?)\b)|(?:ouvre|declare|propose|expose|"
    r"remplit|souhaite|remercie|presente|assure|precise|demande|indique|informe|rappelle|souligne|explique|annonce|signale|intervient|"
    r"respectivement|(?:est|sont)\s+arrivee?s?)\b)",
    I,
)
"""What follows the name of someone who does something: no roll says it."""

_OFFICE_HELD = r"(?!l[ae]\s+(?i:maire|president))"
_TITLE = r"(?:(?:Maitre|Docteur|Dr|Professeur|Pr)\b\.?\s+)?"
_PROXY_WORDS = r"\b(?i:pour?voire?s?|procurations?|procu\.?|pvr|mandats?|delegation\s+de\s+vote|represente?e?|donnee?)\b(?:(?!respective)[^A-Z(]){0,40}?"
_HELD_BY = (
    rf"{_TITLE}(?!(?:MM|M[mM][eE][sS]|Messieurs|Mesdames)\b)(?P<holder>(?:{CIVILITY}\s*)?+{_OFFICE_HELD}{WRAPPED_NAME})"
)
HOLDER = re.compile(rf"(?:{_PROXY_WORDS}\b(?i:au?|par)\s+|\b(?i:mandataire)\s*:?\s+){_HELD_BY}")
"""Whom a proxy is given to, after the words for it."""

LABELLED_HOLDER = re.compile(rf"\b(?i:pour?voire?|procuration|procu\.?|pvr|mandat)\s*:\s*{_HELD_BY}")
"""Whom one who is away gave a proxy to ("(pouvoir : Mme Roy)")."""

BESIDE = re.compile(rf"\(\s*(?i:pouvoir|procuration|mandat)\s*:?\s*{_HELD_BY}\.?\s*\)")
"""A proxy with one name alone beside it ("(pouvoir M. Roy)"): its holder's beside who is away, else its giver's."""

_TO = r"^\.?[\s:>=(-]*(?:\([^()\n]{0,40}\)\s*)?(?i:au?|par)\s+"
BARE_HOLDER = re.compile(
    rf"{_TO}{_TITLE}(?P<titled>(?:{CIVILITY}\s*)?+{_OFFICE_HELD}{WRAPPED_NAME})"
    rf"|^[\s:>=(-]*{_TITLE}(?P<holder>{CIVILITY}\s*{WRAPPED_NAME})|^\s*(?:[-=]*>|→)\s*(?P<bare>{WRAPPED_NAME})"
)
"""Whom a proxy is given to, in a list of pairs."""

BRACKETED_HOLDER = re.compile(rf"^\s*[(:]\s*(?P<holder>{WRAPPED_NAME})\s*\)?\s*[.,;]?\s*$")
"""A name alone in brackets or behind a colon, in a list of those who gave proxies: the holder's, if a member has it."""

_OFFICE_NAMED = rf"(?:{CIVILITY}\s*)?(?:l[ae]\s+)?(?P<office>(?i:maire|president(?:e)?))\b(?!\s+(?i:du|de|d'|adjoint|honoraire|delegue))"
TO_OFFICE = re.compile(rf"\b(?i:au?|par)\s+{_OFFICE_NAMED}")
BY_OFFICE = re.compile(rf"(?:{_PROXY_WORDS}\b(?i:au?|par)\s+|{_TO}){_OFFICE_NAMED}")
"""To whose office a proxy is given ("à M. le Maire", "au Président")."""

SAYS_PROXY = re.compile(r"\b(?:pour?voir|procuration|procu\b|pvr\b|mandat|represente|delegation\s+de\s+vote)", I)
NO_PROXY = re.compile(r"\b(?:pas\s+(?:de|donne)|sans)\s+(?:pouvoir|procuration)", I)
HOLDS_ONE = re.compile(
    r"\b(?:pouvoirs?|procurations?|mandats?)\s*(?:de\s+|d'\s*|:\s*)(?-i:[A-Z])",
    I,
)
"""What says that a member who is there votes for another."""

HOLDS = re.compile(
    rf"\(\s*(?i:(?:a|ayant|avec|porteur\s+d[eu]|titulaire\s+d[eu])\s+)?(?i:(?:recu\s+)?(?:le\s+|un\s+)?(?:pouvoir|procuration|mandat)\s+(?:de\s+|d'))\s*"
    rf"(?P<giver>(?:{CIVILITY}\s*)?+(?!(?i:vote)){WRAPPED_NAME})\s*\)"
)
"""Whose proxy a member who is there holds ("(pouvoir de Mme Roy)")."""

REPLACED = re.compile(
    rf"\b(?i:representee?\s+par)\s+(?P<stand_in>(?:{CIVILITY}\s*)?+{WRAPPED_NAME})\s*[,(]\s*(?i:suppleant)|"
    rf"\b(?i:(?:remplacee?|suppleee?|representee?)\s+par\s+(?:s(?:a|on)\s+suppleante?\s*,?\s*))(?P<substitute>(?:{CIVILITY}\s*)?+{WRAPPED_NAME})"
    rf"|\b(?i:(?:remplacee?|suppleee?)\s+par)\s+(?P<other>(?:{CIVILITY}\s*)?+{WRAPPED_NAME})"
)
"""Who sits in a member's place."""
UNTIL = re.compile(r"\b(?:jusqu'a\w*|depart\w*|quitte\w*|part(?:ie?)?\s+a)\b[^)]*", I)
PARTLY = re.compile(r"\s+partir\b")
"""What stands behind an “A” that opens "à partir de"."""
CAME = re.compile(r"\b(?:arriv\w+|rejoint\w*)\b|\bjusqu'a\s+\d+\s*(?:h|:)", I)
"""What is noted of one who is listed as away, and came in the end."""
SINCE = re.compile(r"\b(?:a\s+partir\s+de|arrivee?|des|rejoint)\b[^)]*", I)
EXCUSED = re.compile(r"\(\s*excusee?\s*\)|(?<!non )\bexcusee?\s*[.,;]?\s*\Z", I)
ABSENT = re.compile(r"\(\s*(?:absente?|non\s+excusee?)\s*\)", I)
"""What is said of one member alone, in a list of others."""

FEMALE = re.compile(
    r"\b(?:M(?:me|lle|elle)s?|Mad(?:ame|emoiselle)|Mes(?:dames|demoiselles)|Mines?|Mmcs?|M[tr]nes?)\b", I
)
"""A civility of a woman: a roll without any may say "MM." of everybody."""

MARKER = re.compile(r"\((?:\s*(?:p|pr|proc\w*|pouv\w*)?\s*)(?P<marker>\*+|\d{1,2})\s*\)", I)
"""A sign that ties who gives a proxy to who holds it ("(Pr**)")."""
