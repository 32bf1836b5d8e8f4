"""The text of a document, as every reader gives it and every extractor takes it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from registre.facts import Span
from registre.french.hints import hints
from registre.french.sentences import boundaries
from registre.french.text import plain, restored, squeeze
from registre.places import Box, Place, printed_at
from registre.reading.words import Words

_SHORT = 120
"""In fewer characters, a pattern is tried everywhere faster than words are looked up."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: for each row, the place of each cell's words (an empty span for an empty cell)."""

    rows: tuple[tuple[Span, ...], ...]

    @property
    def span(self) -> Span:
        """Where the table stands."""
        cells = [cell for row in self.rows for cell in row]
        return Span(min(c.start for c in cells), max(c.end for c in cells))


@dataclass(frozen=True)
class Text:
    """One text with its geometry.

    Attributes:
        string: the text read, as it is kept and quoted.
        tables: the tables in it, in order.
        pages: the place of each page, for sources that have pages.
        remarks: what the reader had to mend or doubt (French, for people).
        places: where lines and cells are printed, in order, for sources that have pages.
    """

    string: str
    tables: tuple[Table, ...] = ()
    pages: tuple[Span, ...] = ()
    remarks: tuple[str, ...] = field(default=())
    places: tuple[Place, ...] = ()

    @classmethod
    def of(cls, string: str, plain: str) -> Text:
        """Return a piece of a text as one of its own, whose plain form is what it was there."""
        text = cls(string)
        vars(text)["plain"] = plain
        return text

    @cached_property
    def plain(self) -> str:
        """The form that patterns match on: no accents, one kind of quotes; the same offsets as ``string``."""
        return restored(plain(self.string))

    @cached_property
    def lower(self) -> str:
        """The plain form in small letters; the same offsets."""
        return self.plain.lower()

    @cached_property
    def _words(self) -> Words:
        return Words(self.lower)

    def starts(self, stems: Iterable[str], zone: Span) -> list[tuple[int, str]]:
        """Return where words with one of the ``stems`` (or figures) begin within ``zone``, in order, with the stem."""
        return self._words.starts(stems, zone.start, zone.end)

    def search(self, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match of ``pattern`` within ``start, end``; it is tried only where it can match."""
        return next(self.finditer(pattern, start, end), None)

    def finditer(self, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Give the matches of ``pattern`` within ``start, end``; it is tried only where it can match."""
        end = len(self.string) if end is None else end
        _, needed, opens = hints(pattern)
        find = self.lower.find
        if needed and all(find(word, start, end) < 0 for word in needed):
            return iter(())
        if opens is None or end - start < _SHORT:
            return pattern.finditer(self.plain, start, end)
        return self.matches(pattern, opens, Span(start, end))

    def matches(self, pattern: re.Pattern[str], stems: str | Iterable[str], zone: Span) -> Iterator[re.Match[str]]:
        """Give where ``pattern`` matches within ``zone``, in order, none inside another.

        It is tried only where a word with one of the ``stems``, parted by spaces, begins.
        """
        reached = zone.start
        for at, _ in self.starts(stems.split() if isinstance(stems, str) else stems, zone):
            if at >= reached and (m := pattern.match(self.plain, at, zone.end)):
                reached = max(m.end(), at + 1)
                yield m

    @cached_property
    def _boundaries(self) -> list[int]:
        return boundaries(self.plain)

    def statement(self, at: int, zone: Span) -> Span:
        """Return the place of the statement that holds the character ``at``, within ``zone``."""
        n = bisect_right(self._boundaries, at)
        start = self._boundaries[n - 1] if n else 0
        end = self._boundaries[n] if n < len(self._boundaries) else len(self.string)
        return self.trim(max(zone.start, start), min(zone.end, end))

    def statements(self, stems: Iterable[str], zone: Span) -> Iterator[Span]:
        """Give the place of each statement within ``zone`` that holds a word with one of the ``stems``, in order."""
        reached = zone.start
        for at, _ in self.starts(stems, zone):
            if at >= reached:
                span = self.statement(at, zone)
                reached = max(span.end, at + 1)
                yield span

    @property
    def whole(self) -> Span:
        """The whole text."""
        return Span(0, len(self.string))

    @cached_property
    def lines_lost(self) -> bool:
        """Whether line breaks were lost on the way (OCR services flatten pages): lines then prove nothing."""
        return len(self.string) > 600 and self.string.count("\n") < len(self.string) / 600

    def place(self, span: Span) -> tuple[int, Box] | None:
        """Return the page on which ``span`` begins, and the box around its lines there.

        ``None`` for sources without pages, and for spans that no line holds.
        """
        return printed_at(self.places, span.start, span.end)

    def quote(self, span: Span) -> str:
        """Return the printed words at ``span``, white space squeezed."""
        return squeeze(self.string[span.start : span.end])

    def trim(self, start: int, end: int) -> Span:
        """Return ``start, end`` without the white space at its ends."""
        words = self.string[start:end]
        return Span(start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())))
