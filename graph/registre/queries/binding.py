"""Writes the values of a query's parameters into its text, as terms.

A value stands where the parameter stood, not in a VALUES beside the pattern: Oxigraph then compares a row with it as
soon as the row has what is compared, and not at the end of all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from registre.errors import UsageError
from registre.queries.header import Query

_WHERE = re.compile(r"^[^#\n]*\bWHERE\s*\{", re.IGNORECASE | re.MULTILINE)
_TOKENS = re.compile(
    r"""
    \"{3}.*?\"{3} | '{3}.*?'{3}                            # long strings,
    | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*'            # strings,
    | <[A-Za-z#/.][^<>"{}|^`\\\s]*> | \#[^\n]*              # addresses, comments: left as they are
    | ! \s* BOUND \s* \( \s* \$(?P<open>\w+) \s* \) \s* \|\| \s*
    | BOUND \s* \( \s* \$(?P<asked>\w+) \s* \)
    | \bAS \s+ \$(?P<set>\w+)
    | [?](?P<other>\w+)
    | \$(?P<used>\w+)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


def bound(query: Query, given: Mapping[str, str]) -> str:
    """Return the text of a query with its parameters bound; those left open stay unbound.

    Args:
        query: what to ask.
        given: the printed values of its parameters; they are written as terms, so that they cannot change the query.

    Raises:
        UsageError: a parameter is wrong, or the query has no pattern to bind it in.
    """
    terms = {name: str(term) for name, term in query.bindings(given).items()}
    if not terms:
        return query.text
    begins = _WHERE.search(query.text)
    if begins is None:
        raise UsageError(
            "it has parameters but no WHERE { … }", where=query.name, next_step="write WHERE before its pattern"
        )
    head, ends = begins.end(), query.text.rfind("}")
    pattern = query.text[head:ends]
    beside = _kept(query.text[:head] + query.text[ends:], ("used", "set", "other"))
    kept = {name: term for name, term in terms.items() if name in beside | _kept(pattern, ("set", "other"))}
    values = "".join(f" VALUES ${name} {{ {term} }}" for name, term in kept.items())
    written = _written(pattern, {name: term for name, term in terms.items() if name not in kept})
    return f"{query.text[:head]}{values}{written}{query.text[ends:]}"


def _kept(text: str, how: tuple[str, ...]) -> set[str]:
    """The variables that a text has in these ways: a value cannot take their place."""
    return {m[way] for m in _TOKENS.finditer(text) for way in how if m[way]}


def _written(pattern: str, terms: Mapping[str, str]) -> str:
    """A pattern with terms in the place of variables; whether they are bound is then no question."""

    def put(m: re.Match[str]) -> str:
        if m["open"] in terms:
            return ""
        if m["asked"] in terms:
            return "true"
        return terms.get(m["used"] or "", m[0])

    return _TOKENS.sub(put, pattern)
