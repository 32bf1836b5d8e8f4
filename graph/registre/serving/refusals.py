"""Why a request is not answered, as HTTP says it."""

from __future__ import annotations

from registre.errors import RegistreError
from registre.serving.settings import Settings

_STACK, _MEMORY = 11, frozenset({6, 9})
"""The signals that end a process whose stack is full (SIGSEGV), or that is refused memory (SIGABRT, SIGKILL)."""


class RefusedError(RegistreError):
    """A request that is not answered: the status of HTTP, what is wrong, what to do."""

    def __init__(self, status: int, what: str, *, next_step: str = "", retry_after: int | None = None) -> None:
        super().__init__(what, next_step=next_step)
        self.status, self.retry_after = status, retry_after


def too_slow(seconds: float) -> RefusedError:
    """The query took longer than it may."""
    what = f"the query was ended after {seconds:g} s, the most it may take here"
    return RefusedError(504, what, next_step="ask for less: bind more terms, add LIMIT, or take the tables")


def too_busy() -> RefusedError:
    """There are too many queries at once."""
    return RefusedError(503, "too many queries are being answered", next_step="ask again in a moment", retry_after=2)


def too_hungry(limit: int) -> RefusedError:
    """The query took more memory than it may; asking again does not help, so no time is given."""
    what = f"the query needs more than {limit // 2**20} MiB of memory, the most it may take here"
    return RefusedError(503, what, next_step="ask for less: avoid products of patterns, add LIMIT inside them")


def too_large(what: str, next_step: str) -> RefusedError:
    """The request or the answer is larger than it may be."""
    return RefusedError(413, what, next_step=next_step)


def malformed(what: str, next_step: str = "") -> RefusedError:
    """The request is no request."""
    return RefusedError(400, what, next_step=next_step)


def ended(signal: int, settings: Settings) -> RefusedError:
    """The process that answered has ended by itself, by a signal or (0) not."""
    if signal == _STACK:
        return malformed("the query is nested too deep", "write it flatter")
    if signal in _MEMORY:
        return too_hungry(settings.memory)
    return RefusedError(500, "the process that answered has ended", next_step="ask again")


def failed(wrong: str, says: str, settings: Settings) -> RefusedError:
    """The process that answered says what is wrong; see :func:`registre.serving.worker.answer`."""
    known = {
        "syntax": malformed(f"it is no SPARQL query ({says})", "mend it there"),
        "unsuited": RefusedError(406, f"the query gives {says}", next_step="ask for one of these forms"),
        "large": too_large(f"the answer has more than {settings.answer >> 20} MiB", "add LIMIT and OFFSET"),
        "memory": too_hungry(settings.memory),
        "service": RefusedError(502, f"a SERVICE was not answered: {says}"),
    }
    return known.get(wrong) or RefusedError(500, f"the query failed ({says})", next_step="ask again")
