"""What one document may take of time and memory; the system holds a reader to it, whatever the document does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from registre.errors import UsageError

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kMG])?(i)?B?", re.IGNORECASE)
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3}
_STATUS = Path("/proc/self/status")
_DATA = re.compile(r"^VmData:\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take.

    Attributes:
        seconds: of the clock, from its bytes to its statements; ``None`` for no limit.
        memory: bytes beside those that a reader takes at rest; ``None`` for no limit. Linux alone enforces it.
    """

    seconds: float | None = None
    memory: int | None = None

    def __bool__(self) -> bool:
        return self.seconds is not None or self.memory is not None


def size(written: str) -> int:
    """Return the bytes that a size says.

    Raises:
        UsageError: it says none.

    >>> size("2GB"), size("512 MiB"), size("1000")
    (2000000000, 536870912, 1000)
    """
    m = _SIZE.fullmatch(written.strip())
    if m is None:
        raise UsageError(f"{written!r} is no size", next_step="write it as 500MB, 2GB or 1GiB; 0 for no limit")
    return int(float(m[1]) * (1024 if m[3] else 1000) ** _POWERS[(m[2] or "").casefold()])


def hold(memory: int | None) -> None:
    """Hold this process to ``memory`` bytes more than it has: what asks for more gets an error, or ends it.

    What counts is the data that it may write (Linux, ``RLIMIT_DATA`` of setrlimit(2)); the limit is inherited by the
    programs that it runs. Elsewhere nothing is done.
    """
    if memory is None or not _STATUS.is_file():
        return
    import resource  # noqa: PLC0415  (Windows has none)

    has = _DATA.search(_STATUS.read_text(encoding="ascii"))
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = memory + (int(has[1]) * 1024 if has else 0)
    resource.setrlimit(resource.RLIMIT_DATA, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
