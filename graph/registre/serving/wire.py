"""What the server and its query processes send each other: a head as JSON, and a body of so many bytes."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from typing import Any

READY = 0
"""The number of the request that a keeper answers once it holds its graph; nobody makes it."""

_LENGTHS = struct.Struct("!II")


def packed(head: dict[str, Any], body: bytes = b"") -> bytes:
    """Return a message as bytes."""
    said = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    return _LENGTHS.pack(len(said), len(body)) + said + body


def _exactly(sock: socket.socket, count: int) -> bytes:
    data = bytearray()
    while len(data) < count:
        piece = sock.recv(min(count - len(data), 1 << 20))
        if not piece:
            raise EOFError
        data += piece
    return bytes(data)


def receive(sock: socket.socket) -> tuple[dict[str, Any], bytes]:
    """Wait for a message.

    Raises:
        EOFError: the other side has gone.
    """
    head, body = _LENGTHS.unpack(_exactly(sock, _LENGTHS.size))
    return json.loads(_exactly(sock, head)), _exactly(sock, body)


async def received(reader: asyncio.StreamReader) -> tuple[dict[str, Any], bytes]:
    """Wait for a message, letting others go on meanwhile.

    Raises:
        asyncio.IncompleteReadError: the other side has gone.
    """
    head, body = _LENGTHS.unpack(await reader.readexactly(_LENGTHS.size))
    return json.loads(await reader.readexactly(head)), await reader.readexactly(body) if body else b""
