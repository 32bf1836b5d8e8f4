"""The lines of a document of many acts: how far a title runs, what the agenda announced."""

from __future__ import annotations

import re
from collections.abc import Sequence

from registre.extraction.zones.decisions import DECIDED
from registre.extraction.zones.headings import Heading, has_lines
from registre.extraction.zones.patterns import OPENS_REPORT, SENTENCE
from registre.facts import Span
from registre.french.dates import DATE
from registre.reading.text import Text

_LABEL = re.compile(
    rf"\s*(?:objet\s*:\s*|(?:seance|reunion)\s+du\s+(?:conseil|bureau|comite)\b[^\n\d]{{0,40}}?\s(?:du\s+)?(?:{DATE})\s*[-:]?\s*)",
    re.IGNORECASE,
)
"""What may stand between a number and the title: a label, the sitting once more."""
_TITLE_ENDS = re.compile(
    r"\n\s*\n|\s\|\s|\bDC[MC]\b|\s*\(\s*(?=rapporteur\w*\s*:)|\n\s*(?=rapporteur|vu\s)|\b(?=rapporteur\s*:|(?-i:Vu)\s+(?:le|la|les|l')\b)",
    re.IGNORECASE,
)
_RUN_IN = re.compile(rf"[A-Z][A-Z0-9 '\"/,;:()&°.-]{{10,240}}?(?=[ ]+{OPENS_REPORT}\w*\W[^\n]*[a-z]{{3}})")
"""A title in capitals that its report follows on the line."""

_OPEN = re.compile(
    r"\b(?:a|au|aux|avec|d'|de|des|du|en|et|l'|la|le|les|ou|par|pour|sur)\s*\Z",
    re.IGNORECASE,
)
_BELOW = re.compile(r"(?:\n[ ]*[-•▪➢][ ]+[A-Z][^\n]*(?:\n(?![ ]*[-•▪➢])[^\n]+)?){1,4}(?=\n[ ]*\n)")
_NEXT_ITEM = re.compile(r"[\s.;,-]+(?:\d{1,2}[\s.;,)-]*)?\Z")
"""What parts an item of an agenda from the next, and the number of that."""

_BEFORE_NUMBER = re.compile(
    r"[\s:(-]*(?:\b(?:ref(?:erence)?|delib(?:eration)?)\b[.\s:]*)?(?:\bn\s?°(?:\s*interne\s+de\s+l'acte)?\s*:?)?[\s:(-]*\Z",
    re.IGNORECASE,
)
"""What stands between a title and the number at its end."""

_LAST_WORD = re.compile(r"[^\W_]+\Z")
_ITEM_ENDS = re.compile(
    r"[\s.;,:_]*(?:[-•*]|\d{1,2}\b|[IVX]{1,5}\b|(?i:(?:questions?|informations?|points?)\s+divers)|\Z)"
    rf"|{SENTENCE.pattern}"
)
"""What stands behind an item of an agenda: the next, or a sentence."""
_NOT_LETTERS = re.compile(r"[^a-z]+")
_LONGEST_TITLE = 420
_NEAR_WIDTH = 0.72
_COMPARED = 24
"""How many letters of two headings are compared."""
_COMPARED_FLAT = 16
"""So many in a text that lost its lines: what follows a short title is another thing on the agenda."""


def _ends_capitals(plain: str, start: int, line: int, limit: int) -> bool:
    """Whether a title in capitals ends at the end of a ``line``: the next is in small letters."""
    following = plain[line + 1 : limit].split("\n", 1)[0]
    return plain[start:line].isupper() and not following.isupper()


class Lines:
    """The lines of a text."""

    def __init__(self, text: Text) -> None:
        """Measure how wide the lines of ``text`` run: nine in ten are no wider."""
        self.text = text
        lengths = sorted(len(line) for line in text.plain.split("\n") if line.strip())
        self._width = lengths[int(len(lengths) * 0.9)] if lengths else 0
        self._has_lines = has_lines(text)
        self._compares = _COMPARED if self._has_lines else _COMPARED_FLAT
        self._letters = _NOT_LETTERS.sub("", text.plain.casefold())

    def title(self, heading: Heading, end: int, first: int) -> Span:
        """Return the title behind a heading: its first line, and the next while each runs to the width of the text.

        Lines that dashes open right below belong to it. In a text without lines, the agenda before the ``first`` act
        tells how far it goes.
        """
        if not self._has_lines:
            return self._title_without_lines(heading, end, first)
        plain = self.text.plain
        label = _LABEL.match(plain, heading.title, end)
        start = at = label.end() if label else heading.title
        limit = self._limit(start, end)
        if heading.series == "colon":
            return self.text.trim(start, plain.find(":", start, end))
        if heading.number and heading.number.start > start:
            return self.text.trim(start, start + len(_BEFORE_NUMBER.sub("", plain[start : heading.number.start])))
        while (line := plain.find("\n", at, limit)) >= 0:
            begins = plain.rfind("\n", 0, line) + 1
            if below := _BELOW.match(plain, line, end):
                return self.text.trim(start, min(limit, below.end()))
            narrow = line - begins < _NEAR_WIDTH * self._width and not _OPEN.search(plain, begins, line)
            if narrow or DECIDED.match(plain, line + 1) or _ends_capitals(plain, start, line, limit):
                return self.text.trim(start, line)
            at = line + 1
        return self.text.trim(start, limit)

    def _limit(self, start: int, end: int) -> int:
        """Where the title that begins at ``start`` ends at the latest."""
        limit = min(end, start + _LONGEST_TITLE)
        stop = _TITLE_ENDS.search(self.text.plain, start, limit)
        if capitals := _RUN_IN.match(self.text.plain, start, limit):
            return capitals.end()
        return stop.start() if stop else limit

    def _title_without_lines(self, heading: Heading, end: int, first: int) -> Span:
        """A title as far as an item of the agenda repeats it, else up to words that begin a sentence or decide."""
        plain = self.text.plain
        label = _LABEL.match(plain, heading.title, end)
        start = label.end() if label else heading.title
        limit = self._limit(start, end)
        if announced := self._on_agenda(start, limit, first):
            return self.text.trim(start, announced)
        ends = (pattern.search(plain, start + 1, limit) for pattern in (DECIDED, SENTENCE))
        return self.text.trim(start, min((m.start() for m in ends if m), default=limit))

    def _on_agenda(self, start: int, limit: int, first: int) -> int | None:
        """How far the item of the agenda goes that a title repeats longest; None where they part within it."""
        plain = self.text.plain
        items = re.finditer(re.escape(plain[start : start + self._compares]), plain[:first])
        ends = [(same - m.start(), same) for m in items if (same := self._same(m.start(), start, limit, first))]
        if not ends:
            return None
        length, item = max(ends)
        words = _NEXT_ITEM.sub("", plain[start : start + length])
        parted = item if len(words) == length else item - length + len(words)
        return start + len(words) if _ITEM_ENDS.match(plain, parted, first) else None

    def _same(self, item: int, start: int, limit: int, first: int) -> int:
        """Where an item of the agenda and a title part, between words."""
        plain = self.text.plain
        pairs = zip(plain[item:first], plain[start:limit], strict=False)
        same = next((n for n, (one, other) in enumerate(pairs) if one != other), limit - start)
        cut = any(plain[at + same - 1 : at + same + 1].isalnum() for at in (item, start))
        return item + (len(_LAST_WORD.sub("", plain[start : start + same])) if cut else same)

    def announced(self, heading: Heading, before: int) -> bool:
        """Whether the words behind a heading stand before a place too, as on the agenda before the first act."""
        words = self._compared(heading)
        return bool(words) and words in _NOT_LETTERS.sub("", self.text.plain[:before].casefold())

    def repeats(self, found: Sequence[Heading]) -> list[bool]:
        """Of headings in their order, whether the words behind each stand before it too."""
        answers, read, letters = [], 0, 0
        for heading in found:
            letters += len(_NOT_LETTERS.sub("", self.text.plain[read : heading.start].casefold()))
            read = max(read, heading.start)
            words = self._compared(heading)
            answers.append(bool(words) and 0 <= self._letters.find(words) < letters)
        return answers

    def _compared(self, heading: Heading) -> str:
        """The first letters of a heading; none where they are too few to compare."""
        words = self.text.plain[heading.title : heading.title + 3 * _COMPARED]
        letters = _NOT_LETTERS.sub("", words.casefold())[: self._compares]
        return letters if len(letters) == self._compares else ""
