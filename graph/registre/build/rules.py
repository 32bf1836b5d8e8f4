"""The fingerprint of the rules that read: a document that the same rules have read need not be read again."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from registre.reading.pdf.ocr import program

_PARTS = (
    *("authorities", "extraction", "french", "mapping", "reading"),
    *("build.reading", "errors", "facts", "places", "vocabulary"),
)
"""The modules and packages that turn bytes into statements."""
_LIBRARIES = ("lxml", "numpy", "pillow", "pypdfium2", "pyoxigraph", "rapidfuzz", "spacy", "text2num")


@cache
def fingerprint() -> str:
    """Return the SHA-256 of what reading depends on: files of the program, versions of its libraries, the system."""
    digest = hashlib.sha256()
    for name, content in _files():
        digest.update(f"{name} {len(content)}\n".encode() + content)
    for name in _LIBRARIES:
        digest.update(f"{name} {_version(name)}\n".encode())
    digest.update(f"{sys.version} {unicodedata.unidata_version} {program()}".encode())
    return digest.hexdigest()


def _files() -> Iterator[tuple[str, bytes]]:
    """The files of the parts, data too, each with its name."""
    for part in _PARTS:
        found = importlib.util.find_spec(f"registre.{part}")
        origin = Path(found.origin) if found and found.origin else Path()
        package = found.submodule_search_locations if found else None
        paths = sorted(origin.parent.rglob("*")) if package else [origin]
        for path in paths:
            if path.is_file() and path.suffix != ".pyc":
                yield f"{part} {path.relative_to(origin.parent).as_posix()}", path.read_bytes()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
