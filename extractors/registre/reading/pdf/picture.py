"""A page as a picture: what OCR reads, and the straight lines drawn in it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium

from registre.reading.pdf.rules import Rule

POINTS = 72.0
"""Points in an inch."""
_SHARP = 225.0
"""Dots an inch: on scans of 100 to 300, fewer words are doubtful than at 150, 200 or 300."""
_MOST_DOTS = 20_000_000
_DARK = 170
"""Greys below this are ink."""
_INK = bytes([1] * _DARK + [0] * (256 - _DARK))
_LEAST = 100
"""A word has more dots of ink than this."""
_LONG, _THIN = 36.0, 3.0
"""A line is at least so long and at most so thick, in points."""
_MOST_RUNS = 20_000

_Run = tuple[int, int, int]
"""Ink without a gap: its row (or column), where it begins, where it ends."""


@dataclass(frozen=True)
class Picture:
    """A page in greys, a byte each, row by row; ``dpi`` dots an inch."""

    width: int
    height: int
    dots: bytes
    dpi: float

    @property
    def pgm(self) -> bytes:
        """The picture as a file that programs read (Netpbm's portable greymap)."""
        return b"P5\n%d %d\n255\n%s" % (self.width, self.height, self.dots)

    @property
    def is_empty(self) -> bool:
        """Whether it has too little ink for a word."""
        return self.dots.translate(_INK).count(1) < _LEAST

    def points(self, dots: float) -> float:
        """Return a length in points."""
        return dots * POINTS / self.dpi

    def rules(self) -> Iterator[Rule]:
        """Give the straight lines drawn along and down the picture; thick ones are no lines."""
        ink = self.dots.translate(_INK)
        rows = [ink[n * self.width : (n + 1) * self.width] for n in range(self.height)]
        columns = [ink[n :: self.width] for n in range(self.width)]
        for upright, stripes in ((False, _thickened(rows)), (True, _thickened(columns))):
            for at, start, end in self._thin(stripes):
                yield Rule(upright, self.points(at), self.points(start), self.points(end))

    def _thin(self, stripes: list[bytes]) -> Iterator[tuple[float, int, int]]:
        """The runs of ink that lie side by side and are a line together: its middle, where it begins and ends."""
        run = re.compile(rb"\x01{%d,}" % round(_LONG * self.dpi / POINTS))
        found = [(n, m.start(), m.end()) for n, stripe in enumerate(stripes) for m in run.finditer(stripe)]
        if len(found) > _MOST_RUNS:
            return
        for line in _beside(found):
            thickness = line[-1][0] - line[0][0] + 1
            if self.points(thickness) <= _THIN:
                yield line[0][0] + thickness / 2, min(r[1] for r in line), max(r[2] for r in line)


def _thickened(stripes: list[bytes]) -> list[bytes]:
    """Rows (or columns) of ink, with that of their neighbours, and gaps of a dot or two closed: lines lie askew."""
    numbers = [int.from_bytes(stripe) for stripe in stripes]
    found = []
    for n, number in enumerate(numbers):
        ink = number | numbers[max(0, n - 1)] | numbers[min(n + 1, len(numbers) - 1)]
        found.append(((ink << 16) | (ink << 8) | ink).to_bytes(len(stripes[n]) + 2)[1:-1])
    return found


def _beside(runs: list[_Run]) -> list[list[_Run]]:
    """Runs put together that touch in neighbouring rows."""
    lines: list[list[_Run]] = []
    open_: list[list[_Run]] = []
    for run in runs:
        open_ = [line for line in open_ if run[0] - line[-1][0] <= 1]
        touched = next((line for line in open_ if line[-1][1] < run[2] and run[1] < line[-1][2]), None)
        if touched is None:
            lines.append([run])
            open_.append(lines[-1])
        else:
            touched.append(run)
    return lines


def picture_of(page: pdfium.PdfPage, turned: int = 0) -> Picture:
    """Return a page as a picture, turned clockwise by so many degrees: 0, 90, 180 or 270."""
    width, height = page.get_size()
    dpi = min(_SHARP, math.sqrt(_MOST_DOTS / max(1.0, width * height)) * POINTS)
    bitmap = page.render(scale=dpi / POINTS, rotation=turned, grayscale=True)
    try:
        held, stride = bytes(bitmap.buffer), bitmap.stride
        rows = (held[n * stride : n * stride + bitmap.width] for n in range(bitmap.height))
        return Picture(bitmap.width, bitmap.height, b"".join(rows), dpi)
    finally:
        bitmap.close()
