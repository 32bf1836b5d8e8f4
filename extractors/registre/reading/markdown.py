"""Markdown as OCR services write it, read as the text that a person sees."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from registre.facts import Span
from registre.reading.text import Table, Text

_MARKS = re.compile(
    r"^#{1,6}\s+\S|\*\*[^*\n]+\*\*|^\|.+\|[ \t]*\n\|[ \t:|-]+\|[ \t]*$|^```|\[[^\]\n]+\]\([^)\n]+\)", re.MULTILINE
)
_GLUED = re.compile(r"(?<=\S)\*{4}(?=\S)")
_HEADING = re.compile(r"^#{1,6}\s+", re.MULTILINE)
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,3000}?)(?<=\S)\1", re.DOTALL)
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_TAG = re.compile(r"</?(?:b|i|u|em|strong|sup|sub|span|div|p|center|small|br|font)\b[^>\n]*>", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_LINK = re.compile(r"\[([^\]\n]+)\]\([^)\n]+\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>])")
_HARD_BREAK = re.compile(r"[ \t]{2,}$|\\$", re.MULTILINE)
_STEPS = (
    (("****",), _GLUED, "**\n**"),
    (("![",), _IMAGE, ""),
    (("#",), _HEADING, ""),
    (("**", "__"), _STRONG, r"\2"),
    (("*",), _EMPHASIS, r"\1"),
    (("  ", "\t", "\\"), _HARD_BREAK, ""),
    (("<",), _TAG, ""),
    (("](",), _LINK, r"\1"),
    (("\\",), _ESCAPE, r"\1"),
)
"""The marks, in the order in which they are taken away: signs that each needs, itself, and what is left of it."""

_ROW = re.compile(r"^\s*\|(.*)\|\s*$")
_RULE = re.compile(r"^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*\|?\s*$")
_CELL = re.compile(r"(?<!\\)\|")
_SEPARATOR = " | "


def looks_like_markdown(string: str) -> bool:
    r"""Whether a text carries marks of Markdown.

    >>> looks_like_markdown("# Compte rendu\n\nPrésents"), looks_like_markdown("1. Point n° 1 * suite")
    (True, False)
    """
    return _MARKS.search(string) is not None


def _unmarked(line: str) -> str:
    """A run of Markdown without its marks."""
    for signs, mark, left in _STEPS:
        if any(sign in line for sign in signs):
            line = mark.sub(left, line)
    return html.unescape(line)


def _blocks(string: str) -> Iterator[tuple[bool, list[str]]]:
    """Runs of lines that are table rows, and runs that are not."""
    block: list[str] = []
    rows = False
    for line in string.split("\n"):
        if bool(_ROW.match(line)) != rows:
            yield rows, block
            block, rows = [], not rows
        block.append(line)
    yield rows, block


def _table(lines: list[str], start: int) -> tuple[str, Table]:
    """The text of a table, a row a line, and where its cells stand when it begins at ``start``."""
    printed, rows = [], []
    for line in lines:
        if _RULE.match(line):
            continue
        cells = [" ".join(_unmarked(cell).split()) for cell in _CELL.split(_ROW.sub(r"\1", line))]
        row = []
        for cell in cells:
            row.append(Span(start, start + len(cell)))
            start += len(cell) + len(_SEPARATOR)
        start += 1 - len(_SEPARATOR)
        printed.append(_SEPARATOR.join(cells))
        rows.append(tuple(row))
    return "\n".join(printed), Table(tuple(rows))


def read_markdown(string: str, remarks: tuple[str, ...] = ()) -> Text:
    """Return the text that a Markdown source shows, with its pipe tables."""
    parts: list[str] = []
    tables: list[Table] = []
    length = 0
    for is_table, lines in _blocks(string):
        if is_table:
            part, table = _table(lines, length)
            tables.append(table)
        else:
            part = _unmarked("\n".join(lines))
        parts.append(part)
        length += len(part) + 1
    return Text("\n".join(parts), tuple(t for t in tables if t.rows), remarks=remarks)
