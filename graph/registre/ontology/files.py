"""The ontology's files, found in a checkout or in an installed package."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pyoxigraph import RdfFormat, Triple, parse

from registre.errors import RegistreError
from registre.resources import folder

TERMS = "registre.ttl"
ALIGNMENTS = "alignments.ttl"
VOCABULARIES = "vocabularies.ttl"
SHAPES = "shapes.ttl"
COLUMNS = "scdl.ttl"


def path(name: str) -> Path:
    """Where the ontology file of that name is.

    Raises:
        RegistreError: the data folder is missing.
    """
    return folder("ontology") / name


@cache
def triples(name: str) -> tuple[Triple, ...]:
    """Read one file of the ontology.

    Raises:
        RegistreError: the file is missing or is not Turtle.
    """
    file = path(name)
    try:
        return tuple(quad.triple for quad in parse(path=file, format=RdfFormat.TURTLE))
    except (OSError, SyntaxError) as error:
        raise RegistreError(
            f"cannot be read as Turtle: {error}", where=str(file), next_step="restore the file"
        ) from error
