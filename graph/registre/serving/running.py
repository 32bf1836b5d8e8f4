"""Runs the server until it is told to end."""

from __future__ import annotations

import os
import socket

import uvicorn

from registre.errors import UsageError
from registre.serving.app import application
from registre.serving.connection import Connection
from registre.serving.desk import Desk
from registre.serving.settings import Settings

_KEPT_OPEN = 20
"""Seconds that a connection stays open for the next request: longer than clients keep it (httpx 5 s, aiohttp 15 s), so
that they close it, and the server does not while a request is under way to it."""


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
        timeout_keep_alive=_KEPT_OPEN,
        timeout_graceful_shutdown=5,
        limit_concurrency=1000,
    )


def listening(settings: Settings) -> socket.socket:
    """Return the socket that the server is to listen on.

    Raises:
        UsageError: the address is not this machine's, or the port is another program's.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family)
    except OSError as error:
        number = error.errno or 0
        why = os.strerror(number) if number > 0 else str(error)  # (of names that are not known, it is below 0)
        raise UsageError(
            f"it cannot listen at {settings.host}, port {settings.port} ({why})",
            next_step="take another --port (0 for any that is free) or --host",
        ) from error


def serve(settings: Settings, on: socket.socket) -> None:
    """Serve a store, until the process is told to end (SIGINT or SIGTERM)."""
    uvicorn.Server(configured(settings)).run(sockets=[on])
