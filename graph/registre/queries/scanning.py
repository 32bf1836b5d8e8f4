"""Looks at the words of a query without understanding it: what it calls, how deep it nests."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"""(?P<skipped> \#[^\n\r]*
        | <[^<>"{}|^`\\\x00-\x20]*>
        | \"{3} (?: [^"\\] | \\. | \"{1,2}(?!\") )* \"{3} | '{3} (?: [^'\\] | \\. | '{1,2}(?!') )* '{3}
        | " (?: [^"\\\n\r] | \\. )* " | ' (?: [^'\\\n\r] | \\. )* '
        | [?$]\w+ | @[A-Za-z-]+ | [\w.-]*:[\w.%:\\-]* )
      | (?P<word> [A-Za-z_][\w-]* )
      | (?P<opens> [{(\[] ) | (?P<closes> [})\]] )""",
    re.VERBOSE | re.DOTALL,
)
_SERVICE = re.compile(
    r"(?:#[^\n]*\n|\s)*(?:SILENT(?:#[^\n]*\n|\s)+|SILENT(?=<))?(?:#[^\n]*\n|\s)*<([^<>]*)>", re.IGNORECASE
)
_VALUE = re.compile(
    r"""(?P<kept> \b PREFIX \s+ [\w.-]*: \s* <[^<>]*> )
      | \"{3} .*? \"{3} | '{3} .*? '{3} | " (?: \\. | [^"\\\n] )* " | ' (?: \\. | [^'\\\n] )* '
      | <[^<>"{}|^`\\\x00-\x20]*> | \#[^\n]* | \b\d[\d.]*""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_TOLD = 10_000
"""Characters by which the form of a query is told."""
_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def plain(query: str) -> str:
    """Return a query without escapes of characters: they may stand anywhere in it (SPARQL 1.1, 19.2)."""
    return _ESCAPED.sub(lambda m: chr(min(int(m[1] or m[2], 16), 0x10FFFF)), query) if "\\" in query else query


def _words(query: str) -> Iterator[re.Match[str]]:
    return (m for m in _TOKEN.finditer(plain(query)) if m["word"])


def says(query: str, keyword: str) -> bool:
    """Whether a query uses a keyword, not in a string, a comment or a name.

    >>> says("SELECT * FROM <http://a.example/> { ?from ?p 'from' }", "FROM")
    True
    >>> says("SELECT * { ?from ?p 'from' }", "FROM")
    False
    """
    return keyword in plain(query).upper() and any(m["word"].upper() == keyword for m in _words(query))


def services(query: str) -> list[str | None]:
    """Return the endpoints that a query calls; None for one that is not named as an address in full.

    >>> services("SELECT * { SERVICE SILENT <http://a.example/sparql> { ?s ?p ?o } }")
    ['http://a.example/sparql']
    """
    text = plain(query)
    if "SERVICE" not in text.upper():
        return []
    called = [m.end() for m in _TOKEN.finditer(text) if m["word"] and m["word"].upper() == "SERVICE"]
    return [found[1] if (found := _SERVICE.match(text, end)) else None for end in called]


def depth(query: str) -> int:
    """Return how many brackets are open at most at one place of a query."""
    most = now = 0
    if query.count("{") + query.count("(") + query.count("[") < 100:
        return 0
    for m in _TOKEN.finditer(query):
        now += bool(m["opens"]) - bool(m["closes"])
        most = max(most, now)
    return most


def form(query: str) -> str:
    """Return a query without values and comments: what is asked again and again with other ones has one form.

    >>> form("SELECT ?s { ?s ?p 'a', 12 } # one") == form("SELECT ?s { ?s ?p 'b', 13.5 }")
    True
    >>> form("SELECT ?s { ?s ?p 'a' }") == form("SELECT ?s { ?p ?s 'a' }")
    False
    """
    return " ".join(_VALUE.sub(lambda m: m["kept"] or "_", query[:_TOLD]).rstrip(" _\n").split())
