r"""Lines that a reader of scans or of pages broke at one width, with an empty line behind each of them.

>>> line = "le conseil municipal de la commune d'Aubry s'est réuni en mairie,"
>>> mended("\n\n".join([line] * 12)) == " ".join([line] * 12)
True
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

_GAP = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_GOES_ON = re.compile(r"[a-zà-ÿ,;)]")
_ENDED = re.compile(r"[.;:!?]\s*$")
_WORD = re.compile(r"[^\W\d_]+")
_PARTED = re.compile(r"(?P<head>[^\W\d_]+)-$")
_LEAST_LINES = 10
_WIDEST = 130
_ALONE = 0.95
"""So many of the lines stand alone between empty ones."""
_FULL = 0.7
"""How much of the width of the text a full line has."""
_MOST_FULL = 0.4
_ALL_FULL = 0.9
_MOST_GO_ON = 0.35


def _goes_on(before: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the line before."""
    return not _ENDED.search(before) and _GOES_ON.match(line) is not None


def _run_on(lines: Sequence[str], gap: str, known: Collection[str]) -> Iterator[str]:
    """The lines and what joins them: a word parted at the end of a line is whole where the text prints it so."""
    for line, following in zip(lines, (*lines[1:], ""), strict=True):
        parted, tail = _PARTED.search(line), _WORD.match(following)
        if parted is None or tail is None:
            yield f"{line}{gap}"
        else:
            yield line[:-1] if f"{parted['head']}{tail[0]}".casefold() in known else line


def mended(string: str) -> str:
    """Return a text without the empty lines that stand between all of its lines; any other text as it is.

    Where nearly all lines are full, they tell nothing: they are joined to running text. Else each stays a line.
    """
    lines = [line.strip() for line in _GAP.split(string.strip())]
    if len(lines) < _LEAST_LINES or sum("\n" not in line for line in lines) < _ALONE * len(lines):
        return string
    width = sorted(map(len, lines))[int(len(lines) * 0.9)]
    full = sum(len(line) >= _FULL * width for line in lines) / len(lines)
    going = sum(map(_goes_on, lines, lines[1:])) / len(lines)
    if width > _WIDEST or full < _MOST_FULL or going < _MOST_GO_ON:
        return string
    known = {word.casefold() for word in _WORD.findall(string)}
    return "".join(_run_on(lines, " " if full >= _ALL_FULL else "\n", known)).rstrip()
