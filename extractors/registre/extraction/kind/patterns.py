"""Cues of what a document is, as data: kind, weight, how far from the start they count, pattern on plain text."""

from __future__ import annotations

import re
from typing import NamedTuple

from registre.facts import DocumentKind
from registre.french.dates import DATE


class Cue(NamedTuple):
    """A pattern that speaks for a kind. ``within`` is in code points from the start; None means anywhere."""

    kind: DocumentKind
    weight: int
    within: int | None
    pattern: re.Pattern[str]


_LINES = re.IGNORECASE | re.MULTILINE
_EXTRACT, _MINUTES, _LIST, _OTHER = (
    DocumentKind.EXTRACT,
    DocumentKind.MINUTES,
    DocumentKind.LIST,
    DocumentKind.OTHER,
)
_ORGAN = r"(?:conseil|bureau|assemblee|comite|commission\s+permanente)"
_HEAD = r"(?:le\s+|la\s+)?(?:maire|president|presidente|prefete?)"


def _cue(kind: DocumentKind, weight: int, pattern: str, within: int | None = None, flags: int = re.IGNORECASE) -> Cue:
    return Cue(kind, weight, within, re.compile(pattern, flags))


CUES = (
    _cue(_EXTRACT, 5, r"\bextrait\s+(?:des?\s+|du\s+)?(?:registre|proces|deliberation)", 3000),
    _cue(_EXTRACT, 4, r"\bpour\s+(?:extrait|copie)\b"),
    _cue(_EXTRACT, 4, r"\bextrait\s+certifie\b"),
    _cue(_EXTRACT, 3, r"\bdeliberation\s+(?:n\s?[°o]|numero)", 1500),
    _cue(_EXTRACT, 3, r"\bdeliberation\s+(?:du\s+)?(?:conseil|bureau|comite)", 1500),
    _cue(_EXTRACT, 2, r"^\s*(?:objet|rapporteure?)\s*:", 4000, _LINES),
    _cue(_EXTRACT, 2, rf"\ble\s+{_ORGAN}[^.;:]{{0,80}}\b(?:delibere|adopte|decide|approuve)\b"),
    _cue(_EXTRACT, 2, r"\bdelibere\s*:"),
    _cue(_EXTRACT, 1, r"\bvote\b"),
    _cue(
        _MINUTES,
        6,
        r"\b(?:compte[- ]?rendu|proces[- ]?verbal)\b(?!\s+(?:de\s+la\s+(?:seance|reunion)\s+)?(?:precedent|du\s+\d))",
        700,
    ),
    _cue(_MINUTES, 6, r"^\s*(?:compte[- ]?rendu|proces[- ]?verbal)\b", 4000, _LINES),
    _cue(_MINUTES, 5, r"\b(?:la\s+)?seance\s+(?:est|a\s+ete)\s+(?:levee|close)|\bfin\s+de\s+(?:la\s+)?seance"),
    _cue(_MINUTES, 4, r"\bordre\s+du\s+jour\b"),
    _cue(_MINUTES, 3, r"\bquestions?\s+diverses\b|\btour\s+de\s+table\b"),
    _cue(_MINUTES, 3, r"\bseance\s+(?:est\s+)?(?:ouverte|levee)\b|\bouvre\s+la\s+seance\b"),
    _cue(_MINUTES, 2, rf"^\s*(?:conseil|reunion|seance)\b[^.\n]{{0,60}}?\b(?:du|de)\s+(?:{DATE})\s*$", 400, _LINES),
    _cue(
        _LIST,
        14,
        r"\b(?:liste|repertoire|releve|recueil)\s+(?:\w+\s+){0,2}(?:des?\s+)?(?:deliberations|decisions\s+du\s+conseil)\b",
        900,
    ),
    _cue(_LIST, 14, r"\brepertoire\s+chronologique\b", 900),
    _cue(
        _OTHER,
        9,
        r"\barretes?\s+(?:du\s+(?:maire|president)|municipal|prefectoral|temporaire|permanent|n\s?°|n[o°]|de\s+voirie)",
        900,
    ),
    _cue(
        _OTHER, 7, rf"\b{_HEAD}\s+(?:de\s+la\s+|du\s+|de\s+l'|de\s+|d')[\w' -]{{2,80}}?,?\s+(?:vu|considerant)\b", 2500
    ),
    _cue(
        _OTHER,
        9,
        r"\bdecision\s+(?:du\s+(?:maire|president)|de\s+(?:la|mme|madame|monsieur)\s+(?:le\s+|la\s+)?(?:maire|president)|municipale|n\s?°)",
        900,
    ),
    _cue(_OTHER, 4, r"\barret(?:e|ons)\s*:?\s*(?:\n|article)", None),
)
"""Deliberately without council, place or person: only what administrations in general print."""

DECISIONS = (
    re.compile(r"^\W*(?:delibere|decide)\W*$", _LINES),
    re.compile(r"\bapres\s+(?:en\s+)?(?:avoir\s+)?(?:\w+\s+)?delibere\b", re.IGNORECASE),
    re.compile(
        rf"\b{_ORGAN}[^.;:]{{0,120}}\b(?:delibere|adopte|decide|approuve|autorise|vote|prend\s+acte)\b", re.IGNORECASE
    ),
    re.compile(r"\bdelibere\s*:", re.IGNORECASE),
    re.compile(r"\b(?:unanimite|adopte\s+a\s+la\s+majorite)\b", re.IGNORECASE),
    re.compile(r"\bvote\s*:?\s*(?:\n|pour\b)", re.IGNORECASE),
    re.compile(r"\b\d+\s+(?:voix\s+)?(?:pour|contre)\b|\b(?:pour|contre)\s*:\s*\d", re.IGNORECASE),
    re.compile(r"\b(?:proclame|declare)(?:e?s?)?\s+elu", re.IGNORECASE),
)
"""The formulas by which councils decide."""
