"""Connections that are too slow, or say too much before they ask, are closed: uvicorn alone would wait for them."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from registre.serving.accesslog import Line, network, write

HEAD_WITHIN = 10.0
"""Seconds in which the head of a request must have come."""
LARGEST_HEAD = 64 * 1024
"""Bytes of its address and headers, at most; an address has a limit of its own."""
TAKEN_WITHIN = 30.0
"""Seconds in which a client must have taken something of an answer."""


class Connection(HttpToolsProtocol):
    """A connection of a client."""

    _timer: asyncio.TimerHandle | None = None
    _writing: asyncio.TimerHandle | None = None
    _came = 0
    _largest = LARGEST_HEAD

    def connection_made(self, transport: Any) -> None:
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._stop_waiting()
        self.resume_writing()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take a piece of a request."""
        if self._timer:
            self._came += len(data)
            if self._came > self._largest and not self._is_body(data):
                self._refuse(431, "Request Header Fields Too Large")
                return
        super().data_received(data)

    def on_message_begin(self) -> None:
        """Begin to wait for the rest of a head."""
        super().on_message_begin()
        self._wait()

    def on_headers_complete(self) -> None:
        """Wait no longer: the head has come."""
        self._stop_waiting()
        super().on_headers_complete()

    def pause_writing(self) -> None:
        """Look whether the client takes what is written."""
        super().pause_writing()
        self._look(self.transport.get_write_buffer_size())

    def resume_writing(self) -> None:
        """Look no longer: it took it."""
        if self._writing:
            self._writing.cancel()
            self._writing = None
        super().resume_writing()

    @staticmethod
    def _is_body(data: bytes) -> bool:
        """Whether a piece holds the end of a head: what follows is a body, which has limits of its own."""
        return b"\r\n\r\n" in data[:LARGEST_HEAD]

    def _wait(self) -> None:
        self._stop_waiting()
        self._came = 0
        self._timer = self.loop.call_later(HEAD_WITHIN, self._refuse, 408, "Request Timeout")

    def _stop_waiting(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _look(self, before: int) -> None:
        self._writing = self.loop.call_later(TAKEN_WITHIN, self._look_again, before)

    def _look_again(self, before: int) -> None:
        left = self.transport.get_write_buffer_size()
        if left >= before:
            self.transport.abort()
        else:
            self._look(left)

    def _refuse(self, status: int, words: str) -> None:
        self._stop_waiting()
        if not self.transport.is_closing():
            head = f"HTTP/1.1 {status} {words}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
            self.transport.write(head.encode())
            self.transport.close()
            client = str(self.client[0]) if self.client else ""
            write(Line(network(client), "", "", status=status, reason=words))
