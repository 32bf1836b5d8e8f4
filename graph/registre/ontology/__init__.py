"""The ontology as the program uses it: its terms, its hierarchy, and what a reasoner says of it.

The files are data (``ontology/*.ttl``); nothing here repeats what they state.

>>> from registre.vocabulary import ORG, REG
>>> ORG.Membership in hierarchy().classes[REG.Partnership]
True
"""

from __future__ import annotations

from registre.ontology.files import ALIGNMENTS, COLUMNS, SHAPES, TERMS, VOCABULARIES, path, triples
from registre.ontology.hierarchy import Hierarchy, hierarchy
from registre.ontology.reasoning import Verdict, consistency

__all__ = [
    "ALIGNMENTS",
    "COLUMNS",
    "SHAPES",
    "TERMS",
    "VOCABULARIES",
    "Hierarchy",
    "Verdict",
    "consistency",
    "hierarchy",
    "path",
    "triples",
]
