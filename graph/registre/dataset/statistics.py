"""What a graph holds, counted in one pass over its lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from registre.vocabulary import DCT, PREFIXES, RDF

_LINE = re.compile(rb"<([^>]*)> <([^>]*)> (?:<([^>]*)>|(\".*)) <([^>]*)> \.\n?\Z", re.DOTALL)
_HOST = re.compile(r"https?://[^/]+/")
_TYPE = RDF.type.value.encode()
_NO_LINKS = {RDF.type.value, DCT.conformsTo.value}
"""Predicates that lead to a vocabulary or a standard, not to a thing that another data set describes."""


@dataclass
class Statistics:
    """Counts of one graph, or of several as one.

    Attributes:
        triples: how many statements.
        subjects, objects: how many different ones.
        classes: how many individuals each class has.
        properties: how many statements each property makes.
        links: how many statements lead to each other site, by site and property.
        graphs: how many statements each named graph makes.
    """

    triples: int = 0
    subjects: int = 0
    objects: int = 0
    classes: Counter[str] = field(default_factory=Counter)
    properties: Counter[str] = field(default_factory=Counter)
    links: Counter[tuple[str, str]] = field(default_factory=Counter)
    graphs: Counter[str] = field(default_factory=Counter)


def _site(iri: str, base: str) -> str | None:
    """The site of another data set that an address belongs to."""
    if iri.startswith(base) or any(iri.startswith(space.iri) for space in PREFIXES.values()):
        return None
    m = _HOST.match(iri)
    return m[0] if m else None


def statistics(lines: Iterable[bytes], base: str) -> Statistics:
    """Count the statements of a graph.

    Args:
        lines: N-Quads without blank nodes, each statement once, all in named graphs.
        base: the IRI that the graph's own individuals begin with.
    """
    found, subjects, objects = Statistics(), set[int](), set[int]()
    classes, properties, graphs, sites = (
        Counter[bytes](),
        Counter[bytes](),
        Counter[bytes](),
        Counter[tuple[bytes, bytes]](),
    )
    for line in lines:
        m = _LINE.match(line)
        if m is None:
            continue
        subject, predicate, iri, literal, graph = m.groups()
        found.triples += 1
        subjects.add(hash(subject))
        objects.add(hash(iri if iri is not None else literal))
        properties[predicate] += 1
        graphs[graph] += 1
        if predicate == _TYPE and iri is not None:
            classes[iri] += 1
        elif iri is not None and not iri.startswith(base.encode()):
            sites[(iri, predicate)] += 1
    found.subjects, found.objects = len(subjects), len(objects)
    found.classes, found.properties, found.graphs = _named(classes), _named(properties), _named(graphs)
    for (iri, predicate), count in sites.items():
        site, term = _site(iri.decode(), base), predicate.decode()
        if site and term not in _NO_LINKS:
            found.links[(site, term)] += count
    return found


def _named(counts: Counter[bytes]) -> Counter[str]:
    return Counter({name.decode(): count for name, count in counts.items()})
