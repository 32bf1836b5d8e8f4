"""What ``registre identity`` and ``registre link`` have in common: judgements are told, made, kept and taken back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from registre.cli.options import opened
from registre.errors import UsageError
from registre.store import create

if TYPE_CHECKING:
    from registre.identity.judgements import Judgement
    from registre.store.opening import OpenStore

Author = Annotated[str, typer.Option(help="Who judges; kept with the judgement.")]
Note = Annotated[str, typer.Option(help="Why; kept with the judgement.")]
People = Annotated[bool, typer.Option("--people", help="Only those that people made.")]
Word = Annotated[
    str | None, typer.Option(help="Only those: same, different, unsure or undecided (what is to be reviewed).")
]
Said = Annotated[str, typer.Argument(help="same, different, unsure, or undecided: takes a judgement back.")]
File = Annotated[Path, typer.Argument(help="A CSV or JSON of judgements.", show_default=False)]


def chosen(found: Sequence[Judgement], verdict: str | None, of: str | None, *, people: bool) -> list[Judgement]:
    """Return the judgements that options choose, the likeliest first.

    Raises:
        UsageError: the verdict is none.
    """
    from registre.identity.files import verdict_of  # noqa: PLC0415

    wanted = verdict_of(verdict) if verdict else None
    return [
        one
        for one in sorted(found, key=lambda j: (-j.score, j.pair))
        if (wanted is None or one.verdict is wanted)
        and not (people and one.by_rule)
        and (of is None or of in one.pair.one or of in one.pair.other)
    ]


def tell(judgements: Sequence[Judgement], *, as_json: bool) -> None:
    """Print judgements: for people, or as JSON."""
    from registre.identity.files import row  # noqa: PLC0415

    if as_json:
        typer.echo(json.dumps([row(one) for one in judgements], ensure_ascii=False, indent=1))
        return
    for one in judgements:
        typer.echo(f"{one.verdict.value.casefold():9} {one.score}  {one.pair.one}\n{'':16}{one.pair.other}")
        typer.echo(f"{'':16}{one.author}: {' · '.join(one.reasons) or 'no reason given'}")
    typer.echo(_counted(judgements), err=True)


def _counted(judgements: Sequence[Judgement]) -> str:
    return f"{len(judgements)} judgement{'s' if len(judgements) != 1 else ''}"


def made(one: str, other: str, verdict: str, author: str, note: str) -> Judgement:
    """Return what a person says of two sides.

    Raises:
        UsageError: the verdict is none, the author a rule, or both sides are one thing.
    """
    from registre.identity.files import verdict_of  # noqa: PLC0415
    from registre.identity.judgements import Pair, judged  # noqa: PLC0415

    if author.startswith("rule:"):
        raise UsageError("an author is no rule", next_step="give another --author")
    said = verdict_of(verdict)
    try:
        return judged(Pair.of(one, other), said, author, note)
    except ValueError as error:
        raise UsageError(str(error), next_step="name two individuals") from error


def kept(judgements: Sequence[Judgement], output: Path | None) -> None:
    """Write judgements as CSV or JSON.

    Raises:
        UsageError: the name of the file says neither.
    """
    from registre.identity.files import written  # noqa: PLC0415

    content = written(judgements, output.suffix if output else ".csv")
    with opened(output) as file:
        file.write(content)


def taken(judgements: Sequence[Judgement], store: Path) -> OpenStore:
    """Put judgements into a store, and return it open; those that see it are to be told, and what follows done.

    Raises:
        StoreError: the store cannot be written.
    """
    from registre.identity.graphs import put  # noqa: PLC0415

    there = create(store)
    for judgement in judgements:
        put(there.graph, there.base, judgement)
    typer.echo(f"{_counted(judgements)} taken", err=True)
    return there
