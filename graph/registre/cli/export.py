"""``registre export``: a store, written out."""

from __future__ import annotations

from typing import Annotated

import typer

from registre.cli.options import Output, Store, opened
from registre.errors import UsageError
from registre.exporting import FORMATS
from registre.exporting import export as write
from registre.store import open_existing


def export(
    store: Store,
    format_name: Annotated[str, typer.Option("--format", "-f", help=f"One of {', '.join(FORMATS)}.")] = "turtle",
    output: Output = None,
) -> None:
    """Write a store out, the same bytes for the same graph.

    Example: `registre export --store my.store --format turtle --output graph.ttl`
    """
    if format_name not in FORMATS:
        raise UsageError(f"“{format_name}” is no format", next_step=f"take one of {', '.join(FORMATS)}")
    there = open_existing(store)
    with opened(output) as file:
        write(there, format_name, file)
