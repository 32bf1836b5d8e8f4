"""What a printed name is made of: its words, its legal form, its initials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from registre.french.text import fold, plain

_SECTIONS = re.compile(r"^(\w+): ([^#]+)", re.MULTILINE)


def _words() -> dict[str, frozenset[str]]:
    """The lists of ``words.txt``, by name."""
    text = Path(__file__).with_name("words.txt").read_text(encoding="utf-8")
    return {title: frozenset(listed.split()) for title, listed in _SECTIONS.findall(text)}


LINKS, FORMS, TYPES, HEADS = (_words()[title] for title in ("links", "forms", "types", "heads"))
"""Words that only join; legal forms; words that many bodies share; words that say what a body is."""

_WRITTEN_OUT = {
    "st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes", "coop": "cooperative", "asso": "association",
    "assoc": "association", "ass": "association", "dept": "departement", "cie": "compagnie", "ets": "etablissements",
    "fed": "federation", "nat": "national",
}  # fmt: skip
_DOTTED = re.compile(r"\b(?:[A-Za-zÀ-Ý]\.){2,}[A-Za-z]?\b|\b(?:[A-Za-z]\.){2,}")
_ACRONYM = re.compile(r"(?=(?:\w*[A-Z]){2})[A-Z][A-Za-z]{0,9}(?: ?\d{1,3})?\Z")
_NUMBERED = re.compile(r"(?P<letters>[a-z]{2,8}) ?(?P<number>\d{2,3}|2[ab])\Z")


@dataclass(frozen=True, slots=True)
class Name:
    """A printed name, taken apart.

    Attributes:
        printed: as printed.
        words: its folded words, abbreviations written out.
        core: those that are neither links nor legal forms; all, where nothing else is left.
        letters: the words without spaces.
        acronym: its folded form where it looks like an acronym, else "".
    """

    printed: str
    words: tuple[str, ...]
    core: tuple[str, ...]
    letters: str
    acronym: str

    @property
    def bare(self) -> str:
        """The core without spaces."""
        return "".join(self.core)

    @property
    def telling(self) -> tuple[str, ...]:
        """The words of the core that few bodies share."""
        return tuple(word for word in self.core if word not in TYPES and not word.isdigit())

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers in it."""
        return frozenset(word for word in self.core if word.isdigit())

    @property
    def head(self) -> str:
        """The word that says what the body is, if its core begins with one."""
        return self.core[0] if self.core and self.core[0] in HEADS else ""

    def initials(self) -> frozenset[str]:
        """What its acronym may be: the first letters of its words, with and without links and forms."""
        bare = [word for word in self.words if word not in LINKS]
        return frozenset(
            "".join(word[0] for word in words) for words in (self.words, bare, self.core) if len(words) > 1
        )


@lru_cache(maxsize=65_536)
def named(printed: str) -> Name:
    """Return a printed name taken apart.

    >>> named("l’association P.E.P.I.T.E.S.").core, named("Syndicat Mixte Oise-Aronde").initials()
    (('pepites',), frozenset({'smoa'}))
    """
    joined = _DOTTED.sub(lambda m: m[0].replace(".", ""), printed)
    words = tuple(_WRITTEN_OUT.get(word, word) for word in fold(joined).replace("/", " ").split())
    core = tuple(word for word in words if word not in LINKS and word not in FORMS) or words
    acronym = fold(joined) if _ACRONYM.match(plain(joined.strip())) else ""
    return Name(printed, words, core, "".join(words), acronym.replace(" ", ""))


def spelled(acronym: str) -> Iterator[tuple[str, str]]:
    """Give what an acronym may stand for: its letters and the number of a département at its end.

    >>> list(spelled("cdg60")), list(spelled("smoa"))
    ([('cdg60', ''), ('cdg', '60')], [('smoa', '')])
    """
    yield acronym, ""
    if numbered := _NUMBERED.match(acronym):
        yield numbered["letters"], numbered["number"]
