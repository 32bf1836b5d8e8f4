"""``registre scdl``: the tables in which French law and practice ask councils to publish acts and grants."""

from __future__ import annotations

import json
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from registre.cli.options import Json, Store, opened
from registre.cli.progress import working
from registre.errors import UsageError
from registre.store import create, open_existing
from registre.store.opening import open_public

if TYPE_CHECKING:
    from registre.scdl.comparing import Compared
    from registre.scdl.exporting import Export
    from registre.scdl.importing import Imported

_WRONG = 1
_SHOWN = ("VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION", "VOTE_EFFECTIF", "BUDGET_ANNEE", "BUDGET_NOM", "PREF_DATE")

app = typer.Typer(
    help="SCDL: tables of deliberations and subsidies, as French law and practice ask for them.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)
SchemaName = Annotated[str | None, typer.Option("--schema", help="deliberations or subventions; found by the head.")]
Files = Annotated[list[Path], typer.Argument(help="CSV files, as published.", show_default=False)]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")]


def _euros(printed: str) -> Decimal:
    from registre.scdl.schema import Schema  # noqa: PLC0415
    from registre.scdl.values import read  # noqa: PLC0415

    found = read(printed, Schema.load("subventions").by_name["montant"]).value
    if not isinstance(found, Decimal):
        raise UsageError(f"“{printed}” is no amount", next_step="give euros in digits, such as 23000")
    return found


def _told_export(export: Export) -> dict[str, Any]:
    filled = export.filled
    return {
        "rows": len(export.rows),
        "filled": {column: filled[column] for column in sorted(filled)},
        "stand_ins": dict(sorted(export.stand_ins.items())),
        "left_out": dict(sorted(export.left_out.items())),
    }


def _tell_export(export: Export, schema_name: str) -> None:
    typer.echo(f"{len(export.rows)} rows", err=True)
    if schema_name == "deliberations":
        stated = ", ".join(f"{column} {export.filled[column]}" for column in _SHOWN)
        typer.echo(f"stated by the sources: {stated}", err=True)
    for column, count in sorted(export.stand_ins.items()):
        typer.echo(f"no source states {column} for {count} of them: a stand-in is written (docs/scdl.md)", err=True)
    for lacking, count in sorted(export.left_out.items()):
        typer.echo(f"left out: {count} without {lacking}", err=True)


@app.command("export")
def export(  # noqa: PLR0917  (the options of a command)
    store: Store,
    schema: Annotated[str, typer.Option("--schema", help="deliberations or subventions.", show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", help="The CSV file to write.", show_default=False)],
    threshold: Annotated[str, typer.Option(help="Only subsidies of more euros; the law publishes above 23000.")] = "0",
    siret: Annotated[
        list[str] | None, typer.Option(help="The SIRET of an authority, or NAME=SIRET; repeatable.")
    ] = None,
    origin: Annotated[str, typer.Option("--from", help="acts that were read, or files that were imported.")] = "acts",
    strict: Annotated[bool, typer.Option("--strict", help="Leave out rows that need a stand-in.")] = False,
    validate: Annotated[
        bool, typer.Option("--validate", help="Hold the file against the schema (frictionless).")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--everything", help="Write people without a public role too, and names in titles.")
    ] = False,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Write what acts state as a table of the standard, valid under its schema.

    Example: `registre scdl export --schema subventions --store my.store --threshold 23000 --output subventions.csv`
    """
    from registre.scdl.exporting import rows, write  # noqa: PLC0415  (loaded where it is used)
    from registre.scdl.schema import Schema  # noqa: PLC0415
    from registre.scdl.sirets import Sirets  # noqa: PLC0415

    chosen, sirets, least = Schema.load(schema), Sirets(siret or ()), _euros(threshold)
    with working(quiet or as_json, "gathering rows"):
        there = open_existing(store) if everything else open_public(store)
        done = rows(there, chosen, origin=origin, sirets=sirets, threshold=least, strict=strict)
    with opened(output) as file:
        write(done, chosen, file)
    if as_json:
        typer.echo(json.dumps(_told_export(done), ensure_ascii=False, indent=1))
    elif not quiet:
        _tell_export(done, schema)
    if validate:
        _validate(output, schema)


def _validate(file: Path, schema: str) -> None:
    from registre.scdl.schema import Schema  # noqa: PLC0415
    from registre.scdl.validating import validate  # noqa: PLC0415

    wrong = validate(file, Schema.load(schema))
    for fault in wrong:
        typer.echo(f"{file}:{fault}", err=True)
    typer.echo("valid" if not wrong else f"{len(wrong)} faults", err=True)
    if wrong:
        raise typer.Exit(_WRONG)


def _told_import(one: Imported) -> dict[str, Any]:
    return {
        "file": str(one.file),
        "schema": one.schema,
        "rows": one.rows,
        "faults": [asdict(fault) for fault in one.faults],
        "failure": str(one.failure) if one.failure else None,
    }


def _tell_import(one: Imported) -> None:
    for fault in one.faults:
        typer.echo(f"{one.file}:{fault}")
    if one.failure:
        typer.echo(f"not read: {one.failure}", err=True)
    else:
        typer.echo(f"{one.file}: {one.rows} rows of {one.schema}, {len(one.faults)} faults", err=True)


def _tell_compared(found: list[Compared]) -> None:
    from registre.scdl.comparing import counted  # noqa: PLC0415

    for what, counts in counted(found).items():
        typer.echo(f"{what}: {', '.join(f'{count} {verdict}' for verdict, count in sorted(counts.items()))}", err=True)


@app.command("import")
def import_(  # noqa: PLR0917  (the options of a command)
    files: Files,
    store: Store,
    schema: SchemaName = None,
    authority: Annotated[
        str | None, typer.Option(help="Who published them, where they do not say: name or SIREN.")
    ] = None,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Read published tables as one more source; every fault is told by line, and what can be read is read.

    The exit code is 1 when a file could not be read at all.

    Example: `registre scdl import subventions-2023.csv --store my.store --authority "Ville de Montpellier"`
    """
    from registre.scdl.comparing import Comparison  # noqa: PLC0415  (loaded where it is used)
    from registre.scdl.importing import import_tables, publisher  # noqa: PLC0415
    from registre.scdl.schema import Schema  # noqa: PLC0415

    only, who = Schema.load(schema) if schema else None, publisher(authority)
    there = create(store)
    with working(quiet or as_json, "reading") as step:
        done = import_tables(
            files, there, schema=only, declarer=who, on_progress=lambda file: step(f"reading {file.name}")
        )
        step("comparing with the acts")
        compared = Comparison(there).all({one.sha256 for one in done.files if one.sha256})
    if as_json:
        typer.echo(json.dumps([_told_import(one) for one in done.files], ensure_ascii=False, indent=1))
    elif not quiet:
        for one in done.files:
            _tell_import(one)
        _tell_compared(compared)
    if done.failures:
        raise typer.Exit(_WRONG)


@app.command("check")
def check(files: Files, schema: SchemaName = None, as_json: Json = False) -> None:
    """Tell every fault of published tables by line, without a store.

    The exit code is 1 when there are some.

    Example: `registre scdl check deliberations.csv`
    """
    from registre.scdl.importing import read_files  # noqa: PLC0415  (loaded where it is used)
    from registre.scdl.schema import Schema  # noqa: PLC0415

    found = read_files(files, Schema.load(schema) if schema else None)
    if as_json:
        typer.echo(json.dumps([_told_import(one) for one in found], ensure_ascii=False, indent=1))
    else:
        for one in found:
            _tell_import(one)
    if any(one.failure or one.faults for one in found):
        raise typer.Exit(_WRONG)


@app.command("compare")
def compare(store: Store, as_json: Json = False) -> None:
    """Hold what imported tables declare against what acts say: where they agree, differ, or stand alone.

    Example: `registre scdl compare --store my.store`
    """
    from registre.scdl.comparing import Comparison  # noqa: PLC0415  (loaded where it is used)

    with working(as_json, "comparing"):
        found = Comparison(open_existing(store)).all()
    if as_json:
        typer.echo(
            json.dumps([{**asdict(one), "verdict": one.verdict.value} for one in found], ensure_ascii=False, indent=1)
        )
        return
    for one in found:
        sides = " | ".join(" ".join(side.split()) for side in (one.declared, one.read))
        typer.echo("\t".join((one.verdict.value, one.what, sides, one.row or one.act)))
    _tell_compared(found)
