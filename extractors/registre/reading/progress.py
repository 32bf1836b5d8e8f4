"""Which page of a document is being read: so that who ends a reader can say where it was."""

from __future__ import annotations

from collections.abc import Callable

Watch = Callable[[int], None]


def _nobody(page: int) -> None:
    """Nobody watches."""


_watch: list[Watch] = [_nobody]


def watched_by(watch: Watch) -> None:
    """Let ``watch`` be told each page, from 1, before it is read; 0 once the pages are read."""
    _watch[:] = [watch]


def reading(page: int) -> None:
    """Tell whoever watches that a page is about to be read."""
    _watch[0](page)
