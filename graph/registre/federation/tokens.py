"""Cuts the text of a query into the tokens that show its structure: braces, keywords, variables, what hides them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<skip>\#[^\n]*|\s+)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<string>\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    | (?P<variable>[?$]\w+)
    | (?P<name>[\w.-]*:(?:[\w:.%-]|\\.)*|@[A-Za-z-]+)
    | (?P<word>[A-Za-z_]\w*)
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
"""SPARQL 1.1, 19.8: as much of the grammar as tells what a brace or a keyword is, and what only looks like one."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its kind, its words, and where they stand."""

    kind: str
    words: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """What a keyword is told by: its capitals; of other tokens, their words."""
        return self.words.upper() if self.kind == "word" else self.words if self.kind == "mark" else ""


def tokens(text: str) -> Iterator[Token]:
    """Give the tokens of a query, without blanks and comments."""
    for m in _TOKEN.finditer(text):
        kind = m.lastgroup or "mark"
        if kind != "skip":
            yield Token(kind, m[0], m.start(), m.end())


def variables(text: str) -> set[str]:
    r"""Return the names of the variables that a text has.

    >>> sorted(variables('?a ex:p "?b" . # ?c\n FILTER($d > 1)'))
    ['a', 'd']
    """
    return {token.words[1:] for token in tokens(text) if token.kind == "variable"}
