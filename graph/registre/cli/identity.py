"""``registre identity``: who is one, what is to be reviewed, and what people say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from registre.cli.options import Json, Output, Store, opened
from registre.errors import UsageError
from registre.store import create, open_existing, publish

if TYPE_CHECKING:
    from registre.identity.judgements import Judgement
    from registre.store.opening import OpenStore

app = typer.Typer(no_args_is_help=True, help="Who is one: list, judge, export and import judgements of identity.")

Author = Annotated[str, typer.Option(help="Who judges; kept with the judgement.")]


def _renewed(store: OpenStore) -> None:
    """Judge anew, and let readers see it."""
    from registre.identity import identify  # noqa: PLC0415  (rapidfuzz and the reference are loaded only here)
    from registre.store.opening import writing  # noqa: PLC0415

    with writing(store):
        found = identify(store.graph, store.base)
    publish(store)
    for one in found.clusters.contradictions:
        pair = one.judgement.pair
        typer.echo(f"contradiction: {pair.one} and {pair.other} stay apart ({one.reason})", err=True)


def _tell(judgements: list[Judgement]) -> None:
    for one in judgements:
        typer.echo(f"{one.verdict.value.casefold():9} {one.score}  {one.pair.one}\n{'':16}{one.pair.other}")
        typer.echo(f"{'':16}{one.author}: {' · '.join(one.reasons) or 'no reason given'}")


@app.command("list")
def list_(  # noqa: PLR0917  (the options of a command)
    store: Store,
    verdict: Annotated[
        str | None, typer.Option(help="Only those: same, different, unsure or undecided (what is to be reviewed).")
    ] = None,
    of: Annotated[str | None, typer.Option(help="Only those about an individual: its path or a part of it.")] = None,
    people: Annotated[bool, typer.Option("--people", help="Only those that people made.")] = False,
    contradictions: Annotated[
        bool, typer.Option("--contradictions", help="Only those that were not followed.")
    ] = False,
    as_json: Json = False,
) -> None:
    """List judgements, the likeliest first.

    Example: `registre identity list --store my.store --verdict undecided`
    """
    from registre.identity.files import row, verdict_of  # noqa: PLC0415
    from registre.identity.graphs import not_followed, stored  # noqa: PLC0415

    there = open_existing(store)
    wanted = verdict_of(verdict) if verdict else None
    found = not_followed(there.graph, there.base) if contradictions else stored(there.graph, there.base)
    kept = [
        one
        for one in sorted(found, key=lambda j: (-j.score, j.pair))
        if (wanted is None or one.verdict is wanted)
        and not (people and one.by_rule)
        and (of is None or of in one.pair.one or of in one.pair.other)
    ]
    if as_json:
        typer.echo(json.dumps([row(one) for one in kept], ensure_ascii=False, indent=1))
    else:
        _tell(kept)
        typer.echo(f"{len(kept)} judgement{'s' if len(kept) != 1 else ''}", err=True)


@app.command("judge")
def judge(  # noqa: PLR0917  (the options of a command)
    one: Annotated[str, typer.Argument(help="A path, an IRI or a name.", show_default=False)],
    other: Annotated[str, typer.Argument(help="Another.", show_default=False)],
    verdict: Annotated[str, typer.Argument(help="same, different, unsure, or undecided: takes a judgement back.")],
    store: Store,
    author: Author = "person",
    note: Annotated[str, typer.Option(help="Why; kept with the judgement.")] = "",
) -> None:
    """Say whether two individuals are one; the word of people goes before that of rules, and can be taken back.

    Example: `registre identity judge org/smoa org/syndicat-mixte-oise-aronde same --store my.store`
    """
    from registre.identity.files import verdict_of  # noqa: PLC0415
    from registre.identity.graphs import put  # noqa: PLC0415
    from registre.identity.judgements import Pair, judged  # noqa: PLC0415
    from registre.showing import Showing  # noqa: PLC0415

    if author.startswith("rule:"):
        raise UsageError("an author is no rule", next_step="give another --author")
    said, there = verdict_of(verdict), open_existing(store)
    showing = Showing(there)
    first, second = (showing.resolve(what).removeprefix(there.base) for what in (one, other))
    try:
        pair = Pair.of(first, second)
    except ValueError as error:
        raise UsageError(str(error), next_step="name two individuals") from error
    del showing, there
    writable = create(store)
    put(writable.graph, writable.base, judged(pair, said, author, note))
    _renewed(writable)


@app.command("export")
def export(store: Store, output: Output = None) -> None:
    """Write the judgements of people, and what is to be reviewed, as CSV or JSON.

    Example: `registre identity export --store my.store --output judgements.csv`
    """
    from registre.identity.files import written  # noqa: PLC0415
    from registre.identity.graphs import stored  # noqa: PLC0415
    from registre.identity.judgements import Verdict  # noqa: PLC0415

    there = open_existing(store)
    kept = [j for j in stored(there.graph, there.base) if not j.by_rule or j.verdict is Verdict.UNDECIDED]
    content = written(kept, output.suffix if output else ".csv")
    with opened(output) as file:
        file.write(content)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A CSV or JSON of judgements.", show_default=False)], store: Store
) -> None:
    """Take the judgements of people from a file; lines that a rule signed are passed over, the rules judge anew.

    Example: `registre identity import judgements.csv --store my.store`
    """
    from registre.identity.files import read_file  # noqa: PLC0415
    from registre.identity.graphs import put  # noqa: PLC0415

    judgements = read_file(file)
    there = create(store)
    for judgement in judgements:
        put(there.graph, there.base, judgement)
    _renewed(there)
    typer.echo(f"{len(judgements)} judgement{'s' if len(judgements) != 1 else ''} taken", err=True)
