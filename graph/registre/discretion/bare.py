"""Names without a civility, where the words beside them are of private life: "Jeanne MARTIN, locataire".

A name is taken for a person's where it has a common given name and another word; after "consorts", "veuve" and their
like, or before a birth date or a home, any capitalised words are. What is named after people (streets, schools, rooms,
prizes, companies) is not, nor are the people of history after whom such things are named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from registre.discretion import cues
from registre.french.text import fold

Span = tuple[int, int]
_LOOKS_BACK = 90
_APART = str.maketrans(":'|", "   ")
_LONGEST = 4
"""How many words of a name are looked at; capitals that go on belong to it too."""


@cache
def _lines(name: str) -> tuple[str, ...]:
    lines = Path(__file__).with_name(name).read_text(encoding="ascii").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name for line in _lines("given.txt") for name in line.split())


def _is_given(word: str) -> bool:
    parts = fold(word.replace("-", " ")).split()
    return bool(parts) and all(part in _given_names() for part in parts)


def _is_person(words: list[str]) -> bool:
    """Whether words are a given name and another, and no body's name nor that of somebody of history."""
    bodily = any(fold(word.split("-")[0]) in cues.BODY for word in words)
    capitals = [word for word in words if word[0].isupper()]
    given = [word for word in capitals if _is_given(word)]
    return (
        bool(given)
        and len(capitals) > 1
        and not bodily
        and fold(" ".join(words).replace("-", " ")) not in _lines("namesakes.txt")
    )


def _goes_on(word: str) -> bool:
    """Whether a word beside a name belongs to it too: one in capitals, another given name."""
    return (word.isupper() or _is_given(word)) and fold(word) not in cues.BODY


def person(name: str) -> str:
    """Return the name of a person that capitalised words begin with; "" where they begin with none.

    >>> person("Jeanne MARTIN Approuve"), person("DUPONT Marie"), person("Habitat Martin"), person("Jean Moulin")
    ('Jeanne MARTIN', 'DUPONT Marie', '', '')
    """
    words = [word[0] for word in re.finditer(r"\S+", name)]
    for end in range(2, min(len(words), _LONGEST) + 1):
        if _is_person(words[:end]) and words[end - 1][0].isupper() and fold(words[end - 1]) not in cues.PARTICLES:
            on = next((n for n in range(end, len(words)) if not _goes_on(words[n])), len(words))
            return _part(name, 0, on)
    return ""


def last_person(name: str) -> str:
    """Return the name of a person that capitalised words end with; "" where they end with none.

    >>> last_person("Bail Jeanne MARTIN"), last_person("Bail DE LA TOUR Marie"), last_person("Bail Moulin")
    ('Jeanne MARTIN', 'DE LA TOUR Marie', '')
    """
    words = [word[0] for word in re.finditer(r"\S+", name)]
    for start in range(len(words) - 2, max(-1, len(words) - 1 - _LONGEST), -1):
        if _is_person(words[start:]):
            of_it = (n for n in range(start, 0, -1) if not _goes_on(words[n - 1]))
            return _part(name, next(of_it, 0), len(words))
    return ""


def _part(name: str, start: int, end: int) -> str:
    words = list(re.finditer(r"\S+", name))
    return name[words[start].start() : words[end - 1].end()]


def kept(bare: str, start: int) -> bool:
    """Whether what stands before a name says that it is no person's, or the name of somebody's work."""
    return bool(cues.NAMED_AFTER.search(bare, max(0, start - 60), start))


@lru_cache(maxsize=16_384)  # (the same few words stand before most names)
def _cue(words: tuple[str, ...]) -> str:
    """What the words before a name, in small letters, say: "kin", "role", "money", or nothing."""
    last, before = words
    if cues.KIN.fullmatch(last) or (last in ("de", "des") and cues.KIN.fullmatch(before)):
        return "kin"
    if cues.ROLE.fullmatch(last) or (cues.OF_ROLE.fullmatch(last) and cues.ROLE.fullmatch(before)):
        return "role"
    towards = "de" if last == "d" else last
    if towards in cues.PROPERTY and cues.PROPERTY[towards].fullmatch(before):
        return "role"
    return "money" if towards in cues.MONEY and cues.MONEY[towards].fullmatch(before) else ""


def _words_before(bare: str, start: int) -> tuple[str, ...]:
    words = bare[max(0, start - _LOOKS_BACK) : start].casefold().translate(_APART).split()[:-3:-1]
    return tuple(word.strip(",(") for word in [*words, "", ""][:2])


def _before(bare: str) -> Iterator[Span]:
    for found in cues.FAMILY.finditer(bare):
        yield found.span("name")
    for begun in cues.STARTS.finditer(bare):
        start = begun.end() - 1
        cue = _cue(_words_before(bare, start))
        if cue and (name := cues.HEAD.match(bare, start)):
            whole = name[0] if cue == "kin" and _may_be(name[0]) else person(name[0])
            if whole and (cue != "money" or any(word.isupper() and len(word) > 1 for word in whole.split())):
                yield start, start + len(whole)
                yield from _following(bare, start + len(whole), sure=cue == "kin")


def _following(bare: str, end: int, *, sure: bool) -> Iterator[Span]:
    """The names that are joined to one before: "et DUPONT Marie"; "/MAZE" after "consorts"."""
    while found := cues.NEXT.match(bare, end):
        whole = found["name"] if sure and "/" in found[0] else person(found["name"])
        if not whole:
            return
        end = found.start("name") + len(whole)
        yield found.start("name"), end


def _after(bare: str) -> Iterator[Span]:
    for cue in cues.AFTER.finditer(bare):
        end, certain = cue.start() + 1, cue["certain"] is not None
        while found := cues.LAST.search(bare, max(0, end - _LOOKS_BACK), end):
            name = re.sub(r"\s*(?:[,(/|]|\b(?:et|ou)\b)?\s*\Z", "", found[0])
            whole = last_person(name) or (name if certain and " " in name and _may_be(name) else "")
            start = found.start() + name.rfind(whole)
            if not whole or kept(bare, start):
                break
            yield start, start + len(whole)
            end, certain = start, False


def _may_be(name: str) -> bool:
    """Whether capitalised words may be the name of somebody whose given name is not a common one."""
    return not any(fold(word) in cues.BODY for word in name.split())


def private(bare: str) -> list[Span]:
    """Return where plain text on one line names people in private life without a civility."""
    return sorted({*_before(bare), *_after(bare)})


def beside(bare: str, start: int, end: int) -> bool:
    """Whether words of private life stand before or after a name with its civility."""
    return bool(_cue(_words_before(bare, start)) or any(cues.AFTER.match(bare, at) for at in (end, end + 1, end + 2)))


def again(bare: str, names: frozenset[str]) -> list[Span]:
    """Return where the names of people in private life stand again, but where something is named after one."""
    found = (m.span() for name in sorted(names) for m in re.finditer(rf"(?<![\w'-]){re.escape(name)}(?![\w'-])", bare))
    return [span for span in found if not kept(bare, span[0])]
