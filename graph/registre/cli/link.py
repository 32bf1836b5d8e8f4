"""``registre link``: what the documents name, linked to the national registers."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from registre.cli.links import add_to
from registre.cli.options import Json
from registre.errors import UsageError
from registre.store import create, open_existing, publish

if TYPE_CHECKING:
    from registre.linking import Linking, Progress
    from registre.linking.bodies import Searched
    from registre.linking.live import Live

app = typer.Typer()
add_to(app)
_CACHE = "live"


@contextmanager
def _progress(quiet: bool) -> Iterator[Progress | None]:
    """Give what is told after each body: a bar on a terminal, nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415  (loaded only where there is someone to see it)
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("linking", total=None)
        yield lambda done, total, name: bar.update(task, completed=done, total=total, description=name[:40])


def _index(folder: Path | None) -> tuple[Searched | None, dict[str, str]]:
    """The index of national files, and of each of its layouts the file that it was read from."""
    if folder is None:
        return None, {}
    from registre.reference import Index  # noqa: PLC0415  (numpy is loaded only where there is an index)

    index = Index.open(folder)
    return index, {read.layout: f"{read.layout}, {read.file}" for read in index.manifest.files}


def _live(asked: bool, cache: Path | None, store: Path) -> Live | None:
    if not asked:
        return None
    from registre.linking.live import Live  # noqa: PLC0415  (httpx is an extra)

    return Live(cache or store / _CACHE)


def _tell(found: Linking) -> None:
    typer.echo(f"{found.bodies} bodies", err=True)
    for rule, counts in found.figures().items():
        if isinstance(counts, dict):
            typer.echo(f"{rule:12} {counts['linked']:>6} linked  {counts['candidates']:>6} candidates", err=True)


@app.callback(invoke_without_command=True)
def link(  # noqa: PLR0917  (the options of a command)
    context: typer.Context,
    store: Annotated[Path | None, typer.Option("--store", help="The folder of the store.", show_default=False)] = None,
    reference: Annotated[
        Path | None, typer.Option(help="The folder of an index of national files (registre reference build).")
    ] = None,
    crosswalk: Annotated[
        Path | None, typer.Option(help="INSEE's addresses of places, as CSV: the answer to --query.")
    ] = None,
    live: Annotated[bool, typer.Option("--live", help="Ask the public interfaces over the network too.")] = False,
    cache: Annotated[Path | None, typer.Option(help="Where live answers are kept; by default in the store.")] = None,
    query: Annotated[bool, typer.Option("--query", help="Print the query that gives a crosswalk, and end.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")] = False,
    as_json: Json = False,
) -> None:
    """Link what a store names to INSEE, SIRENE, RNA, Wikidata, Légifrance and the code lists of budgets and acts.

    Authorities, laws and chapters need no file and no network; other bodies need an index, or `--live`.

    People settle what is a candidate: `registre link judge`.

    Example: `registre link --store my.store --reference national/`
    """
    from registre.linking.crosswalk import query as crosswalk_query  # noqa: PLC0415
    from registre.linking.crosswalk import read_crosswalk  # noqa: PLC0415

    if context.invoked_subcommand:
        return
    if query:
        typer.echo(crosswalk_query(), nl=False)
        return
    if store is None:
        raise UsageError("no store", next_step="name one with --store")
    if live and reference:
        raise UsageError("--live stands in the place of an index", next_step="leave out --live or --reference")
    open_existing(store)
    asked = _live(live, cache, store)
    index, references = _index(reference)
    places = read_crosswalk(crosswalk) if crosswalk else asked.crosswalk() if asked else {}
    found = _linked(store, asked or index, references, places, quiet=quiet or as_json)
    if as_json:
        typer.echo(json.dumps(found.figures(), ensure_ascii=False, indent=1))
    elif not quiet:
        _tell(found)


def _linked(
    store: Path, index: Searched | None, references: dict[str, str], places: dict[str, str], *, quiet: bool
) -> Linking:
    """Link a store, and let readers see it."""
    from registre.linking import link as link_store  # noqa: PLC0415  (rapidfuzz and the reference are loaded only here)
    from registre.store.opening import writing  # noqa: PLC0415

    there = create(store)
    with _progress(quiet) as told, writing(there):
        found = link_store(there.graph, there.base, index, references=references, crosswalk=places, on_progress=told)
    publish(there)
    return found
