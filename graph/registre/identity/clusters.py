"""Puts together what is one, and keeps apart what is judged to be two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from registre.identity.judgements import Contradiction, Judgement, Pair, Verdict

Marks = Mapping[str, set[tuple[str, str]]]
"""Of each individual, what tells it from others: its kind and value ("SIREN", "200046977")."""

_APART = {
    "SIREN": "numéros SIREN différents",
    "authority": "collectivités différentes",
    "council": "noms propres à deux assemblées",
    "civility": "civilités différentes",
}


@dataclass
class Clusters:
    """Individuals, grouped; each judgement of "same" is followed unless something tells its two sides apart.

    Attributes:
        contradictions: those that were not followed.
    """

    marks: Marks
    apart: Mapping[Pair, Judgement]
    contradictions: list[Contradiction] = field(default_factory=list)
    _of: dict[str, set[str]] = field(default_factory=dict)

    def members(self, path: str) -> set[str]:
        """Return those that are one with an individual, itself among them."""
        return self._of.setdefault(path, {path})

    def follow(self, same: Judgement) -> None:
        """Put the two sides of a judgement together, or note why not."""
        one, other = self.members(same.pair.one), self.members(same.pair.other)
        if one is other:
            return
        if against := self._against(one, other, by_rule=same.by_rule):
            self.contradictions.append(Contradiction(same, *against))
            return
        small, large = sorted((one, other), key=len)
        large |= small
        self._of.update(dict.fromkeys(small, large))

    def _against(self, one: set[str], other: set[str], *, by_rule: bool) -> tuple[Judgement | None, str] | None:
        """The judgement, or else the fact, that tells two groups apart; a person's word goes before such facts."""
        for pair in sorted(Pair.of(a, b) for a in one for b in other):
            if judgement := self.apart.get(pair):
                return judgement, "jugés différents"
        return (None, told) if by_rule and (told := self._told_apart(one, other)) else None

    def _told_apart(self, one: set[str], other: set[str]) -> str:
        mine, theirs = ({mark for path in group for mark in self.marks.get(path, ())} for group in (one, other))
        for kind in sorted({kind for kind, _ in mine} & {kind for kind, _ in theirs}):
            if {v for k, v in mine if k == kind}.isdisjoint({v for k, v in theirs if k == kind}):
                return _APART[kind]
        return ""


def clustered(judgements: Iterable[Judgement], marks: Marks) -> Clusters:
    """Return the groups that judgements make: people's word first, then the surest, always in one order.

    Args:
        judgements: at most one for each pair.
        marks: what tells individuals apart as a matter of fact.
    """
    known = list(judgements)
    clusters = Clusters(marks, {j.pair: j for j in known if j.verdict is Verdict.DIFFERENT})
    same = (judgement for judgement in known if judgement.verdict is Verdict.SAME)
    for judgement in sorted(same, key=lambda j: (j.by_rule, -j.score, j.pair)):
        clusters.follow(judgement)
    return clusters
