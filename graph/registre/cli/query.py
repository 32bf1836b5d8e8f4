"""``registre query`` and ``registre queries``: questions to a store."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from registre.cli.options import Json, Output, Store, opened
from registre.cli.progress import working
from registre.errors import UsageError
from registre.queries import Catalogue, run
from registre.queries.formats import FORMATS, plain_rows, write
from registre.store import open_existing

if TYPE_CHECKING:
    from registre.queries import Answer, Query
    from registre.store.opening import OpenStore

_NARROW = 120


def _given(parameters: list[str]) -> dict[str, str]:
    """The values of ``--param key=value``."""
    given = {}
    for one in parameters:
        key, equals, value = one.partition("=")
        if not equals or not key.strip():
            raise UsageError(f"“{one}” is no parameter", next_step="write --param name=value")
        given[key.strip()] = value
    return given


def _table(answer: Answer) -> None:
    """Write rows for people: a table on a terminal, columns between tabs elsewhere."""
    if answer.truth is not None:
        typer.echo("yes" if answer.truth else "no")
        return
    if answer.triples is not None:
        raise UsageError("the query gives triples, not rows", next_step="take --format turtle")
    if not sys.stdout.isatty():
        typer.echo("\t".join(answer.columns))
        for row in plain_rows(answer):
            typer.echo("\t".join(" ".join(cell.split()) for cell in row))
        return
    from rich.console import Console  # noqa: PLC0415  (loaded only where there is someone to see it)
    from rich.table import Table  # noqa: PLC0415

    table = Table(*answer.columns, row_styles=["", "dim"])
    rows = 0
    for row in plain_rows(answer):
        table.add_row(*(cell.rpartition("/id/")[2] if cell.startswith("http") else cell for cell in row))
        rows += 1
    console = Console(highlight=False)
    console.print(table, markup=False) if rows else None
    typer.echo(f"{rows} row{'s' if rows != 1 else ''}", err=True)


def _federated(  # noqa: PLR0917  (what the options say)
    question: Query,
    there: OpenStore,
    given: dict[str, str],
    allowed: tuple[str, ...],
    limits: dict[str, Any],
    cache: Path | None,
) -> Query:
    """The question with its services answered; what was asked of whom is told."""
    from registre.federation import Federation, Limits  # noqa: PLC0415  (loaded where it is used)
    from registre.federation.cache import Cache  # noqa: PLC0415
    from registre.federation.limits import KNOWN, endpoints  # noqa: PLC0415
    from registre.queries.binding import bound  # noqa: PLC0415

    with working(quiet=False, what="asking other endpoints") as step:
        federation = Federation(
            there,
            Limits(allowed=(*KNOWN, *endpoints(allowed)), **limits),
            Cache(cache),
            lambda endpoint, done, total: step(f"{endpoint}: {done} of {total}"),
        )
        text, report = federation.resolve(bound(question, given))
    for one in report.asked:
        typer.echo(f"{one.endpoint}: {one}", err=True)
    return replace(question, text=text, parameters=())


def query(  # noqa: PLR0917  (the options of a command)
    name: Annotated[str, typer.Argument(help="The name of a query, or a .rq file.", show_default=False)],
    store: Store,
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", help="A parameter, as name=value; may be repeated.")
    ] = None,
    format_name: Annotated[str, typer.Option("--format", "-f", help=f"One of {', '.join(FORMATS)}.")] = "table",
    output: Output = None,
    federate: Annotated[bool, typer.Option("--federate", help="Let SERVICE ask other endpoints.")] = False,
    allow: Annotated[list[str] | None, typer.Option(help="An endpoint that may be asked; may be repeated.")] = None,
    batch: Annotated[int, typer.Option(min=1, max=10_000, help="Bindings in one request.")] = 500,
    seconds: Annotated[float, typer.Option(min=0.1, help="Time for all requests.")] = 120.0,
    rows: Annotated[int, typer.Option(min=1, help="Rows that one SERVICE may answer.")] = 200_000,
    cache: Annotated[Path | None, typer.Option(help="A folder in which answers are kept for a week.")] = None,
) -> None:
    """Ask a store a question.

    Example: `registre query grants --store my.store --param beneficiary="territoires innovants" --format csv`
    """
    if format_name not in FORMATS:
        raise UsageError(f"“{format_name}” is no format", next_step=f"take one of {', '.join(FORMATS)}")
    question = Catalogue.load().find(name)
    there, given = open_existing(store), _given(param or [])
    if federate:
        limits = {"batch": batch, "total_seconds": seconds, "rows": rows}
        question, given = _federated(question, there, given, tuple(allow or ()), limits, cache), {}
    answer = run(question, there, given)
    if format_name == "table" and output is None:
        _table(answer)
        return
    if format_name == "parquet" and output is None:
        raise UsageError("Parquet is no text", next_step="name a file with --output")
    with opened(output) as file:
        write(answer, "csv" if format_name == "table" else format_name, file, there.base)


def _described(question: Query) -> dict[str, object]:
    return {
        "name": question.name,
        "title": dict(question.titles),
        "about": dict(question.abouts),
        "parameters": [
            {"name": p.name, "type": p.type, "label": dict(p.labels), "default": p.default, "example": p.example}
            for p in question.parameters
        ],
    }


def _tell(question: Query) -> None:
    typer.echo(f"{question.name}: {question.titles.get('fr', '')}\n  {question.titles.get('en', '')}")
    typer.echo(f"\n{question.abouts.get('fr', '')}\n{question.abouts.get('en', '')}")
    for p in question.parameters:
        default = f", {p.default} by default" if p.default else ""
        typer.echo(f"\n  --param {p.name}=… ({p.type}{default}): {p.labels.get('fr', '')} / {p.labels.get('en', '')}")
        typer.echo(f"      for example: --param {p.name}={json.dumps(p.example or '', ensure_ascii=False)}")


def queries(
    name: Annotated[str | None, typer.Argument(help="The query to describe; all are listed without one.")] = None,
    as_json: Json = False,
) -> None:
    """List the questions that registre knows, or describe one.

    Example: `registre queries grants`
    """
    catalogue = Catalogue.load()
    chosen = [catalogue.get(name)] if name else list(catalogue)
    if as_json:
        typer.echo(json.dumps([_described(question) for question in chosen], ensure_ascii=False, indent=1))
    elif name:
        _tell(chosen[0])
    else:
        width = max(len(question.name) for question in chosen)
        for question in chosen:
            typer.echo(f"{question.name:{width}}  {question.titles.get('fr', '')}")
