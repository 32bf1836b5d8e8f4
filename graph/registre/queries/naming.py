"""How a name that someone asks for is sought among the names of the graph: one rule for all questions."""

from __future__ import annotations

from functools import lru_cache

from registre.french.text import fold


@lru_cache(1 << 16)  # (rows repeat the same names, and the one that is sought)
def _words(text: str) -> str:
    return " " + " ".join(fold(text).replace("/", " ").replace("_", " ").split())


def named(name: str, asked: str) -> bool:
    """Tell whether what is asked for stands in a name, from where one of its words begins.

    Neither case nor accents nor punctuation matter. The last word may be a beginning; an acronym is never found
    within a longer word.

    >>> named("Réseau des territoires innovants (RTI)", "rti"), named("L’Œuvre d’été", "OEUVRE")
    (True, True)
    >>> named("Régie de quartier, insertion et chantiers", "RTI"), named("Artisanale (coopérative)", "rti")
    (False, False)
    """
    return _words(asked) in _words(name)
