"""``registre evaluate``: how well documents are read, on hand-made annotations."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from registre.cli.options import Json, Store, opened
from registre.errors import UsageError
from registre.store import open_existing

if TYPE_CHECKING:
    from rich.console import Console

    from registre.evaluation import Evaluation, Figures

_FELL = 1
_SHOWN = 12


def _table(console: Console, title: str, groups: Mapping[str, Mapping[str, Figures]], most: int | None = None) -> None:
    """Write the headline of each group."""
    from rich.table import Table  # noqa: PLC0415  (loaded only where there is someone to see it)

    from registre.evaluation.figures import headline  # noqa: PLC0415

    table = Table(title, "headline", "right", "missed", "invented", box=None)
    for name, families in list(groups.items())[:most]:
        sums = [sum(getattr(f, part) for f in families.values()) for part in ("right", "missed", "invented")]
        table.add_row(name, f"{headline(families):.3f}", *map(str, sums))
    console.print(table, markup=False)
    console.print()


def _families(console: Console, evaluation: Evaluation) -> None:
    from rich.table import Table  # noqa: PLC0415  (see above)

    table = Table("family", "precision", "recall", "F1", "gold", "found", box=None)
    for name, one in evaluation.families.items():
        figures = (f"{one.precision:.3f}", f"{one.recall:.3f}", f"{one.f1:.3f}", str(one.gold), str(one.found))
        table.add_row(name, *figures)
    table.add_row("headline", "", "", f"{evaluation.headline:.3f}", "", "")
    console.print(table, markup=False)
    console.print()


def _tell(evaluation: Evaluation, family: str | None) -> None:
    """Write the report for people."""
    from rich.console import Console  # noqa: PLC0415  (see above)

    console = Console(highlight=False, soft_wrap=True)
    _families(console, evaluation)
    _table(console, "council", evaluation.councils)
    _table(console, "layout", evaluation.by_layout)
    _table(console, "document, the worst read first", evaluation.by_document, _SHOWN)
    lone = [f"{use.rule} ({use.councils[0]})" for use in evaluation.rules if len(use.councils) == 1]
    console.print(f"rules that one council alone needs: {', '.join(lone) or 'none'}", markup=False)
    for file in evaluation.missing:
        console.print(f"not in the store: {file}", markup=False)
    for error in evaluation.errors() if family else ():
        verdict, kind = error.verdict, "missed" if error.verdict.found is None else "invented"
        if verdict.family == family:
            place = f"{verdict.file}, {error.at.start}–{error.at.end}" if error.at else verdict.file
            console.print(f"{kind}: {verdict.gold or verdict.found} ({place}, act {verdict.act or '–'})", markup=False)


def _hold_floors(evaluation: Evaluation, floors: Path, pinned: bool, because: str) -> None:
    """Pin what was reached, or say what fell below its floor and end with code 1."""
    from registre.evaluation.floors import below, pin, read_floors  # noqa: PLC0415

    if pinned:
        pin(floors, evaluation.corpus, evaluation.reached, because)
        return
    held = read_floors(floors)
    if held.corpus != evaluation.corpus:
        raise UsageError("its floors are of another corpus", where=str(floors), next_step="pin them anew with --pin")
    fallen = below(held, evaluation.reached)
    for name, (floor, reached) in fallen.items():
        typer.echo(f"below its floor: {name}, {reached:.3f} where {floor:.3f} was reached before", err=True)
    if fallen:
        raise typer.Exit(_FELL)


def evaluate(  # noqa: PLR0917  (the options of a command)
    store: Store,
    gold: Annotated[Path, typer.Option(help="The folder of the annotations.", show_default=False)],
    documents: Annotated[Path | None, typer.Option(help="The folder that the store was built from.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write the errors as a page, beside the pages they are on.")] = None,
    errors: Annotated[str | None, typer.Option(help="List the errors of this family.")] = None,
    floors: Annotated[Path | None, typer.Option(help="Hold the figures against those pinned in this file.")] = None,
    pin: Annotated[bool, typer.Option("--pin", help="Pin what is reached as the new floors.")] = False,
    because: Annotated[str, typer.Option(help="Why a floor may be lowered.")] = "",
    as_json: Json = False,
) -> None:
    """Measure what a store holds on hand-made annotations: precision, recall and F1 of each family of facts.

    The exit code is 1 when a figure is below its floor.

    Example: `registre evaluate --gold gold/ --store my.store --html errors.html`
    """
    from registre import evaluation as measure  # noqa: PLC0415  (rapidfuzz and jinja2 are loaded only here)
    from registre.evaluation.families import FAMILIES  # noqa: PLC0415
    from registre.evaluation.report import as_json as written  # noqa: PLC0415

    if errors and errors not in FAMILIES:
        raise UsageError(f"“{errors}” is no family", next_step=f"take one of {', '.join(FAMILIES)}")
    found = measure.evaluate(gold, open_existing(store))
    if html or as_json:
        from registre.evaluation.page import page  # noqa: PLC0415
        from registre.evaluation.sources import Sources  # noqa: PLC0415

        sources = Sources(documents) if documents else None
        located = found.errors(sources.places(found.documents.values()) if sources else None)
        if html:
            with opened(html) as file:
                file.write(page(found, located, sources).encode())
        if as_json:
            typer.echo(json.dumps(written(found, located), ensure_ascii=False, indent=1))
    if not as_json:
        _tell(found, errors)
    if floors:
        _hold_floors(found, floors, pin, because)
