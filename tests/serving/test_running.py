"""Where the server listens, and what it says when it cannot."""

from __future__ import annotations

import socket
from pathlib import Path

import httpx
import pytest

from registre.errors import UsageError
from registre.serving.running import configured, listening
from registre.serving.settings import Settings


def test_a_port_that_is_in_use_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"cannot listen at 127.0.0.1, port {port}") as told:
            listening(Settings(store=tmp_path, port=port))
    assert "--port" in str(told.value)


def test_an_address_of_another_machine_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"cannot listen at 192\.0\.2\.1"):
        listening(Settings(store=tmp_path, host="192.0.2.1"))


def test_any_port_that_is_free_may_be_taken(tmp_path: Path) -> None:
    with listening(Settings(store=tmp_path, port=0)) as on:
        assert on.getsockname()[1] > 0


def test_a_connection_is_kept_open_longer_than_clients_keep_it(tmp_path: Path) -> None:
    kept_by_clients = httpx.Limits().keepalive_expiry
    assert kept_by_clients
    assert configured(Settings(store=tmp_path)).timeout_keep_alive > 2 * kept_by_clients
