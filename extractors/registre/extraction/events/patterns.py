"""How editions of events are named, on plain text."""

from __future__ import annotations

import re

from registre.french.dates import DATE

I = re.IGNORECASE  # noqa: E741  (as in the re module)
_ORDINAL = r"(?P<edition>\d{1,3})\s?(?:e|eme|er|ere|nd|nde)\b"
_NOUN = r"(?:forum|festival|salon|congres|colloque|rencontres?|fete|foire|marathon|tournoi|biennale|convention|assises|semaine|journees?|course|rallye|concours|nuit|printemps)"
_SERIES = r"(?P<series>[^.,;:()\n]{4,90}?)"
_STOPS = rf"(?=\s*(?:[.,;:()\n]|$)|\s+(?:a\s+(?:la\s+|l')?[A-Z]|qui|et\s+pour|pour|dans|du\s+(?:{DATE})|les?\s+\d|du\s+\d|au\s+|prevue?s?\b|organise\w*|sur\s+les?\b|en\s+(?:19|20)\d\d))"

RANK = re.compile(r"\b\d")
"""Where the number of an edition may begin."""

EDITIONS = (
    (re.compile(rf"\b{_ORDINAL}\s+edition\s+(?:du|de\s+la|des|de\s+l'|d[e'])\s*{_SERIES}{_STOPS}", I), "editi"),
    (
        re.compile(rf"\b{_ORDINAL}\s+(?P<series>{_NOUN}\s[^.,;:()\n]{{2,90}}?){_STOPS}", I),
        "forum festi salon congr collo renco fete foire marat tourn bienn conve assis semai journ cours rally conco nuit print",
    ),
)
"""An edition named by its rank, and the stems of what the rank stands before."""

VENUE = re.compile(
    r"\b(?:a|au)\s*(?P<venue>(?:l'|la\s+|le\s+)?(?:[A-Z][\w'-]*|(?:hippodrome|hotel|palais|parc|stade|salle|centre|theatre|halle|zenith|domaine|chateau)\b)(?:\s+(?:(?:de|du|des|la|le|les|d')\s*){0,2}[A-Z][\w'-]*)*)"
)
TAKES_PLACE = re.compile(
    r"\b(?:(?:celui|celle)-ci\s+)?(?:a\s+eu\s+lieu|s'est\s+(?:tenue?|deroulee?)|se\s+(?:tiendra|deroulera)|aura\s+lieu|est\s+prevue?)\b",
    I,
)
ARTICLE = re.compile(r"^(?:l'|la\s+|le\s+)", I)

SENTENCE_END = re.compile(r"\.(?=\s)|;|\n\s*\n")
