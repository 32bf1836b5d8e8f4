"""Leaves names out of a text: of people without a public role, with what is private of anyone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from registre.discretion.bare import again, beside, person, private
from registre.discretion.cues import HOME_AFTER
from registre.discretion.patterns import NAMES, PERSON, PRIVATE
from registre.discretion.people import Name
from registre.french.text import fold, plain

LEFT_OUT = "[…]"
"""Stands where something was left out."""


_SPACE = re.compile(r"\s")
Span = tuple[int, int]


def without(text: str, spans: Iterable[Span], part: Span) -> str:
    """Return a part of a text without some spans of it.

    >>> without("Cession à M. Paul Kerboriou", [(13, 27)], (0, 20))
    'Cession à M. […]'
    """
    pieces, (at, last) = [], part
    for start, end in spans:
        if end > at and start < last:
            pieces += [text[at : max(at, start)], LEFT_OUT]
            at = min(end, last)
    return "".join([*pieces, text[at:last]])


class Mask:
    """Leaves names out of texts.

    Args:
        shown: the names that stay.
        hidden: names, in plain form, that never stay: of people whom the same document names in private life.
    """

    def __init__(self, shown: Iterable[Name], hidden: frozenset[str] = frozenset()) -> None:
        self._shown: dict[str, list[Name]] = {}
        self._hidden = hidden
        for name in set(shown):
            for word in name.family:
                self._shown.setdefault(word, []).append(name)

    def masked(self, text: str) -> str:
        """Return a text without what is not for everybody.

        >>> Mask([Name.of("Anne Vaugrenard")]).masked("Cession à M. Paul Kerboriou, sur le rapport de Mme Vaugrenard")
        'Cession à M. […], sur le rapport de Mme Vaugrenard'
        """
        return without(text, self.spans(text), (0, len(text)))

    def spans(self, text: str) -> list[Span]:
        """Return what in a text is not for everybody, in order: where it begins and ends."""
        bare = plain(text)
        in_one_line = _SPACE.sub(" ", bare)  # (a name may go on over the end of a line)
        names = {*self._names(in_one_line), *again(in_one_line, self._hidden)}
        return sorted({*names, *_homes(bare, names), *_private(bare)})

    @property
    def hides(self) -> bool:
        """Whether whole names are hidden wherever they stand."""
        return bool(self._hidden)

    def hidden(self, text: str) -> frozenset[str]:
        """Return the whole names, in plain form, that stand beside words of private life: to be hidden anywhere.

        >>> sorted(Mask([]).hidden("Bail à M. Paul Kerboriou ; Jeanne MARTIN, locataire ; M. Luc Mazé rapporte"))
        ['Jeanne MARTIN', 'Paul Kerboriou']
        """
        bare = _SPACE.sub(" ", plain(text))
        named = (m for m in PERSON.finditer(bare) if beside(bare, *m.span()))
        spans = [span for m in named for name in NAMES.finditer(bare, *m.span("names")) for span in self._unknown(name)]
        found = (person(bare[start:end]) for start, end in [*spans, *self._bare(bare)])
        return frozenset(name for name in found if name)

    def with_hidden(self, names: frozenset[str]) -> Mask:
        """Return a mask that hides these names too."""
        mask = Mask((), names)
        mask._shown = self._shown
        return mask

    def _names(self, bare: str) -> Iterable[Span]:
        for named in PERSON.finditer(bare):
            for name in NAMES.finditer(bare, *named.span("names")):
                yield from self._unknown(name)
        yield from self._bare(bare)

    def _bare(self, bare: str) -> Iterable[Span]:
        for start, end in private(bare):
            if not self._stays(frozenset(fold(bare[start:end]).split())):
                yield start, end

    def _unknown(self, name: re.Match[str]) -> Iterable[Span]:
        """The span of a name, unless it begins with one that stays: other words may run into it."""
        words: set[str] = set()
        for part in name[0].split():
            words.update(fold(part).split())
            if self._stays(frozenset(words)):
                return
        yield name.span()

    def _stays(self, words: frozenset[str]) -> bool:
        return any(name.covers(words) for word in words for name in self._shown.get(word, ()))


def _private(bare: str) -> Iterable[Span]:
    for found in PRIVATE.finditer(bare):
        group = found.lastgroup
        if group:
            yield found.span(group)


def _homes(bare: str, names: Iterable[Span]) -> Iterable[Span]:
    """The homes that are printed right after names."""
    for _, end in names:
        if found := HOME_AFTER.match(bare, end):
            yield found.span("home")


def names_a_person(printed: str, mask: Mask) -> bool:
    """Whether a name is that of a person who is not shown, and no more: what is left of it is a civility."""
    left = mask.masked(printed)
    rest = left.replace(LEFT_OUT, "").strip(" ,.")
    return left != printed and len(rest.split()) <= 1 + rest.count(" et ") * 2
