"""Pages that say what is wrong."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from registre.errors import RegistreError
from registre.pages.rendering import page, voice_of


def message(request: Request, key: str, *lines: str, status: int) -> Response:
    """Return a page that says what is wrong.

    Args:
        request: what was asked.
        key: the title, among the texts of the interface.
        lines: what there is to say.
        status: the HTTP status.
    """
    return page(request, "message.html", {"title": voice_of(request).say(key), "lines": lines}, status=status)


def refused(request: Request, error: RegistreError) -> Response:
    """Return a page that says why the server did not answer, with the status that it gives."""
    return message(request, "error.failed", str(error), status=getattr(error, "status", 500))
