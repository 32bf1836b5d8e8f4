"""What can go wrong, said so that a user can act on it: what, where, what next."""

from __future__ import annotations


class RegistreError(Exception):
    """Root of the tree: everything that registre raises on purpose.

    Args:
        what: what is wrong, one clause.
        where: file, page, line or IRI; empty when the message itself says it.
        next_step: what the user can do about it; empty when nothing helps.

    >>> print(RegistreError("the file is empty", where="acte.md", next_step="publish it again"))
    acte.md: the file is empty; publish it again
    """

    def __init__(self, what: str, *, where: str = "", next_step: str = "") -> None:
        self.what, self.where, self.next_step = what, where, next_step
        super().__init__("; ".join(part for part in (f"{where}: {what}" if where else what, next_step) if part))


class UsageError(RegistreError):
    """The call itself is wrong: an unknown query, a parameter of the wrong type, a missing path (exit code 2)."""


class DocumentError(RegistreError):
    """One document cannot be read; the rest of a batch goes on (exit code 1 at its end)."""


class StoreError(RegistreError):
    """The store cannot be opened or written (exit code 2)."""


class ReferenceIndexError(RegistreError):
    """An index of national files is missing, unfinished or of an older form, or cannot be written (exit code 2)."""
