"""ODT (OpenDocument, ISO/IEC 26300): what a person sees of its body, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from registre.reading.flow import Block, Cell, Paragraph, Rows
from registre.reading.office.opendocument_lists import Lists
from registre.reading.office.opendocument_styles import Styles, local, value
from registre.reading.office.package import Element, Package

_MOST = 200
_SKIPPED = frozenset(
    {"note", "annotation", "annotation-end", "tracked-changes", "change", "ruby-text", "frame", "custom-shape"}
)
"""What is not printed among the words of a paragraph."""
_HOLDERS = frozenset(
    {"section", "index-body", "index-title", "table-of-content", "table-header-rows", "table-rows", "table-row-group"}
)
"""What holds paragraphs and rows without being any."""
_LINE_BREAKS, _TABS = frozenset({"line-break"}), frozenset({"tab", "s"})


class OpenDocument:
    """An ODT.

    Args:
        package: the document.
    """

    def __init__(self, package: Package) -> None:
        content, styles = package.part("content.xml"), package.part("styles.xml")
        body = None if content is None else content.find("{*}body/{*}text")
        if body is None:
            raise package.error("it is a damaged or truncated document")
        self._body, self._style_part = body, styles
        roots = [root for root in (styles, content) if root is not None]
        self._styles, self._lists = Styles(roots), Lists(roots)
        self._before = ""

    def header(self) -> Iterator[Block]:
        """Give what stands at the head of the first page."""
        first = next(self._body.iter("{*}p", "{*}h"), None)
        page = self._styles.page(value(first, "style-name")) or "Standard"
        pages = () if self._style_part is None else self._style_part.iter("{*}master-page")
        for master in pages:
            if value(master, "name") == page:
                heads = (master.find(f"{{*}}{name}") for name in ("header-first", "header"))
                head = next((one for one in heads if one is not None), None)
                yield from () if head is None or head.find(".//{*}page-number") is not None else self._blocks_of(head)
        self._before = ""

    def blocks(self) -> Iterator[Block]:
        """Give the paragraphs and tables of the body."""
        yield from self._blocks_of(self._body)

    def _blocks_of(self, parent: Element) -> Iterator[Block]:
        for child in parent:
            name = local(child)
            if name in {"p", "h"}:
                yield from self._paragraph(child)
            elif name == "list":
                yield from self._list(child)
            elif name == "table":
                yield Rows(tuple(self._rows(child)))
                self._before = ""
            elif name in _HOLDERS:
                yield from self._blocks_of(child)
            elif name == "frame":
                yield from self._boxes(parent)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        style, printed = value(element, "style-name"), "".join(_printed(element))
        if printed.strip():
            number = self._lists.marker() or (self._lists.heading(element) if local(element) == "h" else "")
            yield Paragraph(f"{number}{printed}", self._styles.are_apart(self._before, style))
        self._before = style if printed.strip() else ""
        yield from self._boxes(element)

    def _boxes(self, element: Element) -> Iterator[Block]:
        """What stands in the text boxes that hang on a paragraph."""
        for box in element.iter("{*}text-box"):
            if next(box.iterancestors("{*}p", "{*}h"), element) is element:
                yield from self._blocks_of(box)

    def _list(self, element: Element) -> Iterator[Block]:
        with self._lists.within(element):
            for item in element:
                if local(item) in {"list-item", "list-header"}:
                    if local(item) == "list-item":
                        self._lists.count(item)
                    yield from self._blocks_of(item)

    def _rows(self, table: Element) -> Iterator[tuple[Cell, ...]]:
        for child in table:
            if local(child) == "table-row":
                yield tuple(self._cells(child))
            elif local(child) in _HOLDERS:
                yield from self._rows(child)

    def _cells(self, row: Element) -> Iterator[Cell]:
        for child in row:
            if local(child) in {"table-cell", "covered-table-cell"}:
                self._before = ""
                shown = local(child) == "table-cell"
                cell = Cell(tuple(self._blocks_of(child)) if shown else ())
                repeated = value(child, "number-columns-repeated", "1")
                yield from [cell] * (min(_MOST, int(repeated)) if repeated.isdecimal() else 1)


def _printed(element: Element) -> Iterator[str]:
    """The characters that a paragraph prints; those of its text boxes and notes are not its own."""
    yield element.text or ""
    for child in element:
        name = local(child)
        if name in _LINE_BREAKS:
            yield "\n"
        elif name in _TABS:
            yield " "
        elif name and name not in _SKIPPED:
            yield from _printed(child)
        yield child.tail or ""
