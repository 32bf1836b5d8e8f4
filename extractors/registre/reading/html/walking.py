"""From the elements of a page to paragraphs and tables, as a browser lays them out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from registre.reading.flow import Block, Cell, Paragraph, Rows
from registre.reading.html.content import Element
from registre.reading.numbering import ordinal

_SPACES = re.compile(r"[ \t\n\r\f]+")
_APART = re.compile(r"p|h[1-6]|ul|ol|dl|blockquote|figure|fieldset|pre|table|caption|hr")
"""Elements that browsers keep apart from what stands around them."""
_LINES = re.compile(
    r"address|article|body|center|dd|details|div|dt|figcaption|form|header|hgroup|legend|li|main|section|summary|t[drh]"
    r"|tbody|tfoot|thead"
)
"""Elements that begin a line."""
_LISTS = frozenset({"ul", "ol"})
_BREAK = "\x0b"
"""A line break within a paragraph, as long as white space has no meaning."""


@dataclass
class _Table:
    rows: list[list[Cell]] = field(default_factory=list)
    around: list[Block] = field(default_factory=list)


@dataclass
class _List:
    """A list that is open: the kind of its numbers, none for bullets, and the next one."""

    kind: str = ""
    number: int = 1


def _count(value: str | None, most: int = 1_000) -> int:
    """The number that an attribute gives; 1 where it gives none."""
    return max(1, min(most, int(value))) if value and re.fullmatch(r"\s*\d{1,6}\s*", value) else 1


class Walker:
    """Walks through a page, element by element: pages may be nested deeper than calls may be."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._words: list[str] = []
        self._apart = True
        self._tables: list[_Table] = []
        self._lists: list[_List] = []
        self._marker = ""
        self._verbatim = 0

    def walk(self, root: Element) -> list[Block]:
        """Return the blocks of an element."""
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                self._open(element)
                self._say(element.text)
                continue
            if event == "end":
                self._close(element)
            if element is not root:
                self._say(element.tail)
        self._flush()
        return self.blocks

    def _say(self, words: str | None) -> None:
        if words:
            self._words.append(words.replace("\n", _BREAK) if self._verbatim else _SPACES.sub(" ", words))

    def _flush(self) -> None:
        """End the paragraph that is open; two line breaks in it part paragraphs."""
        string = "".join(self._words).replace(_BREAK, "\n")
        self._words = []
        if not string.strip():
            self._apart |= "\n" in string
            return
        for n, part in enumerate(re.split(r"\n[^\S\n]*\n\s*", string.strip())):
            self.blocks.append(Paragraph(self._marker + part, self._apart or n > 0))
            self._apart, self._marker = False, ""
        self._apart |= string.endswith("\n\n")

    def _part(self, tag: str) -> None:
        """End a paragraph where a browser would; a list within another, and the words of an item, are not apart."""
        apart = _APART.fullmatch(tag) is not None
        if apart or _LINES.fullmatch(tag):
            self._flush()
            self._apart |= apart and not self._marker and not (tag in _LISTS and self._lists)

    def _open(self, element: Element) -> None:
        tag = element.tag
        self._part(tag)
        if tag == "br":
            self._words.append(_BREAK)
        elif tag == "pre":
            self._verbatim += 1
        elif tag in _LISTS:
            kind = (element.get("type") or "1") if tag == "ol" else ""
            self._lists.append(_List(kind, _count(element.get("start"))))
        elif tag == "li":
            self._open_item(element)
        elif tag == "table":
            self._tables.append(_Table(around=self.blocks))
            self.blocks = []
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in {"td", "th"}:
            self._open_cell()

    def _open_item(self, element: Element) -> None:
        if not self._lists:
            self._marker = "- "
            return
        within = self._lists[-1]
        if value := element.get("value"):
            within.number = _count(value)
        self._marker = f"{ordinal(within.number, within.kind)}. " if within.kind else "- "
        within.number += 1

    def _open_cell(self) -> None:
        """Begin a cell: what stands between cells of a table stands before it."""
        if self._tables:
            self._tables[-1].around += self.blocks
            self.blocks, self._apart = [], True

    def _close(self, element: Element) -> None:
        tag = element.tag
        if tag in _LISTS:
            self._lists.pop()
        self._part(tag)
        if tag == "pre":
            self._verbatim -= 1
        elif tag == "li":
            self._marker = ""
        elif tag in {"td", "th"} and self._tables:
            self._close_cell(element)
        elif tag == "table":
            self._close_table()

    def _close_cell(self, element: Element) -> None:
        rows = self._tables[-1].rows
        if not rows:
            rows.append([])
        rows[-1].append(Cell(tuple(self.blocks), _count(element.get("colspan")), _count(element.get("rowspan"))))
        self.blocks = []

    def _close_table(self) -> None:
        table = self._tables.pop()
        table.around += self.blocks
        self.blocks = table.around
        if table.rows:
            self.blocks.append(Rows(tuple(map(tuple, table.rows))))
