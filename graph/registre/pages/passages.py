"""Words in their place: what stands before and after them, and the page that they are printed on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pyoxigraph as ox

from registre.pages.addresses import local_passage
from registre.pages.desk import Said
from registre.showing import Showing, Words
from registre.vocabulary import REG

AROUND, FAR = 110, 600
"""How many characters are shown on each side: in a list, and on the page of one passage."""

Source = Callable[[str, int], Said | None]
"""Gives what stands around the words of a fragment, as many characters on each side."""

_BLANKS = re.compile(r"[ \t\u00a0]+")
_LINES = re.compile(r"\s*\n\s*(?:\n\s*)*")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source with those around them.

    Attributes:
        before: the text before them, from a word on.
        words: the words that prove a fact.
        after: the text after them, to the end of a word.
        file: the name of the file.
        page: the page that they are printed on, from 1; None for a source without pages.
        rule: the rule that read them, with its version.
        confidence: how often the rule is expected to hold, 0 to 1, as printed.
        href: the path of the page of the passage.
        document: the address of the document.
    """

    before: str
    words: str
    after: str
    file: str
    page: str | None
    rule: str
    confidence: str
    href: str
    document: str


@dataclass(frozen=True, slots=True)
class Box:
    """Where words are printed on a page: left, top, width, height in points."""

    left: float
    top: float
    width: float
    height: float


def _tidy(text: str) -> str:
    """White space as one space, or one line break."""
    return _BLANKS.sub(" ", _LINES.sub("\n", text))


def _begun(before: str, *, cut: bool) -> str:
    """What stands before words, from a word on."""
    return "… " + before.partition(" ")[2] if cut else before


def _ended(after: str, *, cut: bool) -> str:
    """What stands after words, to the end of one."""
    return after.rpartition(" ")[0] + " …" if cut else after


def passage(words: Words, base: str, source: Source, around: int = AROUND) -> Passage:
    """Return words with as many characters around them, as far as these are for everybody.

    Args:
        words: the words, and where they stand.
        base: the IRI that individuals begin with.
        source: gives what stands around words.
        around: how many characters.
    """
    said = source(f"{words.document}#char={words.start},{words.end}", around)
    before, printed, after = (said.before, said.words, said.after) if said else ("", words.text, "")
    href = local_passage(words.document, words.start, words.end, base=base) or ""
    return Passage(
        _tidy(_begun(before, cut=words.start > around and bool(before))),
        _tidy(printed), _tidy(_ended(after, cut=len(after) >= around)),
        words.file, words.page, words.rule, words.confidence, href, words.document,
    )  # fmt: skip


def box(showing: Showing, fragment: str) -> Box | None:
    """Return where the words of a fragment are printed on their page, where the source has pages."""
    printed = showing.first(ox.NamedNode(fragment), [REG.box])
    try:
        return Box(*map(float, printed.split(","))) if printed else None
    except (TypeError, ValueError):
        return None
