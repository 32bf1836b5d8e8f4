"""Cues of what a document is, as data: kind, weight, how far from the start they count, pattern on plain text."""

from __future__ import annotations

import re
from typing import NamedTuple

from registre.facts import DocumentKind
from registre.french.dates import DATE


class Cue(NamedTuple):
    """A pattern that speaks for a kind.

    Attributes:
        kind: what it speaks for.
        weight: how much.
        opens: the stems of the words that the pattern begins with.
        pattern: the words.
        within: how far from the start it counts, in code points; None means anywhere.
        heads_line: whether it counts only where it begins a line.
    """

    kind: DocumentKind
    weight: int
    opens: str
    pattern: re.Pattern[str]
    within: int | None = None
    heads_line: bool = False


_LINES = re.IGNORECASE | re.MULTILINE
_EXTRACT, _MINUTES, _LIST, _OTHER = (
    DocumentKind.EXTRACT,
    DocumentKind.MINUTES,
    DocumentKind.LIST,
    DocumentKind.OTHER,
)
_ORGAN = r"(?:conseil|bureau|assemblee|comite|commission\s+permanente)"
_ORGANS = "conse burea assem comit commi"
_MINUTES_WORDS = r"(?<!extrait\sdu\s)(?<!extraits\sdu\s)(?:compte[- ]?rendu|proces[- ]?verbal)\b"
_PREVIOUS = r"(?!\s+(?:de\s+la\s+(?:seance|reunion)\s+)?(?:precedent|du\s+\d))"
_POSTED = r"(?!\s+(?:(?:a\s+ete\s+)?affiche|de\s+(?:la|cette)\s+(?:presente\s+)?deliberation))"
_OF = r"(?:de\s+la\s+|du\s+|de\s+l'|de\s+|d')"
_HEADED = r"(?:du\s+(?:maire|president)|municipal|prefectoral|temporaire|permanent|n\s?°|n[o°]|de\s+voirie)"


def _i(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


CUES = (
    Cue(_EXTRACT, 5, "extra", _i(r"extrait\s+(?:des?\s+|du\s+)?(?:registre|proces|deliberation)"), 3000),
    Cue(_EXTRACT, 3, "extra", _i(r"extrait\s+du\s+registre\s+des\s+deliberations\b"), 900, heads_line=True),
    Cue(_EXTRACT, 4, "pour", _i(r"pour\s+(?:extrait|copie)\b")),
    Cue(_EXTRACT, 4, "extra", _i(r"extrait\s+certifie\b")),
    Cue(_EXTRACT, 3, "delib", _i(r"deliberation\s+(?:n\s?[°o]|numero)"), 1500),
    Cue(_EXTRACT, 3, "delib", _i(r"(?<!par\s)(?<!la\s)deliberation\s+(?:du\s+)?(?:conseil|bureau|comite)"), 1500),
    Cue(_EXTRACT, 5, "delib", _i(rf"deliberation\s+du\s+{_ORGAN}\b"), 400, heads_line=True),
    Cue(_EXTRACT, 5, "dcm delib del dl d cm cc n", _i(rf"(?:(?:dcm|delib|del|dl|d|cm|cc)[ ._-]{{0,2}})?(?:n\s?[°o]\s?)?(?!{DATE})(?:\d{{2,4}}[-/._]\d[\d/._-]*|(?:19|20)\d{{4,6}})[ ]*(?=\n|\Z)"), 900, heads_line=True),
    Cue(_EXTRACT, 2, "objet rappo", _i(r"(?:objet(?:\s+de\s+(?:l'affaire|la\s+deliberation|l'acte))?|rapporteure?)\s*:"), 4000, heads_line=True),
    Cue(_EXTRACT, 2, _ORGANS, _i(rf"(?<=\ble\s){_ORGAN}[^.;:]{{0,80}}\b(?:delibere|adopte|decide|approuve)\b")),
    Cue(_EXTRACT, 2, "delib", _i(r"delibere\s*:")),
    Cue(_EXTRACT, 1, "vote", _i(r"vote\b")),
    Cue(_EXTRACT, 6, "prese soume expos", _i(r"(?:presente|soumet|expose)\b[^.;:]{0,60}?\b(?:le|la)\s+(?:rapport|deliberation|communication)\s+(?:suivante?|ci-(?:apres|dessous))\b"), 2500),
    Cue(_MINUTES, 6, "compt proce", _i(_MINUTES_WORDS + _PREVIOUS + _POSTED), 700),
    Cue(_MINUTES, 6, "compt proce", _i(_MINUTES_WORDS + _POSTED), 4000, heads_line=True),
    Cue(_MINUTES, 3, "compt proce", _i(_MINUTES_WORDS + r"\s+(?:des\s+)?extraits?\b"), 3000),
    Cue(_MINUTES, 6, "cr", _i(rf"CR\s+{_OF}(?:{_ORGAN}|seance|reunion)\b"), 700, heads_line=True),
    Cue(_MINUTES, 6, "relev", _i(r"releve\s+(?:des?\s+)?(?:conclusions|decisions\b(?!\s+du\s+(?:conseil|maire|president)))"), 900),
    Cue(_MINUTES, 3, "accue souha", _i(r"souhaite\s+la\s+bienvenue\b|accueille\b[^.]{0,60}\b(?:membres|conseillers|elus|delegues|presents|participants|assemblee|tous)\b")),
    Cue(_MINUTES, 5, "seanc fin", _i(r"seance\s+(?:est|a\s+ete)\s+(?:levee|close)|fin\s+de\s+(?:la\s+)?seance")),
    Cue(_MINUTES, 4, "ordre", _i(r"ordre\s+du\s+jour\b")),
    Cue(_MINUTES, 3, "quest tour", _i(r"questions?\s+diverses\b|tour\s+de\s+table\b")),
    Cue(_MINUTES, 3, "seanc ouvre", _i(r"seance\s+(?:est\s+)?(?:ouverte|levee)\b|ouvre\s+la\s+seance\b")),
    Cue(_MINUTES, 2, "conse reuni seanc", re.compile(rf"(?:conseil|reunion|seance)\b[^.\n]{{0,60}}?\b(?:du|de)\s+(?:{DATE})\s*$", _LINES), 400, heads_line=True),
    Cue(_MINUTES, 3, "seanc conse reuni", re.compile(rf"\W*(?:\d+\s+)?(?:seance|conseil|reunion)\b[^.\n]{{0,60}}?\s+(?:du|de)\s+(?:{DATE})", re.IGNORECASE), 12),
    Cue(_MINUTES, 4, "proce compt", _i(_MINUTES_WORDS + r"[^.\n]{0,120}?\b(?:est|sont|a\s+ete|ete)?\s*(?:adopte|approuve)e?s?\b(?!\s+par\s+deliberation)")),
    Cue(_MINUTES, 4, "appro adopt", _i(rf"(?:approbation|adoption)\s+(?:a\s+l'unanimite\s+)?{_OF}(?:l[ea]s?\s+)?(?:derniers?\s+)?(?:comptes?[- ]?rendus?|proces[- ]?verba(?:l|ux))\b")),
    Cue(_LIST, 14, "liste reper relev recue", _i(r"(?:liste|repertoire|releve|recueil)\s+(?:\w+\s+){0,2}(?:des?\s+)?(?:deliberations|decisions\s+du\s+conseil)\b"), 900),
    Cue(_LIST, 10, "delib", _i(r"deliberations\s+n\s?°?s?\s*[A-Z]{0,4}[-\s]?[\d._/-]*\d\s+a\s+(?:n\s?°\s*)?[A-Z]{0,4}[-\s]?\d"), 900),
    Cue(_LIST, 14, "reper", _i(r"repertoire\s+chronologique\b"), 900),
    Cue(_OTHER, 9, "arret", _i(rf"(?<!par\s)(?<!l')(?<!un\s)(?<!cet\s)(?<!d')arretes?\s+{_HEADED}"), 900),
    Cue(_OTHER, 7, "maire presi prefe", _i(rf"(?:maire|presidente?|prefete?)\s+{_OF}[\w' -]{{2,80}}?,?\s+(?:vu|considerant)\b"), 2500),
    Cue(_OTHER, 9, "decis", _i(r"decision\s+(?:du\s+(?:maire|president)|de\s+(?:la|mme|madame|monsieur)\s+(?:le\s+|la\s+)?(?:maire|president)|municipale|n\s?°)"), 900),
    Cue(_OTHER, 12, "note", _i(r"notes?\s+(?:explicatives?\s+)?de\s+(?:synthese|presentation)\b"), 900, heads_line=True),
    Cue(_OTHER, 12, "proje", _i(r"projets?\s+de\s+deliberations?\b"), 900, heads_line=True),
    Cue(_OTHER, 4, "arret", _i(r"arret(?:e|ons)\s*:?\s*(?:\n|article)")),
)  # fmt: skip
"""Deliberately without council, place or person: only what administrations in general print."""

OBJECT = re.compile(r"^[ |*#>-]*objet\s*:\s*(?P<words>[^\n]{8,40})", _LINES)
"""What a line announces as the object of an act."""

REPORTS = re.compile(r"^[^\w\n]*rapporteure?\s*:", _LINES)
"""A line that names who reports."""

ACT = re.compile(
    r"(?m)^[ |*#>-]*(?:Deliberation|DELIBERATION)\s+(?:[Nn]\s?[°o]\.?\s*)?(?P<number>(?:[A-Z]{1,8}[ ._/-]?)?\d{1,8}(?:[ ]?[-_/.][ ]?\d{1,4})*)(?![\w€%])"
)
"""A line that the number of a deliberation opens."""

CITED = re.compile(rf",?\s+(?:du\s+(?:{DATE})|en\s+date|relative|portant|prise)\b", re.IGNORECASE)
"""What follows a deliberation that another refers to."""

TITLED = re.compile(rf"[ ]+du\s+(?:{DATE})[ ]*\n\W*objet\b", re.IGNORECASE)
"""The day of an act and its object, behind the number that heads it: no other refers to it there."""

ROLL = re.compile(
    r"\b(?:(?:etaient|sont)\s+(?:egalement\s+)?presente?s?\b|(?:membres\s+)?presente?s?(?:\(e?s?\))?\s*:)",
    re.IGNORECASE,
)
"""Who sat, as no agenda sent out before tells it."""

SAT_ON = re.compile(
    rf"\b(?:(?:seance|reunion)\s+(?:publique\s+|ordinaire\s+)?du|{_ORGAN}\b[^.;:\n]{{0,60}}?(?:\bdu|\s[-–]))\s*(?:{DATE}|\d{{1,2}}/\d{{1,2}}/\d{{4}})",
    re.IGNORECASE,
)
"""The day of the sitting, in the head of what it dealt with."""

SUBMITTED = re.compile(
    rf"\b(?:propose|demande)\s+(?:\w+\s+)?(?:au|a\s+la|a\s+l'|aux\s+membres\s+du)\s*{_ORGAN}\b"
    rf"|\b(?:soumis\w*|soumet|presente|expose)\b[^.;:]{{0,60}}?(?:\b(?:rapport|deliberation)\s+suivante?\b|\b(?:approbation|vote)\s+(?:du|de\s+la|de\s+l')\s*{_ORGAN}\b)"
    r"|\bil\s+est\s+(?:donc\s+)?propose\b|\b(?:je|nous)\s+vous\s+(?:propos|demand|pri)\w+",
    re.IGNORECASE,
)
"""What is put to the council, in the words of a report that its decision follows."""

_MET = r"(?:(?:s'est|se\s+sont|est|sont|etant|a\s+ete)\s+(?:\w+\s+){0,2}?)?(?:reunie?s?|assemblee?s?)\b"
SITTING = (
    ROLL,
    re.compile(
        rf"\bl'an\s+(?:deux|mil|\d{{4}})[^.;]{{0,300}}?\b{_MET}|\b(?:{_ORGAN}|membres)\b[^.;:]{{0,160}}?\b(?:s'est|se\s+sont|etant)\s+(?:\w+\s+){{0,2}}?(?:reuni|assemble)"
        rf"|\breunie?\s+le\s+(?:{DATE})[^;]{{0,200}}?\bsous\s+la\s+presidence\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bsous\s+la\s+presidence\s+d|\bseance\s+(?:est\s+)?presidee\s+par\b|\b(?:ouvre|declare|preside)\s[^.;]{0,40}?\bseance\b|\bseance\s+(?:est|a\s+ete)\s+ouverte",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:absente?s?|excusee?s?|pouvoirs?|procurations?)(?:\(e?s?\))*(?:\s+\w+){0,3}?\s*:\s*(?!\d)\w|\b(?:donne|remis)\w*\s+(?:un\s+|leur\s+)?(?:pouvoir|procuration)\b|\ba\s+l'exception\s+de\s+M|\blecture\s+des\s+(?:pouvoirs?|procurations?)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bsecretaire(?:\s+de\s+(?:la\s+)?seance)?\s*(?::|\b(?:est|sera)\b)\s*(?:M|[A-Z])|\b(?:elue?|designee?|nommee?)\s+(?:[^.;:\n]{0,30}\s)?secretaire\b|\bquorum\s+(?:est|etant|a\s+ete)\b|\bformant\s+la\s+majorite\b",
        re.IGNORECASE,
    ),
)
"""What tells that a council sat: who came, that it met, who presided, who was away, who kept the minutes.

An agenda sent out before, or an arrêté that recalls a deliberation, says one of them at most.
"""

DECIDES = re.compile(r"^[^\w\n]*(?:delibere|decide)[^\w\n]*$", _LINES)
"""A line of its own in which the council decides."""

FORMULA = re.compile(
    rf"\bapres\s+(?:en\s+)?avoir\s+(?:\w+\s+)?(?:delibere|debattu)\b|\b(?:le|la|l')\s*{_ORGAN}\b(?:\s+\w+){{0,3}},?\s+(?:(?:a|par)\s[^.;:]{{1,60}},?\s+)?"
    r"(?:delibere|adopte|decide|approuve|autorise|accepte|prend\s+acte|emet|fixe|attribue|sollicite|retient|donne|valide|vote)\b",
    re.IGNORECASE,
)
"""The formula by which an organ decides, as acts repeat it."""

SECOND = re.compile(r"^[^\w\n]*(?:2|II)\s?[-.)/]+\s*[A-Z]", re.MULTILINE)
"""The second of numbered items."""

VISA = re.compile(r"^[^\w\n]*vu\s+(?:l[ae']|les|son|sa)\b", _LINES)
"""What an act has regard to, at the beginning of a line."""

DECISIONS = (
    DECIDES,
    re.compile(r"\bapres\s+(?:en\s+)?(?:avoir\s+)?(?:\w+\s+)?delibere\b", re.IGNORECASE),
    re.compile(
        rf"\b{_ORGAN}[^.;:]{{0,120}}\b(?:delibere|adopte|decide|approuve|autorise|vote|prend\s+acte|accepte|donne\s+(?:son|un|pouvoir)"
        r"|valide|emet\s+un|designe|retient|sollicite|rejette)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\bdelibere\s*:", re.IGNORECASE),
    re.compile(r"\bDELIBERE\b(?!\s+(?:par|en)\b)"),
    re.compile(r"\b(?:dont|donner?)\s+acte\b", re.IGNORECASE),
    re.compile(r"\ba\s+l'unanimite\b|\bunanimite\b(?!\s+(?:au|du)\b)|\badopte\s+a\s+la\s+majorite\b", re.IGNORECASE),
    re.compile(r"\bvote\s*:?\s*(?:\n|pour\b)", re.IGNORECASE),
    re.compile(r"\b\d+\s+(?:(?:voix|votes?)\s+)?(?:pour|contre)\b|\b(?:pour|contre)\s*:\s*\d", re.IGNORECASE),
    re.compile(r"^[^\w\n]*(?:adopte|approuve|accorde|rejete|retire|ajourne)e?s?[^\w\n]*$", _LINES),
    re.compile(r"\b(?:proclame|declare)(?:e?s?)?\s+elu", re.IGNORECASE),
)
"""The formulas by which councils decide."""
