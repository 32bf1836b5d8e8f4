"""What a terminal shows while something takes long."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def working(quiet: bool, what: str) -> Iterator[Callable[[str], None]]:
    """Give what is told of each step: a line that turns on a terminal, nothing elsewhere.

    Args:
        quiet: show nothing.
        what: what is being done, until the first step is told.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415  (loaded only where there is someone to see it)

    with Console(stderr=True).status(what) as status:
        yield status.update
