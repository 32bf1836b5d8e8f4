"""Writes statements about individuals: into the facts of a document, or into its evidence."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import Enum

from pyoxigraph import Literal, NamedNode, Quad

from registre.errors import DocumentError
from registre.facts import Document, Proof, Span
from registre.mapping.identifiers import Identifiers
from registre.mapping.keys import decimal
from registre.places import printed_at
from registre.vocabulary import RDF, REG, XSD

Value = NamedNode | Enum | dt.date | Decimal | bool | int | str | None


def literal(value: dt.date | Decimal | bool | int | str) -> Literal:
    """Return a value as a typed literal; strings have no language.

    >>> print(literal(Decimal("26500.00")), literal(True))
    "26500"^^<http://www.w3.org/2001/XMLSchema#decimal> "true"^^<http://www.w3.org/2001/XMLSchema#boolean>
    """
    if isinstance(value, bool):
        return Literal("true" if value else "false", datatype=XSD.boolean)
    if isinstance(value, Decimal):
        return Literal(decimal(value), datatype=XSD.decimal)
    if isinstance(value, int):
        return Literal(str(value), datatype=XSD.integer)
    if isinstance(value, dt.date):
        return Literal(value.isoformat(), datatype=XSD.date)
    return Literal(value)


def french(words: str | None) -> Literal | None:
    """Return printed French words as a literal."""
    return Literal(words, language="fr") if words else None


def year(value: int | None) -> Literal | None:
    """Return a year as a year: no day is invented."""
    return Literal(f"{value:04d}", datatype=XSD.gYear) if value else None


class Graph:
    """The two graphs of a document while they are written."""

    def __init__(self, ids: Identifiers) -> None:
        self.ids = ids
        self._quads: set[Quad] = set()

    @property
    def document(self) -> Document:
        """Whose graphs they are."""
        return self.ids.document

    def quads(self) -> list[Quad]:
        """Return all that was written, sorted."""
        return sorted(self._quads, key=str)

    def state(self, subject: NamedNode, predicate: NamedNode, value: Value | Literal) -> None:
        """State a fact; None states nothing. A member of a code list is its individual."""
        if value is not None:
            self._quads.add(Quad(subject, predicate, self._term(value), self.ids.facts_graph))

    def describe(self, subject: NamedNode, kind: NamedNode, **facts: Value | Literal) -> NamedNode:
        """State what ``subject`` is, and each of ``facts`` under the ``reg:`` property of its name."""
        self.state(subject, RDF.type, kind)
        for name, value in facts.items():
            self.state(subject, REG[name], value)
        return subject

    def note(self, subject: NamedNode, predicate: NamedNode, value: Value | Literal) -> None:
        """State something of the evidence."""
        if value is not None:
            self._quads.add(Quad(subject, predicate, self._term(value), self.ids.evidence_graph))

    def prove(self, subject: NamedNode, proof: Proof | None) -> None:
        """Point from a node to the words that prove it, with their rule and its confidence.

        Raises:
            DocumentError: the words do not stand in the text; the message names the rule.
        """
        if proof is None:
            return
        for span in proof.spans:
            if not 0 <= span.start < span.end <= len(self.document.text):
                raise DocumentError(
                    f"rule {proof.rule} points outside of the text ({span.start}–{span.end})",
                    where=self.document.source.file_name,
                    next_step="report it with the document",
                )
            self.note(subject, REG.evidence, self._fragment(span))
        self.note(subject, REG.confidence, proof.rule.confidence)
        self.note(subject, REG.extractedBy, str(proof.rule))

    def _fragment(self, span: Span) -> NamedNode:
        """The address of words, with the page and the box in which they are printed."""
        fragment = self.ids.fragment(span.start, span.end)
        if printed := printed_at(self.document.places, span.start, span.end):
            page, (left, top, right, bottom) = printed
            self.note(fragment, REG.page, page)
            self.note(fragment, REG.box, f"{left:.0f},{top:.0f},{right - left:.0f},{bottom - top:.0f}")
        return fragment

    @staticmethod
    def _term(value: NamedNode | Literal | Enum | dt.date | Decimal | bool | int | str) -> NamedNode | Literal:
        if isinstance(value, NamedNode | Literal):
            return value
        return REG[str(value.value)] if isinstance(value, Enum) else literal(value)
