"""The program ``registre``: its commands, and what it says when something is wrong."""

from __future__ import annotations

import os
import sys
from importlib.metadata import version
from typing import Annotated, Any

import typer

from registre.cli import (
    build,
    checks,
    dataset,
    draw,
    evaluate,
    export,
    identity,
    link,
    query,
    reference,
    scdl,
    serve,
    show,
    tables,
)
from registre.errors import RegistreError

MISUSE, INTERRUPTED = 2, 130
Misspelt: Any = next(kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException")
"""What typer raises for options and arguments that are wrong; of that family it shows BadParameter alone."""

app = typer.Typer(
    name="registre",
    help="The knowledge graph of what French local councils decide.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)
app.command("build")(build.build)
app.command("query")(query.query)
app.command("queries")(query.queries)
app.command("export")(export.export)
app.command("dataset")(dataset.dataset)
app.command("hash")(dataset.hash_)
app.command("tables")(tables.tables)
app.command("show")(show.show)
app.command("draw")(draw.draw)
app.command("check")(checks.check)
app.command("verify")(checks.verify)
app.command("evaluate")(evaluate.evaluate)
app.add_typer(reference.app, name="reference")
app.command("serve")(serve.serve)
app.add_typer(identity.app, name="identity")
app.add_typer(scdl.app, name="scdl")
app.add_typer(link.app, name="link")


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"registre {version('registre')}")
        raise typer.Exit


@app.callback()
def _root(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is, and end.")
    ] = False,
) -> None: ...


def main() -> None:
    """Run the program; end it with its exit code: 0, 1 for documents that failed, 2 for misuse."""
    try:
        code = app(standalone_mode=False)
    except RegistreError as error:
        sys.stderr.write(f"registre: {error}\n")
        code = MISUSE
    except Misspelt as error:
        if said := error.format_message().rstrip("."):
            sys.stderr.write(f"registre: {said}; “--help” after a command tells how\n")
        code = MISUSE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    sys.exit(code)
