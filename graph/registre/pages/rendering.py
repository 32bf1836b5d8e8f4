"""Writes pages: the templates with their tools, in the language of the request."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from registre.pages.addresses import with_query
from registre.pages.languages import LANGUAGES, Voice, choose

_HERE = Path(__file__).parent
STATIC = _HERE / "static"
BUNDLE = STATIC / "bundle"
"""What ``make desk`` builds from npm; pages do without where it is absent."""


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(bundle=bundled, languages=LANGUAGES)
    return environment


def bundled(name: str) -> bool:
    """Whether a script of the bundle is there."""
    return (BUNDLE / name).is_file()


def voice_of(request: Request) -> Voice:
    """Return the language that a request asks for."""
    return choose(request.query_params.get("lang"), request.headers.get("accept-language", ""))


def _here(request: Request, language: str) -> str:
    """The address of the page in a language."""
    others = [(name, value) for name, value in request.query_params.multi_items() if name != "lang"]
    return f"{quote(request.url.path, safe='/%,=;:@')}?{urlencode([*others, ('lang', language)])}"


def page(request: Request, template: str, context: Mapping[str, Any], *, status: int = 200) -> Response:
    """Return a page.

    Args:
        request: what was asked; its language is the page's.
        template: the name of the template.
        context: what it shows.
        status: the HTTP status.
    """
    voice = voice_of(request)

    def href(path: str, **parameters: str | int | None) -> str:
        """An address of this server; it keeps the language that the reader chose."""
        return with_query(path, **parameters, lang=voice.language if voice.chosen else None)

    switch = {language: _here(request, language) for language in LANGUAGES}
    written = (
        _environment()
        .get_template(template)
        .render(voice=voice, say=voice.say, href=href, switch=switch, path=request.url.path, **context)
    )
    headers = {"Content-Language": voice.language, "Vary": "Accept, Accept-Language"}
    return HTMLResponse(written, status, headers)
