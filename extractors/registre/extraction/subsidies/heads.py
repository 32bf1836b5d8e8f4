"""The words that head the columns of tables of grants, on plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from registre.facts import SubsidyNature

I = re.IGNORECASE  # noqa: E741  (as in the re module)

BODY = re.compile(
    r"\b(?:associations?|asso\b|structures?|tiers|beneficiaires?|organismes?|clubs?|porteurs?|attributaires?|demandeurs?|"
    r"etablissements?|compagnies?|federations?|cooperatives?)",
    I,
)
"""The column of beneficiaries."""

NAME = re.compile(r"\b(?:noms?|libelles?|denominations?|intitules?|designations?|communes?)\b", I)
"""The column of beneficiaries where no other is, in a table that says that it is of grants."""

PERSON = re.compile(r"\bprenoms?\b", I)
CODE = re.compile(r"\b(?:code|n°|no\b|num\w*|siret|siren|rna|ordre|rang|ref\w*)", I)
PURPOSE = re.compile(
    r"\b(?:projets?|actions?|objets?|manifestations?|evenements?|motifs?|dossiers?|operations?|descriptions?)\b", I
)
NATURE = re.compile(r"\b(?:nature|type|section)\b", I)

NOT_GRANTED = re.compile(
    r"\b(?:cout|budget|taux|base|observ|code|n°|num|evolution|ecart|depense|recette|nombre|nb\b|adherent|effectif|quotient|tranche|"
    r"tarif|travaux|devis|reste|solde|tresorerie|chapitre|article|compte\b|date)|%",
    I,
)
"""Amounts, numbers and remarks that are no grant."""
ASKED = re.compile(r"\b(?:demand|sollicit|souhait|requ(?:is|ete))", I)
PAST = re.compile(
    r"\b(?:percu|recu|obtenu|n ?- ?1|rappel|precedent|(?:accorde|verse|vote|attribue)e?s?\s+en|pour\s+memoire|realise)",
    I,
)
DECIDED = re.compile(
    r"\b(?:vot|accord|attribu|allou|octroy|decision|arbitr|retenu|affect|report|avis\s+du\s+conseil|a\s+verser)", I
)
VOTED = re.compile(r"\b(?:vot|accord|attribu|allou|octroy)", I)
"""Says of amounts that they are grants, where no head tells whose."""
PROPOSED = re.compile(r"\bpropos", I)
MONEY = re.compile(r"\b(?:montant|subvention|somme|aide|participation|dotation|secours|soutien|euros?)|€", I)
TOTAL = re.compile(r"\btota", I)
LAST_YEAR = re.compile(r"\bn ?- ?1\b", I)
GRANTS = re.compile(r"\b(?:subvention|aides?\b|soutien|secours|fonds\s+de\s+concours)", I)
"""Says of a whole table that it is of grants."""
ELSE = re.compile(
    r"\b(?:depenses?|recettes?|ressources|produits|charges|financeurs?|plan\s+de\s+financement|chapitre|emprunts?|loyers?|indemnites?)\b",
    I,
)
"""Says of a table that it is of something else."""
FUNDING = re.compile(
    r"\b(?:subventions?|auto-?\s?financement|fonds\s+propres|emprunts?|tarifs?|taux|prix|couts?|travaux|h\.?t|t\.?t\.?c|lot\s+\d|"
    r"(?:19|20)\d\d)\b|/",
    I,
)
"""The words of lines of plans, prices and accounts."""
REPORTED = re.compile(r"\breport", I)

PRIVATE = re.compile(r"(?:M|MM|Mr|Mme|Mmes|Mlle|Melle|Monsieur|Madame|Mademoiselle|Messieurs|Mesdames)\b\.?\s", I)
"""A name that is a private person's."""
SUM = re.compile(r"\W*(?:sous[- ]?tota|tota|ensemble\s*(?:$|\d|des?\b)|solde\b|reste\s+a\b|enveloppe\b|credits?\b)", I)
"""The words of a row that is no grant."""
FOOTNOTE = re.compile(r"\s*(?:\*+|\(\d\))\s*$")
ACRONYM = re.compile(
    r"(?P<name>.{4,}?)\s*(?:\(\s*(?P<inside>[A-Za-z][\w.&'-]{1,14})\s*\)|\s-\s+(?P<after>[A-Z][\w.&]{1,11}))$"
)
"""A name with its acronym."""
TAIL = re.compile(r"(?P<name>.{4,}?)\s+-\s+(?P<tail>.{3,})$")
"""A name with what it may be followed by: a project, a section, a place."""

_NATURES = (
    (SubsidyNature.OPERATING, re.compile(r"f|(?:de\s+)?fonct\w*\.?", I)),
    (SubsidyNature.INVESTMENT, re.compile(r"i|(?:d')?(?:invest\w*|equip\w*)\.?", I)),
    (SubsidyNature.IN_KIND, re.compile(r"(?:en\s+)?nature", I)),
)
_NATURE_NAMED = (
    (SubsidyNature.OPERATING, re.compile(r"\bfonctionnement\b", I)),
    (SubsidyNature.INVESTMENT, re.compile(r"\b(?:investissement|equipement)\b", I)),
    (SubsidyNature.IN_KIND, re.compile(r"\ben\s+nature\b", I)),
)


def nature_of(cell: str) -> SubsidyNature | None:
    """Return the nature that a cell says, in full or by its initial (F, I)."""
    return next((nature for nature, word in _NATURES if word.fullmatch(cell.strip())), None)


def nature_in(words: str) -> SubsidyNature | None:
    """Return the one nature that some words name."""
    named = [nature for nature, word in _NATURE_NAMED if word.search(words)]
    return named[0] if len(named) == 1 else None


def first(columns: Sequence[str], *wanted: re.Pattern[str], but: re.Pattern[str] | None = None) -> int | None:
    """Return the first column whose head holds the earliest possible of the ``wanted`` words."""
    for pattern in wanted:
        for n, head in enumerate(columns):
            if pattern.search(head) and not (but and but.search(head)):
                return n
    return None
