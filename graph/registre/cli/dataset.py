"""``registre dataset`` and ``registre hash``: a store described for catalogues, and what tells it from any other."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from registre.cli.options import Output, Store, opened
from registre.cli.progress import working
from registre.store import create, open_existing, publish

Settings = Annotated[
    Path | None, typer.Option(help="What the publisher says: a TOML file (docs/dataset.md); kept with the store.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress; write the description to the store alone.")]


def dataset(store: Store, settings: Settings = None, output: Output = None, quiet: Quiet = False) -> None:
    """Describe a store as a data set (VoID, DCAT-AP, SPARQL service) in its graph `graph/dataset`, and show that.

    Later builds keep the description up to date.

    Example: `registre dataset --store my.store --settings publication.toml --output dataset.ttl`
    """
    from registre.dataset.describing import SETTINGS, describe  # noqa: PLC0415  (loaded where it is used)
    from registre.dataset.publication import Publication  # noqa: PLC0415
    from registre.exporting.terms import Names  # noqa: PLC0415
    from registre.exporting.turtle import order, turtle  # noqa: PLC0415

    open_existing(store)
    kept = store / SETTINGS
    said = Publication.read(settings or kept) if settings or kept.exists() else Publication()
    there = create(store)
    with working(quiet, "counting statements"):
        found = describe(there, said)
        shutil.copyfile(settings, kept) if settings and settings.resolve() != kept.resolve() else kept.touch()
        publish(there)
    if quiet and output is None:
        return
    with opened(output) as file:
        file.writelines(piece.encode() for piece in turtle(sorted(found, key=order), Names(there.base)))


def hash_(store: Store, quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False) -> None:
    """Say the SHA-256 of the canonical form of a store (RDFC-1.0), its description left out.

    It is that of the file that `registre export --format canonical` writes.

    Example: `registre hash --store my.store`
    """
    from registre.dataset import canonical_lines, described_lines, digest  # noqa: PLC0415  (loaded where it is used)

    with working(quiet, "sorting statements"):
        found = digest(canonical_lines(described_lines(open_existing(store))))
    typer.echo(found)
