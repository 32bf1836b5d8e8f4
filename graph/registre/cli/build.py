"""``registre build``: documents into a store."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from registre.cli.options import Json, Store

if TYPE_CHECKING:
    from registre.build import Progress, Summary

_FAILED = 1
_SURE = 0.6


@contextmanager
def _progress(quiet: bool) -> Iterator[Progress | None]:
    """Give what is told after each document: a bar on a terminal, nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415  (loaded only where there is someone to see it)
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda done, total, name: bar.update(task, completed=done, total=total, description=name[-40:])


def _figures(summary: Summary) -> dict[str, object]:
    kinds = {kind: summary.kinds[kind] for kind in sorted(summary.kinds)}
    return {
        "documents": summary.documents,
        "unchanged": summary.unchanged,
        "kinds": kinds,
        "acts": summary.acts,
        "subsidies": summary.subsidies,
        "amounts": {currency: str(amount) for currency, amount in sorted(summary.amounts.items())},
        "people": len(summary.people),
        "organisations": len(summary.organisations),
        "failures": [{"file": f.file, "reason": f.reason, "next": f.next_step} for f in summary.failures],
        "read": [
            {"file": r.name, "kind": r.kind, "certainty": str(r.certainty), "acts": r.acts, "remarks": list(r.remarks)}
            for r in summary.read
        ],
    }


def _money(summary: Summary) -> str:
    names = {"EUR": "€", "FRF": "F"}
    return (
        " + ".join(f"{a:,.2f}".replace(",", " ") + f" {names.get(c, c)}" for c, a in sorted(summary.amounts.items()))
        or "0 €"
    )


def _tell(summary: Summary) -> None:
    """Write the summary for people, on the error stream: the standard output stays for data."""
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    console = Console(stderr=True, highlight=False)
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(summary.kinds.items()))
    table = Table(show_header=False, box=None)
    for name, figure in (
        ("documents", f"{summary.documents} ({kinds})" if kinds else "0"),
        ("unchanged", str(summary.unchanged)),
        ("acts", str(summary.acts)),
        ("subsidies awarded", f"{summary.subsidies}: {_money(summary)}"),
        ("people", str(len(summary.people))),
        ("organisations", str(len(summary.organisations))),
        ("not read", str(len(summary.failures))),
    ):
        table.add_row(name, figure)
    console.print(table)
    for read in summary.read:
        if read.certainty < _SURE:
            console.print(f"doubtful: {read.name} is {read.kind}, at {read.certainty:.0%}", markup=False)
        for remark in read.remarks:
            console.print(f"remark: {read.name}: {remark}", markup=False)
    for failure in summary.failures:
        next_step = f"; {failure.next_step}" if failure.next_step else ""
        console.print(f"not read: {failure.file}: {failure.reason}{next_step}", markup=False, soft_wrap=True)


def build(  # noqa: PLR0917  (the options of a command)
    paths: Annotated[list[Path], typer.Argument(help="Files and folders of documents.", show_default=False)],
    store: Store,
    base: Annotated[str | None, typer.Option(help="The IRI that individuals of a new store begin with.")] = None,
    jobs: Annotated[int, typer.Option(min=1, max=64, help="How many processes read.")] = 1,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")] = False,
    as_json: Json = False,
) -> None:
    """Read documents into a store; what is there already and has not changed stays as it is.

    One document that cannot be read never stops the rest: it is reported, and the exit code is then 1.

    Example: `registre build deliberations/ --store my.store --jobs 2`
    """
    from registre import build as building  # noqa: PLC0415
    from registre.store import create  # noqa: PLC0415

    building.find(paths)
    opened = create(store, base)
    with _progress(quiet or as_json) as progress:
        summary = building.build(paths, opened, jobs=jobs, on_progress=progress)
    if as_json:
        typer.echo(json.dumps(_figures(summary), ensure_ascii=False, indent=1))
    elif not quiet:
        _tell(summary)
    if summary.failures:
        raise typer.Exit(_FAILED)
