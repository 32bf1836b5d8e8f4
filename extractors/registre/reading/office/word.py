"""DOCX (ECMA-376, WordprocessingML): what a person sees of its body, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from registre.reading.flow import Block, Cell, Paragraph, Rows
from registre.reading.office.package import Element, Package
from registre.reading.office.word_numbers import Numbers
from registre.reading.office.word_styles import Style, Styles

_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "rPr", "pPr", "instrText", "delText", "fldChar"})
"""What is not printed: what was taken out, the second form of a drawing, properties, the code of fields."""
_HOLDERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
"""What holds paragraphs and rows without being any."""
_PRINTED = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def _local(element: Element) -> str:
    """The name of an element without its namespace, which strict and transitional documents have different."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


class Word:
    """A DOCX.

    Args:
        package: the document.
        part: its main part.
    """

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        root = package.part(part)
        if root is None:
            raise package.error("it is a damaged or truncated document")
        if _local(root) != "document":
            raise package.error("it is a sheet, slides or the like, which are not read", "save it as PDF")
        self._root: Element = root
        self._relations = package.relations(part)
        self._styles = Styles(self._related("styles"))
        self._numbers = Numbers(self._related("numbering"))
        self._before: Style | None = None

    def _related(self, kind: str) -> Element | None:
        return next((self._package.part(part) for of, part in self._relations.values() if of == kind), None)

    def header(self) -> Iterator[Block]:
        """Give what stands at the head of the first page, without the numbers of pages."""
        section = next(self._root.iter("{*}sectPr"), None)
        if section is None:
            return
        wanted = "default" if section.find("{*}titlePg") is None else "first"
        for reference in section.iterchildren("{*}headerReference"):
            kind, identifier = (reference.get(_key(reference, name), "") for name in ("type", "id"))
            if kind == wanted and identifier in self._relations:
                root = self._package.part(self._relations[identifier][1])
                yield from () if root is None or _counts_pages(root) else self._blocks_of(root)
        self._before = None

    def blocks(self) -> Iterator[Block]:
        """Give the paragraphs and tables of the body."""
        for body in self._root.iterchildren("{*}body"):
            yield from self._blocks_of(body)

    def _blocks_of(self, parent: Element) -> Iterator[Block]:
        for child in parent:
            name = _local(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield Rows(tuple(self._rows(child)))
                self._before = None
            elif name in _HOLDERS:
                yield from self._blocks_of(child)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        style = self._styles.of(element)
        printed = "".join(_printed(element))
        number = self._numbers.next(style)
        if not printed.strip():
            self._before = None
        else:
            yield Paragraph(f"{number}{printed}", self._before is None or style.is_apart_from(self._before))
            self._before = style
        for box in _boxes(element):
            yield from self._blocks_of(box)

    def _rows(self, table: Element) -> Iterator[tuple[Cell, ...]]:
        for child in table:
            if _local(child) == "tr":
                yield tuple(self._cells(child))
            elif _local(child) in _HOLDERS:
                yield from self._rows(child)

    def _cells(self, row: Element) -> Iterator[Cell]:
        yield from [Cell(())] * _number(row.find("{*}trPr/{*}gridBefore"), 0)
        yield from self._cells_of(row)

    def _cells_of(self, row: Element) -> Iterator[Cell]:
        for child in row:
            if _local(child) == "tc":
                merged = child.find("{*}tcPr/{*}vMerge")
                goes_on = merged is not None and merged.get(_key(merged, "val"), "continue") == "continue"
                self._before = None
                blocks = () if goes_on else tuple(self._blocks_of(child))
                yield Cell(blocks, _number(child.find("{*}tcPr/{*}gridSpan"), 1))
            elif _local(child) in _HOLDERS:
                yield from self._cells_of(child)


def _key(element: Element, name: str) -> str:
    """The name of an attribute in the namespace in which an element has it."""
    return next((key for key in element.attrib if key.rpartition("}")[2] == name), name)


def _number(element: Element | None, default: int) -> int:
    value = "" if element is None else element.get(_key(element, "val"), "")
    return min(200, int(value)) if value.isdecimal() else default


def _printed(element: Element) -> Iterator[str]:
    """The characters that a paragraph prints; those of its text boxes are not its own."""
    for child in element:
        name = _local(child)
        if name == "t":
            yield child.text or ""
        elif name in _PRINTED:
            yield _PRINTED[name]
        elif name == "r" and child.find("{*}rPr/{*}vanish") is not None:
            continue
        elif name != "txbxContent" and name not in _SKIPPED:
            yield from _printed(child)


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes that hang on a paragraph, each once."""
    for child in element:
        if _local(child) == "txbxContent":
            yield child
        elif _local(child) not in _SKIPPED:
            yield from _boxes(child)


def _counts_pages(root: Element) -> bool:
    """Whether a head of pages says nothing but which page it is."""
    fields = " ".join(field.text or "" for field in root.iter("{*}instrText")).split()
    words = "".join(part for paragraph in root.iter("{*}p") for part in _printed(paragraph))
    return any(field in fields for field in _PAGE_FIELDS) and len(words.split()) <= 4
