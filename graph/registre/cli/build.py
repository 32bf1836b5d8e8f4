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
    from rich.table import Table

    from registre.build import Progress, Read, Summary

_FAILED = 1
_SURE = 0.6
_LISTED = 100
"""So many documents are told one by one; of more, those that are doubtful, and ``--json`` tells all."""


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


def _totals(summary: Summary) -> Table:
    from rich.table import Table  # noqa: PLC0415

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
    return table


def _documents(summary: Summary) -> Table:
    """What each document is, how sure that is, and how many acts are in it."""
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table("kind", "certainty", "acts", "document", box=None, header_style="")
    for read in summary.read if len(summary.read) <= _LISTED else filter(_is_doubtful, summary.read):
        doubt = " (doubtful)" if _is_doubtful(read) else ""
        table.add_row(read.kind, f"{read.certainty:.0%}{doubt}", str(read.acts), Text(read.name, overflow="fold"))
    return table


def _is_doubtful(read: Read) -> bool:
    return read.certainty < _SURE


def _tell(summary: Summary) -> None:
    """Write the summary for people, on the error stream: the standard output stays for data."""
    from rich.console import Console  # noqa: PLC0415

    console = Console(stderr=True, highlight=False)
    console.print(_documents(summary), _totals(summary), sep="\n")
    for read in summary.read:
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
    max_seconds: Annotated[
        float, typer.Option(min=0, help="The longest that one document may take; 0: no limit.")
    ] = 300,
    max_memory: Annotated[str, typer.Option(help="The most memory that one document may take; 0: no limit.")] = "2GB",
    again: Annotated[bool, typer.Option("--again", help="Read also what has not changed.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")] = False,
    as_json: Json = False,
) -> None:
    """Read documents into a store; what is there already and has not changed stays as it is.

    One document that cannot be read never stops the rest: it is reported, and the exit code is then 1.

    Example: `registre build deliberations/ --store my.store --jobs 2`
    """
    from registre import build as building  # noqa: PLC0415
    from registre.build.limits import size  # noqa: PLC0415
    from registre.store import create  # noqa: PLC0415

    limits = building.Limits(max_seconds or None, size(max_memory) or None)
    building.find(paths)
    opened = create(store, base)
    with _progress(quiet or as_json) as progress:
        summary = building.build(paths, opened, jobs=jobs, limits=limits, again=again, on_progress=progress)
    if as_json:
        typer.echo(json.dumps(_figures(summary), ensure_ascii=False, indent=1))
    elif not quiet:
        _tell(summary)
    if summary.failures:
        raise typer.Exit(_FAILED)
