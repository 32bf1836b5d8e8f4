"""Asks a reasoner (HermiT, through owlready2) whether the ontology holds together, alone or with samples of data."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from registre.errors import RegistreError
from registre.ontology.files import ALIGNMENTS, TERMS, triples
from registre.vocabulary import OWL, RDF, XSD

# HermiT refuses what is outside the OWL 2 datatype map (dates, years, typed identifiers), and texts, which contradict
# nothing, cost it minutes; shapes.ttl checks all of them.
REASONABLE = frozenset({XSD.decimal, XSD.integer, XSD.nonNegativeInteger, XSD.boolean})
_IRI = "https://w3id.org/registre/ontology"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the reasoner says.

    Attributes:
        consistent: a world in which everything given is true can exist.
        unsatisfiable: classes that can have no member, sorted; of an inconsistent whole, none is named.
        types: per individual of the samples, the named classes that it falls under.
    """

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()
    types: dict[str, frozenset[str]] = field(default_factory=dict)


def consistency(samples: Iterable[Triple] = ()) -> Verdict:
    """Reason over the ontology and its alignments, with samples of data if there are any.

    Args:
        samples: triples about individuals; of their literals, only numbers and truth values are reasoned with. Names
            are not taken as unique: two IRIs may be one thing unless something says they differ.

    Raises:
        RegistreError: there is no Java to run HermiT, or HermiT itself fails.
    """
    if shutil.which("java") is None:
        raise RegistreError("the reasoner HermiT needs Java", next_step="install a Java runtime of version 8 or later")
    given = [triple for triple in samples if _reasonable(triple)]
    individuals = sorted({node for triple in given for node in _individuals(triple)})
    declared = (Triple(NamedNode(node), RDF.type, OWL.NamedIndividual) for node in individuals)
    return _reason(chain(triples(TERMS), triples(ALIGNMENTS), given, declared), individuals)


def _reasonable(triple: Triple) -> bool:
    return not isinstance(triple.object, Literal) or triple.object.datatype in REASONABLE


def _individuals(triple: Triple) -> list[str]:
    nodes = [triple.subject] if triple.predicate == RDF.type else [triple.subject, triple.object]
    return [node.value for node in nodes if isinstance(node, NamedNode)]


def _reason(whole: Iterable[Triple], individuals: list[str]) -> Verdict:
    import owlready2  # noqa: PLC0415  (half a second that only reasoning pays)

    world = owlready2.World()
    # owlready2 reads N-Triples and RDF/XML, not Turtle.
    file = io.BytesIO()
    serialize(whole, file, format=RdfFormat.N_TRIPLES)
    file.seek(0)
    world.get_ontology(_IRI).load(fileobj=file)
    try:
        owlready2.sync_reasoner_hermit(world, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return Verdict(consistent=False)
    except owlready2.OwlReadyJavaError as error:
        raise RegistreError(f"HermiT failed: {str(error)[:500]}", next_step="check the Turtle files") from error
    return Verdict(
        consistent=True,
        unsatisfiable=tuple(
            sorted(entity.iri for entity in world.inconsistent_classes() if entity.iri.startswith("http"))
        ),
        types={node: _types(world[node]) for node in individuals},
    )


def _types(individual: Any) -> frozenset[str]:
    import owlready2  # noqa: PLC0415

    named = (entity for entity in individual.INDIRECT_is_a if isinstance(entity, owlready2.ThingClass))
    return frozenset(entity.iri for entity in named)
