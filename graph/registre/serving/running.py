"""Runs the server until it is told to end."""

from __future__ import annotations

import uvicorn

from registre.serving.app import application
from registre.serving.connection import Connection
from registre.serving.desk import Desk
from registre.serving.settings import Settings


def configured(settings: Settings) -> uvicorn.Config:
    """Return how the server that does the work of HTTP is set up."""
    return uvicorn.Config(
        application(Desk(settings)),
        host=settings.host,
        port=settings.port,
        http=Connection,
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="on",
        timeout_graceful_shutdown=5,
        limit_concurrency=1000,
    )


def serve(settings: Settings) -> None:
    """Serve a store, until the process is told to end (SIGINT or SIGTERM)."""
    uvicorn.Server(configured(settings)).run()
