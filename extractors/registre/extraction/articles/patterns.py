"""How the items of the operative part are printed, on plain text."""

from __future__ import annotations

import re

from registre.facts import Effect

I = re.IGNORECASE  # noqa: E741  (as in the re module)

NUMBERED = re.compile(
    r"(?:^|(?<=\n))\s*(?:article\s+|art\.\s*)?(?P<number>premier|1er|\d{1,2})\s?(?:°|er)?\s*[-:.)]+(?:\s*[-:])?\s+|"
    r"\b(?:Article|ARTICLE|Art\.)\s+(?P<inline>premier|1er|\d{1,2})\s*[-:.]+\s*",
    re.MULTILINE,
)
LETTERED = re.compile(r"(?:^|(?<=\n)|(?<=[:,;]\s))\s*(?P<letter>[a-z])\)\s*(?:-\s*)?", re.MULTILINE)
DASHED = re.compile(r"(?:^|(?<=\n))\s*[-•*▪➢−–]\s*(?=[A-Z]|d'|de\s)", re.MULTILINE)
SIGNATURE = re.compile(
    r"\b(?:et\s+ont\s+signe|pour\s+extrait|fait\s+(?:et\s+delibere|a)\b|le\s+(?:maire|president),?\s*$|recu\s+au\s+controle|acte\s+rendu\s+executoire)",
    I | re.MULTILINE,
)

EFFECTS = (
    (
        Effect.CHARGES,
        re.compile(
            r"\b(?:imput\w+|preleve\w*|inscri\w+\s+(?:\w+\s+){0,3}?budget|credits\s+(?:\w+\s+){0,3}?inscrits)", I
        ),
    ),
    (
        Effect.AUTHORISES,
        re.compile(r"\b(?:autoris\w+|est\s+autorise|habilite|donn\w+\s+(?:tous?\s+)?pouvoirs?|mandate)", I),
    ),
    (Effect.REJECTS, re.compile(r"\b(?:rejet\w+|refus\w+)", I)),
    (Effect.NOTES, re.compile(r"\b(?:pren\w*|donne)\s+acte", I)),
    (Effect.DESIGNATES, re.compile(r"\b(?:design\w+|elit|elisent|nomm\w+)", I)),
    (Effect.REQUESTS, re.compile(r"\b(?:sollicit\w+|demand\w+)", I)),
    (Effect.AWARDS, re.compile(r"\b(?:attribu\w+|accord\w+|allou\w+|octro\w+)", I)),
    (Effect.APPROVES, re.compile(r"\b(?:approuv\w+|adopt\w+|accept\w+|valid\w+|emet\s+un\s+avis\s+favorable)", I)),
)
"""What an item does, by its first verb."""
