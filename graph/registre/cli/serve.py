"""``registre serve``: a store, over HTTP."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from registre.cli.options import Store
from registre.errors import UsageError

if TYPE_CHECKING:
    from registre.serving.settings import Settings

TOKEN = "REGISTRE_TOKEN"
_SHORTEST = 16
_MIB = 1024 * 1024


def _token(updates: bool) -> str | None:
    """The token of the environment: on the command line, everybody on the machine could read it."""
    if not updates:
        return None
    token = os.environ.get(TOKEN, "")
    if len(token) < _SHORTEST:
        raise UsageError(
            f"updates need a token of {_SHORTEST} characters or more", next_step=f"put it into the environment: {TOKEN}"
        )
    return token


def _settings(store: Path, **given: Any) -> Settings:
    """The settings: what is not given stays as it is by default."""
    from registre.serving.settings import Settings  # noqa: PLC0415

    return Settings(store=store, **{name: value for name, value in given.items() if value is not None})


def serve(  # noqa: PLR0917  (the options of a command)
    store: Store,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 for any.")] = 7878,
    memory: Annotated[
        bool | None, typer.Option("--memory/--disk", help="Hold a copy of the graph in memory; by default if it fits.")
    ] = None,
    seconds: Annotated[float, typer.Option(min=0.1, help="How long a query may take.")] = 30.0,
    rows: Annotated[int, typer.Option(min=1, help="How many rows or triples an answer may have.")] = 100_000,
    answer_size: Annotated[int, typer.Option(min=1, help="MiB that an answer may have.")] = 64,
    query_memory: Annotated[
        int | None, typer.Option(min=64, help="MiB that one query may take; by default by the size of the machine.")
    ] = None,
    request_size: Annotated[int, typer.Option(min=1, help="KiB that a request may have.")] = 1024,
    quick: Annotated[int | None, typer.Option(min=1, help="Quick queries at once; two for each core.")] = None,
    long: Annotated[int, typer.Option(min=0, help="Long queries begun; half as many as quick ones go on.")] = 24,
    waiting: Annotated[int, typer.Option(min=0, help="Queries that may wait for their turn.")] = 200,
    cache: Annotated[int, typer.Option(min=0, help="MiB of answers kept to be given again.")] = 64,
    rate: Annotated[float, typer.Option(min=0, help="Requests a second of one address; 0 for any number.")] = 20.0,
    burst: Annotated[int, typer.Option(min=1, help="Requests of one address at once.")] = 200,
    service: Annotated[
        list[str] | None, typer.Option("--service", help="An endpoint that queries may call; may be repeated.")
    ] = None,
    service_seconds: Annotated[float, typer.Option(min=0.1, help="How long one request to it may take.")] = 10.0,
    service_rows: Annotated[int, typer.Option(min=1, help="Rows that one SERVICE may answer.")] = 50_000,
    service_requests: Annotated[int, typer.Option(min=1, help="Requests that one query may cost others.")] = 100,
    service_cache: Annotated[
        Path | None, typer.Option(help="Where their answers are kept for a week; by default until the server ends.")
    ] = None,
    updates: Annotated[
        bool, typer.Option("--updates", help=f"Take updates from who shows the token, {TOKEN}.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--everything", help="Serve the full texts too, and people without a public role.")
    ] = False,
    documents: Annotated[
        Path | None, typer.Option(help="The folder that the store was built from: pages show its pages.")
    ] = None,
) -> None:
    """Serve a store over HTTP: SPARQL at /sparql, pages for people elsewhere. It follows the builds of the store.

    Example: `registre serve --store my.store`
    """
    try:
        from registre.serving import running  # noqa: PLC0415  (starlette and uvicorn: loaded only here)
    except ModuleNotFoundError as error:
        raise UsageError(
            f"the server needs {error.name}", next_step="install registre with its extra: pip install registre[serve]"
        ) from error
    from registre.federation.limits import endpoints  # noqa: PLC0415
    from registre.store.opening import served  # noqa: PLC0415

    served(store, everything=everything)
    if service and find_spec("httpx") is None:
        raise UsageError(
            "--service needs httpx", next_step="install registre with its extra: pip install registre[live]"
        )
    settings = _settings(
        store, host=host, port=port, replica="auto" if memory is None else "memory" if memory else "disk",
        seconds=seconds, rows=rows, answer=answer_size * _MIB, memory=query_memory and query_memory * _MIB,
        request=request_size * 1024, quick=quick, long=long, waiting=waiting, cache=cache * _MIB, rate=rate,
        burst=burst, services=endpoints(service or ()), service_seconds=service_seconds, service_rows=service_rows,
        service_requests=service_requests, service_cache=service_cache, token=_token(updates), everything=everything,
        documents=documents,
    )  # fmt: skip
    with running.listening(settings) as on:
        at = f"http://{f'[{host}]' if ':' in host else host}:{on.getsockname()[1]}/"
        typer.echo(f"registre serves {store} at {at} (SPARQL at /sparql); Ctrl-C ends it", err=True)
        running.serve(settings, on)
