"""The structure of a query's patterns: groups, and what stands in them, each with its place in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from registre.federation.limits import PlanError
from registre.federation.tokens import Token, tokens

_STARTS = frozenset({"SERVICE", "OPTIONAL", "MINUS", "GRAPH", "FILTER", "BIND", "VALUES"})
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})


@dataclass
class Element:
    """A part of a group: what kind it is, its text, and the groups within it.

    Of a ``SERVICE``, ``target`` is the endpoint as written; of a ``GRAPH``, the graph.
    """

    kind: str
    start: int
    end: int
    groups: list[Group] = field(default_factory=list)
    target: Token | None = None
    silent: bool = False

    def services(self) -> Iterator[Element]:
        """Give the services within, those within services left out."""
        if self.kind == "SERVICE":
            yield self
        else:
            for group in self.groups:
                yield from group.services()


@dataclass
class Group:
    """A group between braces; ``subselect`` where it is a query of its own."""

    start: int
    end: int = 0
    elements: list[Element] = field(default_factory=list)
    subselect: bool = False

    def services(self) -> Iterator[Element]:
        """Give the services within."""
        for element in self.elements:
            yield from element.services()


@dataclass(frozen=True)
class Structure:
    """A query: its text, where its prologue ends, and its pattern."""

    text: str
    prologue: str
    pattern: Group

    def of(self, part: Element | Group) -> str:
        """Return the text of a part."""
        return self.text[part.start : part.end]

    def inside(self, group: Group) -> str:
        """Return the text of a group without its braces."""
        return self.text[group.start + 1 : group.end - 1]


class _Reader:
    """Reads tokens one after the other."""

    def __init__(self, text: str) -> None:
        self.tokens, self.at = list(tokens(text)), 0

    @property
    def key(self) -> str:
        return self.tokens[self.at].key if self.at < len(self.tokens) else "END"

    def next(self) -> Token:
        if self.at >= len(self.tokens):
            raise PlanError("the query ends within a group", next_step="close its braces")
        self.at += 1
        return self.tokens[self.at - 1]

    def group(self) -> Group:
        group = Group(self.next().start)
        if self.key == "SELECT":
            return self._subselect(group)
        while self.key not in {"}", "END"}:
            group.elements.append(self._element())
        group.end = self.next().end
        return group

    def _subselect(self, group: Group) -> Group:
        group.subselect = True
        while self.key not in {"{", "END"}:
            self.bracketed() if self.key == "(" else self.next()
        inner = self.group()
        group.elements.append(Element("QUERY", inner.start, inner.end, [inner]))
        while self.key not in {"}", "END"}:
            self.skip_braces() if self.key == "{" else self.next()
        group.end = self.next().end
        return group

    def _element(self) -> Element:
        key, start = self.key, self.tokens[self.at].start
        if key == "{":
            return self._union(start)
        if key not in _STARTS:
            return self._triples(start)
        self.next()
        element = Element(key, start, start)
        if key in {"SERVICE", "GRAPH"}:
            self._target(element)
        if key in {"FILTER", "BIND"}:
            self._constraint(element)
        elif key == "VALUES":
            while self.key not in {"{", "END"}:
                self.next()
            self.skip_braces()
        else:
            element.groups.append(self.group())
        element.end = self.tokens[self.at - 1].end
        return element

    def _target(self, element: Element) -> None:
        if self.key == "SILENT":
            element.silent = bool(self.next())
        element.target = self.next()

    def _union(self, start: int) -> Element:
        groups = [self.group()]
        while self.key == "UNION":
            self.next()
            groups.append(self.group())
        return Element("UNION", start, groups[-1].end, groups)

    def _triples(self, start: int) -> Element:
        while self.key not in _STARTS and self.key not in {"{", "}", "END"}:
            self.next()
        return Element("TRIPLES", start, self.tokens[self.at - 1].end)

    def _constraint(self, element: Element) -> None:
        """What FILTER and BIND have: brackets, a call, or a group after EXISTS."""
        while self.key not in {"(", "{", "}", "END"}:
            self.next()
        if self.key == "{":
            element.groups.append(self.group())
        elif self.key == "(":
            element.groups += self.bracketed()

    def bracketed(self) -> list[Group]:
        """What stands between round brackets, with the groups (of EXISTS) in it."""
        groups, depth = [], 0
        while True:
            if self.key == "{":
                groups.append(self.group())
                continue
            depth += {"(": 1, ")": -1}.get(self.next().key, 0)
            if depth == 0:
                return groups

    def skip_braces(self) -> None:
        depth = 0
        while True:
            depth += {"{": 1, "}": -1}.get(self.next().key, 0)
            if depth == 0:
                return


def structure(text: str) -> Structure:
    """Return the structure of a query.

    Raises:
        PlanError: its braces do not close, or it has no pattern.
    """
    reader = _Reader(text)
    while reader.key not in _FORMS and reader.key != "END":
        reader.next()
    start = reader.tokens[reader.at].start if reader.key != "END" else len(text)
    if reader.key == "CONSTRUCT":
        reader.next()
        if reader.key == "{":
            reader.skip_braces()
    while reader.key not in {"{", "END"}:
        reader.bracketed() if reader.key == "(" else reader.next()
    if reader.key == "END":
        raise PlanError("the query has no pattern", next_step="write WHERE { … }")
    return Structure(text, text[:start], reader.group())
