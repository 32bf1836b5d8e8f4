"""When two values say the same: names as people write them, numbers of acts, provisions of law, amounts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz import fuzz

from registre.evaluation.items import Value
from registre.extraction.legal.patterns import CODE, CODES
from registre.french.text import fold, plain

_CENT = 0.005
"""Amounts that differ by less are the same."""
_SAME_TEXT, _SAME_WORDS = 85, 95
_SAME_BODY, _SAME_WORDS_OF_BODY = 90, 92
_SAME_PERSON = 90
_LABEL = 70
_IN_BRACKETS = re.compile(r"\([^)]*\)|\b(?:19|20)\d\d(?:\s*-\s*(?:19|20)\d\d)?\s*$")
_DOTTED = re.compile(r"\b((?:\w\.){2,}\w?)")
_ARTICLES = re.compile(r"\A(?:(?:l|la|le|les|d|de|du|des|association|societe) )+")
_BEFORE_NUMBER = re.compile(r"\A(?:(?:deliberations?|delib|dcm|dcc|numero|no|n)\b\s*)+")
_DAY = re.compile(
    r"\b(?:19|20)\d\d \d\d \d\d\b|\b\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre"
    r"|octobre|novembre|decembre) \d{4}\b"
)
_LETTER = re.compile(r"\b([lrd]) ?\d")


def text(a: Value, b: Value, floor: float = _SAME_TEXT) -> bool:
    """Whether two printed texts are the same but for slips, or one holds all words of the other."""
    x, y = fold(str(a or "")), fold(str(b or ""))
    return fuzz.ratio(x, y) >= floor or fuzz.token_set_ratio(x, y) >= _SAME_WORDS


def label(a: Value, b: Value) -> bool:
    """Whether two labels of budget lines are the same; tables abridge them."""
    return text(a, b, _LABEL)


def value(a: Value, b: Value) -> bool:
    """Whether two values are the same number, or else the same words."""
    if a is None or b is None:
        return a == b
    try:
        return abs(float(a) - float(b)) < _CENT
    except ValueError:
        return fold(str(a)) == fold(str(b))


def _body_key(name: Value) -> str:
    whole = _DOTTED.sub(lambda m: m[1].replace(".", ""), _IN_BRACKETS.sub(" ", str(name or "")))
    return _ARTICLES.sub("", fold(whole), count=1)


def body(a: Value, b: Value, acronyms: Mapping[str, str] | None = None) -> bool:
    """Whether two names name one organisation; ``acronyms`` are those that the act defines."""
    known = {_body_key(short): _body_key(long) for short, long in (acronyms or {}).items()}
    x, y = (known.get(key, key) for key in (_body_key(a), _body_key(b)))
    if not x or not y:
        return False
    return x == y or fuzz.ratio(x, y) >= _SAME_BODY or fuzz.token_sort_ratio(x, y) >= _SAME_WORDS_OF_BODY


def person(a: Value, b: Value) -> bool:
    """Whether two names name one person: the family name, and what is printed of first names, in any order.

    >>> person("Ronan TANGUY", "Tanguy"), person("R. Tanguy", "Ronan Tanguy"), person("Anne Roux", "Alba Roux")
    (True, True, False)
    """
    x, y = sorted((fold(str(name or "")).split() for name in (a, b)), key=len)
    if not x:
        return False
    if fuzz.ratio(" ".join(sorted(x)), " ".join(sorted(y))) >= _SAME_PERSON:
        return True
    if len(x) < len(y):
        return x in (y[-len(x) :], y[: len(x)])
    initial = min(len(x[0]), len(y[0])) == 1 and x[0][0] == y[0][0]
    return x == y or (len(x) > 1 and x[1:] == y[1:] and initial)


def _number_key(number: Value) -> str:
    return re.sub(r"[^0-9a-z]+", "-", _BEFORE_NUMBER.sub("", fold(str(number or "")), count=1)).strip("-")


def act(a: Value, b: Value) -> bool:
    """Whether two numbers are those of one act, whatever label stands before them.

    >>> act("DCM 23.1.49", "23-1-49"), act("Délibération n° 2014/184", "2014-184")
    (True, True)
    """
    return bool(a and b) and _number_key(a) == _number_key(b)


def _provision(name: Value) -> tuple[list[str], set[str], set[str]]:
    """The numbers, the codes and the letters of a provision; the day of a law is beside the point."""
    bare = plain(str(name or ""))
    codes = {CODES[int(str(m.lastgroup)[1:])][0] for m in CODE.finditer(bare)}
    folded = _DAY.sub(" ", fold(bare))
    return re.findall(r"\d+", folded), codes, set(_LETTER.findall(folded))


def provision(a: Value, b: Value) -> bool:
    """Whether two names name one provision: the same numbers, and no other code or letter.

    >>> provision("CGCT L2121-29", "article L. 2121-29 du code général des collectivités territoriales")
    True
    >>> provision("CGCT L2121-29", "CGCT R2121-29")
    False
    """
    (x, x_codes, x_letters), (y, y_codes, y_letters) = _provision(a), _provision(b)
    if x != y or (x_codes and y_codes and not x_codes & y_codes):
        return False
    if x_letters and y_letters and x_letters != y_letters:
        return False
    return bool(x) or bool(x_codes & y_codes) or fold(str(a)) == fold(str(b))
