"""What styles say of a paragraph of a DOCX: the space around it, the list it is of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from registre.reading.office.package import Element

_APART = 80
"""Space from which on paragraphs stand apart, in twentieths of a point."""
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What holds of a paragraph: its own properties, those of its style, those of all.

    Attributes:
        name: the identifier of its style.
        before, after: the space around it, in twentieths of a point.
        contextual: whether there is none between paragraphs of its style.
        list_id: the list that it is an item of; empty for none.
        level: its level there, from 0.
    """

    name: str = ""
    before: int = 0
    after: int = 0
    contextual: bool = False
    list_id: str = ""
    level: int = 0

    def is_apart_from(self, above: Style) -> bool:
        """Whether space parts a paragraph from the one above it."""
        if self.contextual and above.contextual and self.name == above.name:
            return False
        return max(above.after, self.before) >= _APART


def value(element: Element | None, name: str = "val", default: str = "") -> str:
    """Return an attribute of an element in its own namespace; ``default`` where either is missing."""
    if element is None:
        return default
    namespace = element.tag.rpartition("}")[0]
    found: str = element.get(f"{namespace}}}{name}", default)
    return found


def _whole(string: str) -> int | None:
    return int(string) if string.removeprefix("-").isdecimal() else None


class Styles:
    """The styles of a document."""

    def __init__(self, root: Element | None) -> None:
        styles = [] if root is None else [s for s in root.iterchildren("{*}style") if value(s, "type") == "paragraph"]
        self._styles = {value(style, "styleId"): style for style in styles}
        self._usual = next((value(s, "styleId") for s in styles if value(s, "default") in {"1", "true"}), "")
        self._all = None if root is None else root.find("{*}docDefaults/{*}pPrDefault/{*}pPr")
        self._known: dict[str, Style] = {}

    def chain(self, name: str) -> Iterator[tuple[str, Element]]:
        """Give the properties of a style, then of those that it is based on: each with the name of its style."""
        for _ in range(_DEEPEST):
            if (style := self._styles.get(name)) is None:
                return
            properties = style.find("{*}pPr")
            if properties is not None:
                yield name, properties
            name = value(style.find("{*}basedOn"))

    def of(self, paragraph: Element) -> Style:
        """Return what holds of a paragraph."""
        own = paragraph.find("{*}pPr")
        if own is None:
            return self._named(self._usual)
        style = self._named(value(own.find("{*}pStyle")) or self._usual)
        return _with(style, own) if len(own) else style

    def _named(self, name: str) -> Style:
        if name not in self._known:
            style = Style(name) if self._all is None else _with(Style(name), self._all)
            for _, properties in reversed(list(self.chain(name))):
                style = _with(style, properties)
            self._known[name] = style
        return self._known[name]


def _with(style: Style, properties: Element) -> Style:
    """A style, what properties say put in the place of what it says."""
    spacing, listed, contextual = (properties.find(f"{{*}}{n}") for n in ("spacing", "numPr", "contextualSpacing"))
    before, after = (_whole(value(spacing, side)) for side in ("before", "after"))
    level = None if listed is None else _whole(value(listed.find("{*}ilvl")))
    return Style(
        name=style.name,
        before=style.before if before is None else before,
        after=style.after if after is None else after,
        contextual=style.contextual if contextual is None else value(contextual, default="1") in {"1", "true", "on"},
        list_id=style.list_id if listed is None else value(listed.find("{*}numId"), default=style.list_id),
        level=style.level if level is None else level,
    )
