"""JSON-LD with a context: a node for each subject, the graphs apart."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

import pyoxigraph as ox

from registre.exporting.terms import Names
from registre.exporting.turtle import by_predicate, by_subject, order
from registre.vocabulary import PREFIXES, RDF, XSD

Json = dict[str, object]


def _iri(names: Names, node: ox.NamedNode) -> str:
    relative = names.relative(node.value)
    return names.compact(node.value) or (relative if relative is not None else node.value)


def _value(names: Names, term: object) -> object:
    if isinstance(term, ox.NamedNode):
        return {"@id": _iri(names, term)}
    assert isinstance(term, ox.Literal)
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype == XSD.string:
        return {"@value": term.value}
    return {"@value": term.value, "@type": names.compact(term.datatype.value) or term.datatype.value}


def _node(names: Names, subject: ox.NamedNode, about: Iterable[ox.Triple]) -> Json:
    node: Json = {"@id": _iri(names, subject)}
    for predicate, same in groupby(about, key=by_predicate):
        if predicate == RDF.type:
            node["@type"] = [_iri(names, triple.object) for triple in same if isinstance(triple.object, ox.NamedNode)]
        else:
            node[_iri(names, predicate)] = [_value(names, triple.object) for triple in same]
    return node


def _nodes(store: ox.Store, graph: ox.NamedNode, names: Names) -> Iterator[Json]:
    triples = sorted((quad.triple for quad in store.quads_for_pattern(None, None, None, graph)), key=order)
    for subject, about in groupby(triples, key=by_subject):
        yield _node(names, subject, about)


def jsonld(store: ox.Store, graphs: Iterable[ox.NamedNode], names: Names) -> Iterator[str]:
    """Give a JSON-LD document, piece by piece."""
    context: Json = {"@base": names.base, **{prefix: str(ns) for prefix, ns in sorted(PREFIXES.items())}}
    yield f'{{"@context": {_json(context)},\n"@graph": ['
    for n, graph in enumerate(graphs):
        yield f'{"," if n else ""}\n{{"@id": {_json(_iri(names, graph))}, "@graph": ['
        for m, node in enumerate(_nodes(store, graph, names)):
            yield f"{',' if m else ''}\n{_json(node)}"
        yield "\n]}"
    yield "\n]}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
