"""One label for each thing that several documents name, so that a query gets one row for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, Triple

from registre.inference.facts import Facts
from registre.vocabulary import RDFS, REG, SKOS


def triples(facts: Facts) -> Iterator[Triple]:
    """Per node that has printed names: the best as its label, the others as alternative labels."""
    for node, forms in facts.counts(REG.printedName).items():
        label, *others = ranked(forms)
        yield Triple(node, RDFS.label, label)
        yield from (Triple(node, SKOS.altLabel, other) for other in others)


def ranked(forms: Mapping[Literal, int]) -> list[Literal]:
    """Order printed forms, the best first: printed in most documents, longest, most accented, first by code points.

    Args:
        forms: each form, and how many documents print it.
    """
    return sorted(forms, key=lambda form: (-forms[form], -len(form.value), -_accents(form.value), str(form)))


def _accents(text: str) -> int:
    return sum(unicodedata.combining(character) != 0 for character in unicodedata.normalize("NFD", text))
