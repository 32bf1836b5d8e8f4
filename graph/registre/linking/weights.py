"""What each agreement and disagreement between a body and a record weighs, in bits of odds.

As in :mod:`registre.identity.odds`; estimates of the author's, held by ``benchmarks/linking.py``.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from registre.identity.odds import Observation, probability

PRIOR = -7.0
"""Of the records that a search gives, about one in a hundred is the body."""


class Bit(Observation):
    """An observation: its weight in bits, and what it says, in French."""

    NUMBER = 16.0, "même numéro imprimé"
    OTHER_NUMBER = -20.0, "autre numéro que celui qui est imprimé"
    NAME = 8.0, "même nom"
    LETTERS = 7.5, "même nom, autrement coupé"
    ORDER = 7.0, "mêmes mots, dans un autre ordre"
    ABBREVIATED = 6.0, "même nom, abrégé"
    SPELLING = 6.0, "même nom à une lettre près"
    WITH_PLACE = 6.5, "même nom, au lieu près"
    ACRONYM = 6.5, "même sigle"
    INITIALS = 4.0, "sigle formé des initiales"
    BEGINS = -1.0, "l’un commence l’autre"
    ALIKE = -5.0, "noms proches"
    OTHER_NAME = -12.0, "noms différents"
    FORMER = 0.0, "ancien nom ou autre nom de la fiche"
    DEFINED = 2.0, "le document donne aussi le sigle"
    TOWN = 4.5, "siège dans la commune de l’assemblée"
    TOWN_NAMED = 4.0, "le nom imprimé dit la commune du siège"
    OTHER_TOWN = -4.0, "siège hors de la commune de l’assemblée"
    DEPARTMENT = 2.0, "siège dans le département"
    ELSEWHERE = -5.0, "siège dans un autre département"
    WIDE = -2.0, "siège ailleurs, mais territoire étendu"
    NATIONAL = 3.5, "nom d’étendue nationale ou long et rare"
    GENERIC = -4.0, "nom très répandu"
    LONG = 1.5, "nom de plusieurs mots rares"
    KIND = 1.5, "même nature"
    OTHER_KIND = -8.0, "nature différente"
    CEASED = -9.0, "cessée avant l’acte"
    CREATED_AFTER = -9.0, "créée après l’acte"
    ALONE = 2.0, "aucune autre fiche n’y répond"
    ONLY = 1.5, "aucune autre fiche ne porte ce nom, où que ce soit"
    RIVALS = -6.0, "d’autres fiches y répondent autant"


def score(bits: Iterable[Bit]) -> Decimal:
    """Return the probability that weights add up to, to three digits."""
    return probability(PRIOR, bits)
