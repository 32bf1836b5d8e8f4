"""Which form of a thing a request asks for: by the suffix of its path, else by its ``Accept`` header."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """A form that things are given in: its suffix, its media type, its name among the formats of exports."""

    suffix: str
    media_type: str
    export: str | None
    name: str


HTML = Form("html", "text/html", None, "HTML")
FORMS = (
    HTML,
    Form("ttl", "text/turtle", "turtle", "Turtle"),
    Form("jsonld", "application/ld+json", "jsonld", "JSON-LD"),
    Form("nt", "application/n-triples", "ntriples", "N-Triples"),
    Form("rdf", "application/rdf+xml", "rdfxml", "RDF/XML"),
)
_BY_SUFFIX = {form.suffix: form for form in FORMS}
_ALSO = {"application/xhtml+xml": HTML, "application/json": FORMS[2], "text/plain": FORMS[3]}
_BY_TYPE = {**_ALSO, **{form.media_type: form for form in FORMS}}


def split(path: str) -> tuple[str, Form | None]:
    """Return a path without its suffix, and the form that the suffix asks for.

    >>> split("org/maio.ttl")[0], split("org/maio")[1]
    ('org/maio', None)
    """
    rest, dot, suffix = path.rpartition(".")
    return (rest, _BY_SUFFIX[suffix]) if dot and rest and suffix in _BY_SUFFIX else (path, None)


def _weight(parameters: str) -> float:
    for parameter in parameters.split(";"):
        name, _, value = parameter.strip().partition("=")
        if name == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0


def accepted(header: str) -> Form:
    """Return the form that an ``Accept`` header likes best (RFC 9110, 12.5.1); HTML where it does not say.

    >>> accepted("text/turtle;q=0.9, application/ld+json").suffix
    'jsonld'
    """
    best, weight = HTML, 0.0
    for part in header.split(",")[:30]:
        media_type, _, parameters = part.strip().partition(";")
        form, wished = _BY_TYPE.get(media_type.strip().lower()), _weight(parameters)
        if form and wished > weight:
            best, weight = form, wished
    return best
