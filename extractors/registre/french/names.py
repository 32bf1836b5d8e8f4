"""Names of persons as rolls, votes and formulas print them."""

from __future__ import annotations

import re
from functools import lru_cache

from registre.facts import Civility, Person
from registre.french.text import plain, squeeze

CIVILITY = (
    r"(?:Messieurs|Mesdames|Mesdemoiselles|Monsieur|Madame|Mademoiselle|MMES|MMEs|Mmes|MME|Mme|MLLE|Mlles?|MELLE|Melles?|Mmc|Mine|Mtne|Mrnes?|"
    r"(?:Mmcs|Mines|Mtnes)(?=\s+[A-Z])|"
    r"M\s(?:mes?|lles?)|MM|Mrs?|Ms|Me(?=\s[A-Z])|M(?!\.?-[A-Z]))\b\.?"
)
"""A civility, singular or distributed over a list, as a pattern on plain text (case-sensitive)."""

PARTICLE = (
    r"(?:de\s+la|de\s+l'|del|della|de|du|des|d'|la|le|les|van\s+der|van\s+den|van|von|den|ben|ep\.?|epouse|nee|y|"
    r"et\s+de)"
)
WORD = r"[A-Z](?:[A-Za-z'-]|\.(?=[\w-]))*(?!\w)"
_REST = rf"(?!{CIVILITY}\s)(?:{PARTICLE}[ ]+)*+{WORD}"
_INITIALS = rf"(?:(?!{CIVILITY})(?:[A-Z]\.[ -]?){{1,3}}(?=[A-Z]))?"
NAME = rf"(?:{_INITIALS}(?:{PARTICLE}[ ]*)?{WORD})(?:[ ]+{_REST})*"
"""A name: capitalised words, with particles between or before, as a pattern on plain text (case-sensitive)."""

WRAPPED_NAME = rf"(?:{_INITIALS}(?:{PARTICLE}\s*)?{WORD})(?:(?:[ ]+(?:\n[ ]*)?|\n[ ]*){_REST})*"
"""A name that may go on over a line's end, as in lists."""

NOT_IN_NAME = (
    r"(?i:seances?|monsieur|madame|mesdames|messieurs|mme|m\.|mm\.|deliberations?|depenses|recettes|ressources|montant|departs?|arrivees?|bureau|conseil|article|art\.|vu|considerant|presents?|"
    r"absents?|extrait|objet|date|nombre|total|session|pouvoirs?|procurations?|secretaire|registre|maire|president|proces|certifiee?|affichee?|publiee?|transmise?|recue?|convocation|lot(?=\s*(?:n\b|\d|:))|section|exercice|budget|rapporteur|annexe)\b"
)
"""Words that open something else, as a pattern on plain text: in flattened pages they run into the name before them."""

_NOT_AFTER_PERSON = (
    r"(?i:etai(?:en)?t|membres?|conseill(?:er|ere)s|deleguee?s|titulaires?|suppleante?s?|formant|conformement|lesquel(?:le)?s|"
    r"observations?|quorum|ordre|votants?|votes?|designation|installation|appel|election|tous|toutes|en)\b"
)
_RUNS_ON = re.compile(rf"\s+(?={NOT_IN_NAME}|{_NOT_AFTER_PERSON})")
_AFTER_CAPITALS = re.compile(
    rf"^(?P<name>(?:{CIVILITY}\s+)?+[A-Z][\w.'-]*[a-z][\w.'-]*(?:\s[\w.'-]+)*?\s[A-Z]['A-Z-]+)\s+(?!{PARTICLE}\b)[A-Z]?[a-z]"
)
"""A first name, a family name in capitals, and a word that is neither."""

_CIVILITY = re.compile(rf"\s*({CIVILITY})\s*")
_PLURAL = (
    *("messieurs", "mesdames", "mesdemoiselles", "mmes", "mm", "mrs", "ms", "mmcs", "mines", "mtnes", "mrnes"),
    *("mlles", "melles"),
)
_FEMALE = ("mad", "mes", "mm", "ml", "mel", "mi", "mt", "mrn")
_CAPITALS = re.compile(r"\b[^\W\d_]{2,}\b|(?<=')[^\W\d_]\b")
_PARTICLES = {
    "de",
    "du",
    "des",
    "d",
    "la",
    "le",
    "les",
    "da",
    "di",
    "el",
    "al",
    "ben",
    "van",
    "von",
    "der",
    "den",
    "ait",
    "saint",
}


def civility(printed: str) -> Civility | None:
    """Return the civility that a printed form stands for; None for "Me" (a notary's or lawyer's title).

    >>> civility("MM."), civility("Mmes"), civility("Madame"), civility("Mr")
    (<Civility.MR: 'M.'>, <Civility.MRS: 'Mme'>, <Civility.MRS: 'Mme'>, <Civility.MR: 'M.'>)
    """
    key = _key(printed)
    if key == "me":
        return None
    if key == "mm" or key.startswith("messieurs"):
        return Civility.MR
    return Civility.MRS if key.startswith(_FEMALE) else Civility.MR


def _key(printed: str) -> str:
    """A printed civility without what follows it, nor the space that readers of raised letters leave ("M me")."""
    return "".join(printed.casefold().split()).strip(".:")


def without_what_follows(plain_name: str) -> str:
    """Return a printed name without words that open something else, which flattened pages let run into it.

    A family name in capitals after a first name ends the whole.

    >>> without_what_follows("Claire MARTEL Deliberation"), without_what_follows("Mme Claire MARTEL Point")
    ('Claire MARTEL', 'Mme Claire MARTEL')
    >>> without_what_follows("MARTEL Claire"), without_what_follows("Ange DE LA TOUR d'Auvergne")
    ('MARTEL Claire', "Ange DE LA TOUR d'Auvergne")
    """
    name = _RUNS_ON.split(plain_name, maxsplit=1)[0]
    m = _AFTER_CAPITALS.match(name)
    return m["name"] if m else name


def ends_in_name(plain: str) -> bool:
    """Tell whether the last word of a plain text may be of a name: one with a capital, right before what follows.

    >>> ends_in_name("de Rennes "), ends_in_name("la "), ends_in_name("Rennes, la ")
    (True, False, False)
    """
    last = plain.rsplit(maxsplit=1)[-1:]
    return bool(last) and not last[0].islower()


def is_plural(printed: str) -> bool:
    """Tell whether a civility is distributed over several names."""
    return _key(printed) in _PLURAL


def title_case(name: str) -> str:
    """Return a name with its words in capitals set as names are written; mixed words stay as printed.

    >>> title_case("Jean-Luc DE LA TOUR D'AUVERGNE"), title_case("Cédric de Saint Jouan")
    ("Jean-Luc De La Tour D'Auvergne", 'Cédric de Saint Jouan')
    """
    return _CAPITALS.sub(lambda m: m[0].capitalize() if m[0].isupper() else m[0], squeeze(name))


def _is_family_name(name: str) -> bool:
    """Whether a name is one word, its particles apart ("de Lavernée", "Da Passano")."""
    return len([word for word in plain(name).split() if word.casefold() not in _PARTICLES]) < 2


@lru_cache(maxsize=16_384)  # (a council's extracts repeat its roll)
def person(printed: str, *, civil: Civility | None = None) -> Person | None:
    """Return the person whom printed words name, their civility kept apart; None when no name is left.

    Args:
        printed: a name, with or without a civility.
        civil: the civility that a list distributes over it, where the words have none.

    >>> person("Mme Fatoumata BAKILY")
    Person(name='Fatoumata Bakily', civility=<Civility.MRS: 'Mme'>, family_name_only=False)
    >>> person("M. Da Passano").family_name_only
    True
    """
    m = _CIVILITY.match(printed)
    name = title_case(printed[m.end() :] if m else printed).strip(" ,;:.-'")
    if not name:
        return None
    own = civility(m[1]) if m else civil
    return Person(name, own, own is not None and _is_family_name(name))
