"""``registre identity``: who is one, what is to be reviewed, and what people say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from registre.cli.judging import Author, File, Note, People, Said, Word, chosen, kept, made, taken, tell
from registre.cli.options import Json, Output, Store
from registre.store import create, open_existing, publish

if TYPE_CHECKING:
    from registre.store.opening import OpenStore

app = typer.Typer(no_args_is_help=True, help="Who is one: list, judge, export and import judgements of identity.")


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


@app.command("list")
def list_(  # noqa: PLR0917  (the options of a command)
    store: Store,
    verdict: Word = None,
    of: Annotated[str | None, typer.Option(help="Only those about an individual: its path or a part of it.")] = None,
    people: People = False,
    contradictions: Annotated[
        bool, typer.Option("--contradictions", help="Only those that were not followed.")
    ] = False,
    as_json: Json = False,
) -> None:
    """List judgements, the likeliest first; those of links are listed by `registre link list`.

    Example: `registre identity list --store my.store --verdict undecided`
    """
    from registre.identity.graphs import not_followed, stored  # noqa: PLC0415

    there = open_existing(store)
    found = not_followed(there.graph, there.base) if contradictions else stored(there.graph, there.base)
    tell(chosen([one for one in found if not one.pair.record], verdict, of, people=people), as_json=as_json)


@app.command("judge")
def judge(  # noqa: PLR0917  (the options of a command)
    one: Annotated[str, typer.Argument(help="A path, an IRI or a name.", show_default=False)],
    other: Annotated[str, typer.Argument(help="Another.", show_default=False)],
    verdict: Said,
    store: Store,
    author: Author = "person",
    note: Note = "",
) -> None:
    """Say whether two individuals are one; the word of people goes before that of rules, and can be taken back.

    Example: `registre identity judge org/smoa org/syndicat-mixte-oise-aronde same --store my.store`
    """
    from registre.identity.graphs import put  # noqa: PLC0415
    from registre.showing import Showing  # noqa: PLC0415

    there = open_existing(store)
    showing = Showing(there)
    first, second = (showing.resolve(what).removeprefix(there.base) for what in (one, other))
    said = made(first, second, verdict, author, note)
    del showing, there
    writable = create(store)
    put(writable.graph, writable.base, said)
    _renewed(writable)


@app.command("export")
def export(store: Store, output: Output = None) -> None:
    """Write the judgements of people, those of links too, and what is to be reviewed, as CSV or JSON.

    Example: `registre identity export --store my.store --output judgements.csv`
    """
    from registre.identity.graphs import stored  # noqa: PLC0415
    from registre.identity.judgements import Verdict  # noqa: PLC0415

    there = open_existing(store)
    kept([j for j in stored(there.graph, there.base) if not j.by_rule or j.verdict is Verdict.UNDECIDED], output)


@app.command("import")
def import_(file: File, store: Store) -> None:
    """Take the judgements of people from a file; lines that a rule signed are passed over, the rules judge anew.

    Example: `registre identity import judgements.csv --store my.store`
    """
    from registre.identity.files import read_file  # noqa: PLC0415

    _renewed(taken(read_file(file), store))
