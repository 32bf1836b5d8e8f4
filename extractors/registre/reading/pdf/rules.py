"""The straight lines drawn on a page: what tables are ruled with."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from registre.places import Box

_THIN = 3.0
"""A box thinner than this, in points, is a line."""
_SHORT = 5.0
"""A line shorter than this, in points, rules nothing."""
_MOST_OBJECTS = 50_000
_MOST_POINTS = 2_000
_MOST_NESTED = 3

_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Rule(NamedTuple):
    """A line along the page (``upright`` false: at height ``at``, from ``start`` to ``end``) or down it."""

    upright: bool
    at: float
    start: float
    end: float


def _of_box(left: float, top: float, right: float, bottom: float) -> Iterator[Rule]:
    """The line that a thin box is."""
    width, height = right - left, bottom - top
    if height <= _THIN and width >= _SHORT:
        yield Rule(False, (top + bottom) / 2, left, right)
    elif width <= _THIN and height >= _SHORT:
        yield Rule(True, (left + right) / 2, top, bottom)


def _frame(left: float, top: float, right: float, bottom: float) -> Iterator[Rule]:
    yield from (Rule(False, top, left, right), Rule(False, bottom, left, right))
    yield from (Rule(True, left, top, bottom), Rule(True, right, top, bottom))


def _matrix(page_object: Any) -> _Matrix:
    found = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFPageObj_GetMatrix(page_object, ctypes.byref(found))
    return found.a, found.b, found.c, found.d, found.e, found.f


def _through(m: _Matrix, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def _product(m: _Matrix, n: _Matrix) -> _Matrix:
    """The matrix that does ``m``, then ``n``."""
    a, b = _through(n, m[0], m[1]), _through(n, m[2], m[3])
    c = _through(n, m[4], m[5])
    return a[0] - n[4], a[1] - n[5], b[0] - n[4], b[1] - n[5], c[0], c[1]


def _bounds(page_object: Any) -> Box:
    values = [ctypes.c_float() for _ in range(4)]
    pdfium_c.FPDFPageObj_GetBounds(page_object, *(ctypes.byref(v) for v in values))
    return values[0].value, values[1].value, values[2].value, values[3].value


def _is_stroked(path: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    return bool(stroke.value)


def _points(path: Any, count: int) -> Iterator[tuple[bool, float, float]]:
    """The points of a path, each with whether the pen is down on the way to it."""
    x, y = ctypes.c_float(), ctypes.c_float()
    for i in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(path, i)
        pdfium_c.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        yield pdfium_c.FPDFPathSegment_GetType(segment) == pdfium_c.FPDF_SEGMENT_LINETO, x.value, y.value


def _of_path(path: Any, matrix: _Matrix, place: Callable[..., Box]) -> Iterator[Rule]:
    """The lines that a path draws: itself, its frame, or its strokes one by one."""
    (x0, y0), (x1, y1) = (_through(matrix, *corner) for corner in (_bounds(path)[:2], _bounds(path)[2:]))
    box = place(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
        yield from _of_box(*box)
        return
    count = pdfium_c.FPDFPath_CountSegments(path)
    if count > _MOST_POINTS or not _is_stroked(path):
        return
    if count <= 5:
        yield from _frame(*box)
        return
    own = _product(_matrix(path), matrix)
    points = [(down, *_through(own, x, y)) for down, x, y in _points(path, count)]
    for (_, ax, ay), (down, bx, by) in pairwise(points):
        if down:
            yield from _of_box(*place(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)))


def _of_objects(objects: Iterable[Any], matrix: _Matrix, place: Callable[..., Box], depth: int = 0) -> Iterator[Rule]:
    for page_object in objects:
        kind = pdfium_c.FPDFPageObj_GetType(page_object)
        if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            yield from _of_path(page_object, matrix, place)
        elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < _MOST_NESTED:
            count = min(_MOST_OBJECTS, pdfium_c.FPDFFormObj_CountObjects(page_object))
            nested = (pdfium_c.FPDFFormObj_GetObject(page_object, i) for i in range(count))
            yield from _of_objects(nested, _product(_matrix(page_object), matrix), place, depth + 1)


def rules(page: Any, place: Callable[..., Box]) -> Iterator[Rule]:
    """Give the lines drawn on a page, those within its forms included.

    Args:
        page: PDFium's handle of the page.
        place: turns a box of the page's own space into one as seen.
    """
    count = min(_MOST_OBJECTS, pdfium_c.FPDFPage_CountObjects(page))
    yield from _of_objects((pdfium_c.FPDFPage_GetObject(page, i) for i in range(count)), _IDENTITY, place)
