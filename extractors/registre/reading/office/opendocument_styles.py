"""What styles say of the paragraphs of an ODT: the space around them, the page that they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from registre.reading.office.package import Element

_APART = 4.0
"""Space from which on paragraphs stand apart, in points."""
_LENGTH = re.compile(r"(-?\d*\.?\d+)(cm|mm|in|pt|pc|px)")
_POINTS = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
_DEEPEST = 20


def local(element: Element) -> str:
    """Return the name of an element without its namespace; nothing for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value(element: Element | None, name: str, default: str = "") -> str:
    """Return an attribute of an element by its name, whatever its namespace is."""
    attributes = {} if element is None else element.attrib
    return next((found for key, found in attributes.items() if key.rpartition("}")[2] == name), default)


class Styles:
    """The styles of paragraphs.

    Args:
        roots: the parts that hold styles.
    """

    def __init__(self, roots: Sequence[Element]) -> None:
        found = [style for root in roots for style in root.iter("{*}style") if value(style, "family") == "paragraph"]
        self._styles = {value(style, "name"): style for style in found}
        self._spaces: dict[str, tuple[float, float]] = {}

    def _chain(self, name: str) -> Iterator[Element]:
        """A style, then those that it is based on."""
        for _ in range(_DEEPEST):
            if (style := self._styles.get(name)) is None:
                return
            yield style
            name = value(style, "parent-style-name")

    def _property(self, name: str, side: str) -> str:
        properties = (style.find("{*}paragraph-properties") for style in self._chain(name))
        said = (value(p, f"margin-{side}") or value(p, "margin") for p in properties)
        return next(filter(None, said), "")

    def _space(self, name: str) -> tuple[float, float]:
        """The space above and below a paragraph, in points."""
        if name not in self._spaces:
            above, below = (_points(self._property(name, side)) for side in ("top", "bottom"))
            self._spaces[name] = (above, below)
        return self._spaces[name]

    def are_apart(self, above: str, below: str) -> bool:
        """Whether space parts paragraphs of two styles; no style stands for an empty line."""
        return not above or max(self._space(above)[1], self._space(below)[0]) >= _APART

    def page(self, name: str) -> str:
        """Return the name of the pages that a paragraph of a style begins; empty where it says nothing of them."""
        said = (value(style, "master-page-name") for style in self._chain(name))
        return next(filter(None, said), "")


def _points(length: str) -> float:
    m = _LENGTH.fullmatch(length)
    return float(m[1]) * _POINTS[m[2]] if m else 0.0
