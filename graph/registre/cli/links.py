"""``registre link list``, ``judge``, ``export``, ``import``: what people say of links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from registre.cli.judging import Author, File, Note, People, Said, Word, chosen, kept, made, taken, tell
from registre.cli.options import Json, Output, Store
from registre.errors import UsageError
from registre.store import create, open_existing, publish

if TYPE_CHECKING:
    from registre.store.opening import OpenStore


def _shown(store: OpenStore) -> None:
    """Let readers see what was said; the links themselves follow with the next run."""
    publish(store)
    typer.echo("kept: the next “registre link” follows it", err=True)


def list_(
    store: Store,
    verdict: Word = None,
    of: Annotated[
        str | None, typer.Option(help="Only those of an individual or a record, or of a part of them.")
    ] = None,
    people: People = False,
    as_json: Json = False,
) -> None:
    """List the candidates that wait for someone, and what people said of links, the likeliest first.

    Example: `registre link list --store my.store --verdict undecided`
    """
    from registre.linking.reviewing import reviewed  # noqa: PLC0415

    there = open_existing(store)
    tell(chosen(reviewed(there.graph, there.base), verdict, of, people=people), as_json=as_json)


def judge(  # noqa: PLR0917  (the options of a command)
    of: Annotated[str, typer.Argument(help="A path, an IRI or a name.", show_default=False)],
    record: Annotated[str, typer.Argument(help="A SIREN, SIRET, RNA number, Q-id or address.", show_default=False)],
    verdict: Said,
    store: Store,
    author: Author = "person",
    note: Note = "",
) -> None:
    """Say whether an individual is what a national record says; the next `registre link` follows it.

    Example: `registre link judge org/smoa 200046977 different --store my.store --author ab`
    """
    from registre.identity.graphs import put  # noqa: PLC0415
    from registre.identity.outside import record as read  # noqa: PLC0415
    from registre.showing import Showing  # noqa: PLC0415

    there = open_existing(store)
    path = Showing(there).resolve(of).removeprefix(there.base)
    said = made(path, read(record), verdict, author, note)
    del there
    writable = create(store)
    put(writable.graph, writable.base, said)
    _shown(writable)


def export(store: Store, output: Output = None) -> None:
    """Write the candidates that wait, and what people said of links, as CSV or JSON.

    Example: `registre link export --store my.store --output links.csv`
    """
    from registre.linking.reviewing import reviewed  # noqa: PLC0415

    there = open_existing(store)
    kept(reviewed(there.graph, there.base), output)


def import_(file: File, store: Store) -> None:
    """Take what people said of links from a file; lines that a rule signed are passed over.

    Example: `registre link import links.csv --store my.store`
    """
    from registre.identity.files import read_file  # noqa: PLC0415

    judgements = read_file(file)
    for one in judgements:
        if not one.pair.record:
            raise UsageError(
                f"“{one.pair.one}” and “{one.pair.other}”: neither is a record",
                where=str(file),
                next_step="write records as in “SIREN 200046977”; what is of two individuals goes to registre identity",
            )
    _shown(taken(judgements, store))


def add_to(app: typer.Typer) -> None:
    """Add the commands to those of ``registre link``."""
    for name, command in (("list", list_), ("judge", judge), ("export", export), ("import", import_)):
        app.command(name)(command)
