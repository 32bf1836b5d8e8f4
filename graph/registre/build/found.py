"""A document to read: a file, or a member of an archive."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HIDDEN = {"README.md", "LICENSE", "NOTICE", "__MACOSX"}
"""Names that no document has: notices, and what a Mac puts into archives."""


@dataclass(frozen=True, slots=True)
class Found:
    """A document to read, and the name it is kept under: relative to the folder given.

    Attributes:
        path: its file, or that of the archive that holds it.
        name: the name it is kept under.
        members: where it stands in the archive: its name there, after those of the archives between; empty for a file.
        fault: why it cannot be read and what to do, where that was seen when it was found.
    """

    path: Path
    name: str
    members: tuple[str, ...] = ()
    fault: tuple[str, str] | None = None

    @property
    def place(self) -> Path:
        """Its absolute path; that of a member goes on through its archive."""
        return self.path.resolve().joinpath(*(member.lstrip("/") for member in self.members))


def is_wanted(name: str) -> bool:
    """Whether a file or folder of this name may hold documents.

    >>> is_wanted("acte.pdf"), is_wanted(".git"), is_wanted("README.md")
    (True, False, False)
    """
    return not name.startswith(".") and name not in HIDDEN
