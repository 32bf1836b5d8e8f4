"""``registre show``: one thing of a store, with the words that prove it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from registre.cli.options import Json, Store
from registre.showing import Showing, text
from registre.store import open_existing


def show(
    what: Annotated[
        str, typer.Argument(help="An IRI, a path below the base, the number of an act, or a name.", show_default=False)
    ],
    store: Store,
    as_json: Json = False,
) -> None:
    """Show what a store knows of one thing, each fact with the words that prove it.

    Example: `registre show 2019-3853 --store my.store`
    """
    showing = Showing(open_existing(store))
    thing = showing.thing(showing.resolve(what))
    typer.echo(json.dumps(asdict(thing), ensure_ascii=False, indent=1) if as_json else text(thing), nl=as_json)
