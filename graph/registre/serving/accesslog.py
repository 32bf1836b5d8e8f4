"""One line of JSON for each request: what was asked for and what came of it, never what was sought.

What follows the ``?`` of an address, and the body, are not written: they may name people. Addresses of clients are cut
to their network (the last byte of IPv4, all but 48 bits of IPv6).
"""

from __future__ import annotations

import contextlib
import datetime as dt
import ipaddress
import json
import sys
from dataclasses import asdict, dataclass
from typing import TextIO

_LONGEST = 300


@dataclass
class Line:
    """What is told of a request.

    Attributes:
        client: the network that it came from.
        method: its method.
        path: its address without what follows the ``?``.
        status: the status of the answer; 0 if none was given.
        bytes: how many bytes of body were sent.
        ms: how many milliseconds it took.
        reason: why it was refused.
    """

    client: str
    method: str
    path: str
    status: int = 0
    bytes: int = 0
    ms: int = 0
    reason: str = ""


def network(address: str) -> str:
    """Return the network of a client's address.

    >>> network("192.0.2.77"), network("2001:db8:1:2::7")
    ('192.0.2.0', '2001:db8:1::')
    """
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    bits = 24 if found.version == 4 else 48
    return str(ipaddress.ip_network((found, bits), strict=False).network_address)


def write(line: Line, output: TextIO | None = None) -> None:
    """Write a line to the error stream, or to ``output``."""
    said = {"time": dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds"), **asdict(line)}
    kept = {name: value[:_LONGEST] if isinstance(value, str) else value for name, value in said.items() if value != ""}
    with contextlib.suppress(OSError, ValueError):  # (a log that cannot be written is no reason not to answer)
        print(json.dumps(kept), file=output or sys.stderr, flush=True)


def note(what: str, output: TextIO | None = None) -> None:
    """Write down, in a line of its own, what became of the server itself."""
    said = {"time": dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds"), "note": what}
    with contextlib.suppress(OSError, ValueError):
        print(json.dumps(said, ensure_ascii=False), file=output or sys.stderr, flush=True)
