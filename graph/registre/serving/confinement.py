"""Takes from a query process what it does not need: memory beyond its share, the network, further files."""

from __future__ import annotations

import contextlib
import os
import resource
from pathlib import Path

from registre.serving.seccomp import with_its_parent, without_sockets


def _size() -> int:
    """How many bytes of addresses the process uses; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _lower(kind: int, limit: int) -> None:
    _, hard = resource.getrlimit(kind)
    within = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    resource.setrlimit(kind, (within, within))


def _first_to_go() -> None:
    """Let the system end this process before all others when memory runs out.

    What is shared of a graph in memory is copied page by page as it is read, and no limit of a process counts that:
    the nursery that holds the graph, and the server, are not to pay for it.
    """
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")


def confine(*, memory: int, network: bool, files: bool) -> None:
    """Confine this process, for good.

    Args:
        memory: how many bytes it may take beside what it has.
        network: whether it may call other servers.
        files: whether it may open files: one that reads its graph on the disk must.
    """
    with_its_parent()
    _first_to_go()
    _lower(resource.RLIMIT_CORE, 0)
    if size := _size():
        _lower(resource.RLIMIT_AS, size + memory)
    if network:
        return
    without_sockets()
    if not files:
        _lower(resource.RLIMIT_NOFILE, 0)
