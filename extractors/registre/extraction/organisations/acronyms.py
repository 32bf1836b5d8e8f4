"""Acronyms: those that a text defines, and those that act as bodies do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registre.extraction.organisations.exclusions import NOT_BODIES, ROMAN
from registre.facts import Span
from registre.french.text import fold
from registre.reading.text import Text

_ACRONYM = r"[A-Z](?:[A-Za-z0-9&.-]{1,12})?[A-Z0-9]\.?"
_DEFINED = re.compile(rf"\s*\(\s*(?:l'|le\s+|la\s+)?(?P<acronym>{_ACRONYM})\s*\)")
_DEFINES = re.compile(
    r"(?P<acronym>[A-Z](?<!\w.)[A-Z]{1,9}\d{0,3})\s*\(\s*(?:[Ll]'|[Ll]e\s+|[Ll]a\s+|[Ll]es\s+)?(?P<name>[A-Z][^()\n]{8,110})\)"
)
_THING = re.compile(
    r"(?i:plan|projet|programme|schema|code|contrat|taxe|dotation|fonds|impot|operation|zone|budget|dossier|diagnostic|prime|"
    r"indemnite|regime|compte|aide|appel|droit|periode|temps|societe\s+publique|quotient|accueil|relais)\w*\b"
)
"""What an acronym that is no body stands for."""

_REACH = 120
"""How far before an acronym in brackets the words may begin that it stands for."""

_ELIDED = ("L", "l", "D", "d")
_ALONE = re.compile(r"(?P<acronym>[A-Z](?<![\w-].)[A-Z]{2,9}\d{0,3})(?![\w'-])")
_AGENT = re.compile(
    r"(?i:\b(?:par|avec|entre|pour\s+(?=l)|entre\s+[^.,;]{3,30}\s+et|aupres\s+d[eu]|adhesion\s+(?:a|au)|adherer\s+(?:a|au)|(?:president\w*|directeur|membres?|representant\w*|delegues?|"
    r"statuts|participation|subvention|aide|soutien|concours|fonds|profit|benefice|sein|siege|adhesion|demande)\s+d[eu]|"
    r"(?:representant\w*|transfert|verse\w*|attribu\w+|accord\w+|confi\w+|delegu\w+|alloue\w*)\s+(?:a|au))\s*(?:la|le|l')?\s*)$"
)
_SMALL = frozenset({"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "sur"})
_ARTICLE = re.compile(r"\b(?i:le|la|du|au)\s+$")
_ACTS = re.compile(
    r"\s+(?:a|est|assure|organise|propose|souhaite|accompagne|participe|sollicite|beneficie|fournit|gere|met|intervient|apporte|verse|"
    r"finance|demande|adhere|exerce|reunit|regroupe|s'engage|peut|doit|prend)\b"
)
_NEIGHBOUR = re.compile(r"\s+(?:[A-Z]{3}|(?:[A-Z]{1,3}['\s]\s*){1,2}[A-Z]{3})")
_IN_CAPITALS = re.compile(r"[A-Z]{3,}\s+(?:[A-Z]{1,3}['\s]\s*)?$")
_VERB = re.compile(r"[A-Z]{2,}(?:ER|IR|DRE|VOIR)$")


def initials(name: str) -> str:
    """Return the first letters of the words of a name, its articles and prepositions left out.

    >>> initials("Communauté de communes des Lisières de l'Oise"), initials("Syndicat mixte Oise-Aronde")
    ('cclo', 'smoa')
    """
    return "".join(word[0] for word in fold(name).split() if word not in _SMALL)


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym begin with that of a name and follow each other in it.

    >>> stands_for("AdCF", "Assemblée des communautés de France"), stands_for("ROQUES", "Pouvoir à Madame")
    (True, False)
    """
    letters = iter(fold(name))
    wanted = [c for c in fold(acronym) if c.isalpha()]
    return bool(wanted) and fold(name)[:1] == wanted[0] and all(c in letters for c in wanted)


def defined_after(text: Text, name: str, end: int) -> tuple[str, ...]:
    """Return the acronym that brackets right after ``name`` give it, if any."""
    m = _DEFINED.match(text.plain, end)
    return (m["acronym"],) if m and stands_for(m["acronym"], name) else ()


def defining(text: Text, zone: Span) -> Iterator[tuple[str, Span]]:
    """Give acronyms that brackets explain, each with the place of the body's name in them."""
    for m in _DEFINES.finditer(text.plain, zone.start, zone.end):
        if m["acronym"] not in NOT_BODIES and not _THING.match(m["name"]) and stands_for(m["acronym"], m["name"]):
            yield m["acronym"], text.trim(m.start("name"), m.end("name"))


def _is_thing(plain: str, acronym: str, zone: Span) -> bool:
    """Whether a text explains an acronym as a plan or a scheme: "Programme local de prévention (PLPDMA)"."""
    defined = re.search(rf"\(\s*{re.escape(acronym)}\s*\)", plain[zone.start : zone.end])
    before = plain[max(0, zone.start + defined.start() - _REACH) : zone.start + defined.start()] if defined else ""
    words = [m for m in re.finditer(r"\w+", before) if m[0][0].upper() == acronym[0]]
    return any(_THING.match(m[0]) and stands_for(acronym, before[m.start() :]) for m in words)


def _among_capitals(plain: str, start: int, end: int) -> bool:
    """Whether what stands there in capitals is but a word of a heading in capitals."""
    return bool(_NEIGHBOUR.match(plain, end) or _IN_CAPITALS.search(plain, max(0, start - 40), start))


def acting(text: Text, zone: Span) -> Iterator[Span]:
    """Give the places of acronyms that stand where only a body can: as agent, party, recipient or subject."""
    plain = text.plain
    for m in _ALONE.finditer(plain, zone.start, zone.end):
        start, end = m.span("acronym")
        printed = m["acronym"]
        if printed in NOT_BODIES or ROMAN.match(printed) or _VERB.match(printed) or _among_capitals(plain, start, end):
            continue
        if _is_thing(plain, printed, zone):
            continue
        elided = plain[start - 1 : start] == "'"
        if elided and plain[start - 2 : start - 1] not in _ELIDED:
            continue
        before = max(zone.start, start - 40)
        article = elided or _ARTICLE.search(plain, before, start)
        if _AGENT.search(plain, before, start) or (article and _ACTS.match(plain, end)):
            yield Span(start, end)
