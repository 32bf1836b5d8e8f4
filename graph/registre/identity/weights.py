"""What each agreement and disagreement of two names weighs, in bits of odds (:mod:`registre.identity.odds`).

Estimates of the author's, set on sentences and lists of his own and checked on the gold clusters
(``benchmarks/identity``); with some ten thousand judged pairs they could be learnt instead.
"""

from __future__ import annotations

from decimal import Decimal

from registre.identity.odds import Observation, probability

PRIOR = -7.0
"""Of the pairs that blocking gives, about one in a hundred is one body."""

ONE, REVIEWED, APART = Decimal("0.9"), Decimal("0.3"), Decimal("0.02")
"""From which score two are one; from which someone should look; up to which two alike names are told apart."""


class Weight(Observation):
    """An observation: its weight in bits, and what it says, in French."""

    NUMBER = 16.0, "même numéro national"
    OTHER_NUMBER = -24.0, "numéros nationaux différents"
    AUTHORITY = 14.0, "même collectivité du référentiel"
    OTHER_AUTHORITY = -24.0, "collectivités différentes du référentiel"
    NAME = 9.0, "même nom"
    LETTERS = 8.5, "même nom, autrement coupé"
    ORDER = 8.0, "mêmes mots, dans un autre ordre"
    STATED = 8.5, "un document donne l’un pour nom de l’autre"
    ABBREVIATED = 7.0, "même nom, abrégé"
    SPELLING = 7.0, "même nom à une lettre près"
    INITIALS = 5.0, "sigle formé des initiales"
    BEGINS = 1.5, "l’un commence l’autre"
    ALIKE = -1.0, "noms proches"
    OTHER_NAME = -9.0, "noms différents"
    OTHER_NUMBERS = -14.0, "numéros différents dans les noms"
    OTHER_PLACE = -14.0, "lieux différents dans les noms"
    OTHER_HEAD = -9.0, "organismes de nature différente"
    COUNCIL = 3.5, "nommés par la même assemblée"
    DEPARTMENT = 1.5, "nommés dans le même département"
    ELSEWHERE = -2.0, "nommés dans d’autres départements"
    GENERIC = -4.0, "nom trop répandu hors de sa commune"
    RARE = 3.0, "nom long et rare"
    TOGETHER = 4.0, "nommés dans un même document"
    PLACE = 4.0, "le nom long y ajoute le lieu de l’assemblée"
    ALONE = 2.5, "aucun autre nom n’y répond"
    SEVERAL = -4.0, "plusieurs noms y répondent"
    LISTED = -8.0, "deux bénéficiaires d’une même liste"
    KIND = 0.5, "même nature"
    OTHER_KIND = -5.0, "natures différentes"
    FUNDER = 0.5, "même financeur"


def score(weights: tuple[Weight, ...]) -> Decimal:
    """Return the probability that weights add up to, to three digits.

    >>> score((Weight.NAME, Weight.COUNCIL))
    Decimal('0.978')
    """
    return probability(PRIOR, weights)
