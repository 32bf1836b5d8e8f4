"""``registre tables``: a store as flat tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from registre.cli.options import Json, Store
from registre.cli.progress import working
from registre.store import open_existing

Folder = Annotated[
    Path, typer.Option("--output", "-o", help="The folder to write; made where there is none.", show_default=False)
]


def tables(
    store: Store,
    output: Folder,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")] = False,
    as_json: Json = False,
) -> None:
    """Write flat, documented tables as CSV and Parquet, with a Frictionless data package.

    Example: `registre tables --store my.store --output tables`
    """
    from registre.tables import write_tables  # noqa: PLC0415  (loaded where it is used)

    there = open_existing(store)
    with working(quiet or as_json, "writing tables") as step:
        counts = write_tables(there, output, step)
    if as_json:
        typer.echo(json.dumps(counts, indent=1))
    elif not quiet:
        for name, count in counts.items():
            typer.echo(f"{name}: {count} rows", err=True)
