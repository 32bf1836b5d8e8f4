"""Holds what published tables declare against what acts say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

import pyoxigraph as ox

from registre.mapping.keys import act_number
from registre.scdl.alike import same_body, same_text
from registre.scdl.looking import Look
from registre.scdl.row import written
from registre.scdl.values import Value
from registre.store.opening import OpenStore
from registre.vocabulary import DCT, REG, SCDL


class Verdict(Enum):
    """What a comparison finds: both say it alike, both say it otherwise, or one alone says it."""

    AGREES = "agrees"
    DIFFERS = "differs"
    ONLY_DECLARED = "only declared"
    ONLY_READ = "only read"


@dataclass(frozen=True, slots=True)
class Compared:
    """One fact: what the table declares and what the act says; the addresses of the row and the act, if any."""

    verdict: Verdict
    what: str
    declared: str = ""
    read: str = ""
    row: str = ""
    act: str = ""


Pair = tuple[str, Value | None, Value | None, Callable[[str, str], bool]]


def _equal(one: str, other: str) -> bool:
    return one == other


def _facts(what: Sequence[Pair], row: ox.NamedNode, act: ox.NamedNode) -> Iterator[Compared]:
    """Compare the facts that both sides state, and tell those that one side alone does."""
    for name, declared, read, alike in what:
        one, other = written(declared), written(read)
        if one and other:
            verdict = Verdict.AGREES if alike(one, other) else Verdict.DIFFERS
        elif one or other:
            verdict = Verdict.ONLY_DECLARED if one else Verdict.ONLY_READ
        else:
            continue
        yield Compared(verdict, name, one, other, row.value, act.value)


def _act(row: ox.NamedNode, act: ox.NamedNode, look: Look) -> Iterator[Compared]:
    votes = look.nodes(act, REG.vote)
    vote = votes[0] if len(votes) == 1 else None
    document = look.node(act, DCT.source)

    def says(column: str) -> Value | None:
        return look.value(row, SCDL[column])

    what: list[Pair] = [
        ("DELIB_DATE", says("DELIB_DATE"), look.value(act, REG.date), _equal),
        ("DELIB_OBJET", says("DELIB_OBJET"), look.text(act, DCT.title), same_text),
        ("PREF_DATE", says("PREF_DATE"), look.value(document, REG.legalControlDate), _equal),
        ("VOTE_POUR", says("VOTE_POUR"), look.value(vote, REG.votesFor), _equal),
        ("VOTE_CONTRE", says("VOTE_CONTRE"), look.value(vote, REG.votesAgainst), _equal),
        ("VOTE_ABSTENTION", says("VOTE_ABSTENTION"), look.value(vote, REG.abstentions), _equal),
    ]
    return _facts(what, row, act)


@dataclass(frozen=True)
class _Grant:
    node: ox.NamedNode
    act: ox.NamedNode
    number: str
    beneficiary: ox.NamedNode | None
    amount: Decimal | None


class Comparison:
    """The comparison of a store's declarations with its acts.

    Args:
        store: a store that is open.
    """

    def __init__(self, store: OpenStore) -> None:
        self.look = Look(store)
        self._held = list(self.look.held())
        self._of = {act: self.look.authority(act) for act in self._held}

    def all(self, documents: set[str] | None = None) -> list[Compared]:
        """Compare the declarations of some documents, given by hash; of all, when None."""
        rows = [r for r in self.look.members(REG.Declaration) if documents is None or self._document(r) in documents]
        acts = [row for row in rows if not self.look.values(row, SCDL.nomBeneficiaire)]
        grants = [row for row in rows if self.look.values(row, SCDL.nomBeneficiaire)]
        return [*self._acts(acts), *self._grants(grants)]

    def _document(self, row: ox.NamedNode) -> str:
        return row.value.partition("/row/")[0].rpartition("/")[2]

    def _acts(self, rows: list[ox.NamedNode]) -> Iterator[Compared]:
        held, declared = set(self._held), set()
        for row in rows:
            act = self.look.node(row, REG.declares)
            if act in held and act is not None:
                declared.add(act)
                yield from _act(row, act, self.look)
            else:
                number = self.look.text(row, SCDL.DELIB_ID) or self.look.text(row, SCDL.DELIB_OBJET) or ""
                yield Compared(Verdict.ONLY_DECLARED, "act", number, row=row.value, act=act.value if act else "")
        for act in self._within(rows, SCDL.DELIB_DATE):
            if act not in declared:
                yield Compared(Verdict.ONLY_READ, "act", read=self.look.text(act, REG.number) or "", act=act.value)

    def _within(self, rows: list[ox.NamedNode], day: ox.NamedNode) -> list[ox.NamedNode]:
        """The acts of those who declare, of the time that they declare of."""
        bodies = {self.look.node(row, REG.declaredBy) for row in rows} - {None}
        days = sorted(str(found) for row in rows if (found := self.look.value(row, day)))
        acts = [act for act in self._held if self._of[act] in bodies]
        if not days:
            return acts
        return [act for act in acts if days[0] <= str(self.look.value(act, REG.date) or days[0]) <= days[-1]]

    def _awarded(self, acts: list[ox.NamedNode]) -> list[_Grant]:
        grants = ((act, node) for act in acts for node in self.look.nodes(act, REG.subsidy))
        status = self.look.nodes
        return [self._grant(act, node) for act, node in grants if REG.Awarded in status(node, REG.subsidyStatus)]

    def _grant(self, act: ox.NamedNode, node: ox.NamedNode) -> _Grant:
        look, amount = self.look, self.look.value(node, REG.amount)
        known = amount if isinstance(amount, Decimal) else None
        return _Grant(node, act, look.text(act, REG.number) or "", look.node(node, REG.beneficiary), known)

    def _grants(self, rows: list[ox.NamedNode]) -> Iterator[Compared]:
        left = self._awarded(self._within(rows, SCDL.dateConvention))
        for row in rows:
            grant = self._best(row, left)
            name, amount = self.look.text(row, SCDL.nomBeneficiaire), self.look.value(row, SCDL.montant)
            if grant is None:
                yield Compared(Verdict.ONLY_DECLARED, "grant", f"{name or ''}: {written(amount)}", row=row.value)
                continue
            left.remove(grant)
            yield from _facts([("montant", amount, grant.amount, _equal)], row, grant.act)
        for grant in left:
            read = f"{self.look.label(grant.beneficiary) or ''}: {written(grant.amount)}"
            yield Compared(Verdict.ONLY_READ, "grant", read=read, act=grant.act.value)

    def _best(self, row: ox.NamedNode, grants: list[_Grant]) -> _Grant | None:
        """The grant that a row declares: the same body, act and amount.

        Where the row says which act or which day it speaks of, and one grant alone fits, the amounts may differ.
        """
        number, amount = self.look.text(row, SCDL.referenceDecision), self.look.value(row, SCDL.montant)
        declarer = self.look.node(row, REG.declaredBy)
        fitting = [
            grant
            for grant in grants
            if self._of[grant.act] == declarer and _same_number(number, grant.number) and self._same_body(row, grant)
        ]
        same = [grant for grant in fitting if grant.amount == amount]
        day = self.look.value(row, SCDL.dateConvention)
        near = [g for g in fitting if number or (day and day == self.look.value(g.act, REG.date))]
        return next(iter(same or (near if len(near) == 1 else [])), None)

    def _same_body(self, row: ox.NamedNode, grant: _Grant) -> bool:
        node = self.look.node(row, REG.declaredBeneficiary)
        if node is not None and node == grant.beneficiary:
            return True
        name, label = self.look.text(row, SCDL.nomBeneficiaire), self.look.label(grant.beneficiary)
        return bool(name and label and same_body(name, label))


def _same_number(declared: str | None, read: str) -> bool:
    return not declared or not read or act_number(declared) == act_number(read)


def counted(found: Sequence[Compared]) -> dict[str, Counter[str]]:
    """Count verdicts by what they are about."""
    counts: dict[str, Counter[str]] = {}
    for one in found:
        counts.setdefault(one.what, Counter())[one.verdict.value] += 1
    return counts
