"""Terms as people read them: prefixed names, addresses relative to the base, bare numbers."""

from __future__ import annotations

import re

import pyoxigraph as ox

from registre.vocabulary import PREFIXES, RDF, XSD

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*\Z")
_RELATIVE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_/.#=,-]*\Z")
_BARE = {XSD.integer: re.compile(r"[+-]?\d+\Z"), XSD.boolean: re.compile(r"(?:true|false)\Z")}


class Names:
    """Shortens the addresses of one export.

    Args:
        base: the IRI that individuals begin with.
    """

    def __init__(self, base: str) -> None:
        self.base = base
        self._prefixes = sorted(((str(ns), prefix) for prefix, ns in PREFIXES.items()), reverse=True)

    def compact(self, iri: str) -> str | None:
        """Return ``iri`` as a prefixed name, or None when no prefix leaves a plain local name."""
        for namespace, prefix in self._prefixes:
            if iri.startswith(namespace) and _LOCAL.match(iri, len(namespace)):
                return f"{prefix}:{iri[len(namespace) :]}"
        return None

    def relative(self, iri: str) -> str | None:
        """Return ``iri`` relative to the base, or None when it does not lie plainly below."""
        rest = iri.removeprefix(self.base)
        return rest if rest != iri and _RELATIVE.match(rest) and "//" not in rest and "./" not in rest else None

    def turtle(self, term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
        """Return a term as Turtle and TriG write it."""
        if isinstance(term, ox.NamedNode):
            relative = self.relative(term.value)
            return self.compact(term.value) or (f"<{relative}>" if relative is not None else str(term))
        if isinstance(term, ox.Literal) and term.language is None and term.datatype != XSD.string:
            bare = _BARE.get(term.datatype)
            if bare and bare.match(term.value):
                return term.value
            return f"{ox.Literal(term.value)}^^{self.turtle(term.datatype)}"
        return str(term)

    def predicate(self, predicate: ox.NamedNode) -> str:
        """Return a predicate as Turtle writes it: ``a`` for the type."""
        return "a" if predicate == RDF.type else self.turtle(predicate)

    def declarations(self) -> str:
        """Return the base and the prefixes, as Turtle and TriG declare them."""
        lines = [f"@base <{self.base}> .", *(f"@prefix {p}: <{ns}> ." for p, ns in sorted(PREFIXES.items()))]
        return "\n".join(lines) + "\n"
