"""Addresses: where a thing of the graph is found on this server, and which thing an address means."""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode

from registre.vocabulary import REG

THINGS = "/id/"
ONTOLOGY = "/ontology"
_FRAGMENT = re.compile(r"(?P<document>[^#]+)#char=(?P<start>\d{1,9}),(?P<end>\d{1,9})\Z")


def local(iri: str, base: str) -> str | None:
    """Return the path on this server of an individual or a term of the ontology; None for what lies outside.

    >>> local("https://w3id.org/registre/id/org/maio", "https://w3id.org/registre/id/")
    '/id/org/maio'
    """
    if part := fragment(iri):
        return local_passage(*part, base=base)
    if iri.startswith(base):
        return THINGS + quote(iri.removeprefix(base), safe="/,=;:@!$&'()*+-._~")
    if iri.startswith(str(REG)):
        return f"{ONTOLOGY}#{quote(iri.removeprefix(str(REG)))}"
    return None


def fragment(iri: str) -> tuple[str, int, int] | None:
    """Return what a fragment of a document says: the document, the first character, the one after the last."""
    m = _FRAGMENT.match(iri)
    return (m["document"], int(m["start"]), int(m["end"])) if m else None


def local_passage(document: str, start: int, end: int, *, base: str) -> str | None:
    """Return the path of a passage of a document; browsers keep what follows ``#`` to themselves."""
    if not document.startswith(base):
        return None
    return f"{local(document, base)}?char={start},{end}"


def iri(path: str, base: str) -> str:
    """Return the individual that a path below ``/id/`` means, once it is decoded."""
    return base + path


def with_query(path: str, **parameters: str | int | None) -> str:
    """Return a path with those parameters that have a value.

    >>> with_query("/search", q="réseau", year=None)
    '/search?q=r%C3%A9seau'
    """
    given = {name: str(value) for name, value in parameters.items() if value not in (None, "")}
    if not given:
        return path
    before, mark, anchor = path.partition("#")
    return f"{before}{'&' if '?' in before else '?'}{urlencode(given)}{mark}{anchor}"
