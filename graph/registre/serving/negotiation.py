"""Which form an answer takes: what the client accepts, of what there is (RFC 9110, 12.5.1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from registre.serving.forms import ALIASES, GRAPHS, ROWS, SHORT
from registre.serving.refusals import malformed


@dataclass(frozen=True)
class Range:
    """One entry of an Accept header: a type, which may end in ``*``, and how much it is wanted, from 0 to 1."""

    media_type: str
    quality: float

    def covers(self, media_type: str) -> int:
        """Return how closely it names a media type: 3 by name, 2 its family, 1 all types, 0 not."""
        if self.media_type == media_type:
            return 3
        if self.media_type == "*/*":
            return 1
        family, _, rest = self.media_type.partition("/")
        return 2 if rest == "*" and media_type.startswith(f"{family}/") else 0


def ranges(accept: str) -> list[Range]:
    """Return the entries of an Accept header, in its order; entries that are none are passed over."""
    found = []
    for entry in accept.split(","):
        media_type, *parameters = (part.strip().lower() for part in entry.split(";"))
        if "/" in media_type:
            found.append(Range(media_type, _quality(parameters)))
    return found


def _quality(parameters: Iterable[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(1.0, max(0.0, float(value)))
            except ValueError:
                return 0.0
    return 1.0


def best(accept: str, offered: Iterable[str]) -> str | None:
    """Return which of the offered types a client wants most; None if it takes none of them.

    Args:
        accept: its Accept header; empty for anything.
        offered: the types, the best for those who do not mind first.
    """
    entries, chosen, most = ranges(accept) or [Range("*/*", 1.0)], None, 0.0
    for media_type in offered:
        names = {media_type, *(alias for alias, meant in ALIASES.items() if meant == media_type)}
        covered = [(e.covers(name), e.quality) for e in entries for name in names]
        closest, quality = max((c for c in covered if c[0]), default=(0, 0.0))
        if closest and quality > most:
            chosen, most = media_type, quality
    return chosen


def forms(accept: str, named: str | None) -> tuple[str | None, str | None]:
    """Return the forms of rows and of triples that a client takes.

    A browser, which accepts pages and anything else, gets what others get.

    Args:
        accept: its Accept header.
        named: the form that it names in the address, which goes before the header.

    Raises:
        RefusedError: it names a form that does not exist.
    """
    if named is None:
        return best(accept, ROWS), best(accept, GRAPHS)
    form = SHORT.get(named.lower(), ALIASES.get(named, named))
    if form in {"application/sparql-results+json", "application/sparql-results+xml"}:
        return form, best(accept, GRAPHS) or next(iter(GRAPHS))
    if form not in ROWS and form not in GRAPHS:
        raise malformed(f"“{named[:60]}” is no form of answers", f"take one of {', '.join(sorted(SHORT))}")
    return (form, None) if form in ROWS else (None, form)


def takes_gzip(accept_encoding: str) -> bool:
    """Whether a client takes compressed answers."""
    for entry in accept_encoding.lower().split(","):
        name, *parameters = (part.strip() for part in entry.split(";"))
        if name in {"gzip", "*"}:
            return _quality(parameters) > 0
    return False
