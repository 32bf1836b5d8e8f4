"""Where the entries of a section begin and end."""

from __future__ import annotations

import re
from itertools import pairwise

from registre.extraction.roll import patterns as p
from registre.facts import Span
from registre.french.names import CIVILITY

BOTH = re.compile(rf"(?<![\w'.])(?<![A-Z]\s){CIVILITY}\s*(?:et|,|/)\s*{CIVILITY}(?:\s*:|\s+(?=[A-Z]|les?\b|de\b))")
"""“Mesdames et Messieurs”: who is which is not said."""

PARENTHESES = re.compile(r"\([^)]*\)?")
_AFTER_NOTE = re.compile(r"\)\s+(?=[A-Z])")
_NEW_MEMBER = re.compile(rf"{CIVILITY}(?=\s)")
_LED_TO = re.compile(r"\b(?:(?:a|par|pour|de|avec)|(?:par\s+s(?:a|on)\s+)?suppleante?|remplacante?)\s*$", re.IGNORECASE)
_LED_WITHIN = 24

_FIRST_ALONE = rf"\s(?:a|par)[ ]+(?:{CIVILITY}[ ]*)?[A-Z][a-z]+(?:-[A-Z][a-z]+)*[ ]*"
_FAMILY_ALONE = r"[ ]*[A-Z]{2}[A-Z' -]*(?:\n|\Z)"
_RUNS_OVER = re.compile(rf"(?<=\sa)[ ]*\n|(?<=\spar)[ ]*\n|(?<=\bDr\.)[ ]*\n|{_FIRST_ALONE}\n(?={_FAMILY_ALONE})")
"""A line's end within a pair of giver and holder: behind "à", or between the holder's first and family name."""

_NO_FIRST_NAME = (
    r"(?!(?:Maire|Adjoint|President|Vice|Conseill|Delegu|Premi|Deuxi|Titulaire|Suppleant|Epouse|Nee|Pouvoir|Procuration|"
    r"Excuse|Absent|Present|Secretaire|Saint|Sainte|De|Du|Des|La|Le|Les|Van|Von|El|Ben)\w{0,3}\b)"
)
_FIRST_NAME = rf"(?!{CIVILITY}){_NO_FIRST_NAME}[A-Z][a-z]+(?:-[A-Z][a-z]+)*"
_FAMILY_NAME = r"(?:(?:de|du|des|la|le|d')\s*)*[A-Z]['-]?[A-Z][A-Z'-]*"
_GIVEN_FIRST = rf"{_FIRST_NAME}(?:[ ]{_FIRST_NAME})?[ ]+{_FAMILY_NAME}\b"
_FAMILY_FIRST = rf"{_FAMILY_NAME}(?:[ ]{_FAMILY_NAME})*[ ]+{_FIRST_NAME}\b"
_ORDER = re.compile(rf"\W*(?:{CIVILITY}\s*(?::\s*)?)?(?:(?P<given>{_GIVEN_FIRST})|{_FAMILY_FIRST})")
"""Whether the first name stands before the family name in capitals, or behind it."""

_OFFICE = (
    r"(?i:maire|adjointe?|presidente?|conseill(?:er|ere)|deleguee?|municipale?|communautaire|titulaire|suppleante?)"
)
_NEXT_GIVEN = re.compile(rf"(?:(?<=[A-Z]{{2}})|\b{_OFFICE})[ \n]+(?={_GIVEN_FIRST})")
_NEXT_SAID = re.compile(rf"\b(?i:excusee?|absente?|representee?)[ \n]+(?={_GIVEN_FIRST}|{_FAMILY_FIRST})")
_NEXT_FAMILY = re.compile(rf"\b{_FIRST_NAME}[ \n]+(?={_FAMILY_FIRST})")
"""Where the next member begins in a run of names that nothing parts, told by the order of their words, or by what is
said of the one before."""


_PAIRS_RUN_ON = re.compile(rf"\s(?i:a)\s+(?=[A-Z])[^\n]*\s{CIVILITY}\s[^\n]*\s(?i:a)\s+(?=[A-Z])")
"""Several givers and holders on one line."""

_TO = re.compile(r"\s(?:a|au)\s")
"""Between giver and holder: where one mark fewer stands than there are pairs, marks part the pairs, not lines."""

_NEXT_GIVER = re.compile(
    r"(?<=[A-Z]{2})[ ]+(?=(?:[A-Z]\.[ -]?){1,3}[A-Z][A-Z' -]+\s(?:a|ayant|avait)\s+donne\s+"
    r"(?:pouvoir|procuration|mandat)\b)"
)
"""Where the next giver of a proxy begins, with an initial, right behind the holder of the one before."""


def masked(plain: str, body: Span) -> str:
    """Return a section with blanks for what separates nothing.

    That is what parentheses hold, two civilities for all, and the end of a line that parts no two members.
    """
    words = PARENTHESES.sub(lambda m: f"({' ' * (len(m[0]) - 1)}", plain[body.start : body.end])
    words = BOTH.sub(lambda m: " " * len(m[0]), words)
    return _RUNS_OVER.sub(lambda m: f"{m[0][:-1]} ", words)


def _within_word(string: str, at: int) -> bool:
    return string[at - 1 : at].isalnum() or string[at - 1 : at] in {"_", "'"}


def _next_members(words: str) -> list[int]:
    """Where members begin that no mark parts from the one before."""
    order = _ORDER.match(words)
    if order is None:
        return []
    said = [m.end() for m in _NEXT_SAID.finditer(words)]
    return said + [m.end() for m in (_NEXT_GIVEN if order["given"] else _NEXT_FAMILY).finditer(words)]


def cuts(plain: str, body: Span, *, proxies: bool) -> list[Span]:
    """Return where the entries of a section stand.

    A civility opens a new member, except after "à" and in pairs of lines, which hold giver and holder; so does what
    follows a note in parentheses, and a first name behind a family name in capitals.
    """
    words = masked(plain, body)
    pairs = proxies and "\n" in words.strip() and "," not in words and not _PAIRS_RUN_ON.search(words)
    marks = len(re.findall(r"[,;]", words))
    by_lines = marks < words.count("\n") and not (proxies and 0 < marks == len(_TO.findall(words)) - 1)
    noted = [m.end() for m in _AFTER_NOTE.finditer(plain[body.start : body.end])]
    counts = {m.start(): m.end() for m in p.COUNT.finditer(words)}
    givers = (m.end() for m in _NEXT_GIVER.finditer(words))
    edges = {0, len(words), *noted, *counts, *counts.values(), *_next_members(words), *givers}
    for m in p.SEPARATOR.finditer(words):
        if m[0] != "\n" or by_lines or p.LABEL.match(words, m.end()):
            edges.update((m.start(), m.end()))
    if not pairs:
        starts = (m.start() for m in _NEW_MEMBER.finditer(words) if not _within_word(words, m.start()))
        edges.update(at for at in starts if not _LED_TO.search(words[max(0, at - _LED_WITHIN) : at]))
    parts = ((a, b, words[a:b]) for a, b in pairwise(sorted(edges)))
    kept = ((b - len(part.lstrip()), b) for a, b, part in parts if part.strip(" ,;/\n.-*•") and a not in counts)
    return [Span(body.start + a, body.start + b) for a, b in kept]
