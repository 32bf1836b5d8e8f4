"""A server in a thread of the tests, on a port that is free."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from registre.serving.running import configured
from registre.serving.settings import Settings

Serve = Callable[..., httpx.Client]


class Running:
    """A server that goes on until it is ended."""

    def __init__(self, settings: Settings) -> None:
        self._socket = socket.create_server((settings.host, 0))
        port = self._socket.getsockname()[1]
        self.address = f"http://{settings.host}:{port}"
        self._server = uvicorn.Server(configured(replace(settings, port=port)))
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)
        self._thread.start()
        while not self._server.started:
            assert self._thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        self.client = httpx.Client(base_url=self.address, timeout=60)

    def end(self) -> None:
        self.client.close()
        self._server.should_exit = True
        self._thread.join(20)
        self._socket.close()


@pytest.fixture
def serve(built: Path) -> Iterator[Serve]:
    """Starts a server on the examples with the settings given; gives a client of it."""
    running: list[Running] = []

    def start(store: Path = built, **settings: Any) -> httpx.Client:
        running.append(Running(Settings(store=store, **settings)))
        return running[-1].client

    yield start
    for one in running:
        one.end()


@pytest.fixture(scope="session")
def desk(built: Path) -> Iterator[httpx.Client]:
    """A client of one server with the usual settings, which tests that change nothing share."""
    running = Running(Settings(store=built, replica="disk"))
    yield running.client
    running.end()
