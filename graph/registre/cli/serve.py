"""``registre serve``: a store, over HTTP."""

from __future__ import annotations

from typing import Annotated

import typer

from registre.cli.options import Store
from registre.errors import UsageError


def serve(
    store: Store,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on.")] = 7878,
    memory: Annotated[
        bool | None, typer.Option("--memory/--disk", help="Hold a copy of the graph in memory; by default if it fits.")
    ] = None,
) -> None:
    """Serve a store over HTTP: SPARQL at /sparql, pages for people elsewhere. It follows the builds of the store.

    Example: `registre serve --store my.store`
    """
    try:
        from registre.serving.running import serve as run  # noqa: PLC0415  (starlette and uvicorn: loaded only here)
    except ModuleNotFoundError as error:
        raise UsageError(
            f"the server needs {error.name}", next_step="install registre with its extra: pip install registre[serve]"
        ) from error
    from registre.serving.settings import Settings  # noqa: PLC0415
    from registre.store.opening import served  # noqa: PLC0415

    served(store)
    replica = "auto" if memory is None else "memory" if memory else "disk"
    run(Settings(store=store, host=host, port=port, replica=replica))
