"""The ZIP package that a document of a word processor is: its parts, read within bounds."""

from __future__ import annotations

import lzma
import posixpath
import struct
import zipfile
import zlib
from io import BytesIO
from typing import Any, Self

from lxml import etree

from registre.errors import DocumentError

Element = Any
"""An element of lxml, which has no types."""

LARGEST_PART = 100_000_000
"""The most bytes that one part may have, unpacked; the text of a thousand pages has ten million."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
)
_DAMAGED = "it is a damaged or truncated document"
_RELATIONS = "_rels/.rels"


class Package:
    """The parts of a document.

    Args:
        content: its bytes.
        file_name: how messages name it.

    Raises:
        DocumentError: it is damaged or encrypted.
    """

    def __init__(self, content: bytes, file_name: str) -> None:
        self._file_name = file_name
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except _BROKEN as error:
            raise self.error(_DAMAGED) from error
        self._names = set(self._zip.namelist())
        self.media_type = self._bytes("mimetype").decode("ascii", "replace").strip()
        if b"encryption-data" in self._bytes("META-INF/manifest.xml"):
            raise self.error("it is encrypted", "publish it without a password")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def error(self, what: str, next_step: str = "publish it again") -> DocumentError:
        """Return what is wrong with the document."""
        return DocumentError(what, where=self._file_name, next_step=next_step)

    def _bytes(self, name: str) -> bytes:
        """The bytes of a part; none where there is no such part."""
        if name not in self._names:
            return b""
        try:
            if (size := self._zip.getinfo(name).file_size) > LARGEST_PART:
                raise self.error(f"its text unpacks to {size / 1e6:.0f} MB, more than one document has", "split it")
            return self._zip.read(name)
        except RuntimeError as error:
            raise self.error("it is encrypted", "publish it without a password") from error
        except _BROKEN as error:
            raise self.error(_DAMAGED) from error

    def part(self, name: str) -> Element | None:
        """Return the root element of a part, ``None`` where there is no such part; entities are not resolved.

        Raises:
            DocumentError: it is damaged.
        """
        if not (content := self._bytes(name)):
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise self.error(_DAMAGED) from error

    def main_part(self) -> str | None:
        """Return the name of the part that holds an OOXML document (ECMA-376, part 2, 9.3)."""
        return next((target for kind, target in self.relations("").values() if kind == "officeDocument"), None)

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part, or the package (``""``), relates to: by identifier, the kind and the part."""
        folder, name = posixpath.split(part)
        root = self.part(posixpath.join(folder, f"_rels/{name}.rels") if part else _RELATIONS)
        if root is None:
            return {}
        return {
            one.get("Id", ""): (one.get("Type", "").rpartition("/")[2], _target(folder, one.get("Target", "")))
            for one in root.iterchildren("{*}Relationship")
        }


def _target(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
