"""The bodies that any act of any authority may name, found with spaCy's phrase matchers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from registre.extraction.organisations.named import NamedOrganisation
from registre.facts import Organisation, Span
from registre.french.text import fold, plain
from registre.reading.text import Text

_BODIES = Path(__file__).with_name("bodies.tsv")
_ANYWHERE = 6
"""Shorter names are matched as printed ("ANS", "Free"), longer ones in any case."""
_CATEGORIES = {"Mission locale", "Agence de l'eau", "Société publique locale", "Caisse d'allocations familiales"}
"""Names that a place may follow: the rules read them to their end."""


@dataclass(frozen=True, slots=True)
class Known:
    """A body of the gazetteer, and where a text names it."""

    organisation: Organisation
    span: Span


@cache
def bodies() -> tuple[tuple[Organisation, tuple[str, ...]], ...]:
    """Return each body of the gazetteer with all names it goes by."""
    found = []
    for line in _BODIES.read_text(encoding="utf-8").splitlines():
        name, acronym, aliases = line.split("\t")
        if name in _CATEGORIES:
            continue
        known = tuple(filter(None, (name, acronym, *aliases.split("|"))))
        found.append((Organisation(name, (acronym,) if acronym else ()), known))
    return tuple(found)


@cache
def _folded() -> frozenset[str]:
    return frozenset(fold(name) for _, names in bodies() for name in names)


def holds(name: str) -> bool:
    """Tell whether the gazetteer knows a name.

    >>> holds("La Poste"), holds("Le Poste")
    (True, False)
    """
    return fold(name) in _folded()


def as_printed(text: Text, zone: Span, known: Iterable[Known]) -> Iterator[NamedOrganisation]:
    """Give the bodies of the gazetteer that ``zone`` names, each under the longest name that it prints there."""
    forms: dict[str, list[Span]] = {}
    for one in known:
        if zone.start <= one.span.start and one.span.end <= zone.end:
            forms.setdefault(one.organisation.name, []).append(one.span)
    bodies = {one.organisation.name: one.organisation for one in known}
    for name, spans in forms.items():
        printed = {text.quote(span) for span in spans}
        longest = max(printed, key=lambda form: (len(form), form))
        acronyms = tuple(a for a in bodies[name].acronyms if a in printed and a != longest)
        yield from (NamedOrganisation(replace(bodies[name], name=longest, acronyms=acronyms), span) for span in spans)


class Gazetteer:
    """Finds the bodies of the gazetteer in a text.

    Args:
        nlp: whose tokens are matched; its vocabulary is shared.
    """

    def __init__(self, nlp: Language) -> None:
        self._anywhere = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._as_printed = PhraseMatcher(nlp.vocab, attr="ORTH")
        self._bodies = bodies()
        for n, (_, names) in enumerate(self._bodies):
            for name in names:
                matcher = self._anywhere if len(name) > _ANYWHERE and " " in name else self._as_printed
                matcher.add(str(n), [nlp.make_doc(plain(name))])

    def __call__(self, doc: Doc) -> Iterator[Known]:
        """Give the bodies that ``doc``, made of a plain text, names; the longest of those that overlap."""
        found = [(e - s, s, e, k) for matcher in (self._anywhere, self._as_printed) for k, s, e in matcher(doc)]
        taken: set[int] = set()
        for _, start, end, key in sorted(found, key=lambda f: (-f[0], f[1])):
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                span = doc[start:end]
                organisation, _ = self._bodies[int(doc.vocab.strings[key])]
                yield Known(organisation, Span(span.start_char, span.end_char))
