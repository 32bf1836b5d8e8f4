"""``registre reference``: the index of national files: made, searched, described."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from registre.cli.options import Json
from registre.errors import UsageError

if TYPE_CHECKING:
    from registre.reference import Hit, Kind
    from registre.reference.building import Told
    from registre.reference.manifest import Manifest

app = typer.Typer(help="The index of national files.", no_args_is_help=True)
Reference = Annotated[Path, typer.Option("--reference", help="The folder of the index.", show_default=False)]
_SHOWN = 5
"""Faults of a file that are shown by line; ``info --json`` has more."""


@contextmanager
def _progress(quiet: bool) -> Iterator[Told]:
    """Give what is told while an index is built: a line that moves on a terminal, nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console  # noqa: PLC0415  (loaded only where there is someone to see it)
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda what, done, total: bar.update(task, description=what[-40:], completed=done, total=total or None)


def _tell(held: Manifest, *, to_error: bool) -> None:
    """Write what an index holds for people, and the first faults of each file."""
    typer.echo(f"{held.entities} entities, {held.words} words", err=to_error)
    for read in held.files:
        typer.echo(f"{read.file}: {read.layout}, {read.rows} rows, {read.faults} not taken", err=to_error)
        for line, reason in read.told[:_SHOWN]:
            typer.echo(f"  line {line}: {reason}" if line else f"  {reason}", err=to_error)
        if read.faults > _SHOWN:
            typer.echo(f"  … {read.faults - _SHOWN} more", err=to_error)


def _figures(held: Manifest) -> str:
    files = [
        read._asdict() | {"told": [{"line": line, "reason": reason} for line, reason in read.told]}
        for read in held.files
    ]
    return json.dumps(held._asdict() | {"files": files}, ensure_ascii=False, indent=1)


@app.command("build")
def build(
    source: Annotated[list[str], typer.Option("--source", help="KIND=FILE, once for each file.", show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder of the index.", show_default=False)],
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")] = False,
    as_json: Json = False,
) -> None:
    """Make an index of national files as they are published; an interrupted build goes on where it was.

    KIND is sirene, rna, cog, banatic, wikidata or datagouv; what the file holds, its columns say.

    Example: `registre reference build --source sirene=StockUniteLegale_utf8.parquet --source
    sirene=StockEtablissement_utf8.parquet --source rna=rna_waldec.csv --output reference/`
    """
    from registre.reference import building, sources  # noqa: PLC0415

    files = [sources.parse(text) for text in source]
    with _progress(quiet or as_json) as told:
        held = building.build(files, output, told)
    if as_json:
        typer.echo(_figures(held))
    elif not quiet:
        _tell(held, to_error=True)


def _kind(text: str) -> Kind:
    from registre.reference import Kind  # noqa: PLC0415

    try:
        return Kind(text)
    except ValueError:
        known = ", ".join(kind.value for kind in Kind)
        raise UsageError(f"“{text}” is no kind of body", next_step=f"take one of {known}") from None


def _plain(hit: Hit) -> dict[str, object]:
    entity = hit.entity._asdict()
    entity["kind"] = hit.entity.kind.value
    return {"score": hit.score} | {name: value for name, value in entity.items() if value}


def _line(hit: Hit) -> str:
    held = hit.entity
    place = f"{held.town or held.commune} ({held.department})" if held.department else ""
    state = "ceased" + (f" {held.ceased}" if held.ceased else "") if held.active == "no" else ""
    number = held.siret or held.siren or held.rna or held.insee or held.wikidata or held.datagouv
    what = held.category_label or held.kind.value
    return "\t".join((f"{hit.score:.2f}", held.name, what, place, number, state, held.source))


@app.command("search")
def search(  # noqa: PLR0917  (the options of a command)
    name: Annotated[str, typer.Argument(help="The name, as printed.", show_default=False)],
    reference: Reference,
    commune: Annotated[str | None, typer.Option(help="Only in this commune: INSEE code or name.")] = None,
    department: Annotated[str | None, typer.Option(help="Only in this département: its code.")] = None,
    kind: Annotated[list[str] | None, typer.Option(help="Only of this kind; may be repeated.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many at most.")] = 10,
    as_json: Json = False,
) -> None:
    """List what a name may stand for, the likeliest first: score, name, what it is, place, number, state, file.

    Example: `registre reference search "amis de l'orgue" --reference reference/ --department 69`
    """
    from registre.reference import Index  # noqa: PLC0415

    kinds = [_kind(text) for text in kind or ()]
    hits = Index.open(reference).search(name, commune=commune, department=department, kinds=kinds, limit=limit)
    if as_json:
        typer.echo(json.dumps([_plain(hit) for hit in hits], ensure_ascii=False, indent=1))
        return
    for hit in hits:
        typer.echo(_line(hit))
    if not hits:
        typer.echo("nothing bears such a name", err=True)


@app.command("info")
def info(reference: Reference, as_json: Json = False) -> None:
    """Say what an index holds, file by file, with the lines that could not be taken.

    Example: `registre reference info --reference reference/`
    """
    from registre.reference.manifest import load  # noqa: PLC0415

    held = load(reference)
    if as_json:
        typer.echo(_figures(held))
    else:
        _tell(held, to_error=False)
