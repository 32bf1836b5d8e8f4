"""From the bytes of a source to one text with its geometry.

The reader is chosen by what the bytes are, not by the name of the file.

>>> read("# Conseil du **4 novembre 2019**".encode(), "acte.md").string
'Conseil du 4 novembre 2019'
"""

from __future__ import annotations

from registre.errors import DocumentError
from registre.reading.encoding import decode
from registre.reading.markdown import looks_like_markdown, read_markdown
from registre.reading.text import Table, Text

__all__ = ["LARGEST", "Table", "Text", "read"]

LARGEST = 20_000_000
"""The most bytes that one document may have; a year of minutes has less than two million."""


def read(content: bytes, file_name: str) -> Text:
    """Return the text that ``content`` holds.

    Args:
        content: the bytes of a source.
        file_name: how messages name it; it does not choose the reader.

    Raises:
        DocumentError: it is empty, too large, or of a kind that is not read.
    """
    if not content.strip():
        raise DocumentError("it is empty", where=file_name, next_step="publish it again")
    if len(content) > LARGEST:
        size = f"{len(content) / 1e6:.0f} MB"
        raise DocumentError(f"{size} are more than one document has", where=file_name, next_step="split it")
    string, remarks = decode(content, file_name)
    return read_markdown(string, remarks) if looks_like_markdown(string) else Text(string, remarks=remarks)
