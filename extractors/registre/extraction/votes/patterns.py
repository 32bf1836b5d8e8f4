"""How votes and decisions are printed, on plain text."""

from __future__ import annotations

import re
from typing import NamedTuple

from registre.extraction.zones.patterns import ORGAN
from registre.facts import Outcome
from registre.french.names import CIVILITY, WRAPPED_NAME
from registre.french.numbers import IN_WORDS

I = re.IGNORECASE  # noqa: E741  (as in the re module)
COUNT = rf"(?:\d{{1,3}}|{IN_WORDS})"
_VOICES = r"(?:\s+(?:voix|votes?|suffrages?|bulletins?))?"


class Side(NamedTuple):
    """How one side of a vote is printed.

    Attributes:
        stems: of the words without which nothing is said of it.
        word: what its voters are named after.
        counts: its count, before or after its word.
        acting: those who vote so, named right before the verb.
    """

    stems: tuple[str, ...]
    word: re.Pattern[str]
    counts: tuple[re.Pattern[str], ...]
    acting: re.Pattern[str] | None = None


_ONE = rf"{CIVILITY}\s*(?!(?i:le|la|l')\b){WRAPPED_NAME}(?:\s*\([^()]{{0,60}}\))?"
_LISTED = rf"(?P<who>{_ONE}(?:\s*(?:,|;|\bet\b)\s*{_ONE})*)\s*,?\s*"
_NOT_MONEY = r"\b(?!\s*(?:€|euros|h\b|/|%|ans|mois|er\b))"
_QUOTE = r"(?:\"\s*)?"
_NO_LABEL = r"(?!\s*[:=]\s*\d)"
_ODDS = rf"(?<!\w)(?P<n>{COUNT})\s+voix\s+contre\s+{COUNT}\b(?!\s*abst)"
"""Those for, and how many are against ("par 5 voix contre 1")."""

FOR = Side(
    stems=("pour", "favor", "suffr", "voix", "appro"),
    word=re.compile(r"\bvotes?\s+pour\b", I),
    counts=(
        re.compile(
            rf"\b(?P<n>{COUNT})\s+(?:voix|votes?|suffrages?)\s+{_QUOTE}(?:pour|favorables?)\b{_NO_LABEL}|\b(?P<digits>\d{{1,3}})\s+{_QUOTE}pour\b{_NO_LABEL}",
            I,
        ),
        re.compile(rf"\b(?:pour|favorables?){_VOICES}\s*(?:[:=]\s*|\(\s*)(?P<n>{COUNT}){_NOT_MONEY}", I),
        re.compile(r"\b(?:pour|favorables?)\s+(?P<n>\d{1,3})(?=\s*[-,;/]|\s+contre\b)", I),
        re.compile(_ODDS, I),
        re.compile(r"\bpour\b[^:\n]{1,60}:\s*(?P<n>\d{1,3})\s+votes?\b", I),
        re.compile(r"\b(?P<n>\d{1,3})\s+suffrages\s+obtenus\b", I),
        re.compile(r"\bapprobations?\s*[:=]\s*(?P<n>\d{1,3})\b", I),
    ),
)
AGAINST = Side(
    stems=("contr", "oppos"),
    word=re.compile(
        r"\b(?:contre(?!-|\s+(?:l[ea]s?|l'|une?|des?|du|ce|cette|s(?:on|a|es)|leurs?)\b)|opposition|opposants?|votes?\s+contre)\b",
        I,
    ),
    counts=(
        re.compile(rf"\bvoix\s+contre\s+(?P<n>{COUNT})\b(?!\s*abst)", I),
        re.compile(rf"\b(?P<n>{COUNT}){_VOICES}\s+{_QUOTE}contre\b{_NO_LABEL}", I),
        re.compile(r"\boppositions?\s*[:=]\s*(?P<n>\d{1,3})\b", I),
        re.compile(rf"\bcontre{_VOICES}\s*(?:[:=]\s*|\(\s*)(?P<n>{COUNT}){_NOT_MONEY}", I),
        re.compile(r"\bcontre\s+(?P<n>\d{1,3})(?=\s*[-,;/(]|\s+abst)", I),
    ),
    acting=re.compile(rf"{_LISTED}(?i:(?:vote(?:nt)?|votant|a\s+vote|ont\s+vote)\s+contre)\b"),
)
ABSTENTION = Side(
    stems=("abste", "abten", "absen", "absti"),
    word=re.compile(r"\b(?:abst?ent?ions?|absentions?|s'absti\w+|abstenue?s?)\b", I),
    counts=(
        re.compile(
            rf"(?:\b|\bet(?=\d))(?P<n>{COUNT}){_VOICES}\s+{_QUOTE}(?:abst?ent?ions?|absentions?)\b(?!\(s\)\s*[:=(]){_NO_LABEL}",
            I,
        ),
        re.compile(rf"\b(?:abst?ent?ions?|absentions?)(?:\(s\))?\s*(?:[:=]\s*|\(\s*)(?P<n>{COUNT})\b", I),
        re.compile(r"[-,;/]\s*abstentions?\s+(?P<n>\d{1,3})\b", I),
    ),
    acting=re.compile(rf"{_LISTED}(?i:s'abst(?:ien(?:t|nent)|enant)|s'est\s+abstenue?|se\s+sont\s+abstenue?s)\b"),
)
"""The three sides."""

LABELLED = re.compile(r"\bvotes?\s*:\s*(?=\S)", I)
"""A vote under its own label, before what is decided."""

NOT_TAKING_PART = re.compile(
    r"\bne\s+(?:prend|prennent|participe(?:nt)?|prenant)\s+pas\s+(?:part\s+)?(?:au|aux)\s+vote|\bn'(?:a|ont)\s+pas\s+(?:pris\s+part|participe)\s+au\s+vote|\brefus\w*\s+de\s+(?:prendre\s+part|participer)|\bse\s+retire\w*\s+(?:au\s+moment\s+)?du\s+vote",
    I,
)

PERSON = re.compile(
    rf"(?P<who>{CIVILITY}\s*(?!(?i:le|la|l')\b){WRAPPED_NAME}|\b[A-Z]\.\s?(?:-?[A-Z]\.\s?)?[A-Z][A-Z' -]*[A-Z]\b)"
)
"""A person beside a vote: with a civility or an initial, so that no other word is taken for one."""

BARE = re.compile(rf"(?:{WRAPPED_NAME}|\b[A-Z]\.\s?(?:-?[A-Z]\.\s?)?[A-Z][A-Za-z'-]+)")
"""A name without civility: one only where the roll has it."""

FELLOW = re.compile(rf"\s*(?:,|;|\bet\b)\s*(?!{CIVILITY})(?P<who>{WRAPPED_NAME})")
"""Another name that a civility for several is shared with ("MM. Roy et Petit")."""

IN_PARENTHESES = re.compile(r"(?:\(s\)|\(e\)s?)?+[\s:=]*(?:\d{1,3}|[a-z]{2,12})?(?:\s+(?:voix|votes?))?[\s:]*\(")
"""What stands between a word of vote and its voters in parentheses: at most their count."""

ITEMS = re.compile(r"(?:\(s\)|\(e\)s?)?+[ ]*(?:\(?\d{1,3}\)?)?[ ]*:?[ ]*(?P<items>(?:\n+[ ]*[-•*▪➢–][ ]*[^\n]+)+)")
"""Voters below a word of vote, each an item of a list."""

OPENS_LIST = re.compile(r"(?:\(s\))?+[^:(.;\n]{0,40}[:(]")
"""What stands between a word of vote and a list of names alone."""

LIST_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMM)(?<!\bMr)(?<!\bMm[ec])(?<!\bMmes)(?<!\bMlle)\.(?=\s|$)|\n\s*\n|;|\n\s*[-•]\s"
    r"|\b(?:pour|contre|(?:s'|se\s+sont\s+)?abst\w+|adopte|decide|approuve|prend\s+acte)\b",
    I,
)
"""Where a list of named voters ends."""

BETWEEN = re.compile(rf"\s*(?:[-,;/&)•*▪➢–(\n]|et\b)|\s*{CIVILITY}\s*\Z")
"""What begins between two names of a list."""

ACTS = re.compile(r"s(?:'|e\s)", I)
"""What ends a list of voters as the verb of those just named."""

UNANIMOUS = re.compile(r"\ba\s+l'un[ai]n[ai]mite\b|\b[pil1]?unanimite\b|\bunanimement\b", I)
MAJORITY = re.compile(r"\ba\s+la\s+majorite\b(?!\s+(?:absolue\s+)?(?:des\s+)?(?:membres\s+)?(?:requise|qualifiee))", I)
SECRET = re.compile(r"\b(?:scrutin|bulletins?|vote)\s+secrets?\b|\ba\s+bulletins?\s+secrets?\b", I)

ELSEWHERE = re.compile(
    r"\b(?:commission|bureau\s+municipal|comite\s+(?:technique|social)|conseil\s+d'(?:administration|ecole|arrondissement)|cap|ctp|cst|jury|"
    r"proces[- ]?verbal|compte[- ]?rendu)\b[^.;\n]{0,120}$|\bavis\s+(?:favorable|defavorable)?[^.;\n]{0,60}$",
    I,
)
"""What stands before a vote of another body, or on the minutes of an earlier sitting."""

OUTCOMES = (
    (Outcome.POSTPONED, re.compile(r"\b(?:ajourne\w*|reporter\s+(?:(?:l'examen|le\s+vote|l'etude)\s+(?:de|du)\b|(?:sa|la|le|ce|cette)\s+(?:decision|deliberation|question|point|sujet|vote|dossier|projet|choix))|report(?:e|ee|es)\s+(?:a|au|le\s+vote|ce\s+point|la\s+decision)|vote\s+reporte|(?:point|question|deliberation|dossier|rapport)\s+(?:est\s+)?(?:retiree?|reportee?)|sursoi\w+|retire\s+de\s+l'ordre)\b", I)),
    (Outcome.REJECTED, re.compile(r"\b(?:rejett?e\w*|n'(?:est|a)\s+pas\s+(?:ete\s+)?adopte\w*|refuse(?:nt|e|ee|es|ees)?|emet\s+un\s+avis\s+defavorable)\b", I)),
    (Outcome.NOTED, re.compile(r"\b(?:prend|prennent|prendre|donne|pris|donner)\s+acte\b", I)),
    (Outcome.ADOPTED, re.compile(
        r"\b(?:delibere|decide\w*|adopt\w+|approuv\w+|autoris\w+|accept\w+|valid\w+|attribu\w+|accord\w+|elit|elisent|designe\w*|fixe\w*|emet\s+un\s+avis\s+favorable|vote\w*|"
        r"arrete|donne\w*|proclame\w*|sollicite\w*|retient|retiennent|renouvelle\w*|ratifi\w+|confirme\w*|institue|cree|charge|se\s+prononce\w*|est\s+deliberee?)\b", I)),
)  # fmt: skip
"""What a decision says, as looked for within the operative part, the rarest first."""

SAID = (
    (
        Outcome.POSTPONED,
        re.compile(r"\bajournee?s?\b|\bretiree?s?\s+de\s+l'ordre\b|\b(?:est|sont|ete)\s+(?:\w+\s+)?reportee?s?\b", I),
    ),
    (Outcome.REJECTED, re.compile(r"\b(?:rejete|refuse)e?s?\b", I)),
    (Outcome.NOTED, re.compile(r"\bpren(?:d|nent)\s+acte\b|\bdont\s+acte\b", I)),
    (Outcome.ADOPTED, re.compile(r"\b(?<!etre\s)(?:adopte|approuve|elu)e?s?\b", I)),
)
"""What minutes and lists say became of an act, where no formula opens its operative part."""

RECALLED = re.compile(
    r"\bpar\s+(?:une\s+)?(?:deliberations?|courriers?|arretes?)\b[^.;]{0,160}?\b(?:avai(?:en)?t|a|ont)\s+(?:\w+\s+)?\Z",
    I,
)
"""What stands before what was decided earlier."""

PROPOSED = re.compile(
    r"\bdelibere\W{1,4}(?:il\s+(?:vous\s+)?est\s+(?:donc\s+)?(?:propose|demande)|je\s+vous\s+(?:propose|demande|prie|invite)|"
    r"nous\s+vous\s+(?:proposons|demandons|prions|invitons))\b",
    I,
)
"""The formula, where a report only proposes what is to be decided."""

ONLY_NOTED = re.compile(r"\b(?:decide|adopte|approuve|autorise|accepte|attribue)(?:nt|r)?\b", I)
"""Beside "prend acte", these decide after all."""

DECIDES_TO_NOTE = re.compile(r"\bdecide(?:nt)?\b[^.;\n]{0,60}?\s*(?::|\bde\b)[^\w]*(?:de\s+)?prendre\s+acte\b", I)
"""A decision that is no more than to take note."""

ORGAN_SAYS = re.compile(rf"(?:\A|[\n.;>])[^\w\n]*(?:le|la|l'|les)\s*{ORGAN}\b(?:\s+\w+){{0,3}},[^.;:]{{0,240}}\Z", I)
"""The organ that decides, and what it says before the formula, even over a broken paragraph."""
