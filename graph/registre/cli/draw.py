"""``registre draw``: who is linked to whom, through what."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from registre.cli.options import Store, opened
from registre.errors import UsageError
from registre.showing import Showing
from registre.store import open_existing

_MOST = 400


def draw(
    store: Store,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The file to write: .svg or .html.", show_default=False)
    ],
    around: Annotated[
        str | None, typer.Option(help="Draw only what is near: an IRI, an act's number or a name.")
    ] = None,
) -> None:
    """Draw the organisations and acts of a store, and what links them.

    Example: `registre draw --store my.store --around "Réseau des territoires innovants" --output network.svg`
    """
    from registre.drawing import network, page, svg  # noqa: PLC0415  (networkx takes a while to load)

    writers = {".svg": svg, ".html": page}
    if output.suffix not in writers:
        raise UsageError(f"“{output.name}” is no picture", next_step="end its name in .svg or .html")
    there = open_existing(store)
    drawn = network(there)
    if around:
        drawn = drawn.around(Showing(there).resolve(around))
    if len(drawn.acts) + len(drawn.bodies) > _MOST:
        raise UsageError(
            f"{len(drawn.acts) + len(drawn.bodies)} things are too many for one picture",
            next_step="draw --around one of them",
        )
    with opened(output) as file:
        file.write(writers[output.suffix](drawn).encode())
